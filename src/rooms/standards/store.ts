/** SQL of clocks: what was read of a matter, its clocks and pauses, the board and the record. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { ClockFacts } from './clock.ts'
import type { Cause, FigureLine, PolicyDraft, SubjectKind, What } from './contract.ts'
import { type ClockRow, open } from './rows.ts'

/** A clock with what it is about. */
export interface ClockRead extends ClockFacts {
  readonly id: string
  readonly kind: SubjectKind
  readonly subjectId: string
  readonly what: What
  readonly policy: { readonly id: string; readonly version: number; readonly name: PolicyDraft['name'] }
  readonly tier: string | null
  readonly team: string | null
  readonly staffId: string | null
  readonly version: number
}

const clockFrom = (row: Selectable<ClockRow>): ClockRead => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  what: row.what,
  state: row.state,
  rule: row.rule,
  policy: { id: row.policy_id, version: row.policy_version, name: row.policy_name },
  tier: row.tier,
  team: row.team,
  staffId: row.staff_id,
  startedAt: row.started_at,
  runFrom: row.run_from,
  left: row.left_seconds,
  dueAt: row.due_at,
  warnAt: row.warn_at,
  pausedAt: row.paused_at,
  cause: row.cause,
  capAt: row.cap_at,
  used: row.used,
  warnedAt: row.warned_at,
  brokenAt: row.broken_at,
  escalatedAt: row.escalated_at,
  endedAt: row.ended_at,
  version: row.version,
})

const rowFrom = (clock: ClockRead) => ({
  state: clock.state,
  rule: JSON.stringify(clock.rule),
  team: clock.team,
  staff_id: clock.staffId,
  run_from: clock.runFrom,
  left_seconds: clock.left,
  due_at: clock.dueAt,
  warn_at: clock.warnAt,
  paused_at: clock.pausedAt,
  cause: clock.cause,
  cap_at: clock.capAt,
  used: JSON.stringify(clock.used),
  stood_seconds: Object.values(clock.used).reduce((sum, seconds) => sum + seconds, 0),
  warned_at: clock.warnedAt,
  broken_at: clock.brokenAt,
  escalated_at: clock.escalatedAt,
  ended_at: clock.endedAt,
  version: clock.version,
})

export interface Subject {
  readonly heardSeq: number
  readonly answered: boolean
}

/** The matter under its lock: one follows it at a time. */
export async function holdSubject(ctx: Ctx, kind: SubjectKind, id: string): Promise<Subject> {
  const row = await open(ctx)
    .insertInto('standards.subject')
    .values({ tenant_id: ctx.tenant, kind, id, heard_seq: 0, answered: false })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'id']).doUpdateSet({ kind }))
    .returning(['heard_seq', 'answered'])
    .executeTakeFirstOrThrow()
  return { heardSeq: row.heard_seq, answered: row.answered }
}

export async function saveSubject(ctx: Ctx, kind: SubjectKind, id: string, subject: Subject): Promise<void> {
  await open(ctx)
    .updateTable('standards.subject')
    .set({ heard_seq: subject.heardSeq, answered: subject.answered })
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute()
}

const clocks = (ctx: Ctx) =>
  open(ctx).selectFrom('standards.clock').selectAll().where('tenant_id', '=', ctx.tenant)

