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

/** Learns on all folds but one and looks at that one; of many labels, some stay out each time and play strangers. */
function* holdOut(lesson: Lesson, settings: LearningSettings): Generator<number, Held[]> {
  const { folds = 3, seed = 1, none } = settings
  const { taught, labels, rows } = lesson
  const fold = foldsOf(taught, folds, seed)
  const strangers = labels.length >= ENOUGH_LABELS
  const roll = dice(seed + 7)
  const group = labels.map(() => roll(folds))
  const held: Held[] = []
  // Long lessons are looked at once: one third is plenty.
  const rounds = rows.columns.length > 2_000_000 ? 1 : folds
  for (let round = 0; round < rounds; round++) {
    const without = (label: number) => strangers && group[label] === round && labels[label] !== none
    const chosen = Uint32Array.from(taught, (_, row) => row).filter(
      (row) => fold[row] !== round && !without(taught[row] ?? 0),
    )
    const linear = yield* learnInSteps(lesson, { chosen, without }, settings)
    const seen = seenBy(lesson, chosen)
    for (let row = 0; row < taught.length; row++) {
      if (fold[row] !== round) continue
      const margins = new Float64Array(labels.length)
      const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0]
      marginsOf(
        linear,
        {
          columns: rows.columns.subarray(from, to),
          values: rows.values.subarray(from, to),
          length: to - from,
        },
        margins,
      )
      const label = taught[row] ?? 0
      held.push({ margins, taught: label, known: knownShare(lesson, row, seen), fair: !without(label) })
    }
  }
  return held
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

/** Learns a classifier; yields between the labels so that the caller may do other things. */
export function* learnClassifierInSteps(
  texts: readonly string[],
  taught: readonly string[],
  settings: LearningSettings,
): Generator<number, Classifier> {
  const full = prepareLesson(texts, taught, settings.view)
  const { columns = Number.POSITIVE_INFINITY } = settings
  const lesson = full.vocabulary.grams.length > columns ? yield* pruned(full, settings, columns) : full
  const { labels } = lesson
  if (labels.length < 2 || texts.length < 6) {
    const linear = yield* learnInSteps(lesson, everything(lesson), settings)
    return { linear, sharpness: 3, tilt: 0, stranger: BY_WORDS }
  }
  const held = yield* holdOut(lesson, settings)
  const none = settings.none === undefined ? -1 : labels.indexOf(settings.none)
  let [sharpness, tilt] = [1, 0]
  if (labels.length === 2) {
    const platt = learnLogistic(
      held.map(({ margins }) => [margins[0] ?? 0]),
      held.map((one) => one.taught === 0),
    )
    sharpness = Math.max((platt.weights[0] ?? 1) / 2, 0.1)
    tilt = platt.constant / 2
  } else sharpness = sharpest(held)
  const stranger = learnStranger(held, none)
  const linear = yield* learnInSteps(lesson, everything(lesson), settings)
  return { linear, sharpness, tilt, stranger }
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
  { linear, sharpness, tilt, stranger }: Classifier,
  none?: string,
): (text: string) => Prediction {
  const { labels } = linear
  const reader = openReader(linear.vocabulary)
  const margins = new Float64Array(labels.length)
  const noneAt = none === undefined ? -1 : labels.indexOf(none)
  return (text) => {
    reader.read(text)
    marginsOf(linear, reader, margins)
    const outOfScope = likely(stranger, signsOf(margins, reader.known, noneAt))
    if (labels.length === 2) margins[0] = (margins[0] ?? 0) + tilt / sharpness
    const best = bestOf(margins)
    return { label: labels[best] ?? '', p: shareOf(margins, best, sharpness), outOfScope }
  }
}
