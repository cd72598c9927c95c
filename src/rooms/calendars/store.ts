/** All SQL of hours. */
import { type ColumnType, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { ExceptionDraft, ExceptionKind, Interval, Week } from './contract.ts'

interface CalendarRow {
  tenant_id: string
  team: string
  zone: string | null
  week: ColumnType<Week, string, string>
  version: number
  by_id: string
  by_name: string
  at: Date
}
interface ExceptionRow {
  tenant_id: string
  team: string
  day: ColumnType<string, string, string>
  kind: ExceptionKind
  name: string
  name_en: string
  intervals: ColumnType<Interval[] | null, string | null, string | null>
  like_day: number | null
  source: string
  version: number
  by_id: string
  by_name: string
  at: Date
}
type Tables = { 'calendars.calendar': CalendarRow; 'calendars.exception': ExceptionRow }

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

export interface CalendarRead {
  readonly team: string
  readonly zone: string | null
  readonly week: Week
  readonly version: number
  readonly byName: string
  readonly at: Date
}

export interface ExceptionRead extends ExceptionDraft {
  readonly team: string
  readonly day: string
  readonly source: string
  readonly version: number
}

const calendarFrom = (row: {
  team: string
  zone: string | null
  week: Week
  version: number
  by_name: string
  at: Date
}): CalendarRead => ({
  team: row.team,
  zone: row.zone,
  week: row.week,
  version: row.version,
  byName: row.by_name,
  at: row.at,
})

/** The house itself has no name: what it sets up nobody wrote. */
const writerOf = ({ actor }: Ctx): string => (actor.kind === 'system' ? '' : actor.name)

export async function calendars(ctx: Ctx): Promise<CalendarRead[]> {
  const rows = await open(ctx)
    .selectFrom('calendars.calendar')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('team')
    .execute()
  return rows.map(calendarFrom)
}

/** The row of a shop ('') or team under its lock. */
export async function locked(ctx: Ctx, team: string): Promise<CalendarRead | undefined> {
  const row = await open(ctx)
    .selectFrom('calendars.calendar')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('team', '=', team)
    .forUpdate()
    .executeTakeFirst()
  return row && calendarFrom(row)
}

export async function saveCalendar(
  ctx: Ctx,
  { team, zone, week, version }: Pick<CalendarRead, 'team' | 'zone' | 'week' | 'version'>,
): Promise<void> {
  const row = {
    zone,
    week: JSON.stringify(week),
    version,
    by_id: ctx.actor.id,
    by_name: writerOf(ctx),
    at: ctx.now,
  }
  await open(ctx)
    .insertInto('calendars.calendar')
    .values({ ...row, team, tenant_id: ctx.tenant })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'team']).doUpdateSet(row))
    .execute()
}

export async function removeTeam(ctx: Ctx, team: string): Promise<boolean> {
  let gone = 0n
  for (const table of ['calendars.exception', 'calendars.calendar'] as const) {
    const [result] = await open(ctx)
      .deleteFrom(table)
      .where('tenant_id', '=', ctx.tenant)
      .where('team', '=', team)
      .execute()
    gone += result?.numDeletedRows ?? 0n
  }
  return gone > 0n
}

export async function exceptions(ctx: Ctx): Promise<ExceptionRead[]> {
  const rows = await open(ctx)
    .selectFrom('calendars.exception')
    .selectAll()
    .select(sql<string>`to_char(day, 'YYYY-MM-DD')`.as('on_day'))
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('day')
    .orderBy('team')
    .execute()
  return rows.map((row) => ({
    team: row.team,
    day: row.on_day,
    kind: row.kind,
    name: { zh: row.name, en: row.name_en },
    intervals: row.intervals,
    like: row.like_day,
    source: row.source,
    version: row.version,
  }))
}

export async function saveException(
  ctx: Ctx,
  given: ExceptionDraft & { team: string; day: string; source: string },
): Promise<void> {
  const row = {
    kind: given.kind,
    name: given.name.zh || given.name.en,
    name_en: given.name.en || given.name.zh,
    intervals: given.intervals && JSON.stringify(given.intervals),
    like_day: given.like,
    source: given.source,
    by_id: ctx.actor.id,
    by_name: writerOf(ctx),
    at: ctx.now,
  }
  await open(ctx)
    .insertInto('calendars.exception')
    .values({ ...row, team: given.team, day: given.day, version: 1, tenant_id: ctx.tenant })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'team', 'day']).doUpdateSet((eb) => ({
        ...row,
        version: eb('calendars.exception.version', '+', 1),
      })),
    )
    .execute()
}

export async function removeException(ctx: Ctx, team: string, day: string): Promise<boolean> {
  const result = await open(ctx)
    .deleteFrom('calendars.exception')
    .where('tenant_id', '=', ctx.tenant)
    .where('team', '=', team)
    .where('day', '=', day)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
