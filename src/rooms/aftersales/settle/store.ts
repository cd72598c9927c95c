/** All SQL of what returns were settled at, and of what was given back of a price while the goods were kept. */
import { CompiledQuery } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { soon } from '../../../kernel/line.ts'

/** @property worthFen what it gave back after those before it @property fen what was owed to the customer for it */
export interface Settled {
  readonly caseId: string
  readonly lineId: string
  readonly quantity: number
  readonly fault: boolean
  readonly outward: boolean
  readonly worthFen: number
  readonly fen: number
  readonly owesFen: number
}
/** Given back of a line's price while the customer kept it. */
export interface Cut {
  readonly lineId: string
  readonly quantity: number
  readonly fen: number
}

const LOCK = '/* aftersales.settling */ select pg_advisory_xact_lock(hashtextextended($1, 0))'
const FOUND = `/* aftersales.settled */
  select
    (select coalesce(jsonb_agg(jsonb_build_object('caseId', s.id, 'lineId', s.line_id, 'quantity', s.quantity,
        'fault', s.fault, 'outward', s.outward, 'worthFen', s.worth_fen, 'fen', s.fen, 'owesFen', s.owes_fen)
        order by s.at, s.id), '[]')
      from aftersales.settled s where s.tenant_id = $1 and s.order_id = $2) as before,
    (select coalesce(jsonb_agg(jsonb_build_object('lineId', c.line_id, 'quantity', c.quantity, 'fen', c.amount_fen)), '[]')
      from aftersales.case c where c.tenant_id = $1 and c.order_id = $2 and c.amount_fen > 0
        and (c.remedy = 'partial-refund' or c.kind = 'price-protection')
        and exists (select from aftersales.event e where e.tenant_id = c.tenant_id and e.case_id = c.id
          and e.to_state in ('payment-due', 'credit-due'))) as cuts`

export interface Standing {
  readonly before: readonly Settled[]
  readonly cuts: readonly Cut[]
}

/** What the order's returns were settled at, under its lock: one after the other decides, each seeing those before it. */
export async function lockSettled(ctx: Ctx, orderId: string): Promise<Standing> {
  const lock = `aftersales.settled ${ctx.tenant} ${orderId}`
  await soon(ctx.db, CompiledQuery.raw(LOCK, [lock]))
  const { rows } = await ctx.db.executeQuery<Standing>(CompiledQuery.raw(FOUND, [ctx.tenant, orderId]))
  return rows[0] ?? { before: [], cuts: [] }
}

const KEEP = `/* aftersales.settle */
  insert into aftersales.settled (tenant_id, id, order_id, line_id, quantity, fault, outward, worth_fen, fen, owes_fen, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

export const keep = (ctx: Ctx, orderId: string, one: Settled): Promise<void> =>
  soon(
    ctx.db,
    CompiledQuery.raw(KEEP, [
      ...[ctx.tenant, one.caseId, orderId, one.lineId, one.quantity, one.fault, one.outward],
      ...[one.worthFen, one.fen, one.owesFen, ctx.now],
    ]),
  )
