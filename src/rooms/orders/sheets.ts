/** Orders from spreadsheets: rows grouped by order number, customers matched by phone, unknown SKUs refused. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Applied, ImportKind, ImportRefusal, ImportRow } from '../../kernel/sheets.ts'
import type { Building } from './building.ts'
import { ORDER_STATES, type OrderStateName } from './contract.ts'
import { MOST_FEN } from './order.ts'
import { daysOf, type PlacedOrder, placeMany, stateEntry } from './place.ts'
import { watchDay } from './promise.ts'
import * as store from './store.ts'

const STATE_WORDS: Readonly<Record<OrderStateName, readonly string[]>> = {
  placed: ['已下单', '待付款', '未付款', 'placed', 'pending', 'unpaid', 'new'],
  paid: ['已付款', '待发货', '已支付', 'paid', 'processing'],
  'in-production': ['生产中', '制作中', 'in production', 'in-production', 'making'],
  ready: ['备好', '待出库', '已完工', 'ready', 'packed'],
  shipped: ['已发货', '运输中', '在途', 'shipped', 'in transit'],
  delivered: ['已签收', '已送达', '送达', 'delivered'],
  installed: ['已安装', '安装完成', 'installed'],
  closed: ['已完成', '交易成功', '完成', 'closed', 'completed', 'done'],
  cancelled: ['已取消', '交易关闭', '取消', 'cancelled', 'canceled'],
}

const field = (
  name: string,
  zh: string,
  en: string,
  rest: Partial<ImportKind['fields'][number]>,
): ImportKind['fields'][number] => ({
  name,
  title: { zh, en },
  required: false,
  synonyms: [],
  shape: 'text',
  ...rest,
})

export const importKind = (building: Building): ImportKind => ({
  kind: 'orders',
  title: { zh: '订单', en: 'Orders' },
  permission: 'orders.write',
  fields: [
    field('number', '订单号', 'Order number', {
      required: true,
      shape: 'code',
      identifies: true,
      synonyms: ['单号', '订单编号', '订单id', 'order', 'order no', 'order id', 'number'],
    }),
    field('placedAt', '下单时间', 'Placed', {
      shape: 'instant',
      synonyms: ['下单日期', '订单日期', '创建时间', '日期', 'date', 'order date', 'created', 'placed at'],
    }),
    field('customer', '客户', 'Customer', {
      synonyms: [
        '客户姓名',
        '姓名',
        '收货人',
        '收件人',
        '买家',
        'name',
        'buyer',
        'customer name',
        'recipient',
      ],
    }),
    field('phone', '电话', 'Phone', {
      shape: 'phone',
      synonyms: ['手机', '手机号', '联系电话', '收货电话', 'mobile', 'tel', 'telephone'],
    }),
    field('region', '地区', 'Region', { synonyms: ['省市区', '城市', 'city', 'province'] }),
    field('street', '地址', 'Address', { synonyms: ['收货地址', '详细地址', 'street', 'shipping address'] }),
    field('sku', 'SKU', 'SKU', {
      required: true,
      shape: 'code',
      synonyms: [
        '货号',
        '商品编码',
        '规格编码',
        '款号',
        '编码',
        'item',
        'item no',
        'article',
        'product code',
      ],
    }),
    field('product', '商品', 'Product', {
      synonyms: ['商品名称', '品名', '产品', '名称', 'product name', 'item name', 'title'],
    }),
    field('quantity', '数量', 'Quantity', { shape: 'integer', synonyms: ['件数', 'qty', 'pcs', 'count'] }),
    field('price', '单价', 'Unit price', {
      shape: 'money',
      synonyms: ['价格', '成交价', 'price', 'unit price', 'amount'],
    }),
    field('state', '状态', 'State', {
      shape: 'choice',
      synonyms: ['订单状态', 'status', 'order status'],
      choices: ORDER_STATES.map((value) => ({ value, says: STATE_WORDS[value] })),
    }),
    field('promiseDay', '承诺送达', 'Promised day', {
      shape: 'day',
      synonyms: ['承诺日期', '预计送达', '交期', '送货日期', 'promise', 'due', 'delivery date', 'eta'],
    }),
    field('source', '来源', 'Source', { synonyms: ['渠道', '店铺', '平台', 'channel', 'shop'] }),
    field('note', '备注', 'Note', {
      synonyms: ['客户备注', '卖家备注', '留言', 'remark', 'comment', 'notes'],
    }),
  ],
  apply: (ctx, rows) => apply(building, ctx, rows),
  undo: (ctx, undo) => undoImport(building, ctx, undo),
})

interface Group {
  readonly number: string
  readonly rows: ImportRow[]
}

const text = (row: ImportRow | undefined, name: string): string => {
  const value = row?.values[name]
  return typeof value === 'string' ? value.trim() : ''
}
const first = (rows: readonly ImportRow[], name: string): string =>
  rows.map((row) => text(row, name)).find(Boolean) ?? ''

function grouped(rows: readonly ImportRow[]): Group[] {
  const groups = new Map<string, ImportRow[]>()
  for (const row of rows) {
    const number = text(row, 'number')
    groups.set(number, [...(groups.get(number) ?? []), row])
  }
  return [...groups].map(([number, own]) => ({ number, rows: own }))
}

async function apply(building: Building, ctx: Ctx, given: readonly ImportRow[]): Promise<Applied> {
  const sold = await soldOf(building, ctx, given)
  const rows = given.map((row) => withOnlySku(row, sold))
  const groups = grouped(rows)
  const refused: ImportRefusal[] = [
    ...rows.flatMap((row) => refusalOf(row, sold)),
    ...groups.flatMap((group) => refusedDays(ctx, group)),
  ]
  if (refused.length > 0) return { created: [], updated: [], refused, undo: null }
  const known = new Map(
    (
      await store.byNumbers(
        ctx,
        groups.map((group) => group.number),
      )
    ).map((order) => [order.number, order]),
  )
  const fresh: PlacedOrder[] = []
  const met: string[] = []
  for (const group of groups) {
    if (known.has(group.number)) continue
    const placed = await placedOf(building, ctx, group, met).catch((error: unknown) =>
      refusedBy(error, group, refused),
    )
    if (placed) fresh.push(placed)
  }
  const created = await placeMany(building, ctx, fresh)
  const changes = []
  for (const group of groups) {
    const order = known.get(group.number)
    const change = order && (await renew(ctx, order, group, refused))
    if (change) changes.push(change)
  }
  if (created.length > 0) await ctx.tell('orders.order.placed', { orders: created.length, imported: true })
  if (changes.length > 0) await ctx.tell('orders.order.changed', { orders: changes.length, imported: true })
  return {
    created: created.map((one) => one.id),
    updated: changes.map((one) => one.id),
    refused,
    undo: { created: created.map((one) => one.id), changed: changes, customers: met },
  }
}

/** A phone that can't be read is the row's fault, not the file's. */
function refusedBy(error: unknown, { rows }: Group, refused: ImportRefusal[]): undefined {
  if (!(error instanceof Refusal)) throw error
  refused.push({ row: rows[0]?.row ?? 0, field: 'phone', code: error.code, facts: error.facts })
}

