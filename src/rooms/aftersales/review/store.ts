/** All SQL of reviews, the shop's limits and what the fast lane has granted. */
import { type Selectable, sql } from 'kysely'
import type { Need, Reason } from '../../../engines/policy/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { soon } from '../../../kernel/line.ts'
import type { FlashMode, StageFound } from './ruling.ts'

type ReviewTable = {
  tenant_id: string
  id: string
  outcome: 'approved' | 'waits' | 'refusal-proposed'
  queue: 'agent' | 'quality' | 'finance' | null
  stages: readonly StageFound[]
  flash: FlashMode | null
  flash_code: string
  reasons: readonly Reason[]
  articles: readonly string[]
  missing: readonly Need[]
  needs_counsel: boolean
  fingerprint: string
  at: Date
}
type GrantTable = {
  tenant_id: string
  id: string
  day: string
  fen: number
  mode: FlashMode
  at: Date
}
type Tables = {
  'aftersales.review': ReviewTable
  'aftersales.grant': GrantTable
  'aftersales.limits': { tenant_id: string; body: Record<string, unknown>; version: number }
  'aftersales.case': { tenant_id: string; id: string; state: string; customer_id: string | null }
}
export type ReviewRecord = Selectable<ReviewTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

/** What this very transaction saved need not be read again. */
const saved = new WeakMap<Ctx, ReviewRecord>()

export async function save(ctx: Ctx, row: ReviewRecord): Promise<void> {
  saved.set(ctx, row)
  const written = {
    ...row,
    stages: json(row.stages),
    reasons: json(row.reasons),
    articles: json(row.articles),
    missing: json(row.missing),
  }
  await soon(
    ctx.db,
    open(ctx)
      .insertInto('aftersales.review')
      .values(written)
      .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(written))
      .compile(),
  )
}

export async function review(ctx: Ctx, caseId: string): Promise<ReviewRecord | undefined> {
  const known = saved.get(ctx)
  if (known?.id === caseId) return known
  return open(ctx)
    .selectFrom('aftersales.review')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', caseId)
    .executeTakeFirst()
}

/** One grant after the other in a shop, so that two at once never pass a limit together. */
export async function holdGrants(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`aftersales.grant ${ctx.tenant}`}, 0))`.execute(
    ctx.db,
  )
}

/** Cases that ended without money give their share back. */
const SPENT_NOT = ['withdrawn', 'expired', 'refused', 'converted']

export async function granted(
  ctx: Ctx,
  customerId: string | null,
  since: Date,
  day: string,
): Promise<{ customer: number; day: number }> {
  const row = await open(ctx)
    .selectFrom('aftersales.grant as g')
    .innerJoin('aftersales.case as c', (join) =>
      join.onRef('c.tenant_id', '=', 'g.tenant_id').onRef('c.id', '=', 'g.id'),
    )
    .select([
      sql<number>`coalesce(sum(g.fen) filter (where c.customer_id = ${customerId} and g.at >= ${since}), 0)::bigint`.as(
        'customer',
      ),
      sql<number>`coalesce(sum(g.fen) filter (where g.day = ${day}::date), 0)::bigint`.as('day'),
    ])
    .where('g.tenant_id', '=', ctx.tenant)
    .where('g.at', '>=', since)
    .where('c.state', 'not in', SPENT_NOT)
    .executeTakeFirstOrThrow()
  return { customer: Number(row.customer), day: Number(row.day) }
}

export async function grant(ctx: Ctx, row: Selectable<GrantTable>): Promise<void> {
  await open(ctx)
    .insertInto('aftersales.grant')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute()
}

export const limits = (ctx: Ctx) =>
  open(ctx)
    .selectFrom('aftersales.limits')
    .select(['body', 'version'])
    .where('tenant_id', '=', ctx.tenant)
    .executeTakeFirst()

/** @returns false when somebody changed them meanwhile */
export async function saveLimits(ctx: Ctx, body: object, version: number): Promise<boolean> {
  const query =
    version === 0
      ? open(ctx)
          .insertInto('aftersales.limits')
          .values({ tenant_id: ctx.tenant, body: json(body), version: 1 })
          .onConflict((conflict) => conflict.column('tenant_id').doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows === 1n)
      : open(ctx)
          .updateTable('aftersales.limits')
          .set({ body: json(body), version: version + 1 })
          .where('tenant_id', '=', ctx.tenant)
          .where('version', '=', version)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows === 1n)
  return query
}
