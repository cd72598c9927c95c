/** What the clock on the wall shows: the offset of a zone at an instant, and the stretches over which it stays. */

const DAY_MS = 86_400_000

interface Zone {
  readonly format: Intl.DateTimeFormat
  /** Offsets at the midnights of UTC, by day: they answer nearly every question without asking the format again. */
  readonly midnights: Map<number, number>
  readonly changes: Map<number, number>
}

const zones = new Map<string, Zone>()
const KEPT_DAYS = 4000

function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known && known.midnights.size < KEPT_DAYS) return known
  const format =
    known?.format ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  const zone: Zone = { format, midnights: new Map(), changes: new Map() }
  zones.set(name, zone)
  return zone
}

/** Wall minus UTC in milliseconds, asked from the zone's table; whole seconds. */
function asked(zone: Zone, at: number): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of zone.format.formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}

function atMidnight(zone: Zone, day: number): number {
  const known = zone.midnights.get(day)
  if (known !== undefined) return known
  const offset = asked(zone, day * DAY_MS)
  zone.midnights.set(day, offset)
  return offset
}

/** The second within a UTC day at which the offset changes, found by halving. */
function changeWithin(zone: Zone, day: number): number {
  const known = zone.changes.get(day)
  if (known !== undefined) return known
  const before = atMidnight(zone, day)
  let [low, high] = [day * 86_400, (day + 1) * 86_400]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (asked(zone, middle * 1000) === before) low = middle
    else high = middle
  }
  zone.changes.set(day, high * 1000)
  return high * 1000
}

/** Wall minus UTC, in milliseconds, at an instant. */
export function offsetAt(name: string, at: number): number {
  const zone = zoneOf(name)
  const day = Math.floor(at / DAY_MS)
  const [before, after] = [atMidnight(zone, day), atMidnight(zone, day + 1)]
  if (before === after) return before
  return at < changeWithin(zone, day) ? before : after
}

/** Half open, in milliseconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** From a day to a day of UTC, the stretches over which the offset stays. */
function* steady(zone: Zone, first: number, last: number): Generator<Stretch & { offset: number }> {
  let from = first * DAY_MS
  for (let day = first; day <= last; day++) {
    const before = atMidnight(zone, day)
    if (before === atMidnight(zone, day + 1)) continue
    const to = changeWithin(zone, day)
    yield { from, to, offset: before }
    from = to
  }
  yield { from, to: (last + 1) * DAY_MS, offset: atMidnight(zone, last + 1) }
}

/**
 * The instants at which the wall shows a time of a stretch, in order. Mostly one stretch; none where the clock jumps
 * over it, two where it is put back into it.
 */
export function instantsOf(name: string, wall: Stretch): Stretch[] {
  const found: Stretch[] = []
  // No zone is more than a day away from UTC.
  const [first, last] = [Math.floor(wall.from / DAY_MS) - 1, Math.floor(wall.to / DAY_MS) + 1]
  for (const { from, to, offset } of steady(zoneOf(name), first, last)) {
    const one = { from: Math.max(from, wall.from - offset), to: Math.min(to, wall.to - offset) }
    if (one.from < one.to) found.push(one)
  }
  return found
}
