/** A message leaves by its channel: put down with the message itself, carried after the commit, again until it has left. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { type Around, read } from './rows.ts'

export const CARRY = 'channels.carry'

export interface Leaving {
  readonly channelId: string
  readonly kind: string
  readonly conversationId: string
  readonly seq: number
}

/**
 * The web's pages read the log themselves: nothing leaves, nothing is put down. Else the job holds ids and no word, for
 * jobs are kept a while and words must be forgettable.
 */
export async function carry(
  around: Around,
  ctx: Ctx,
  { channelId, kind, conversationId, seq }: Leaving,
): Promise<void> {
  if (!around.adapter(kind).send) return
  await ctx.later(CARRY, { channelId, conversationId, seq }, { key: `${conversationId}:${seq}` })
}

/** What was forgotten meanwhile does not leave any more. */
export async function runCarry(
  around: Around,
  ctx: Ctx,
  data: { readonly [key: string]: Json },
): Promise<void> {
  const channel = await read(around, ctx, String(data.channelId))
  const message = await around.message(ctx, String(data.conversationId), Number(data.seq))
  if (message) await around.adapter(channel.kind).send?.(ctx, channel, message)
}
