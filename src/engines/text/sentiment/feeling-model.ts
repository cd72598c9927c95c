/**
 * How a feeling is learned and read: what the words say (lexicon, negation, contrast), joined by two linear models over
 * character grams, weighed by a small regression that was taught on margins of texts the grams had not seen.
 */
import { type Classifier, learnClassifier } from '../linear/classifier.ts'
import { type Lesson, learnLinear, marginsOf, prepareLesson } from '../linear/linear.ts'
import { type Model, packModel, unpackModel } from '../linear/model.ts'
import type { View } from '../linear/units.ts'
import { openReader } from '../linear/vectors.ts'
import type { Mood } from '../mood-words.ts'
import { normalise } from '../normalise.ts'
import { HEARD_WIDTH, type Heard, hear } from './heard.ts'
import { lengthened } from './lengthened.ts'
import type { Said } from './said.ts'
import { learnSoftmax, type Softmax, sharesOf } from './softmax.ts'

export const MOODS: readonly Mood[] = ['calm', 'anxious', 'angry', 'sad', 'pleased']

/** What is shipped: plain JSON. */
export interface FeelingModel {
  readonly moodGrams: Model
  readonly toneGrams: Model
  readonly mood: Softmax
  /** Classes negative, positive. */
  readonly tone: Softmax
  /** Classes opinion, none. */
  readonly neutral: Softmax
}

const VIEW: View = { han: 2, letters: [2, 4] }
const COST = 0.5
const FOLDS = 6
/** The grams kept of each model; more make the artefact larger and nothing better. */
const COLUMNS = 9000
const RIDGE = 0.003

/** So many longer texts are made for each that we have; see {@link lengthened}. */
const LENGTHENED = 0.5

const TONES = ['negative', 'positive']

/** Which fold a row belongs to: in turns within each label, so that all folds are alike. */
function foldOf(lesson: Lesson): Uint8Array {
  const next = new Map<number, number>()
  return Uint8Array.from(lesson.taught, (label) => {
    const turn = next.get(label) ?? label
    next.set(label, turn + 1)
    return turn % FOLDS
  })
}

/** Margins of every row under a model that has not seen it. */
function heldOutMargins(lesson: Lesson): Float64Array[] {
  const fold = foldOf(lesson)
  const { rows, labels } = lesson
  const margins = Array.from(lesson.taught, () => new Float64Array(labels.length))
  for (let round = 0; round < FOLDS; round++) {
    const chosen = Uint32Array.from(lesson.taught, (_, i) => i).filter((row) => fold[row] !== round)
    const linear = learnLinear(lesson, { chosen }, { cost: COST })
    for (const [row, into] of margins.entries()) {
      if (fold[row] !== round) continue
      const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0]
      const read = { columns: rows.columns.subarray(from, to), values: rows.values.subarray(from, to) }
      marginsOf(linear, { ...read, length: to - from }, into)
    }
  }
  return margins
}

const gramsOf = (texts: readonly string[], taught: readonly string[]): Classifier =>
  learnClassifier(texts, taught, { view: VIEW, cost: COST, columns: COLUMNS })

/** After what was heard stand the mood margins, then the one of positive against negative. */
function joined(row: Float64Array, margins: readonly number[]): Float64Array {
  const all = new Float64Array(HEARD_WIDTH + MOODS.length + 1)
  all.set(row)
  all.set(margins, HEARD_WIDTH)
  return all
}

const meanOf = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / rows.length)

interface Weighing {
  readonly rows: readonly Float64Array[]
  readonly said: readonly Said[]
}

/** Every class counts the same in sum, but for the share given. */
function weigh({ rows, said }: Weighing, classOf: (one: Said) => number, shares: readonly number[]): Softmax {
  const kept = said.map((one, i) => ({ of: classOf(one), row: rows[i] ?? new Float64Array(0) }))
  const used = kept.filter(({ of }) => of >= 0)
  const sums = shares.map((_, k) => Math.max(1, used.filter(({ of }) => of === k).length))
  return learnSoftmax(
    {
      rows: used.map(({ row }) => row),
      classes: used.map(({ of }) => of),
      counts: used.map(({ of }) => ((shares[of] ?? 1) * used.length) / (sums[of] ?? 1)),
    },
    shares.length,
    RIDGE,
  )
}

