/** What the assistant promised: on the card it hands over, and in what it says; each once. */
import { findPromises, promiseKind, readTime } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { ConversationEvent, ConversationRow } from '../conversations/contract.ts'
import type { Building } from './building.ts'
import type { PromiseKindName } from './contract.ts'
import { promisedDay } from './follow-order.ts'
import { make } from './make.ts'
import * as store from './store.ts'

const ASSISTANT = { kind: 'assistant', id: 'assistant', name: '' } as const

interface Heard {
  readonly what: string
  readonly kind: PromiseKindName
  readonly from: Date | null
  readonly due: Date | null
  readonly key: string
}

/** A hand-over writes its word, its card and the change of hands together. */
const TOGETHER = 4

/** Reads the newest events of a conversation up to one that was told, and records what they bind us to. */
export async function hear(
  building: Building,
  ctx: Ctx,
  conversationId: string,
  seq: number,
): Promise<number> {
  const events = await building.conversations.eventsSince(
    ctx,
    conversationId,
    Math.max(0, seq - TOGETHER),
    TOGETHER,
  )
  const heard = events.flatMap((event) => promisesIn(ctx, conversationId, event))
  if (heard.length === 0) return 0
  const row = await building.conversations.row(ctx, conversationId)
  let made = 0
  for (const one of heard) {
    if (await known(building, ctx, row, one)) continue
    await make(building, ctx, {
      customerId: row.customer.id,
      conversationId,
      orderId: row.order?.id,
      what: one.what,
      kind: one.kind,
      from: one.from,
      due: one.due,
      by: ASSISTANT,
      source: 'assistant',
      key: one.key,
    })
    made += 1
  }
  return made
}

function promisesIn(ctx: Ctx, conversationId: string, event: ConversationEvent): Heard[] {
  const key = (i: number) => `${conversationId} ${event.seq} ${i}`
  if (event.kind === 'handover')
    return (event.card?.promised ?? []).map(({ what, due }, i) => {
      const time = readTime(due ?? what, ctx.now, ctx.zone)
      return { what, kind: promiseKind(what), from: time?.from ?? null, due: time?.to ?? null, key: key(i) }
    })
  if (event.kind !== 'message' || event.author.kind !== 'assistant') return []
  // Only what names a time: the assistant's other words are answers, not commitments.
  return findPromises(ownWords(event), ctx.now, ctx.zone).flatMap(({ what, kind, due }, i) =>
    due ? [{ what, kind, from: due.from, due: due.to, key: key(i) }] : [],
  )
}

/**
 * A rule that is told binds by itself, and only who goes by it: terms are shown before anything is agreed, and a case keeps the clock
 * of its next step. Ours would break such a word long after the matter had gone on.
 */
const ownWords = ({ text, sources }: Extract<ConversationEvent, { kind: 'message' }>): string =>
  sources.filter(({ kind }) => kind === 'policy').reduce((left, { quote }) => left.replace(quote, ''), text)

/** Said again, or the day the order promises anyway: no second promise. */
async function known({ orders }: Building, ctx: Ctx, row: ConversationRow, heard: Heard): Promise<boolean> {
  if (heard.due && heard.due <= ctx.now) return true
  const same = (await store.everIn(ctx, row.id)).filter((one) => one.kind === heard.kind)
  // One for the same time was made, be it over by now: kept, or taken back with what it was for.
  if (same.some((one) => (heard.due ? one.due_at.getTime() === heard.due.getTime() : !one.ended_at)))
    return true
  if (heard.kind !== 'delivery' || !heard.due || !row.order) return false
  const { promiseDay } = await orders.read(ctx, row.order.id)
  return promiseDay !== null && promisedDay(ctx.zone, heard.due) === promiseDay
}
