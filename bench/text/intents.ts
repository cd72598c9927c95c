/** Intents, out of scope and details, on utterances that nothing was tuned on; and the same lesson given to others. */
import {
  answer,
  evaluateIntents,
  learnedSlots,
  patternUtterances,
  reportedUtterances,
  shippedIntents,
  spanFigures,
  UTTERANCES,
} from '../../src/engines/text/index.ts'
import { type Bench, type Figures, share } from './bench.ts'
import { findNlpJs } from './nlpjs.ts'
import { plainBayes } from './plain-bayes.ts'

const isChinese = ({ text }: { text: string }) => /\p{Script=Han}/u.test(text)

export function intents({ say }: Bench): Figures {
  const reported = reportedUtterances()
  const all = evaluateIntents(shippedIntents(), reported)
  const zh = evaluateIntents(shippedIntents(), reported.filter(isChinese))
  const en = evaluateIntents(
    shippedIntents(),
    reported.filter((one) => !isChinese(one)),
  )
  const slots = spanFigures(
    learnedSlots,
    reported.map(({ text, spans }) => ({ text, spans: spans.map(({ from, to, kind }) => [from, to, kind]) })),
  )
  const parts = `zh ${share(zh.accuracy)}, en ${share(en.accuracy)}, ${all.examples} utterances`
  say('intent accuracy', `${share(all.accuracy)} (${parts})`, '>= 0.88')
  say('out of scope, AUROC', share(all.outOfScopeAuroc), '>= 0.92')
  say('slots, F1 of exact spans', share(slots.f1), '>= 0.90')
  for (const { meant, heard, times } of all.confusions.slice(0, 5))
    say(`  ${meant} heard as ${heard}`, `${times}`)
  return {
    accuracy: all.accuracy,
    accuracyZh: zh.accuracy,
    accuracyEn: en.accuracy,
    macroF1: all.macroF1,
    outOfScopeAuroc: all.outOfScopeAuroc ?? 0,
    slotF1: slots.f1,
  }
}

interface Answered {
  readonly predictions: readonly { readonly label: string }[]
}

function isAnswered(given: unknown): given is Answered {
  return typeof given === 'object' && given !== null && 'predictions' in given
}

/** The op `classify` beside naive Bayes and nlp.js: the same Chinese lesson, the same questions, one run. */
export async function peers({ say }: Bench): Promise<Figures> {
  const train = [...UTTERANCES, ...patternUtterances()]
    .filter(isChinese)
    .map(({ text, intent }) => ({ text, label: intent }))
  const asked = reportedUtterances().filter(isChinese)
  const test = asked.map(({ text }) => text)
  const wrong = (labels: readonly (string | undefined)[]) =>
    asked.filter(({ intent }, i) => labels[i] !== intent).length / asked.length
  const given = answer({ op: 'classify', train, test })
  if (!isAnswered(given)) throw new Error('Expected predictions')
  const ours = wrong(given.predictions.map(({ label }) => label))
  const bayes = wrong(test.map(plainBayes(train)))
  say(
    'classify, errors in Chinese',
    `${share(ours)}; naive Bayes ${share(bayes)}, ratio ${share(ours / bayes)}`,
  )
  const peer = findNlpJs()
  if (!peer) {
    say('classify against nlp.js', 'not measured: ANJU_BENCH_PEERS names no folder where it is installed')
    return { errors: ours, errorsBayes: bayes, ratioBayes: ours / bayes }
  }
  const theirs = wrong(await peer.answer(train, test))
  say('classify against nlp.js', `errors ${share(theirs)}, ratio ${share(ours / theirs)}`, '<= 0.55')
  return {
    errors: ours,
    errorsBayes: bayes,
    ratioBayes: ours / bayes,
    errorsNlpJs: theirs,
    ratioNlpJs: ours / theirs,
  }
}
