/** Hours of business as the shop would write them on its door: a week, the days that differ, and where the clock hangs. */

/** Minutes of the local day, 0 is midnight. `to` may pass 1440: 1320-1560 is 22:00 to 02:00. `to` itself is closed. */
export interface Interval {
  readonly from: number
  readonly to: number
}

/** A day that differs from its weekday: a holiday has no intervals, a swap day (调休) or a special day has its own. */
export interface Exception {
  /** 'YYYY-MM-DD' in the calendar's zone. */
  readonly day: string
  readonly intervals: readonly Interval[]
}

/**
 * A day's intervals are those that begin on it: the night shift of a Friday goes on into a Saturday that is closed.
 * Open means that the clock on the wall shows a time within an interval, also on the days on which that clock is put
 * forward or back.
 */
export interface Calendar {
  /** IANA name, e.g. Asia/Shanghai. */
  readonly zone: string
  /** Seven days, Monday first. */
  readonly week: readonly (readonly Interval[])[]
  readonly exceptions: readonly Exception[]
}

export const DAY_MINUTES = 1440
export const DAYS_OF_WEEK = 7

/** What is wrong with a calendar: its place as a path such as `week[2][0].to`. */
export class WrongCalendar extends RangeError {
  readonly code: string
  readonly path: string

  constructor(code: string, path: string, message: string) {
    super(message)
    this.name = 'WrongCalendar'
    this.code = code
    this.path = path
  }
}

/** Hands a calendar back when every part of it can be kept. @throws WrongCalendar */
export function checked(calendar: Calendar): Calendar {
  checkZone(calendar.zone)
  if (calendar.week.length !== DAYS_OF_WEEK) {
    throw new WrongCalendar('week-wrong', 'week', `Expected 7 days, got ${calendar.week.length}`)
  }
  calendar.week.forEach((day, index) => {
    checkIntervals(day, `week[${index}]`)
  })
  const seen = new Set<string>()
  calendar.exceptions.forEach(({ day, intervals }, index) => {
    const path = `exceptions[${index}]`
    if (dayNumber(day) === undefined) {
      throw new WrongCalendar('day-wrong', `${path}.day`, `Expected a day as YYYY-MM-DD, got ${day}`)
    }
    if (seen.has(day)) throw new WrongCalendar('day-twice', `${path}.day`, `Expected ${day} once`)
    seen.add(day)
    checkIntervals(intervals, `${path}.intervals`)
  })
  return calendar
}

function checkZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone })
  } catch {
    throw new WrongCalendar('zone-unknown', 'zone', `Expected an IANA zone, got ${zone}`)
  }
}

/** Whole minutes, begun within the day, at most a day long, none touching another. @throws WrongCalendar */
export function checkIntervals(intervals: readonly Interval[], path: string): void {
  intervals.forEach(({ from, to }, index) => {
    const whole = Number.isInteger(from) && Number.isInteger(to)
    if (!whole || from < 0 || from >= DAY_MINUTES || to <= from || to > from + DAY_MINUTES) {
      const wanted = 'Expected whole minutes with 0 <= from < 1440 and from < to <= from + 1440'
      throw new WrongCalendar('interval-wrong', `${path}[${index}]`, `${wanted}, got ${from}-${to}`)
    }
  })
  const sorted = [...intervals].sort((a, b) => a.from - b.from)
  sorted.forEach((one, index) => {
    const before = sorted[index - 1]
    if (before && one.from < before.to) {
      const message = `Expected intervals apart, got ${before.from}-${before.to} and ${one.from}-${one.to}`
      throw new WrongCalendar('intervals-overlap', path, message)
    }
  })
}

/** Days since 1970-01-01 of a day as 'YYYY-MM-DD'; undefined when there is no such day. */
export function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return undefined
  return at / 86_400_000
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK
