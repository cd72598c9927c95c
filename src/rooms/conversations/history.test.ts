/** A past written at once is the past as if it had been lived, and the demo shop's is believable. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoHistories } from './cast.ts'
import type { History } from './door.ts'
import { openTestRoom, type TestRoom } from './testing.ts'

let room: TestRoom
before(async () => {
  room = await openTestRoom()
})
after(() => room.close())

const PEOPLE = [
  '林晚秋',
  '梁先生',
  '何婆婆的女儿',
  '周同学',
  '蒋女士',
  '许先生',
  '宋女士',
  '吴先生',
  '郑女士',
].map((name, i) => ({
  id: `cus_${i}`,
  name,
  tier: i === 0 ? '银杏会员' : null,
}))

const demo = (): Promise<History[]> =>
  room.asHouse((ctx) =>
    demoHistories(
      ctx,
      {
        channels: room.channels,
        knowledge: { search: async () => [] },
        orders: {
          byNumber: async () => null,
          ofCustomer: async () => ({
            items: [],
            summary: { orders: 0, totalFen: 0, open: 0, late: 0, firstAt: null },
          }),
        },
      },
      PEOPLE,
    ),
  )

test('the demo shop has hundreds of conversations in both languages, in all states, with the named ones on top', async () => {
  const histories = await demo()
  assert.ok(histories.length > 400)
  assert.equal(
    await room.asHouse((ctx) => room.conversations.recordHistory(ctx, histories)),
    histories.length,
  )
  const counters = await room.asStaff((ctx) => room.conversations.counters(ctx))
  assert.equal(counters.all, histories.length)
  for (const name of ['mine', 'unassigned', 'open', 'waiting', 'solved'] as const)
    assert.ok(counters[name] > 0, name)
  const { items } = await room.asStaff((ctx) => room.conversations.list(ctx, { view: 'mine' }))
  assert.equal(items[0]?.title, '餐桌运输中摔了，周六能否送到')
  assert.deepEqual(
    [items[0]?.mood, items[0]?.customer.tier, items[0]?.due?.what],
    ['angry', '银杏会员', 'person'],
  )
  const thread = await room.asStaff((ctx) => room.conversations.thread(ctx, items[0]?.id ?? ''))
  const card = thread.events.find((event) => event.kind === 'handover')
  assert.ok(card?.card?.suggestedReply.includes('10:00 前到'))
  assert.equal((await room.asStaff((ctx) => room.conversations.search(ctx, 'freight'))).exact, true)
})

test('writing the same past again writes nothing', async () => {
  const before = await room.asStaff((ctx) => room.conversations.counters(ctx))
  const histories = await demo()
  const twice = [histories[0], histories[1]].filter((one) => one !== undefined)
  await room.asHouse((ctx) => room.conversations.recordHistory(ctx, twice))
  await room.asHouse((ctx) => room.conversations.recordHistory(ctx, twice))
  const then = await room.asStaff((ctx) => room.conversations.counters(ctx))
  assert.ok(then.all - before.all <= 2)
})

test('a recorded matter stands in the inbox as a lived one does, and goes on', async () => {
  const id = await room.begin('沙发什么时候到', { customerId: 'cus_liang' })
  await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '周六到' }))
  await room.asCustomer(
    (ctx) => room.conversations.receive(ctx, id, { text: '太慢了，我很着急', channelMessageId: 'lived-2' }),
    'cus_liang',
  )
  const lived = await room.asStaff((ctx) => room.conversations.row(ctx, id))
  const { events } = await room.asStaff((ctx) => room.conversations.thread(ctx, id))
  const history: History = {
    id: 'con_recorded',
    customer: { id: 'cus_liang', name: '梁先生' },
    channelId: room.channelId,
    state: 'open',
    holder: 'staff',
    assignee: { id: 'stf_xiaoman', name: '小满' },
    events: events.flatMap((event) =>
      event.kind === 'message'
        ? [{ kind: 'message' as const, at: new Date(event.at), author: event.author, text: event.text }]
        : [],
    ),
  }
  await room.asHouse((ctx) => room.conversations.recordHistory(ctx, [history]))
  const recorded = await room.asStaff((ctx) => room.conversations.row(ctx, 'con_recorded'))
  for (const field of [
    'title',
    'state',
    'holder',
    'mood',
    'last',
    'due',
    'waitingSince',
    'unread',
    'assignee',
    'language',
  ] as const) {
    assert.deepEqual(recorded[field], lived[field], field)
  }
  const { seq } = await room.asStaff((ctx) =>
    room.conversations.reply(ctx, 'con_recorded', { text: '我去催' }),
  )
  assert.equal(seq, recorded.lastSeq + 1)
})
