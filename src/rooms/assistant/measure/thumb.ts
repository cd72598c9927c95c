/** A customer's thumb on an answer of the assistant: his own matters only, and only what the assistant said. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { MessageEvent } from '../../conversations/contract.ts'
import type { Conversations } from '../../conversations/index.ts'
import { judged } from './hear.ts'
import * as store from './store.ts'

type Rooms = { readonly conversations: Pick<Conversations, 'ownList' | 'ownThread'> }

const isAnswer = (event: { kind: string; author: { kind: string } }): event is MessageEvent =>
  event.kind === 'message' && event.author.kind === 'assistant'

/** @throws Refusal conversations.unknown, assistant.no-answer */
export async function thumb(
  rooms: Rooms,
  ctx: Ctx,
  given: { conversationId: string; seq: number; good: boolean },
): Promise<{ good: boolean }> {
  const { conversationId, seq, good } = given
  const { events } = await rooms.conversations.ownThread(ctx, conversationId, { since: seq - 1, limit: 1 })
  if (!events.some((event) => event.seq === seq && isAnswer(event)))
    throw new Refusal('missing', 'assistant.no-answer')
  await store.putThumb(ctx, { conversationId, seq, customerId: ctx.actor.id, good })
  await judged(ctx, conversationId, good)
  return { good }
}

/** What he may judge now: the newest answer that claims something, in his newest matter, unless he has judged it. */
export async function toJudge(
  rooms: Rooms,
  ctx: Ctx,
): Promise<{ conversationId: string; seq: number; text: string } | null> {
  const { items } = await rooms.conversations.ownList(ctx, { limit: 1 })
  const [newest] = items
  if (!newest) return null
  const { events } = await rooms.conversations.ownThread(ctx, newest.id, {})
  const said = events.findLast((event) => event.kind === 'message' && event.author.kind !== 'customer')
  if (said?.kind !== 'message' || !isAnswer(said) || said.sources.length === 0) return null
  const known = await store.thumbsOf(ctx, newest.id)
  if (known.some(({ seq }) => seq === said.seq)) return null
  return { conversationId: newest.id, seq: said.seq, text: said.text.slice(0, 120) }
}
