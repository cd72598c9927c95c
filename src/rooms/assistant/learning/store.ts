/** SQL of corrections, versions, the shop's questions and runs. Long because it is all the SQL of learning, a few lines each. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CorrectionKind, ModelVersion } from './contract.ts'

export type CorrectionRow = {
  tenant_id: string
  id: string
  kind: CorrectionKind
  words: string
  print: string
  language: 'zh-CN' | 'en'
  held: boolean
  heard_intent: string | null
  intent: string | null
  article_id: string | null
  answer: string | null
  made_article_id: string | null
  conversation_id: string | null
  seq: number | null
  customer_id: string | null
  by_id: string
  by_name: string
  at: Date
  withdrawn_at: Date | null
}
export type VersionRow = {
  tenant_id: string
  id: string
  number: number
  state: ModelVersion['state']
  examples: number
  corrections: number
  figures: string | null
  model: string | null
  train_ms: number | null
  fault: string | null
  by_id: string
  by_name: string
  made_at: Date
  promoted_at: Date | null
  promoted_by: string | null
  retired_at: Date | null
  /** Its place in the line of promotions that are still meant; null: never promoted, or taken back. */
  line: number | null
}
export type QuestionRow = {
  tenant_id: string
  id: string
  words: string
  language: 'zh-CN' | 'en'
  intent: string | null
  article_id: string | null
  by_name: string
  at: Date
}
export type RunRow = {
  tenant_id: string
  id: string
  kind: 'replay' | 'questions'
  state: 'running' | 'done' | 'failed'
  wish: string
  done: number
  total: number
  result: string | null
  by_name: string
  at: Date
  ended_at: Date | null
}
type Tables = {
  'assistant.correction': CorrectionRow
  'assistant.version': VersionRow
  'assistant.question': QuestionRow
  'assistant.run': RunRow
  'assistant.learning': { tenant_id: string; automatic: boolean }
}

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

export async function insertCorrections(
  ctx: Ctx,
  rows: readonly Omit<CorrectionRow, 'tenant_id'>[],
): Promise<void> {
  if (rows.length === 0) return
  await open(ctx)
    .insertInto('assistant.correction')
    .values(rows.map((row) => ({ ...row, tenant_id: ctx.tenant })))
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
    .execute()
}

export async function correction(ctx: Ctx, id: string): Promise<CorrectionRow | undefined> {
  return open(ctx)
    .selectFrom('assistant.correction')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
}

export async function corrections(
  ctx: Ctx,
  wish: {
    intent?: string | undefined
    kind?: CorrectionKind | undefined
    before?: string | undefined
    limit: number
  },
): Promise<{ rows: CorrectionRow[]; total: number }> {
  let query = open(ctx)
    .selectFrom('assistant.correction')
    .where('tenant_id', '=', ctx.tenant)
    .where('withdrawn_at', 'is', null)
  if (wish.intent) query = query.where('intent', '=', wish.intent)
  if (wish.kind) query = query.where('kind', '=', wish.kind)
  const counted = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst()
  if (wish.before) query = query.where('id', '<', wish.before)
  const rows = await query.selectAll().orderBy('id', 'desc').limit(wish.limit).execute()
  return { rows, total: Number(counted?.n ?? 0) }
}

/** What there was to learn of intents by then: the newest word on each text, at most so many. */
export async function taught(
  ctx: Ctx,
  limit: number,
  until: Date,
): Promise<{ words: string; intent: string; held: boolean }[]> {
  const { rows } = await sql<{ words: string; intent: string; held: boolean }>`
    select words, intent, held from (
      select distinct on (print) words, intent, held, id from assistant.correction
      where tenant_id = ${ctx.tenant} and intent is not null and withdrawn_at is null and at <= ${until}
      order by print, id desc) newest
    order by id limit ${limit}`.execute(ctx.db)
  return rows
}

