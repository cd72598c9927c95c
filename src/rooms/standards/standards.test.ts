/** Standards through the door on a real database: due in open time, warned, broken, raised, paused and raced. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openHouse } from '../../kernel/house.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { type Calendars, calendarsTables, openCalendars } from '../calendars/index.ts'
import { type Channels, channelsTables, openChannels } from '../channels/index.ts'
import { type Conversations, conversationsTables, openConversations } from '../conversations/index.ts'
import type { WorkOrderShape } from '../work/contract.ts'
import type { PolicyDraft } from './contract.ts'
import { openStandards, type Standards, standardsTables } from './index.ts'

const at = (local: string) => new Date(`${local}+08:00`)
const FRIDAY = at('2037-11-20T16:30:00')
const nine = [{ from: 540, to: 1020 }]
const OFFICE = [nine, nine, nine, nine, nine, [], []]

const POLICY: PolicyDraft = {
  name: { zh: '全部', en: 'All' },
  position: 10,
  match: { tiers: [], channels: [], kinds: [] },
  targets: [
    { what: 'first-answer', minutes: 60, time: 'business' },
    { what: 'next-answer', minutes: 60, time: 'business' },
    { what: 'person', minutes: 30, time: 'business' },
    { what: 'solved', minutes: 240, time: 'business' },
    { what: 'done', minutes: 120, time: 'business' },
  ],
  warnPercent: 20,
  escalate: { minutes: 10, lane: 'angry' },
  pauses: [
    { cause: 'customer', capHours: 48 },
    { cause: 'parts', capHours: 24 },
  ],
}

const FOLDERS = [calendarsTables, channelsTables, conversationsTables, standardsTables]
const clock = new HandClock(FRIDAY)
const orders = new Map<string, WorkOrderShape>()
const raised: { id: string; lane: unknown }[] = []
let test: TestHouse
let calendars: Calendars
let channels: Channels
let conversations: Conversations
let standards: Standards
let channelId = ''
const told: { name: string; id: unknown; what: unknown }[] = []
let count = 0

function openRooms(on: TestHouse) {
  const opened = openChannels(on.house)
  const hours = openCalendars(on.house)
  const talks = openConversations(on.house, {
    channels: opened,
    access: { colleagues: async () => [], peopleWith: async () => [], tenants: async () => [] },
    customers: { join: () => undefined, people: async () => new Map() },
  })
  const keeping = openStandards(on.house, {
    calendars: hours,
    conversations: talks,
    routing: {
      desk: async () => [],
      restate: async (_ctx, { id }, { lane }) => void raised.push({ id, lane }),
    },
    work: {
      read: async (_ctx, id) => {
        const order = orders.get(id)
        if (!order) throw new Refusal('missing', 'work.unknown')
        return order
      },
    },
  })
  return { opened, hours, talks, keeping }
}

before(async () => {
  test = await openTestHouse({
    folders: FOLDERS,
    clock,
  })
  const { opened, hours, talks, keeping } = openRooms(test)
  channels = opened
  calendars = hours
  conversations = talks
  standards = keeping
  for (const name of ['warned', 'broken', 'escalated', 'met', 'paused', 'resumed', 'ended'])
    test.house.on(`standards.${name}`, `test.${name}`, async (_ctx, { data }) => {
      told.push({ name, id: data.id, what: data.what })
    })
  await test.house.start()
  await test.act(async (ctx) => {
    channelId = (await channels.web(ctx)).id
    await calendars.saveWeek(ctx, null, { version: 0, week: OFFICE })
    await standards.createPolicy(ctx, POLICY)
  })
})
after(() => test.close())

const customer = { id: 'cus_lin', name: '林女士' }
const asCustomer = <T>(run: (ctx: Ctx) => Promise<T>) =>
  test.act(run, test.who({ kind: 'customer', ...customer, permissions: [] }))
const asStaff = <T>(run: (ctx: Ctx) => Promise<T>) =>
  test.act(run, test.who({ id: 'stf_xiaoman', name: '小满' }))

async function begin(when: Date, tier?: string): Promise<string> {
  clock.set(when)
  const message = { text: '沙发什么时候到', channelMessageId: `m-${++count}` }
  const begun = await asCustomer((ctx) =>
    conversations.begin(ctx, { customer: { ...customer, tier }, channelId, message }),
  )
  await test.house.settle()
  return begun.conversationId
}
const writes = async (id: string, when: Date) => {
  clock.set(when)
  await asCustomer((ctx) =>
    conversations.receive(ctx, id, { text: '还在吗', channelMessageId: `m-${++count}` }),
  )
  await test.house.settle()
}
const answers = async (id: string, when: Date, solve = false) => {
  clock.set(when)
  await asStaff((ctx) => conversations.reply(ctx, id, { text: '周六送到', solve }))
  await test.house.settle()
}
/** Time passes: every timer up to then rings. */
const passes = async (to: Date) => {
  clock.set(to)
  await test.house.settle(to)
}
const clocks = (id: string) => test.act((ctx) => standards.clocks(ctx, 'conversation', id))
const theClock = async (id: string, what: string) =>
  (await clocks(id)).find((one) => one.what === what) ?? assert.fail(`no ${what}`)
