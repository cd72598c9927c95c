/** What happened to an order's lines after the sale, read from its cases: what came back, what was repaired, what was replaced. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CaseKindName } from '../contract.ts'
import type { Past } from './facts.ts'

type CaseTable = {
  tenant_id: string
  id: string
  number: string
  kind: CaseKindName
  state: string
  order_id: string
  line_id: string
  quantity: number
  amount_fen: number | null
  opened_at: Date
  closed_at: Date | null
}
type EventTable = {
  tenant_id: string
  case_id: string
  seq: number
  at: Date
  event: string
  to_state: string
}
type SettledTable = {
  tenant_id: string
  id: string
  fault: boolean
  owes_fen: number
  at: Date
}
type Tables = {
  'aftersales.case': CaseTable
  'aftersales.event': EventTable
  'aftersales.settled': SettledTable
}

export interface CaseOfLine {
  readonly id: string
  readonly number: string
  readonly kind: CaseKindName
  readonly state: string
  readonly lineId: string
}

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

interface Story extends CaseOfLine {
  readonly quantity: number
  readonly settledAt: Date | null
  readonly fault: boolean | null
  readonly owesFen: number | null
  readonly begunAt: Date | null
  readonly fixedAt: Date | null
  readonly failed: boolean
  readonly arrivedAt: Date | null
}

/** When a case first or last came to one of these states. */
const when = (which: 'min' | 'max', ...states: readonly string[]) =>
  sql<Date | null>`${sql.raw(which)}(e.at) filter (where e.to_state in (${sql.join(states)}))`

const stories = (ctx: Ctx, orderId: string): Promise<Story[]> =>
  open(ctx)
    .selectFrom('aftersales.case as c')
    .leftJoin('aftersales.event as e', (join) =>
      join.onRef('e.tenant_id', '=', 'c.tenant_id').onRef('e.case_id', '=', 'c.id'),
    )
    .leftJoin('aftersales.settled as s', (join) =>
      join.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.id'),
    )
    .select([
      'c.id',
      'c.number',
      'c.kind',
      'c.state',
      'c.line_id as lineId',
      'c.quantity',
      's.at as settledAt',
      's.fault',
      's.owes_fen as owesFen',
      when('min', 'visit', 'parts-ordered', 'workshop').as('begunAt'),
      when('max', 'fixed').as('fixedAt'),
      sql<boolean>`coalesce(bool_or(e.event = 'not-fixed'), false)`.as('failed'),
      when('max', 'delivered', 'installed').as('arrivedAt'),
    ])
    .where('c.tenant_id', '=', ctx.tenant)
    .where('c.order_id', '=', orderId)
    .groupBy(['c.tenant_id', 'c.id', 's.tenant_id', 's.id'])
    .orderBy('c.id')
    .execute()

/** @returns what happened to a line */
export async function pastOf(ctx: Ctx, orderId: string): Promise<(lineId: string) => Past> {
  const all = await stories(ctx, orderId)
  const settled = all
    .filter(({ settledAt }) => settledAt !== null)
    .sort((a, b) => Number(a.settledAt) - Number(b.settledAt))
  const returned = settled.map(({ lineId, quantity, fault }) => ({ lineId, quantity, fault: fault === true }))
  const owedFen = settled.at(-1)?.owesFen ?? 0
  return (lineId) => {
    const own = all.filter((one) => one.lineId === lineId)
    const replaced = own.flatMap(({ kind, arrivedAt }) => (kind === 'exchange' && arrivedAt ? arrivedAt : []))
    return {
      returned,
      owedFen,
      repairs: own.flatMap(({ kind, begunAt, fixedAt, failed }) =>
        kind === 'repair' && begunAt
          ? { from: begunAt, to: fixedAt && fixedAt >= begunAt ? fixedAt : null, failed }
          : [],
      ),
      replacedAt: replaced.length ? new Date(Math.max(...replaced.map(Number))) : null,
      goodsReceivedAt: null,
    }
  }
}

/** Cases of an order, as the order page names them. */
export const casesOfOrder = (ctx: Ctx, orderId: string): Promise<CaseOfLine[]> =>
  open(ctx)
    .selectFrom('aftersales.case')
    .select(['id', 'number', 'kind', 'state', 'line_id as lineId'])
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', '=', orderId)
    .orderBy('id', 'desc')
    .execute()

/** Given back for earlier drops of a line's price, under the line's lock: two cases at once never credit one drop twice. */
export async function creditedFor(ctx: Ctx, lineId: string, besides: string): Promise<number> {
  await sql`select 1 from aftersales.sale where tenant_id = ${ctx.tenant} and line_id = ${lineId} for update`.execute(
    ctx.db,
  )
  const { fen } = await open(ctx)
    .selectFrom('aftersales.case as c')
    .select(sql<string>`coalesce(sum(c.amount_fen), 0)`.as('fen'))
    .where('c.tenant_id', '=', ctx.tenant)
    .where('c.line_id', '=', lineId)
    .where('c.kind', '=', 'price-protection')
    .where('c.id', '<>', besides)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('aftersales.event as e')
          .select('e.seq')
          .whereRef('e.tenant_id', '=', 'c.tenant_id')
          .whereRef('e.case_id', '=', 'c.id')
          .where('e.to_state', '=', 'credit-due'),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(fen)
}
