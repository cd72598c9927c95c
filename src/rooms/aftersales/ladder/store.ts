/** All SQL of offers. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { ReasonName, RemedyName, RungName } from '../contract.ts'
import type { Answers } from './rungs.ts'

export interface KeptFloor {
  readonly remedies: readonly RemedyName[]
  readonly articles: readonly string[]
}
type OfferTable = {
  tenant_id: string
  id: string
  case_id: string
  key: string
  rung: RungName
  remedy: RemedyName
  state: 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
  fen: number | null
  part_no: string | null
  days: number | null
  text: string
  options: readonly string[]
  chosen: string | null
  cost_fen: number
  floor: KeptFloor
  reason: ReasonName
  child_id: string | null
  made_by: string
  made_at: Date
  expires_at: Date
  answered_at: Date | null
}
type Tables = { 'aftersales.offer': OfferTable }
export type OfferRecord = Selectable<OfferTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const all = (ctx: Ctx) =>
  open(ctx).selectFrom('aftersales.offer').selectAll().where('tenant_id', '=', ctx.tenant)

export async function insert(ctx: Ctx, row: OfferRecord): Promise<void> {
  await open(ctx)
    .insertInto('aftersales.offer')
    .values({
      ...row,
      options: sql<never>`${JSON.stringify(row.options)}::jsonb`,
      floor: sql<never>`${JSON.stringify(row.floor)}::jsonb`,
    })
    .execute()
}

export const byKey = (ctx: Ctx, key: string): Promise<OfferRecord | undefined> =>
  all(ctx).where('key', '=', key).executeTakeFirst()

export const byId = (ctx: Ctx, id: string): Promise<OfferRecord | undefined> =>
  all(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** Newest first. */
export const ofCase = (ctx: Ctx, caseId: string): Promise<OfferRecord[]> =>
  all(ctx).where('case_id', '=', caseId).orderBy('made_at', 'desc').orderBy('id', 'desc').execute()

export const openOf = (ctx: Ctx, caseId: string): Promise<OfferRecord | undefined> =>
  all(ctx).where('case_id', '=', caseId).where('state', '=', 'open').forUpdate().executeTakeFirst()

export const hasOpen = async (ctx: Ctx, caseId: string): Promise<boolean> =>
  (await all(ctx).where('case_id', '=', caseId).where('state', '=', 'open').executeTakeFirst()) !== undefined

/** Only an open offer ends; @returns false when it ended meanwhile. */
export async function end(
  ctx: Ctx,
  id: string,
  ended: Pick<OfferRecord, 'state' | 'answered_at'>,
): Promise<boolean> {
  const { numUpdatedRows } = await open(ctx)
    .updateTable('aftersales.offer')
    .set(ended)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The case that it went on as. */
export async function linkChild(ctx: Ctx, id: string, childId: string): Promise<void> {
  await open(ctx)
    .updateTable('aftersales.offer')
    .set({ child_id: childId })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

/** How offers of each rung were answered by customers who came for this reason. */
export async function answers(ctx: Ctx, reason: ReasonName): Promise<ReadonlyMap<RungName, Answers>> {
  const rows = await open(ctx)
    .selectFrom('aftersales.offer')
    .select([
      'rung',
      sql<number>`count(*) filter (where state = 'accepted')::int`.as('accepted'),
      sql<number>`count(*) filter (where state in ('accepted', 'declined'))::int`.as('answered'),
    ])
    .where('tenant_id', '=', ctx.tenant)
    .where('reason', '=', reason)
    .groupBy('rung')
    .execute()
  return new Map(rows.map(({ rung, accepted, answered }) => [rung, { accepted, answered }]))
}
