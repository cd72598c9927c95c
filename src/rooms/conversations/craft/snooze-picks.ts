/** Instants that people lay a matter aside until, each when somebody is there to take it up again. */
import { type Calendar, closedUntil, nextOpen, openAt, openUntil } from '../../../engines/hours/index.ts'
import { dayIn, startOfDay } from '../../../kernel/clock.ts'
import type { SnoozePick } from '../contract.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Before closing there must be time to do it. */
const BEFORE_CLOSING = HOUR / 2
/** Where a shop never closes, a day still begins in the morning. */
const MORNING = 9 * HOUR

/** @returns what lies ahead, soonest first, without two of the same instant */
export function snoozePicks(calendar: Calendar, now: Date): SnoozePick[] {
  const closing = openUntil(calendar, now)
  const wanted: [SnoozePick['key'], Date | null][] = [
    ['hour', whileThere(calendar, now, HOUR)],
    ['three-hours', whileThere(calendar, now, 3 * HOUR)],
    ['opening', closedUntil(calendar, now)],
    ['today', closing && new Date(closing.getTime() - BEFORE_CLOSING)],
    ['tomorrow', morning(calendar, now, 1)],
    ['week', morning(calendar, now, daysToMonday(calendar.zone, now))],
  ]
  const seen = new Set<number>()
  const ahead = wanted.flatMap(([key, at]) => {
    const time = at?.getTime() ?? 0
    const near =
      key === 'today' &&
      (time < now.getTime() + HOUR || dayIn(calendar.zone, new Date(time)) !== dayIn(calendar.zone, now))
    if (!at || near || time <= now.getTime() || seen.has(time)) return []
    seen.add(time)
    return [{ key, at: at.toISOString() }]
  })
  return ahead.sort((a, b) => a.at.localeCompare(b.at))
}

/** Nobody is there at lunch or in the evening; but who works while it is closed is there himself. */
function whileThere(calendar: Calendar, now: Date, ms: number): Date | null {
  const at = new Date(now.getTime() + ms)
  return openAt(calendar, at) || !openAt(calendar, now) ? at : null
}

/** The first opening of a day that lies so many days ahead. */
function morning(calendar: Calendar, now: Date, days: number): Date | null {
  const begins = startOfDay(
    calendar.zone,
    dayIn(calendar.zone, new Date(noon(calendar.zone, now).getTime() + days * DAY)),
  )
  return openAt(calendar, begins) ? new Date(begins.getTime() + MORNING) : nextOpen(calendar, begins)
}

/** Midday: counting days from it is not put off by a clock that is moved in spring. */
const noon = (zone: string, at: Date) => new Date(startOfDay(zone, dayIn(zone, at)).getTime() + DAY / 2)

function daysToMonday(zone: string, now: Date): number {
  const weekday = new Date(`${dayIn(zone, now)}T12:00:00Z`).getUTCDay()
  return (8 - weekday) % 7 || 7
}
