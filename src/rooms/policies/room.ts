/** What every verb of policies is handed when the room opens. */
import type { Pack } from '../../engines/policy/index.ts'
import type { House } from '../../kernel/house.ts'
import type { Recall } from '../../kernel/recall.ts'
import type { Calendars } from '../calendars/index.ts'
import type { DaysOff } from './complete.ts'
import type { CheckShape } from './contract.ts'
import type { CaseNumbers } from './door.ts'
import type { VersionRecord } from './store.ts'

export interface Room {
  readonly house: House
  readonly calendars: Pick<Calendars, 'hours'>
  readonly numbers: CaseNumbers
  /** Packs of versions that were loaded in this process: a published version never changes. */
  readonly compiled: Map<string, Pack | null>
  /** Published versions, the oldest first: asked at every decision; a new one begins tomorrow at the earliest. */
  readonly published: Recall<readonly VersionRecord[]>
  /** Days off of a shop, read again after a while. */
  readonly daysOff: Map<string, { readonly until: number; readonly days: DaysOff }>
  /** Promises as they were read against the law, by shop and fields. */
  readonly readings: Map<string, Pick<CheckShape, 'below' | 'cases'>>
  /** Marks of packs that are known to be stored, by shop. */
  readonly stored: Set<string>
}
