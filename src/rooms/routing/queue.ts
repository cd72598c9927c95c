/** A matter comes, rests, wakes, is closed: who holds it changes, and a seat that became freer pulls the next. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Settings } from './contract.ts'
import type { Adopted, Matter, NamedTeam, Person, Queued, Subject, Wanted } from './door.ts'
import * as give from './give-store.ts'
import { placeInQueue, widensAt } from './lane.ts'
import { makeSeat, type Room, tellAssigned, tellWaiting } from './room.ts'
import * as store from './store.ts'
import { namedTeam } from './team-names.ts'
import { teamFor } from './team-rule.ts'
import { settingsOf } from './wishes.ts'

export async function queue(room: Room, ctx: Ctx, matter: Matter): Promise<Queued> {
  const settings = await settingsOf(room.house, ctx)
  const queued = queuedOf(ctx, matter, settings)
  const team = await named(room, ctx, queued.team)
  const { isNew, staff } = await give.keep(ctx, queued, settings.automatic)
  if (staff) return { staff, team }
  const holding = isNew ? null : await store.holding(ctx, matter)
  if (holding?.staff) return { staff: holding.staff, team: holding.team }
  if (!isNew) await give.rank(ctx, matter, queued)
  await tellWaiting(ctx, matter)
  if (queued.widensAt && asksForMore(queued)) await lookAgain(ctx, queued.widensAt)
  return { waiting: true, team }
}

const named = async (room: Room, ctx: Ctx, team: string | null): Promise<NamedTeam | null> =>
  team === null ? null : ((await namedTeam(room, ctx, team)) ?? null)

/** It leaves its seat and is asked for anew; whoever laid it down gets it back only when he is all that team has. */
export async function moveTo(
  room: Room,
  ctx: Ctx,
  matter: Omit<Matter, 'team'>,
  team: string | null,
): Promise<Queued> {
  if (team !== null && !(await namedTeam(room, ctx, team)))
    throw new Refusal('missing', 'routing.unknown-team', { team })
  const { notTo, ...rest } = matter
  const others = notTo !== undefined && (await store.hasOthers(ctx, team, notTo))
  const freed = await give.drop(ctx, matter)
  const moved = await queue(room, ctx, { ...rest, team, stays: team !== null, ...(others && { notTo }) })
  await pull(room, ctx, freed)
  return moved
}

export async function ruled(
  room: Room,
  ctx: Ctx,
  kind: Subject['kind'],
  wanted: Omit<Wanted, 'rankAt'>,
): Promise<NamedTeam | null> {
  const { rules } = await settingsOf(room.house, ctx)
  const { lane = 'normal', language, about = {} } = wanted
  return named(room, ctx, teamFor(rules, { kind, lane, language, ...about }))
}

const asksForMore = ({ team, skills, language, notTo }: give.Queued): boolean =>
  team !== null || skills.length > 0 || language !== null || notTo !== null

/** Many matters of one moment are looked at again together. */
const TOGETHER_MS = 5000

async function lookAgain(ctx: Ctx, at: Date): Promise<void> {
  const moment = new Date(Math.ceil(at.getTime() / TOGETHER_MS) * TOGETHER_MS)
  await ctx.later('routing.give-out', {}, { at: moment, key: moment.toISOString() })
}

function queuedOf(ctx: Ctx, matter: Matter, settings: Settings): give.Queued {
  return {
    kind: matter.kind,
    id: matter.id,
    weight: matter.weight,
    prefer: matter.prefer ?? [],
    notTo: matter.notTo ?? null,
    widensAt: widening(ctx, matter.kind, matter.stays ?? false, settings),
    stays: matter.stays,
    ...standing(matter, matter.kind, settings),
  }
}

/** A work order is its team's craft: nobody else can do it, however long it waits. Nor what a person gave to a team. */
const widening = (ctx: Ctx, kind: Subject['kind'], stays: boolean, settings: Settings): Date | null =>
  kind === 'work' || stays ? null : widensAt(ctx.now, settings)

/** What the queue is ordered by and what a seat must offer. */
function standing(wanted: Wanted, kind: Subject['kind'], settings: Settings) {
  const { lane = 'normal', language, rankAt, skills = [], about = {} } = wanted
  const team =
    wanted.team === undefined ? teamFor(settings.rules, { kind, lane, language, ...about }) : wanted.team
  return {
    team,
    lane,
    skills,
    language: language ?? null,
    rankedAt: rankAt,
    rankAt: placeInQueue({ lane, rankAt }, settings),
  }
}

