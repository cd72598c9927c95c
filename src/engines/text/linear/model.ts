/** A classifier as plain JSON, small enough to ship or to keep in a row of a table. */
import { fromBase85, toBase85 } from './base85.ts'
import type { Classifier } from './classifier.ts'
import type { Logistic } from './logistic.ts'
import type { View } from './units.ts'
import { openVocabulary } from './vectors.ts'
import { LEVELS, readColumns, writeColumns } from './weights-code.ts'

/** What a JSON column or a generated module holds; nothing in it but numbers and text. */
export interface Model {
  readonly format: 2
  readonly view: View
  readonly labels: readonly string[]
  readonly columns: number
  readonly rarest: number
  /** Grams and weights, see the code of columns; so many bytes before they became text. */
  readonly bytes: number
  readonly body: string
  readonly scales: readonly number[]
  readonly constants: readonly number[]
  readonly sharpness: number
  readonly tilt: number
  readonly stranger: Logistic
}

const RARITIES = 15
const KEPT_SHIFT = 8
/** Small weights are many: levels stand closer there, and the smallest are nothing. */
const CLOSENESS = 1.3

const rounded = (x: number) => Number(x.toPrecision(6))
const heightOf = (level: number) => Math.sign(level) * (Math.abs(level) / LEVELS) ** CLOSENESS
const levelOf = (height: number) =>
  Math.sign(height) * Math.round(Math.min(1, Math.abs(height)) ** (1 / CLOSENESS) * LEVELS)

/** The columns by ascending gram of 24 bits; of two that are the same then, the first stays. */
function ordered(grams: Uint32Array, shift: number): { column: number; gram: number }[] {
  const seen = new Map<number, number>()
  for (const [column, gram] of grams.entries()) {
    const kept = shift === 0 ? gram >>> KEPT_SHIFT : gram
    if (!seen.has(kept)) seen.set(kept, column)
  }
  return [...seen].map(([gram, column]) => ({ column, gram })).sort((a, b) => a.gram - b.gram)
}

/** @param classifier seen in one way only; grams that differ beyond 24 bits fall together */
export function packModel({ linear, sharpness, tilt, stranger }: Classifier): Model {
  const { vocabulary, labels, weights, constants } = linear
  const count = labels.length
  const scales = labels.map((_, label) => {
    let most = 0
    for (let i = label; i < weights.length; i += count) most = Math.max(most, Math.abs(weights[i] ?? 0))
    return rounded(most || 1)
  })
  const { grams, idf, rarest, shift, view } = vocabulary
  const order = ordered(grams, shift)
  const levels = new Int8Array(order.length * count)
  for (const [place, { column }] of order.entries())
    for (let label = 0; label < count; label++)
      levels[place * count + label] = levelOf((weights[column * count + label] ?? 0) / (scales[label] ?? 1))
  const step = RARITIES / Math.max(rarest - 1, 1e-6)
  const bytes = writeColumns({
    labels: count,
    grams: Uint32Array.from(order, ({ gram }) => gram),
    rarity: Uint8Array.from(order, ({ column }) => Math.round(((idf[column] ?? 1) - 1) * step)),
    levels,
  })
  return {
    format: 2,
    view,
    labels,
    columns: order.length,
    rarest: rounded(rarest),
    bytes: bytes.length,
    body: toBase85(bytes),
    scales,
    constants: Array.from(constants, rounded),
    sharpness: rounded(sharpness),
    tilt: rounded(tilt),
    stranger: { weights: stranger.weights.map(rounded), constant: rounded(stranger.constant) },
  }
}

/** @throws RangeError when the model was made for another format */
export function unpackModel(model: Model): Classifier {
  if (model.format !== 2) throw new RangeError(`Expected a model of format 2, got ${String(model.format)}`)
  const { labels, view, rarest, scales } = model
  const count = labels.length
  const { grams, rarity, levels } = readColumns(fromBase85(model.body, model.bytes), model.columns, count)
  const heights = Float32Array.from({ length: LEVELS * 2 + 1 }, (_, i) => heightOf(i - LEVELS))
  const weights = new Float32Array(levels.length)
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] ?? 0
    if (level !== 0) weights[i] = (heights[level + LEVELS] ?? 0) * (scales[i % count] ?? 1)
  }
  const step = Math.max(rarest - 1, 1e-6) / RARITIES
  const idf = Float32Array.from(rarity, (one) => 1 + one * step)
  const vocabulary = openVocabulary({ view, grams, idf, rarest, shift: KEPT_SHIFT })
  return {
    linear: { labels, vocabulary, weights, constants: Float32Array.from(model.constants) },
    sharpness: model.sharpness,
    tilt: model.tilt,
    stranger: model.stranger,
  }
}
