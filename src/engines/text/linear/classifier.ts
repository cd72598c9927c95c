/** A classifier that knows how sure it is: margins made probabilities, and a score for what none of its labels is. */
import { finish, type Lesson, type Linear, learnInSteps, marginsOf, prepareLesson } from './linear.ts'
import { type Logistic, learnLogistic, likely } from './logistic.ts'
import { dice } from './svm.ts'
import type { View } from './units.ts'
import { openReader, prune } from './vectors.ts'

export interface Prediction {
  readonly label: string
  /** Probability of the label among the labels, 0..1. */
  readonly p: number
  /** How likely none of the labels is meant, 0..1. */
  readonly outOfScope: number
}

export interface Classifier {
  readonly linear: Linear
  /** The same lesson seen in another way; margins are the mean of both. */
  readonly also?: Linear
  /** Margins times this, raised and shared out, are probabilities. */
  readonly sharpness: number
  /** For two labels: what the margin of the first must be raised by. */
  readonly tilt: number
  /** From {@link signsOf} to "out of scope". */
  readonly stranger: Logistic
}

export interface LearningSettings {
  readonly view: View
  readonly cost: number
  /** Costs that are tried on a part held out; the best one is taken instead of `cost`. */
  readonly costs?: readonly number[]
  /** A second way to see the texts; for models that stay in the process. */
  readonly also?: View
  readonly seed?: number
  /** Parts that take turns in being held out for calibration. */
  readonly folds?: number
  /** The most grams that are kept; all unless the model must be small. */
  readonly columns?: number
  /** This label means "none of the others": its texts teach what out of scope is. */
  readonly none?: string
}

/** What was seen of a text that stayed out of the lesson. */
interface Held {
  readonly margins: Float64Array
  readonly taught: number
  readonly known: number
  /** Its label was in the lesson. */
  readonly fair: boolean
}

/** Shares the rows of each label evenly over the folds, in an order that only the seed decides. */
function foldsOf(taught: Uint16Array, folds: number, seed: number): Uint8Array {
  const roll = dice(seed)
  const order = Uint32Array.from(taught, (_, i) => i)
  for (let i = order.length - 1; i > 0; i--) {
    const j = roll(i + 1)
    const held = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = held
  }
  const next = new Map<number, number>()
  const fold = new Uint8Array(taught.length)
  for (const row of order) {
    const label = taught[row] ?? 0
    const turn = next.get(label) ?? label
    fold[row] = turn % folds
    next.set(label, turn + 1)
  }
  return fold
}

/** The share of a row that the chosen rows have words for. */
function knownShare({ rows }: Lesson, row: number, seen: Uint8Array): number {
  let known = 0
  for (let i = rows.starts[row] ?? 0; i < (rows.starts[row + 1] ?? 0); i++) {
    const value = rows.values[i] ?? 0
    if (seen[rows.columns[i] ?? 0]) known += value * value
  }
  return known * (1 - (rows.dropped?.[row] ?? 0))
}

function seenBy({ rows, vocabulary }: Lesson, chosen: Uint32Array): Uint8Array {
  const seen = new Uint8Array(vocabulary.grams.length)
  for (const row of chosen)
    for (let i = rows.starts[row] ?? 0; i < (rows.starts[row + 1] ?? 0); i++) seen[rows.columns[i] ?? 0] = 1
  return seen
}

/** Fewer labels than this are learned all at once: nothing can be spared to play the stranger. */
const ENOUGH_LABELS = 6

/** Adds the margins of one row of a lesson to what other views said. */
function addMargins(linear: Linear, { rows }: Lesson, row: number, sum: Float64Array): void {
  const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0]
  const columns = rows.columns.subarray(from, to)
  const values = rows.values.subarray(from, to)
  const margins = new Float64Array(sum.length)
  marginsOf(linear, { columns, values, length: to - from }, margins)
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (margins[i] ?? 0)
}

/** From so much work on, one look is plenty. */
const MUCH_WORK = 60_000_000
const workOf = ({ rows, labels }: Lesson) => rows.columns.length * (labels.length === 2 ? 1 : labels.length)

/** Which rows stay out in one round, and which labels play strangers in it. */
interface Round {
  readonly out: (row: number) => boolean
  readonly without: (label: number) => boolean
}

