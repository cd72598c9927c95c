/** A share with its ruler: of how many, and between which bounds it lies; under 30 cases nothing is said (Wilson 1927). */
import type { Share } from './contract.ts'

export const LEAST = 30
const Z = 1.959964

/** @returns share, from, to in 0..1, null under 30 cases */
export function shareOf(part: number, whole: number): Share {
  if (whole < LEAST) return { part, whole, share: null, from: null, to: null }
  const p = part / whole
  const z2 = Z * Z
  const middle = (p + z2 / (2 * whole)) / (1 + z2 / whole)
  const half = (Z * Math.sqrt((p * (1 - p)) / whole + z2 / (4 * whole * whole))) / (1 + z2 / whole)
  return { part, whole, share: p, from: Math.max(0, middle - half), to: Math.min(1, middle + half) }
}
