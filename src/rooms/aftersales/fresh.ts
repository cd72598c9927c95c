/** Cases that were opened in this very transaction: nothing can have happened to them yet that would have to be looked up. */
import type { CaseRecord } from './row.ts'

const made = new WeakSet<CaseRecord>()

export function markFresh(row: CaseRecord): CaseRecord {
  made.add(row)
  return row
}

/** Told of the very record that opening handed back; the same case read again is not fresh. */
export const isFresh = (row: CaseRecord): boolean => made.has(row)

/** States into which opening leads without money or goods having been set in motion. */
const STILL: readonly string[] = ['requested', 'under-review', 'reported', 'opened', 'acknowledged', 'triage']

export const isStill = (row: CaseRecord): boolean =>
  isFresh(row) &&
  row.parentId === null &&
  !row.flash &&
  (STILL.includes(row.state) || (row.state === 'awaiting-goods' && row.facts.pickup !== true))
