/** Days and hours of a place: whole days counted from 1970, minutes of a day, and the instants they are, summer time included. */

const MINUTE = 60_000
const DAY = 86_400_000

/** A local moment. @property day days since 1970-01-01 @property minute minutes since midnight, fractions for seconds */
export interface Local {
  readonly day: number
  readonly minute: number
}

export interface Place {
  local(at: number): Local
  /** The instant of a local moment; minutes may lie outside the day. A moment that summer time skips is the one after the gap. */
  instant(day: number, minute: number): number
}

const places = new Map<string, Place>()

/** @param zone IANA name @throws RangeError when there is no such zone */
export function placeOf(zone: string): Place {
  const known = places.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offset = (at: number): number => {
    const seen: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(at)) seen[type] = Number(value)
    const wall = Date.UTC(
      seen.year ?? 0,
      (seen.month ?? 1) - 1,
      seen.day ?? 1,
      seen.hour ?? 0,
      seen.minute ?? 0,
      seen.second ?? 0,
    )
    return wall - Math.floor(at / 1000) * 1000
  }
  const place: Place = {
    local(at) {
      const wall = at + offset(at)
      const day = Math.floor(wall / DAY)
      return { day, minute: (wall - day * DAY) / MINUTE }
    },
    instant(day, minute) {
      const wall = day * DAY + Math.round(minute * MINUTE)
      // Twice: the first guess may lie on the other side of a change of summer time.
      const guess = wall - offset(wall)
      const found = wall - offset(guess)
      return found + offset(found) === wall ? found : Math.max(guess, found)
    },
  }
  places.set(zone, place)
  return place
}

/** Monday 1 ... Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1
/** The Monday of a day's week. */
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1

export interface Date3 {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function dateOf(day: number): Date3 {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Days since 1970; months beyond 12 or below 1 run into the years beside. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY)

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
