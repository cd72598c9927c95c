/** What people do with clocks and see of them: pauses, the clocks of a matter, the board of what is about to break, the record. */
import type { Calendar } from '../../engines/hours/index.ts'
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import * as rules from './clock.ts'
import type { BoardLine, Cause, Clock, FigureLine, Pause, SubjectKind } from './contract.ts'
import type { Room } from './door.ts'
import { followConversation, followWork } from './follow.ts'
import { benchFor, pauseOne, resumeAll, settleBench } from './keep.ts'
import * as store from './store.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export function shape(clock: store.ClockRead, calendar: Calendar, now: Date): Clock {
  const left = rules.leftAt(clock, calendar, now)
  return {
    id: clock.id,
    subject: { kind: clock.kind, id: clock.subjectId },
    what: clock.what,
    state: clock.state,
    time: clock.rule.time,
    policy: { ...clock.policy },
    startedAt: clock.startedAt.toISOString(),
    seconds: clock.rule.seconds,
    due: iso(clock.dueAt),
    warnAt: iso(clock.warnAt),
    left: Math.round(left),
    share: Math.min(1, Math.max(0, left / clock.rule.seconds)),
    cause: clock.cause,
    pausedAt: iso(clock.pausedAt),
    capAt: iso(clock.capAt),
    brokenAt: iso(clock.brokenAt),
    endedAt: iso(clock.endedAt),
  }
}

const shown = async (room: Room, ctx: Ctx, clock: store.ClockRead): Promise<Clock> =>
  shape(clock, await room.rooms.calendars.calendarOf(ctx, clock.team), ctx.now)

export async function clocks(room: Room, ctx: Ctx, kind: SubjectKind, id: string) {
  const found = await store.clocksOf(ctx, kind, id)
  const pauses = await store.pauses(
    ctx,
    found.map((one) => one.id),
  )
  return Promise.all(
    found.map(async (one) => ({
      ...(await shown(room, ctx, one)),
      pauses: (pauses.get(one.id) ?? []).map(shapePause),
    })),
  )
}

const shapePause = ({ cause, from, to, capAt, by, note }: store.PauseRead): Pause => ({
  cause,
  from: from.toISOString(),
  to: iso(to),
  capAt: capAt.toISOString(),
  capped: to !== null && to >= capAt,
  by,
  note,
})

export async function running(
  room: Room,
  ctx: Ctx,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Clock[]> {
  const found = await store.openClocks(ctx, kind, [...new Set(ids)].slice(0, 100))
  return Promise.all(found.map((one) => shown(room, ctx, one)))
}

/** The clock that may stand still, under the lock of its matter, read up to now. */
async function held(room: Room, ctx: Ctx, kind: SubjectKind, id: string) {
  if (kind === 'conversation') await followConversation(room, ctx, id)
  else await followWork(room, ctx, id, ctx.now)
  const about = { kind, id, workKind: kind, tier: null, channel: null }
  const bench = await benchFor(room, ctx, about)
  const clock = bench.clocks.find((one) => one.what === 'solved' || one.what === 'done')
  if (!clock) throw new Refusal('missing', 'standards.no-clock')
  return { bench, clock }
}

async function done(
  room: Room,
  ctx: Ctx,
  bench: Awaited<ReturnType<typeof held>>['bench'],
  id: string,
): Promise<Clock> {
  await settleBench(room, ctx, bench)
  const clock = await store.clock(ctx, id)
  if (!clock) throw new RangeError(`Expected the clock ${id}`)
  return shown(room, ctx, clock)
}

export async function pause(
  room: Room,
  ctx: Ctx,
  { kind, id }: { kind: SubjectKind; id: string },
  { cause, note = '' }: { cause: Cause; note?: string },
): Promise<Clock> {
  const { bench, clock } = await held(room, ctx, kind, id)
  if (clock.state === 'paused' && clock.cause === cause) return shown(room, ctx, clock)
  if (!clock.rule.caps[cause]) throw new Refusal('invalid', 'standards.cause-not-allowed', { cause })
  if (rules.capLeft(clock, cause) <= 0) throw new Refusal('conflict', 'standards.cap-used', { cause })
  if (!pauseOne(bench, clock, { cause, at: ctx.now, note }))
    throw new Refusal('conflict', 'standards.broken-already')
  await ctx.audit('standards.paused', id, { cause, clock: clock.id })
  return done(room, ctx, bench, clock.id)
}

export async function resume(room: Room, ctx: Ctx, kind: SubjectKind, id: string): Promise<Clock> {
  const { bench, clock } = await held(room, ctx, kind, id)
  if (clock.state !== 'paused') throw new Refusal('conflict', 'standards.not-paused')
  resumeAll(bench, null, ctx.now)
  await ctx.audit('standards.resumed', id, { cause: clock.cause, clock: clock.id })
  return done(room, ctx, bench, clock.id)
}

const SOON_MS = 3_600_000

export async function board(
  room: Room,
  ctx: Ctx,
  { show, team, limit }: { show: 'soon' | 'all'; team?: string | undefined; limit: number },
) {
  const until = show === 'soon' ? new Date(ctx.now.getTime() + SOON_MS) : null
  const { clocks, total } = await store.board(ctx, { until, team, limit })
  const items: BoardLine[] = []
  for (const clock of clocks) items.push(await line(room, ctx, clock))
  const { running, next } = await store.standing(ctx)
  return { items, total, running, next: iso(next) }
}

async function line(room: Room, ctx: Ctx, clock: store.ClockRead): Promise<BoardLine> {
  const { conversations, work } = room.rooms
  const shaped = await shown(room, ctx, clock)
  if (clock.kind === 'work') {
    const order = await work?.read(ctx, clock.subjectId)
    return {
      ...shaped,
      title: order ? `${order.number} ${order.title}` : clock.subjectId,
      customer: order?.customer?.name ?? '',
      tier: null,
      holder: order?.assignee?.name ?? null,
      assistant: false,
      team: clock.team,
      link: `/work/${clock.subjectId}`,
    }
  }
  const row = await conversations.row(ctx, clock.subjectId)
  return {
    ...shaped,
    title: row.title,
    customer: row.customer.name,
    tier: row.customer.tier,
    holder: row.assignee?.name ?? null,
    assistant: row.holder === 'assistant',
    team: clock.team,
    link: `/inbox/${clock.subjectId}`,
  }
}

/** Weeks begin on Monday in the shop's zone; the running one counts as the first. */
export async function figures(ctx: Ctx, weeks: number): Promise<FigureLine[]> {
  const today = dayIn(ctx.zone, ctx.now)
  const back = ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7) + 7 * (weeks - 1)
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10)
  return store.figures(ctx, startOfDay(ctx.zone, first))
}