/** The SKUs that each word of the file may mean: itself, or those of the product whose code it is; none: unknown. */
type Sold = ReadonlyMap<string, readonly string[]>

async function soldOf({ catalogue }: Building, ctx: Ctx, rows: readonly ImportRow[]): Promise<Sold> {
  const written = [...new Set(rows.map((row) => text(row, 'sku')))]
  const variants = await catalogue.variants(ctx, written)
  const sold = new Map<string, readonly string[]>()
  for (const word of written) {
    const product = variants.has(word) ? null : await catalogue.product(ctx, word)
    sold.set(word, variants.has(word) ? [word] : (product?.variants.map(({ sku }) => sku) ?? []))
  }
  return sold
}

/** A product with one variant is as good as its SKU; what was replaced is no key of `sold` any more. */
function withOnlySku(row: ImportRow, sold: Sold): ImportRow {
  const [only, ...others] = sold.get(text(row, 'sku')) ?? []
  return only === undefined || others.length > 0 ? row : { ...row, values: { ...row.values, sku: only } }
}

const SHOWN_SKUS = 12

function refusalOf(row: ImportRow, sold: Sold): ImportRefusal[] {
  const sku = text(row, 'sku')
  const skus = sold.get(sku)
  if (skus?.length === 0) return [{ row: row.row, field: 'sku', code: 'orders.sku-unknown', facts: { sku } }]
  if (skus && skus.length > 1) {
    const named = skus.slice(0, SHOWN_SKUS).join(' / ')
    return [{ row: row.row, field: 'sku', code: 'orders.sku-of-several', facts: { sku, variants: named } }]
  }
  const { quantity } = row.values
  if (typeof quantity === 'number' && (quantity < 1 || quantity > 9999)) {
    return [{ row: row.row, field: 'quantity', code: 'orders.quantity-odd', facts: { quantity } }]
  }
  const { price } = row.values
  if (typeof price === 'number' && (price < 0 || price > MOST_FEN))
    return [{ row: row.row, field: 'price', code: 'orders.price-odd' }]
  return []
}

