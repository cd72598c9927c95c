/** All SQL of diagnosis. */
import { type Selectable, sql } from 'kysely'
import type { Ground, Near } from '../../engines/damage/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { DiagnosisStateName } from './contract.ts'

/** A judgement as it is kept: ids and shares, words are said when it is read. */
export interface Judged {
  readonly best: string | null
  readonly part: string | null
  readonly remedy: string | null
  readonly p: number
  readonly abstains: boolean
  readonly because: readonly Ground[]
  readonly nearest: readonly Near[]
  readonly others: readonly { readonly finding: string; readonly p: number }[]
  /** Who said so; a technician's word stands above the machine's. */
  readonly by: 'machine' | 'technician'
}
export type MatterTable = {
  tenant_id: string
  id: string
  key: string
  by_kind: string
  by_id: string
  customer_id: string | null
  order_id: string | null
  line_id: string | null
  case_id: string | null
  sku: string | null
  product: string
  category: string
  text: string
  evidence_ids: readonly string[]
  answers: Readonly<Record<string, string>>
  asked: readonly string[]
  question: string | null
  state: DiagnosisStateName
  judged: Judged | null
  /** What the shop's model saw on the photos: a finding and how sure it says it is. */
  seen: { readonly finding: string; readonly p: number } | null
  work_id: string | null
  work_number: string | null
  technician_id: string | null
  technician_name: string | null
  due_at: Date | null
  late_at: Date | null
  answered_at: Date | null
  answer: string | null
  confirmed_finding: string | null
  confirmed_part: string | null
  confirmed_at: Date | null
  at: Date
  version: number
}
type Tables = { 'diagnosis.matter': MatterTable }
export type Matter = Selectable<MatterTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const all = (ctx: Ctx) =>
  open(ctx).selectFrom('diagnosis.matter').selectAll().where('tenant_id', '=', ctx.tenant)
const json = (value: unknown) => (value === null ? null : sql<never>`${JSON.stringify(value)}::jsonb`)

export const byId = (ctx: Ctx, id: string, lock = false): Promise<Matter | undefined> => {
  const query = all(ctx).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const byWork = (ctx: Ctx, workId: string): Promise<Matter | undefined> =>
  all(ctx).where('work_id', '=', workId).executeTakeFirst()

/** @returns the one that stands under this key, and whether this one was new */
export async function add(ctx: Ctx, row: MatterTable): Promise<{ matter: Matter; fresh: boolean }> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('diagnosis.matter')
    .values({
      ...row,
      evidence_ids: json(row.evidence_ids) as never,
      answers: json(row.answers) as never,
      asked: json(row.asked) as never,
      judged: json(row.judged),
      seen: json(row.seen),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'by_kind', 'by_id', 'key']).doNothing())
    .executeTakeFirst()
  const matter = await all(ctx)
    .where('by_kind', '=', row.by_kind)
    .where('by_id', '=', row.by_id)
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow()
  return { matter, fresh: numInsertedOrUpdatedRows === 1n }
}

export type Change = Partial<Omit<MatterTable, 'tenant_id' | 'id' | 'version'>>

export async function change(ctx: Ctx, id: string, fields: Change): Promise<Matter> {
  const written = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      ['evidence_ids', 'answers', 'asked', 'judged', 'seen'].includes(name) ? json(value) : value,
    ]),
  )
  return open(ctx)
    .updateTable('diagnosis.matter')
    .set((row) => ({ ...written, version: row('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

const MOST = 50

export const list = (
  ctx: Ctx,
  of: {
    readonly caseId?: string | undefined
    readonly orderId?: string | undefined
    readonly customerId?: string | undefined
  },
): Promise<Matter[]> => {
  let query = all(ctx).orderBy('at', 'desc').orderBy('id', 'desc').limit(MOST)
  if (of.caseId) query = query.where('case_id', '=', of.caseId)
  if (of.orderId) query = query.where('order_id', '=', of.orderId)
  if (of.customerId) query = query.where('customer_id', '=', of.customerId)
  return query.execute()
}

/** So many of the shop's own cases are looked through; older ones are told by the newer. */
const MOST_CONFIRMED = 2000

export const confirmed = (ctx: Ctx): Promise<Matter[]> =>
  all(ctx)
    .where('confirmed_finding', 'is not', null)
    .orderBy('confirmed_at', 'desc')
    .limit(MOST_CONFIRMED)
    .execute()

/** Words and who goes; finding, answers and product stay: they tell of the furniture, not of the person. */
export async function anonymise(ctx: Ctx, customerId: string): Promise<number> {
  const { rows } = await sql`
    update diagnosis.matter set customer_id = 'forgotten', text = '', evidence_ids = '[]', answer = null, key = id,
      by_id = case when by_kind = 'customer' then 'forgotten' else by_id end, order_id = null, line_id = null
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} returning id`.execute(ctx.db)
  return rows.length
}

export async function moveTo(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update diagnosis.matter set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} returning id`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

export async function moveBack(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  await sql`update diagnosis.matter set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]})`.execute(ctx.db)
}
