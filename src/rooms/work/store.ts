/** All SQL of work. */
import { type Expression, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import type { CauseName, WorkStateName } from './contract.ts'

export type Facts = Readonly<Record<string, string | number | boolean | null>>
export type WorkTable = {
  tenant_id: string
  id: string
  key: string | null
  number: string
  kind: string
  title: string
  state: WorkStateName
  cause: CauseName | null
  until_at: Date | null
  waited_from: Date | null
  team_id: string | null
  assignee_id: string | null
  assignee_name: string | null
  customer_id: string | null
  conversation_id: string | null
  order_id: string | null
  order_number: string | null
  promise_id: string | null
  due_at: Date | null
  late_at: Date | null
  opened_at: Date
  ended_at: Date | null
  facts: Facts
  items: number
  items_done: number
  blocked: boolean
  version: number
}
type Child = { tenant_id: string; id: string; work_id: string }
type ItemTable = Child & {
  place: number
  zh: string
  en: string
  required: boolean
  done_at: Date | null
  done_by: string | null
}
type CommentTable = Child & { at: Date; by_id: string; by_name: string; text: string }
type FileTable = Child & {
  file_id: string
  name: string
  type: string
  bytes: number
  at: Date
  by_name: string
}
type EntryTable = Child & { at: Date; by_name: string; word: string; text: string }
type Tables = {
  'work.work_order': WorkTable
  'work.item': ItemTable
  'work.comment': CommentTable
  'work.file': FileTable
  'work.entry': EntryTable
  'work.after': { tenant_id: string; work_id: string; after_id: string }
  'work.kind': { tenant_id: string; code: string; body: Record<string, unknown> }
}
export type WorkRecord = Selectable<WorkTable>
export type ItemRecord = Selectable<ItemTable>
export type Change = Updateable<WorkTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const all = (ctx: Ctx) =>
  open(ctx).selectFrom('work.work_order').selectAll().where('tenant_id', '=', ctx.tenant)

export const byId = (ctx: Ctx, id: string, lock = false): Promise<WorkRecord | undefined> => {
  const query = all(ctx).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const byKey = (ctx: Ctx, key: string): Promise<WorkRecord | undefined> =>
  all(ctx).where('key', '=', key).executeTakeFirst()

export const byIds = (ctx: Ctx, ids: readonly string[]): Promise<WorkRecord[]> =>
  ids.length === 0 ? Promise.resolve([]) : all(ctx).where('id', 'in', ids).orderBy('number').execute()

/** Locks rows in one order, so that two who tie them together never wait for each other. */
export const lockAll = (ctx: Ctx, ids: readonly string[]): Promise<WorkRecord[]> =>
  ids.length === 0 ? Promise.resolve([]) : all(ctx).where('id', 'in', ids).orderBy('id').forUpdate().execute()

export async function nextNumber(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{
    last: number
  }>`insert into work.counter (tenant_id, last) values (${ctx.tenant}, 1)
    on conflict (tenant_id) do update set last = counter.last + 1 returning last`.execute(ctx.db)
  return `W-${String(rows[0]?.last ?? 1).padStart(4, '0')}`
}

/** @returns false when work of this key stands already */
export async function insert(ctx: Ctx, row: WorkTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('work.work_order')
    .values({ ...row, facts: sql`${JSON.stringify(row.facts)}::jsonb` })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const change = (ctx: Ctx, id: string, { facts, ...fields }: Change): Promise<WorkRecord> =>
  open(ctx)
    .updateTable('work.work_order')
    .set((row) => ({
      ...fields,
      ...(facts && { facts: sql`${JSON.stringify(facts)}::jsonb` }),
      version: row('version', '+', 1),
    }))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function addItems(
  ctx: Ctx,
  workId: string,
  points: readonly { zh: string; en: string; required: boolean }[],
): Promise<void> {
  if (points.length === 0) return
  const rows = points.map((point, place) => ({
    tenant_id: ctx.tenant,
    id: make('wit', ctx.now),
    work_id: workId,
    place,
    ...point,
    done_at: null,
    done_by: null,
  }))
  await open(ctx).insertInto('work.item').values(rows).execute()
}

export const itemsOf = (ctx: Ctx, workId: string): Promise<ItemRecord[]> =>
  open(ctx)
    .selectFrom('work.item')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('work_id', '=', workId)
    .orderBy('place')
    .execute()

/** @param itemId null: every point that is open */
export async function tick(ctx: Ctx, workId: string, itemId: string | null, done: boolean): Promise<number> {
  const { rows } = await sql<{ id: string }>`update work.item
    set done_at = ${done ? ctx.now : null}, done_by = ${done ? ctx.actor.name : null}
    where tenant_id = ${ctx.tenant} and work_id = ${workId} and (${itemId}::text is null or id = ${itemId})
      and (done_at is null) = ${done} returning id`.execute(ctx.db)
  return rows.length
}

export const addComment = (ctx: Ctx, workId: string, text: string, id = make('wco', ctx.now)) =>
  open(ctx)
    .insertInto('work.comment')
    .values({
      tenant_id: ctx.tenant,
      id,
      work_id: workId,
      at: ctx.now,
      by_id: ctx.actor.id,
      by_name: ctx.actor.kind === 'system' ? '' : ctx.actor.name,
      text,
    })
    .execute()

export const commentsOf = (ctx: Ctx, workId: string) =>
  open(ctx)
    .selectFrom('work.comment')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('work_id', '=', workId)
    .orderBy('at')
    .orderBy('id')
    .execute()

export const addFile = (ctx: Ctx, row: Omit<FileTable, 'tenant_id' | 'id'>) =>
  open(ctx)
    .insertInto('work.file')
    .values({ tenant_id: ctx.tenant, id: make('wfi', ctx.now), ...row })
    .execute()

export const filesOf = (ctx: Ctx, workIds: readonly string[]) =>
  workIds.length === 0
    ? Promise.resolve([])
    : open(ctx)
        .selectFrom('work.file')
        .selectAll()
        .where('tenant_id', '=', ctx.tenant)
        .where('work_id', 'in', workIds)
        .orderBy('at')
        .execute()

export async function addEntry(
  ctx: Ctx,
  workId: string,
  entry: { word: string; text?: string; by?: string; at?: Date },
): Promise<void> {
  await open(ctx)
    .insertInto('work.entry')
    .values({
      tenant_id: ctx.tenant,
      id: make('wen', ctx.now),
      work_id: workId,
      at: entry.at ?? ctx.now,
      by_name: entry.by ?? (ctx.actor.kind === 'system' ? '' : ctx.actor.name),
      word: entry.word,
      text: entry.text ?? '',
    })
    .execute()
}

export const entriesOf = (ctx: Ctx, workId: string) =>
  open(ctx)
    .selectFrom('work.entry')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('work_id', '=', workId)
    .orderBy('at')
    .orderBy('id')
    .execute()

export async function tieAfter(ctx: Ctx, workId: string, after: readonly string[]): Promise<void> {
  await open(ctx)
    .deleteFrom('work.after')
    .where('tenant_id', '=', ctx.tenant)
    .where('work_id', '=', workId)
    .execute()
  if (after.length === 0) return
  await open(ctx)
    .insertInto('work.after')
    .values(after.map((after_id) => ({ tenant_id: ctx.tenant, work_id: workId, after_id })))
    .execute()
}

export async function neighbours(
  ctx: Ctx,
  workId: string,
): Promise<{ after: WorkRecord[]; before: WorkRecord[] }> {
  const { rows } = await sql<{ work_id: string; after_id: string }>`select work_id, after_id from work.after
    where tenant_id = ${ctx.tenant} and (work_id = ${workId} or after_id = ${workId})`.execute(ctx.db)
  const records = await byIds(ctx, [...new Set(rows.flatMap((row) => [row.work_id, row.after_id]))])
  const after = new Set(rows.filter((row) => row.work_id === workId).map((row) => row.after_id))
  const before = new Set(rows.filter((row) => row.after_id === workId).map((row) => row.work_id))
  return {
    after: records.filter((row) => after.has(row.id)),
    before: records.filter((row) => before.has(row.id)),
  }
}

/** Whether a work order would come after itself, over any number of steps. */
export async function circles(ctx: Ctx, workId: string, after: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive way as (
      select unnest(${[...after]}::text[]) as id
      union
      select a.after_id from work.after a join way on a.work_id = way.id where a.tenant_id = ${ctx.tenant})
    select exists(select 1 from way where id = ${workId}) as found`.execute(ctx.db)
  return rows[0]?.found ?? false
}

export interface Wanted {
  readonly view: 'mine' | 'unassigned' | 'open' | 'waiting' | 'late' | 'done' | 'cancelled' | 'all'
  readonly kind?: string | undefined
  readonly team?: string | undefined
  readonly assignee?: string | undefined
  readonly customer?: string | undefined
  readonly conversation?: string | undefined
  readonly order?: string | undefined
  readonly words?: { readonly text: string; readonly customers: readonly string[] } | undefined
}

const late = (ctx: Ctx) => sql<SqlBool>`ended_at is null and state <> 'waiting' and due_at <= ${ctx.now}`

function viewOf(ctx: Ctx, view: Wanted['view']): Expression<SqlBool> {
  switch (view) {
    case 'mine':
      return sql<SqlBool>`ended_at is null and assignee_id = ${ctx.actor.id}`
    case 'unassigned':
      return sql<SqlBool>`ended_at is null and state = 'open'`
    case 'waiting':
      return sql<SqlBool>`ended_at is null and state = 'waiting'`
    case 'late':
      return late(ctx)
    case 'open':
      return sql<SqlBool>`ended_at is null`
    case 'all':
      return sql<SqlBool>`true`
    default:
      return sql<SqlBool>`ended_at is not null and state = ${view}`
  }
}

function conditions(ctx: Ctx, want: Wanted): Expression<SqlBool>[] {
  const { kind, team, assignee, customer, conversation, order, words } = want
  const like = `%${words?.text.replace(/[\\%_]/g, '\\$&') ?? ''}%`
  return [
    viewOf(ctx, want.view),
    ...(kind ? [sql<SqlBool>`kind = ${kind}`] : []),
    ...(team ? [sql<SqlBool>`team_id = ${team}`] : []),
    ...(assignee ? [sql<SqlBool>`assignee_id = ${assignee}`] : []),
    ...(customer ? [sql<SqlBool>`customer_id = ${customer}`] : []),
    ...(conversation ? [sql<SqlBool>`conversation_id = ${conversation}`] : []),
    ...(order ? [sql<SqlBool>`order_id = ${order}`] : []),
    ...(words
      ? [
          sql<SqlBool>`(title ilike ${like} or number ilike ${like} or order_number = ${words.text}
            or customer_id = any(${[...words.customers]}))`,
        ]
      : []),
  ]
}

const FAR = new Date('9999-01-01T00:00:00Z')

/** Unfinished ones soonest first, those without a time last; finished ones newest first. */
export function list(
  ctx: Ctx,
  want: Wanted,
  after: { at: Date; id: string } | undefined,
  limit: number,
): Promise<WorkRecord[]> {
  const ended = want.view === 'done' || want.view === 'cancelled'
  const column = ended
    ? sql<Date>`ended_at`
    : want.view === 'all'
      ? sql<Date>`opened_at`
      : sql<Date>`coalesce(due_at, ${FAR})`
  const back = ended || want.view === 'all'
  let query = all(ctx)
    .limit(limit)
    .where((row) => row.and(conditions(ctx, want)))
  if (after)
    query = query.where(sql<SqlBool>`(${column}, id) ${back ? sql`<` : sql`>`} (${after.at}, ${after.id})`)
  const way = back ? 'desc' : 'asc'
  return query.orderBy(column, way).orderBy('id', way).execute()
}

export const cursorOf = (row: WorkRecord, view: Wanted['view']): Date =>
  (view === 'done' || view === 'cancelled' ? row.ended_at : view === 'all' ? row.opened_at : row.due_at) ??
  FAR

export async function counts(ctx: Ctx) {
  const { rows } = await sql<{
    mine: number
    unassigned: number
    open: number
    waiting: number
    late: number
  }>`
    select (count(*) filter (where assignee_id = ${ctx.actor.id}))::int as mine,
      (count(*) filter (where state = 'open'))::int as unassigned, count(*)::int as open,
      (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where state <> 'waiting' and due_at <= ${ctx.now}))::int as late
    from work.work_order where tenant_id = ${ctx.tenant} and ended_at is null`.execute(ctx.db)
  return rows[0] ?? { mine: 0, unassigned: 0, open: 0, waiting: 0, late: 0 }
}

export const kinds = (ctx: Ctx) =>
  open(ctx)
    .selectFrom('work.kind')
    .select(['code', 'body'])
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('code')
    .execute()

export async function saveKind(
  ctx: Ctx,
  code: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sql`insert into work.kind (tenant_id, code, body) values (${ctx.tenant}, ${code}, ${JSON.stringify(body)}::jsonb)
    on conflict (tenant_id, code) do update set body = excluded.body`.execute(ctx.db)
}

export const ofCustomer = (ctx: Ctx, customerId: string): Promise<WorkRecord[]> =>
  all(ctx).where('customer_id', '=', customerId).orderBy('opened_at', 'desc').limit(500).execute()

export const openOfPromise = (ctx: Ctx, promiseId: string): Promise<WorkRecord[]> =>
  all(ctx)
    .where('promise_id', '=', promiseId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()

/** The person goes; that there was work of this kind, and how long it took, stays. */
export async function anonymise(ctx: Ctx, customerId: string): Promise<{ ids: string[]; files: string[] }> {
  const { rows } = await sql<{ id: string }>`update work.work_order
    set title = '', facts = '{}'::jsonb, customer_id = 'forgotten', conversation_id = null, order_number = null, key = null,
      version = version + 1, state = case when ended_at is null then 'cancelled' else state end,
      ended_at = coalesce(ended_at, ${ctx.now})
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} returning id`.execute(ctx.db)
  const ids = rows.map((row) => row.id)
  const files = (await filesOf(ctx, ids)).map((row) => row.file_id)
  for (const table of ['comment', 'entry'])
    await sql`update ${sql.raw(`work.${table}`)} set text = '' where tenant_id = ${ctx.tenant} and work_id = any(${ids})`.execute(
      ctx.db,
    )
  await sql`delete from work.file where tenant_id = ${ctx.tenant} and work_id = any(${ids})`.execute(ctx.db)
  return { ids, files }
}

export async function moveTo(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update work.work_order set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} returning id`.execute(ctx.db)
  return rows.map((row) => row.id)
}

export async function moveBack(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  await sql`update work.work_order set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]})`.execute(ctx.db)
}

export async function remove(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ id: string }>`delete from work.work_order
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]}) returning id`.execute(ctx.db)
  return rows.length
}
