/** All SQL of signals, and of the history they are counted from. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { SignalName } from './contract.ts'

type SignalTable = {
  tenant_id: string
  id: string
  case_id: string
  kind: SignalName
  figures: Readonly<Record<string, number | string>>
  state: 'open' | 'upheld' | 'dismissed'
  words: string
  judged_by: string
  judged_at: Date | null
  made_at: Date
}
type CaseTable = {
  tenant_id: string
  id: string
  number: string
  kind: string
  state: string
  order_id: string
  line_id: string
  sku: string
  quantity: number
  reason: string
  customer_id: string | null
  parent_id: string | null
  opened_at: Date
}
type SaleTable = { tenant_id: string; order_id: string; customer_id: string | null; bought: number }
type Tables = {
  'aftersales.signal': SignalTable
  'aftersales.case': CaseTable
  'aftersales.sale': SaleTable
}
export type SignalRecord = Selectable<SignalTable>
export type NumberedSignal = SignalRecord & { readonly number: string }

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const numbered = (ctx: Ctx) =>
  open(ctx)
    .selectFrom('aftersales.signal as s')
    .innerJoin('aftersales.case as c', (join) =>
      join.onRef('c.tenant_id', '=', 's.tenant_id').onRef('c.id', '=', 's.case_id'),
    )
    .selectAll('s')
    .select('c.number')
    .where('s.tenant_id', '=', ctx.tenant)

export async function add(ctx: Ctx, rows: readonly SignalRecord[]): Promise<void> {
  if (rows.length === 0) return
  await open(ctx)
    .insertInto('aftersales.signal')
    .values(rows.map((row) => ({ ...row, figures: sql<never>`${JSON.stringify(row.figures)}::jsonb` })))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'case_id', 'kind']).doNothing())
    .execute()
}

export const ofCase = (ctx: Ctx, caseId: string): Promise<NumberedSignal[]> =>
  numbered(ctx).where('s.case_id', '=', caseId).orderBy('s.made_at').orderBy('s.id').execute()

export const byId = (ctx: Ctx, id: string): Promise<NumberedSignal | undefined> =>
  numbered(ctx).where('s.id', '=', id).forUpdate('s').executeTakeFirst()

export function list(
  ctx: Ctx,
  filter: { state?: SignalRecord['state'] | undefined; caseId?: string | undefined },
  page: { after?: string | undefined; limit: number },
): Promise<NumberedSignal[]> {
  const { state, caseId } = filter
  const { after } = page
  return numbered(ctx)
    .$if(state !== undefined, (query) => query.where('s.state', '=', state ?? 'open'))
    .$if(caseId !== undefined, (query) => query.where('s.case_id', '=', caseId ?? ''))
    .$if(after !== undefined, (query) => query.where('s.id', '<', after ?? ''))
    .orderBy('s.id', 'desc')
    .limit(page.limit)
    .execute()
}

export async function judge(
  ctx: Ctx,
  id: string,
  judged: Pick<SignalRecord, 'state' | 'words' | 'judged_by' | 'judged_at'>,
): Promise<void> {
  await open(ctx)
    .updateTable('aftersales.signal')
    .set(judged)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

/** What people upheld in all cases of a customer. */
export async function upheld(ctx: Ctx, customerId: string): Promise<number> {
  const { count } = await open(ctx)
    .selectFrom('aftersales.signal as s')
    .innerJoin('aftersales.case as c', (join) =>
      join.onRef('c.tenant_id', '=', 's.tenant_id').onRef('c.id', '=', 's.case_id'),
    )
    .select(sql<number>`count(*)::int`.as('count'))
    .where('s.tenant_id', '=', ctx.tenant)
    .where('c.customer_id', '=', customerId)
    .where('s.state', '=', 'upheld')
    .executeTakeFirstOrThrow()
  return count
}

export interface Counted {
  readonly returns: number
  readonly returnedPieces: number
  readonly sameReason: number
  readonly compensations: number
}

/** Cases of the last year that did not end without effect. */
export async function counted(
  ctx: Ctx,
  of: { customerId: string; caseId: string; sku: string; reason: string; since: Date },
): Promise<Counted> {
  const row = await open(ctx)
    .selectFrom('aftersales.case')
    .select([
      sql<number>`count(*) filter (where kind = 'return')::int`.as('returns'),
      sql<number>`coalesce(sum(quantity) filter (where kind = 'return'), 0)::int`.as('returnedPieces'),
      sql<number>`count(*) filter (where sku = ${of.sku} and reason = ${of.reason})::int`.as('sameReason'),
      sql<number>`count(*) filter (where kind = 'complaint')::int`.as('compensations'),
    ])
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', of.customerId)
    .where('id', '<>', of.caseId)
    .where('opened_at', '>=', of.since)
    .where('state', 'not in', ['withdrawn', 'expired', 'draft'])
    .executeTakeFirstOrThrow()
  return row
}

export async function piecesBought(
  ctx: Ctx,
  customerId: string,
): Promise<{ pieces: number; orders: number }> {
  return open(ctx)
    .selectFrom('aftersales.sale')
    .select([
      sql<number>`coalesce(sum(bought), 0)::int`.as('pieces'),
      sql<number>`count(distinct order_id)::int`.as('orders'),
    ])
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
}

/** Cases of these orders, and of how many people: one person's own home is no place of many. */
export async function casesOfOrders(
  ctx: Ctx,
  orderIds: readonly string[],
  since: Date,
): Promise<{ claims: number; people: number }> {
  if (orderIds.length === 0) return { claims: 0, people: 0 }
  return open(ctx)
    .selectFrom('aftersales.case')
    .select([
      sql<number>`count(*)::int`.as('claims'),
      sql<number>`count(distinct customer_id)::int`.as('people'),
    ])
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', 'in', orderIds)
    .where('opened_at', '>=', since)
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow()
}