/** The newest correction of just these words that names an article. */
export async function articleTaught(
  ctx: Ctx,
  print: string,
  language: 'zh-CN' | 'en',
): Promise<string | undefined> {
  const row = await open(ctx)
    .selectFrom('assistant.correction')
    .select('article_id')
    .where('tenant_id', '=', ctx.tenant)
    .where('print', '=', print)
    .where('language', '=', language)
    .where('kind', '=', 'article')
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.article_id ?? undefined
}

export async function countByIntent(ctx: Ctx): Promise<Map<string, number>> {
  const { rows } = await sql<{ intent: string; n: number }>`
    select intent, count(*)::int as n from assistant.correction
    where tenant_id = ${ctx.tenant} and intent is not null and withdrawn_at is null group by intent`.execute(
    ctx.db,
  )
  return new Map(rows.map(({ intent, n }) => [intent, n]))
}

/** How many corrections there are of which kind that teaches, and how many since an instant. */
export async function countTaught(ctx: Ctx, since: Date | null): Promise<{ all: number; since: number }> {
  const { rows } = await sql<{ all: number; since: number }>`
    select count(*)::int as all, count(*) filter (where ${since}::timestamptz is null or at > ${since})::int as since
    from assistant.correction where tenant_id = ${ctx.tenant} and intent is not null and withdrawn_at is null`.execute(
    ctx.db,
  )
  return rows[0] ?? { all: 0, since: 0 }
}

