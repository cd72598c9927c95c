/** The eight tables in one place: engine, desk, documentation and model checker read these. */
import type { CaseKindName, CaseRoleName } from '../contract.ts'
import { RECOURSE, TRANSIT_CLAIM } from './claims.ts'
import { COMPLAINT } from './complaint.ts'
import { EXCHANGE } from './exchange.ts'
import { type Data, type Guarded, holds } from './guards.ts'
import { PART } from './part.ts'
import { PRICE_PROTECTION } from './price-protection.ts'
import { REPAIR } from './repair.ts'
import { RETURN } from './return.ts'
import type { Row, State, Table } from './table.ts'

export const TABLES: Readonly<Record<CaseKindName, Table>> = {
  return: RETURN,
  exchange: EXCHANGE,
  repair: REPAIR,
  part: PART,
  complaint: COMPLAINT,
  'price-protection': PRICE_PROTECTION,
  'transit-claim': TRANSIT_CLAIM,
  recourse: RECOURSE,
}

export interface Found {
  readonly row: Row | undefined
  /** The event is known here, but not to this role, or its guard does not hold: which one. */
  readonly missing?: 'event' | 'role' | { readonly guard: string }
}

/** The first row for an event whose guard holds and that this role may take. */
export function rowFor(
  table: Table,
  at: { readonly state: string; readonly event: string; readonly role: CaseRoleName },
  case_: Guarded,
  data: Data,
): Found {
  const known = table.rows.filter(({ from, event }) => from === at.state && event === at.event)
  if (known.length === 0) return { row: undefined, missing: 'event' }
  const mine = known.filter(({ by }) => by.includes(at.role))
  if (mine.length === 0) return { row: undefined, missing: 'role' }
  const row = mine.find(({ guard }) => holds(guard, case_, data))
  return row ? { row } : { row: undefined, missing: { guard: mine[0]?.guard ?? '' } }
}

/** @throws RangeError on a state that the table does not know: a case can only be where its table leads */
export function stateOf(table: Table, name: string): State {
  const state = table.states[name]
  if (!state) throw new RangeError(`Expected a state of ${table.kind}, got ${name}`)
  return state
}
