/** The lines of an order as they were sold: written when it is placed, brought up as it is delivered, and locked to count against. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { Core } from './core.ts'
import { asHouse, prepare } from './prepare/write.ts'
import type { SaleRecord } from './row.ts'
import * as store from './store.ts'

const ARRIVED: readonly OrderShape['state'][] = ['delivered', 'installed', 'closed']

/** A sold line under its lock, as far as the order is; of an order that came before this room, it is written first. @throws Refusal orders.unknown, aftersales.line-unknown */
export async function salesFor(
  core: Core,
  ctx: Ctx,
  line: { orderId: string; lineId: string; key: string },
): Promise<store.LockedSale> {
  const known = await store.lockSale(ctx, line)
  if (known) return known.known || !isBehind(known.sale) ? known : broughtUp(core, ctx, known)
  await record(core, ctx, line.orderId)
  const made = await store.lockSale(ctx, line)
  if (!made) throw new Refusal('missing', 'aftersales.line-unknown', { line: line.lineId.slice(0, 80) })
  return made
}

/** Whether the order may have gone on meanwhile; what has all been delivered goes no further. */
const isBehind = ({ delivered, cancelled, bought }: SaleRecord): boolean => delivered + cancelled < bought

/** The order is the truth: a line that waits for the news of its delivery is counted by it now, under its lock. */
async function broughtUp(core: Core, ctx: Ctx, locked: store.LockedSale): Promise<store.LockedSale> {
  const { sale } = locked
  const order = await core.building.orders.read(asHouse(core, ctx), sale.orderId)
  const now = soldLines(ctx, order).find(({ lineId }) => lineId === sale.lineId)
  if (!now || now.delivered <= sale.delivered) return locked
  await store.saveSales(ctx, [now])
  await prepare(core, ctx, sale.orderId)
  const { deliveredAt, installedAt } = now
  const delivered = Math.min(now.delivered, sale.bought - sale.cancelled)
  return { ...locked, sale: { ...sale, delivered, deliveredAt, installedAt } }
}

/** The lines of an order as far as it is, for whoever looks before its news was heard. */
export async function salesNow(core: Core, ctx: Ctx, orderId: string): Promise<readonly SaleRecord[]> {
  const known = await core.sales(ctx, orderId)
  if (known.length > 0 && !known.some(isBehind)) return known
  const order = await core.building.orders.read(asHouse(core, ctx), orderId)
  const now = soldLines(ctx, order)
  const same = now.every(({ lineId, delivered }) =>
    known.some((one) => one.lineId === lineId && one.delivered + one.cancelled >= delivered),
  )
  if (same) return known
  await store.saveSales(ctx, now)
  await prepare(core, ctx, orderId)
  return core.sales(ctx, orderId)
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
