/**
 * Sentiment that has listened to a merchant's own texts, none of them labelled: what is read with confidence teaches a
 * linear model over character grams, which knows the words of these goods and decides together with what we ship.
 * One round only: each further round makes it slightly worse (measured on product reviews).
 */
import { type Linear, learnLinear, marginsOf, prepareLesson } from '../linear/linear.ts'
import { openReader } from '../linear/vectors.ts'
import { type MoodReading, mood } from '../mood.ts'

/** So many texts are listened to; of more, every n-th. Keeps the longest call under a minute. */
const MOST_HEARD = 40_000
/** Longer texts are heard by their beginning and end, where judgements stand. */
const MOST_LETTERS = 600
/** Of the smaller side, this share teaches: the rest is what the lesson is for. */
const CONFIDENT = 0.7
/** With fewer on a side there is nothing to learn. */
const LEAST_TAUGHT = 15
const COST = 0.3
/** What the learned side counts beside the shipped one, each in its own spread, when there was much to hear. */
const LEARNED_COUNTS = 1.6
/** With so many lessons the learned side counts half of that: a few hundred teach it little. */
const HALF_LEARNED = 3000

const logit = (p: number) => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6))
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

const shortened = (text: string) =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS / 2)} ${text.slice(-MOST_LETTERS / 2)}`

function sampled(texts: readonly string[]): string[] {
  const every = Math.max(1, Math.ceil(texts.length / MOST_HEARD))
  const chosen = texts.filter((text, i) => i % every === 0 && text.trim() !== '').map(shortened)
  return [...new Set(chosen)]
}

interface Lesson {
  readonly texts: readonly string[]
  readonly taught: readonly string[]
}

/** The most confident of both sides, as many of each; nothing when there are too few. */
function confident(texts: readonly string[], scores: readonly number[]): Lesson | undefined {
  const order = texts.map((_, i) => i).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b)
  const negative = order.filter((i) => (scores[i] ?? 0) < 0)
  const positive = order.filter((i) => (scores[i] ?? 0) > 0)
  const most = Math.floor(CONFIDENT * Math.min(negative.length, positive.length))
  if (most < LEAST_TAUGHT) return undefined
  const low = negative.slice(0, most)
  const high = positive.slice(-most)
  return {
    texts: [...low, ...high].map((i) => texts[i] ?? ''),
    taught: [...low.map(() => 'negative'), ...high.map(() => 'positive')],
  }
}

function marginReader(linear: Linear): (text: string) => number {
  const reader = openReader(linear.vocabulary)
  const margins = new Float64Array(linear.labels.length)
  const at = linear.labels.indexOf('positive')
  return (text) => {
    reader.read(shortened(text))
    marginsOf(linear, reader, margins)
    return margins[at] ?? 0
  }
}

const spread = (numbers: readonly number[]) =>
  Math.sqrt(numbers.reduce((sum, x) => sum + x * x, 0) / Math.max(1, numbers.length)) || 1

/** How many texts the two spreads are measured on. */
const MEASURED = 2000

/** Undecided and read as no opinion: neutral. */
const UNDECIDED = 0.8

/** Listens to texts without labels; what comes back reads one text after the other. */
export function learnSentiment(unlabelled: readonly string[]): (text: string) => MoodReading {
  const texts = sampled(unlabelled)
  const scores = texts.map((text) => logit(mood(text).pPositive))
  const lesson = confident(texts, scores)
  if (!lesson) return mood
  const prepared = prepareLesson(lesson.texts, lesson.taught, { han: 3, letters: [3, 5] })
  const chosen = Uint32Array.from(prepared.taught, (_, i) => i)
  const marginOf = marginReader(learnLinear(prepared, { chosen }, { cost: COST }))
  const every = Math.max(1, Math.floor(texts.length / MEASURED))
  const measured = texts.map((_, i) => i).filter((i) => i % every === 0)
  const shippedSpread = spread(measured.map((i) => scores[i] ?? 0))
  const learnedSpread = spread(measured.map((i) => marginOf(texts[i] ?? '')))
  const taught = lesson.texts.length
  const counts = LEARNED_COUNTS * (taught / (taught + HALF_LEARNED))
  return (text) => {
    const shipped = mood(text)
    if (shipped.pPositive === 0.5 && shipped.because.length === 0 && text.trim() === '') return shipped
    const joint = logit(shipped.pPositive) / shippedSpread + (counts * marginOf(text)) / learnedSpread
    const score = (joint / (1 + counts)) * shippedSpread
    const undecided = shipped.sentiment === 'neutral' && Math.abs(score) < UNDECIDED
    return {
      ...shipped,
      sentiment: undecided ? 'neutral' : score >= 0 ? 'positive' : 'negative',
      pPositive: Math.round(sigmoid(score) * 1e5) / 1e5,
    }
  }
}
