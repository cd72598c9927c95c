/** A service standard's clock as rules: it runs in open time, stands still only for a listed cause and never past its cap. */
import { addBusiness, businessBetween, type Calendar } from '../../engines/hours/index.ts'
import { defineFlow } from '../../kernel/flows.ts'
import type { Cause, ClockState } from './contract.ts'

/** What may happen to a clock, and where it leads. What broke never turns to kept, but for an answer given in time and written down after. */
export const CLOCK = defineFlow({
  name: 'standards.clock',
  initial: 'running',
  on: {
    running: { warn: 'warned', break: 'late', pause: 'paused', answer: 'met', drop: 'cancelled' },
    warned: { break: 'late', pause: 'paused', answer: 'met', drop: 'cancelled' },
    paused: { resume: 'running', 'resume-warned': 'warned', answer: 'met', drop: 'cancelled' },
    late: { escalate: 'escalated', answer: 'broken', 'answered-in-time': 'met', drop: 'broken' },
    escalated: { answer: 'broken', 'answered-in-time': 'met', drop: 'broken' },
    met: {},
    broken: {},
    cancelled: {},
  },
})
export type ClockEvent =
  | 'warn'
  | 'break'
  | 'pause'
  | 'resume'
  | 'resume-warned'
  | 'escalate'
  | 'answer'
  | 'answered-in-time'
  | 'drop'

/** What a policy says of this clock, as it was when the clock began. */
export interface Rule {
  readonly seconds: number
  readonly time: 'business' | 'wall'
  /** Seconds left at which it warns. */
  readonly warn: number
  /** Seconds of the wall after it broke; null: never. */
  readonly escalate: number | null
  /** Seconds of the wall that each cause may stop it in all; a cause that is not here may not. */
  readonly caps: { readonly [cause in Cause]?: number }
}

export interface ClockFacts {
  readonly state: ClockState
  readonly rule: Rule
  readonly startedAt: Date
  /** Since when it runs without a break. */
  readonly runFrom: Date
  /** Seconds that were left then. */
  readonly left: number
  /** Null while it stands still or ended, and when the hours never open again. */
  readonly dueAt: Date | null
  readonly warnAt: Date | null
  readonly pausedAt: Date | null
  readonly cause: Cause | null
  readonly capAt: Date | null
  readonly used: { readonly [cause in Cause]?: number }
  readonly warnedAt: Date | null
  readonly brokenAt: Date | null
  readonly escalatedAt: Date | null
  readonly endedAt: Date | null
}

/** What happened by itself as time went on. */
export interface Happening {
  readonly event: 'warn' | 'break' | 'escalate' | 'cap'
  readonly at: Date
}

const after = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000)

const add = (rule: Rule, calendar: Calendar, from: Date, seconds: number): Date | null =>
  rule.time === 'wall' ? after(from, seconds) : addBusiness(calendar, from, seconds)

const between = (rule: Rule, calendar: Calendar, from: Date, to: Date): number =>
  rule.time === 'wall' ? (to.getTime() - from.getTime()) / 1000 : businessBetween(calendar, from, to)

export function started(rule: Rule, calendar: Calendar, at: Date): ClockFacts {
  return wound(
    {
      state: CLOCK.initial,
      rule,
      startedAt: at,
      runFrom: at,
      left: rule.seconds,
      dueAt: null,
      warnAt: null,
      pausedAt: null,
      cause: null,
      capAt: null,
      used: {},
      warnedAt: null,
      brokenAt: null,
      escalatedAt: null,
      endedAt: null,
    },
    calendar,
  )
}

/** The same clock with its instants worked out anew: after a change of the opening hours, or as it begins to run. */
export function wound(clock: ClockFacts, calendar: Calendar): ClockFacts {
  if (clock.state !== 'running' && clock.state !== 'warned') return clock
  const { rule, runFrom, left } = clock
  const dueAt = add(rule, calendar, runFrom, left)
  const warnAt = clock.state === 'warned' ? null : add(rule, calendar, runFrom, Math.max(0, left - rule.warn))
  return { ...clock, dueAt, warnAt }
}

/** Seconds left at an instant, negative when it is over; while it stands still what was left when it stopped. */
export function leftAt(clock: ClockFacts, calendar: Calendar, at: Date): number {
  if (clock.state === 'paused') return clock.left
  return clock.left - between(clock.rule, calendar, clock.runFrom, clock.endedAt ?? at)
}

/** The next thing that time alone will do to it; null when nothing. */
export function nextHappening(clock: ClockFacts): Happening | null {
  const { state, warnAt, dueAt, capAt, brokenAt, rule } = clock
  if (state === 'running' && warnAt && dueAt && warnAt < dueAt) return { event: 'warn', at: warnAt }
  if ((state === 'running' || state === 'warned') && dueAt) return { event: 'break', at: dueAt }
  if (state === 'paused' && capAt) return { event: 'cap', at: capAt }
  if (state === 'late' && brokenAt && rule.escalate !== null)
    return { event: 'escalate', at: after(brokenAt, rule.escalate) }
  return null
}

