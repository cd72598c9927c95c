/** All SQL of cases, their events and the sold lines they are counted against. */
import { CompiledQuery, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { soon } from '../../kernel/line.ts'
import type { Chained } from './chain.ts'
import type { QueueName } from './contract.ts'
import type { CaseRecord, SaleRecord } from './row.ts'

// A table's column and a record's field are the same word, written the two languages' ways.
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

function fieldsOf<T>(row: object): T {
  const { tenant_id: _, ...columns } = row as { tenant_id?: string }
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [camel(name), value])) as T
}
function columnsOf(ctx: Ctx, record: object): { [column: string]: unknown } {
  const columns = Object.entries(record).map(([name, value]) => [snake(name), value])
  return { tenant_id: ctx.tenant, ...Object.fromEntries(columns) }
}

// ---- sold lines ----
const SALE = `/* aftersales.sale */
  select s.*, nextval('aftersales.number')::int as next_number,
    (select c.id from aftersales.case c where c.tenant_id = $1 and c.key = $4) as known
  from aftersales.sale s where s.tenant_id = $1 and s.order_id = $2 and s.line_id = $3 for update of s`

export interface LockedSale {
  readonly sale: SaleRecord
  readonly nextNumber: number
  /** The case that this key opened before. */
  readonly known: string | null
}

/** A sold line under its lock, with the number for a new case. */
export async function lockSale(
  ctx: Ctx,
  { orderId, lineId, key }: { orderId: string; lineId: string; key: string },
): Promise<LockedSale | undefined> {
  const { rows } = await ctx.db.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(SALE, [ctx.tenant, orderId, lineId, key]),
  )
  const [row] = rows
  if (!row) return undefined
  const { next_number: nextNumber, known, ...columns } = row
  return {
    sale: fieldsOf(columns),
    nextNumber: Number(nextNumber),
    known: typeof known === 'string' ? known : null,
  }
}

export async function salesOf(ctx: Ctx, orderId: string): Promise<SaleRecord[]> {
  const { rows } = await sql<object>`select * from aftersales.sale
    where tenant_id = ${ctx.tenant} and order_id = ${orderId} order by line_id`.execute(ctx.db)
  return rows.map((row) => fieldsOf(row))
}

export type NewSale = Pick<
  SaleRecord,
  | 'id'
  | 'orderId'
  | 'orderNumber'
  | 'customerId'
  | 'lineId'
  | 'sku'
  | 'productName'
  | 'priceFen'
  | 'bought'
  | 'delivered'
  | 'deliveredAt'
  | 'installedAt'
>

/** Writes sold lines, or brings up how far they are; what cases count on them stays. */
export async function saveSales(ctx: Ctx, sales: readonly NewSale[]): Promise<void> {
  if (sales.length === 0) return
  const rows = sales.map((sale) => ({
    ...columnsOf(ctx, sale),
    ...{ open: 0, accepted: 0, cancelled: 0, credited_fen: 0 },
  }))
  await sql`insert into aftersales.sale
    select * from jsonb_populate_recordset(null::aftersales.sale, ${JSON.stringify(rows)}::jsonb)
    on conflict (tenant_id, order_id, line_id) do update set
      customer_id = coalesce(excluded.customer_id, sale.customer_id),
      delivered = greatest(sale.delivered, least(excluded.delivered, sale.bought - sale.cancelled)),
      delivered_at = coalesce(sale.delivered_at, excluded.delivered_at),
      installed_at = coalesce(sale.installed_at, excluded.installed_at)`.execute(ctx.db)
}

export interface Counted {
  readonly open?: number
  readonly accepted?: number
  readonly cancelled?: number
}

/** Counts units of a line; the table refuses what exceeds the delivered ones (G1). */
export async function count(ctx: Ctx, orderId: string, lineId: string, by: Counted): Promise<void> {
  const { open = 0, accepted = 0, cancelled = 0 } = by
  await soon(
    ctx.db,
    CompiledQuery.raw(
      `/* aftersales.count */ update aftersales.sale set open = open + $4, accepted = accepted + $5,
        cancelled = cancelled + $6 where tenant_id = $1 and order_id = $2 and line_id = $3`,
      [ctx.tenant, orderId, lineId, open, accepted, cancelled],
    ),
  )
}

