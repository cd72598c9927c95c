/** How well mood and sentiment are read on texts nothing was tuned on, beside a plain list of words, and after listening. */
import { answer, learnSentiment, type MoodReading, mood } from '../../src/engines/text/index.ts'
import { type FeelingFigures, feelingFigures } from '../../src/engines/text/sentiment/feeling-figures.ts'
import { FEELINGS_REPORTED } from '../../src/engines/text/sentiment/feelings-reported.ts'
import { type Said, saidIn } from '../../src/engines/text/sentiment/said.ts'
import { tunedFeelings } from '../../src/engines/text/sentiment/shipped.ts'
import { type Bench, type Figures, share } from './bench.ts'
import { plainLexicon } from './plain-lexicon.ts'

const REPORTED = saidIn(FEELINGS_REPORTED)

function byWords(text: string): MoodReading {
  const sum = plainLexicon(text)
  const sentiment = sum > 0 ? 'positive' : sum < 0 ? 'negative' : 'neutral'
  // Undecided is taken for blame, as most who say nothing good mean.
  const reading = { sentiment, mood: 'calm', p: 1, angry: sum < 0 ? -sum : 0, because: [] } as const
  return { ...reading, because: [], pPositive: sum > 0 ? 1 : 0 }
}

/** Beside the aim the plain list's figure, in the same run. */
function told(bench: Bench, said: readonly Said[], read: (text: string) => MoodReading): FeelingFigures {
  return feelingFigures(read, bench.small ? said.slice(0, 80) : said)
}

export function moods(bench: Bench): Figures {
  const { moods: right, angry } = told(bench, REPORTED, mood)
  const many = bench.small ? 5000 : 100_000
  const texts = Array.from({ length: many }, (_, i) => REPORTED[i % REPORTED.length]?.text ?? '')
  const began = performance.now()
  answer({ op: 'mood', texts })
  const seconds = (performance.now() - began) / 1000
  bench.say('right mood of five', share(right))
  bench.say('angry against the rest, AUROC', share(angry), '>= .925')
  bench.say('moods read', `${(many / seconds).toFixed(0)}/s`, '>= 8,000/s')
  return { accuracy: right, angryAuroc: angry, perSecond: many / seconds }
}

export function sentiment(bench: Bench): Figures {
  const ours = told(bench, REPORTED, mood)
  const plain = told(bench, REPORTED, byWords)
  const ratio = (1 - ours.polarity) / (1 - plain.polarity)
  bench.say('positive or negative, mean of both', share(ours.polarity), '>= .80')
  bench.say('the same by a plain list of words', share(plain.polarity))
  bench.say('our mistakes to those of the list', ratio.toFixed(2))
  bench.say('positive, negative or neutral', share(ours.labels))
  for (const about of new Set(REPORTED.map((one) => one.about))) {
    const { polarity, texts } = feelingFigures(
      mood,
      REPORTED.filter((one) => one.about === about),
    )
    bench.say(`  ${about} (${texts})`, share(polarity))
  }
  return { polarity: ours.polarity, labels: ours.labels, plainPolarity: plain.polarity, mistakesRatio: ratio }
}

export function learning(bench: Bench): Figures {
  const heard = [...tunedFeelings(), ...REPORTED].map(({ text }) => text)
  const shipped = told(bench, REPORTED, mood).polarity
  const learned = told(bench, REPORTED, learnSentiment(heard)).polarity
  const many = bench.small ? 3000 : 20_000
  const unlabelled = Array.from({ length: many }, (_, i) =>
    [i, i * 7 + 1, i * 13 + 5].map((at) => heard[at % heard.length]).join('，'),
  )
  const began = performance.now()
  answer({ op: 'learn', unlabelled, test: heard })
  const seconds = (performance.now() - began) / 1000
  bench.say(`after listening to ${heard.length} texts`, `${share(learned)} (shipped ${share(shipped)})`)
  bench.say(`listening to ${many} texts`, `${seconds.toFixed(1)} s`, '<= 60 s')
  return { polarity: learned, shipped, seconds }
}
