/** Lengths of time from now: within, in, ago. */
import type { Now, Stretch } from './time-point.ts'
import { workday } from './time-span.ts'
import type { LengthWord, Unit } from './time-tokens.ts'
import { dateOf, dayNumber, daysInMonth } from './time-zone.ts'

const MINUTE = 60_000
const SHORT: Readonly<Partial<Record<Unit, number>>> = { minute: MINUTE, hour: 60 * MINUTE }

/** `[now, now + length)`; days keep the hour of the wall clock. */
export const within = (length: LengthWord, now: Now): Stretch => ({
  from: now.at,
  to: shifted(length, now, 1),
})

/** `[now - length, now)` */
export const lately = (length: LengthWord, now: Now): Stretch => ({
  from: shifted(length, now, -1),
  to: now.at,
})

/** In or before so long: a whole day for days, an hour for hours, a minute for minutes. @param way 1 later, -1 ago */
export function away(length: LengthWord, now: Now, way: 1 | -1): Stretch {
  const short = SHORT[length.unit]
  if (short) {
    const from = now.at + way * length.count * short
    return { from, to: from + short }
  }
  const day = dayAway(length, now, way)
  return { from: now.place.instant(day, 0), to: now.place.instant(day + 1, 0) }
}

function shifted(length: LengthWord, now: Now, way: 1 | -1): number {
  const short = SHORT[length.unit]
  return short
    ? now.at + way * length.count * short
    : now.place.instant(dayAway(length, now, way), now.minute)
}

function dayAway({ count, unit }: LengthWord, now: Now, way: 1 | -1): number {
  if (unit === 'workday') return way === 1 ? workday(now.day, count) : now.day - count
  if (unit === 'day' || unit === 'week') return now.day + way * count * (unit === 'week' ? 7 : 1)
  const { year, month, day } = dateOf(now.day)
  const first = dateOf(dayNumber(year, month + way * count * (unit === 'year' ? 12 : 1), 1))
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)))
}
