/** All SQL of promises. */
import { type Expression, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import type { AmendsShape, PromiseKindName, PromiseSourceName, PromiseStateName } from './contract.ts'
import { OPEN } from './promise.ts'

export type PromiseTable = {
  tenant_id: string
  id: string
  key: string | null
  customer_id: string
  conversation_id: string | null
  order_id: string | null
  order_number: string | null
  what: string
  kind: PromiseKindName
  state: PromiseStateName
  source: PromiseSourceName
  from_at: Date | null
  due_at: Date
  made_at: Date
  by_kind: 'staff' | 'assistant' | 'flow'
  by_id: string
  by_name: string
  keeper_id: string | null
  team_id: string | null
  warned_at: Date | null
  ended_at: Date | null
  fulfilled_at: Date | null
  reason: string
  moves: number
  version: number
  amends_state: AmendsShape['state'] | null
  amends_cash_fen: number
  amends_coupon_fen: number
  amends_words: string
  amends_why: AmendsShape['why'] | null
  amends_at: Date | null
  amends_by: string | null
}
type EntryTable = {
  tenant_id: string
  id: string
  promise_id: string
  at: Date
  by_name: string
  word: string
  text: string
}
type Tables = {
  'promises.promise': PromiseTable
  'promises.entry': EntryTable
  'promises.policy': { tenant_id: string; body: Record<string, unknown>; version: number }
}
export type PromiseRecord = Selectable<PromiseTable>
export type EntryRecord = Selectable<EntryTable>
export type Change = Updateable<PromiseTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const all = (ctx: Ctx) =>
  open(ctx).selectFrom('promises.promise').selectAll().where('tenant_id', '=', ctx.tenant)

export const byId = (ctx: Ctx, id: string, lock = false): Promise<PromiseRecord | undefined> => {
  const query = all(ctx).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** @returns false when a promise of this key stands already */
export async function insert(ctx: Ctx, row: PromiseTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('promises.promise')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const byKey = (ctx: Ctx, key: string, lock = false): Promise<PromiseRecord | undefined> => {
  const query = all(ctx).where('key', '=', key)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const change = (ctx: Ctx, id: string, fields: Change): Promise<PromiseRecord> =>
  open(ctx)
    .updateTable('promises.promise')
    .set((row) => ({ ...fields, version: row('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function addEntry(
  ctx: Ctx,
  promiseId: string,
  entry: { word: string; text?: string; by?: string; at?: Date },
): Promise<void> {
  await open(ctx)
    .insertInto('promises.entry')
    .values({
      tenant_id: ctx.tenant,
      id: make('pen', ctx.now),
      promise_id: promiseId,
      at: entry.at ?? ctx.now,
      by_name: entry.by ?? (ctx.actor.kind === 'system' ? '' : ctx.actor.name),
      word: entry.word,
      text: entry.text ?? '',
    })
    .execute()
}

export const entriesOf = (ctx: Ctx, promiseId: string): Promise<EntryRecord[]> =>
  open(ctx)
    .selectFrom('promises.entry')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('promise_id', '=', promiseId)
    .orderBy('at')
    .orderBy('id')
    .execute()

export interface Wanted {
  readonly view: 'open' | 'due-soon' | 'broken' | 'to-decide' | 'kept' | 'released' | 'all'
  readonly kind?: PromiseKindName | undefined
  readonly team?: string | undefined
  readonly staff?: string | undefined
  readonly customer?: string | undefined
  readonly conversation?: string | undefined
  readonly order?: string | undefined
  /** Part of what was promised, or one of these customers. */
  readonly words?: { readonly text: string; readonly customers: readonly string[] } | undefined
}

const VIEWS: Readonly<Record<Wanted['view'], Expression<SqlBool>>> = {
  open: sql<SqlBool>`ended_at is null`,
  'due-soon': sql<SqlBool>`ended_at is null and state = 'due-soon'`,
  broken: sql<SqlBool>`ended_at is not null and state in ('broken', 'amended')`,
  'to-decide': sql<SqlBool>`ended_at is not null and amends_state = 'to-decide'`,
  kept: sql<SqlBool>`ended_at is not null and state = 'kept'`,
  released: sql<SqlBool>`ended_at is not null and state = 'released'`,
  all: sql<SqlBool>`true`,
}

/** The conditions that a question names; what it leaves out asks nothing. */
function conditions(want: Wanted): Expression<SqlBool>[] {
  const { kind, team, staff, customer, conversation, order, words } = want
  const like = `%${words?.text.replace(/[\\%_]/g, '\\$&') ?? ''}%`
  return [
    VIEWS[want.view],
    ...(kind ? [sql<SqlBool>`kind = ${kind}`] : []),
    ...(team ? [sql<SqlBool>`team_id = ${team}`] : []),
    ...(staff ? [sql<SqlBool>`(keeper_id = ${staff} or by_id = ${staff})`] : []),
    ...(customer ? [sql<SqlBool>`customer_id = ${customer}`] : []),
    ...(conversation ? [sql<SqlBool>`conversation_id = ${conversation}`] : []),
    ...(order ? [sql<SqlBool>`order_id = ${order}`] : []),
    ...(words
      ? [
          sql<SqlBool>`(what ilike ${like} or order_number = ${words.text} or customer_id = any(${[...words.customers]}))`,
        ]
      : []),
  ]
}

/** Open ones soonest first, the others newest first; `after` is the last one seen. */
export function list(
  ctx: Ctx,
  want: Wanted,
  after: { at: Date; id: string } | undefined,
  limit: number,
): Promise<PromiseRecord[]> {
  const soon = want.view === 'open' || want.view === 'due-soon'
  const column = soon ? 'due_at' : want.view === 'all' ? 'made_at' : 'ended_at'
  let query = all(ctx)
    .limit(limit)
    .where((row) => row.and(conditions(want)))
  if (after) {
    const than = soon ? sql`>` : sql`<`
    query = query.where(sql<SqlBool>`(${sql.ref(column)}, id) ${than} (${after.at}, ${after.id})`)
  }
  const way = soon ? 'asc' : 'desc'
  return query.orderBy(column, way).orderBy('id', way).execute()
}

export const openOf = (ctx: Ctx, staffId: string, limit: number): Promise<PromiseRecord[]> =>
  all(ctx)
    .where('ended_at', 'is', null)
    .where('keeper_id', '=', staffId)
    .orderBy('due_at')
    .limit(limit)
    .execute()

export const openIn = (ctx: Ctx, conversationId: string): Promise<PromiseRecord[]> =>
  all(ctx)
    .where('ended_at', 'is', null)
    .where('conversation_id', '=', conversationId)
    .orderBy('due_at')
    .execute()

/** Every promise of a conversation, whatever became of it. */
export const everIn = (ctx: Ctx, conversationId: string): Promise<PromiseRecord[]> =>
  all(ctx).where('conversation_id', '=', conversationId).execute()

export const ofOrder = (ctx: Ctx, orderId: string, lock = false): Promise<PromiseRecord[]> => {
  const query = all(ctx).where('order_id', '=', orderId).orderBy('due_at')
  return (lock ? query.forUpdate() : query).execute()
}

export const ofCustomer = (ctx: Ctx, customerId: string): Promise<PromiseRecord[]> =>
  all(ctx).where('customer_id', '=', customerId).orderBy('made_at', 'desc').limit(200).execute()

export async function counts(ctx: Ctx) {
  const { rows } = await sql<{
    open: number
    dueSoon: number
    broken: number
    brokenAll: number
    toDecide: number
  }>`
    select (select count(*)::int from promises.promise where tenant_id = ${ctx.tenant} and ended_at is null) as open,
      (select count(*)::int from promises.promise
        where tenant_id = ${ctx.tenant} and ended_at is null and state = 'due-soon') as "dueSoon",
      (select count(*)::int from promises.promise where tenant_id = ${ctx.tenant} and ended_at is not null
        and state in ('broken', 'amended') and fulfilled_at is null) as broken,
      (select count(*)::int from promises.promise where tenant_id = ${ctx.tenant} and ended_at is not null
        and state in ('broken', 'amended')) as "brokenAll",
      (select count(*)::int from promises.promise where tenant_id = ${ctx.tenant} and amends_state = 'to-decide') as "toDecide"`.execute(
    ctx.db,
  )
  return rows[0] ?? { open: 0, dueSoon: 0, broken: 0, brokenAll: 0, toDecide: 0 }
}

export interface Tally {
  readonly by: 'all' | 'team' | 'person' | 'kind'
  readonly id: string | null
  readonly name: string
  readonly kept: number
  readonly broken: number
  readonly open: number
  readonly amendsFen: number
}

/** Promises that ended in a stretch of time, and those open now, by everything they are counted by, in one reading. */
export async function tally(ctx: Ctx, from: Date, to: Date): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select case when grouping(team_id) = 0 then 'team' when grouping(by_id) = 0 then 'person'
        when grouping(kind) = 0 then 'kind' else 'all' end as by,
      coalesce(team_id, by_id, kind) as id, coalesce(max(by_name) filter (where by_name <> ''), '') as name,
      (count(*) filter (where state = 'kept'))::int as kept,
      (count(*) filter (where state in ('broken', 'amended')))::int as broken,
      (count(*) filter (where ended_at is null))::int as open,
      coalesce(sum(amends_cash_fen + amends_coupon_fen) filter (where amends_state in ('owed', 'paid')), 0)::bigint as "amendsFen"
    from promises.promise
    where tenant_id = ${ctx.tenant} and (ended_at is null or ended_at >= ${from} and ended_at < ${to})
    group by grouping sets ((), (team_id), (by_id), (kind))`.execute(ctx.db)
  return rows.map((row) => ({ ...row, amendsFen: Number(row.amendsFen) }))
}

/** What was given on its own: to this customer since a moment, and by the shop since another. Holds a lock, so that two never both fit under a cap. */
export async function paidSince(
  ctx: Ctx,
  customerId: string,
  since: { customer: Date; day: Date },
): Promise<{ customerFen: number; dayFen: number }> {
  await sql`select pg_advisory_xact_lock(hashtext(${`promises.amends ${ctx.tenant}`}))`.execute(ctx.db)
  const { rows } = await sql<{ customerFen: number; dayFen: number }>`
    select coalesce(sum(amends_cash_fen + amends_coupon_fen) filter (where customer_id = ${customerId}), 0)::bigint as "customerFen",
      coalesce(sum(amends_cash_fen + amends_coupon_fen) filter (where amends_at >= ${since.day}), 0)::bigint as "dayFen"
    from promises.promise
    where tenant_id = ${ctx.tenant} and amends_at >= ${since.customer} and amends_by is null and amends_state in ('owed', 'paid')`.execute(
    ctx.db,
  )
  return { customerFen: Number(rows[0]?.customerFen ?? 0), dayFen: Number(rows[0]?.dayFen ?? 0) }
}

/** Promises of the assistant in a conversation are kept by whoever has the conversation. */
export async function hand(ctx: Ctx, conversationId: string, keeperId: string | null): Promise<void> {
  await open(ctx)
    .updateTable('promises.promise')
    .set({ keeper_id: keeperId })
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversationId)
    .where('by_kind', '=', 'assistant')
    .where('state', 'in', [...OPEN])
    .execute()
}

export const policy = (ctx: Ctx) =>
  open(ctx)
    .selectFrom('promises.policy')
    .select(['body', 'version'])
    .where('tenant_id', '=', ctx.tenant)
    .executeTakeFirst()

/** @returns false when somebody changed it since `version` */
export async function savePolicy(ctx: Ctx, body: Json, version: number): Promise<boolean> {
  const { rows } = await sql`
    insert into promises.policy (tenant_id, body, version) values (${ctx.tenant}, ${JSON.stringify(body)}::jsonb, ${version + 1})
    on conflict (tenant_id) do update set body = excluded.body, version = excluded.version
      where policy.version = ${version} returning 1`.execute(ctx.db)
  return rows.length === 1
}

/** The person goes, the count stays: what was promised and why has no words any more. */
export async function anonymise(ctx: Ctx, customerId: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update promises.promise set what = '', reason = '', amends_words = '', customer_id = 'forgotten',
      conversation_id = null, order_number = null, key = null, version = version + 1,
      state = case when ended_at is null then 'released' else state end, ended_at = coalesce(ended_at, ${ctx.now})
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} returning id`.execute(ctx.db)
  await sql`update promises.entry set text = '' where tenant_id = ${ctx.tenant} and promise_id = any(${rows.map((row) => row.id)})`.execute(
    ctx.db,
  )
  return rows.length
}

export async function moveTo(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update promises.promise set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} returning id`.execute(ctx.db)
  return rows.map((row) => row.id)
}

export async function moveBack(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  await sql`update promises.promise set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]})`.execute(ctx.db)
}
