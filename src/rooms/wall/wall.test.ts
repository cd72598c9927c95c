/** The wall over a small floor: who is there, what waits, whispers, goals with their sample, notes and who may read them. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { type Channels, channelsTables, openChannels } from '../channels/index.ts'
import { type Conversations, conversationsTables, openConversations } from '../conversations/index.ts'
import type { PersonRoom } from '../customers/index.ts'
import { customersTables, openCustomers } from '../customers/index.ts'
import { openRouting, type Routing, routingTables } from '../routing/index.ts'
import { progressOf } from './goal.ts'
import { openWall, type Wall, wallTables } from './index.ts'

let t: TestHouse
let wall: Wall
let routing: Routing
let conversations: Conversations
let channels: Channels
const joined: PersonRoom[] = []
const people: Record<string, string> = {}
let channelId = ''

before(async () => {
  t = await openTestHouse({
    folders: [accessTables, routingTables, customersTables, channelsTables, conversationsTables, wallTables],
  })
  const access = openAccess(t.house)
  routing = openRouting(t.house, { access })
  const customers = openCustomers(t.house, { access })
  channels = openChannels(t.house)
  conversations = openConversations(t.house, { access, channels, customers, routing })
  wall = openWall(t.house, {
    ...{ access, routing, conversations },
    promises: { counts: async () => ({ open: 9, dueSoon: 3, broken: 1, brokenAll: 1, toDecide: 0 }) },
    work: { counts: async () => ({ mine: 0, unassigned: 1, open: 4, waiting: 0, late: 2 }) },
    customers: { join: (room) => void joined.push(room) },
    surveys: {
      marksByColleague: async () => [{ staffId: people.xiaoman ?? '', satisfaction: 4.7, answers: 31 }],
    },
  })
  const shop = await access.openTenant({
    ...{ id: SHOP, name: '青禾木居', slug: 'qinghe', zone: 'Asia/Shanghai', language: 'zh-CN' },
    secondFactor: 'nobody',
  })
  assert.equal(shop.id, SHOP)
  for (const [name, roles] of [
    ['xiaoman', ['agent']],
    ['fangmin', ['supervisor']],
  ] as const) {
    const hired = await t.act((ctx) =>
      access.hire(ctx, {
        name,
        login: `${name}@q.example`,
        password: 'linen-and-oak-4600',
        languages: ['zh-CN'],
        roles,
      }),
    )
    people[name] = hired.id
  }
  channelId = await t.act(async (ctx) => (await channels.web(ctx)).id)
})
after(() => t.close())

const as = <T>(name: string, run: (ctx: Ctx) => Promise<T>) =>
  t.house.transact(t.who({ id: people[name] ?? '', name }), run)
let n = 0
const begin = (text: string) =>
  t.house.transact(t.who({ kind: 'customer', id: 'cus_lin', name: '林女士' }), async (ctx) => {
    const message = { text, channelMessageId: `m${++n}` }
    return (
      await conversations.begin(ctx, { customer: { id: 'cus_lin', name: '林女士' }, channelId, message })
    ).conversationId
  })
/** The wall is remembered for a moment; each look of a test is a new one. */
const look = () => openWallAnew().look
function openWallAnew() {
  return {
    look: as('fangmin', (ctx) => wall.look({ ...ctx, now: new Date(ctx.now.getTime() + ++n * 2000) })),
  }
}

test('it shows who is there with his load, what waits and for whom, and the moods', async () => {
  const angry = await begin('你们骗人，太差劲了，我要投诉')
  await begin('请问几点到')
  const empty = await look()
  assert.equal(empty.people.length, 0)
  assert.equal(empty.unassigned, 2)
  assert.equal(empty.pressing[0]?.id, angry)
  assert.equal(empty.queues.at(-1)?.waiting, 2)
  const first = await as('fangmin', (ctx) => conversations.row(ctx, angry))
  assert.equal(empty.queues.at(-1)?.since, first.waitingSince, 'as long as the customer waits')
  assert.equal(empty.lanes.find((one) => one.lane === 'angry')?.waiting, 1)
  await as('xiaoman', (ctx) => routing.present(ctx, 'online'))
  await t.house.settle()
  const full = await look()
  assert.deepEqual([full.people[0]?.name, full.people[0]?.load, full.unassigned], ['xiaoman', 2, 0])
  assert.equal(full.moods.find((one) => one.mood === 'angry')?.n, 1)
  assert.equal(full.queues.at(-1)?.online, 1)
})

