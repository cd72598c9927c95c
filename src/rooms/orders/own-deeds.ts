/** A customer's own change to his order: ruled, done with its mark on the time line, and taken back exactly. */
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { change, move } from './advance.ts'
import type { Building } from './building.ts'
import type { AddressShape, OrderShape } from './contract.ts'
import { type OwnDeed, type OwnRuling, ownRuling } from './own.ts'
import { addressOf } from './show.ts'
import * as store from './store.ts'

/** How it was before, for taking it back. */
export type OwnBefore =
  | { readonly kind: 'address'; readonly address: AddressShape | null }
  | { readonly kind: 'day'; readonly day: string | null }
  | { readonly kind: 'cancel'; readonly paid: boolean }

/** Somebody else's order and none at all look the same from outside. @throws Refusal orders.unknown */
async function own(ctx: Ctx, customerId: string, id: string, lock = false): Promise<store.OrderRecord> {
  const order = await store.byId(ctx, id, lock)
  if (!order || order.customer_id !== customerId)
    throw new Refusal('missing', 'orders.unknown', { order: id })
  return order
}

const ruled = (ctx: Ctx, order: store.OrderRecord, deed: OwnDeed): OwnRuling =>
  ownRuling(
    { number: order.number, state: order.state, promiseDay: order.promise_day },
    deed,
    dayIn(ctx.zone, ctx.now),
  )

export async function ask(ctx: Ctx, customerId: string, id: string, deed: OwnDeed): Promise<OwnRuling> {
  return ruled(ctx, await own(ctx, customerId, id), deed)
}

/** @throws Refusal orders.unknown, orders.own.* when the rule says no to him alone */
export async function act(
  building: Building,
  ctx: Ctx,
  { customerId, id }: { customerId: string; id: string },
  deed: OwnDeed,
): Promise<{ order: OrderShape; before: OwnBefore }> {
  const order = await own(ctx, customerId, id, true)
  const ruling = ruled(ctx, order, deed)
  if (ruling.may !== 'yes') throw new Refusal('conflict', `orders.${ruling.code}`, ruling.facts)
  await ctx.audit('orders.order.own-change', id, { what: deed.kind })
  if (deed.kind === 'cancel')
    return {
      before: { kind: 'cancel', paid: order.state === 'paid' },
      order: await move(building, ctx, id, { event: 'cancel' }),
    }
  const reason = building.house.words.say(ctx.language, 'orders.own.asked')
  if (deed.kind === 'day')
    return {
      before: { kind: 'day', day: order.promise_day },
      order: await change(building, ctx, id, { promiseDay: deed.day, reason }),
    }
  return {
    before: { kind: 'address', address: addressOf(building, ctx, order) },
    order: await change(building, ctx, id, { address: { ...deed.address } }),
  }
}

/** Takes it back while the order has not gone on. @throws Refusal orders.unknown, orders.own.gone-on */
export async function undo(
  building: Building,
  ctx: Ctx,
  { customerId, id }: { customerId: string; id: string },
  before: OwnBefore,
): Promise<OrderShape> {
  const order = await own(ctx, customerId, id, true)
  const goneOn = before.kind === 'cancel' ? order.state !== 'cancelled' : isOut(order)
  if (goneOn) throw new Refusal('conflict', 'orders.own.gone-on', { number: order.number })
  await ctx.audit('orders.order.own-change-undone', id, { what: before.kind })
  if (before.kind === 'address')
    return change(building, ctx, id, {
      address: before.address ?? { name: '', phone: '', region: '', street: '' },
    })
  const reason = building.house.words.say(ctx.language, 'orders.own.asked')
  if (before.kind === 'day') return change(building, ctx, id, { promiseDay: before.day, reason })
  const back = await move(building, ctx, id, { event: 'reopen' })
  return before.paid ? move(building, ctx, id, { event: 'pay' }) : back
}

const isOut = ({ state }: store.OrderRecord): boolean =>
  !['placed', 'paid', 'in-production', 'ready'].includes(state)
