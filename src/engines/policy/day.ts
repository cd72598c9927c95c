/** Days on the wall of the customer's zone, and the instant at which a period of days, months or hours ends. */

const DAY_MS = 86_400_000
const WEEK = 7
const YEAR_MONTHS = 12

export interface Days {
  /** IANA name. */
  readonly zone: string
  /** 'YYYY-MM-DD' days off: what the State Council's notice (or the caller) says, weekends only when listed. */
  readonly holidays: ReadonlySet<string>
  /** Weekend days that are worked (调休): only the counting of working days asks. */
  readonly workdays: ReadonlySet<string>
}

/** A length of time; the words are the calendar's own, so a month is a month. */
export interface Span {
  readonly minutes?: number
  readonly hours?: number
  readonly days?: number
  readonly months?: number
}

/**
 * `day-after`: the first day is the one after the start and the last ends at 24:00 (民法典 201, 203); `exact`: to the
 * second; `working-days`: only days that are worked count.
 */
export type Counting = 'day-after' | 'exact' | 'working-days'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** Clocks are put forward and back only at a quarter of an hour of UTC, so that within one the offset stays. */
const QUARTER_MS = 900_000
const KEPT = 20_000
const offsets = new Map<string, number>()

/** Wall minus UTC in milliseconds. */
function offsetAt(zone: string, at: number): number {
  const quarter = Math.floor(at / QUARTER_MS)
  const key = `${zone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size >= KEPT) offsets.clear()
  const offset = askedOffset(zone, quarter * QUARTER_MS)
  offsets.set(key, offset)
  return offset
}

function askedOffset(zone: string, at: number): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

/** Days since 1970-01-01 on the wall. */
export const dayAt = (zone: string, at: number): number => Math.floor((at + offsetAt(zone, at)) / DAY_MS)

export const dayName = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The instant at which a day begins; where the clock jumps over midnight, the first instant of the day. */
export function beginOf(zone: string, day: number): number {
  const wall = day * DAY_MS
  const first = wall - offsetAt(zone, wall)
  const second = wall - offsetAt(zone, first)
  return dayAt(zone, second) === day ? second : Math.max(first, second)
}

/** ISO 8601 with the zone's own offset: what the customer's clock shows. */
export function isoAt(zone: string, at: number): string {
  const offset = offsetAt(zone, at)
  const minutes = Math.abs(offset) / 60_000
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const wall = new Date(at + offset).toISOString().replace(/\.000Z$|Z$/, '')
  return `${wall}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

/** The same day so many months on; a day that the month lacks is its last. */
function monthsOn(day: number, months: number): number {
  const at = new Date(day * DAY_MS)
  const target = at.getUTCFullYear() * YEAR_MONTHS + at.getUTCMonth() + months
  const last = new Date(Date.UTC(0, 0)).setUTCFullYear(0, target + 1, 0)
  const lastDate = new Date(last).getUTCDate()
  return last / DAY_MS - lastDate + Math.min(at.getUTCDate(), lastDate)
}

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: number): boolean => (((day + 3) % WEEK) + WEEK) % WEEK >= 5

function worked(days: Days, day: number): boolean {
  const name = dayName(day)
  return days.workdays.has(name) || !(isWeekend(day) || days.holidays.has(name))
}

/**
 * The first instant that no longer belongs to the period. `move`: a last day that is a public holiday gives way to the
 * next day that is none (民法典 203).
 */
export function endOf(
  days: Days,
  start: number,
  span: Span,
  how: { counting: Counting; move: boolean },
): number {
  const { minutes = 0, hours = 0, days: count = 0, months = 0 } = span
  if (how.counting === 'exact') return start + minutes * 60_000 + hours * 3_600_000 + count * DAY_MS
  if (minutes || hours) return start + minutes * 60_000 + hours * 3_600_000
  const first = dayAt(days.zone, start)
  let last = months ? monthsOn(first, months) + count : first + count
  if (how.counting === 'working-days') last = workingDaysOn(days, first, count)
  if (how.move) while (days.holidays.has(dayName(last))) last++
  return beginOf(days.zone, last + 1)
}

function workingDaysOn(days: Days, first: number, count: number): number {
  let day = first
  for (let left = count; left > 0; ) {
    day++
    if (worked(days, day)) left--
  }
  return day
}

/** For putting two periods in order when neither has begun. Milliseconds, a month as thirty days. */
export const lengthOf = ({ minutes = 0, hours = 0, days = 0, months = 0 }: Span): number =>
  minutes * 60_000 + hours * 3_600_000 + (days + months * 30) * DAY_MS
