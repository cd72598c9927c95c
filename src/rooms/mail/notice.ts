/** Words of the house to the customer of a matter, in its mail thread and not in its log: a survey, a reminder. */
import type { Ctx } from '../../kernel/ctx.ts'
import { addressFor, boxFor, threadFor } from './adapter.ts'
import { put } from './leave.ts'
import type { Room } from './room.ts'

export async function sendNotice(
  room: Room,
  ctx: Ctx,
  { conversationId, text }: { conversationId: string; text: string },
): Promise<boolean> {
  const stands = await room.conversations.ground(ctx, conversationId)
  const box = stands && (await boxFor(ctx, stands.channelId))
  const to = stands && (await addressFor(room, ctx, conversationId, stands.identityId))
  if (!stands || !box || !to) return false
  const threadId = await threadFor(room, ctx, box.id, conversationId)
  const { title } = await room.conversations.row(ctx, conversationId)
  const subject = room.house.words.say(stands.language, 'mail.letter.subject', { title })
  return (await put(room, ctx, { box, threadId, to, subject, text, automatic: true })) !== null
}
