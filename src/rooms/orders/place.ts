/** Places orders: one by hand or API, or many from a file or the demo shop. */
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Building } from './building.ts'
import type { AddressShape, HoldName, NewOrderShape, OrderShape, OrderStateName } from './contract.ts'
import { lineText, MOST_FEN, oddDays } from './order.ts'
import { watchDay } from './promise.ts'
import { wholeOf } from './show.ts'
import * as store from './store.ts'

/** An order whose customer is known already; `history` is how it came to its state. */
export interface PlacedOrder extends Omit<NewOrderShape, 'customer' | 'note' | 'source'> {
  readonly id?: string
  readonly number: string
  readonly source: string
  readonly note: string
  readonly state?: OrderStateName
  readonly hold?: HoldName | null
  readonly history?: readonly { readonly state: OrderStateName; readonly at: Date }[]
}

export async function place(building: Building, ctx: Ctx, wish: NewOrderShape): Promise<OrderShape> {
  const number = wish.number ?? (await freeNumber(ctx))
  if (await store.byNumber(ctx, number)) throw new Refusal('conflict', 'orders.number-taken', { number })
  const customerId = await customerOf(building, ctx, wish)
  const [order] = await placeMany(building, ctx, [
    {
      ...wish,
      number,
      source: wish.source ?? 'shop',
      note: wish.note ?? '',
      ...(customerId && { customerId }),
    },
  ])
  if (!order) throw new Refusal('invalid', 'orders.no-lines')
  await ctx.audit('orders.order.placed', order.id, { totalFen: order.total_fen })
  await ctx.tell(
    'orders.order.placed',
    { order: order.id, customer: order.customer_id },
    { topic: `order:${order.id}` },
  )
  const [whole] = await wholeOf(building, ctx, [order])
  return whole as OrderShape
}

async function freeNumber(ctx: Ctx): Promise<string> {
  for (;;) {
    const number = await store.nextNumber(ctx)
    if (!(await store.byNumber(ctx, number))) return number
  }
}

async function customerOf(
  { customers }: Building,
  ctx: Ctx,
  wish: NewOrderShape,
): Promise<string | undefined> {
  if (wish.customerId) return (await customers.read(ctx, wish.customerId)).id
  if (!wish.customer) return undefined
  const { name, phone } = wish.customer
  if (!phone) return (await customers.create(ctx, { name })).id
  return (await customers.recognise(ctx, { kind: 'phone', value: phone, channel: 'order', name })).customerId
}

/** @throws Refusal orders.sku-unknown naming the first SKU that the catalogue does not have */
export async function placeMany(
  building: Building,
  ctx: Ctx,
  wishes: readonly PlacedOrder[],
): Promise<store.OrderRecord[]> {
  const skus = [...new Set(wishes.flatMap((wish) => wish.lines.map((line) => line.sku)))]
  const variants = await building.catalogue.variants(ctx, skus)
  const missing = skus.find((sku) => !variants.has(sku))
  if (missing !== undefined) throw new Refusal('invalid', 'orders.sku-unknown', { sku: missing })
  const drafts = wishes.map((wish) => draft(building, ctx, wish, variants))
  await store.add(ctx, {
    orders: drafts.map((one) => one.order),
    lines: drafts.flatMap((one) => one.lines),
    entries: drafts.flatMap((one) => one.entries),
  })
  const last = Math.max(0, ...wishes.map((wish) => (/^\d{1,8}$/.test(wish.number) ? Number(wish.number) : 0)))
  if (last > 0) await store.countOnFrom(ctx, last)
  for (const day of new Set(drafts.flatMap((one) => one.order.promise_day ?? []))) await watchDay(ctx, day)
  return drafts.map((one) => one.order)
}

/** @throws Refusal orders.placed-ahead, orders.promise-before, orders.promise-far */
export function checkDays(ctx: Ctx, placedAt: Date, promiseDay: string | null): void {
  const odd = daysOf(ctx, placedAt, promiseDay)
  if (odd) throw new Refusal('invalid', odd.code, odd.facts)
}

