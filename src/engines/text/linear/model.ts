/** A classifier as plain JSON, small enough to ship or to keep a row of: grams by 24 bits, weights by 4. */
import { fromBase85, toBase85 } from './base85.ts'
import type { Classifier } from './classifier.ts'
import type { Logistic } from './logistic.ts'
import type { View } from './units.ts'
import { openVocabulary } from './vectors.ts'

/** What a JSON column or a generated module holds; nothing in it but numbers and text. */
export interface Model {
  readonly format: 1
  readonly view: View
  readonly labels: readonly string[]
  readonly columns: number
  readonly rarest: number
  readonly grams: string
  readonly idf: string
  readonly weights: string
  readonly scales: readonly number[]
  readonly constants: readonly number[]
  readonly sharpness: number
  readonly tilt: number
  readonly stranger: Logistic
}

const LEVELS = 7
const rounded = (x: number) => Number(x.toPrecision(6))

/** Small weights are many: levels stand closer there. */
const heightOf = (level: number) => Math.sign(level) * (Math.abs(level) / LEVELS) ** 2
const levelOf = (height: number) => Math.sign(height) * Math.round(Math.sqrt(Math.abs(height)) * LEVELS)

function packGrams(grams: Uint32Array, shift: number): string {
  const bytes = new Uint8Array(grams.length * 3)
  grams.forEach((gram, i) => {
    const kept = shift === 0 ? gram >>> 8 : gram
    bytes[i * 3] = kept >>> 16
    bytes[i * 3 + 1] = kept >>> 8
    bytes[i * 3 + 2] = kept
  })
  return toBase85(bytes)
}

function packWeights(weights: Float32Array, scales: readonly number[]): string {
  const bytes = new Uint8Array(Math.ceil(weights.length / 2))
  weights.forEach((weight, i) => {
    const level = levelOf(Math.max(-1, Math.min(1, weight / (scales[i % scales.length] ?? 1)))) + 8
    bytes[i >> 1] = (bytes[i >> 1] ?? 0) | (i & 1 ? level : level << 4)
  })
  return toBase85(bytes)
}

/** @param classifier learned with `columns`, so that its grams are told apart by 24 bits */
export function packModel({ linear, sharpness, tilt, stranger }: Classifier): Model {
  const { vocabulary, labels, weights, constants } = linear
  const count = labels.length
  const scales = labels.map((_, label) => {
    let most = 0
    for (let i = label; i < weights.length; i += count) most = Math.max(most, Math.abs(weights[i] ?? 0))
    return rounded(most || 1)
  })
  const { grams, idf, rarest, shift, view } = vocabulary
  const steps = 255 / Math.max(rarest - 1, 1e-6)
  return {
    format: 1,
    view,
    labels,
    columns: grams.length,
    rarest: rounded(rarest),
    grams: packGrams(grams, shift),
    idf: toBase85(Uint8Array.from(idf, (one) => Math.round((one - 1) * steps))),
    weights: packWeights(weights, scales),
    scales,
    constants: Array.from(constants, rounded),
    sharpness: rounded(sharpness),
    tilt: rounded(tilt),
    stranger: { weights: stranger.weights.map(rounded), constant: rounded(stranger.constant) },
  }
}

/** @throws RangeError when the model was made for another format */
export function unpackModel(model: Model): Classifier {
  if (model.format !== 1) throw new RangeError(`Expected a model of format 1, got ${String(model.format)}`)
  const { columns, labels, view, rarest, scales } = model
  const gramBytes = fromBase85(model.grams, columns * 3)
  const idfBytes = fromBase85(model.idf, columns)
  const count = labels.length
  const nibbles = fromBase85(model.weights, Math.ceil((columns * count) / 2))
  const heights = Float32Array.from({ length: 16 }, (_, i) => heightOf(i - 8))
  const weights = new Float32Array(columns * count)
  for (let i = 0; i < weights.length; i++) {
    const pair = nibbles[i >> 1] ?? 0
    weights[i] = (heights[i & 1 ? pair & 15 : pair >> 4] ?? 0) * (scales[i % count] ?? 1)
  }
  const grams = new Uint32Array(columns)
  for (let i = 0; i < columns; i++)
    grams[i] =
      ((gramBytes[i * 3] ?? 0) << 16) | ((gramBytes[i * 3 + 1] ?? 0) << 8) | (gramBytes[i * 3 + 2] ?? 0)
  const step = Math.max(rarest - 1, 1e-6) / 255
  const idf = Float32Array.from(idfBytes, (byte) => 1 + byte * step)
  const vocabulary = openVocabulary({ view, grams, idf, rarest, shift: 8 })
  return {
    linear: { labels, vocabulary, weights, constants: Float32Array.from(model.constants) },
    sharpness: model.sharpness,
    tilt: model.tilt,
    stranger: model.stranger,
  }
}
