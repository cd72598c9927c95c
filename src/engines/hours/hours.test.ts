/** The published vector, limits of lunch, night and holiday, and zones that move their clocks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addBusiness,
  businessBetween,
  type Calendar,
  checked,
  closedUntil,
  nextOpen,
  openAt,
  openUntil,
  WrongCalendar,
} from './index.ts'

const H = 60
const nine = [{ from: 9 * H, to: 17 * H }]
const OFFICE: Calendar = {
  zone: 'Asia/Shanghai',
  week: [nine, nine, nine, nine, nine, [], []],
  exceptions: [],
}
const shop = [
  { from: 9 * H, to: 12 * H },
  { from: 13 * H, to: 21 * H },
]
const SHOP: Calendar = {
  zone: 'Asia/Shanghai',
  week: [shop, shop, shop, shop, shop, shop, []],
  exceptions: [
    { day: '2026-10-01', intervals: [] },
    { day: '2026-10-02', intervals: [] },
    // Sunday, worked for the holiday
    { day: '2026-09-20', intervals: shop },
  ],
}
const night = [{ from: 22 * H, to: 26 * H }]
const NIGHT: Calendar = {
  zone: 'Asia/Shanghai',
  week: [night, night, night, night, night, [], []],
  exceptions: [{ day: '2026-11-20', intervals: [] }],
}
const at = (local: string, offset = '+08:00') => new Date(`${local}${offset}`)
const local = (date: Date | null) =>
  date && new Date(date.getTime() + 8 * 3600_000).toISOString().slice(0, 19)

test('the published vector: created Friday 16:30, Monday to Friday 9 to 17, 1 hour: due Monday 09:30', () => {
  assert.equal(local(addBusiness(OFFICE, at('2026-11-20T16:30:00'), 3600)), '2026-11-23T09:30:00')
})

const ADD: readonly [string, Calendar, string, number, string | null][] = [
  ['30 minutes end with the day', OFFICE, '2026-11-20T16:30:00', 1800, '2026-11-20T17:00:00'],
  ['30 minutes and a second reach Monday', OFFICE, '2026-11-20T16:30:00', 1801, '2026-11-23T09:00:01'],
  ['nothing is due at once, also when closed', OFFICE, '2026-11-21T03:00:00', 0, '2026-11-21T03:00:00'],
  ['begun before opening', OFFICE, '2026-11-20T08:00:00', 60, '2026-11-20T09:01:00'],
  ['begun at closing time', OFFICE, '2026-11-20T17:00:00', 60, '2026-11-23T09:01:00'],
  ['begun a second before closing', OFFICE, '2026-11-20T16:59:59', 2, '2026-11-23T09:00:01'],
  ['over lunch', SHOP, '2026-11-23T11:50:00', 1200, '2026-11-23T13:10:00'],
  ['lunch begins when it is due', SHOP, '2026-11-23T11:50:00', 600, '2026-11-23T12:00:00'],
  ['over a holiday', SHOP, '2026-09-30T20:30:00', 3600, '2026-10-03T09:30:00'],
  ['on a swap Sunday', SHOP, '2026-09-20T10:00:00', 3600, '2026-09-20T11:00:00'],
  ['an ordinary Sunday is closed', SHOP, '2026-09-13T10:00:00', 3600, '2026-09-14T10:00:00'],
  ['past midnight', NIGHT, '2026-11-18T23:00:00', 3 * 3600, '2026-11-19T02:00:00'],
  ['past midnight and over the day', NIGHT, '2026-11-19T01:30:00', 3600, '2026-11-19T22:30:00'],
  ['the night before a day off goes on into it', NIGHT, '2026-11-20T01:00:00', 1800, '2026-11-20T01:30:00'],
  ['a day off has no night of its own', NIGHT, '2026-11-20T22:30:00', 1800, '2026-11-23T22:30:00'],
  ['ten days of work', OFFICE, '2026-11-02T09:00:00', 10 * 8 * 3600, '2026-11-13T17:00:00'],
]
for (const [name, calendar, from, seconds, due] of ADD) {
  test(`due: ${name}`, () => {
    const found = addBusiness(calendar, at(from), seconds)
    assert.equal(local(found), due)
    assert.ok(found)
    assert.equal(businessBetween(calendar, at(from), found), seconds)
  })
}

const OPEN: readonly [Calendar, string, boolean, string | null][] = [
  [SHOP, '2026-11-23T08:59:59', false, '2026-11-23T09:00:00'],
  [SHOP, '2026-11-23T09:00:00', true, '2026-11-23T12:00:00'],
  [SHOP, '2026-11-23T11:59:59', true, '2026-11-23T12:00:00'],
  [SHOP, '2026-11-23T12:00:00', false, '2026-11-23T13:00:00'],
  [SHOP, '2026-11-21T21:00:00', false, '2026-11-23T09:00:00'],
  [SHOP, '2026-10-01T10:00:00', false, '2026-10-03T09:00:00'],
  [NIGHT, '2026-11-19T01:59:59', true, '2026-11-19T02:00:00'],
  [NIGHT, '2026-11-19T02:00:00', false, '2026-11-19T22:00:00'],
]
for (const [calendar, when, open, until] of OPEN) {
  test(`${when} is ${open ? 'open' : 'closed'} until ${until}`, () => {
    assert.equal(openAt(calendar, at(when)), open)
    assert.equal(local(open ? openUntil(calendar, at(when)) : closedUntil(calendar, at(when))), until)
    assert.equal(local(nextOpen(calendar, at(when))), open ? when : until)
  })
}

test('round the clock is open for ever, and quick to say so', () => {
  const day = [{ from: 0, to: 24 * H }]
  const always: Calendar = {
    zone: 'Asia/Shanghai',
    week: Array.from({ length: 7 }, () => day),
    exceptions: [],
  }
  assert.equal(openUntil(always, at('2026-11-20T16:30:00')), null)
  assert.equal(local(addBusiness(always, at('2026-11-20T16:30:00'), 86_400)), '2026-11-21T16:30:00')
})

test('what never opens has no next opening and nothing due', () => {
  const never: Calendar = {
    zone: 'Asia/Shanghai',
    week: Array.from({ length: 7 }, () => []),
    exceptions: [{ day: '2026-11-21', intervals: nine }],
  }
  assert.equal(local(nextOpen(never, at('2026-11-20T16:30:00'))), '2026-11-21T09:00:00')
  assert.equal(addBusiness(never, at('2026-11-20T16:30:00'), 8 * 3600 + 1), null)
  assert.equal(nextOpen(never, at('2026-11-21T17:00:00')), null)
  assert.equal(closedUntil(never, at('2026-11-21T17:00:00')), null)
})

const daily = (zone: string, from: number, to: number): Calendar => ({
  zone,
  week: Array.from({ length: 7 }, () => [{ from, to }]),
  exceptions: [],
})

test('a night with an hour less: 00:00 to 06:00 in New York on 8 March 2026 lasts 5 hours', () => {
  const calendar = daily('America/New_York', 0, 6 * H)
  assert.equal(
    businessBetween(calendar, at('2026-03-08T00:00:00', '-05:00'), at('2026-03-08T12:00:00', '-04:00')),
    5 * 3600,
  )
  assert.deepEqual(
    addBusiness(calendar, at('2026-03-08T01:30:00', '-05:00'), 3600),
    at('2026-03-08T03:30:00', '-04:00'),
  )
})

test('a night with an hour more: 00:00 to 06:00 in New York on 1 November 2026 lasts 7 hours', () => {
  const calendar = daily('America/New_York', 0, 6 * H)
  assert.equal(
    businessBetween(calendar, at('2026-11-01T00:00:00', '-04:00'), at('2026-11-01T12:00:00', '-05:00')),
    7 * 3600,
  )
})

test('hours that the clock jumps over do not open: 02:00 to 03:00 in Berlin on 29 March 2026', () => {
  const calendar = daily('Europe/Berlin', 2 * H, 3 * H)
  assert.equal(
    businessBetween(calendar, at('2026-03-29T00:00:00', '+01:00'), at('2026-03-29T23:00:00', '+02:00')),
    0,
  )
})

test('two shifts in the hour that the clock shows twice come in the order of the day', () => {
  const calendar: Calendar = {
    zone: 'America/New_York',
    week: Array.from({ length: 7 }, () => [
      { from: 60, to: 80 },
      { from: 90, to: 120 },
    ]),
    exceptions: [],
  }
  // 01:00-01:20 and 01:30-02:00 twice over: 20 + 30 + 20 + 30 minutes
  assert.deepEqual(
    addBusiness(calendar, at('2026-11-01T00:00:00', '-04:00'), 60 * 60),
    at('2026-11-01T01:10:00', '-05:00'),
  )
})

test('a zone that skipped a day: Apia went from 29 to 31 December 2011', () => {
  const calendar = daily('Pacific/Apia', 9 * H, 17 * H)
  assert.deepEqual(
    addBusiness(calendar, new Date('2011-12-30T02:30:00Z'), 3600),
    new Date('2011-12-30T19:30:00Z'),
  )
})

const WRONG: readonly [string, Partial<Calendar>, string][] = [
  ['zone-unknown', { zone: 'Asia/Qinghe' }, 'zone'],
  ['week-wrong', { week: [[], []] }, 'week'],
  ['interval-wrong', { week: [[{ from: 600, to: 600 }], [], [], [], [], [], []] }, 'week[0][0]'],
  ['interval-wrong', { week: [[], [{ from: 1440, to: 1500 }], [], [], [], [], []] }, 'week[1][0]'],
  ['interval-wrong', { week: [[], [{ from: 60, to: 1501 }], [], [], [], [], []] }, 'week[1][0]'],
  [
    'intervals-overlap',
    {
      week: [
        [
          { from: 540, to: 720 },
          { from: 719, to: 800 },
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    },
    'week[0]',
  ],
  ['day-wrong', { exceptions: [{ day: '2026-02-29', intervals: [] }] }, 'exceptions[0].day'],
  [
    'day-twice',
    {
      exceptions: [
        { day: '2026-02-28', intervals: [] },
        { day: '2026-02-28', intervals: [] },
      ],
    },
    'exceptions[1].day',
  ],
]
for (const [code, change, path] of WRONG) {
  test(`${code} is refused at ${path}`, () => {
    assert.throws(
      () => checked({ ...OFFICE, ...change }),
      (error) => error instanceof WrongCalendar && error.code === code && error.path === path,
    )
  })
}
