/** Conversations that ran before standards watched them: their clocks are reckoned from the log, and nobody is told. */
import type { Who } from '../../kernel/ctx.ts'
import type { Room } from './door.ts'
import { followConversation } from './follow.ts'

const VIEWS = ['solved', 'waiting', 'open'] as const

export async function adopt(room: Room, who: Who): Promise<number> {
  let taken = 0
  for (const view of VIEWS) {
    let cursor: string | undefined
    do {
      const page = await room.house.transact(who, (ctx) =>
        room.rooms.conversations.list(ctx, { view, limit: 50, ...(cursor && { cursor }) }),
      )
      for (const { id } of page.items) {
        const read = await room.house.transact(who, (ctx) =>
          followConversation(room, ctx, id, { quiet: true }),
        )
        taken += read ? 1 : 0
      }
      cursor = page.next
    } while (cursor)
  }
  return taken
}
