/** The hours of a matter's team decide by when it is due, also after it was handed on; the record names that team. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { type Calendars, calendarsTables, openCalendars } from '../calendars/index.ts'
import { channelsTables, openChannels } from '../channels/index.ts'
import { type Conversations, conversationsTables, openConversations } from '../conversations/index.ts'
import { openRouting, type Routing, routingTables } from '../routing/index.ts'
import { openStandards, type Standards, standardsTables } from './index.ts'

const at = (local: string) => new Date(`${local}+08:00`)
const week = (from: number, to: number) => Array.from({ length: 7 }, () => [{ from, to }])
const clock = new HandClock(at('2026-11-20T18:00:00'))
let test_: TestHouse
let conversations: Conversations
let calendars: Calendars
let routing: Routing
let standards: Standards
let channelId = ''

before(async () => {
  test_ = await openTestHouse({
    folders: [calendarsTables, routingTables, channelsTables, conversationsTables, standardsTables],
    clock,
  })
  const { house } = test_
  const access = { colleagues: async () => [], peopleWith: async () => [], tenants: async () => [] }
  const channels = openChannels(house)
  calendars = openCalendars(house)
  routing = openRouting(house, { access })
  conversations = openConversations(house, {
    ...{ access, channels, routing },
    customers: { join: () => undefined, people: async () => new Map() },
  })
  standards = openStandards(house, { calendars, conversations, routing })
  await house.start()
  await test_.act(async (ctx) => {
    channelId = (await channels.web(ctx)).id
    await routing.makeTeam(ctx, { zh: '白班', en: 'Day' }, 'team_day')
    await routing.makeTeam(ctx, { zh: '晚班', en: 'Late' }, 'team_late')
    await routing.changeSettings(ctx, {
      ...(await routing.settings(ctx)),
      rules: [{ team: 'team_day', kind: 'conversation' }],
    })
    await calendars.saveWeek(ctx, null, { version: 0, week: week(8 * 60, 20 * 60) })
    await calendars.saveWeek(ctx, 'team_day', { version: 0, week: week(9 * 60, 17 * 60) })
    await calendars.saveWeek(ctx, 'team_late', { version: 0, week: week(14 * 60, 22 * 60) })
    await standards.createPolicy(ctx, {
      name: { zh: '全部', en: 'All' },
      position: 10,
      match: { tiers: [], channels: [], kinds: [] },
      targets: [
        { what: 'first-answer', minutes: 60, time: 'business' },
        { what: 'person', minutes: 30, time: 'business' },
      ],
      warnPercent: 20,
      escalate: null,
      pauses: [],
    })
  })
})
after(() => test_.close())

const asStaff = <T>(run: (ctx: Ctx) => Promise<T>) =>
  test_.act(run, test_.who({ id: 'stf_xiaoman', name: '小满' }))
const iso = (local: string) => at(local).toISOString()

test('due by the hours of its team, also handed on; taken back as it was', async () => {
  const customer = { id: 'cus_lin', name: '林女士' }
  const { conversationId: id } = await test_.act(
    (ctx) =>
      conversations.begin(ctx, { customer, channelId, message: { text: '几点装', channelMessageId: 'm1' } }),
    test_.who({ kind: 'customer', ...customer, permissions: [] }),
  )
  const dueOf = async () => {
    await test_.house.settle()
    const row = await asStaff((ctx) => conversations.row(ctx, id))
    const [clockNow] = await asStaff((ctx) => standards.running(ctx, 'conversation', [id]))
    assert.equal(clockNow?.due, row.due?.at, 'the row and its clock agree')
    return row.due?.at
  }
  assert.equal(await dueOf(), iso('2026-11-21T10:00:00'), 'the day team opens at nine')
  clock.advance(60_000)
  await asStaff((ctx) => conversations.handOn(ctx, id, 'team_late'))
  assert.equal(await dueOf(), iso('2026-11-20T19:00:00'), 'the late team is there now')
  clock.advance(60_000)
  await asStaff((ctx) => conversations.reply(ctx, id, { text: '明天上午。' }))
  await test_.house.settle()
  const [line] = await asStaff((ctx) => standards.figures(ctx, 1))
  assert.deepEqual([line?.team, line?.what, line?.kept], ['team_late', 'first-answer', 1])

  const running = () => asStaff((ctx) => standards.running(ctx, 'conversation', [id]))
  // The deed over many is a job; what it tells is heard after it.
  const settled = async () => {
    await test_.house.settle()
    await test_.house.settle()
  }
  const begun = await asStaff((ctx) =>
    conversations.bulk(ctx, { deed: { do: 'move', team: 'team_day' }, ids: [id] }),
  )
  await settled()
  assert.deepEqual(
    (await running()).map(({ what, due }) => [what, due]),
    [['person', iso('2026-11-21T09:30:00')]],
    'somebody of the day team owes a word',
  )
  await asStaff((ctx) => conversations.undoBulk(ctx, begun.id))
  await settled()
  const row = await asStaff((ctx) => conversations.row(ctx, id))
  assert.deepEqual([row.state, row.team?.id, row.due], ['waiting', 'team_late', null])
  assert.deepEqual(await running(), [], 'taken back nobody owes anything')
})

test('hours that change move what is due in the inbox together with its clock', async () => {
  const customer = { id: 'cus_liang', name: '梁先生' }
  const { conversationId: id } = await test_.act(
    (ctx) =>
      conversations.begin(ctx, {
        customer,
        channelId,
        message: { text: '周末送吗', channelMessageId: 'm2' },
      }),
    test_.who({ kind: 'customer', ...customer, permissions: [] }),
  )
  await test_.house.settle()
  const due = async () => (await asStaff((ctx) => conversations.row(ctx, id))).due?.at
  assert.equal(await due(), iso('2026-11-21T10:00:00'))
  await asStaff((ctx) => calendars.saveWeek(ctx, 'team_day', { version: 1, week: week(11 * 60, 17 * 60) }))
  clock.advance(10_000)
  await test_.house.settle(clock.now())
  assert.equal(await due(), iso('2026-11-21T12:00:00'))
  const [running] = await asStaff((ctx) => standards.running(ctx, 'conversation', [id]))
  assert.equal(running?.due, await due())
})