test('work orders that wait are named apart, and what is late beside the standards is counted', async () => {
  await t.act((ctx) =>
    routing.queue(ctx, { kind: 'work', id: 'wrk_1', rankAt: ctx.now, weight: 1, skills: ['nobody-has-it'] }),
  )
  const { unassigned, unassignedWork, queues, late } = await look()
  assert.deepEqual([unassigned, unassignedWork], [0, 1])
  assert.deepEqual([queues.at(-1)?.waiting, queues.at(-1)?.work, queues.at(-1)?.since], [0, 1, null])
  assert.deepEqual(late, { work: 2, promises: 3 })
  await t.act((ctx) => routing.release(ctx, { kind: 'work', id: 'wrk_1' }))
})

test('a whisper calls whoever has the matter, and the customer sees nothing of it', async () => {
  const id = await begin('再问一句')
  await t.house.settle()
  await as('fangmin', (ctx) => wall.whisper(ctx, { conversationId: id, text: '先说时间' }))
  const log = await as('xiaoman', (ctx) => conversations.eventsSince(ctx, id, 0))
  assert.ok(log.some((event) => event.kind === 'note' && event.text.startsWith('@xiaoman 先说时间')))
  const own = await t.house.transact(t.who({ kind: 'customer', id: 'cus_lin' }), (ctx) =>
    conversations.ownThread(ctx, id),
  )
  assert.ok(!JSON.stringify(own).includes('先说时间'))
})

test('a goal of one’s own goes before everybody’s, and progress shows its sample', async () => {
  await as('fangmin', (ctx) =>
    wall.setGoal(ctx, 'everybody', { firstAnswerSeconds: 60, solvedPerDay: 20, satisfaction: null }),
  )
  await as('fangmin', (ctx) =>
    wall.setGoal(ctx, people.xiaoman ?? '', {
      firstAnswerSeconds: 30,
      solvedPerDay: null,
      satisfaction: null,
    }),
  )
  const id = await begin('还有一件')
  await t.house.settle()
  await as('xiaoman', (ctx) => conversations.solve(ctx, id))
  const [person] = (await look()).people
  assert.deepEqual(person?.goal, { firstAnswerSeconds: 30, solvedPerDay: 20, satisfaction: null })
  assert.deepEqual(
    [person?.progress.solvedToday, person?.progress.satisfaction, person?.progress.answers],
    [1, 4.7, 31],
  )
  await assert.rejects(
    as('fangmin', (ctx) =>
      wall.setGoal(ctx, 'stf_nobody', { firstAnswerSeconds: 30, solvedPerDay: null, satisfaction: null }),
    ),
    (error) => error instanceof Refusal && error.code === 'wall.unknown-person',
  )
})

test('under thirty answers there is no mark', () => {
  assert.equal(progressOf(undefined, { satisfaction: 5, answers: 29 }).satisfaction, null)
  assert.equal(progressOf(undefined, { satisfaction: 4.456, answers: 30 }).satisfaction, 4.46)
})

test('a coaching note is read by whom it is for, and goes with the customer it speaks of', async () => {
  const id = await begin('教一教')
  const note = await as('fangmin', (ctx) =>
    wall.coach(ctx, { staffId: people.xiaoman ?? '', conversationId: id, text: '先说几点前' }),
  )
  const [room] = joined
  assert.ok(room)
  assert.equal((await as('fangmin', (ctx) => room.about(ctx, 'cus_lin'))).length, 1)
  assert.equal(note.readAt, null)
  assert.deepEqual(await as('fangmin', (ctx) => room.forget(ctx, 'cus_lin')), { removed: 1 })
  assert.deepEqual(await t.searchEverywhere('先说几点前'), [])
})
