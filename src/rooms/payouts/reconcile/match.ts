/** A gateway's statement against our confirmed payouts, number by number: what agrees, and every way in which it may not. */
import type { DifferenceShape } from '../contract.ts'

export interface Ours {
  readonly number: string
  readonly fen: number
}
export interface Theirs {
  readonly number: string
  readonly fen: number
  readonly reference: string
}
export interface Mismatch {
  readonly kind: DifferenceShape['kind']
  readonly number: string
  readonly oursFen: number | null
  readonly theirsFen: number | null
}

/**
 * @param ours every payout that the statement should hold, and every one that it names
 * @param theirs its lines; the same reference twice is the same line
 */
export function compare(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
): { matched: readonly string[]; mismatches: readonly Mismatch[] } {
  const known = new Map(ours.map((one) => [one.number, one.fen]))
  const lines = new Map<string, Map<string, number>>()
  for (const { number, reference, fen } of theirs)
    lines.set(number, (lines.get(number) ?? new Map()).set(reference, fen))
  const judged = [...lines].map(([number, moved]) => judge(number, known.get(number), [...moved.values()]))
  const missing = ours
    .filter(({ number }) => !lines.has(number))
    .map(({ number, fen }): Mismatch => ({ kind: 'missing-there', number, oursFen: fen, theirsFen: null }))
  return {
    matched: judged.flatMap((one) => (typeof one === 'string' ? [one] : [])),
    mismatches: [...judged.flatMap((one) => (typeof one === 'string' ? [] : [one])), ...missing],
  }
}

/** @param moved the sums of its lines @returns the number when they agree with ours */
function judge(number: string, ours: number | undefined, moved: readonly number[]): Mismatch | string {
  const theirsFen = moved.reduce((sum, fen) => sum + fen, 0)
  if (ours === undefined) return { kind: 'missing-here', number, oursFen: null, theirsFen }
  if (moved.length > 1) return { kind: 'twice', number, oursFen: ours, theirsFen }
  return theirsFen === ours ? number : { kind: 'amount', number, oursFen: ours, theirsFen }
}
