/** The only place that reads the time; everyone else is handed an instant. */

export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that a test moves by hand. */
export class HandClock implements Clock {
  #at: number
  constructor(start: string | Date) {
    this.#at = new Date(start).getTime()
  }
  now(): Date {
    return new Date(this.#at)
  }
  /** Moves forward by so many milliseconds. */
  advance(ms: number): void {
    this.#at += ms
  }
  set(at: string | Date): void {
    this.#at = new Date(at).getTime()
  }
}

const DAY_FORMATS = new Map<string, Intl.DateTimeFormat>()

/** The merchant's local day, 'YYYY-MM-DD', at an instant. @param zone IANA name, e.g. Asia/Shanghai */
export function dayIn(zone: string, at: Date): string {
  let format = DAY_FORMATS.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
    DAY_FORMATS.set(zone, format)
  }
  return format.format(at)
}

/** The instant at which a local day begins in a zone. @throws RangeError on a day that is none */
export function startOfDay(zone: string, day: string): Date {
  const guess = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(guess.getTime())) throw new RangeError(`Expected a day as YYYY-MM-DD, got ${day}`)
  return zoned(zone, guess)
}

// The offset is looked up twice: the first answer may lie on the other side of a change of summer time.
function zoned(zone: string, wall: Date): Date {
  const first = new Date(wall.getTime() - offset(zone, wall))
  return new Date(wall.getTime() - offset(zone, first))
}

function offset(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0)
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return wall - Math.floor(at.getTime() / 1000) * 1000
}
