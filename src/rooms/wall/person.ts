/** Coaching notes may speak of a customer: told, taken away, forgotten and moved with him. */
import type { House } from '../../kernel/house.ts'
import type { PersonRoom } from '../customers/index.ts'
import * as store from './store.ts'

export function personRoom({ words }: Pick<House, 'words'>): PersonRoom {
  return {
    room: 'wall',
    async about(ctx, customerId) {
      const notes = await store.notesAbout(ctx, customerId)
      return notes.map((note) => ({
        label: words.say(ctx.language, 'wall.about'),
        value: note.title,
        at: note.at,
        link: `/desk/inbox/${note.conversationId}`,
      }))
    },
    exportOf: async (ctx, customerId) =>
      (await store.notesAbout(ctx, customerId)).map(({ conversationId, text, at }) => ({
        conversation: conversationId,
        text,
        at: at.toISOString(),
      })),
    forget: async (ctx, customerId) => ({ removed: await store.forgetNotes(ctx, customerId) }),
    moveTo: (ctx, { from, to }) => store.moveNotes(ctx, { from, to }),
    async moveBack(ctx, { ids, from, to }) {
      await store.moveNotes(ctx, { from, to, only: ids })
    },
  }
}
