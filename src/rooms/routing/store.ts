/** What routing keeps beside the giving itself: teams, seats, who is at the desk, what waits, the merchant's wishes. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { AtDesk, Kind, Lane, SeatDraft, Settings, Status, Team } from './contract.ts'
import type { Adopted, Holding, NamedTeam, Subject } from './door.ts'
import { ABSENT, PRESENT_MS, type Queued } from './give-store.ts'

export const staleAt = (ctx: Ctx): Date => new Date(ctx.now.getTime() - PRESENT_MS)

export async function wishes(ctx: Ctx): Promise<Partial<Settings> | undefined> {
  const { rows } = await sql<{ wishes: Partial<Settings> }>`
    select wishes from routing.settings where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0]?.wishes
}

export async function saveWishes(ctx: Ctx, settings: Settings): Promise<void> {
  await sql`insert into routing.settings (tenant_id, wishes) values (${ctx.tenant}, ${JSON.stringify(settings)}::jsonb)
    on conflict (tenant_id) do update set wishes = excluded.wishes`.execute(ctx.db)
}

/** What waits takes its new place in the queue. */
export async function rankAnew(ctx: Ctx, { headStart }: Settings): Promise<void> {
  await sql`update routing.holding
    set rank_at = ranked_at - make_interval(mins => (${JSON.stringify(headStart)}::jsonb->>lane)::int)
    where tenant_id = ${ctx.tenant} and staff_id is null`.execute(ctx.db)
}

export async function teams(ctx: Ctx): Promise<Team[]> {
  const { rows } = await sql<{ id: string; zh: string; en: string; people: number; waiting: number }>`
    select t.id, t.name_zh as zh, t.name_en as en,
      (select count(*) from routing.seat s where s.tenant_id = t.tenant_id and t.id = any(s.teams))::int as people,
      (select count(*) from routing.holding h where h.tenant_id = t.tenant_id and h.staff_id is null
        and h.team_id = t.id)::int as waiting
    from routing.team t where t.tenant_id = ${ctx.tenant} order by t.id`.execute(ctx.db)
  return rows.map(({ zh, en, ...team }) => ({ ...team, name: { zh, en } }))
}

export async function teamNames(ctx: Ctx): Promise<NamedTeam[]> {
  const { rows } = await sql<NamedTeam>`
    select id, jsonb_build_object('zh', name_zh, 'en', name_en) as name from routing.team
    where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows
}

/** Whether somebody else of this team is given matters at all. */
export async function hasOthers(ctx: Ctx, team: string | null, staffId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from routing.seat where tenant_id = ${ctx.tenant} and takes
    and staff_id <> ${staffId} and (${team}::text is null or ${team}::text = any(teams)) limit 1`.execute(
    ctx.db,
  )
  return rows.length > 0
}

