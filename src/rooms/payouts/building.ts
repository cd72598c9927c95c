/** What every verb of payouts is handed when the room opens. */
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Orders } from '../orders/index.ts'
import type { GatewayKind } from './gateways/port.ts'

/** Where a payout has come to; a test may end the program there. */
export type Passed =
  | 'obliged'
  | 'sending'
  | 'calling'
  | 'answered'
  | 'recording'
  | 'recorded'
  | 'looking'
  | 'confirming'
  | 'confirmed'

export interface Building {
  readonly house: House
  readonly access: Pick<Access, 'seal'>
  readonly customers: Pick<Customers, 'people' | 'join' | 'openLink'>
  readonly orders: Pick<Orders, 'read' | 'byNumber'>
  readonly gateways: readonly GatewayKind[]
  passed(point: Passed): void
}
