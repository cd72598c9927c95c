/** Conversations that ran before standards watched them: their clocks are reckoned from the log, and nobody is told. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { Room } from './door.ts'
import { followConversation } from './follow.ts'

/** Few in a transaction: whoever writes into one of them meanwhile waits no longer than that. */
const AT_ONCE = 12
const VIEWS = ['solved', 'waiting', 'open'] as const

/** A page of the list in a transaction, so that a stop in between goes on from there. */
export async function adopt(room: Room, who: Who): Promise<number> {
  let taken = 0
  for (const view of VIEWS) {
    let cursor: string | undefined
    do {
      const page = await room.house.transact(who, (ctx) => adoptPage(room, ctx, view, cursor))
      taken += page.taken
      cursor = page.next
    } while (cursor)
  }
  return taken
}

async function adoptPage(room: Room, ctx: Ctx, view: (typeof VIEWS)[number], cursor: string | undefined) {
  const { items, next } = await room.rooms.conversations.list(ctx, {
    view,
    limit: AT_ONCE,
    ...(cursor && { cursor }),
  })
  let taken = 0
  for (const { id } of items) taken += (await followConversation(room, ctx, id, { quiet: true })) ? 1 : 0
  return { taken, next }
}
