/** A linear model over grams: one row of weights per gram, one column per label, and the margins it gives a text. */

import { learnSide, type SvmSettings } from './svm.ts'
import type { View } from './units.ts'
import { learnVocabulary, type Reader, type Rows, type Vocabulary } from './vectors.ts'

export interface Linear {
  readonly labels: readonly string[]
  readonly vocabulary: Vocabulary
  /** `weights[column * labels + label]`. */
  readonly weights: Float32Array
  /** What each label has before a word is read. */
  readonly constants: Float32Array
}

/** Texts of known labels, as rows; what every step of learning starts from. */
export interface Lesson {
  readonly vocabulary: Vocabulary
  readonly rows: Rows
  readonly labels: readonly string[]
  /** The number of each row's label. */
  readonly taught: Uint16Array
}

/** Labels in order of first appearance are sorted, so that a shuffled lesson gives the same numbers to them. */
export function prepareLesson(texts: readonly string[], taught: readonly string[], view: View): Lesson {
  const labels = [...new Set(taught)].sort()
  const numbers = new Map(labels.map((label, i) => [label, i]))
  return {
    ...learnVocabulary(texts, view),
    labels,
    taught: Uint16Array.from(taught, (one) => numbers.get(one) ?? 0),
  }
}

export interface Slice {
  readonly chosen: Uint32Array
  /** Labels that are not learned this time; their weights stay 0 and their constant low. */
  readonly without?: (label: number) => boolean
}

const NEVER = -4

/** Writes what was learned for one label among the others. */
function keepSide({ weights, constants }: Linear, label: number, w: Float64Array, factor: number): void {
  const count = constants.length
  for (let column = 0; column + 1 < w.length; column++)
    weights[column * count + label] = factor * (w[column] ?? 0)
  constants[label] = factor * (w.at(-1) ?? 0)
}

/** Learns all labels, each against the rest; yields after each label so that a server can breathe. */
export function* learnInSteps(
  { vocabulary, rows, labels, taught }: Lesson,
  { chosen, without = () => false }: Slice,
  settings: SvmSettings,
): Generator<number, Linear> {
  const width = vocabulary.grams.length
  const count = labels.length
  const linear = {
    labels,
    vocabulary,
    weights: new Float32Array(width * count),
    constants: new Float32Array(count).fill(NEVER),
  }
  const sign = new Int8Array(chosen.length)
  // Two labels are one question.
  const sides = count === 2 ? 1 : count
  for (let label = 0; label < sides; label++) {
    if (without(label)) continue
    for (let i = 0; i < chosen.length; i++) sign[i] = taught[chosen[i] ?? 0] === label ? 1 : -1
    const w = learnSide(rows, width, { chosen, sign }, settings)
    keepSide(linear, label, w, 1)
    if (count === 2) keepSide(linear, 1, w, -1)
    yield label
  }
  return linear
}

/** Runs a stepwise lesson to its end. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export function learnLinear(lesson: Lesson, slice: Slice, settings: SvmSettings): Linear {
  return finish(learnInSteps(lesson, slice, settings))
}

/** How far a text lies on each label's side; written into `margins`. */
export function marginsOf(
  { weights, constants }: Linear,
  { columns, values, length }: Pick<Reader, 'columns' | 'values' | 'length'>,
  margins: Float64Array,
): void {
  const count = constants.length
  margins.set(constants)
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? 0
    const at = (columns[i] ?? 0) * count
    for (let label = 0; label < count; label++)
      margins[label] = (margins[label] ?? 0) + value * (weights[at + label] ?? 0)
  }
}