/** Counts parts of a sold line against its list. @returns false when more than its list has would be asked for (G4) */
export async function countPart(
  ctx: Ctx,
  part: { readonly saleId: string; readonly no: string; readonly listed: number },
  by: Pick<Counted, 'open' | 'accepted'>,
): Promise<boolean> {
  const { open = 0, accepted = 0 } = by
  await sql`insert into aftersales.sold_part (tenant_id, sale_id, part_no, listed, open, accepted)
    values (${ctx.tenant}, ${part.saleId}, ${part.no}, ${part.listed}, 0, 0)
    on conflict do nothing`.execute(ctx.db)
  const { rows } =
    await sql`update aftersales.sold_part set open = open + ${open}, accepted = accepted + ${accepted}
    where tenant_id = ${ctx.tenant} and sale_id = ${part.saleId} and part_no = ${part.no}
      and open + accepted + ${open} + ${accepted} <= listed
    returning 1`.execute(ctx.db)
  return rows.length === 1
}

/** Frees or takes the parts that a case holds. */
export async function settlePart(
  ctx: Ctx,
  { orderId, lineId, partNo }: Pick<CaseRecord, 'orderId' | 'lineId' | 'partNo'>,
  by: Pick<Counted, 'open' | 'accepted'>,
): Promise<void> {
  await sql`update aftersales.sold_part p set open = p.open + ${by.open ?? 0}, accepted = p.accepted + ${by.accepted ?? 0}
    from aftersales.sale s where s.tenant_id = p.tenant_id and s.id = p.sale_id and p.tenant_id = ${ctx.tenant}
      and s.order_id = ${orderId} and s.line_id = ${lineId} and p.part_no = ${partNo}`.execute(ctx.db)
}

/** Takes the one compensation that a cause of an order has. @returns the case that has it: this one, or an earlier one */
export async function takeCompensation(
  ctx: Ctx,
  of: { orderId: string; cause: string; posting: string; caseId: string },
): Promise<string> {
  const { rows } = await sql<{ case_id: string }>`
    insert into aftersales.compensation (tenant_id, order_id, cause, posting, case_id)
    values (${ctx.tenant}, ${of.orderId}, ${of.cause}, ${of.posting}, ${of.caseId})
    on conflict (tenant_id, order_id, cause, posting) do update set posting = excluded.posting
    returning case_id`.execute(ctx.db)
  return rows[0]?.case_id ?? of.caseId
}

// ---- cases ----
const COLUMNS = [
  'state',
  'version',
  'remedy',
  'quantity',
  'part_no',
  'part_name',
  'due_at',
  'due_event',
  'pause_cause',
  'pause_since',
  'pause_until',
  'paused_left',
  'paused_for',
  'reminders',
  'queue',
  'assignee_id',
  'amount_fen',
  'flash',
  'decision',
  'facts',
  'late_at',
  'changed_at',
  'closed_at',
  'seq',
  'head',
].join(', ')

// Instants of an event are hashed as ISO text; the database keeps the very same ones.
const EVENT_IN = `insert into aftersales.event (tenant_id, case_id, seq, at, event, from_state, to_state, role, by_id, key,
    data, change, seal, prev, hash)
  select $2, $3, x.seq, x.at, x.event, x."from", x."to", x.role, x."by", x.key, x.data, x.change, x.seal, x.prev, x.hash
  from jsonb_to_recordset($4::jsonb) as x(seq int, at timestamptz, event text, "from" text, "to" text, role text, "by" text,
    key text, data jsonb, change jsonb, seal text, prev text, hash text)`