/** Renames a team, or makes it. */
export async function saveTeam(ctx: Ctx, id: string, name: Team['name'], isNew: boolean): Promise<void> {
  if (!isNew) {
    await sql`update routing.team set name_zh = ${name.zh}, name_en = ${name.en}
      where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
    return
  }
  await sql`insert into routing.team (tenant_id, id, name_zh, name_en)
    values (${ctx.tenant}, ${id}, ${name.zh}, ${name.en})
    on conflict (tenant_id, id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en`.execute(
    ctx.db,
  )
}

/** @returns how many matters waited for it, or undefined when there is none */
export async function removeTeam(ctx: Ctx, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`
    with gone as (delete from routing.team where tenant_id = ${ctx.tenant} and id = ${id} returning 1),
    left_seats as (update routing.seat set teams = array_remove(teams, ${id}::text)
      where tenant_id = ${ctx.tenant} and ${id} = any(teams)),
    freed as (update routing.holding set team_id = null,
        widens_at = case when kind = 'conversation' then coalesce(widens_at, ${ctx.now}) end
      where tenant_id = ${ctx.tenant} and team_id = ${id} returning staff_id)
    select (select count(*) from freed where staff_id is null)::int as n from gone`.execute(ctx.db)
  return rows[0]?.n
}

export interface SeatRow {
  readonly staffId: string
  readonly name: string
  readonly takes: boolean
  readonly capacity: number
  readonly load: number
  readonly teams: string[]
  readonly skills: Record<string, number>
  readonly languages: ('zh-CN' | 'en')[]
  readonly status: Status
  readonly since: Date | null
}

export async function seats(ctx: Ctx, staffId?: string): Promise<SeatRow[]> {
  const stale = staleAt(ctx)
  const { rows } = await sql<SeatRow>`
    select s.staff_id as "staffId", s.name, s.takes, s.capacity, s.load, s.teams, s.skills, s.languages,
      case when s.status = 'gone' or s.seen_at <= ${stale} then 'gone'
        when s.wish = 'away' then 'away' else s.status end as status,
      coalesce(${ABSENT(stale)}, s.since) as since
    from routing.seat s where s.tenant_id = ${ctx.tenant} and (${staffId ?? null}::text is null or s.staff_id = ${staffId ?? null})
    order by s.name, s.staff_id`.execute(ctx.db)
  return rows
}

/** A seat as it begins; one that is there stays as it is. */
export async function makeSeat(
  ctx: Ctx,
  person: { id: string; name: string },
  draft: SeatDraft,
  status: Status,
): Promise<void> {
  await sql`insert into routing.seat (tenant_id, staff_id, name, takes, capacity, teams, skills, languages, status, wish,
      seen_at, since)
    values (${ctx.tenant}, ${person.id}, ${person.name}, ${draft.takes}, ${draft.capacity}, ${draft.teams}::text[],
      ${JSON.stringify(draft.skills)}::jsonb, ${draft.languages}::text[], ${status}, 'online', ${ctx.now}, ${ctx.now})
    on conflict (tenant_id, staff_id) do nothing`.execute(ctx.db)
}

export async function saveSeat(ctx: Ctx, staffId: string, draft: SeatDraft): Promise<void> {
  await sql`update routing.seat set takes = ${draft.takes}, capacity = ${draft.capacity},
      teams = ${draft.teams}::text[], skills = ${JSON.stringify(draft.skills)}::jsonb,
      languages = ${draft.languages}::text[]
    where tenant_id = ${ctx.tenant} and staff_id = ${staffId}`.execute(ctx.db)
}

export interface Beat {
  /** He was not ready before and is now, or the other way round. */
  readonly turned: boolean
  readonly ready: boolean
  readonly hasRoom: boolean
  /** Nobody watches yet whether he is still there. */
  readonly unwatched: boolean
}

/** One more sign of life. @returns undefined when there is no seat yet */
export async function beat(
  ctx: Ctx,
  given: { status: Status } | { wish: 'online' | 'away' },
  watchUntil: Date,
): Promise<Beat | undefined> {
  const status = 'status' in given ? sql`${given.status}::text` : sql`'online'`
  const wish = 'wish' in given ? sql`${given.wish}::text` : sql`s.wish`
  const stale = staleAt(ctx)
  const { rows } = await sql<Beat>`
    with before as (
      select s.staff_id, ${ABSENT(stale)} is null as was_ready, coalesce(s.watched_until, '-infinity') <= ${ctx.now} as unwatched
      from routing.seat s where s.tenant_id = ${ctx.tenant} and s.staff_id = ${ctx.actor.id} for update)
    update routing.seat s set name = ${ctx.actor.name}, status = ${status}, wish = ${wish}, seen_at = ${ctx.now},
      since = case when b.was_ready = (${status} = 'online' and ${wish} = 'online') then s.since else ${ctx.now} end,
      watched_until = case when b.unwatched then ${watchUntil} else s.watched_until end
    from before b where s.tenant_id = ${ctx.tenant} and s.staff_id = b.staff_id
    returning b.was_ready <> (s.status = 'online' and s.wish = 'online') as turned,
      s.status = 'online' and s.wish = 'online' as ready, s.takes and s.load < s.capacity as "hasRoom",
      b.unwatched`.execute(ctx.db)
  return rows[0]
}

/** Since when a person is not ready, null while he is; whether anybody is told to look again. */
export async function absence(
  ctx: Ctx,
  staffId: string,
): Promise<{ absentSince: Date | null; seenAt: Date } | undefined> {
  const { rows } = await sql<{ absentSince: Date | null; seenAt: Date }>`
    select ${ABSENT(staleAt(ctx))} as "absentSince", s.seen_at as "seenAt" from routing.seat s
    where s.tenant_id = ${ctx.tenant} and s.staff_id = ${staffId}`.execute(ctx.db)
  return rows[0]
}

export async function watchUntil(ctx: Ctx, staffId: string, until: Date | null): Promise<void> {
  await sql`update routing.seat set watched_until = ${until}
    where tenant_id = ${ctx.tenant} and staff_id = ${staffId}`.execute(ctx.db)
}

export async function atDesk(ctx: Ctx): Promise<AtDesk[]> {
  const { rows } = await sql<AtDesk>`
    select s.staff_id as id, s.name, case when s.wish = 'away' then 'away' else s.status end as status, s.takes, s.load,
      s.capacity, s.teams, (select count(*) from routing.holding h
        where h.tenant_id = s.tenant_id and h.staff_id = s.staff_id)::int as holds
    from routing.seat s where s.tenant_id = ${ctx.tenant} and s.seen_at > ${staleAt(ctx)} and s.status <> 'gone'
    order by s.name, s.staff_id`.execute(ctx.db)
  return rows
}

/** Those who are given matters; when none of them is there, those who take matters by hand only. */
export async function countReady(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(nullif(count(*) filter (where s.takes), 0), count(*))::int as n from routing.seat s
    where s.tenant_id = ${ctx.tenant} and ${ABSENT(staleAt(ctx))} is null`.execute(ctx.db)
  return rows[0]?.n ?? 0
}

export async function holding(ctx: Ctx, { kind, id }: Subject): Promise<Holding | null> {
  const { rows } = await sql<Omit<Holding, 'staff'> & { staffId: string | null; name: string }>`
    select h.staff_id as "staffId", s.name, h.pinned, h.rests, case when t.id is not null then
      jsonb_build_object('id', t.id, 'name', jsonb_build_object('zh', t.name_zh, 'en', t.name_en)) end as team
    from routing.holding h
    left join routing.team t on t.tenant_id = h.tenant_id and t.id = h.team_id
    left join routing.seat s on s.tenant_id = h.tenant_id and s.staff_id = h.staff_id
    where h.tenant_id = ${ctx.tenant} and h.kind = ${kind} and h.id = ${id}`.execute(ctx.db)
  const [row] = rows
  if (!row) return null
  const { staffId, name, ...holding } = row
  return { ...holding, staff: staffId ? { id: staffId, name } : null }
}

export interface WaitingRow extends Subject {
  readonly team: string | null
  readonly lane: Lane
  readonly skills: string[]
  readonly language: 'zh-CN' | 'en' | null
  readonly since: Date
  readonly total: number
}

export async function waiting(ctx: Ctx, limit: number): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow & { kind: Kind }>`
    select kind, id, team_id as team, lane, skills, language, since, (count(*) over ())::int as total
    from routing.holding where tenant_id = ${ctx.tenant} and staff_id is null
    order by rank_at, kind, id limit ${limit}`.execute(ctx.db)
  return rows
}

export async function queues(
  ctx: Ctx,
): Promise<{ team: string | null; waiting: number; work: number; since: Date | null }[]> {
  const { rows } = await sql<{ team: string | null; waiting: number; work: number; since: Date | null }>`
    select team_id as team, count(*)::int as waiting, (count(*) filter (where kind = 'work'))::int as work, min(since) as since from routing.holding
    where tenant_id = ${ctx.tenant} and staff_id is null group by team_id`.execute(ctx.db)
  return rows
}

/** Matters that ran before, in one statement; those that are known stay as they are. */
export async function adopt(
  ctx: Ctx,
  matters: readonly (Queued & Pick<Adopted, 'staffId' | 'rests'>)[],
  waitingFrees: boolean,
): Promise<void> {
  await sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(matters)}::jsonb) as m(kind text, id text,
      "staffId" text, weight int, rests boolean, team text, skills jsonb, language text, lane text, prefer jsonb,
      "rankedAt" timestamptz, "rankAt" timestamptz, "widensAt" timestamptz)),
    kept as (
      insert into routing.holding (tenant_id, kind, id, staff_id, weight, counted, rests, pinned, team_id, skills,
        language, lane, prefer, ranked_at, rank_at, widens_at, since)
      select ${ctx.tenant}, kind, id, "staffId", weight,
        case when "staffId" is null or (rests and ${waitingFrees}) then 0 else weight end, rests, false, team,
        array(select jsonb_array_elements_text(skills)), language, lane, array(select jsonb_array_elements_text(prefer)),
        "rankedAt", "rankAt", "widensAt", ${ctx.now}
      from given on conflict (tenant_id, kind, id) do nothing returning staff_id, counted),
    sums as (select staff_id, sum(counted)::int as counted from kept where staff_id is not null group by staff_id)
    update routing.seat s set load = s.load + sums.counted from sums
    where s.tenant_id = ${ctx.tenant} and s.staff_id = sums.staff_id`.execute(ctx.db)
}