/** What share of messages each mood is taken to have before a word is read, in the order of {@link MOODS}. */
const MOOD_SHARES = [0.42, 0.14, 0.15, 0.13, 0.16]

export function learnFeelings(said: readonly Said[]): FeelingModel {
  const moody = said.filter(({ mood }) => mood !== undefined)
  const texts = moody.map(({ text }) => text)
  const moods = moody.map(({ mood = 'calm' }) => mood)
  const moodLesson = prepareLesson(texts, moods, VIEW)
  const order = MOODS.map((mood) => moodLesson.labels.indexOf(mood))
  const moodGrams = gramsOf(texts, moods)
  const moodsOf = moodReader(moodGrams)
  const heldMoods = heldOutMargins(moodLesson)
  const moodMargins = new Map(moody.map((one, i) => [one, order.map((at) => heldMoods[i]?.[at] ?? 0)]))
  const judging = said.filter(({ sentiment }) => sentiment !== 'neutral')
  const toneLesson = prepareLesson(
    judging.map(({ text }) => text),
    judging.map(({ sentiment }) => sentiment),
    VIEW,
  )
  const toneGrams = gramsOf(
    judging.map(({ text }) => text),
    judging.map(({ sentiment }) => sentiment),
  )
  const toneOf = toneReader(toneGrams)
  const heldTones = heldOutMargins(toneLesson)
  const toneMargins = new Map(judging.map((one, i) => [one, heldTones[i]?.[1] ?? 0]))
  const marginsOfOne = (one: Said): number[] => [
    ...(moodMargins.get(one) ?? moodsOf(one.text)),
    toneMargins.get(one) ?? toneOf(one.text),
  ]
  const longer = lengthened(said, LENGTHENED)
  const weighing = {
    said: [...said, ...longer.map((one) => one.said)],
    rows: [
      ...said.map((one) => joined(heard(one.text).row, marginsOfOne(one))),
      ...longer.map((one) => joined(heard(one.said.text).row, meanOf(one.pieces.map(marginsOfOne)))),
    ],
  }
  return {
    moodGrams: packModel(moodGrams),
    toneGrams: packModel(toneGrams),
    mood: weigh(weighing, ({ mood }) => (mood ? MOODS.indexOf(mood) : -1), MOOD_SHARES),
    tone: weigh(weighing, ({ sentiment }) => TONES.indexOf(sentiment), [0.5, 0.5]),
    neutral: weigh(weighing, ({ sentiment }) => (sentiment === 'neutral' ? 1 : 0), [0.6, 0.4]),
  }
}

const heard = (text: string): Heard => hear(normalise(text), text)

/** The margin of positive against negative. */
function toneReader({ linear }: Classifier): (text: string) => number {
  const reader = openReader(linear.vocabulary)
  const margins = new Float64Array(linear.labels.length)
  const at = linear.labels.indexOf('positive')
  return (text) => {
    reader.read(text)
    marginsOf(linear, reader, margins)
    return margins[at] ?? 0
  }
}

function moodReader({ linear }: Classifier): (text: string) => number[] {
  const reader = openReader(linear.vocabulary)
  const margins = new Float64Array(linear.labels.length)
  const order = MOODS.map((mood) => linear.labels.indexOf(mood))
  return (text) => {
    reader.read(text)
    marginsOf(linear, reader, margins)
    return order.map((at) => margins[at] ?? 0)
  }
}

export interface Feeling {
  /** Shares of the moods, in the order of {@link MOODS}. */
  readonly moods: readonly number[]
  /** Positive against negative, 0..1. */
  readonly pPositive: number
  /** How likely no opinion is given, 0..1. */
  readonly pNeutral: number
  readonly heard: Heard
}

/** Opens what was learned for reading one text after the other. */
export function openFeelings(model: FeelingModel): (text: string) => Feeling {
  const moodsOf = moodReader(unpackModel(model.moodGrams))
  const toneOf = toneReader(unpackModel(model.toneGrams))
  return (text) => {
    const words = heard(text)
    const row = joined(words.row, [...moodsOf(text), toneOf(text)])
    return {
      moods: sharesOf(model.mood, row),
      pPositive: sharesOf(model.tone, row)[1] ?? 0.5,
      pNeutral: sharesOf(model.neutral, row)[1] ?? 0,
      heard: words,
    }
  }
}