const toldOf = (id: string, what: string) =>
  told.filter((one) => one.id === id && one.what === what).map((one) => one.name)
/** Events are relayed beside us: asked again until they are all here, or clearly will not be. */
async function heard(id: string, what: string, wanted: readonly string[]): Promise<void> {
  for (let n = 0; n < 200 && toldOf(id, what).length < wanted.length; n++) {
    await test.house.settle()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  assert.deepEqual(toldOf(id, what), wanted)
}
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

describe('when an answer is due', () => {
  it('I9: created Friday 16:30, Monday to Friday 9 to 17, 1 hour: due Monday 09:30, in the inbox and on the clock', async () => {
    const id = await begin(FRIDAY)
    const due = at('2037-11-23T09:30:00').toISOString()
    assert.equal((await asStaff((ctx) => conversations.row(ctx, id))).due?.at, due)
    const first = await theClock(id, 'first-answer')
    assert.equal(first.due, due)
    assert.equal(first.left, 3600)
    await answers(id, at('2037-11-23T09:30:00'))
    assert.equal((await theClock(id, 'first-answer')).state, 'met')
    await heard(id, 'first-answer', ['met'])
  })

  it('I8: a lunch pause and a night do not count', async () => {
    await test.act(async (ctx) => {
      const night = [
        { from: 540, to: 720 },
        { from: 780, to: 1080 },
        { from: 1320, to: 1560 },
      ]
      await calendars.saveWeek(ctx, null, { version: 1, week: Array.from({ length: 7 }, () => night) })
    })
    await test.house.settle()
    const lunch = await begin(at('2037-11-24T11:30:00'))
    assert.equal((await theClock(lunch, 'first-answer')).due, at('2037-11-24T13:30:00').toISOString())
    const late = await begin(at('2037-11-25T01:30:00'))
    assert.equal((await theClock(late, 'first-answer')).due, at('2037-11-25T09:30:00').toISOString())
    await test.act((ctx) => calendars.saveWeek(ctx, null, { version: 2, week: OFFICE }))
    await passes(new Date(clock.now().getTime() + 10_000))
    // Hours changed while it ran: the same clock, wound anew.
    assert.equal((await theClock(late, 'first-answer')).due, at('2037-11-25T10:00:00').toISOString())
    for (const id of [lunch, late]) await answers(id, at('2037-11-25T09:00:00'), true)
  })

  for (const [minutes, state] of [
    [59, 'met'],
    [60, 'met'],
    [61, 'broken'],
  ] as const) {
    it(`an answer after ${minutes} of 60 minutes is ${state}`, async () => {
      const id = await begin(at('2037-11-26T10:00:00'))
      const when = new Date(at('2037-11-26T10:00:00').getTime() + minutes * 60_000)
      if (state === 'broken') await passes(new Date(when.getTime() - 30_000))
      await answers(id, when, true)
      assert.equal((await theClock(id, 'first-answer')).state, state)
    })
  }
})

describe('a clock that runs out', () => {
  it('warns before it breaks, breaks, and raises the matter after, each once', async () => {
    const id = await begin(at('2037-11-27T10:00:00'))
    await passes(at('2037-11-27T10:47:59'))
    await heard(id, 'first-answer', [])
    await passes(at('2037-11-27T10:48:00'))
    await heard(id, 'first-answer', ['warned'])
    const soon = await asStaff((ctx) => standards.aboutToBreak(ctx))
    assert.equal(soon.items.find((line) => line.subject.id === id)?.customer, '林女士')
    await passes(at('2037-11-27T11:00:00'))
    await heard(id, 'first-answer', ['warned', 'broken'])
    assert.ok(!raised.some((one) => one.id === id))
    await passes(at('2037-11-27T11:10:00'))
    await heard(id, 'first-answer', ['warned', 'broken', 'escalated'])
    assert.deepEqual(
      raised.filter((one) => one.id === id),
      [{ id, lane: 'angry' }],
    )
    await answers(id, at('2037-11-27T11:20:00'), true)
    assert.equal((await theClock(id, 'first-answer')).state, 'broken')
    assert.equal((await theClock(id, 'solved')).state, 'met')
  })

  it('an answer in time that is heard after the timer rang is kept', async () => {
    const id = await begin(at('2037-11-30T10:00:00'))
    clock.set(at('2037-11-30T10:59:59'))
    await asStaff((ctx) => conversations.reply(ctx, id, { text: '周六送到' }))
    // The timer rings before the answer's event was relayed.
    clock.set(at('2037-11-30T11:00:01'))
    await test.house.settle(clock.now())
    assert.equal((await theClock(id, 'first-answer')).state, 'met')
    assert.ok(!toldOf(id, 'first-answer').includes('broken'))
  })

  it('answers and timers that race leave one end, and the right one', async () => {
    const begun: string[] = []
    for (let n = 0; n < 8; n++) begun.push(await begin(at('2037-12-01T10:00:00')))
    clock.set(at('2037-12-01T11:00:00'))
    await Promise.all([
      test.house.settle(clock.now()),
      ...begun.map((id) => asStaff((ctx) => conversations.reply(ctx, id, { text: '在的' }))),
    ])
    await test.house.settle(clock.now())
    for (const id of begun) {
      const states = (await clocks(id)).filter((one) => one.what === 'first-answer').map((one) => one.state)
      assert.deepEqual(states, ['met'], id)
      await answers(id, at('2037-12-01T11:00:10'), true)
    }
  })
})

describe('a clock that stands still', () => {
  it('waits for the customer by itself, and runs again when he writes', async () => {
    const id = await begin(at('2037-12-02T10:00:00'))
    await answers(id, at('2037-12-02T10:30:00'))
    const still = await theClock(id, 'solved')
    assert.deepEqual([still.state, still.cause, still.due, still.left], ['paused', 'customer', null, 12_600])
    await writes(id, at('2037-12-03T10:00:00'))
    const again = await theClock(id, 'solved')
    assert.equal(again.due, at('2037-12-03T13:30:00').toISOString())
    assert.equal((await theClock(id, 'next-answer')).due, at('2037-12-03T11:00:00').toISOString())
    await answers(id, at('2037-12-03T10:10:00'), true)
  })

  it('runs again after the cap, and may not wait for that cause any more', async () => {
    const id = await begin(at('2037-12-07T10:00:00'))
    await answers(id, at('2037-12-07T10:00:00'))
    await asStaff((ctx) => standards.pause(ctx, 'conversation', id, { cause: 'parts', note: '铰链缺货' }))
    await test.house.settle()
    await passes(at('2037-12-08T10:00:00'))
    const capped = await theClock(id, 'solved')
    assert.equal(capped.state, 'running')
    assert.equal(capped.due, at('2037-12-08T14:00:00').toISOString())
    const [silence, parts] = (await clocks(id)).find((one) => one.what === 'solved')?.pauses ?? []
    assert.equal(silence?.cause, 'customer')
    assert.deepEqual(
      [parts?.cause, parts?.capped, parts?.by, parts?.note],
      ['parts', true, '小满', '铰链缺货'],
    )
    await assert.rejects(
      asStaff((ctx) => standards.pause(ctx, 'conversation', id, { cause: 'parts' })),
      refused('standards.cap-used'),
    )
    await assert.rejects(
      asStaff((ctx) => standards.pause(ctx, 'conversation', id, { cause: 'payment' })),
      refused('standards.cause-not-allowed'),
    )
    await answers(id, at('2037-12-08T10:10:00'), true)
  })

  it('goes on when a person says so, with what was left', async () => {
    const id = await begin(at('2037-12-09T10:00:00'))
    await asStaff((ctx) => standards.pause(ctx, 'conversation', id, { cause: 'parts' }))
    clock.set(at('2037-12-09T11:00:00'))
    const on = await asStaff((ctx) => standards.resume(ctx, 'conversation', id))
    assert.equal(on.due, at('2037-12-09T15:00:00').toISOString())
    await assert.rejects(
      asStaff((ctx) => standards.resume(ctx, 'conversation', id)),
      refused('standards.not-paused'),
    )
    // Whoever waits for a word gets it in time, whatever the matter waits for.
    assert.equal((await theClock(id, 'first-answer')).due, at('2037-12-09T11:00:00').toISOString())
    await answers(id, at('2037-12-09T11:00:00'), true)
  })
})

describe('the matter as its log tells it', () => {
  it('handed to people, the wait for a person counts instead of the answer', async () => {
    const id = await begin(at('2037-12-10T10:00:00'))
    clock.set(at('2037-12-10T10:05:00'))
    await asCustomer((ctx) => conversations.askForPerson(ctx, id))
    await test.house.settle()
    assert.equal((await theClock(id, 'first-answer')).state, 'cancelled')
    assert.equal((await theClock(id, 'person')).due, at('2037-12-10T10:35:00').toISOString())
    await answers(id, at('2037-12-10T10:10:00'), true)
    assert.equal((await theClock(id, 'person')).state, 'met')
  })

  it('opened again by the customer, a new clock to the solution begins', async () => {
    const id = await begin(at('2037-12-11T10:00:00'))
    await answers(id, at('2037-12-11T10:01:00'), true)
    await writes(id, at('2037-12-14T09:00:00'))
    const solved = (await clocks(id)).filter((one) => one.what === 'solved')
    assert.deepEqual(
      solved.map((one) => one.state),
      ['running', 'met'],
    )
    await answers(id, at('2037-12-14T09:01:00'), true)
  })

  it('events that come twice or out of order change nothing', async () => {
    const id = await begin(at('2037-12-14T10:00:00'))
    await answers(id, at('2037-12-14T10:01:00'), true)
    const before = await clocks(id)
    const data = { conversationId: id, seq: 1 }
    await test.act((ctx) => ctx.tell('conversations.message.received', data))
    await test.house.settle()
    assert.deepEqual(await clocks(id), before)
  })
})

describe('a policy', () => {
  it('that changes mid-way holds for what begins; running clocks keep their version', async () => {
    const id = await begin(at('2037-12-15T10:00:00'))
    const [policy] = await test.act((ctx) => standards.policies(ctx))
    assert.ok(policy)
    const quicker = {
      ...POLICY,
      targets: [{ what: 'first-answer' as const, minutes: 5, time: 'wall' as const }],
    }
    await test.act((ctx) => standards.changePolicy(ctx, policy.id, { ...quicker, version: 1 }))
    assert.equal((await theClock(id, 'first-answer')).due, at('2037-12-15T11:00:00').toISOString())
    const next = await begin(at('2037-12-15T10:02:00'))
    const clockOfNext = await theClock(next, 'first-answer')
    assert.deepEqual(
      [clockOfNext.policy.version, clockOfNext.due],
      [2, at('2037-12-15T10:07:00').toISOString()],
    )
    await assert.rejects(
      test.act((ctx) => standards.changePolicy(ctx, policy.id, { ...quicker, version: 1 })),
      refused('standards.changed-meanwhile'),
    )
    await test.act((ctx) => standards.changePolicy(ctx, policy.id, { ...POLICY, version: 2 }))
    for (const one of [id, next]) await answers(one, at('2037-12-15T10:05:00'), true)
  })

  it('of a tier comes before the one for everybody', async () => {
    const vip = { ...POLICY, position: 1, match: { ...POLICY.match, tiers: ['银杏会员'] } }
    const made = await test.act((ctx) =>
      standards.createPolicy(ctx, { ...vip, targets: [{ what: 'first-answer', minutes: 1, time: 'wall' }] }),
    )
    const id = await begin(at('2037-12-15T16:00:00'), '银杏会员')
    assert.equal((await theClock(id, 'first-answer')).seconds, 60)
    assert.equal((await theClock(id, 'solved')).seconds, 14_400)
    await answers(id, at('2037-12-15T16:00:30'), true)
    assert.ok(made.id)
  })
})

describe('work', () => {
  const order = (given: Partial<WorkOrderShape>): WorkOrderShape => ({
    ...({
      id: 'wrk_1',
      number: 'W1',
      kind: 'parts',
      title: '补寄铰链',
      customer: null,
      teamId: null,
    } as WorkOrderShape),
    ...{ cause: null, assignee: null, endedAt: null, openedAt: at('2037-12-16T10:00:00').toISOString() },
    state: 'open',
    ...given,
  })
  const moves = async (when: Date, given: Partial<WorkOrderShape>) => {
    clock.set(when)
    orders.set('wrk_1', order(given))
    await test.act((ctx) => ctx.tell('work.changed', { work: 'wrk_1' }))
    await test.house.settle()
  }
  const doneClock = async () =>
    (await test.act((ctx) => standards.clocks(ctx, 'work', 'wrk_1')))[0] ?? assert.fail()

  it('is due in open time, waits for parts, and is done', async () => {
    await moves(at('2037-12-16T10:00:00'), {})
    assert.equal((await doneClock()).due, at('2037-12-16T12:00:00').toISOString())
    await moves(at('2037-12-16T11:00:00'), { state: 'waiting', cause: 'parts' })
    assert.equal((await doneClock()).state, 'paused')
    await moves(at('2037-12-16T15:00:00'), { state: 'doing' })
    assert.equal((await doneClock()).due, at('2037-12-16T16:00:00').toISOString())
    await moves(at('2037-12-16T15:30:00'), {
      state: 'done',
      endedAt: at('2037-12-16T15:30:00').toISOString(),
    })
    assert.equal((await doneClock()).state, 'met')
  })
})

it('a restart loses no clock: what one program armed another one rings', async () => {
  clock.set(at('2037-12-17T10:00:00'))
  const { config, log } = test.house
  const house = await openHouse({ config, log, clock, connection: test.connection, migrations: FOLDERS })
  const { talks } = openRooms({ ...test, house })
  await house.start()
  const message = { text: '还没到', channelMessageId: `m-${++count}` }
  const who = test.who({ kind: 'customer', ...customer, permissions: [] })
  const { conversationId: id } = await house.transact(who, (ctx) =>
    talks.begin(ctx, { customer, channelId, message }),
  )
  await house.settle()
  await house.close()
  await passes(at('2037-12-17T12:00:00'))
  assert.equal((await theClock(id, 'first-answer')).state, 'escalated')
  await answers(id, at('2037-12-17T12:00:00'), true)
})

it('counts kept and broken by week, and exports policies and record', async () => {
  clock.set(at('2037-12-18T10:00:00'))
  const rows = await test.act((ctx) => standards.figures(ctx, 8))
  const week = rows.filter((row) => row.week === '2037-11-23' && row.what === 'first-answer')
  assert.deepEqual([week[0]?.kept, week[0]?.broken], [4, 3])
  const [policies, record] = standards.exportKinds
  for (const kind of [policies, record]) {
    const out: unknown[] = []
    await test.act(async (ctx) => {
      for await (const batch of kind?.rows(ctx) ?? []) out.push(...batch)
    })
    assert.ok(out.length > 3)
  }
})

it('imports a standard from rows of a table, does nothing twice, and takes it back', async () => {
  const kind = standards.importKinds[0] ?? assert.fail()
  const rows = [
    { name: '邮件', what: 'first-answer', minutes: 240, time: 'business', channels: ['mail'], warn: 25 },
    { name: '邮件', what: 'solved', minutes: 2880 },
  ].map((values, n) => ({ row: n + 2, values }))
  const done = await test.act((ctx) => kind.apply(ctx, rows))
  assert.deepEqual([done.created.length, done.refused], [1, []])
  const again = await test.act((ctx) => kind.apply(ctx, rows))
  assert.deepEqual([again.created, again.updated], [[], []])
  const mail = (await test.act((ctx) => standards.policies(ctx))).find((one) => one.name.zh === '邮件')
  assert.deepEqual(mail?.match.channels, ['mail'])
  assert.deepEqual(await test.act((ctx) => kind.undo(ctx, done.undo)), { removed: 1, restored: 0 })
  const wrong = await test.act((ctx) =>
    kind.apply(ctx, [{ row: 2, values: { name: 'x', what: 'person', minutes: 0 } }]),
  )
  assert.equal(wrong.refused[0]?.field, 'minutes')
})
