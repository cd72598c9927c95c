/** The customer's own way to an order: proof by number and phone, a signed link, or being tied to it already. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { found } from './advance.ts'
import type { Building } from './building.ts'
import type { CustomerOrderShape } from './contract.ts'
import { customerView } from './show.ts'
import * as store from './store.ts'

export const LINK_PURPOSE = 'order'
const LINK_DAYS = 400
const FREE_TRIES = 5
const REST_MS = 3600_000

export async function readFor(
  building: Building,
  ctx: Ctx,
  customerId: string,
  id: string,
): Promise<CustomerOrderShape> {
  const order = await store.byId(ctx, id)
  // Somebody else's order and none at all look the same from outside.
  if (!order || order.customer_id !== customerId)
    throw new Refusal('missing', 'orders.unknown', { order: id })
  return customerView(building, ctx, order)
}

/** Whether this order number may be tried again. @returns seconds to wait, 0 when it may */
export async function restFor(ctx: Ctx, number: string): Promise<number> {
  const tries = await store.triesFor(ctx, number)
  if (!tries || tries.failures < FREE_TRIES) return 0
  return Math.max(0, Math.ceil((tries.last_at.getTime() + REST_MS - ctx.now.getTime()) / 1000))
}

/**
 * Proves an order and ties the visitor who acts to its customer.
 * @returns null when number and digits do not belong together; the failure is counted in this very transaction
 */
export async function prove(
  building: Building,
  ctx: Ctx,
  proof: { number: string; phoneLast4: string },
): Promise<CustomerOrderShape | null> {
  const number = proof.number.replace(/^(#|No\.?|订单)\s*/i, '')
  const order = await store.byNumber(ctx, number)
  const right =
    order?.phone4 !== undefined &&
    order.phone4 === building.customers.blind(ctx, 'orders.phone4', proof.phoneLast4)
  if (!order || !right) {
    const tries = await store.triesFor(ctx, number)
    const fresh = !tries || ctx.now.getTime() - tries.last_at.getTime() > REST_MS
    await store.countTry(ctx, number, fresh ? 1 : tries.failures + 1)
    return null
  }
  await store.countTry(ctx, number, 0)
  if (order.customer_id && ctx.actor.kind === 'customer' && ctx.actor.id !== order.customer_id) {
    await building.customers.tieVisitor(ctx, order.customer_id, 'order')
  }
  await ctx.audit('orders.order.proved', order.id)
  return customerView(building, ctx, order)
}

export async function link(
  building: Building,
  ctx: Ctx,
  id: string,
): Promise<{ token: string; path: string; expiresAt: string }> {
  const order = await found(ctx, id)
  if (!order.customer_id) throw new Refusal('conflict', 'orders.no-customer', { number: order.number })
  const expires = new Date(ctx.now.getTime() + LINK_DAYS * 86_400_000)
  const token = await building.customers.linkFor(ctx, {
    customerId: order.customer_id,
    purpose: LINK_PURPOSE,
    subject: id,
    expires,
  })
  await ctx.audit('orders.link.made', id)
  return { token, path: `/o/${token}`, expiresAt: expires.toISOString() }
}

/** The order behind a link. @throws Refusal customers.link-wrong, customers.link-over, orders.unknown */
export async function behindLink(building: Building, ctx: Ctx, token: string): Promise<store.OrderRecord> {
  const opened = await building.customers.openLink(ctx, token)
  if (opened.purpose !== LINK_PURPOSE) throw new Refusal('missing', 'orders.unknown', { order: '' })
  const order = await found(ctx, opened.subject)
  if (order.customer_id !== opened.customerId) throw new Refusal('gone', 'orders.unknown', { order: '' })
  return order
}
