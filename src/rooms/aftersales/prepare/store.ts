/** All SQL of prepared purchases and of cartons that were signed for. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { TermsShape } from './contract.ts'
import type { Platform, PreparedLine } from './purchase.ts'

type PurchaseTable = {
  tenant_id: string
  id: string
  order_number: string
  placed_at: Date
  platform: Platform
  remote: boolean
  province: string | null
  tier: string | null
  address_mark: string | null
  promise_day: string | null
  lines: readonly PreparedLine[]
  terms: TermsShape
  terms_version: number
  shipped_at: Date | null
  delivered_at: Date | null
  installed_at: Date | null
  begun_at: Date | null
  ready_at: Date | null
  cancelled_at: Date | null
  prepared_at: Date
}
type CartonTable = {
  tenant_id: string
  id: string
  order_id: string
  line_id: string
  state: 'signed' | 'refused' | 'missing'
  signed_at: Date | null
  signed_as: 'unchecked' | 'checked' | 'noted' | 'refused' | null
  note: string
  by_name: string
  at: Date
}
type Tables = { 'aftersales.purchase': PurchaseTable; 'aftersales.carton': CartonTable }
export type PurchaseRecord = Selectable<PurchaseTable>
export type CartonRecord = Selectable<CartonTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

export const purchase = (ctx: Ctx, orderId: string, lock = false): Promise<PurchaseRecord | undefined> => {
  const query = open(ctx)
    .selectFrom('aftersales.purchase')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', orderId)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** What was bought stays as it was at purchase; only how far the order is, is brought up. */
export async function save(ctx: Ctx, rows: readonly PurchaseRecord[]): Promise<void> {
  if (rows.length === 0) return
  await open(ctx)
    .insertInto('aftersales.purchase')
    .values(rows.map((row) => ({ ...row, lines: json(row.lines), terms: json(row.terms) })))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'id']).doUpdateSet((set) => ({
        promise_day: set.ref('excluded.promise_day'),
        shipped_at: set.ref('excluded.shipped_at'),
        delivered_at: set.ref('excluded.delivered_at'),
        installed_at: set.ref('excluded.installed_at'),
        begun_at: set.ref('excluded.begun_at'),
        ready_at: set.ref('excluded.ready_at'),
        cancelled_at: set.ref('excluded.cancelled_at'),
      })),
    )
    .execute()
}

/** @returns false when somebody wrote them meanwhile */
export async function saveTerms(
  ctx: Ctx,
  orderId: string,
  terms: TermsShape,
  version: number,
): Promise<boolean> {
  const { numUpdatedRows } = await open(ctx)
    .updateTable('aftersales.purchase')
    .set({ terms: json(terms), terms_version: version + 1 })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', orderId)
    .where('terms_version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const cartonsOf = (ctx: Ctx, orderId: string): Promise<CartonRecord[]> =>
  open(ctx)
    .selectFrom('aftersales.carton')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute()

export async function saveCarton(ctx: Ctx, row: CartonRecord): Promise<void> {
  await open(ctx)
    .insertInto('aftersales.carton')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'id']).doUpdateSet({
        state: row.state,
        signed_at: row.signed_at,
        signed_as: row.signed_as,
        note: row.note,
        by_name: row.by_name,
        at: row.at,
      }),
    )
    .execute()
}
