/**
 * The statements that give matters to seats. Long, because they are one thought:
 *
 * A seat's load is the sum of what its matters count, changed only in the statement that changes the matter, under the
 * seat's row lock, and only while load + weight <= capacity. So no number of routers can pass a capacity (I5).
 *
 * No matter waits beside a free seat. Whoever frees a seat first writes that (and so holds its lock), then looks for what
 * waits in a statement of its own, which sees everything committed until then. Whoever leaves a matter waiting tells it,
 * and after his commit `lockSeats` waits for every seat that is just being freed before it looks. One of the two sees the
 * other (I6).
 *
 * Locks: holdings that wait and seats for a new matter are skipped when locked; seats are locked in the order of their
 * ids; nobody who holds a waiting holding waits for a seat.
 */
import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Kind, Lane } from './contract.ts'
import type { Person, Subject } from './door.ts'

/** A desk repeats itself every 40 s; after that long without a word it counts as gone. */
export const PRESENT_MS = 100_000

/** A matter as it stands in the queue. */
export interface Queued extends Subject {
  readonly weight: number
  readonly team: string | null
  readonly skills: readonly string[]
  readonly language: string | null
  readonly lane: Lane
  readonly prefer: readonly string[]
  readonly notTo: string | null
  readonly rankedAt: Date
  readonly rankAt: Date
  readonly widensAt: Date | null
  readonly stays?: boolean | undefined
}

/**
 * Every statement below begins with the same three parameters: $1 the shop, $2 since when a silent desk counts as gone,
 * $3 now. They are written out once: building them anew for each matter cost more than running them.
 */
const first = (ctx: Ctx): readonly unknown[] => [
  ctx.tenant,
  new Date(ctx.now.getTime() - PRESENT_MS),
  ctx.now,
]

async function run<Row>(ctx: Ctx, text: string, more: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await ctx.db.executeQuery<Row>(CompiledQuery.raw(text, [...first(ctx), ...more]))
  return rows
}

/** A seat `s` that is given matters now. */
const OPEN = `s.tenant_id = $1 and s.takes and s.status = 'online' and s.wish = 'online' and s.seen_at > $2::timestamptz`

/** Whether seat `s` may take matter `h`; past `widens_at` only capacity counts. */
const fits = (s: string, h: string): string =>
  `${s}.load + ${h}.weight <= ${s}.capacity and (coalesce(${h}.widens_at <= $3::timestamptz, false) or (
    (${h}.team_id is null or ${h}.team_id = any(${s}.teams)) and (${h}.skills = '{}' or ${s}.skills ?& ${h}.skills)
    and (${h}.language is null or ${h}.language = any(${s}.languages))
    and (${h}.not_to is null or ${h}.not_to <> ${s}.staff_id)))`
const FITS = fits('s', 'h')

/** Best first: whom the matter would rather have, skill, the least loaded share of a capacity, who waits longest for work. */
const BEST = `array_position(h.prefer, s.staff_id) nulls last,
  case when h.skills = '{}' then 0
    else (select coalesce(sum((s.skills->>k)::int), 0) from unnest(h.skills) k) end desc,
  s.load::float8 / greatest(s.capacity, 1), s.given_at nulls first, s.staff_id`

export interface Kept {
  /** false: it was known before, nothing was written. */
  readonly isNew: boolean
  readonly staff: Person | null
}

const KEEP = `/* routing.keep */
  with h as (select $4::text as kind, $5::text as id, $6::int as weight, $7::text as team_id, $8::text[] as skills,
      $9::text as language, $10::text[] as prefer, $11::text as not_to, $12::timestamptz as rank_at,
      $13::timestamptz as widens_at, $14::boolean and not exists (
        select 1 from routing.holding k where k.tenant_id = $1 and k.kind = $4 and k.id = $5) as is_given),
  best as (
    select s.staff_id, s.load, s.capacity, s.teams, s.skills, s.languages from routing.seat s, h where h.is_given and ${OPEN} and ${FITS}
    order by ${BEST} limit 1 for update of s skip locked),
  seat as (
    select s.staff_id from best s, h where not exists (
      select 1 from routing.holding w where w.tenant_id = $1 and w.staff_id is null
        and w.rank_at < h.rank_at and ${fits('s', 'w')})),
  loaded as (
    update routing.seat s set load = s.load + h.weight, given_at = $3 from seat, h
    where s.tenant_id = $1 and s.staff_id = seat.staff_id and s.load + h.weight <= s.capacity
    returning s.staff_id, s.name),
  kept as (
    insert into routing.holding (tenant_id, kind, id, staff_id, weight, counted, rests, pinned, team_id, skills,
      language, lane, prefer, not_to, ranked_at, rank_at, widens_at, since)
    select $1, h.kind, h.id, l.staff_id, h.weight, case when l.staff_id is null then 0 else h.weight end,
      false, false, h.team_id, h.skills, h.language, $15, h.prefer, h.not_to, $16::timestamptz, h.rank_at,
      h.widens_at, $3
    from h left join loaded l on true
    on conflict (tenant_id, kind, id) do nothing returning 1)
  select (select count(*) from kept)::int as n, l.staff_id as id, l.name from h left join loaded l on true`

