/** Forgetting a person in what stands beside his cases: words about him, the mark of his address; figures and states stay. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'

/** While the cases and sales still name him: run before they are made anonymous. */
export async function forgetBeside(ctx: Ctx, customerId: string): Promise<void> {
  const cases = sql`(select id from aftersales.case where tenant_id = ${ctx.tenant} and customer_id = ${customerId})`
  const orders = sql`(select order_id from aftersales.sale where tenant_id = ${ctx.tenant} and customer_id = ${customerId})`
  const { tenant } = ctx
  await sql`update aftersales.offer set text = '' where tenant_id = ${tenant} and case_id in ${cases}`.execute(
    ctx.db,
  )
  await sql`update aftersales.signal set words = '' where tenant_id = ${tenant} and case_id in ${cases}`.execute(
    ctx.db,
  )
  await sql`update aftersales.inspection set words = '' where tenant_id = ${tenant} and case_id in ${cases}`.execute(
    ctx.db,
  )
  await sql`update aftersales.carton set note = '' where tenant_id = ${tenant} and order_id in ${orders}`.execute(
    ctx.db,
  )
  await sql`update aftersales.purchase set address_mark = null where tenant_id = ${tenant} and id in ${orders}`.execute(
    ctx.db,
  )
}

/** What stands beside his cases, for him to take away. */
export async function exportBeside(ctx: Ctx, customerId: string) {
  const { rows } = await sql<{ number: string; kind: string; state: string; at: Date }>`
    select c.number, s.kind, s.state, s.made_at as at from aftersales.signal s
    join aftersales.case c on c.tenant_id = s.tenant_id and c.id = s.case_id
    where s.tenant_id = ${ctx.tenant} and c.customer_id = ${customerId} order by s.id`.execute(ctx.db)
  const offers = await sql<{ number: string; rung: string; state: string; fen: string | null; at: Date }>`
    select c.number, o.rung, o.state, o.fen, o.made_at as at from aftersales.offer o
    join aftersales.case c on c.tenant_id = o.tenant_id and c.id = o.case_id
    where o.tenant_id = ${ctx.tenant} and c.customer_id = ${customerId} order by o.id`.execute(ctx.db)
  return {
    signals: rows,
    offers: offers.rows.map((one) => ({ ...one, fen: one.fen === null ? null : Number(one.fen) })),
  }
}
