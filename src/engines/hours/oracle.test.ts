/** The engine against an oracle that knows nothing but the clock on the wall, over random calendars. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addBusiness, businessBetween, type Calendar, type Interval, nextOpen, openAt } from './index.ts'

const MINUTE = 60_000
const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu']

/** Mulberry32: the same seed gives the same calendars on every machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * sides)
  }
}

function randomIntervals(roll: (sides: number) => number): Interval[] {
  const found: Interval[] = []
  let from = roll(900)
  for (let n = roll(4); n > 0 && from < 1440; n--) {
    const to = Math.min(from + 1 + roll(700), from + 1440)
    found.push({ from, to })
    from = to + roll(200)
  }
  return found
}

const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)

// Around the changes of summer time of 2026 in these zones, and days without any.
const AROUND = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-06-15',
]

function randomCalendar(roll: (sides: number) => number): { calendar: Calendar; start: number } {
  const zone = ZONES[roll(ZONES.length)] ?? 'UTC'
  const first = Date.parse(`${AROUND[roll(AROUND.length)]}T00:00:00Z`) / 86_400_000
  const exceptions = new Map<string, Interval[]>()
  for (let n = roll(4); n > 0; n--)
    exceptions.set(day(first - 2 + roll(5)), roll(2) ? [] : randomIntervals(roll))
  const calendar = {
    zone,
    week: Array.from({ length: 7 }, () => randomIntervals(roll)),
    exceptions: [...exceptions].map(([day, intervals]) => ({ day, intervals })),
  }
  return { calendar, start: (first - 1) * 86_400_000 + roll(2 * 1440) * MINUTE }
}

const formats = new Map<string, Intl.DateTimeFormat>()

interface Wall {
  readonly day: string
  readonly weekday: number
  readonly yesterday: string
  readonly minute: number
}
const shown = new Map(ZONES.map((zone) => [zone, new Map<number, Wall>()]))

/** What the wall shows at a minute, asked of the zone's table once. */
function wall(zone: string, at: number): Wall {
  const known = shown.get(zone)?.get(at)
  if (known) return known
  const found = lookedUp(zone, at)
  shown.get(zone)?.set(at, found)
  return found
}

function lookedUp(zone: string, at: number): Wall {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(zone, format)
  }
  const [today = '', time = ''] = format.format(at).split(', ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const number = Date.parse(`${today}T00:00:00Z`) / 86_400_000
  const weekday = (new Date(number * 86_400_000).getUTCDay() + 6) % 7
  return { day: today, weekday, yesterday: day(number - 1), minute: hour * 60 + minute }
}

/** Naive on purpose: one instant, one look at the wall, one look at the lists. */
function isOpen(calendar: Calendar, at: number): boolean {
  const { day, weekday, yesterday, minute } = wall(calendar.zone, at)
  const listed = (day: string, weekday: number) =>
    calendar.exceptions.find((one) => one.day === day)?.intervals ?? calendar.week[weekday] ?? []
  return (
    listed(day, weekday).some(({ from, to }) => minute >= from && minute < to) ||
    listed(yesterday, (weekday + 6) % 7).some(({ from, to }) => minute + 1440 >= from && minute + 1440 < to)
  )
}

const CALENDARS = 10_000
const HOURS = 30

interface Stepped {
  readonly open: number
  readonly first: number | undefined
  readonly due: number | undefined
}

/** Steps through the span minute by minute. @param wanted open minutes until it is due */
function step(calendar: Calendar, start: number, wanted: number): Stepped {
  const minutes = Array.from({ length: HOURS * 60 }, (_, n) => start + n * MINUTE)
  const open = minutes.filter((at) => isOpen(calendar, at))
  const last = open[wanted - 1]
  return { open: open.length, first: open[0], due: last === undefined ? undefined : last + MINUTE }
}

/** Null or past the span, where the oracle saw nothing within it. */
function agrees(found: Date | null, wanted: number | undefined, end: Date, told: () => string): void {
  if (wanted === undefined) assert.ok(!found || found >= end, told())
  else assert.equal(found?.getTime(), wanted, told())
}

test(`${CALENDARS} random calendars agree with an oracle that steps minute by minute`, () => {
  const roll = dice(20261122)
  const seen = { open: 0, due: 0, zones: new Set<string>() }
  for (let n = 0; n < CALENDARS; n++) {
    const { calendar, start } = randomCalendar(roll)
    const told = () => JSON.stringify({ calendar, start: new Date(start).toISOString() })
    const wanted = roll(900) + 1
    const { open, first, due } = step(calendar, start, wanted)
    const [from, end] = [new Date(start), new Date(start + HOURS * 60 * MINUTE)]
    assert.equal(businessBetween(calendar, from, end), open * 60, told())
    agrees(addBusiness(calendar, from, wanted * 60), due, new Date(end.getTime() + 1), told)
    agrees(nextOpen(calendar, from), first, end, told)
    const probe = start + roll(HOURS * 60) * MINUTE
    assert.equal(openAt(calendar, new Date(probe)), isOpen(calendar, probe), told())
    seen.open += open
    seen.due += due === undefined ? 0 : 1
    seen.zones.add(calendar.zone)
  }
  // The oracle must have looked at something: a third of the dues falls into the span, every zone was met.
  assert.ok(seen.due > CALENDARS / 3, `only ${seen.due} dues within ${HOURS} hours`)
  assert.ok(seen.open > CALENDARS * 60)
  assert.equal(seen.zones.size, ZONES.length)
})

test('a later begin is never due earlier, more seconds never earlier, and parts add up', () => {
  const roll = dice(7)
  for (let n = 0; n < 3000; n++) {
    const { calendar, start } = randomCalendar(roll)
    if (calendar.week.every((one) => one.length === 0)) continue
    const [from, later] = [new Date(start), new Date(start + roll(5000) * 1000)]
    const [some, more] = [1 + roll(50_000), 1 + roll(50_000)]
    const due = addBusiness(calendar, from, some)
    const after = addBusiness(calendar, later, some)
    const whole = addBusiness(calendar, from, some + more)
    assert.ok(due && after && whole)
    assert.ok(after >= due && whole > due)
    assert.deepEqual(addBusiness(calendar, due, more), whole)
    assert.equal(businessBetween(calendar, from, whole), some + more)
    assert.equal(businessBetween(calendar, whole, from), -(some + more))
  }
})
