/** How a sum goes back over the ways it was paid: the original mix in whole fen, exact over any number of partial refunds (M1, M6). */

/** A payment as far as it can still go back. Amounts are in its own unit, worth in fen of the price. */
export interface Paid {
  readonly id: string
  readonly amount: number
  readonly worthFen: number
  readonly returned: number
  readonly returnedFen: number
}

export interface Share {
  readonly paymentId: string
  readonly fen: number
  /** In the payment's own unit: fen, or points. */
  readonly amount: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/**
 * Shares of `fen` by the mix in which everything was paid; what earlier refunds took from one way is made up by the others.
 * @param fen 1.. what is left @throws RangeError when more is asked than is left
 */
export function splitByMix(paid: readonly Paid[], fen: number): Share[] {
  const left = paid.map((one) => one.worthFen - one.returnedFen)
  if (fen > sum(left)) throw new RangeError(`Expected at most ${sum(left)} fen, got ${fen}`)
  const total = sum(paid.map((one) => one.worthFen))
  const goal = sum(paid.map((one) => one.returnedFen)) + fen
  // BigInt: two sums of fen multiplied pass 2^53.
  const wished = paid.map(({ worthFen, returnedFen }, i) =>
    clamp(Number((BigInt(goal) * BigInt(worthFen)) / BigInt(total)) - returnedFen, left[i] ?? 0),
  )
  const shares = evenOut(wished, left, fen)
  return paid.flatMap((one, i) => shareOf(one, shares[i] ?? 0, goal === total))
}

/** The shares that somebody named: each by its worth, or by its units. */
export const shareOf = (one: Paid, fen: number, isAll: boolean): Share[] => {
  const amount = unitsFor(one, one.returnedFen + fen, isAll) - one.returned
  return fen === 0 && amount <= 0 ? [] : [{ paymentId: one.id, fen, amount: Math.max(0, amount) }]
}

/** What of a payment in its unit is back when so much of its worth is: all of it at the end, never less than its part before. */
function unitsFor({ amount, worthFen }: Paid, returnedFen: number, isAll: boolean): number {
  if (worthFen === 0) return isAll ? amount : 0
  if (returnedFen >= worthFen) return amount
  return Number((BigInt(amount) * BigInt(returnedFen) + BigInt(worthFen) - 1n) / BigInt(worthFen))
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/** Rounding left a few fen over, or earlier refunds took one way's part: given to, or taken from, whoever has room, in order. */
function evenOut(wished: readonly number[], left: readonly number[], fen: number): number[] {
  let over = fen - sum(wished)
  return wished.map((one, i) => {
    const moved = over >= 0 ? Math.min(over, (left[i] ?? 0) - one) : -Math.min(-over, one)
    over -= moved
    return one + moved
  })
}

/** A sum parted over others by weight, the last taking what is left: Σ = `fen`, each within one fen of its part. */
export function partBy(weights: readonly number[], fen: number): number[] {
  const total = sum(weights)
  let before = 0
  let done = 0
  return weights.map((weight) => {
    before += weight
    const upTo = total === 0 ? 0 : Number((BigInt(fen) * BigInt(before)) / BigInt(total))
    const part = upTo - done
    done = upTo
    return part
  })
}
