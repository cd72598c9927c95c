/** What reviews hold about a customer: that his conversation was looked at; forgotten with him. */
import type { House } from '../../kernel/house.ts'
import type { PersonRoom } from '../customers/index.ts'
import * as store from './review-store.ts'

export function personRoom({ words }: House): PersonRoom {
  return {
    room: 'advisors',
    about: async (ctx, id) =>
      (await store.ofCustomer(ctx, id)).slice(0, 5).map((row) => ({
        label: words.say(ctx.language, 'advisors.about'),
        value: words.say(ctx.language, 'advisors.about-score', { score: row.result.score }),
        at: row.sampledAt,
        link: `/desk/inbox/${row.conversationId}`,
      })),
    exportOf: async (ctx, id) =>
      (await store.ofCustomer(ctx, id)).map((row) => ({
        conversation: row.conversationId,
        sampledAt: row.sampledAt.toISOString(),
        score: row.result.score,
      })),
    forget: async (ctx, id) => ({ removed: await store.forget(ctx, id) }),
    moveTo: (ctx, { from, to }) => store.move(ctx, { from, to }),
    moveBack: async (ctx, { ids, to }) => {
      await store.move(ctx, { to, only: ids })
    },
  }
}