export const daysOf = (ctx: Ctx, placedAt: Date, promiseDay: string | null) =>
  oddDays({
    placedAt,
    placedDay: dayIn(ctx.zone, placedAt),
    promiseDay,
    now: ctx.now,
    today: dayIn(ctx.zone, ctx.now),
  })

/** @throws Refusal orders.quantity-odd, orders.price-odd, orders.total-odd: a sum must stay a whole number of fen */
function totalOf(lines: readonly store.LineRecord[]): number {
  for (const { quantity, price_fen: price } of lines) {
    if (quantity < 1 || quantity > 9999) throw new Refusal('invalid', 'orders.quantity-odd', { quantity })
    if (price < 0 || price > MOST_FEN) throw new Refusal('invalid', 'orders.price-odd')
  }
  const total = lines.reduce((sum, line) => sum + line.price_fen * line.quantity, 0)
  if (!Number.isSafeInteger(total)) throw new Refusal('invalid', 'orders.total-odd')
  return total
}

type Variants = Awaited<ReturnType<Building['catalogue']['variants']>>

function draft(building: Building, ctx: Ctx, wish: PlacedOrder, variants: Variants) {
  const placedAt = wish.placedAt ? new Date(wish.placedAt) : ctx.now
  checkDays(ctx, placedAt, wish.promiseDay ?? null)
  const id = wish.id ?? make('ord', placedAt)
  const lines = wish.lines.map((line, place): store.LineRecord => {
    const sold = variants.get(line.sku)
    return {
      tenant_id: ctx.tenant,
      id: make('oln', placedAt),
      order_id: id,
      place,
      product_id: sold?.product.id ?? null,
      variant_id: null,
      sku: line.sku,
      name: line.name || (sold ? nameOf(sold, ctx) : line.sku),
      quantity: line.quantity,
      price_fen: line.priceFen ?? sold?.priceFen ?? 0,
    }
  })
  const history = wish.history ?? [{ state: wish.state ?? 'placed', at: placedAt }]
  const done = history.find((step) => step.state === 'delivered')
  const order: store.OrderRecord = {
    tenant_id: ctx.tenant,
    id,
    number: wish.number,
    customer_id: wish.customerId ?? null,
    source: wish.source,
    state: history.at(-1)?.state ?? 'placed',
    hold: wish.hold ?? null,
    placed_at: placedAt,
    promise_day: wish.promiseDay ?? null,
    done_day: done ? dayIn(ctx.zone, done.at) : null,
    promise_missed_at: null,
    total_fen: totalOf(lines),
    line_text: lineText(lines.map((line) => line.name)),
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    ...addressFields(building, ctx, id, wish.address),
    note: wish.note,
    version: 1,
  }
  const entries = history.map((step) => stateEntry(ctx, id, step.state, step.at))
  return { order, lines, entries }
}

type Sold = Variants extends Map<string, infer V> ? V : never
const nameOf = (sold: Sold, ctx: Ctx): string =>
  ctx.language === 'en' ? sold.title.en || sold.title.zh : sold.title.zh

/** The address sealed for this order, and the last digits of its phone as a blind word for looking up. */
export function addressFields(
  { customers }: Building,
  ctx: Ctx,
  id: string,
  given: Partial<AddressShape> | undefined,
): Pick<store.OrderRecord, 'address' | 'phone4'> {
  if (!given || !Object.values(given).some(Boolean)) return { address: null, phone4: null }
  const address: AddressShape = { name: '', phone: '', region: '', street: '', ...given }
  const digits = address.phone.replace(/\D/g, '')
  return {
    address: customers.seal(ctx, `orders.address:${id}`, JSON.stringify(address)),
    phone4: digits.length >= 4 ? customers.blind(ctx, 'orders.phone4', digits.slice(-4)) : null,
  }
}

export function stateEntry(
  ctx: Ctx,
  orderId: string,
  state: OrderStateName,
  at: Date,
  text = '',
): store.EntryRecord {
  return {
    tenant_id: ctx.tenant,
    id: make('oen', at),
    order_id: orderId,
    kind: 'state',
    word: state,
    at,
    day: null,
    text,
    text_en: null,
    by_name: ctx.actor.kind === 'staff' ? ctx.actor.name : null,
    visible: true,
    trouble: state === 'cancelled',
  }
}
