/** The lines of an order as they were sold: written when it is placed, brought up as it is delivered, and locked to count against. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { Core } from './core.ts'
import * as store from './store.ts'

const ARRIVED: readonly OrderShape['state'][] = ['delivered', 'installed', 'closed']

/** A sold line under its lock; of an order that came before this room, it is written first. @throws Refusal orders.unknown, aftersales.line-unknown */
export async function salesFor(
  core: Core,
  ctx: Ctx,
  line: { orderId: string; lineId: string; key: string },
): Promise<store.LockedSale> {
  const known = await store.lockSale(ctx, line)
  if (known) return known
  await record(core, ctx, line.orderId)
  const made = await store.lockSale(ctx, line)
  if (!made) throw new Refusal('missing', 'aftersales.line-unknown', { line: line.lineId.slice(0, 80) })
  return made
}

/** Writes the lines of an order, or how far it is by now. @throws Refusal orders.unknown */
export async function record(core: Core, ctx: Ctx, orderId: string): Promise<void> {
  const order = await core.building.orders.read(ctx, orderId)
  await store.saveSales(ctx, soldLines(ctx, order))
}

function soldLines(ctx: Ctx, order: OrderShape): store.NewSale[] {
  const arrived = ARRIVED.includes(order.state)
  return order.lines.map((line) => ({
    id: make('sal', ctx.now),
    orderId: order.id,
    orderNumber: order.number,
    customerId: order.customerId,
    lineId: line.id,
    sku: line.sku,
    productName: line.name,
    priceFen: line.priceFen,
    bought: line.quantity,
    delivered: arrived ? line.quantity : 0,
    deliveredAt: arrived ? reached(order, ['delivered', 'installed']) : null,
    installedAt: reached(order, ['installed']),
  }))
}

/** When the order came to one of these states, as its time line tells. */
function reached(order: OrderShape, states: readonly OrderShape['state'][]): Date | null {
  const found = order.timeline.find(({ when, step }) => when !== 'future' && step && states.includes(step))
  return found?.at ? new Date(found.at) : null
}