/** A new matter goes to the best seat, or waits. */
export async function keep(ctx: Ctx, m: Queued, automatic: boolean): Promise<Kept> {
  const wanted = [
    m.kind,
    m.id,
    m.weight,
    m.team,
    m.skills,
    m.language,
    m.prefer,
    m.notTo,
    m.rankAt,
    m.widensAt,
  ]
  const rows = await run<{ n: number; id: string | null; name: string | null }>(ctx, KEEP, [
    ...wanted,
    automatic,
    m.lane,
    m.rankedAt,
  ])
  const { n, id, name } = rows[0] ?? { n: 0, id: null, name: null }
  // The caller holds the matter's lock, so nobody else can have made it between the two looks; if so, nothing may stay.
  if (n === 0 && id !== null)
    throw new RangeError(`Expected ${m.kind} ${m.id} to be asked for under its lock`)
  return { isNew: n > 0, staff: id !== null && name !== null ? { id, name } : null }
}

export interface Filled {
  readonly given: readonly Subject[]
  /** Something would have fitted, but somebody else has it in hand and may yet let go of it. */
  readonly missed: boolean
}

const FILL = `/* routing.fill */
  with s as (
    select * from routing.seat s where ${OPEN} and s.staff_id = $4 and s.load < s.capacity for update),
  locked as (
    select h.kind, h.id, h.weight, h.rank_at from routing.holding h, s
    where h.tenant_id = $1 and h.staff_id is null and ${FITS}
    order by h.rank_at, h.kind, h.id limit (select s.capacity - s.load from s)
    for update of h skip locked),
  run as (select l.*, sum(l.weight) over (order by l.rank_at, l.kind, l.id) as total from locked l),
  next as (select run.* from run, s where s.load + run.total <= s.capacity),
  given as (
    update routing.holding h set staff_id = $4, counted = h.weight, rests = false
    from next where h.tenant_id = $1 and h.kind = next.kind and h.id = next.id),
  loaded as (
    update routing.seat s set load = s.load + (select sum(weight) from next), given_at = $3
    where s.tenant_id = $1 and s.staff_id = $4 and exists (select 1 from next))
  select kind, id from (select kind, id, total from next
    union all
    select null, null, null where not exists (select 1 from next) and exists (
      select 1 from routing.holding h, s where h.tenant_id = $1 and h.staff_id is null and ${FITS})
  ) found order by total`

/** A seat with room takes what waits and fits, most pressing first, as much as it can hold. */
export async function fill(ctx: Ctx, staffId: string): Promise<Filled> {
  const rows = await run<{ kind: Kind | null; id: string | null }>(ctx, FILL, [staffId])
  const given = rows.flatMap(({ kind, id }) => (kind && id ? [{ kind, id }] : []))
  return { given, missed: rows.length > given.length }
}

const WAITS = `/* routing.waits */ select exists (
  select 1 from routing.holding where tenant_id = $1 and staff_id is null and $2::timestamptz < $3::timestamptz) as waits`

/** Whether anything waits at all. */
export async function anythingWaits(ctx: Ctx): Promise<boolean> {
  return (await run<{ waits: boolean }>(ctx, WAITS))[0]?.waits ?? false
}

const LOCK_SEATS = `/* routing.lock-seats */ select s.load < s.capacity as free, $3::timestamptz from routing.seat s
  where ${OPEN} order by s.staff_id for update`

/** Waits for every open seat that somebody is just changing. @returns how many could take more */
export async function lockSeats(ctx: Ctx): Promise<number> {
  return (await run<{ free: boolean }>(ctx, LOCK_SEATS)).filter((row) => row.free).length
}

const FREE = `free as materialized (select * from routing.seat s where ${OPEN} and s.load < s.capacity)`

const PAIR = `/* routing.pair */
  with ${FREE},
  next as (
    select h.kind, h.id, h.weight, b.staff_id from routing.holding h cross join lateral (
      select s.staff_id from free s where ${FITS} order by ${BEST} limit 1) b
    where h.tenant_id = $1 and h.staff_id is null
    order by h.rank_at, h.kind, h.id limit 1 for update of h skip locked),
  loaded as (
    update routing.seat s set load = s.load + next.weight, given_at = $3 from next
    where s.tenant_id = $1 and s.staff_id = next.staff_id and s.load + next.weight <= s.capacity
    returning s.staff_id),
  given as (
    update routing.holding h set staff_id = l.staff_id, counted = h.weight, rests = false from next, loaded l
    where h.tenant_id = $1 and h.kind = next.kind and h.id = next.id
    returning h.kind, h.id, h.staff_id as "staffId")
  select * from given`

