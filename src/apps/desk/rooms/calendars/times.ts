/** Hours as people type them: minutes of the day into 09:00 and back, and days in a row as one line. */
import type { Exception, Interval, Week } from '../../../../rooms/calendars/contract.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** 1560 -> 02:00; past midnight is said beside it. */
export const clockOf = (minutes: number): string =>
  `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`

/** 9, 930, 9:30 and 09：30 -> minutes; 24:00 is the end of the day. Undefined: no time of a day. */
export function minutesOf(typed: string): number | undefined {
  const [, hours = '', minutes = '0'] = /^(\d{1,2})(?:[:：.]?([0-5]\d))?$/.exec(typed.trim()) ?? []
  const found = Number(hours) * 60 + Number(minutes)
  return hours === '' || found > 1440 ? undefined : found
}

/** An end at or before its begin is on the next day. */
export const intervalOf = (from: number, to: number): Interval => {
  const end = to % 1440
  return { from, to: end <= from ? end + 1440 : end }
}

export const spanText = ({ from, to }: Interval): string =>
  `${clockOf(from)}–${to === 1440 ? '24:00' : clockOf(to)}`

/** A new interval after the last one: an hour's break, four hours long. */
export function nextInterval(day: readonly Interval[]): Interval {
  const last = day.at(-1)
  const from = last ? Math.min(last.to + 60, 1380) : 540
  return { from, to: Math.min(from + 240, 1440) }
}

/** Which days have an interval that cannot be: two that overlap, or one that begins after the day. */
export const troubled = (week: Week): number[] =>
  week.flatMap((day, index) => {
    const sorted = day.toSorted((a, b) => a.from - b.from)
    const overlaps = sorted.some((one, n) => one.from < (sorted[n - 1]?.to ?? 0))
    return overlaps ? [index] : []
  })

export interface Span {
  readonly first: Exception
  readonly days: readonly string[]
}

/** Days of one name, kind and hours that follow each other are one line. */
export function spansOf(days: readonly Exception[]): Span[] {
  const spans: Span[] = []
  for (const one of days) {
    const last = spans.at(-1)
    const end = last?.days.at(-1)
    const follows = end !== undefined && Date.parse(one.day) - Date.parse(end) === 86_400_000
    if (last && follows && alike(last.first, one))
      spans[spans.length - 1] = { ...last, days: [...last.days, one.day] }
    else spans.push({ first: one, days: [one.day] })
  }
  return spans
}

const alike = (a: Exception, b: Exception): boolean =>
  a.kind === b.kind &&
  a.name.zh === b.name.zh &&
  a.from === b.from &&
  JSON.stringify(a.open) === JSON.stringify(b.open)
