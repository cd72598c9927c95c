/** All SQL of policies. */
import { type Selectable, sql } from 'kysely'
import type { Facts, Pack } from '../../engines/policy/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { soon } from '../../kernel/line.ts'
import type { Clause, ShopTerms } from './contract.ts'
import type { Document } from './promises.ts'

type VersionTable = {
  tenant_id: string
  id: string
  number: number
  state: 'draft' | 'published' | 'withdrawn'
  revision: number
  from_day: string | null
  note: string
  terms: ShopTerms
  clauses: readonly Clause[]
  pack: Document | null
  pack_mark: string | null
  by_id: string
  by_name: string
  at: Date
  published_by_id: string | null
  published_by_name: string | null
  published_at: Date | null
}
type PackTable = {
  tenant_id: string
  id: string
  pack_id: string
  version: string
  body: Pack
  first_at: Date
}
type DecisionTable = {
  tenant_id: string
  id: string
  at: Date
  kept_at: Date
  about_kind: 'case' | 'order' | 'try'
  about_id: string
  facts: Facts
  packs: string[]
  allowed: string[]
}
type Tables = {
  'policies.version': VersionTable
  'policies.pack': PackTable
  'policies.decision': DecisionTable
}
export type VersionRecord = Selectable<VersionTable>
export type PackRecord = Selectable<PackTable>
export type DecisionRecord = Selectable<DecisionTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
/** The driver would make a day a Date of the machine's zone. */
const DAY = sql<string | null>`to_char(from_day, 'YYYY-MM-DD')`.as('from_day')
const COLUMNS = [
  'tenant_id',
  'id',
  'number',
  'state',
  'revision',
  'note',
  'terms',
  'clauses',
  'pack',
  'pack_mark',
  'by_id',
  'by_name',
  'at',
  'published_by_id',
  'published_by_name',
  'published_at',
] as const

const versionsOf = (ctx: Ctx) =>
  open(ctx)
    .selectFrom('policies.version')
    .select([...COLUMNS, DAY])
    .where('tenant_id', '=', ctx.tenant)

export const versions = (ctx: Ctx): Promise<VersionRecord[]> =>
  versionsOf(ctx).orderBy('number', 'desc').execute()

export const version = (ctx: Ctx, id: string): Promise<VersionRecord | undefined> =>
  versionsOf(ctx).where('id', '=', id).executeTakeFirst()

export const draft = (ctx: Ctx): Promise<VersionRecord | undefined> =>
  versionsOf(ctx).where('state', '=', 'draft').executeTakeFirst()

/** One writer at a time for each shop's promises. */
export async function lock(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`policies ${ctx.tenant}`}, 0))`.execute(ctx.db)
}

export const published = (ctx: Ctx): Promise<VersionRecord[]> =>
  versionsOf(ctx).where('state', '=', 'published').orderBy('from_day').execute()

export async function lastNumber(ctx: Ctx): Promise<number> {
  const row = await open(ctx)
    .selectFrom('policies.version')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('tenant_id', '=', ctx.tenant)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function saveVersion(ctx: Ctx, row: Omit<VersionRecord, 'tenant_id'>): Promise<void> {
  const written = {
    ...row,
    tenant_id: ctx.tenant,
    terms: JSON.stringify(row.terms),
    clauses: JSON.stringify(row.clauses),
    pack: row.pack && JSON.stringify(row.pack),
  }
  await ctx.db
    .$extendTables<{
      'policies.version': Omit<VersionTable, 'terms' | 'clauses' | 'pack'> & {
        terms: string
        clauses: string
        pack: string | null
      }
    }>()
    .insertInto('policies.version')
    .values(written)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(written))
    .execute()
}

export async function removeVersion(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .deleteFrom('policies.version')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}

/** A pack as it was, by its mark; written once. */
export async function keepPack(ctx: Ctx, mark: string, pack: Pack): Promise<void> {
  const body = JSON.stringify({ ...pack, tests: [] })
  await sql`insert into policies.pack (tenant_id, id, pack_id, version, body, first_at)
    values (${ctx.tenant}, ${mark}, ${pack.id}, ${pack.version}, ${body}::jsonb, ${ctx.now})
    on conflict (tenant_id, id) do nothing`.execute(ctx.db)
}

export const packs = (ctx: Ctx, marks: readonly string[]): Promise<PackRecord[]> =>
  open(ctx)
    .selectFrom('policies.pack')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', [...marks, ''])
    .execute()

export const packVersions = (ctx: Ctx, packId: string): Promise<PackRecord[]> =>
  open(ctx)
    .selectFrom('policies.pack')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('pack_id', '=', packId)
    .orderBy('first_at', 'desc')
    .execute()

export async function keepDecision(
  ctx: Ctx,
  row: Omit<DecisionRecord, 'tenant_id' | 'kept_at'>,
): Promise<void> {
  const insert = sql`insert into policies.decision (tenant_id, id, at, kept_at, about_kind, about_id, facts, packs, allowed)
    values (${ctx.tenant}, ${row.id}, ${row.at}, ${ctx.now}, ${row.about_kind}, ${row.about_id},
      ${JSON.stringify(row.facts)}::jsonb, ${row.packs}, ${row.allowed})
    on conflict (tenant_id, id) do nothing`
  await soon(ctx.db, insert.compile(ctx.db))
}

export const decision = (ctx: Ctx, mark: string): Promise<DecisionRecord | undefined> =>
  open(ctx)
    .selectFrom('policies.decision')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', mark)
    .executeTakeFirst()

export function decisions(
  ctx: Ctx,
  {
    about,
    after,
    limit,
  }: { about?: string | undefined; after?: { at: Date; id: string } | undefined; limit: number },
): Promise<DecisionRecord[]> {
  let query = open(ctx)
    .selectFrom('policies.decision')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('kept_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (about) query = query.where('about_id', '=', about)
  if (after)
    query = query.where((eb) =>
      eb.or([eb('kept_at', '<', after.at), eb.and([eb('kept_at', '=', after.at), eb('id', '<', after.id)])]),
    )
  return query.execute()
}

/** Of each case the first decision since a day: what was judged when it was asked. */
export async function judged(ctx: Ctx, since: Date, most: number): Promise<DecisionRecord[]> {
  const { rows } = await sql<DecisionRecord>`
    select * from (
      select distinct on (about_id) * from policies.decision
      where tenant_id = ${ctx.tenant} and about_kind = 'case' and kept_at >= ${since}
      order by about_id, kept_at) first
    order by kept_at desc limit ${most}`.execute(ctx.db)
  return rows
}
