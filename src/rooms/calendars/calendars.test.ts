/** Hours through the door: lunch, nights, holidays, swap days and teams, the yearly notice by press and by table. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { businessBetween, openAt } from '../../engines/hours/index.ts'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ImportRow } from '../../kernel/sheets.ts'
import { OTHER_SHOP, openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { type Calendars, calendarsTables, openCalendars, seedCalendars } from './index.ts'
import { swapDays } from './sheets.ts'
import { timesFrom, timesText } from './week.ts'

const day = [
  { from: 540, to: 720 },
  { from: 780, to: 1260 },
]
const week = Array.from({ length: 7 }, () => day)
const clock = new HandClock('2026-02-10T02:00:00Z')
let test: TestHouse
let calendars: Calendars
before(async () => {
  test = await openTestHouse({ folders: [calendarsTables], clock })
  calendars = openCalendars(test.house)
})
after(() => test.close())

const at = (local: string) => new Date(`${local}+08:00`)
const open = (local: string, team?: string) => test.act((ctx) => calendars.isOpen(ctx, team, at(local)))
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const sheet = (rows: readonly ImportRow['values'][]) => rows.map((values, n) => ({ row: n + 2, values }))
const kind = () => calendars.importKinds[0] ?? assert.fail()

const told = (local: string) => {
  clock.set(at(local))
  return test.act((ctx) => calendars.told(ctx))
}

describe('a week', () => {
  it('is open day and night until somebody writes it, and is not told to customers', async () => {
    assert.equal(await open('2026-02-10T03:00:00'), true)
    assert.deepEqual(await told('2026-02-10T10:00:00'), { 'zh-CN': '', en: '' })
    assert.equal((await test.act((ctx) => calendars.hours(ctx))).own, false)
  })

  it('has a lunch break (I8)', async () => {
    await test.act((ctx) => calendars.saveWeek(ctx, null, { version: 0, week }))
    assert.deepEqual(
      await Promise.all(
        ['11:59:59', '12:00:00', '12:59:59', '13:00:00'].map((time) => open(`2026-02-10T${time}`)),
      ),
      [true, false, false, true],
    )
  })

  it('names the weekday of a time that cannot be', async () => {
    const wrong = week.with(2, [{ from: 600, to: 500 }])
    await assert.rejects(
      test.act((ctx) => calendars.saveWeek(ctx, null, { version: 1, week: wrong })),
      (error) =>
        error instanceof Refusal && error.code === 'calendars.interval-wrong' && error.facts.day === 3,
    )
  })

  it('is written over the version that was seen', async () => {
    await assert.rejects(
      test.act((ctx) => calendars.saveWeek(ctx, null, { version: 0, week })),
      refused('calendars.changed-meanwhile'),
    )
  })

  it('leaves nothing behind when its transaction is rolled back', async () => {
    await test
      .act(async (ctx) => {
        await calendars.saveWeek(ctx, null, { version: 1, week: week.map(() => []) })
        assert.equal(await calendars.isOpen(ctx, null, at('2026-02-10T10:00:00')), false)
        throw new RangeError('rolled back')
      })
      .catch(() => undefined)
    assert.equal(await open('2026-02-10T10:00:00'), true)
  })

  it('is the same value while nothing changes', async () => {
    const [one, two] = [
      await test.act((ctx) => calendars.calendarOf(ctx)),
      await test.act((ctx) => calendars.calendarOf(ctx)),
    ]
    assert.equal(one, two)
  })

  it('belongs to one shop', async () => {
    const other = await test.act((ctx) => calendars.hours(ctx), test.house.system(OTHER_SHOP))
    assert.equal(other.own, false)
  })
})

describe('holidays and swap days', () => {
  it('come with the program for 2026, once', async () => {
    assert.equal(await test.act((ctx) => calendars.takeNotice(ctx, 2026)), 39)
    assert.equal(await test.act((ctx) => calendars.takeNotice(ctx, 2026)), 0)
    await assert.rejects(
      test.act((ctx) => calendars.takeNotice(ctx, 1999)),
      refused('calendars.no-notice'),
    )
    assert.equal(await open('2026-02-17T10:00:00'), false)
    assert.equal(await open('2026-02-24T10:00:00'), true)
  })

  it('are told to customers with lunch, today and the next opening', async () => {
    const zh = async (local: string) => (await told(local))['zh-CN']
    const always = '每天 09:00–12:00、13:00–21:00'
    assert.deepEqual(await told('2026-02-10T10:00:00'), {
      'zh-CN': always,
      en: 'every day 09:00–12:00 and 13:00–21:00, Shanghai time',
    })
    assert.equal(await zh('2026-02-10T12:10:00'), `${always}；今天 13:00 回来`)
    assert.equal(await zh('2026-02-10T22:10:00'), `${always}；明天 09:00 回来`)
    assert.equal(await zh('2026-02-17T10:00:00'), `${always}；今天春节休息；2月24日周二 09:00 回来`)
    assert.match(
      (await told('2026-02-17T10:00:00')).en,
      /; closed today for .+; back Tue 24 February at 09:00, /,
    )
    clock.set(at('2026-02-10T10:00:00'))
  })

  it('let a team that rests at weekends work its swap Saturday in its own hours', async () => {
    const office = [...Array.from({ length: 5 }, () => [{ from: 480, to: 960 }]), [], []]
    await test.act((ctx) => calendars.saveWeek(ctx, 'team_depot', { version: 0, week: office }))
    assert.equal(await open('2026-02-14T08:30:00', 'team_depot'), true)
    assert.equal(await open('2026-02-14T16:30:00', 'team_depot'), false)
    assert.equal(await open('2026-02-07T08:30:00', 'team_depot'), false)
    assert.equal(await open('2026-02-17T08:30:00', 'team_depot'), false)
  })

  it('give way to what a team writes for the same day, and come back with the shop’s hours', async () => {
    const watch = { kind: 'special' as const, intervals: [{ from: 1320, to: 1560 }], like: null }
    await test.act((ctx) =>
      calendars.saveException(ctx, {
        ...watch,
        team: 'team_depot',
        day: '2026-02-17',
        name: { zh: '值班', en: 'Night watch' },
      }),
    )
    assert.equal(await open('2026-02-18T01:59:00', 'team_depot'), true)
    assert.equal(await open('2026-02-18T01:59:00'), false)
    const hours = await test.act((ctx) => calendars.hours(ctx, 'team_depot'))
    assert.equal(hours.exceptions.find((one) => one.day === '2026-02-17')?.from, 'team')
  })

  it('count the months’ open time: the Spring Festival has none', async () => {
    const calendar = await test.act((ctx) => calendars.calendarOf(ctx))
    const seconds = businessBetween(calendar, at('2026-02-14T00:00:00'), at('2026-02-24T00:00:00'))
    assert.equal(seconds, 11 * 3600)
  })

  it('ask for the hours of a special day, a name, and a span that can be', async () => {
    const special = {
      team: null,
      day: '2026-03-01',
      name: { zh: '盘点', en: '' },
      intervals: null,
      like: null,
    }
    const save = (given: object) =>
      test.act((ctx) => calendars.saveException(ctx, { ...special, kind: 'special', ...given }))
    await assert.rejects(save({}), refused('calendars.hours-missing'))
    await assert.rejects(save({ kind: 'holiday', to: '2026-02-28' }), refused('calendars.days-wrong'))
    await assert.rejects(
      save({ kind: 'holiday', name: { zh: '', en: '' } }),
      refused('calendars.name-missing'),
    )
  })

  it('are told, so that clocks are wound anew', async () => {
    const heard: unknown[] = []
    test.house.on('calendars.changed', 'test.heard', async (_ctx, { data }) => void heard.push(data.team))
    await test.house.start()
    await test.act((ctx) =>
      calendars.saveException(ctx, {
        team: null,
        day: '2026-03-02',
        name: { zh: '盘点', en: 'Stock-taking' },
        kind: 'holiday',
        intervals: null,
        like: null,
      }),
    )
    await test.house.settle()
    assert.ok(heard.includes(null) && heard.includes('team_depot'))
  })
})

describe('the notice as a table', () => {
  const rows = sheet([
    { name: '元旦', nameEn: 'New Year', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11', worked: '1月30日（周六）、2月13日（周六）上班' },
    { name: '开业庆', from: '2027-05-20', kind: 'special', hours: '9:00-12:00 13:00～22:00' },
  ])

  it('is written, does nothing the second time, and is taken back', async () => {
    const first = await test.act((ctx) => kind().apply(ctx, rows))
    assert.deepEqual(first.refused, [])
    assert.equal(first.created.length, 3 + 7 + 2 + 1)
    assert.equal(await open('2027-02-05T10:00:00'), false)
    assert.equal(await open('2027-05-20T21:59:00'), true)
    const second = await test.act((ctx) => kind().apply(ctx, rows))
    assert.deepEqual([second.created, second.updated], [[], []])
    assert.deepEqual(await test.act((ctx) => kind().undo(ctx, first.undo)), { removed: 13, restored: 0 })
    assert.equal(await open('2027-02-05T10:00:00'), true)
  })

  it('is not taken back over a later change', async () => {
    const done = await test.act((ctx) => kind().apply(ctx, rows))
    await test.act((ctx) =>
      calendars.saveException(ctx, {
        team: null,
        day: '2027-01-01',
        name: { zh: '元旦', en: 'New Year' },
        kind: 'special',
        intervals: [{ from: 600, to: 900 }],
        like: null,
      }),
    )
    await assert.rejects(
      test.act((ctx) => kind().undo(ctx, done.undo)),
      refused('calendars.used-since'),
    )
  })

  it('comes out again as its own import reads it', async () => {
    const out: Record<string, unknown>[] = []
    await test.act(async (ctx) => {
      const exported = calendars.exportKinds[0] ?? assert.fail()
      for await (const batch of exported.rows(ctx)) out.push(...batch)
    })
    const spring = out.find((row) => row.name === '春节' && row.from === '2026-02-15')
    assert.equal(spring?.to, '2026-02-23')
    const again = sheet(
      out.map(({ name, nameEn, from, to, kind, hours }) => ({
        ...{ name: String(name), nameEn: String(nameEn), from: String(from), to: String(to) },
        kind: { 放假: 'holiday', 上班: 'worked', 特殊时间: 'special' }[String(kind)] ?? '',
        ...(hours ? { hours: String(hours) } : {}),
      })),
    )
    const applied = await test.act((ctx) => kind().apply(ctx, again))
    assert.deepEqual([applied.created, applied.updated, applied.refused], [[], [], []])
  })

  for (const [what, values, field] of [
    ['times', { name: 'x', from: '2027-06-01', kind: 'special', hours: 'early' }, 'hours'],
    ['a special day without hours', { name: 'x', from: '2027-06-01', kind: 'special' }, 'hours'],
    ['an end before its begin', { name: 'x', from: '2027-06-02', to: '2027-06-01' }, 'to'],
    ['swap days', { name: 'x', from: '2027-06-02', worked: 'some day' }, 'worked'],
    ['a swap day that is none', { name: 'x', from: '2027-06-02', worked: '2月30日' }, 'worked'],
  ] as const) {
    it(`refuses ${what} it cannot read, at their field, and writes nothing`, async () => {
      const { refused, created } = await test.act((ctx) => kind().apply(ctx, sheet([values])))
      assert.equal(refused[0]?.field, field)
      assert.deepEqual(created, [])
    })
  }
})

it('reads times and swap days as people write them', () => {
  assert.deepEqual(timesFrom('9:00-12:00，13：00～21：00'), day)
  assert.deepEqual(timesFrom('22:00-02:00'), [{ from: 1320, to: 1560 }])
  assert.equal(timesText(day), '09:00-12:00 13:00-21:00')
  assert.deepEqual(timesFrom(timesText([{ from: 0, to: 1440 }])), [{ from: 0, to: 1440 }])
  assert.deepEqual(swapDays('12月28日', '2027-01-01'), ['2026-12-28'])
  assert.deepEqual(swapDays('2026-02-14, 2026/2/28', '2026-02-15'), ['2026-02-14', '2026-02-28'])
})

it('furnishes the demo shop', async () => {
  const who = test.house.system(OTHER_SHOP)
  await test.act((ctx) => seedCalendars(ctx, calendars), who)
  const calendar = await test.act((ctx) => calendars.calendarOf(ctx), who)
  assert.equal(openAt(calendar, at('2026-02-10T12:30:00')), false)
})
