/** Cases that were opened in this very transaction: nothing can have happened to them yet that would have to be looked up. */
import type { Chained } from './chain.ts'
import type { CaseRecord } from './row.ts'

export interface Fresh {
  /** Its story so far. */
  readonly events: readonly Chained[]
  /** No signal slows it. */
  readonly quiet: boolean
}
const made = new WeakMap<CaseRecord, Fresh>()

export function markFresh(row: CaseRecord, fresh: Fresh): CaseRecord {
  made.set(row, fresh)
  return row
}

/** What is known of the very record that opening handed back. */
export const freshly = (row: CaseRecord): Fresh | undefined => made.get(row)

/** States into which opening leads without money or goods having been set in motion. */
const STILL: readonly string[] = ['requested', 'under-review', 'reported', 'opened', 'acknowledged', 'triage']

export const isStill = (row: CaseRecord): boolean =>
  made.has(row) &&
  row.parentId === null &&
  !row.flash &&
  (STILL.includes(row.state) || (row.state === 'awaiting-goods' && row.facts.pickup !== true))
