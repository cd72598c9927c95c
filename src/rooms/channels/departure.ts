/** A message leaves by its channel: put down with the message itself, carried after the commit, again until it has left. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { Departing } from './adapter.ts'
import { type Around, read } from './rows.ts'

export const CARRY = 'channels.carry'

/** The web's pages read the log themselves: nothing leaves, nothing is put down. */
export async function carry(
  around: Around,
  ctx: Ctx,
  { channelId, kind, message }: { channelId: string; kind: string; message: Departing },
): Promise<void> {
  if (!around.adapter(kind).send) return
  const { conversationId, seq, text, fileIds, identityId } = message
  const data = { channelId, conversationId, seq, text, fileIds, identityId }
  await ctx.later(CARRY, data, { key: `${conversationId}:${seq}` })
}

export async function runCarry(
  around: Around,
  ctx: Ctx,
  data: { readonly [key: string]: Json },
): Promise<void> {
  const channel = await read(around, ctx, String(data.channelId))
  const { send } = around.adapter(channel.kind)
  await send?.(ctx, channel, {
    conversationId: String(data.conversationId),
    seq: Number(data.seq),
    text: String(data.text),
    fileIds: Array.isArray(data.fileIds) ? data.fileIds.map(String) : [],
    identityId: typeof data.identityId === 'string' ? data.identityId : null,
  })
}
