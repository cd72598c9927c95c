/** Clocks follow their matter: what its log or state says is done to them, told, and the next timer armed in the same transaction. */
import type { Calendar } from '../../engines/hours/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import * as rules from './clock.ts'
import { CLOCK, type ClockFacts } from './clock.ts'
import type { Cause, SubjectKind, What } from './contract.ts'
import type { Room } from './door.ts'
import { escalate } from './escalate.ts'
import { ANSWERS, type Deed } from './log.ts'
import { policyFor, ruleOf, type Standing } from './policy.ts'
import * as store from './store.ts'

/** What the clocks of a matter need to know of it. */
export interface About {
  readonly kind: SubjectKind
  readonly id: string
  /** 'conversation' or the kind of work. */
  readonly workKind: string
  readonly tier: string | null
  readonly channel: string | null
  /** Left out: as its clocks know it. */
  readonly team?: string | null
}

/** The clocks of one matter, as they are changed in this transaction. */
export interface Bench {
  readonly about: About
  readonly calendar: Calendar
  readonly policies: readonly Standing[]
  /** As they lie in the database; those begun here are not among them. */
  readonly before: ReadonlyMap<string, store.ClockRead>
  readonly clocks: store.ClockRead[]
  readonly pauses: { clockId: string; cause: Cause; from: Date; capAt: Date; note: string }[]
}

export async function benchFor(room: Room, ctx: Ctx, about: About): Promise<Bench> {
  const clocks = await store.openClocks(ctx, about.kind, [about.id])
  const team = about.team === undefined ? (clocks[0]?.team ?? null) : about.team
  const calendar = await room.rooms.calendars.calendarOf(ctx, team)
  return {
    about: { ...about, team },
    calendar,
    policies: await room.standing(ctx),
    before: new Map(clocks.map((one) => [one.id, one])),
    clocks: clocks.map((one) => (one.team === team ? one : { ...one, ...rules.wound(one, calendar), team })),
    pauses: [],
  }
}

const isOpen = (clock: ClockFacts): boolean => !CLOCK.ends(clock.state)

const put = (bench: Bench, id: string, facts: ClockFacts, extra: Partial<store.ClockRead> = {}): void => {
  const at = bench.clocks.findIndex((one) => one.id === id)
  const was = bench.clocks[at]
  if (was) bench.clocks[at] = { ...was, ...facts, ...extra }
}

export function perform(ctx: Ctx, bench: Bench, deeds: readonly Deed[]): void {
  for (const deed of deeds) {
    if (deed.do === 'begin') begin(ctx, bench, deed.what, deed.at)
    else if (deed.do === 'pause') pauseAll(bench, deed.cause, deed.at, '')
    else if (deed.do === 'resume') resumeAll(bench, deed.cause, deed.at)
    else end(bench, deed)
  }
}

/** One answer is owed at a time, and a matter is solved once. */
function begin(ctx: Ctx, bench: Bench, what: What, at: Date): void {
  const rivals: readonly What[] = ANSWERS.includes(what) ? ANSWERS : [what]
  if (bench.clocks.some((one) => rivals.includes(one.what) && isOpen(one))) return
  const { about, policies } = bench
  const asked = { kind: about.workKind, tier: about.tier, channel: about.channel }
  const policy = policyFor(policies, asked, what)
  const rule = policy && ruleOf(policy, what)
  if (!policy || !rule) return
  bench.clocks.push({
    ...rules.started(rule, bench.calendar, at),
    id: make('clk', ctx.now),
    kind: about.kind,
    subjectId: about.id,
    what,
    policy: { id: policy.id, version: policy.version, name: policy.name },
    tier: about.tier,
    team: about.team ?? null,
    staffId: null,
    version: 0,
  })
}

function end(bench: Bench, { do: deed, what, at, by }: Extract<Deed, { do: 'answer' | 'drop' }>): void {
  for (const one of bench.clocks) {
    if (!what.includes(one.what) || !isOpen(one)) continue
    const next = (deed === 'answer' ? rules.answered : rules.dropped)(one, bench.calendar, at)
    put(bench, one.id, next, { staffId: by ?? one.staffId })
  }
}

/** A person's pause holds: the customer's silence does not take its place. */
function pauseAll(bench: Bench, cause: Cause, at: Date, note: string): void {
  for (const one of bench.clocks) if (one.state !== 'paused') pauseOne(bench, one, { cause, at, note })
}

