/** What every verb of work is handed when the room opens. */
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Calendars } from '../calendars/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Orders } from '../orders/index.ts'
import type { Promises } from '../promises/index.ts'
import type { Routing } from '../routing/index.ts'

export interface Building {
  readonly house: House
  readonly access: Pick<Access, 'colleagues'>
  readonly calendars: Pick<Calendars, 'calendarOf'>
  readonly routing: Pick<
    Routing,
    'queue' | 'take' | 'release' | 'rest' | 'wake' | 'holderOf' | 'adopt' | 'teams'
  >
  readonly customers: Pick<Customers, 'people' | 'find' | 'join' | 'recognise'>
  readonly orders: Pick<Orders, 'read' | 'byNumber' | 'ofCustomer'>
  readonly conversations: Pick<Conversations, 'list'>
  readonly promises: Pick<Promises, 'openOf' | 'read' | 'markPaid' | 'make' | 'release'>
}
