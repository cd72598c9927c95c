/** Columns of a linear model as bits: each gram by its distance to the one before, its rarity, and its few weights by levels. */
import { type BitReader, type BitWriter, bitReader, bitWriter } from './coder.ts'

/** Rows of small numbers as they are stored; `levels[column * labels + label]`, -LEVELS..LEVELS. */
export interface Columns {
  readonly labels: number
  /** 24 bits each, ascending. */
  readonly grams: Uint32Array
  /** 0..15. */
  readonly rarity: Uint8Array
  readonly levels: Int8Array
}

export const LEVELS = 10
const GRAM_BITS = 24

// Contexts lie one after the other.
const WIDTH = 0
const DISTANCE = WIDTH + GRAM_BITS + 1
const RARITY = DISTANCE + GRAM_BITS * 2
const THERE = RARITY + 16
const SIGN = THERE + 16 * 64
const HEIGHT = SIGN + 64 * 2
const CONTEXTS = HEIGHT + 2 * 2 * LEVELS

/** How many weights were there before in the column, as far as it matters. */
const before = (count: number) => Math.min(count, 15)

function putDistance(out: BitWriter, distance: number): void {
  const bits = 32 - Math.clz32(distance)
  for (let i = 0; i < bits; i++) out.put(1, WIDTH + i)
  out.put(0, WIDTH + bits)
  for (let i = bits - 2; i >= 0; i--)
    out.put((distance >>> i) & 1, DISTANCE + i * 2 + (i === bits - 2 ? 1 : 0))
}

function distance(read: BitReader): number {
  let bits = 0
  while (read(WIDTH + bits) === 1) bits++
  if (bits === 0) return 0
  let value = 1
  for (let i = bits - 2; i >= 0; i--) value = (value << 1) | read(DISTANCE + i * 2 + (i === bits - 2 ? 1 : 0))
  return value
}

function putRarity(out: BitWriter, rarity: number): void {
  let node = 1
  for (let i = 3; i >= 0; i--) {
    const bit = (rarity >>> i) & 1
    out.put(bit, RARITY + node)
    node = node * 2 + bit
  }
}

function rarity(read: BitReader): number {
  let node = 1
  for (let i = 0; i < 4; i++) node = node * 2 + read(RARITY + node)
  return node - 16
}

function putLevel(out: BitWriter, level: number, sure: number): void {
  const sign = level < 0 ? 1 : 0
  const height = Math.abs(level)
  out.put(sign, SIGN + sure)
  for (let i = 1; i < LEVELS; i++) {
    out.put(height > i ? 1 : 0, HEIGHT + sign * LEVELS * 2 + i)
    if (height <= i) return
  }
}

function level(read: BitReader, sure: number): number {
  const sign = read(SIGN + sure)
  let height = 1
  while (height < LEVELS && read(HEIGHT + sign * LEVELS * 2 + height) === 1) height++
  return sign === 1 ? -height : height
}

/** What is known about the sign: whether one above nothing was seen in this column. */
const sureOf = (label: number, positive: boolean) => (label & 63) * 2 + (positive ? 1 : 0)

export function writeColumns({ labels, grams, rarity: rare, levels }: Columns): Uint8Array {
  const out = bitWriter(CONTEXTS)
  for (const [column, gram] of grams.entries()) {
    putDistance(out, gram - (column === 0 ? 0 : (grams[column - 1] ?? 0)))
    putRarity(out, rare[column] ?? 0)
    let [count, positive] = [0, false]
    for (let label = 0; label < labels; label++) {
      const one = levels[column * labels + label] ?? 0
      out.put(one === 0 ? 0 : 1, THERE + before(count) * 64 + (label & 63))
      if (one === 0) continue
      putLevel(out, one, sureOf(label, positive))
      positive ||= one > 0
      count++
    }
  }
  return out.end()
}

export function readColumns(bytes: Uint8Array, columns: number, labels: number): Columns {
  const read = bitReader(bytes, CONTEXTS)
  const grams = new Uint32Array(columns)
  const rare = new Uint8Array(columns)
  const levels = new Int8Array(columns * labels)
  let gram = 0
  for (let column = 0; column < columns; column++) {
    gram += distance(read)
    grams[column] = gram
    rare[column] = rarity(read)
    let [count, positive] = [0, false]
    for (let label = 0; label < labels; label++) {
      if (read(THERE + before(count) * 64 + (label & 63)) === 0) continue
      const one = level(read, sureOf(label, positive))
      levels[column * labels + label] = one
      positive ||= one > 0
      count++
    }
  }
  return { labels, grams, rarity: rare, levels }
}
