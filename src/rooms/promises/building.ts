/** What every verb of promises is handed when the room opens. */
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Orders } from '../orders/index.ts'
import type { Routing } from '../routing/index.ts'

export interface Building {
  readonly house: House
  readonly access: Pick<Access, 'colleagues'>
  readonly customers: Pick<Customers, 'people' | 'find' | 'join' | 'openLink'>
  readonly orders: Pick<Orders, 'read' | 'ofCustomer'>
  readonly conversations: Pick<Conversations, 'row' | 'eventsSince'>
  readonly routing: Pick<Routing, 'desk' | 'teams'>
}
