/** A journal entry as a noun: postings between parties that sum to nothing, by account, tender and unit. */
import type { PartyName, TenderName, UnitName } from '../contract.ts'

/** @property amount more than 0: this party has more */
export interface Posted {
  readonly party: PartyName
  readonly account: 'settled' | 'owed'
  readonly tender: TenderName | null
  readonly unit: UnitName
  readonly amount: number
}

/** What a tender is counted in. */
export const unitOf = (tender: TenderName): UnitName =>
  tender === 'coupon' ? 'coupon-fen' : tender === 'points' ? 'points' : 'fen'

interface Moved {
  readonly from: PartyName
  readonly to: PartyName
  readonly tender: TenderName
  readonly amount: number
}

/** Money, a coupon or points change hands. */
export const settled = ({ from, to, tender, amount }: Moved): Posted[] => [
  { party: from, account: 'settled', tender, unit: unitOf(tender), amount: -amount },
  { party: to, account: 'settled', tender, unit: unitOf(tender), amount },
]

/** One party owes another: nothing has changed hands. */
export const owed = (debtor: PartyName, creditor: PartyName, fen: number): Posted[] => [
  { party: debtor, account: 'owed', tender: null, unit: 'fen', amount: -fen },
  { party: creditor, account: 'owed', tender: null, unit: 'fen', amount: fen },
]

export const reversed = (postings: readonly Posted[]): Posted[] =>
  postings.map((one) => ({ ...one, amount: -one.amount }))

/** @throws RangeError when they are no entry: a bug, never a wish of somebody */
export function checkBalanced(postings: readonly Posted[]): readonly Posted[] {
  const sums = new Map<string, number>()
  for (const { account, tender, unit, amount } of postings) {
    if (!Number.isSafeInteger(amount) || amount === 0)
      throw new RangeError(`Expected a whole amount, got ${amount}`)
    const column = `${account} ${tender} ${unit}`
    sums.set(column, (sums.get(column) ?? 0) + amount)
  }
  const odd = [...sums].find(([, sum]) => sum !== 0)
  if (odd || postings.length < 2) throw new RangeError(`Expected postings that sum to zero, got ${odd}`)
  return postings
}
