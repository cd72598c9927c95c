/** SQL of a stretch of time: how many of the customers' cases came and went in it, for the report of a peak day. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'

export interface Handled {
  readonly opened: number
  readonly closed: number
  /** Approved without a person. */
  readonly automatic: number
  readonly flash: number
  readonly late: number
}

export async function handled(ctx: Ctx, from: Date, to: Date): Promise<Handled> {
  const { rows } = await sql<Handled>`select
      count(*) filter (where c.opened_at >= ${from} and c.opened_at < ${to})::int as opened,
      count(*) filter (where c.closed_at >= ${from} and c.closed_at < ${to})::int as closed,
      count(*) filter (where c.opened_at >= ${from} and c.opened_at < ${to} and r.outcome = 'approved')::int as automatic,
      count(*) filter (where c.opened_at >= ${from} and c.opened_at < ${to} and c.flash)::int as flash,
      count(*) filter (where c.late_at >= ${from} and c.late_at < ${to})::int as late
    from aftersales.case c left join aftersales.review r on r.tenant_id = c.tenant_id and r.id = c.id
    where c.tenant_id = ${ctx.tenant} and c.kind not in ('transit-claim', 'recourse')
      and c.opened_at < ${to} and (c.closed_at is null or c.closed_at >= ${from})`.execute(ctx.db)
  return rows[0] ?? { opened: 0, closed: 0, automatic: 0, flash: 0, late: 0 }
}
