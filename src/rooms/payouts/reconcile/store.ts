/** All SQL of statements, days compared, and what did not agree. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { make } from '../../../kernel/ids.ts'
import type { DifferenceShape, ReconciledDayShape } from '../contract.ts'
import type { StatementLine } from '../gateways/port.ts'

type DifferenceTable = {
  tenant_id: string
  id: string
  gateway: string
  day: string
  kind: DifferenceShape['kind']
  number: string
  obligation_id: string | null
  ours_fen: number | null
  theirs_fen: number | null
  state: 'open' | 'resolved'
  reason: string
  at: Date
  resolved_at: Date | null
  resolved_by: string | null
}
type LineTable = {
  tenant_id: string
  gateway: string
  reference: string
  number: string
  kind: StatementLine['kind']
  fen: number
  at: Date
  day: string
  leg_id: string | null
}
type Tables = { 'payouts.difference': DifferenceTable; 'payouts.statement_line': LineTable }
export type DifferenceRecord = Selectable<DifferenceTable>
export type LineRecord = Selectable<LineTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

/** The same line twice is one line. */
export async function insertLines(
  ctx: Ctx,
  gateway: string,
  day: string,
  lines: readonly StatementLine[],
): Promise<void> {
  if (lines.length === 0) return
  await open(ctx)
    .insertInto('payouts.statement_line')
    .values(lines.map((line) => ({ ...line, tenant_id: ctx.tenant, gateway, day, leg_id: null })))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'gateway', 'kind', 'number', 'reference']).doNothing(),
    )
    .execute()
}

/** Every line of money that went out under one of these numbers, whatever its day. */
export const linesOf = (ctx: Ctx, gateway: string, numbers: readonly string[]): Promise<LineRecord[]> =>
  numbers.length === 0
    ? Promise.resolve([])
    : open(ctx)
        .selectFrom('payouts.statement_line')
        .selectAll()
        .where('tenant_id', '=', ctx.tenant)
        .where('gateway', '=', gateway)
        .where('kind', '<>', 'payment')
        .where('number', 'in', numbers)
        .execute()

export interface OwnLeg {
  readonly id: string
  readonly number: string
  readonly fen: number
  readonly state: string
  readonly obligationId: string
}

/** Payouts confirmed at a gateway on a day, and those that its statement names. */
export async function legsBetween(
  ctx: Ctx,
  gateway: string,
  { from, to, numbers }: { from: Date; to: Date; numbers: readonly string[] },
): Promise<OwnLeg[]> {
  const { rows } = await sql<OwnLeg>`
    select id, number, amount as fen, state, obligation_id as "obligationId" from payouts.leg
    where tenant_id = ${ctx.tenant} and tender = ${gateway} and way = 'gateway' and state in ('confirmed', 'reconciled')
      and ((settled_at >= ${from} and settled_at < ${to}) or number = any(${[...numbers]}::text[]))`.execute(
    ctx.db,
  )
  return rows
}

/** @returns its id, or undefined when it was found before */
export async function insertDifference(
  ctx: Ctx,
  given: Pick<
    DifferenceTable,
    'gateway' | 'day' | 'kind' | 'number' | 'obligation_id' | 'ours_fen' | 'theirs_fen'
  >,
): Promise<string | undefined> {
  const row = await open(ctx)
    .insertInto('payouts.difference')
    .values({
      ...given,
      ...{ tenant_id: ctx.tenant, id: make('dif', ctx.now), state: 'open', reason: '', at: ctx.now },
      ...{ resolved_at: null, resolved_by: null },
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'gateway', 'kind', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

const differences = (ctx: Ctx) =>
  open(ctx).selectFrom('payouts.difference').selectAll().where('tenant_id', '=', ctx.tenant)

export const difference = (ctx: Ctx, id: string): Promise<DifferenceRecord | undefined> =>
  differences(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

export const openDifferences = (
  ctx: Ctx,
  gateway: string,
  numbers: readonly string[],
): Promise<DifferenceRecord[]> =>
  numbers.length === 0
    ? Promise.resolve([])
    : differences(ctx)
        .where('gateway', '=', gateway)
        .where('number', 'in', numbers)
        .where('state', '=', 'open')
        .execute()

export const resolve = (ctx: Ctx, id: string, reason: string, by: string | null): Promise<DifferenceRecord> =>
  open(ctx)
    .updateTable('payouts.difference')
    .set({ state: 'resolved', reason, resolved_at: ctx.now, resolved_by: by })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export function listDifferences(
  ctx: Ctx,
  { state, day }: { state: 'open' | 'resolved' | 'all'; day?: string | undefined },
  after: string | undefined,
  limit: number,
): Promise<DifferenceRecord[]> {
  let query = differences(ctx)
  if (state !== 'all') query = query.where('state', '=', state)
  if (day) query = query.where('day', '=', day)
  if (after) query = query.where('id', '<', after)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

export async function countOpen(ctx: Ctx): Promise<number> {
  const { n } = await open(ctx)
    .selectFrom('payouts.difference')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', ctx.tenant)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function saveDay(
  ctx: Ctx,
  day: {
    gateway: string
    day: string
    lines: number
    matched: number
    theirsFen: number
    oursFen: number
    note: string
  },
): Promise<void> {
  await sql`insert into payouts.reconciled_day (tenant_id, gateway, day, lines, matched, theirs_fen, ours_fen, at, note)
    values (${ctx.tenant}, ${day.gateway}, ${day.day}, ${day.lines}, ${day.matched}, ${day.theirsFen}, ${day.oursFen},
      ${ctx.now}, ${day.note})
    on conflict (tenant_id, gateway, day) do update set lines = excluded.lines, matched = excluded.matched,
      theirs_fen = excluded.theirs_fen, ours_fen = excluded.ours_fen, at = excluded.at, note = excluded.note`.execute(
    ctx.db,
  )
}

export async function days(
  ctx: Ctx,
  wanted: { limit: number; gateway?: string; day?: string },
): Promise<ReconciledDayShape[]> {
  const { rows } = await sql<Omit<ReconciledDayShape, 'at'> & { at: Date }>`
    select r.gateway, r.day, r.lines, r.matched, r.theirs_fen as "theirsFen", r.ours_fen as "oursFen", r.at, r.note,
      (select count(*) from payouts.difference d where d.tenant_id = r.tenant_id and d.gateway = r.gateway
        and d.day = r.day) as differences,
      (select count(*) from payouts.difference d where d.tenant_id = r.tenant_id and d.gateway = r.gateway
        and d.day = r.day and d.state = 'open') as open
    from payouts.reconciled_day r where r.tenant_id = ${ctx.tenant}
      and (${wanted.gateway ?? null}::text is null or r.gateway = ${wanted.gateway ?? null})
      and (${wanted.day ?? null}::date is null or r.day = ${wanted.day ?? null})
    order by r.day desc, r.gateway limit ${wanted.limit}`.execute(ctx.db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