/** @returns whether the clock stands still now */
export function pauseOne(
  bench: Bench,
  clock: store.ClockRead,
  { cause, at, note }: { cause: Cause; at: Date; note: string },
): boolean {
  const still = rules.paused(clock, bench.calendar, cause, at)
  if (!still?.capAt) return false
  put(bench, clock.id, still)
  bench.pauses.push({ clockId: clock.id, cause, from: at, capAt: still.capAt, note })
  return true
}

export function resumeAll(bench: Bench, cause: Cause | null, at: Date): void {
  for (const one of bench.clocks) {
    if (one.state !== 'paused' || (cause !== null && one.cause !== cause)) continue
    put(bench, one.id, rules.resumed(one, bench.calendar, at))
  }
}

/** Time passes for one clock. @returns whether anything happened */
export function passTime(bench: Bench, id: string, to: Date): boolean {
  const clock = bench.clocks.find((one) => one.id === id)
  if (!clock) return false
  const { clock: next, happened } = rules.advanced(clock, bench.calendar, to)
  put(bench, id, next)
  return happened.length > 0
}

/** @param quiet nobody is told and nothing is raised: history that is taken in */
export async function settleBench(room: Room, ctx: Ctx, bench: Bench, quiet = false): Promise<void> {
  for (const clock of bench.clocks) {
    const was = bench.before.get(clock.id)
    if (was === clock) continue
    const next = {
      ...clock,
      team: clock.team ?? (await teamOf(room, ctx, clock)),
      version: clock.version + 1,
    }
    if (was) await store.update(ctx, next)
    else await store.insert(ctx, next)
    if (was?.state === 'paused' && was.pausedAt !== clock.pausedAt)
      await store.endPauses(ctx, clock.id, clock.endedAt ?? clock.runFrom)
    for (const pause of bench.pauses.filter((one) => one.clockId === clock.id))
      await store.beginPause(ctx, make('pau', ctx.now), clock.id, { ...pause, by: byName(ctx) })
    await arm(ctx, next)
    if (!quiet) await tell(room, ctx, was, next)
  }
}

/** What never came to a team counts for the first team of whoever ended it, when he is at the desk. */
async function teamOf(
  { rooms }: Room,
  ctx: Ctx,
  { staffId, endedAt }: store.ClockRead,
): Promise<string | null> {
  if (!rooms.routing || !staffId || !endedAt) return null
  return (await rooms.routing.desk(ctx)).find((one) => one.id === staffId)?.teams[0] ?? null
}

const byName = (ctx: Ctx): string => (ctx.actor.kind === 'staff' ? ctx.actor.name : '')

/** The version in the key makes every older timer a stale one. */
async function arm(ctx: Ctx, clock: store.ClockRead): Promise<void> {
  const next = rules.nextHappening(clock)
  if (next) await ring(ctx, clock, next.at, '')
}

export const RING = 'standards.ring'

export function ring(
  ctx: Ctx,
  clock: Pick<store.ClockRead, 'id' | 'version'>,
  at: Date,
  again: string,
): Promise<void> {
  const key = `${clock.id}|${clock.version}${again}`
  return ctx.later(RING, { clock: clock.id, version: clock.version }, { at, key })
}

async function tell(
  room: Room,
  ctx: Ctx,
  was: store.ClockRead | undefined,
  now: store.ClockRead,
): Promise<void> {
  for (const name of toldOf(was, now)) {
    const { id: clock, kind, subjectId: id, what, team, staffId } = now
    const due = now.dueAt?.toISOString() ?? null
    await ctx.tell(
      `standards.${name}`,
      { clock, kind, id, what, team, staffId, due, state: now.state },
      { topic: `${kind}:${id}` },
    )
    if (name === 'escalated') await escalate(room, ctx, now)
  }
}

/** What became true of a clock, in the order in which it did. */
export function toldOf(was: ClockFacts | undefined, now: ClockFacts): string[] {
  const open = isOpen(now)
  const marks: readonly (readonly [string, boolean])[] = [
    ['started', was === undefined && open],
    ['warned', open && now.state === 'warned' && !was?.warnedAt],
    ['broken', now.brokenAt !== null && !was?.brokenAt],
    ['escalated', now.escalatedAt !== null && !was?.escalatedAt && open],
    ['paused', now.pausedAt !== null && now.pausedAt !== was?.pausedAt],
    ['resumed', open && now.pausedAt === null && Boolean(was?.pausedAt)],
    ['met', now.state === 'met'],
    ['ended', now.state === 'broken' || now.state === 'cancelled'],
  ]
  return marks.filter(([, holds]) => holds).map(([name]) => name)
}
