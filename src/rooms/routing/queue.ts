/** A matter comes, rests, wakes, is closed: who holds it changes, and a seat that became freer pulls the next. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Settings } from './contract.ts'
import type { Adopted, Matter, Person, Subject, Wanted } from './door.ts'
import * as give from './give-store.ts'
import { placeInQueue, widensAt } from './lane.ts'
import { makeSeat, type Room, tellAssigned, tellWaiting } from './room.ts'
import * as store from './store.ts'
import { teamFor } from './team-rule.ts'
import { settingsOf } from './wishes.ts'

export async function queue(
  room: Room,
  ctx: Ctx,
  matter: Matter,
): Promise<{ staff: Person } | { waiting: true }> {
  const settings = await settingsOf(room.house, ctx)
  const queued = queuedOf(ctx, matter, settings)
  const { isNew, staff } = await give.keep(ctx, queued, settings.automatic)
  if (staff) return { staff }
  const holding = isNew ? null : await store.holding(ctx, matter)
  if (holding?.staff) return { staff: holding.staff }
  if (!isNew) await give.rank(ctx, matter, queued)
  await tellWaiting(ctx, matter)
  if (queued.widensAt && asksForMore(queued)) await lookAgain(ctx, queued.widensAt)
  return { waiting: true }
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
    // A work order is its team's craft: nobody else can do it, however long it waits.
    widensAt: matter.kind === 'work' ? null : widensAt(ctx.now, settings),
    ...standing(matter, matter.kind, settings),
  }
}

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
  if (await give.rank(ctx, subject, standing(wanted, subject.kind, settings))) await tellWaiting(ctx, subject)
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
  { kind, id, weight = 1 }: Subject & { weight?: number },
  staffId: string,
  { pinned = false, rests = false }: { pinned?: boolean; rests?: boolean } = {},
): Promise<Person> {
  const { waitingFrees } = await settingsOf(room.house, ctx)
  const how = { pinned, rests, counts: !(rests && waitingFrees) }
  let taken = await give.give(ctx, { kind, id, weight }, staffId, how)
  if (!taken.person) {
    await makeSeat(room, ctx, staffId, 'gone')
    taken = await give.give(ctx, { kind, id, weight }, staffId, how)
  }
  const { person, load, capacity, freed } = taken
  if (!person) throw new RangeError(`Expected a seat for ${staffId}`)
  const isAsked = ctx.actor.id !== staffId && !pinned && how.counts
  if (isAsked && load > capacity) {
    throw new Refusal('conflict', 'routing.full', { name: person.name, load: load - weight, capacity })
  }
  await pull(room, ctx, freed)
  return person
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