/** The most pressing matter that fits any free seat goes to the best of them; undefined when there is no such pair. */
export async function pair(ctx: Ctx): Promise<(Subject & { staffId: string }) | undefined> {
  return (await run<{ kind: Kind; id: string; staffId: string }>(ctx, PAIR))[0]
}

const LEFT_OVER = `/* routing.left-over */
  with ${FREE}
  select exists (select 1 from routing.holding h, free s
    where h.tenant_id = $1 and h.staff_id is null and ${FITS}) as left`

/** Whether a matter waits that a free seat could take: somebody else had it in hand when we looked. */
export async function leftOver(ctx: Ctx): Promise<boolean> {
  return (await run<{ left: boolean }>(ctx, LEFT_OVER))[0]?.left ?? false
}

export interface Taken {
  readonly person: Person | null
  readonly load: number
  readonly capacity: number
  /** Whose capacity became free. */
  readonly freed: string | null
  readonly team: string | null
}

const GIVE = `/* routing.give */
  with was as (
    select staff_id from routing.holding where tenant_id = $1 and kind = $4 and id = $5),
  locked as (
    select s.* from routing.seat s where s.tenant_id = $1 and $2::timestamptz is not null
      and (s.staff_id = $6 or s.staff_id in (select staff_id from was)) order by s.staff_id for update),
  before as (
    select h.staff_id, h.counted from routing.holding h
    where h.tenant_id = $1 and h.kind = $4 and h.id = $5 for update),
  given as (
    insert into routing.holding (tenant_id, kind, id, staff_id, weight, counted, rests, pinned, team_id, skills, lane,
      prefer, ranked_at, rank_at, since)
    select $1, $4, $5, $6, $7::int, $8::int, $9::boolean, $10::boolean, $11::text, '{}', 'normal', '{}',
      $3::timestamptz, $3, $3 from locked l left join before b on true where l.staff_id = $6
    on conflict (tenant_id, kind, id) do update set staff_id = excluded.staff_id, weight = excluded.weight,
      counted = excluded.counted, rests = excluded.rests, pinned = excluded.pinned, not_to = null,
      team_id = case when $12::boolean then excluded.team_id else holding.team_id end
    returning staff_id, team_id),
  loaded as (
    update routing.seat s set
      load = s.load + case when s.staff_id = $6 then $8::int else 0 end
        - coalesce((select b.counted from before b where b.staff_id = s.staff_id), 0)
    from given g where s.tenant_id = $1
      and (s.staff_id = g.staff_id or s.staff_id in (select b.staff_id from before b))
    returning s.staff_id, s.name, s.load, s.capacity)
  select l.staff_id as id, l.name, l.load, l.capacity, (select g.team_id from given g) as team,
    (select b.staff_id from before b where b.staff_id <> $6 and b.counted > 0) as freed
  from loaded l where l.staff_id = $6`

/** A person holds it from now on, whoever did before. person null: he has no seat yet, and nothing was written. */
export async function give(
  ctx: Ctx,
  { kind, id, weight, team }: Subject & { weight: number; team: string | null | undefined },
  staffId: string,
  { pinned, counts, rests }: { pinned: boolean; counts: boolean; rests: boolean },
): Promise<Taken> {
  const counted = counts ? weight : 0
  const [row] = await run<Person & Omit<Taken, 'person'>>(ctx, GIVE, [
    ...[kind, id, staffId, weight, counted, rests, pinned],
    ...[team ?? null, team !== undefined],
  ])
  if (!row) return { person: null, load: 0, capacity: 0, freed: null, team: null }
  const { id: personId, name, ...given } = row
  return { person: { id: personId, name }, ...given }
}

const DROP = `/* routing.drop */
  with gone as (
    delete from routing.holding where tenant_id = $1 and kind = $4 and id = $5 returning staff_id, counted)
  update routing.seat s set load = s.load - gone.counted from gone
  where s.tenant_id = $1 and s.staff_id = gone.staff_id and gone.counted > 0 and $2::timestamptz < $3::timestamptz
  returning s.staff_id as "staffId"`

/** It is gone from here. @returns the seat that became freer, if any */
export async function drop(ctx: Ctx, { kind, id }: Subject): Promise<string | undefined> {
  return (await run<{ staffId: string }>(ctx, DROP, [kind, id]))[0]?.staffId
}

