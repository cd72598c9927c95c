/** What the verbs of rules stand on. */
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Orders } from '../orders/index.ts'
import type { Joins } from './door.ts'

export interface Room {
  readonly house: House
  readonly access: Pick<Access, 'colleagues' | 'peopleWith' | 'tenants'>
  readonly customers: Pick<Customers, 'people' | 'join'>
  readonly orders: Pick<Orders, 'read'>
  readonly conversations: Pick<
    Conversations,
    'row' | 'list' | 'ground' | 'eventsSince' | 'reply' | 'note' | 'tag' | 'untag' | 'assign' | 'solve'
  >
  readonly joins: Joins
}