export async function openClocks(ctx: Ctx, kind: SubjectKind, ids: readonly string[]): Promise<ClockRead[]> {
  if (ids.length === 0) return []
  const rows = await clocks(ctx)
    .where('kind', '=', kind)
    .where('subject_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map(clockFrom)
}

export async function clock(ctx: Ctx, id: string): Promise<ClockRead | undefined> {
  const row = await clocks(ctx).where('id', '=', id).executeTakeFirst()
  return row && clockFrom(row)
}

/** Open ones first, then the newest. */
export async function clocksOf(ctx: Ctx, kind: SubjectKind, id: string, limit = 40): Promise<ClockRead[]> {
  const rows = await clocks(ctx)
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy(sql`ended_at is not null`)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(clockFrom)
}

export async function insert(ctx: Ctx, clock: ClockRead): Promise<void> {
  await open(ctx)
    .insertInto('standards.clock')
    .values({
      ...rowFrom(clock),
      tenant_id: ctx.tenant,
      id: clock.id,
      kind: clock.kind,
      subject_id: clock.subjectId,
      what: clock.what,
      policy_id: clock.policy.id,
      policy_version: clock.policy.version,
      policy_name: JSON.stringify(clock.policy.name),
      tier: clock.tier,
      started_at: clock.startedAt,
    })
    .execute()
}

export async function update(ctx: Ctx, clock: ClockRead): Promise<void> {
  await open(ctx)
    .updateTable('standards.clock')
    .set(rowFrom(clock))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', clock.id)
    .execute()
}

/** Running clocks that count open time, by id: wound anew when the hours change. */
export async function businessClocks(ctx: Ctx, after: string, limit: number): Promise<ClockRead[]> {
  const rows = await clocks(ctx)
    .where('ended_at', 'is', null)
    .where('state', 'in', ['running', 'warned'])
    .where(sql<boolean>`rule->>'time' = 'business'`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(clockFrom)
}

export interface PauseRead {
  readonly cause: Cause
  readonly from: Date
  readonly to: Date | null
  readonly capAt: Date
  readonly by: string
  readonly note: string
}

export async function beginPause(
  ctx: Ctx,
  id: string,
  clockId: string,
  pause: Omit<PauseRead, 'to'>,
): Promise<void> {
  await open(ctx)
    .insertInto('standards.pause')
    .values({
      tenant_id: ctx.tenant,
      id,
      clock_id: clockId,
      cause: pause.cause,
      from_at: pause.from,
      to_at: null,
      cap_at: pause.capAt,
      by_name: pause.by,
      note: pause.note,
    })
    .execute()
}

export async function endPauses(ctx: Ctx, clockId: string, at: Date): Promise<void> {
  await sql`update standards.pause set to_at = least(cap_at, ${at}::timestamptz)
    where tenant_id = ${ctx.tenant} and clock_id = ${clockId} and to_at is null`.execute(ctx.db)
}

export async function pauses(ctx: Ctx, clockIds: readonly string[]): Promise<Map<string, PauseRead[]>> {
  const found = new Map<string, PauseRead[]>()
  if (clockIds.length === 0) return found
  const rows = await open(ctx)
    .selectFrom('standards.pause')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('clock_id', 'in', clockIds)
    .orderBy('from_at')
    .execute()
  for (const { clock_id, cause, from_at, to_at, cap_at, by_name, note } of rows) {
    const pause = { cause, from: from_at, to: to_at, capAt: cap_at, by: by_name, note }
    found.set(clock_id, [...(found.get(clock_id) ?? []), pause])
  }
  return found
}

/** Open clocks by the time they are due, standing ones last. @param until only those broken, warned or due by then */
export async function board(
  ctx: Ctx,
  { until, team, limit }: { until: Date | null; team: string | undefined; limit: number },
): Promise<{ clocks: ClockRead[]; total: number }> {
  let query = clocks(ctx).where('ended_at', 'is', null)
  if (until)
    query = query.where((eb) =>
      eb.or([
        eb('state', 'in', ['warned', 'late', 'escalated'] as const),
        eb.and([eb('state', '=', 'running'), eb('due_at', '<=', until)]),
      ]),
    )
  if (team !== undefined) query = query.where('team', '=', team)
  const rows = await query
    .orderBy('due_at', (by) => by.asc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute()
  const { n } = await query.clearSelect().select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  return { clocks: rows.map(clockFrom), total: n }
}

export async function standing(ctx: Ctx): Promise<{ running: number; next: Date | null }> {
  const row = await open(ctx)
    .selectFrom('standards.clock')
    .select([sql<number>`count(*)::int`.as('running'), sql<Date | null>`min(warn_at)`.as('next')])
    .where('tenant_id', '=', ctx.tenant)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row
}

/** What broke counts from the moment it broke, answered or not. */
export async function figures(ctx: Ctx, since: Date): Promise<FigureLine[]> {
  const { rows } = await sql<FigureLine>`
    select to_char(date_trunc('week', coalesce(ended_at, broken_at) at time zone ${ctx.zone}), 'YYYY-MM-DD') as week, team, what,
      count(*) filter (where state = 'met')::int as kept, count(*) filter (where state <> 'met')::int as broken,
      percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at) - stood_seconds)::float8 as "medianSeconds"
    from standards.clock
    where tenant_id = ${ctx.tenant} and (ended_at >= ${since} or (ended_at is null and broken_at >= ${since}))
      and state in ('met', 'broken', 'late', 'escalated')
    group by 1, 2, 3 order by 1 desc, 2 nulls first, 3`.execute(ctx.db)
  return rows
}
