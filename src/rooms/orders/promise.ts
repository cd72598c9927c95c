/** Watches promised days: the morning after, what is still open is told as missed, once. */
import { startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import { dayAfter } from './order.ts'
import * as store from './store.ts'

export const WATCH = 'orders.watch-promises'

/** One timer a day for all orders of the shop that were promised for it; a day that is over needs none. */
export async function watchDay(ctx: Ctx, day: string): Promise<void> {
  const at = startOfDay(ctx.zone, dayAfter(day))
  if (at > ctx.now)
    await ctx.later(WATCH, { day }, { at, key: `${day} ${Math.floor(ctx.now.getTime() / 86_400_000)}` })
}

export async function lookBack(ctx: Ctx, day: string): Promise<number> {
  const missed = await store.promisedFor(ctx, day)
  for (const order of missed) {
    await store.change(ctx, order.id, { promise_missed_at: ctx.now })
    await store.addEntry(ctx, {
      tenant_id: ctx.tenant,
      id: make('oen', ctx.now),
      order_id: order.id,
      kind: 'promise',
      word: 'promise-missed',
      at: ctx.now,
      day,
      text: '',
      text_en: null,
      by_name: null,
      visible: true,
      trouble: true,
    })
    await ctx.tell(
      'orders.order.promise-missed',
      { order: order.id, customer: order.customer_id, day },
      { topic: `order:${order.id}` },
    )
  }
  return missed.length
}
