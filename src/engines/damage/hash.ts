/** Words of 64 bits that stay alike when a picture is re-encoded or resized: by its steps of light, and by its low frequencies. */
import { type Cut, type Gray, shrunk, WHOLE } from './raster.ts'

/** 16 hexadecimal digits each. */
export interface Hashes {
  /** Whether each of 8 x 8 places is lighter than its neighbour to the right (Krawetz 2013). */
  readonly dhash: string
  /** Whether each of the 64 lowest frequencies but the mean lies above their median. */
  readonly phash: string
}

export function hashesOf(gray: Gray, cut: Cut = WHOLE, mirrored = false): Hashes {
  return {
    dhash: dhashOf(shrunk(gray, 9, 8, cut, mirrored)),
    phash: phashOf(shrunk(gray, SIDE, SIDE, cut, mirrored)),
  }
}

function dhashOf({ values }: Gray): string {
  const bits: boolean[] = []
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) bits.push((values[y * 9 + x] ?? 0) > (values[y * 9 + x + 1] ?? 0) + EVEN)
  return hexOf(bits)
}

/** Less of a step than this is none: noise would turn the bits of an even wall. */
const EVEN = 0.5

const SIDE = 32

/** cos of the DCT-II: row u, place x. */
const COSINES = Array.from({ length: 9 }, (_, u) =>
  Float64Array.from({ length: SIDE }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * SIDE))),
)

/** The 64 lowest frequencies by u + v without the mean: nearer to what the eye keeps than a square of them. */
const LOWEST: readonly (readonly [number, number])[] = Array.from(
  { length: 81 },
  (_, i) => [i % 9, Math.floor(i / 9)] as const,
)
  .filter(([u, v]) => u + v > 0)
  .sort(([u, v], [s, t]) => u + v - s - t || u - s)
  .slice(0, 64)

function phashOf({ values }: Gray): string {
  const rows = Array.from({ length: SIDE }, (_, y) =>
    COSINES.map((cosine) => cosine.reduce((sum, c, x) => sum + c * (values[y * SIDE + x] ?? 0), 0)),
  )
  const found = LOWEST.map(([u, v]) =>
    rows.reduce((sum, row, y) => sum + (COSINES[v]?.[y] ?? 0) * (row[u] ?? 0), 0),
  )
  const sorted = [...found].sort((a, b) => a - b)
  const middle = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2
  return hexOf(found.map((one) => one > middle))
}

const hexOf = (bits: readonly boolean[]): string => {
  let text = ''
  for (let i = 0; i < bits.length; i += 4)
    text += bits
      .slice(i, i + 4)
      .reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0)
      .toString(16)
  return text
}

const ONES = Array.from({ length: 16 }, (_, n) => [8, 4, 2, 1].filter((bit) => n & bit).length)

/** How many bits differ. @throws RangeError when they are not words of equal length */
export function distance(a: string, b: string): number {
  if (a.length !== b.length)
    throw new RangeError(`Expected words of equal length, got ${a.length} and ${b.length}`)
  let count = 0
  for (let i = 0; i < a.length; i++)
    count += ONES[Number.parseInt(a.charAt(i), 16) ^ Number.parseInt(b.charAt(i), 16)] ?? 4
  return count
}

/** Of 128 bits. */
export const apart = (a: Hashes, b: Hashes): number => distance(a.dhash, b.dhash) + distance(a.phash, b.phash)
