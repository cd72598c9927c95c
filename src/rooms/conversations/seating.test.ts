/** Matters and the people who have them: given at once, given later, resting, freed, returned; the log says each. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openTestRoom, type TestRoom } from './testing.ts'

const MINUTE = 60_000
const clock = new HandClock('2030-05-05T02:00:00Z')
let room: TestRoom
before(async () => {
  room = await openTestRoom({ clock })
  await room.test.house.start()
})
after(() => room.close())
beforeEach(async () => {
  clock.advance(60 * MINUTE)
  await room.test.house.everywhere((db) => sql`truncate routing.seat, routing.holding`.execute(db))
  await room.test.house.everywhere((db) => sql`delete from conversations.conversation`.execute(db))
})

const CARD = {
  customer: { id: 'cus_lin', name: '林女士' },
  wants: '要人来定',
  asked: [],
  checked: [],
  said: [],
  promised: [],
  mood: 'calm' as const,
  open: '',
  suggestedReply: '',
  reason: 'open-question',
}

async function comes(id: string, capacity = 2): Promise<void> {
  await room.asHouse((ctx) =>
    room.routing.changeSeat(ctx, id, { takes: true, capacity, teams: [], skills: {}, languages: ['zh-CN'] }),
  )
  await room.asStaff((ctx) => room.routing.present(ctx, 'online'), id)
}

async function handedOver(text: string): Promise<string> {
  room.assistantFirst(true)
  const id = await room.begin(text)
  room.assistantFirst(false)
  await room.asHouse((ctx) =>
    room.conversations.handOver(ctx, {
      conversationId: id,
      engagement: 1,
      card: CARD,
      message: { text: '我请同事来。' },
    }),
  )
  return id
}

const row = (id: string) => room.asStaff((ctx) => room.conversations.row(ctx, id))
const load = async (id: string) =>
  (await room.asHouse((ctx) => room.routing.desk(ctx))).find((one) => one.id === id)?.load ?? 0
const kinds = async (id: string) =>
  (await room.asStaff((ctx) => room.conversations.eventsSince(ctx, id, 0))).map((event) => event.kind)

test('while the assistant holds a matter the router knows nothing of it', async () => {
  await comes('stf_xiaoman')
  room.assistantFirst(true)
  const id = await room.begin('你好')
  room.assistantFirst(false)
  assert.equal(await room.asHouse((ctx) => room.routing.holderOf(ctx, { kind: 'conversation', id })), null)
})

test('handed over to somebody free it is his in the same transaction, and the log says so', async () => {
  await comes('stf_xiaoman')
  const id = await handedOver('转人工')
  const { holder, assignee } = await row(id)
  assert.equal(holder, 'staff')
  assert.equal(assignee?.name, '小满')
  assert.deepEqual((await kinds(id)).slice(-4), ['handover', 'holder', 'holder', 'assignment'])
  assert.equal(await load('stf_xiaoman'), 1)
})

test('nobody there: it waits, and whoever comes has it at once', async () => {
  const id = await handedOver('夜里的一件')
  assert.equal((await row(id)).holder, 'queue')
  await comes('stf_xiaoman')
  await room.test.house.settle()
  const { holder, assignee } = await row(id)
  assert.equal(holder, 'staff')
  assert.equal(assignee?.id, 'stf_xiaoman')
})

test('answered it rests with its person, written again it counts, solved it frees and pulls the next', async () => {
  await comes('stf_xiaoman', 1)
  const first = await handedOver('第一件')
  const second = await handedOver('第二件')
  assert.equal((await row(second)).holder, 'queue')
  await room.asStaff((ctx) => room.conversations.reply(ctx, first, { text: '明天到。' }))
  await room.test.house.settle()
  assert.equal((await row(second)).assignee?.id, 'stf_xiaoman')
  await room.asCustomer((ctx) =>
    room.conversations.receive(ctx, first, { text: '几点', channelMessageId: 'again' }),
  )
  assert.equal(await load('stf_xiaoman'), 2, 'his own matter comes back to him')
  await room.asStaff((ctx) => room.conversations.solve(ctx, first))
  await room.asStaff((ctx) => room.conversations.solve(ctx, second))
  assert.equal(await load('stf_xiaoman'), 0)
})

test('a solved matter written to again goes rather to who had it last', async () => {
  await comes('stf_acheng', 9)
  const id = await handedOver('第一次')
  await room.asStaff((ctx) => room.conversations.solve(ctx, id), 'stf_acheng')
  await comes('stf_xiaoman', 9)
  await room.asCustomer((ctx) =>
    room.conversations.receive(ctx, id, { text: '又坏了', channelMessageId: 'broken' }),
  )
  assert.equal((await row(id)).assignee?.id, 'stf_acheng')
})

test('a customer’s own person has his matter before whoever had the last one', async () => {
  await comes('stf_acheng', 9)
  const first = await handedOver('第一次')
  await room.asStaff((ctx) => room.conversations.solve(ctx, first), 'stf_acheng')
  await comes('stf_xiaoman', 9)
  await room.asStaff((ctx) => room.conversations.dedicate(ctx, 'cus_lin', 'stf_xiaoman'))
  assert.equal((await row(await handedOver('第二次'))).assignee?.id, 'stf_xiaoman')
  await room.asStaff((ctx) => room.conversations.dedicate(ctx, 'cus_lin', null))
})

test('a forgotten customer’s open matter frees whoever had it', async () => {
  await comes('stf_xiaoman')
  const id = await handedOver('一件')
  assert.equal(await load('stf_xiaoman'), 1)
  await room.asHouse((ctx) => room.person.forget(ctx, 'cus_lin'))
  assert.equal(await load('stf_xiaoman'), 0)
  assert.equal(await room.asHouse((ctx) => room.routing.holderOf(ctx, { kind: 'conversation', id })), null)
})

test('an angry customer and one with a tier wait in lanes of their own', async () => {
  const ids = [
    await room.begin('你们骗人，太差劲了，我要投诉', { customerId: 'cus_liang' }),
    await room.begin('请问几点到', { customerId: 'cus_lin' }),
    await room.begin('请问几点到', { customerId: 'cus_he' }),
  ]
  const waiting = await room.asHouse((ctx) => room.routing.waiting(ctx))
  const lanes = new Map(waiting.items.map((one) => [one.id, one.lane]))
  assert.deepEqual(
    ids.map((id) => lanes.get(id)),
    ['angry', 'vip', 'normal'],
  )
})

test('a tag that says the customer weighs the price moves the waiting matter into that lane, and back', async () => {
  const id = await room.begin('这款还能便宜点吗', { customerId: 'cus_liang' })
  const lane = async () =>
    (await room.asHouse((ctx) => room.routing.waiting(ctx))).items.find((one) => one.id === id)?.lane
  assert.equal(await lane(), 'normal')
  await room.asStaff((ctx) => room.conversations.tag(ctx, id, '价格敏感'))
  assert.equal(await lane(), 'price')
  await room.asStaff((ctx) => room.conversations.untag(ctx, id, '价格敏感'))
  assert.equal(await lane(), 'normal')
})

test('given to a full colleague it is refused, pinned to him it is his', async () => {
  await comes('stf_acheng', 1)
  await handedOver('一件')
  const id = await handedOver('另一件')
  const give = (pinned: boolean) =>
    room.asStaff((ctx) => room.conversations.assign(ctx, id, { id: 'stf_acheng', name: '阿程' }, { pinned }))
  await assert.rejects(give(false), (error) => error instanceof Refusal && error.code === 'routing.full')
  assert.equal((await row(id)).holder, 'queue')
  await give(true)
  assert.equal((await row(id)).assignee?.id, 'stf_acheng')
  assert.equal(await load('stf_acheng'), 2)
})

test('laid down it goes to somebody else, not back to him', async () => {
  await comes('stf_xiaoman')
  const id = await handedOver('一件')
  await room.asStaff((ctx) => room.conversations.assign(ctx, id, null))
  assert.equal((await row(id)).holder, 'queue')
  await comes('stf_acheng')
  await room.test.house.settle()
  assert.equal((await row(id)).assignee?.id, 'stf_acheng')
})

test('given back to the assistant, or taken by another, nobody’s capacity is held', async () => {
  await comes('stf_xiaoman')
  const id = await handedOver('一件')
  await room.asStaff((ctx) => room.conversations.takeOver(ctx, id), 'stf_acheng')
  assert.equal(await load('stf_xiaoman'), 0)
  room.assistantFirst(true)
  await room.asStaff((ctx) => room.conversations.giveBack(ctx, id), 'stf_acheng')
  room.assistantFirst(false)
  assert.equal(await room.asHouse((ctx) => room.routing.holderOf(ctx, { kind: 'conversation', id })), null)
})

test('what somebody who left did not answer waits again, in the log too, and the next who comes has it', async () => {
  await comes('stf_xiaoman')
  const id = await handedOver('一件')
  await room.asStaff((ctx) => room.routing.present(ctx, 'gone'))
  clock.advance(11 * MINUTE)
  await room.test.house.settle(clock.now())
  assert.equal((await row(id)).holder, 'queue')
  assert.equal((await row(id)).assignee, null)
  await comes('stf_acheng')
  await room.test.house.settle(clock.now())
  assert.equal((await row(id)).assignee?.id, 'stf_acheng')
})

test('taken, solved and given in the same moment, the log and the router end as one', async () => {
  await comes('stf_xiaoman', 3)
  await comes('stf_acheng', 3)
  const ids: string[] = []
  for (let i = 0; i < 12; i++) ids.push(await handedOver(`第 ${i} 件`))
  const refused = (error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  }
  await Promise.all(
    ids.flatMap((id, i) => [
      room
        .asStaff((ctx) => room.conversations.takeOver(ctx, id), i % 2 ? 'stf_acheng' : 'stf_xiaoman')
        .catch(refused),
      room
        .asStaff(
          (ctx) => room.conversations.reply(ctx, id, { text: '好' }),
          i % 3 ? 'stf_xiaoman' : 'stf_acheng',
        )
        .catch(refused),
      i % 4 === 0 ? room.asStaff((ctx) => room.conversations.solve(ctx, id)).catch(refused) : undefined,
    ]),
  )
  await room.test.house.settle(clock.now())
  for (const id of ids) {
    const { state, assignee } = await row(id)
    const holding = await room.asHouse((ctx) => room.routing.holderOf(ctx, { kind: 'conversation', id }))
    assert.equal(holding?.staff?.id, state === 'solved' ? undefined : assignee?.id, id)
  }
  const rows = await room.test.house.everywhere((db) =>
    sql<{
      n: number
    }>`select count(*)::int as n from routing.seat s where s.load <> coalesce((select sum(counted)
      from routing.holding h where h.tenant_id = s.tenant_id and h.staff_id = s.staff_id), 0)`.execute(db),
  )
  assert.equal(rows.rows[0]?.n, 0)
})
