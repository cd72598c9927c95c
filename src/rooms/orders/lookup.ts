/** The customer's own way to an order: proof by number and phone, a signed link, or being tied to it already. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { found } from './advance.ts'
import type { Building } from './building.ts'
import type { CustomerOrderShape } from './contract.ts'
import { customerView } from './show.ts'
import * as store from './store.ts'

export const LINK_PURPOSE = 'order'
const LINK_DAYS = 400
/**
 * Four digits are 10,000 guesses: five are free for one address and order, then the wait doubles. The order from anywhere is
 * looser and waits shortly, so that a stranger can't keep its customer out.
 */
const PATIENCE = {
  pair: { free: 5, longest: 3600, forget: 24 * 60 },
  order: { free: 20, longest: 300, forget: 24 * 60 },
  address: { free: 20, longest: 600, forget: 60 },
} as const

export interface Proof {
  readonly number: string
  readonly phoneLast4: string
}

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

/**
 * Proves an order by its number and the phone's last digits, and ties the visitor who acts to its customer. Each guess is
 * counted before it is judged, in a transaction of its own, so that a refusal does not take the count back.
 * @throws Refusal access.wait, orders.lookup-failed
 */
export async function lookUp(building: Building, who: Who, proof: Proof): Promise<CustomerOrderShape> {
  const { house, access } = building
  const number = proof.number.replace(/^(#|No\.?|订单)\s*/i, '')
  const from = who.address ?? who.actor.id
  const keys = [`order ${number} from ${from}`, `order ${number}`, `orders from ${from}`] as const
  await house.transact(who, (ctx) =>
    access.countTries(ctx, [
      { key: keys[0], patience: PATIENCE.pair },
      { key: keys[1], patience: PATIENCE.order },
      { key: keys[2], patience: PATIENCE.address },
    ]),
  )
  return house.transact(who, async (ctx) => {
    const order = await store.byNumber(ctx, number)
    const right =
      order?.phone4 && order.phone4 === building.customers.blind(ctx, 'orders.phone4', proof.phoneLast4)
    if (!order || !right) throw new Refusal('missing', 'orders.lookup-failed', { number: proof.number })
    if (order.customer_id && ctx.actor.kind === 'customer' && ctx.actor.id !== order.customer_id) {
      await building.customers.tieVisitor(ctx, order.customer_id, 'order')
    }
    await access.forgive(ctx, [keys[0], keys[1]])
    await ctx.audit('orders.order.proved', order.id)
    return customerView(building, ctx, order)
  })
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