function* hold(
  lessons: readonly Lesson[],
  { out, without }: Round,
  settings: LearningSettings,
): Generator<number, Held[]> {
  const [lesson] = lessons
  if (!lesson) return []
  const { taught, labels } = lesson
  const every = Uint32Array.from(taught, (_, row) => row)
  const chosen = every.filter((row) => !out(row) && !without(taught[row] ?? 0))
  const left = every.filter(out)
  const seen = seenBy(lesson, chosen)
  const held = Array.from(left, (row): Held => {
    const label = taught[row] ?? 0
    const margins = new Float64Array(labels.length)
    return { margins, taught: label, known: knownShare(lesson, row, seen), fair: !without(label) }
  })
  for (const one of lessons) {
    const linear = yield* learnInSteps(one, { chosen, without }, settings)
    for (const [i, row] of left.entries())
      addMargins(linear, one, row, held[i]?.margins ?? new Float64Array(0))
  }
  for (const { margins } of held)
    for (let i = 0; i < margins.length; i++) margins[i] = (margins[i] ?? 0) / lessons.length
  return held
}

/** Learns on all folds but one and looks at that one; of many labels, some stay out each time and play strangers. */
function* holdOut(lessons: readonly Lesson[], settings: LearningSettings): Generator<number, Held[]> {
  const [lesson] = lessons
  if (!lesson) return []
  const { folds = 3, seed = 1, none } = settings
  const { taught, labels } = lesson
  const fold = foldsOf(taught, folds, seed)
  const strangers = labels.length >= ENOUGH_LABELS
  const roll = dice(seed + 7)
  const group = labels.map(() => roll(folds))
  const held: Held[] = []
  const rounds = workOf(lesson) > MUCH_WORK ? 1 : folds
  for (let round = 0; round < rounds; round++) {
    const without = (label: number) => strangers && group[label] === round && labels[label] !== none
    held.push(...(yield* hold(lessons, { out: (row) => fold[row] === round, without }, settings)))
  }
  return held
}

/** The cost under which a part held out is least surprising. */
function* bestCost(lesson: Lesson, settings: LearningSettings): Generator<number, number> {
  const { cost, costs = [], folds = 3, seed = 1 } = settings
  if (costs.length < 2 || workOf(lesson) > MUCH_WORK) return cost
  const fold = foldsOf(lesson.taught, folds, seed + 1)
  let best = { cost, loss: Number.POSITIVE_INFINITY }
  for (const tried of costs) {
    const round = { out: (row: number) => fold[row] === 0, without: () => false }
    const held = yield* hold([lesson], round, { ...settings, cost: tried })
    const loss = lossAt(held, sharpest(held))
    if (loss < best.loss) best = { cost: tried, loss }
  }
  return best.cost
}

function lossAt(held: readonly Held[], sharpness: number): number {
  let loss = 0
  for (const { margins, taught } of held) {
    let sum = 0
    for (const margin of margins) sum += Math.exp(sharpness * (margin - (margins[taught] ?? 0)))
    loss += Math.log(sum)
  }
  return loss
}

/** The sharpness under which what was held out is least surprising, by halving a bracket. */
function sharpest(held: readonly Held[]): number {
  const fair = held.filter((one) => one.fair)
  if (fair.length === 0) return 3
  let [low, high] = [Math.log(0.2), Math.log(60)]
  for (let i = 0; i < 30; i++) {
    const left = low + (high - low) / 3
    const right = high - (high - low) / 3
    if (lossAt(fair, Math.exp(left)) < lossAt(fair, Math.exp(right))) high = right
    else low = left
  }
  return Math.exp((low + high) / 2)
}

/** What speaks for and against "none of these": the best margin, its lead, how much of the text is known. */
function signsOf(margins: Float64Array, known: number, none: number): number[] {
  let [best, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < margins.length; i++) {
    if (i === none) continue
    const margin = margins[i] ?? 0
    if (margin > best) {
      second = best
      best = margin
    } else if (margin > second) second = margin
  }
  const none_ = none < 0 ? 0 : (margins[none] ?? 0)
  return [best, Number.isFinite(second) ? Math.min(best - second, 2) : 0, known, none_]
}

/** Without labels to spare, what has few known words is strange. */
const BY_WORDS: Logistic = { weights: [-1, 0, -6, 0], constant: 2 }

function learnStranger(held: readonly Held[], none: number): Logistic {
  const stranger = held.map(({ fair, taught }) => !fair || taught === none)
  if (!stranger.includes(true) || !stranger.includes(false)) return BY_WORDS
  return learnLogistic(
    held.map(({ margins, known }) => signsOf(margins, known, none)),
    stranger,
    true,
  )
}

