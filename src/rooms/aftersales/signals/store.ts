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
type CaseTable = { tenant_id: string; id: string; number: string }
type Tables = {
  'aftersales.signal': SignalTable
  'aftersales.case': CaseTable
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

export interface Counted {
  /** Of the last year, without effect left out, this case not among them. */
  readonly returns: number
  readonly returnedPieces: number
  readonly sameReason: number
  readonly compensations: number
  /** What people upheld in all cases of this customer. */
  readonly upheld: number
  readonly pieces: number
  readonly orders: number
  /** Cases of the last half year for the same place, and of how many people: one person's own home is no place of many. */
  readonly placeClaims: number
  readonly placePeople: number
}

export interface Whose {
  readonly customerId: string
  readonly caseId: string
  readonly sku: string
  readonly reason: string
  readonly mark: string | null
  readonly year: Date
  readonly halfYear: Date
}

/** All figures in one statement: it is asked at every opening. */
export async function counted(ctx: Ctx, of: Whose): Promise<Counted> {
  const { tenant } = ctx
  const own = sql`c.tenant_id = ${tenant} and c.customer_id = ${of.customerId}`
  const lively = sql`${own} and c.id <> ${of.caseId} and c.opened_at >= ${of.year}
    and c.state not in ('withdrawn', 'expired', 'draft', 'converted')`
  const { rows } = await sql<Counted>`
    select recent.*, bought.*, place.*,
      (select count(*)::int from aftersales.signal s join aftersales.case c on c.tenant_id = s.tenant_id and c.id = s.case_id
        where ${own} and s.state = 'upheld') as upheld
    from
      (select count(*) filter (where c.kind = 'return')::int as returns,
        coalesce(sum(c.quantity) filter (where c.kind = 'return'), 0)::int as "returnedPieces",
        count(*) filter (where c.sku = ${of.sku} and c.reason = ${of.reason})::int as "sameReason",
        count(*) filter (where c.kind = 'complaint')::int as compensations
        from aftersales.case c where ${lively}) recent,
      (select coalesce(sum(b.bought), 0)::int as pieces, count(distinct b.order_id)::int as orders
        from aftersales.sale b where b.tenant_id = ${tenant} and b.customer_id = ${of.customerId}) bought,
      (select count(*)::int as "placeClaims", count(distinct c.customer_id)::int as "placePeople"
        from aftersales.purchase p join aftersales.case c on c.tenant_id = p.tenant_id and c.order_id = p.id
        where p.tenant_id = ${tenant} and p.address_mark = ${of.mark} and p.placed_at >= ${of.halfYear}
          and c.opened_at >= ${of.halfYear} and c.parent_id is null) place`.execute(ctx.db)
  const [row] = rows
  if (!row) throw new RangeError('Expected one row of figures')
  return row
}
