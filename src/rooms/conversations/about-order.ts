/** Which order a matter is about: read from the page or the words, believed only when it is the customer's own. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Conversations } from './door.ts'
import { aboutOrder } from './inbox-store.ts'
import type { Room } from './voice.ts'

export interface BoundOrder {
  readonly id: string
  readonly number: string
  /** The risk to its promised day where there is one (late, missed, at-risk), else its state: what the priority weighs. */
  readonly state: string
}

/** Looked up at most so many numbers of one message. */
const MOST = 3
const TROUBLE = new Set(['late', 'missed', 'at-risk'])

export const standingOf = (order: { state: string; risk: { level: string } }): string =>
  TROUBLE.has(order.risk.level) ? order.risk.level : order.state

/** Numbers that may be an order's: four digits or more, no measure, price or part of a longer word. */
export function orderNumbersIn(text: string): string[] {
  const found =
    text
      .normalize('NFKC')
      .match(/(?<![A-Za-z\d.¥])\d{4,20}(?!\d|\.\d|\s*(?:mm|cm|m\b|毫米|厘米|公分|米|元|块|年))/gu) ?? []
  return [...new Set(found)].slice(0, MOST)
}

/** The customer's own order that the page or the words name; another person's number binds nothing. */
export async function orderNamed(
  room: Room,
  ctx: Ctx,
  said: { customerId: string; text: string; page?: string | undefined },
): Promise<BoundOrder | undefined> {
  if (!room.orders) return undefined
  for (const number of [...(said.page ? [said.page] : []), ...orderNumbersIn(said.text)]) {
    const order = await room.orders.byNumber(ctx, number)
    if (order && order.customerId === said.customerId) {
      return { id: order.id, number: order.number, state: standingOf(order) }
    }
  }
  return undefined
}

/** The order's fortune changed: matters about it that still run weigh it anew. */
export async function orderMoved(
  door: Pick<Conversations, 'bindOrder'>,
  ctx: Ctx,
  orderId: string,
  state: string,
): Promise<void> {
  for (const { id, number } of await aboutOrder(ctx, orderId))
    await door.bindOrder(ctx, id, { id: orderId, number, state })
}