const SAID_IN = `insert into aftersales.said (tenant_id, case_id, seq, salt, text)
  select $2, $3, x.seq, x.salt, x.said from jsonb_to_recordset($4::jsonb) as x(seq int, salt text, said text)
  where x.said is not null`

const OPEN = `/* aftersales.open */
  with made as (insert into aftersales.case select * from jsonb_populate_record(null::aftersales.case, $1::jsonb)
      on conflict (tenant_id, key) do nothing returning 1),
    told as (${EVENT_IN} where exists (select 1 from made)),
    words as (${SAID_IN} and exists (select 1 from made)),
    held as (update aftersales.sale set open = open + $6, cancelled = cancelled + $7
      where tenant_id = $2 and id = $5 and ($6 > 0 or $7 > 0) and exists (select 1 from made))
  select count(*)::int as made from made`

export interface Opened {
  readonly row: CaseRecord
  readonly events: readonly Chained[]
  readonly saleId: string
  readonly open: number
  readonly cancelled: number
}

/** Writes a new case with its first events and counts its units. @returns false when the key opened another just now */
export async function open(ctx: Ctx, { row, events, saleId, open, cancelled }: Opened): Promise<boolean> {
  const { rows } = await ctx.db.executeQuery<{ made: number }>(
    CompiledQuery.raw(OPEN, [
      JSON.stringify(columnsOf(ctx, row)),
      ctx.tenant,
      row.id,
      JSON.stringify(events),
      saleId,
      open,
      cancelled,
    ]),
  )
  return rows[0]?.made === 1
}

const MOVE = `/* aftersales.move */
  with moved as (update aftersales.case set (${COLUMNS}) =
      (select ${COLUMNS} from jsonb_populate_record(null::aftersales.case, $1::jsonb))
      where tenant_id = $2 and id = $3 returning 1),
    words as (${SAID_IN})
  ${EVENT_IN}`

/** Writes a locked case as it is now, with the events that brought it there; it travels with the commit. */
export async function save(ctx: Ctx, row: CaseRecord, events: readonly Chained[]): Promise<void> {
  const parameters = [JSON.stringify(columnsOf(ctx, row)), ctx.tenant, row.id, JSON.stringify(events)]
  await soon(ctx.db, CompiledQuery.raw(MOVE, parameters))
}

const LOCK = `/* aftersales.lock */ select * from aftersales.case where tenant_id = $1 and id = $2 for update`
const READ = `/* aftersales.read */ select * from aftersales.case where tenant_id = $1 and id = $2`

export async function byId(ctx: Ctx, id: string, lock = false): Promise<CaseRecord | undefined> {
  const { rows } = await ctx.db.executeQuery<object>(CompiledQuery.raw(lock ? LOCK : READ, [ctx.tenant, id]))
  return rows[0] && fieldsOf<CaseRecord>(rows[0])
}

/** Numbers of cases by their ids. */
export async function numbersOf(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; number: string }>`select id, number from aftersales.case
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]}::text[])`.execute(ctx.db)
  return new Map(rows.map(({ id, number }) => [id, number]))
}

export async function idOfNumber(ctx: Ctx, number: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from aftersales.case
    where tenant_id = ${ctx.tenant} and number = ${number.toUpperCase()}`.execute(ctx.db)
  return rows[0]?.id ?? null
}

export async function byKey(ctx: Ctx, key: string): Promise<CaseRecord | undefined> {
  const { rows } = await sql<object>`select * from aftersales.case
    where tenant_id = ${ctx.tenant} and key = ${key}`.execute(ctx.db)
  return rows[0] && fieldsOf<CaseRecord>(rows[0])
}

/** Whether this very deed was done to a case before. */
export async function isDone(ctx: Ctx, caseId: string, key: string): Promise<boolean> {
  const { rows } = await sql`select 1 from aftersales.event
    where tenant_id = ${ctx.tenant} and case_id = ${caseId} and key = ${key}`.execute(ctx.db)
  return rows.length > 0
}

const DEED = `/* aftersales.deed */ select e.event, e.data, s.text as said from aftersales.event e
    left join aftersales.said s on s.tenant_id = e.tenant_id and s.case_id = e.case_id and s.seq = e.seq
  where e.tenant_id = $1 and e.case_id = $2 and e.key = $3`

/** What was done to a case by this key before. */
export async function deedOf(
  ctx: Ctx,
  caseId: string,
  key: string,
): Promise<Pick<Chained, 'event' | 'data' | 'said'> | undefined> {
  const { rows } = await ctx.db.executeQuery<Pick<Chained, 'event' | 'data' | 'said'>>(
    CompiledQuery.raw(DEED, [ctx.tenant, caseId, key]),
  )
  return rows[0]
}

/** Columns that a person's hand changes without an event of the chain: whom it talks to. */
export async function talkIn(ctx: Ctx, id: string, conversationId: string): Promise<void> {
  await sql`update aftersales.case set conversation_id = ${conversationId}
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}

