/** A matter laid aside comes back by its timer, by the customer or by hand, and stands in one list at a time. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../../kernel/clock.ts'
import { openTestRoom, type TestRoom } from '../testing.ts'
import { snoozePicks } from './snooze-picks.ts'

const clock = new HandClock(new Date('2030-11-22T02:00:00Z'))
let room: TestRoom
before(async () => {
  room = await openTestRoom({ clock })
  await room.test.house.start()
  await sit()
})
after(() => room.close())

const HOUR = 3_600_000
/** Time passes; she is still at her desk. */
const pass = async (ms: number) => {
  clock.advance(ms)
  await sit()
}
const sit = () => room.asStaff((ctx) => room.routing.present(ctx, 'online'))
const ahead = (ms: number) => new Date(clock.now().getTime() + ms)
const idsIn = async (view: 'mine' | 'snoozed' | 'unassigned' | 'open') =>
  room.asStaff(async (ctx) => (await room.conversations.list(ctx, { view })).items.map((row) => row.id))
const lay = (id: string, until: Date) => room.asStaff((ctx) => room.conversations.snooze(ctx, id, until))
const log = (id: string) =>
  room.asStaff(async (ctx) => (await room.conversations.eventsSince(ctx, id, 0)).map((one) => one.kind))

test('what is laid aside is the actor’s, stands in one list only, and the timer brings it back to where it stood', async () => {
  const id = await room.begin('柜门关不严')
  const until = ahead(HOUR)
  await lay(id, until)
  assert.ok(!(await idsIn('open')).includes(id))
  assert.ok(!(await idsIn('mine')).includes(id))
  assert.ok((await idsIn('snoozed')).includes(id))
  const before = await room.asStaff((ctx) => room.conversations.counters(ctx))
  assert.equal(before.snoozed, 1)
  await room.test.house.settle(new Date(until.getTime() - 1000))
  assert.ok((await idsIn('snoozed')).includes(id), 'a second before its time it still rests')
  await pass(HOUR)
  await room.test.house.settle(until)
  assert.ok((await idsIn('mine')).includes(id))
  assert.deepEqual(await idsIn('snoozed'), [])
  const row = await room.asStaff((ctx) => room.conversations.row(ctx, id))
  assert.deepEqual([row.state, row.holder, row.assignee?.id], ['open', 'staff', 'stf_xiaoman'])
  assert.equal((await log(id)).filter((kind) => kind === 'snooze').length, 2)
})

test('the customer who writes brings it back at once, and the old timer changes nothing any more', async () => {
  const id = await room.begin('想换颜色')
  await lay(id, ahead(HOUR))
  await room.asCustomer((ctx) =>
    room.conversations.receive(ctx, id, { text: '算了，不换了', channelMessageId: 'back-1' }),
  )
  assert.ok((await idsIn('mine')).includes(id))
  const events = await log(id)
  await pass(HOUR)
  await room.test.house.settle(clock.now())
  assert.deepEqual(await log(id), events)
})

test('a later snooze is not ended by the timer of an earlier one', async () => {
  const id = await room.begin('等工厂回话')
  await lay(id, ahead(HOUR))
  await lay(id, ahead(3 * HOUR))
  await pass(HOUR)
  await room.test.house.settle(clock.now())
  assert.ok((await idsIn('snoozed')).includes(id))
  await room.asStaff((ctx) => room.conversations.wake(ctx, id))
  assert.ok((await idsIn('mine')).includes(id))
})

test('the past, more than a year and a solved matter are refused with a sentence', async () => {
  const id = await room.begin('好的')
  await assert.rejects(lay(id, ahead(-1)), { code: 'conversations.snooze-when' })
  await assert.rejects(lay(id, ahead(400 * 24 * HOUR)), { code: 'conversations.snooze-when' })
  await room.asStaff((ctx) => room.conversations.solve(ctx, id))
  await assert.rejects(lay(id, ahead(HOUR)), { code: 'conversations.snooze-solved' })
})

test('quick picks lie in opening hours: lunch, evening and the weekend are passed over', () => {
  const day = [
    { from: 9 * 60, to: 12 * 60 },
    { from: 13 * 60 + 30, to: 18 * 60 },
  ]
  const calendar = { zone: 'Asia/Shanghai', week: [day, day, day, day, day, [], []], exceptions: [] }
  const at = (text: string) =>
    snoozePicks(calendar, new Date(text)).map((pick) => `${pick.key} ${pick.at.slice(5, 16)}`)
  // Friday 10:00 in Shanghai: in three hours it is lunch; tomorrow is Saturday, so both "tomorrow" and "week" are Monday.
  assert.deepEqual(at('2026-11-20T02:00:00Z'), [
    'hour 11-20T03:00',
    'today 11-20T03:30',
    'tomorrow 11-23T01:00',
  ])
  // Tuesday 17:40: closing is too near; tomorrow morning, then Monday.
  assert.deepEqual(at('2026-11-17T09:40:00Z'), ['tomorrow 11-18T01:00', 'week 11-23T01:00'])
})

test('who works while it is closed is offered the next hours and the opening, soonest first', () => {
  const day = [{ from: 9 * 60, to: 18 * 60 }]
  const calendar = { zone: 'Asia/Shanghai', week: [day, day, day, day, day, [], []], exceptions: [] }
  const at = (text: string) =>
    snoozePicks(calendar, new Date(text)).map((pick) => `${pick.key} ${pick.at.slice(5, 16)}`)
  // Tuesday 04:14: opening is at nine today.
  assert.deepEqual(at('2026-11-16T20:14:00Z'), [
    'hour 11-16T21:14',
    'three-hours 11-16T23:14',
    'opening 11-17T01:00',
    'tomorrow 11-18T01:00',
    'week 11-23T01:00',
  ])
  // Tuesday 07:30: three hours on it is open again.
  assert.deepEqual(at('2026-11-16T23:30:00Z').slice(0, 3), [
    'hour 11-17T00:30',
    'opening 11-17T01:00',
    'three-hours 11-17T02:30',
  ])
})
