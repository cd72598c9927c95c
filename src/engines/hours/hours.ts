/** When somebody is there: open or closed at an instant, the next opening, and spans that count open time only. */
import { type Calendar, dayNumber, type Interval, weekday } from './calendar.ts'
import { instantsOf, offsetAt, type Stretch } from './zone.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** Past this much closed or counted time a calendar counts as one that never gets there. */
const HORIZON_DAYS = 36_600

interface Read {
  readonly exceptions: ReadonlyMap<number, readonly Interval[]>
  /** The last day that differs. */
  readonly last: number
  readonly opensWeekly: boolean
}

/** Calendars are values: what was read of one stays true as long as it lives. */
const known = new WeakMap<Calendar, Read>()

function read(calendar: Calendar): Read {
  const before = known.get(calendar)
  if (before) return before
  const exceptions = new Map<number, readonly Interval[]>()
  for (const { day, intervals } of calendar.exceptions) {
    const number = dayNumber(day)
    if (number === undefined) throw new RangeError(`Expected a day as YYYY-MM-DD, got ${day}`)
    exceptions.set(number, intervals)
  }
  const last = Math.max(Number.NEGATIVE_INFINITY, ...exceptions.keys())
  const found = { exceptions, last, opensWeekly: calendar.week.some((day) => day.length > 0) }
  known.set(calendar, found)
  return found
}

const intervalsOf = (calendar: Calendar, day: number): readonly Interval[] =>
  read(calendar).exceptions.get(day) ?? calendar.week[weekday(day)] ?? []

const wallDay = (calendar: Calendar, at: number): number =>
  Math.floor((at + offsetAt(calendar.zone, at)) / DAY_MS)

/** The day's open stretches on the wall, in order; they may reach into the next day. */
function walls(calendar: Calendar, day: number): Stretch[] {
  return intervalsOf(calendar, day)
    .map(({ from, to }) => ({ from: day * DAY_MS + from * MINUTE_MS, to: day * DAY_MS + to * MINUTE_MS }))
    .sort((a, b) => a.from - b.from)
}

/**
 * Open stretches from an instant on, in order and apart, the first one cut at `from`; those of two days may touch.
 * Ends when nothing opens any more.
 */
function* openings(calendar: Calendar, from: number): Generator<Stretch> {
  const { last, opensWeekly } = read(calendar)
  const first = wallDay(calendar, from) - 2
  let waiting: Stretch[] = []
  for (let day = first; day <= first + HORIZON_DAYS && (opensWeekly || day <= last); day++) {
    waiting.push(...opened(calendar, day, from))
    if (waiting.length === 0) continue
    // An hour that the clock shows twice may hold two intervals, so a day's stretches are put in order by instant.
    const next = beginOf(calendar.zone, day + 1)
    yield* waiting.sort((a, b) => a.from - b.from).filter((one) => one.from < next)
    waiting = waiting.filter((one) => one.from >= next)
  }
  yield* waiting
}

/** The instants of a day's stretches that are not over by `from`. */
const opened = (calendar: Calendar, day: number, from: number): Stretch[] =>
  apart(calendar, day)
    .flatMap((wall) => instantsOf(calendar.zone, wall))
    .filter((one) => one.to > from)
    .map((one) => ({ from: Math.max(one.from, from), to: one.to }))

/** No stretch of this day or a later one begins before this instant. */
const beginOf = (zone: string, day: number): number =>
  day * DAY_MS - Math.max(offsetAt(zone, (day - 1) * DAY_MS), offsetAt(zone, (day + 1) * DAY_MS))

/** A day's stretches less what the night before already covers. */
function apart(calendar: Calendar, day: number): Stretch[] {
  const covered = walls(calendar, day - 1).at(-1)?.to ?? Number.NEGATIVE_INFINITY
  return walls(calendar, day)
    .map((one) => ({ from: Math.max(one.from, covered), to: one.to }))
    .filter((one) => one.from < one.to)
}

/** Whether the wall shows an open time at this instant. */
export function openAt(calendar: Calendar, at: Date): boolean {
  const wall = at.getTime() + offsetAt(calendar.zone, at.getTime())
  const day = Math.floor(wall / DAY_MS)
  return [day - 1, day].some((one) => walls(calendar, one).some(({ from, to }) => wall >= from && wall < to))
}

/** The instant itself when it is open, else the next opening; null when nothing opens any more. */
export function nextOpen(calendar: Calendar, at: Date): Date | null {
  for (const { from } of openings(calendar, at.getTime())) return new Date(from)
  return null
}

/** When the hours that run at this instant end; null when it is closed, or stays open for a month and more. */
export function openUntil(calendar: Calendar, at: Date): Date | null {
  let end = at.getTime()
  for (const { from, to } of openings(calendar, at.getTime())) {
    if (from > end) break
    if (to - at.getTime() > 31 * DAY_MS) return null
    end = to
  }
  return end === at.getTime() ? null : new Date(end)
}

/** The next opening of a closed calendar; null when it is open at this instant, or never opens again. */
export function closedUntil(calendar: Calendar, at: Date): Date | null {
  return openAt(calendar, at) ? null : nextOpen(calendar, at)
}

/**
 * The earliest instant by which so much open time has passed: what ends exactly at closing time is due then, not at the
 * next opening. Null when the calendar never gets there.
 * @param seconds 0 or more; 0 answers `from` itself
 */
export function addBusiness(calendar: Calendar, from: Date, seconds: number): Date | null {
  if (!(seconds >= 0)) throw new RangeError(`Expected 0 or more seconds, got ${seconds}`)
  let left = seconds * 1000
  if (left === 0) return new Date(from)
  for (const open of openings(calendar, from.getTime())) {
    const span = open.to - open.from
    if (span >= left) return new Date(open.from + left)
    left -= span
  }
  return null
}

/** Open seconds from one instant to another, with fractions; negative when `to` is the earlier one. */
export function businessBetween(calendar: Calendar, from: Date, to: Date): number {
  if (to < from) return -businessBetween(calendar, to, from)
  let open = 0
  for (const one of openings(calendar, from.getTime())) {
    if (one.from >= to.getTime()) break
    open += Math.min(one.to, to.getTime()) - one.from
  }
  return open / 1000
}
