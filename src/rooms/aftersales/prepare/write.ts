/** Prepares a purchase for whatever may come after it, as soon as it is made, and follows how far the order is. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { OrderShape } from '../../orders/contract.ts'
import type { Core } from '../core.ts'
import { Terms } from './contract.ts'
import { isRemote, platformOf, prepareLine, provinceOf, stepsOf } from './purchase.ts'
import * as store from './store.ts'

/** Brings one order up: at purchase everything is written, later only how far it is. */
export async function prepare(core: Core, ctx: Ctx, orderId: string): Promise<store.PurchaseRecord> {
  const order = await core.building.orders.read(asHouse(core, ctx), orderId)
  const known = await store.purchase(ctx, orderId)
  const row = known ? { ...known, ...following(order) } : await drafted(core, ctx, order)
  await store.save(ctx, [row])
  return row
}

/** The purchase, prepared now when it came without an event: imports and orders of before. */
export async function purchaseOf(core: Core, ctx: Ctx, orderId: string): Promise<store.PurchaseRecord> {
  return (await store.purchase(ctx, orderId)) ?? prepare(core, ctx, orderId)
}

/** The house itself, in the same transaction: it knows what the one who happens to ask may not see. */
export const asHouse = ({ building }: Core, ctx: Ctx): Ctx => ({
  ...ctx,
  actor: building.house.system(ctx.tenant).actor,
})

function following(order: OrderShape) {
  const steps = stepsOf(order)
  return {
    promise_day: order.promiseDay,
    shipped_at: steps.shippedAt,
    delivered_at: steps.deliveredAt,
    installed_at: steps.installedAt,
    begun_at: steps.begunAt,
    ready_at: steps.readyAt,
    cancelled_at: steps.cancelledAt,
  }
}

async function drafted(core: Core, ctx: Ctx, order: OrderShape): Promise<store.PurchaseRecord> {
  const { catalogue, customers } = core.building
  const sold = await catalogue.variants(ctx, [...new Set(order.lines.map(({ sku }) => sku))])
  const lines = []
  for (const line of order.lines) {
    const product = line.productId ? await catalogue.product(ctx, line.productId) : null
    lines.push(prepareLine(line, product, sold.get(line.sku)?.madeToOrder ?? product?.madeToOrder ?? false))
  }
  const people = order.customerId ? await customers.people(ctx, [order.customerId]) : undefined
  const { address } = order
  return {
    tenant_id: ctx.tenant,
    id: order.id,
    order_number: order.number,
    placed_at: new Date(order.placedAt),
    platform: platformOf(order.source),
    remote: isRemote(order.source),
    province: provinceOf(address?.region) ?? null,
    tier: (order.customerId && people?.get(order.customerId)?.tier) || null,
    address_mark: address?.street ? customers.blind(ctx, MARK, `${address.region} ${address.street}`) : null,
    lines,
    terms: Terms.parse({}),
    terms_version: 0,
    prepared_at: ctx.now,
    ...following(order),
  }
}

const MARK = 'aftersales.place'

export async function readTerms(core: Core, ctx: Ctx, orderId: string) {
  const { terms, terms_version: version } = await purchaseOf(core, ctx, orderId)
  return { ...Terms.parse(terms), version }
}

/** @throws Refusal aftersales.terms.line-unknown, aftersales.terms.changed-meanwhile */
export async function writeTerms(
  core: Core,
  ctx: Ctx,
  orderId: string,
  given: ReturnType<typeof Terms.parse> & { version: number },
) {
  const { version, ...terms } = given
  const { lines } = await purchaseOf(core, ctx, orderId)
  const known = new Set(lines.map(({ lineId }) => lineId))
  const named = [
    ...terms.coupons.flatMap((one) => one.lines ?? []),
    ...terms.gifts.map(({ line }) => line),
    ...terms.bespoke.map(({ line }) => line),
  ]
  const unknown = named.find((line) => !known.has(line))
  if (unknown) throw new Refusal('invalid', 'aftersales.terms.line-unknown', { line: unknown })
  if (!(await store.saveTerms(ctx, orderId, terms, version)))
    throw new Refusal('conflict', 'aftersales.terms.changed-meanwhile')
  await ctx.audit('aftersales.terms-written', orderId, {
    coupons: terms.coupons.length,
    gifts: terms.gifts.length,
    bespoke: terms.bespoke.length,
  })
  return readTerms(core, ctx, orderId)
}