const LAY = `/* routing.lay */
  with before as (
    select staff_id, counted from routing.holding
    where tenant_id = $1 and kind = $4 and id = $5 and staff_id is not null for update),
  laid as (
    update routing.holding h set rests = true, counted = case when $6::boolean then 0 else h.counted end from before
    where h.tenant_id = $1 and h.kind = $4 and h.id = $5)
  update routing.seat s set load = s.load - before.counted from before
  where s.tenant_id = $1 and s.staff_id = before.staff_id and before.counted > 0 and $6::boolean
    and $2::timestamptz < $3::timestamptz
  returning s.staff_id as "staffId"`

/** Its person keeps it while it waits for the customer. @returns the seat that became freer, if any */
export async function lay(ctx: Ctx, { kind, id }: Subject, frees: boolean): Promise<string | undefined> {
  return (await run<{ staffId: string }>(ctx, LAY, [kind, id, frees]))[0]?.staffId
}

/** Since when seat `s` is not ready, null while it is; $2 is when a silent desk counts as gone. */
const ABSENT_SINCE = `case when s.status <> 'online' or s.wish <> 'online' then s.since
  when s.seen_at <= $2::timestamptz then s.seen_at end`

const RAISE = `/* routing.raise */
  with before as (
    select staff_id, counted, weight from routing.holding
    where tenant_id = $1 and kind = $4 and id = $5 and staff_id is not null for update),
  raised as (
    update routing.holding h set rests = false, counted = h.weight from before
    where h.tenant_id = $1 and h.kind = $4 and h.id = $5)
  update routing.seat s set load = s.load - before.counted + before.weight from before
  where s.tenant_id = $1 and s.staff_id = before.staff_id and $3::timestamptz is not null
  returning s.staff_id as "staffId", ${ABSENT_SINCE} as "absentSince"`

/** It counts again. @returns whose it is and since when he is not at the desk, null while he is */
export async function raise(
  ctx: Ctx,
  { kind, id }: Subject,
): Promise<{ staffId: string; absentSince: Date | null } | undefined> {
  return (await run<{ staffId: string; absentSince: Date | null }>(ctx, RAISE, [kind, id]))[0]
}

/** Since when seat `s` is not ready, null while it is. */
export const ABSENT = (stale: Date): RawBuilder<unknown> =>
  sql`case when s.status <> 'online' or s.wish <> 'online' then s.since
    when s.seen_at <= ${stale} then s.seen_at end`

/** What somebody who left has not answered goes back to the queue, rather to him when he comes again. */
export async function putBack(ctx: Ctx, staffId: string): Promise<Subject[]> {
  const { rows } = await sql<{ kind: Kind; id: string }>`
    with s as (select staff_id from routing.seat where tenant_id = ${ctx.tenant} and staff_id = ${staffId} for update),
    owed as (
      select h.kind, h.id, h.counted from routing.holding h, s
      where h.tenant_id = ${ctx.tenant} and h.staff_id = s.staff_id and not h.rests for update of h),
    back as (
      update routing.holding h set staff_id = null, counted = 0, pinned = false,
        prefer = array_prepend(${staffId}::text, array_remove(h.prefer, ${staffId}::text))
      from owed where h.tenant_id = ${ctx.tenant} and h.kind = owed.kind and h.id = owed.id),
    freed as (
      update routing.seat s set load = s.load - (select coalesce(sum(counted), 0) from owed)
      where s.tenant_id = ${ctx.tenant} and s.staff_id = ${staffId} and exists (select 1 from owed))
    select kind, id from owed order by kind, id`.execute(ctx.db)
  return rows
}

/** Its place in the queue and what it needs, while it waits. @returns undefined when it does not wait */
export async function rank(
  ctx: Ctx,
  { kind, id }: Subject,
  to: Pick<Queued, 'team' | 'skills' | 'language' | 'lane' | 'rankedAt' | 'rankAt' | 'widensAt' | 'stays'>,
): Promise<{ widensAnew: boolean } | undefined> {
  const widensAt =
    to.stays === undefined
      ? sql`widens_at`
      : sql`case when not ${to.stays} then coalesce(widens_at, ${to.widensAt}::timestamptz) end`
  const { rows } = await sql<{ widensAnew: boolean }>`
    update routing.holding set team_id = ${to.team}, skills = ${to.skills}::text[], language = ${to.language},
      lane = ${to.lane}, ranked_at = ${to.rankedAt}, rank_at = ${to.rankAt}, widens_at = ${widensAt}
    where tenant_id = ${ctx.tenant} and kind = ${kind} and id = ${id} and staff_id is null
    returning ${to.stays === false} and coalesce(widens_at = ${to.widensAt}::timestamptz, false) as "widensAnew"`.execute(
    ctx.db,
  )
  return rows[0]
}
