/** The house itself says a word to the customer: nobody takes the matter by it, and whoever waits goes on waiting for an answer. */
import type { Ctx } from '../../kernel/ctx.ts'
import { afterMoved, excerpt, place } from './matter.ts'
import * as store from './store.ts'
import { HOUSE, held, message, type Room, send, tell } from './voice.ts'

/** @throws Refusal conversations.unknown, conversations.empty, and what the channel does not carry now */
export async function announce(room: Room, ctx: Ctx, id: string, text: string): Promise<void> {
  const before = await held(ctx, id)
  const facts = { now: ctx.now, heardAt: before.heardAt, sentSince: before.sentSince }
  room.channels.allow(before.channelKind, { text, files: [] }, facts)
  const said = message({ text, at: ctx.now, author: HOUSE })
  const after = afterMoved(
    before,
    {
      ourMessages: before.ourMessages + 1,
      sentSince: before.sentSince + 1,
      lastAuthor: 'system',
      lastText: excerpt(text),
      lastAt: ctx.now,
    },
    ctx.now,
  )
  const { matter, entries } = place(after, [said])
  await store.save(ctx, before, matter, entries)
  await send(room, ctx, matter, entries)
  await tell(ctx, 'message.sent', matter)
}
