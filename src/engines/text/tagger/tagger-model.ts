/** A tagger as plain JSON: only the views whose weights matter, weights by 8 bits, told apart by 24 bits. */
import { fromBase85, toBase85 } from '../linear/base85.ts'
import { type HintGiver, SMALL_SHIFT, type TaggedText, type Tagger, tagsOf, trainTagger } from './tagger.ts'

export interface TaggerModel {
  readonly format: 1
  readonly labels: readonly string[]
  readonly rows: number
  readonly bytes: number
  /** Per row: three bytes of its view, how many weights it has, and for each its tag and level. */
  readonly table: string
  readonly scale: number
  readonly moves: readonly number[]
}

const LEVELS = 127

interface Row {
  readonly view: number
  readonly worth: number
  readonly weights: readonly (readonly [tag: number, level: number])[]
}

function rowsOf({ rows, weights, labels, shift }: Tagger, scale: number): Row[] {
  const tags = tagsOf(labels)
  return [...rows].map(([view, row]) => {
    const kept: [number, number][] = []
    let worth = 0
    for (let tag = 0; tag < tags; tag++) {
      const weight = weights[row * tags + tag] ?? 0
      const level = Math.round((weight / scale) * LEVELS)
      if (level === 0) continue
      kept.push([tag, level])
      worth += Math.abs(weight)
    }
    return { view: (shift === 0 ? view >>> SMALL_SHIFT : view) >>> 0, worth, weights: kept }
  })
}

/** The views that matter most, as many as fit. */
function bestRows(tagger: Tagger, scale: number, most: number): Row[] {
  const seen = new Set<number>()
  let bytes = 0
  return rowsOf(tagger, scale)
    .sort((a, b) => b.worth - a.worth || a.view - b.view)
    .filter(({ view, weights }) => {
      const size = 4 + weights.length * 2
      if (weights.length === 0 || seen.has(view) || bytes + size > most) return false
      seen.add(view)
      bytes += size
      return true
    })
}

function scaleOf({ weights }: Tagger): number {
  let scale = 0
  for (const weight of weights) scale = Math.max(scale, Math.abs(weight))
  return Number((scale || 1).toPrecision(6))
}

/** @param most how many bytes the table may have before it becomes text */
export function packTagger(tagger: Tagger, most: number): TaggerModel {
  const scale = scaleOf(tagger)
  const best = bestRows(tagger, scale, most)
  const bytes = best.flatMap(({ view, weights }) => [
    view >>> 16,
    (view >>> 8) & 255,
    view & 255,
    weights.length,
    ...weights.flatMap(([tag, level]) => [tag, level & 255]),
  ])
  return {
    format: 1,
    labels: tagger.labels,
    rows: best.length,
    bytes: bytes.length,
    table: toBase85(Uint8Array.from(bytes)),
    scale,
    moves: Array.from(tagger.moves, (move) => Math.round(move * 100) / 100),
  }
}

/** Hints cost more than learning; the second round asks for the same. */
function remembered(hints: HintGiver): HintGiver {
  const given = new Map<string, ReturnType<HintGiver>>()
  return (text) => {
    const known = given.get(text) ?? hints(text)
    given.set(text, known)
    return known
  }
}

/** Learns a tagger twice: once with all views to find those that matter, once with nothing else. */
export function trainSmallTagger(texts: readonly TaggedText[], most: number, hints?: HintGiver): TaggerModel {
  const given = hints === undefined ? {} : { hints: remembered(hints) }
  const full = trainTagger(texts, given)
  const views = bestRows(full, scaleOf(full), most).map(({ view }) => view)
  return packTagger(trainTagger(texts, { ...given, only: new Set(views) }), most)
}

/** @throws RangeError when the model was made for another format */
export function unpackTagger(model: TaggerModel): Tagger {
  if (model.format !== 1) throw new RangeError(`Expected a tagger of format 1, got ${String(model.format)}`)
  const tags = tagsOf(model.labels)
  const bytes = fromBase85(model.table, model.bytes)
  const rows = new Map<number, number>()
  const weights = new Float32Array(model.rows * tags)
  let at = 0
  for (let row = 0; row < model.rows; row++) {
    rows.set(((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0), row)
    const count = bytes[at + 3] ?? 0
    at += 4
    for (let i = 0; i < count; i++, at += 2)
      weights[row * tags + (bytes[at] ?? 0)] = ((((bytes[at + 1] ?? 0) << 24) >> 24) / LEVELS) * model.scale
  }
  return { labels: model.labels, rows, shift: SMALL_SHIFT, weights, moves: Float64Array.from(model.moves) }
}
