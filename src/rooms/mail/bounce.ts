/** A letter of ours came back: the message that it carried is marked failed, with the reason in words. */
import type { Ctx } from '../../kernel/ctx.ts'
import { markFor } from './leave.ts'
import { bounceReason } from './reading/nature.ts'
import type { ReadLetter } from './reading/reader.ts'
import { keyOf, type Room, tokenIn } from './room.ts'
import * as store from './store.ts'

export async function returned(
  room: Room,
  ctx: Ctx,
  { letter }: { letter: ReadLetter },
): Promise<Omit<store.LetterEnd, 'state'>> {
  const bounce = letter.bounce
  if (!bounce) return { why: 'bounce', wordsCode: 'aside.bounce-unknown' }
  const departure = await departureOf(ctx, letter)
  if (!departure) return { why: 'bounce', wordsCode: 'aside.bounce-unknown' }
  if (!bounce.failed) return { why: 'bounce', wordsCode: 'aside.delayed' }
  const why = `bounce.${bounceReason(bounce)}`
  await store.moveDeparture(ctx, departure.id, { state: 'failed', why, said: bounce.said })
  await markFor(room, ctx, departure, 'failed', { why, said: bounce.said })
  if (!departure.conversationId) {
    const thread = await store.thread(ctx, { id: departure.threadId })
    await ctx.tell('mail.aside.failed', { key: thread?.asideKey ?? '', departureId: departure.id, why })
  }
  const stands = departure.conversationId
    ? await room.conversations.ground(ctx, departure.conversationId)
    : null
  return {
    why: 'bounce',
    wordsCode: 'aside.bounce',
    ...(stands && { conversationId: stands.conversationId, customerId: stands.customerId }),
  }
}

/** By the ids that the report names; else the newest letter of the thread whose token came back. */
async function departureOf(ctx: Ctx, letter: ReadLetter): Promise<store.DepartureRow | undefined> {
  const ids = [...(letter.bounce?.messageIds ?? []), ...letter.answers]
  const named = ids.length > 0 ? await store.departureOf(ctx, ids.map(keyOf)) : undefined
  if (named) return named
  const token = tokenIn(letter.to, [letter.text, letter.quoted])
  return token ? store.newestDeparture(ctx, token) : undefined
}