/** A lesson with only so many columns: learned once in full, then the grams whose weights matter are kept. */
function* pruned(lesson: Lesson, settings: LearningSettings, most: number): Generator<number, Lesson> {
  const { weights } = yield* learnInSteps(lesson, everything(lesson), settings)
  const { labels, rows, vocabulary } = lesson
  const worth = new Float64Array(vocabulary.grams.length)
  for (let i = 0; i < rows.columns.length; i++)
    worth[rows.columns[i] ?? 0] = (worth[rows.columns[i] ?? 0] ?? 0) + (rows.values[i] ?? 0) ** 2
  for (let column = 0; column < worth.length; column++) {
    let square = 0
    for (let label = 0; label < labels.length; label++)
      square += (weights[column * labels.length + label] ?? 0) ** 2
    worth[column] = square * Math.sqrt(worth[column] ?? 0)
  }
  return { ...lesson, ...prune(vocabulary, rows, worth, most) }
}

const everything = ({ taught }: Lesson) => ({ chosen: Uint32Array.from(taught, (_, i) => i) })

/** For two labels: the odds of the first by its margin, made symmetric. */
function odds(held: readonly Held[]): { sharpness: number; tilt: number } {
  const platt = learnLogistic(
    held.map(({ margins }) => [margins[0] ?? 0]),
    held.map((one) => one.taught === 0),
  )
  return { sharpness: Math.max((platt.weights[0] ?? 1) / 2, 0.1), tilt: platt.constant / 2 }
}

/** Learns a classifier; yields between the labels so that the caller may do other things. */
export function* learnClassifierInSteps(
  texts: readonly string[],
  taught: readonly string[],
  given: LearningSettings,
): Generator<number, Classifier> {
  const full = prepareLesson(texts, taught, given.view)
  const { columns = Number.POSITIVE_INFINITY, none } = given
  const lesson = full.vocabulary.grams.length > columns ? yield* pruned(full, given, columns) : full
  const { labels } = lesson
  if (labels.length < 2 || texts.length < 6) {
    const linear = yield* learnInSteps(lesson, everything(lesson), given)
    return { linear, sharpness: 3, tilt: 0, stranger: BY_WORDS }
  }
  const settings = { ...given, cost: yield* bestCost(lesson, given) }
  const lessons = given.also ? [lesson, prepareLesson(texts, taught, given.also)] : [lesson]
  const held = yield* holdOut(lessons, settings)
  const { sharpness, tilt } = labels.length === 2 ? odds(held) : { sharpness: sharpest(held), tilt: 0 }
  const stranger = learnStranger(held, none === undefined ? -1 : labels.indexOf(none))
  const linear = yield* learnInSteps(lesson, everything(lesson), settings)
  const [, second] = lessons
  if (!second) return { linear, sharpness, tilt, stranger }
  return {
    linear,
    also: yield* learnInSteps(second, everything(second), settings),
    sharpness,
    tilt,
    stranger,
  }
}

export function learnClassifier(
  texts: readonly string[],
  taught: readonly string[],
  settings: LearningSettings,
): Classifier {
  return finish(learnClassifierInSteps(texts, taught, settings))
}

function bestOf(margins: Float64Array): number {
  let best = 0
  for (let i = 1; i < margins.length; i++) if ((margins[i] ?? 0) > (margins[best] ?? 0)) best = i
  return best
}

/** Probability of the best label. */
function shareOf(margins: Float64Array, best: number, sharpness: number): number {
  const top = margins[best] ?? 0
  let sum = 0
  for (let i = 0; i < margins.length; i++) sum += Math.exp(sharpness * ((margins[i] ?? 0) - top))
  return 1 / sum
}

/** Opens a classifier for asking: one text after the other. */
export function openClassifier(
  { linear, also, sharpness, tilt, stranger }: Classifier,
  none?: string,
): (text: string) => Prediction {
  const { labels } = linear
  const second = also && {
    linear: also,
    reader: openReader(also.vocabulary),
    margins: new Float64Array(labels.length),
  }
  const reader = openReader(linear.vocabulary)
  const margins = new Float64Array(labels.length)
  const noneAt = none === undefined ? -1 : labels.indexOf(none)
  return (text) => {
    reader.read(text)
    marginsOf(linear, reader, margins)
    if (second) {
      second.reader.read(text)
      marginsOf(second.linear, second.reader, second.margins)
      for (let i = 0; i < margins.length; i++) margins[i] = ((margins[i] ?? 0) + (second.margins[i] ?? 0)) / 2
    }
    const outOfScope = likely(stranger, signsOf(margins, reader.known, noneAt))
    if (labels.length === 2) margins[0] = (margins[0] ?? 0) + tilt / sharpness
    const best = bestOf(margins)
    return { label: labels[best] ?? '', p: shareOf(margins, best, sharpness), outOfScope }
  }
}