export async function events(ctx: Ctx, caseId: string): Promise<Chained[]> {
  const { rows } = await sql<Chained>`
    select e.seq, e.at, e.event, e.from_state as "from", e.to_state as "to", e.role, e.by_id as "by", e.key, e.data,
      e.change, e.seal, e.prev, e.hash, s.text as said, s.salt
    from aftersales.event e
      left join aftersales.said s on s.tenant_id = e.tenant_id and s.case_id = e.case_id and s.seq = e.seq
    where e.tenant_id = ${ctx.tenant} and e.case_id = ${caseId} order by e.seq`.execute(ctx.db)
  return rows
}

// ---- lists ----
export interface Wanted {
  readonly view: 'open' | 'late' | 'today' | 'paused' | 'flash' | 'mine' | 'closed' | 'all'
  readonly now: Date
  readonly today: Date
  readonly me?: string | undefined
  readonly words?: { readonly text: string; readonly customers: readonly string[] } | undefined
  readonly kinds?: readonly string[] | undefined
  /** Only open ones whose time ran out while it was ours, now or before. */
  readonly overdue?: boolean | undefined
  readonly queue?: string | undefined
  readonly state?: string | undefined
  readonly assignee?: string | undefined
  readonly customer?: string | undefined
  readonly order?: string | undefined
  readonly conversation?: string | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}

type Condition = RawBuilder<SqlBool>

function viewed({ view, now, today, me }: Wanted): Condition[] {
  const open = sql<SqlBool>`closed_at is null`
  switch (view) {
    case 'open':
      return [open]
    case 'late':
      return [open, isOverdue(now)]
    case 'today':
      return [open, sql<SqlBool>`due_at < ${today}`]
    case 'paused':
      return [open, sql<SqlBool>`pause_cause is not null`]
    case 'flash':
      return [open, sql<SqlBool>`flash`]
    case 'mine':
      return [open, sql<SqlBool>`assignee_id = ${me ?? ''}`]
    case 'closed':
      return [sql<SqlBool>`closed_at is not null`]
    case 'all':
      return []
  }
}

const isOverdue = (now: Date): Condition => sql<SqlBool>`(late_at is not null or due_at <= ${now})`