/** What time did up to an instant, `to` itself included, and the clock after it. */
export function advanced(
  clock: ClockFacts,
  calendar: Calendar,
  to: Date,
): { clock: ClockFacts; happened: Happening[] } {
  const happened: Happening[] = []
  let now = clock
  for (let next = nextHappening(now); next && next.at <= to; next = nextHappening(now)) {
    happened.push(next)
    now = came(now, calendar, next)
  }
  return { clock: now, happened }
}

function came(clock: ClockFacts, calendar: Calendar, { event, at }: Happening): ClockFacts {
  if (event === 'cap') return resumed(clock, calendar, at)
  const state = CLOCK.step(clock.state, event)
  if (event === 'warn') return { ...clock, state, warnedAt: at, warnAt: null }
  if (event === 'break') return { ...clock, state, brokenAt: at, warnAt: null }
  return { ...clock, state, escalatedAt: at }
}

/** What came before an instant: an answer at the very second it is due is in time. */
const before = (at: Date): Date => new Date(at.getTime() - 1)

/** The answer came. @param at when it was given, which may be earlier than what time did meanwhile */
export function answered(clock: ClockFacts, calendar: Calendar, at: Date): ClockFacts {
  const { clock: now } = advanced(clock, calendar, before(at))
  if (CLOCK.ends(now.state)) return now
  if (now.brokenAt && now.dueAt && at <= now.dueAt) {
    const state = CLOCK.step(now.state, 'answered-in-time')
    return { ...now, state, brokenAt: null, escalatedAt: null, endedAt: at, warnAt: null }
  }
  return ended(now, 'answer', at)
}

/** Nobody waits for it any more, and nobody answered: it went another way. What is broken stays broken. */
export function dropped(clock: ClockFacts, calendar: Calendar, at: Date): ClockFacts {
  const { clock: now } = advanced(clock, calendar, before(at))
  return CLOCK.ends(now.state) ? now : ended(now, 'drop', at)
}

function ended(clock: ClockFacts, event: 'answer' | 'drop', at: Date): ClockFacts {
  const used = clock.pausedAt && clock.cause ? usedAfter(clock, at) : clock.used
  return {
    ...clock,
    state: CLOCK.step(clock.state, event),
    endedAt: at,
    warnAt: null,
    capAt: null,
    cause: null,
    pausedAt: null,
    used,
  }
}

/** How many seconds of a cause's cap are left; 0 for a cause that may not stop this clock. */
export const capLeft = ({ rule, used }: ClockFacts, cause: Cause): number =>
  Math.max(0, (rule.caps[cause] ?? 0) - (used[cause] ?? 0))

/** It stands still; another cause takes the place of the one that held it. Undefined: it may not, or not any more. */
export function paused(
  clock: ClockFacts,
  calendar: Calendar,
  cause: Cause,
  at: Date,
): ClockFacts | undefined {
  const { clock: then } = advanced(clock, calendar, at)
  const now = then.state === 'paused' ? resumed(then, calendar, at) : then
  const left = capLeft(now, cause)
  if (CLOCK.next(now.state, 'pause') === undefined || left <= 0) return undefined
  return {
    ...now,
    state: CLOCK.step(now.state, 'pause'),
    left: leftAt(now, calendar, at),
    runFrom: at,
    dueAt: null,
    warnAt: null,
    pausedAt: at,
    cause,
    capAt: after(at, left),
  }
}

/** It runs again with what was left; a clock that does not stand still stays as it is. */
export function resumed(clock: ClockFacts, calendar: Calendar, at: Date): ClockFacts {
  if (clock.state !== 'paused' || !clock.pausedAt || !clock.cause) return clock
  // Time may have reached the cap before anybody looked.
  const end = clock.capAt && clock.capAt < at ? clock.capAt : at
  const state = CLOCK.step('paused', clock.warnedAt ? 'resume-warned' : 'resume')
  const used = usedAfter(clock, end)
  return wound({ ...clock, state, used, runFrom: end, pausedAt: null, cause: null, capAt: null }, calendar)
}

function usedAfter({ used, cause, pausedAt, capAt }: ClockFacts, at: Date): ClockFacts['used'] {
  if (!cause || !pausedAt) return used
  const end = capAt && capAt < at ? capAt : at
  const seconds = Math.max(0, (end.getTime() - pausedAt.getTime()) / 1000)
  return { ...used, [cause]: (used[cause] ?? 0) + seconds }
}
