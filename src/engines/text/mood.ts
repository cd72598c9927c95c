/** The mood of a message: what was heard and by which words, never a label on a person. */
import { outburst, pictured, withoutCarriers } from './mood-plain.ts'
import type { Mood } from './mood-words.ts'
import { MOODS } from './sentiment/feeling-model.ts'
import type { Sentiment } from './sentiment/said.ts'
import { feelingOf } from './sentiment/shipped.ts'

export type { Mood } from './mood-words.ts'

export interface MoodReading {
  mood: Mood
  /** Probability of that mood, 0..1. */
  p: number
  sentiment: Sentiment
  /** Positive against negative, 0..1; 0.5 when nothing was heard. */
  pPositive: number
  /** Probability that the writer is angry, 0..1. */
  angry: number
  /** The words and marks it was read from, as they stand in the normalised text. */
  because: string[]
}

/** Fine enough that a hundred thousand messages are put in order without draws. */
const rounded = (x: number) => Math.round(x * 1e5) / 1e5

/** A mood is heard in the first letters or not at all; a pasted book must not cost more. */
const MOST_LETTERS = 4000

/** Called no opinion only when it is clear: most who write about goods judge them. */
const NO_OPINION = 0.65

const HAS_WORDS = /\p{L}/u
const MORE_SAID = /[\p{Extended_Pictographic}!?]/u

const NOTHING_HEARD: Omit<MoodReading, 'because'> = {
  mood: 'calm',
  p: 0.9,
  sentiment: 'neutral',
  pPositive: 0.5,
  angry: 0.02,
}

/** Marks and pictures that were heard, beside the words. */
function marksIn(text: string): string[] {
  const doubt = /[?？]{2,}|[?？][!！]|[!！][?？]/.exec(text)
  const calls = text.match(/[!！]/g)?.length ?? 0
  return [
    ...(doubt ? [doubt[0].normalize('NFKC')] : []),
    ...(calls >= 2 ? ['!'.repeat(Math.min(calls, 3))] : []),
  ]
}

const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;\n]*/gu
const MOST_SENTENCES = 12
/** With less anger in the whole no sentence is asked. */
const NO_TRACE = 0.02
const ANGRY = MOODS.indexOf('angry')

const logit = (p: number) => Math.log(Math.max(p, 1e-5) / Math.max(1 - p, 1e-5))

/** Anger in one sentence is not taken back by calm ones around it: it counts as much as the whole does. */
function withLoudest(text: string, whole: readonly number[]): readonly number[] {
  const sentences = (text.match(SENTENCE) ?? []).filter((one) => HAS_WORDS.test(one)).slice(0, MOST_SENTENCES)
  const heard = whole[ANGRY] ?? 0
  if (sentences.length < 2 || heard < NO_TRACE) return whole
  const loudest = Math.max(...sentences.map((one) => feelingOf(one).moods[ANGRY] ?? 0))
  if (loudest <= heard) return whole
  const angry = 1 / (1 + Math.exp(-(logit(heard) + logit(loudest)) / 2))
  return whole.map((p, i) => (i === ANGRY ? angry : (p * (1 - angry)) / Math.max(1 - heard, 1e-5)))
}

/** Pictures without a word are read by what they show; said again they are meant more. */
function shown(text: string): MoodReading | undefined {
  const seen = pictured(text)
  if (!seen) return undefined
  const p = rounded(1 - 0.2 / Math.min(seen.seen.length, 4))
  const glad = seen.mood === 'pleased'
  const pPositive = glad ? p : rounded(1 - p)
  const angry = seen.mood === 'angry' ? p : rounded((1 - p) / 4)
  const because = [...new Set(seen.seen)]
  return { mood: seen.mood, p, sentiment: glad ? 'positive' : 'negative', pPositive, angry, because }
}

/** The least share of anger in an outburst: more than all else together. */
const BURST = 0.6

function withOutburst(text: string, moods: readonly number[]): readonly number[] {
  const heard = moods[ANGRY] ?? 0
  if (heard >= BURST || !outburst(text)) return moods
  return moods.map((p, i) => (i === ANGRY ? BURST : (p * (1 - BURST)) / Math.max(1 - heard, 1e-5)))
}

/** Letters alone may sound angry by chance: without a word or a mark of anger less is believed of it. */
const BY_SOUND = 0.6

function withoutWords(moods: readonly number[]): readonly number[] {
  const heard = moods[ANGRY] ?? 0
  const kept = heard * BY_SOUND
  return moods.map((p, i) => (i === ANGRY ? kept : (p * (1 - kept)) / Math.max(1 - heard, 1e-5)))
}

/** Reads the mood of one message. A text without words is calm and neutral, unless its pictures have a mood. */
export function mood(text: string): MoodReading {
  const read = withoutCarriers(text.slice(0, MOST_LETTERS))
  if (!HAS_WORDS.test(read)) {
    const seen = shown(read)
    if (seen) return seen
    if (!MORE_SAID.test(read)) return { ...NOTHING_HEARD, because: [] }
  }
  const { moods: whole, pPositive, pNeutral, heard } = feelingOf(read)
  const because = [...new Set([...heard.because, ...marksIn(read)])]
  const loud = withLoudest(read, because.length > 0 ? whole : withoutWords(whole))
  const moods = withOutburst(read, loud)
  const best = moods.indexOf(Math.max(...moods))
  return {
    mood: MOODS[best] ?? 'calm',
    p: rounded(moods[best] ?? 0),
    sentiment: pNeutral >= NO_OPINION ? 'neutral' : pPositive >= 0.5 ? 'positive' : 'negative',
    pPositive: rounded(pPositive),
    angry: rounded(moods[2] ?? 0),
    because,
  }
}
