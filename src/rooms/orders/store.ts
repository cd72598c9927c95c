/** All SQL of orders. */
import { type Expression, type Selectable, type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { HoldName, OrderStateName } from './contract.ts'
import { DAYS_NEEDED, OPEN } from './order.ts'

type OrderTable = {
  tenant_id: string
  id: string
  number: string
  customer_id: string | null
  source: string
  state: OrderStateName
  hold: HoldName | null
  placed_at: Date
  promise_day: string | null
  done_day: string | null
  promise_missed_at: Date | null
  total_fen: number
  line_text: string
  pieces: number
  address: string | null
  phone4: string | null
  note: string
  version: number
}
type LineTable = {
  tenant_id: string
  id: string
  order_id: string
  place: number
  product_id: string | null
  variant_id: string | null
  sku: string
  name: string
  quantity: number
  price_fen: number
}
type EntryTable = {
  tenant_id: string
  id: string
  order_id: string
  kind: 'state' | 'hold' | 'promise' | 'note' | 'document' | 'address'
  word: string
  at: Date
  day: string | null
  text: string
  /** The same in English where the house wrote it; null for what a person wrote. */
  text_en: string | null
  by_name: string | null
  visible: boolean
  trouble: boolean
}
type DocumentTable = {
  tenant_id: string
  id: string
  order_id: string
  kind: 'invoice' | 'contract' | 'photo' | 'other'
  file_id: string
  name: string
  mime: string
  bytes: number
  at: Date
}
type Tables = {
  'orders.order': OrderTable
  'orders.line': LineTable
  'orders.entry': EntryTable
  'orders.document': DocumentTable
  'orders.counter': { tenant_id: string; last: number }
}
export type OrderRecord = Selectable<OrderTable>
export type LineRecord = Selectable<LineTable>
export type EntryRecord = Selectable<EntryTable>
export type DocumentRecord = Selectable<DocumentTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

export const byId = (ctx: Ctx, id: string, lock = false): Promise<OrderRecord | undefined> => {
  const query = open(ctx)
    .selectFrom('orders.order')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const byNumber = (ctx: Ctx, number: string): Promise<OrderRecord | undefined> =>
  open(ctx)
    .selectFrom('orders.order')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('number', '=', number)
    .executeTakeFirst()

export const byNumbers = (ctx: Ctx, numbers: readonly string[]): Promise<OrderRecord[]> =>
  numbers.length === 0
    ? Promise.resolve([])
    : open(ctx)
        .selectFrom('orders.order')
        .selectAll()
        .where('tenant_id', '=', ctx.tenant)
        .where('number', 'in', numbers)
        .execute()

export const ofCustomer = (ctx: Ctx, customerId: string): Promise<OrderRecord[]> =>
  open(ctx)
    .selectFrom('orders.order')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export interface Wanted {
  readonly states: readonly OrderStateName[]
  readonly hold?: HoldName | undefined
  readonly risk?: 'at-risk' | 'late' | undefined
  readonly customer?: string | undefined
  readonly source?: string | undefined
  readonly placedFrom?: Date | undefined
  readonly placedBefore?: Date | undefined
  /** Already turned into what can be compared. */
  readonly words?:
    | { readonly text: string; readonly customers: readonly string[]; readonly phone4: string | null }
    | undefined
}

const openState = () => sql<SqlBool>`state = any(${[...OPEN]})`
export const late = (today: string) => sql<SqlBool>`${openState()} and promise_day < ${today}::date`
/** The same rule as the noun `standing`, as a condition; a test holds them together. */
export function atRisk(today: string): Expression<SqlBool> {
  const needed = sql.join(
    Object.entries(DAYS_NEEDED).map(([state, days]) => sql`when ${state} then ${sql.lit(days)}`),
    sql` `,
  )
  return sql<SqlBool>`${openState()} and promise_day >= ${today}::date
    and (hold is not null or promise_day - ${today}::date < case state ${needed} end)`
}

function wanted(ctx: Ctx, want: Wanted, today: string) {
  let query = open(ctx).selectFrom('orders.order').where('tenant_id', '=', ctx.tenant)
  if (want.states.length > 0) query = query.where('state', 'in', want.states)
  if (want.hold) query = query.where('hold', '=', want.hold)
  if (want.risk) query = query.where(want.risk === 'late' ? late(today) : atRisk(today))
  if (want.customer) query = query.where('customer_id', '=', want.customer)
  if (want.source) query = query.where('source', '=', want.source)
  if (want.placedFrom) query = query.where('placed_at', '>=', want.placedFrom)
  if (want.placedBefore) query = query.where('placed_at', '<', want.placedBefore)
  const { words } = want
  if (words) {
    const like = `%${words.text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        eb('number', 'ilike', like),
        eb('line_text', 'ilike', like),
        eb('phone4', '=', words.phone4),
        ...(words.customers.length > 0 ? [eb('customer_id', 'in', words.customers)] : []),
      ]),
    )
  }
  return query
}

export interface Page {
  readonly sort: 'newest' | 'promise'
  readonly limit: number
  readonly after?: { readonly key: string; readonly id: string } | undefined
}

export function list(ctx: Ctx, want: Wanted, today: string, page: Page): Promise<OrderRecord[]> {
  const query = wanted(ctx, want, today).selectAll().limit(page.limit)
  const { after } = page
  if (page.sort === 'newest') {
    const from = after
      ? query.where(sql<SqlBool>`(placed_at, id) < (${after.key}::timestamptz, ${after.id})`)
      : query
    return from.orderBy('placed_at', 'desc').orderBy('id', 'desc').execute()
  }
  const day = sql<string>`coalesce(promise_day, '9999-12-31'::date)`
  const from = after ? query.where(sql<SqlBool>`(${day}, id) > (${after.key}::date, ${after.id})`) : query
  return from.orderBy(day).orderBy('id').execute()
}

export async function total(ctx: Ctx, want: Wanted, today: string): Promise<number> {
  const { n } = await wanted(ctx, want, today)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export async function counts(ctx: Ctx, today: string) {
  const { rows } = await sql<{ state: OrderStateName; n: number; late: number; risk: number; held: number }>`
    select state, count(*) as n, count(*) filter (where ${late(today)}) as late,
      count(*) filter (where ${atRisk(today)}) as risk, count(*) filter (where hold is not null and ${openState()}) as held
    from orders."order" where tenant_id = ${ctx.tenant} group by state`.execute(ctx.db)
  return rows
}

export async function linesOf(ctx: Ctx, ids: readonly string[]): Promise<LineRecord[]> {
  if (ids.length === 0) return []
  return open(ctx)
    .selectFrom('orders.line')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', 'in', ids)
    .orderBy('order_id')
    .orderBy('place')
    .execute()
}

export async function entriesOf(ctx: Ctx, ids: readonly string[]): Promise<EntryRecord[]> {
  if (ids.length === 0) return []
  return open(ctx)
    .selectFrom('orders.entry')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function documentsOf(ctx: Ctx, ids: readonly string[]): Promise<DocumentRecord[]> {
  if (ids.length === 0) return []
  return open(ctx)
    .selectFrom('orders.document')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', 'in', ids)
    .orderBy('at')
    .execute()
}

const CHUNK = 500
async function inChunks<T>(rows: readonly T[], put: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await put(rows.slice(at, at + CHUNK))
}

export interface NewRows {
  readonly orders: readonly OrderRecord[]
  readonly lines: readonly LineRecord[]
  readonly entries: readonly EntryRecord[]
}

export async function add(ctx: Ctx, rows: NewRows): Promise<void> {
  const db = open(ctx)
  await inChunks(rows.orders, (some) => db.insertInto('orders.order').values(some).execute())
  await inChunks(rows.lines, (some) => db.insertInto('orders.line').values(some).execute())
  await inChunks(rows.entries, (some) => db.insertInto('orders.entry').values(some).execute())
}

export async function addEntry(ctx: Ctx, entry: EntryRecord): Promise<void> {
  await open(ctx).insertInto('orders.entry').values(entry).execute()
}

export async function addDocument(ctx: Ctx, document: DocumentRecord): Promise<void> {
  await open(ctx).insertInto('orders.document').values(document).execute()
}

export const removeDocument = (ctx: Ctx, orderId: string, id: string): Promise<DocumentRecord | undefined> =>
  open(ctx)
    .deleteFrom('orders.document')
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', '=', orderId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()

/** Writes a change and the next version. */
export async function change(ctx: Ctx, id: string, fields: Partial<OrderRecord>): Promise<void> {
  await open(ctx)
    .updateTable('orders.order')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

export async function remove(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await open(ctx)
    .deleteFrom('orders.order')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', ids)
    .execute()
}

/** The next number of the shop: 0418 after 0417. */
export async function nextNumber(ctx: Ctx): Promise<string> {
  const { last } = await open(ctx)
    .insertInto('orders.counter')
    .values({ tenant_id: ctx.tenant, last: 1 })
    .onConflict((oc) =>
      oc.column('tenant_id').doUpdateSet((eb) => ({ last: eb('orders.counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return String(last).padStart(4, '0')
}

/** Numbers that came with a file move the counter on, so that it never meets them. */
export async function countOnFrom(ctx: Ctx, last: number): Promise<void> {
  await open(ctx)
    .insertInto('orders.counter')
    .values({ tenant_id: ctx.tenant, last })
    .onConflict((oc) =>
      oc.column('tenant_id').doUpdateSet({ last: sql<number>`greatest(orders.counter.last, ${last})` }),
    )
    .execute()
}

/** Open orders that were promised for this day and not told as missed yet. */
export const promisedFor = (ctx: Ctx, day: string): Promise<OrderRecord[]> =>
  open(ctx)
    .selectFrom('orders.order')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('state', 'in', OPEN)
    .where('promise_day', '=', day)
    .where('promise_missed_at', 'is', null)
    .forUpdate()
    .execute()

/** Gives a person's orders to another. @returns which */
export async function moveTo(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const rows = await open(ctx)
    .updateTable('orders.order')
    .set({ customer_id: to })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', from)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function moveBack(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  if (ids.length === 0) return
  await open(ctx)
    .updateTable('orders.order')
    .set({ customer_id: to })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', ids)
    .execute()
}

/** What was sold stays for the books; who bought it, where it went, and every free word go. */
export async function anonymise(ctx: Ctx, customerId: string): Promise<{ ids: string[]; files: string[] }> {
  const db = open(ctx)
  const rows = await db
    .updateTable('orders.order')
    .set({ customer_id: null, address: null, phone4: null, note: '' })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .returning('id')
    .execute()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return { ids, files: [] }
  await db
    .updateTable('orders.entry')
    .set({ text: '', text_en: null })
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', 'in', ids)
    .execute()
  const documents = await db
    .deleteFrom('orders.document')
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', 'in', ids)
    .returning('file_id')
    .execute()
  return { ids, files: documents.map((one) => one.file_id) }
}

/** All orders in the order of placing, in pages, for the export. */
export const pageForExport = (
  ctx: Ctx,
  after: { at: Date; id: string } | undefined,
  limit: number,
): Promise<OrderRecord[]> => {
  const query = open(ctx).selectFrom('orders.order').selectAll().where('tenant_id', '=', ctx.tenant)
  const from = after ? query.where(sql<SqlBool>`(placed_at, id) > (${after.at}, ${after.id})`) : query
  return from.orderBy('placed_at').orderBy('id').limit(limit).execute()
}
