/** Periods end where the calendar says, in any zone, also on the days on which clocks are put forward or back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { beginOf, dayAt, dayName, endOf, isoAt, type Span } from './day.ts'

const ZONES = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Europe/Brussels',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'Asia/Beirut',
]
const days = (zone: string, holidays: readonly string[] = []) => ({
  zone,
  holidays: new Set(holidays),
  workdays: new Set<string>(),
})
const AFTER = { counting: 'day-after', move: true } as const

test('a day begins at its first instant', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 14_000, max: 24_000 }), (zone, day) => {
      const begin = beginOf(zone, day)
      assert.equal(dayAt(zone, begin), day)
      assert.equal(dayAt(zone, begin - 1), day - 1)
    }),
    { numRuns: 2000 },
  )
})

test('an instant is written with the offset of its zone and reads back as itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 1e12, max: 2e12 }), (zone, at) => {
      assert.equal(Date.parse(isoAt(zone, at)), at)
    }),
  )
})

const table: readonly (readonly [zone: string, start: string, span: Span, end: string])[] = [
  ['Asia/Shanghai', '2026-09-01T10:00:00+08:00', { days: 7 }, '2026-09-09T00:00:00+08:00'],
  ['Asia/Shanghai', '2026-09-01T00:00:00+08:00', { days: 7 }, '2026-09-09T00:00:00+08:00'],
  ['Asia/Shanghai', '2026-08-31T23:59:59+08:00', { days: 7 }, '2026-09-08T00:00:00+08:00'],
  ['Asia/Shanghai', '2026-08-31T16:00:00Z', { days: 7 }, '2026-09-09T00:00:00+08:00'],
  ['Asia/Shanghai', '2026-01-31T10:00:00+08:00', { months: 1 }, '2026-03-01T00:00:00+08:00'],
  ['Asia/Shanghai', '2024-02-29T10:00:00+08:00', { months: 12 }, '2025-03-01T00:00:00+08:00'],
  ['Asia/Shanghai', '2026-09-01T10:00:00+08:00', { hours: 48 }, '2026-09-03T10:00:00+08:00'],
  ['Asia/Shanghai', '2026-09-01T10:00:00+08:00', { minutes: 60 }, '2026-09-01T11:00:00+08:00'],
  ['America/New_York', '2026-03-01T10:00:00-05:00', { days: 14 }, '2026-03-16T00:00:00-04:00'],
  ['Europe/London', '2026-10-20T10:00:00+01:00', { days: 14 }, '2026-11-04T00:00:00+00:00'],
]

for (const [zone, start, span, end] of table) {
  test(`${JSON.stringify(span)} from ${start} ends at ${end}`, () => {
    assert.equal(isoAt(zone, endOf(days(zone), Date.parse(start), span, AFTER)), end)
  })
}

test('a last day among holidays moves past all of them, and only where the rule says so', () => {
  const holidays = ['2026-09-08', '2026-09-09', '2026-09-10']
  const start = Date.parse('2026-09-01T10:00:00+08:00')
  const at = (move: boolean) =>
    isoAt(
      'Asia/Shanghai',
      endOf(days('Asia/Shanghai', holidays), start, { days: 7 }, { counting: 'day-after', move }),
    )
  assert.equal(at(true), '2026-09-12T00:00:00+08:00')
  assert.equal(at(false), '2026-09-09T00:00:00+08:00')
})

test('working days skip weekends and holidays, and count a weekend day that is worked', () => {
  const shanghai = {
    zone: 'Asia/Shanghai',
    holidays: new Set(['2026-10-01', '2026-10-02']),
    workdays: new Set(['2026-10-10']),
  }
  const end = endOf(
    shanghai,
    Date.parse('2026-09-30T10:00:00+08:00'),
    { days: 6 },
    { counting: 'working-days', move: false },
  )
  assert.equal(dayName(dayAt('Asia/Shanghai', end - 1)), '2026-10-10')
})

test('longer is never earlier', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 1.6e12, max: 1.9e12 }),
      fc.nat(400),
      fc.nat(60),
      (zone, start, count, more) => {
        const end = (length: number) => endOf(days(zone), start, { days: length }, AFTER)
        assert.ok(end(count + more) >= end(count) && end(count) > start)
      },
    ),
  )
})