export async function restate(room: Room, ctx: Ctx, subject: Subject, wanted: Wanted): Promise<void> {
  const settings = await settingsOf(room.house, ctx)
  const { stays } = wanted
  const widens = widening(ctx, subject.kind, stays ?? false, settings)
  const to = { ...standing(wanted, subject.kind, settings), widensAt: widens, stays }
  const ranked = await give.rank(ctx, subject, to)
  if (!ranked) return
  await tellWaiting(ctx, subject)
  if (ranked.widensAnew && widens) await lookAgain(ctx, widens)
}

export async function release(room: Room, ctx: Ctx, subject: Subject): Promise<void> {
  await pull(room, ctx, await give.drop(ctx, subject))
}

export async function rest(room: Room, ctx: Ctx, subject: Subject): Promise<void> {
  const { waitingFrees } = await settingsOf(room.house, ctx)
  await pull(room, ctx, await give.lay(ctx, subject, waitingFrees))
}

export async function wake(room: Room, ctx: Ctx, subject: Subject): Promise<void> {
  const found = await give.raise(ctx, subject)
  if (!found?.absentSince) return
  const { graceMinutes } = await settingsOf(room.house, ctx)
  const left = (ctx.now.getTime() - found.absentSince.getTime()) / 60_000
  if (left >= graceMinutes) await putBack(ctx, found.staffId)
  else await ctx.later('routing.still-there', { staffId: found.staffId }, { at: ctx.now })
}

/** What he owes goes to whoever is there; their own rooms hear it and say so in the matter. */
export async function putBack(ctx: Ctx, staffId: string): Promise<number> {
  const back = await give.putBack(ctx, staffId)
  for (const { kind, id } of back) await ctx.tell('routing.returned', { kind, id, staffId })
  if (back.length > 0) await tellWaiting(ctx, null)
  return back.length
}

/** A seat that has room takes what waits, at once. */
export async function pull(room: Room, ctx: Ctx, staffId: string | null | undefined): Promise<void> {
  if (!staffId || !(await settingsOf(room.house, ctx)).automatic) return
  const { given, missed } = await give.fill(ctx, staffId)
  for (const subject of given) await tellAssigned(ctx, subject, staffId)
  if (missed) await tellWaiting(ctx, null)
}

export async function take(
  room: Room,
  ctx: Ctx,
  { kind, id, weight = 1, team }: Subject & { weight?: number; team?: string | null },
  staffId: string,
  { pinned = false, rests = false }: { pinned?: boolean; rests?: boolean } = {},
): Promise<Person & { team: NamedTeam | null }> {
  const { waitingFrees } = await settingsOf(room.house, ctx)
  const how = { pinned, rests, counts: !(rests && waitingFrees) }
  let taken = await give.give(ctx, { kind, id, weight, team }, staffId, how)
  if (!taken.person) {
    await makeSeat(room, ctx, staffId, 'gone')
    taken = await give.give(ctx, { kind, id, weight, team }, staffId, how)
  }
  const { person, load, capacity, freed } = taken
  if (!person) throw new RangeError(`Expected a seat for ${staffId}`)
  const isAsked = ctx.actor.id !== staffId && !pinned && how.counts
  if (isAsked && load > capacity) {
    throw new Refusal('conflict', 'routing.full', { name: person.name, load: load - weight, capacity })
  }
  await pull(room, ctx, freed)
  return { ...person, team: await named(room, ctx, taken.team) }
}

export async function adopt(room: Room, ctx: Ctx, matters: readonly Adopted[]): Promise<void> {
  const settings = await settingsOf(room.house, ctx)
  const holders = new Set(matters.flatMap(({ staffId }) => staffId ?? []))
  const known = new Set((await store.seats(ctx)).map((seat) => seat.staffId))
  for (const staffId of holders) if (!known.has(staffId)) await makeSeat(room, ctx, staffId, 'gone')
  const rows = matters.map((matter) => ({
    ...queuedOf(ctx, matter, settings),
    staffId: matter.staffId,
    rests: matter.rests,
  }))
  await store.adopt(ctx, rows, settings.waitingFrees)
  if (matters.some((matter) => matter.staffId === null)) await tellWaiting(ctx, null)
}
