// Where a measured value and the span that fits stand on a ruler, in percent of its length.
import type { Fact } from '../../rooms/conversations/contract.ts'

export interface Marks {
  readonly value: number
  readonly from: number
  readonly to: number
}

/** Undefined when the fact has nothing to compare with: then the words alone are shown. */
export function marksOf(fact: Pick<Fact, 'number' | 'fits' | 'scale'>): Marks | undefined {
  const { number, fits } = fact
  if (number === undefined || !fits) return undefined
  const scale = fact.scale ?? scaleAround(number, fits)
  const length = scale.to - scale.from
  if (!(length > 0)) return undefined
  const place = (at: number) => Math.round(Math.min(98, Math.max(2, ((at - scale.from) / length) * 100)))
  return { value: place(number), from: place(fits.from), to: place(fits.to) }
}

/** The span with as much room on both sides, so that the eye sees how far off a value is. */
function scaleAround(value: number, fits: { from: number; to: number }): { from: number; to: number } {
  const low = Math.min(value, fits.from)
  const high = Math.max(value, fits.to)
  const room = Math.max(high - low, 1) * 0.6
  return { from: low - room, to: high + room }
}