/** Days that cannot be are named at the row that says them. */
function refusedDays(ctx: Ctx, { rows }: Group): ImportRefusal[] {
  const placedAt = first(rows, 'placedAt')
  const odd = daysOf(ctx, placedAt ? new Date(placedAt) : ctx.now, first(rows, 'promiseDay') || null)
  // Only what the file says is held against it: without its time it may be an old order, known here or not.
  if (!odd || (!placedAt && odd.code === 'orders.promise-before')) return []
  const row = rows.find((one) => text(one, odd.field)) ?? rows[0]
  return [{ row: row?.row ?? 0, ...odd }]
}

/** @param met the persons that this import had to write down, added to */
async function placedOf(
  building: Building,
  ctx: Ctx,
  { number, rows }: Group,
  met: string[],
): Promise<PlacedOrder> {
  const name = first(rows, 'customer')
  const phone = first(rows, 'phone')
  const state = first(rows, 'state') || 'placed'
  const promiseDay = first(rows, 'promiseDay')
  const placedAt = first(rows, 'placedAt') || latestPlaced(ctx, promiseDay).toISOString()
  const customer = await customerOf(building, ctx, name, phone)
  const customerId = customer?.id
  if (customer?.isNew) met.push(customer.id)
  return {
    number,
    source: first(rows, 'source') || 'import',
    note: first(rows, 'note'),
    placedAt,
    state: isState(state) ? state : 'placed',
    ...(promiseDay && { promiseDay }),
    ...(customerId && { customerId }),
    address: { name, phone, region: first(rows, 'region'), street: first(rows, 'street') },
    lines: rows.map((row) => ({
      sku: text(row, 'sku'),
      quantity: typeof row.values.quantity === 'number' ? row.values.quantity : 1,
      ...(typeof row.values.price === 'number' && { priceFen: row.values.price }),
      ...(text(row, 'product') && { name: text(row, 'product') }),
    })),
  }
}

/** An old order whose file leaves its time out was placed on the promised day at the latest. */
const latestPlaced = (ctx: Ctx, promiseDay: string): Date =>
  promiseDay && promiseDay < dayIn(ctx.zone, ctx.now) ? startOfDay(ctx.zone, promiseDay) : ctx.now

const isState = (word: string): word is OrderStateName => ORDER_STATES.some((state) => state === word)

