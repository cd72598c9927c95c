/** What every verb of evidence is handed when the room opens. */
import type { House } from '../../kernel/house.ts'
import type { Customers } from '../customers/index.ts'
import type { Orders } from '../orders/index.ts'
import type { CaseAsk } from './door.ts'

export interface Building {
  readonly house: House
  readonly customers: Pick<Customers, 'join' | 'openLink'>
  readonly orders: Pick<Orders, 'read' | 'readFor'>
  /** Cases stand above; filled by `casesBy`. Until then a customer names no case. */
  readonly cases: { ask: CaseAsk }
}