export async function withdraw(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .updateTable('assistant.correction')
    .set({ withdrawn_at: ctx.now })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

export async function forget(ctx: Ctx, customerId: string): Promise<number> {
  const { numDeletedRows } = await open(ctx)
    .deleteFrom('assistant.correction')
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

export async function correctionsOf(ctx: Ctx, customerId: string): Promise<CorrectionRow[]> {
  return open(ctx)
    .selectFrom('assistant.correction')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .orderBy('id')
    .limit(500)
    .execute()
}

export async function move(
  ctx: Ctx,
  from: string,
  to: string,
  conversations?: readonly string[],
): Promise<void> {
  if (conversations?.length === 0) return
  const query = open(ctx)
    .updateTable('assistant.correction')
    .set({ customer_id: to })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', from)
  await (conversations ? query.where('conversation_id', 'in', conversations) : query).execute()
}

const LISTED = [
  'id',
  'number',
  'state',
  'examples',
  'corrections',
  'figures',
  'train_ms',
  'fault',
  'by_id',
  'by_name',
  'made_at',
  'promoted_at',
  'promoted_by',
] as const
export type ListedVersion = Pick<Selectable<VersionRow>, (typeof LISTED)[number]>

/** Newest first, without the models themselves. */
export async function versions(ctx: Ctx): Promise<ListedVersion[]> {
  return open(ctx)
    .selectFrom('assistant.version')
    .select(LISTED)
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
}

/** One at a time begins, is promoted or taken back. */
export async function lockVersions(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`assistant.version ${ctx.tenant}`}, 0))`.execute(
    ctx.db,
  )
}

export async function insertVersion(ctx: Ctx, row: Omit<VersionRow, 'tenant_id'>): Promise<void> {
  await open(ctx)
    .insertInto('assistant.version')
    .values({ ...row, tenant_id: ctx.tenant })
    .execute()
}

export async function changeVersion(
  ctx: Ctx,
  id: string,
  row: Partial<Omit<VersionRow, 'tenant_id' | 'id'>>,
): Promise<void> {
  await open(ctx)
    .updateTable('assistant.version')
    .set(row)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

export async function liveVersion(ctx: Ctx): Promise<string | null> {
  const row = await open(ctx)
    .selectFrom('assistant.version')
    .select('id')
    .where('tenant_id', '=', ctx.tenant)
    .where('state', '=', 'live')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The end of the line of promotions. */
export async function lineOf(ctx: Ctx): Promise<number> {
  const row = await open(ctx)
    .selectFrom('assistant.version')
    .select((eb) => eb.fn.max('line').as('line'))
    .where('tenant_id', '=', ctx.tenant)
    .executeTakeFirst()
  return row?.line ?? 0
}

/** The version that heard before the live one: of those that were not taken back. */
export async function versionBefore(ctx: Ctx): Promise<string | null> {
  const row = await open(ctx)
    .selectFrom('assistant.version')
    .select('id')
    .where('tenant_id', '=', ctx.tenant)
    .where('state', '=', 'retired')
    .where('model', 'is not', null)
    .where('line', 'is not', null)
    .orderBy('line', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function modelOf(ctx: Ctx, id: string): Promise<string | null> {
  const row = await open(ctx)
    .selectFrom('assistant.version')
    .select('model')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.model ?? null
}

export async function automatic(ctx: Ctx): Promise<boolean> {
  const row = await open(ctx)
    .selectFrom('assistant.learning')
    .select('automatic')
    .where('tenant_id', '=', ctx.tenant)
    .executeTakeFirst()
  return row?.automatic ?? false
}

export async function setAutomatic(ctx: Ctx, wanted: boolean): Promise<void> {
  await open(ctx)
    .insertInto('assistant.learning')
    .values({ tenant_id: ctx.tenant, automatic: wanted })
    .onConflict((oc) => oc.column('tenant_id').doUpdateSet({ automatic: wanted }))
    .execute()
}

export async function heardSince(ctx: Ctx, since: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ intent: string; n: number }>`
    select intent, count(*)::int as n from assistant.turn
    where tenant_id = ${ctx.tenant} and heard_at >= ${since} and intent is not null group by intent`.execute(
    ctx.db,
  )
  return new Map(rows.map(({ intent, n }) => [intent, n]))
}

export async function questions(ctx: Ctx): Promise<QuestionRow[]> {
  return open(ctx)
    .selectFrom('assistant.question')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('id')
    .limit(500)
    .execute()
}

export async function insertQuestion(ctx: Ctx, row: Omit<QuestionRow, 'tenant_id'>): Promise<void> {
  await open(ctx)
    .insertInto('assistant.question')
    .values({ ...row, tenant_id: ctx.tenant })
    .execute()
}

export async function removeQuestion(ctx: Ctx, id: string): Promise<boolean> {
  const { numDeletedRows } = await open(ctx)
    .deleteFrom('assistant.question')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function insertRun(
  ctx: Ctx,
  row: Omit<RunRow, 'tenant_id' | 'wish'> & { wish: unknown },
): Promise<void> {
  await open(ctx)
    .insertInto('assistant.run')
    .values({ ...row, tenant_id: ctx.tenant, wish: JSON.stringify(row.wish) })
    .execute()
}

export async function changeRun(
  ctx: Ctx,
  id: string,
  change: { state?: RunRow['state']; done?: number; total?: number; result?: unknown; ended_at?: Date },
): Promise<void> {
  const { result, ...rest } = change
  await open(ctx)
    .updateTable('assistant.run')
    .set({ ...rest, ...(result !== undefined && { result: JSON.stringify(result) }) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

export async function run(ctx: Ctx, id: string): Promise<RunRow | undefined> {
  return open(ctx)
    .selectFrom('assistant.run')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function runs(ctx: Ctx, kind: RunRow['kind'], limit: number): Promise<RunRow[]> {
  return open(ctx)
    .selectFrom('assistant.run')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** What the turn before this place in the log was heard as. */
export async function heardAt(ctx: Ctx, conversationId: string, seq: number): Promise<string | null> {
  const { rows } = await sql<{ intent: string | null }>`
    select intent from assistant.turn where tenant_id = ${ctx.tenant} and conversation_id = ${conversationId}
      and heard_seq < ${seq} and intent is not null order by heard_seq desc, id desc limit 1`.execute(ctx.db)
  return rows[0]?.intent ?? null
}
