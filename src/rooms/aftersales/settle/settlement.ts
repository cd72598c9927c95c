/** What a return is worth beside the others of its order: a discount that no longer holds is settled once, whoever comes first. */
import { type Facts, settledFen } from '../../../engines/policy/index.ts'
import type { Cut, Settled } from './store.ts'

type Order = Facts['order']
type Going = Pick<Settled, 'lineId' | 'quantity' | 'fault' | 'outward'>

const wire = ({ lineId, quantity, fault, outward }: Going) => ({ line: lineId, quantity, fault, outward })
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** What all of these give back together; a part of the price that was given while a piece was kept is in it no more. */
export const togetherFen = (order: Order, cuts: readonly Cut[], returned: readonly Going[]): number =>
  settledFen(order, returned.map(wire)) - cutsIn(order, cuts, returned)

/** Of what was given for pieces of a line, the share of those that came back after all. */
function cutsIn(order: Order, cuts: readonly Cut[], returned: readonly Going[]): number {
  return sum(
    order.lines.map(({ id, quantity = 1 }) => {
      const own = cuts.filter(({ lineId }) => lineId === id)
      const pieces = Math.min(quantity, sum(own.map((one) => one.quantity)))
      const kept = quantity - sum(returned.filter(({ lineId }) => lineId === id).map((one) => one.quantity))
      if (pieces <= kept) return 0
      const fen = sum(own.map((one) => one.fen))
      return Number((BigInt(fen) * BigInt(pieces - Math.max(0, kept))) / BigInt(pieces))
    }),
  )
}

/**
 * What this one gives back after those before it, and what is owed when they gave too much: never charged, taken off what
 * comes back next.
 */
export function settle(
  order: Order,
  { before, cuts }: { readonly before: readonly Settled[]; readonly cuts: readonly Cut[] },
  going: Going,
): { worthFen: number; owesFen: number } {
  const left = togetherFen(order, cuts, [...before, going]) - sum(before.map(({ worthFen }) => worthFen))
  return { worthFen: Math.max(0, left), owesFen: Math.max(0, -left) }
}