function conditions(ctx: Ctx, want: Wanted): Condition[] {
  const { words, kinds, overdue, now, queue, state, assignee, customer, order, conversation, from, to } = want
  const like = words && `%${words.text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const found: (Condition | undefined)[] = [
    sql<SqlBool>`tenant_id = ${ctx.tenant}`,
    ...viewed(want),
    overdue ? sql<SqlBool>`closed_at is null` : undefined,
    overdue ? isOverdue(now) : undefined,
    kinds && sql<SqlBool>`kind = any(${[...kinds]}::text[])`,
    queue === undefined ? undefined : sql<SqlBool>`queue = ${queue}`,
    state === undefined ? undefined : sql<SqlBool>`state = ${state}`,
    assignee === undefined ? undefined : sql<SqlBool>`assignee_id = ${assignee}`,
    customer === undefined ? undefined : sql<SqlBool>`customer_id = ${customer}`,
    order === undefined ? undefined : sql<SqlBool>`order_id = ${order}`,
    conversation === undefined ? undefined : sql<SqlBool>`conversation_id = ${conversation}`,
    from && sql<SqlBool>`opened_at >= ${from}`,
    to && sql<SqlBool>`opened_at < ${to}`,
    words &&
      sql<SqlBool>`(number = ${words.text.toUpperCase()} or order_number = ${words.text} or product_name ilike ${like}
        or sku = ${words.text} or customer_id = any(${[...words.customers]}::text[]))`,
  ]
  return found.filter((one) => one !== undefined)
}

export type Sort = 'due' | 'newest' | 'closed'
const ORDERED = { due: 'due_at', newest: 'opened_at', closed: 'closed_at' } as const
/** Paused cases have no due time; they come last. */
const NEVER = '9999-01-01T00:00:00Z'

export async function list(
  ctx: Ctx,
  want: Wanted,
  { sort, after, limit }: { sort: Sort; after?: { at: Date; id: string } | undefined; limit: number },
): Promise<CaseRecord[]> {
  const column = sort === 'due' ? sql`coalesce(due_at, ${NEVER}::timestamptz)` : sql.ref(ORDERED[sort])
  // The plain column is what the index has: only where paused ones are asked for, they are put last.
  const plain = sort === 'due' && want.view !== 'paused'
  const by = plain ? sql.ref('due_at') : column
  const than = sort === 'due' ? sql`>` : sql`<`
  const way = sort === 'due' ? sql`asc nulls last` : sql`desc`
  const place = after
    ? after.at.toISOString() === new Date(NEVER).toISOString() && plain
      ? [sql<SqlBool>`due_at is null and id > ${after.id}`]
      : plain
        ? [sql<SqlBool>`((due_at, id) > (${after.at}, ${after.id}) or due_at is null)`]
        : [sql<SqlBool>`(${by}, id) ${than} (${after.at}, ${after.id})`]
    : []
  const where = sql.join([...conditions(ctx, want), ...place], sql` and `)
  const { rows } = await sql<object>`select * from aftersales.case where ${where}
    order by ${by} ${way}, id ${sort === 'due' ? sql`asc` : sql`desc`} limit ${limit}`.execute(ctx.db)
  return rows.map((row) => fieldsOf(row))
}

export const placeOf = (row: CaseRecord, sort: Sort): Date =>
  (sort === 'due' ? row.dueAt : sort === 'newest' ? row.openedAt : row.closedAt) ?? new Date(NEVER)

export interface Stretch {
  readonly column: string
  readonly from: Date | null
  readonly to: Date | null
}

/** Open cases in stretches of their deadline, soonest first in each, with how many there are in all. */
export async function board(
  ctx: Ctx,
  stretches: readonly Stretch[],
  {
    queue,
    kind,
    overdue,
    limit,
  }: { queue?: QueueName | undefined; kind?: string | undefined; overdue?: boolean; limit: number },
): Promise<{ column: string; count: number; items: CaseRecord[] }[]> {
  const wanted = sql`${queue === undefined ? sql`true` : sql`c.queue = ${queue}`}
    and ${kind === undefined ? sql`true` : sql`c.kind = ${kind}`}
    and ${overdue ? isOverdue(ctx.now) : sql`true`}`
  const { rows } = await sql<{ column: string; count: number; items: object[] }>`
    select b.column, (select count(*)::int from aftersales.case c where ${within(ctx)} and ${wanted}) as count,
      coalesce((select jsonb_agg(to_jsonb(x) order by x.due_at, x.id) from (select c.* from aftersales.case c
        where ${within(ctx)} and ${wanted} order by c.due_at, c.id limit ${limit}) x), '[]') as items
    from jsonb_to_recordset(${JSON.stringify(stretches)}::jsonb)
      as b("column" text, "from" timestamptz, "to" timestamptz)`.execute(ctx.db)
  return rows.map(({ column, count, items }) => ({ column, count, items: items.map(revived) }))
}

const within = (ctx: Ctx) => sql`c.tenant_id = ${ctx.tenant} and c.closed_at is null
  and case when b.column = 'paused' then c.due_at is null
    else c.due_at >= coalesce(b.from, '-infinity') and c.due_at < coalesce(b.to, 'infinity') end`

const INSTANTS = ['dueAt', 'pauseSince', 'pauseUntil', 'lateAt', 'openedAt', 'changedAt', 'closedAt'] as const

/** A row that came as JSON has its instants as text. */
function revived(row: object): CaseRecord {
  const fields = fieldsOf<Record<string, unknown>>(row)
  for (const name of INSTANTS) if (typeof fields[name] === 'string') fields[name] = new Date(fields[name])
  return fields as unknown as CaseRecord
}

export interface Counts {
  readonly open: number
  readonly late: number
  readonly today: number
  readonly paused: number
  readonly flash: number
  readonly mine: number
}

export async function counts(ctx: Ctx, at: { now: Date; today: Date; me: string }) {
  const { rows } = await sql<
    Counts & { queue: string | null; kind: string | null; soonest: Date | null; by: number }
  >`
    select queue, kind, grouping(queue, kind) as by, min(due_at) as soonest, count(*)::int as open,
      (count(*) filter (where late_at is not null or due_at <= ${at.now}))::int as late,
      (count(*) filter (where due_at < ${at.today}))::int as today,
      (count(*) filter (where pause_cause is not null))::int as paused, (count(*) filter (where flash))::int as flash,
      (count(*) filter (where assignee_id = ${at.me}))::int as mine
    from aftersales.case where tenant_id = ${ctx.tenant} and closed_at is null
    group by grouping sets ((), (queue), (kind))`.execute(ctx.db)
  return rows
}

export async function ofOrder(ctx: Ctx, orderId: string): Promise<CaseRecord[]> {
  const { rows } = await sql<object>`select * from aftersales.case
    where tenant_id = ${ctx.tenant} and order_id = ${orderId} order by id desc limit 200`.execute(ctx.db)
  return rows.map((row) => fieldsOf(row))
}
export async function ofCustomer(ctx: Ctx, customerId: string): Promise<CaseRecord[]> {
  const { rows } = await sql<object>`select * from aftersales.case
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} order by opened_at desc, id desc limit 200`.execute(
    ctx.db,
  )
  return rows.map((row) => fieldsOf(row))
}
export async function childrenOf(ctx: Ctx, id: string): Promise<CaseRecord[]> {
  const { rows } = await sql<object>`select * from aftersales.case
    where tenant_id = ${ctx.tenant} and parent_id = ${id} order by id`.execute(ctx.db)
  return rows.map((row) => fieldsOf(row))
}

// ---- persons ----
/** The person goes; figures, states and the chain stay (R4). @returns how many cases he had */
export async function anonymise(ctx: Ctx, customerId: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`update aftersales.case set customer_id = null, reason_text = '',
    conversation_id = null where tenant_id = ${ctx.tenant} and customer_id = ${customerId} returning id`.execute(
    ctx.db,
  )
  const ids = rows.map((row) => row.id)
  await sql`delete from aftersales.said where tenant_id = ${ctx.tenant} and case_id = any(${ids}::text[])`.execute(
    ctx.db,
  )
  await sql`update aftersales.sale set customer_id = null
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId}`.execute(ctx.db)
  return ids.length
}

/** @returns the cases that moved to another record of the same person */
export async function moveTo(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update aftersales.case set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} returning id`.execute(ctx.db)
  const sales = await sql<{ id: string }>`update aftersales.sale set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} returning id`.execute(ctx.db)
  return [...rows, ...sales.rows].map((row) => row.id)
}
export async function moveBack(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  await sql`update aftersales.case set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]}::text[])`.execute(ctx.db)
  await sql`update aftersales.sale set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]}::text[])`.execute(ctx.db)
}