async function customerOf(
  { customers }: Building,
  ctx: Ctx,
  name: string,
  phone: string,
): Promise<{ id: string; isNew: boolean } | undefined> {
  if (phone) {
    const given = { kind: 'phone' as const, value: phone, channel: 'order', ...(name && { name }) }
    const { customerId, created } = await customers.recognise(ctx, given)
    return { id: customerId, isNew: created }
  }
  return name ? { id: (await customers.create(ctx, { name })).id, isNew: true } : undefined
}

type Changed = {
  readonly id: string
  readonly version: number
  readonly before: {
    readonly state: OrderStateName
    readonly promise_day: string | null
    readonly note: string
    readonly done_day: string | null
  }
}

/** A known order takes state, promise and note from the file; its lines are sold and stay. */
async function renew(
  ctx: Ctx,
  order: store.OrderRecord,
  { rows }: Group,
  refused: ImportRefusal[],
): Promise<Changed | undefined> {
  const has = new Set((await store.linesOf(ctx, [order.id])).map((line) => line.sku))
  for (const row of rows) {
    if (!has.has(text(row, 'sku'))) {
      refused.push({
        row: row.row,
        field: 'sku',
        code: 'orders.lines-fixed',
        facts: { number: order.number, sku: text(row, 'sku') },
      })
    }
  }
  const state = first(rows, 'state')
  const promiseDay = first(rows, 'promiseDay')
  const note = first(rows, 'note')
  const odd =
    promiseDay !== '' && promiseDay !== order.promise_day && daysOf(ctx, order.placed_at, promiseDay)
  if (odd) refused.push({ row: rows.find((one) => text(one, 'promiseDay'))?.row ?? 0, ...odd })
  const fields: Partial<store.OrderRecord> = {
    ...(isState(state) && state !== order.state && { state }),
    ...(promiseDay &&
      promiseDay !== order.promise_day && { promise_day: promiseDay, promise_missed_at: null }),
    ...(note && note !== order.note && { note }),
  }
  if (Object.keys(fields).length === 0) return undefined
  if (fields.state && !order.done_day && ['delivered', 'installed', 'closed'].includes(fields.state))
    fields.done_day = dayIn(ctx.zone, ctx.now)
  await store.change(ctx, order.id, fields)
  if (fields.state) await store.addEntry(ctx, stateEntry(ctx, order.id, fields.state, ctx.now))
  if (fields.promise_day) await watchDay(ctx, fields.promise_day)
  const { state: was, promise_day, done_day } = order
  return {
    id: order.id,
    version: order.version + 1,
    before: { state: was, promise_day, note: order.note, done_day },
  }
}

type Undo = {
  readonly created: readonly string[]
  readonly changed: readonly Changed[]
  /** Absent in imports of before. */
  readonly customers?: readonly string[]
}

function isUndo(value: unknown): value is Undo {
  return (
    typeof value === 'object' &&
    value !== null &&
    'created' in value &&
    Array.isArray(value.created) &&
    'changed' in value &&
    Array.isArray(value.changed)
  )
}

/** @throws Refusal orders.used-since when an order was touched after the import */
async function undoImport(
  { customers }: Building,
  ctx: Ctx,
  undo: Json,
): Promise<{ removed: number; restored: number }> {
  if (!isUndo(undo)) throw new RangeError('Expected the undo of an orders import')
  const wanted = [...undo.created.map((id) => ({ id, version: 1 })), ...undo.changed]
  for (const { id, version } of wanted) {
    const order = await store.byId(ctx, id, true)
    if (order?.version !== version)
      throw new Refusal('conflict', 'orders.used-since', { number: order?.number ?? id })
  }
  await store.remove(ctx, undo.created)
  await customers.dropUnused(ctx, undo.customers ?? [])
  for (const { id, before } of undo.changed) {
    await store.change(ctx, id, before)
    await store.addEntry(ctx, stateEntry(ctx, id, before.state, ctx.now))
  }
  await ctx.tell('orders.order.changed', { orders: wanted.length, undone: true })
  return { removed: undo.created.length, restored: undo.changed.length }
}
