/** What rules hold about a person: entries of the journal with his words, for sixty days. */
import type { Json } from '../../kernel/ctx.ts'
import type { PersonRoom } from '../customers/index.ts'
import * as store from './journal-store.ts'

export const personRoom: PersonRoom = {
  room: 'rules',
  // What happened to him is told by the rooms in which it happened.
  about: () => Promise.resolve([]),
  async exportOf(ctx, customerId): Promise<Json> {
    const entries = await store.ofCustomer(ctx, customerId)
    return {
      journal: entries.map(({ name, at, conversationId, orderId, facts }) => ({
        name,
        at: new Date(at).toISOString(),
        conversation: conversationId,
        order: orderId,
        facts: { ...facts },
      })),
    }
  },
  forget: async (ctx, customerId) => ({ removed: await store.forget(ctx, customerId) }),
  moveTo: (ctx, { from, to }) => store.move(ctx, from, to),
  moveBack: (ctx, { ids, to }) => store.moveThese(ctx, ids, to),
}
