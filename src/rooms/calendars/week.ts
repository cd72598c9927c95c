/** A shop's hours as rules: what a day that differs comes out as, and how a team's own days lie over the shop's. */
import { type Calendar, checkIntervals, type Interval, WrongCalendar } from '../../engines/hours/index.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ExceptionDraft, Week } from './contract.ts'

/** Until a shop writes hours it is open day and night: a promised time then counts every minute. */
export const ALWAYS: Week = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }])

export interface DayThatDiffers extends Pick<ExceptionDraft, 'kind' | 'intervals' | 'like'> {
  readonly day: string
}

/** The hours of a day that differs. A swap day is like the first weekday that opens unless it says otherwise. */
export function hoursOf(week: Week, { kind, intervals, like }: Omit<DayThatDiffers, 'day'>): Interval[] {
  if (kind === 'holiday') return []
  if (intervals) return intervals
  if (kind === 'special') return []
  if (like !== null) return week[like] ?? []
  return week.find((day) => day.length > 0) ?? []
}

export interface Written {
  readonly zone: string
  readonly week: Week
  /** The shop's days; a team's own of the same day count instead. */
  readonly shop: readonly DayThatDiffers[]
  readonly team: readonly DayThatDiffers[]
}

export function calendarFrom({ zone, week, shop, team }: Written): Calendar {
  const days = new Map([...shop, ...team].map((one) => [one.day, one]))
  return {
    zone,
    week,
    exceptions: [...days.values()].map((one) => ({ day: one.day, intervals: hoursOf(week, one) })),
  }
}

/** @throws Refusal calendars.interval-wrong, calendars.intervals-overlap with the weekday, 0 is Monday */
export function checkWeek(week: Week): Week {
  week.forEach((day, index) => {
    checkDay(day, index)
  })
  return week.map((day) => [...day].sort((a, b) => a.from - b.from))
}

export function checkDay(day: readonly Interval[], index: number): void {
  try {
    checkIntervals(day, 'day')
  } catch (error) {
    if (!(error instanceof WrongCalendar)) throw error
    throw new Refusal('invalid', `calendars.${error.code}`, { day: index + 1 })
  }
}

/** A span of days, both ends in it. @throws Refusal calendars.days-wrong when it ends before it begins or lasts over 60 days */
export function daysFrom(first: string, last: string): string[] {
  const [from, to] = [Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`)]
  const count = Math.round((to - from) / 86_400_000) + 1
  if (!(count >= 1 && count <= 60))
    throw new Refusal('invalid', 'calendars.days-wrong', { from: first, to: last })
  return Array.from({ length: count }, (_, n) => new Date(from + n * 86_400_000).toISOString().slice(0, 10))
}

/** Times as people write them: "09:00-12:00 13:00-21:00", also 9:00～12:00, "22:00-02:00" past midnight. Undefined: unreadable. */
export function timesFrom(text: string): Interval[] | undefined {
  const spans = text.split(/[\s,，、;；]+(?=\d)/).filter((part) => part.trim() !== '')
  const found = spans.map((span) => {
    const parts = /^(\d{1,2})[:：](\d{2})\s*(?:-|–|—|~|～|至|到|to)\s*(次日)?(\d{1,2})[:：](\d{2})\s*$/.exec(
      span.trim(),
    )
    if (!parts) return undefined
    const [, h1, m1, , h2, m2] = parts
    const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)]
    return { from, to: to <= from ? to + 1440 : to }
  })
  const read = found.flatMap((one) => (one ? [one] : []))
  return read.length === spans.length ? read : undefined
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The way back: what `timesFrom` reads. */
export const timesText = (intervals: readonly Interval[]): string =>
  intervals.map(({ from, to }) => `${clock(from)}-${to === 1440 ? '24:00' : clock(to)}`).join(' ')
