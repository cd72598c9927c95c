/** Contacts of conversations that are over: what the demo shop's past came to, by the same rules as what happens now. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { seeded } from '../../../kernel/ids.ts'
import type { History, HistoryEvent } from '../../conversations/index.ts'
import { type Contact, closesAt, isRepeat } from './contact.ts'
import { fold } from './fold.ts'
import { assistantSpoke, blank, handedWith, humanSpoke, topicOf } from './hear.ts'
import * as store from './store.ts'

export interface PastReading {
  /** The want that a text is heard as. */
  heardAs(text: string): string
  /** The customer's thumb, if he gave one. */
  thumbOf?(history: History): number
}

export async function recordPast(
  ctx: Ctx,
  histories: readonly History[],
  reading: PastReading,
): Promise<number> {
  const made = histories.flatMap((history) => contactOf(history, ctx, reading) ?? [])
  made.sort((a, b) => a.beganAt.getTime() - b.beganAt.getTime())
  await store.insert(ctx, withRepeats(made))
  await fold(ctx)
  return made.length
}

/** @returns undefined for a matter that a person began */
export function contactOf(
  history: History,
  ctx: Pick<Ctx, 'now' | 'zone'>,
  reading: PastReading,
): Contact | undefined {
  const first = history.events.find((event) => event.kind === 'message')
  if (first?.kind !== 'message' || first.author.kind !== 'customer') return undefined
  const intent = topicOf(reading.heardAs(first.text))
  const begun = {
    conversationId: history.id,
    engagement: 1,
    customerId: history.customer.id,
    orderId: null,
    intent,
    at: first.at,
  }
  const id = seeded('ctt', first.at, history.id)
  let one = blank(id, ctx.zone, begun)
  for (const [i, event] of history.events.entries())
    one = { ...one, ...after(one, event, history.events[i + 1], intent) }
  one = { ...one, thumb: reading.thumbOf?.(history) ?? 0 }
  const over = closesAt(one)
  return { ...one, closedAt: over <= ctx.now ? over : null }
}

function after(
  one: Contact,
  event: HistoryEvent,
  next: HistoryEvent | undefined,
  intent: string | null,
): Partial<Contact> {
  if (event.kind === 'handover') {
    const found = { kind: 'handover' as const, at: event.at.toISOString(), reason: event.card.reason }
    return handedWith(
      { ...found, seq: 1, author: { kind: 'assistant', id: null, name: '' }, card: event.card },
      false,
    )
  }
  if (event.kind !== 'message') return {}
  if (event.author.kind === 'staff') return humanSpoke(one, event.text, event.at)
  // The word that goes with a hand-over answers nothing.
  if (event.author.kind !== 'assistant' || next?.kind === 'handover') return {}
  const asks = (event.choices?.length ?? 0) > 0 && (event.sources?.length ?? 0) === 0
  const turn = { state: asks ? 'asked' : 'answered', intent, courtesy: intent === null, knew: true }
  return assistantSpoke(one, {
    said: { text: event.text, sources: [...(event.sources ?? [])] },
    turn,
    at: event.at,
  })
}

function withRepeats(made: readonly Contact[]): Contact[] {
  const repeats = new Map<string, Date>()
  const byCustomer = Map.groupBy(made, (one) => one.customerId)
  for (const ofOne of byCustomer.values())
    ofOne.forEach((next, i) => {
      const { orderId, intent, beganAt: at, conversationId } = next
      const before = ofOne
        .slice(0, i)
        .findLast((one) => isRepeat(one, { orderId, intent, at, conversationId }))
      if (before) repeats.set(before.id, at)
    })
  return made.map((one) => ({ ...one, repeatAt: repeats.get(one.id) ?? null }))
}
