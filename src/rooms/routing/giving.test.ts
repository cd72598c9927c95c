/** Who is given what: skill, language, team, the dedicated person, who had it last, and the least loaded share. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openTestRouting, type TestRouting } from './testing.ts'

const clock = new HandClock('2030-09-01T01:00:00Z')
const MINUTE = 60_000
let t: TestRouting
before(async () => {
  t = await openTestRouting({ clock })
  await t.test.house.start()
})
after(() => t.close())
beforeEach(async () => {
  clock.advance(60 * MINUTE)
  await t.test.house.everywhere((db) =>
    sql`truncate routing.seat, routing.holding, routing.settings, routing.team`.execute(db),
  )
  await t.wish({
    headStart: { vip: 30, angry: 20, price: 10, normal: 0 },
    automatic: true,
    widenMinutes: 3,
    rules: [],
  })
  clock.advance(10_000)
})

const conversation = (id: string) => ({ kind: 'conversation' as const, id })

test('a new matter goes to the least loaded share of a capacity, at once', async () => {
  await t.seat('stf_a', { capacity: 2 })
  await t.seat('stf_b', { capacity: 4 })
  const given = []
  for (const id of ['1', '2', '3', '4', '5', '6', '7']) given.push(await t.queue(id))
  assert.deepEqual(given.filter((who) => who === 'stf_a').length, 2)
  assert.deepEqual(given.filter((who) => who === 'stf_b').length, 4)
  assert.equal(given.at(-1), 'waits')
  assert.equal(await t.breaches(), 0)
})

test('nobody online: kept, and assigned the moment somebody comes (I7)', async () => {
  await t.seat('stf_a', { capacity: 2 }, false)
  assert.equal(await t.queue('night-1'), 'waits')
  clock.advance(MINUTE)
  assert.equal(await t.queue('night-2'), 'waits')
  clock.advance(MINUTE)
  assert.equal(await t.queue('night-3'), 'waits')
  assert.equal(await t.act((ctx) => t.routing.online(ctx)), 0)
  await t.as('stf_a', (ctx) => t.routing.present(ctx, 'online'))
  assert.deepEqual(await Promise.all(['night-1', 'night-2', 'night-3'].map(t.holder)), [
    'stf_a',
    'stf_a',
    'waits',
  ])
})

test('the dedicated person comes first, then who had it last, then anybody', async () => {
  for (const id of ['stf_a', 'stf_b', 'stf_c']) await t.seat(id, { capacity: 1 })
  const prefer = ['stf_c', 'stf_b']
  assert.equal(await t.queue('1', { prefer }), 'stf_c', 'dedicated')
  assert.equal(await t.queue('2', { prefer }), 'stf_b', 'last agent')
  assert.equal(await t.queue('3', { prefer }), 'stf_a', 'anybody rather than waiting')
})

test('a skill that is asked for is asked for, and the best of those who have it takes it', async () => {
  await t.seat('stf_a', { capacity: 9, skills: {} })
  await t.seat('stf_b', { capacity: 9, skills: { 沙发: 1, 退换: 1 } })
  await t.seat('stf_c', { capacity: 1, skills: { 沙发: 3 } })
  assert.equal(await t.queue('1', { skills: ['沙发'] }), 'stf_c')
  assert.equal(await t.queue('2', { skills: ['沙发'] }), 'stf_b')
  assert.equal(await t.queue('3', { skills: ['沙发', '退换'] }), 'stf_b')
  assert.equal(await t.queue('4', { skills: ['安装'] }), 'waits')
})

test('a customer is answered in his language while somebody speaks it', async () => {
  await t.seat('stf_a', { capacity: 9, languages: ['zh-CN'] })
  await t.seat('stf_b', { capacity: 1, languages: ['zh-CN', 'en'] })
  assert.equal(await t.queue('1', { language: 'en' }), 'stf_b')
  assert.equal(await t.queue('2', { language: 'en' }), 'waits')
  assert.equal(await t.queue('3', { language: 'zh-CN' }), 'stf_a')
})

test('the first of the shop’s rules that fits names the team', async () => {
  const [vip, sale] = await t.act(async (ctx) => [
    await t.routing.makeTeam(ctx, { zh: '管家', en: '' }),
    await t.routing.makeTeam(ctx, { zh: '售前', en: '' }),
  ])
  await t.wish({
    rules: [
      { team: vip.id, lane: 'vip' },
      { team: sale.id, hasOrder: false },
    ],
  })
  await t.seat('stf_a', { teams: [vip.id] })
  await t.seat('stf_b', { teams: [sale.id] })
  await t.seat('stf_c', { teams: [] })
  assert.equal(await t.queue('1', { lane: 'vip', about: { hasOrder: true } }), 'stf_a')
  assert.equal(await t.queue('2', { about: { hasOrder: false } }), 'stf_b')
  assert.equal(await t.queue('3', { about: { hasOrder: true } }), 'stf_c')
})

test('what nobody can do waits for whom it needs so long, then for anybody', async () => {
  await t.seat('stf_a', { capacity: 3 })
  assert.equal(await t.queue('1', { skills: ['安装'] }), 'waits')
  clock.advance(3 * MINUTE + 5000)
  await t.as('stf_a', (ctx) => t.routing.present(ctx, 'online'))
  assert.equal(await t.holder('1'), 'stf_a')
})

test('a VIP and an angry customer overtake, and whoever waited long enough is not overtaken', async () => {
  await t.seat('stf_a', { capacity: 1 })
  assert.equal(await t.queue('busy'), 'stf_a')
  await t.queue('waited-long')
  clock.advance(31 * MINUTE)
  await t.queue('normal')
  clock.advance(1000)
  await t.queue('angry', { lane: 'angry' })
  clock.advance(1000)
  await t.queue('vip', { lane: 'vip' })
  await t.as('stf_a', (ctx) => t.routing.present(ctx, 'online'))
  const order: string[] = []
  let holding = 'busy'
  for (let i = 0; i < 4; i++) {
    await t.act((ctx) => t.routing.release(ctx, conversation(holding)))
    const all = ['waited-long', 'normal', 'angry', 'vip'].filter((id) => !order.includes(id))
    for (const id of all) if ((await t.holder(id)) === 'stf_a') holding = id
    order.push(holding)
  }
  assert.deepEqual(order, ['waited-long', 'vip', 'angry', 'normal'])
})

test('a phone call weighs four chats', async () => {
  await t.seat('stf_a', { capacity: 6 })
  assert.equal(await t.queue('call', { weight: 4 }), 'stf_a')
  assert.equal(await t.queue('1'), 'stf_a')
  assert.equal(await t.queue('2'), 'stf_a')
  assert.equal(await t.queue('3'), 'waits')
  await t.act((ctx) => t.routing.release(ctx, conversation('call')))
  assert.equal(await t.holder('3'), 'stf_a')
  assert.equal(await t.load('stf_a'), 3)
})

test('a supervisor’s pin may pass the capacity, giving to a full colleague without it may not', async () => {
  await t.seat('stf_a', { capacity: 1 })
  await t.queue('1')
  const give = (pinned: boolean) =>
    t.as('stf_boss', (ctx) => t.routing.take(ctx, conversation('2'), 'stf_a', { pinned }))
  await assert.rejects(give(false), (error) => error instanceof Refusal && error.code === 'routing.full')
  assert.equal(await t.load('stf_a'), 1, 'nothing of the refused one stays')
  await give(true)
  assert.equal(await t.load('stf_a'), 2)
  const held = await t.act((ctx) => t.routing.holderOf(ctx, conversation('2')))
  assert.equal(held?.pinned, true)
  await t.as('stf_a', (ctx) => t.routing.take(ctx, conversation('3'), 'stf_a'))
  assert.equal(await t.load('stf_a'), 3, 'one’s own hand is free')
  assert.equal(await t.queue('4'), 'waits', 'the router never goes past it')
})

test('taken from a colleague, his capacity is free and pulls the next', async () => {
  await t.seat('stf_a', { capacity: 1 })
  await t.queue('1')
  await t.queue('2')
  await t.as('stf_b', (ctx) => t.routing.take(ctx, conversation('1'), 'stf_b'))
  assert.deepEqual(await Promise.all(['1', '2'].map(t.holder)), ['stf_b', 'stf_a'])
})

test('a matter that waits for the customer keeps its person, not the capacity; by the shop’s wish both', async () => {
  await t.seat('stf_a', { capacity: 1 })
  await t.queue('1')
  await t.queue('2')
  await t.act((ctx) => t.routing.rest(ctx, conversation('1')))
  assert.deepEqual(await Promise.all(['1', '2'].map(t.holder)), ['stf_a', 'stf_a'])
  assert.equal(await t.load('stf_a'), 1)
  await t.act((ctx) => t.routing.wake(ctx, conversation('1')))
  assert.equal(await t.load('stf_a'), 2, 'his own matter comes back to him')
  assert.equal(await t.queue('3'), 'waits')
  await t.act((ctx) => t.routing.release(ctx, conversation('2')))
  assert.equal(await t.holder('3'), 'waits')
  await t.act((ctx) => t.routing.release(ctx, conversation('1')))
  assert.equal(await t.holder('3'), 'stf_a')
  await t.wish({ waitingFrees: false })
  clock.advance(6000)
  await t.act((ctx) => t.routing.rest(ctx, conversation('3')))
  assert.equal(await t.load('stf_a'), 1)
  assert.equal(await t.untrue(), 0)
})

test('unanswered matters of somebody who left go back after the grace, resting ones stay his', async () => {
  await t.wish({ graceMinutes: 5 })
  clock.advance(6000)
  await t.seat('stf_a', { capacity: 3 })
  await t.queue('owed')
  await t.queue('rests')
  await t.act((ctx) => t.routing.rest(ctx, conversation('rests')))
  await t.as('stf_a', (ctx) => t.routing.present(ctx, 'away'))
  clock.advance(4 * MINUTE)
  await t.test.house.settle(clock.now())
  assert.equal(await t.holder('owed'), 'stf_a')
  await t.seat('stf_b', { capacity: 3 })
  clock.advance(MINUTE + 1000)
  await t.as('stf_b', (ctx) => t.routing.present(ctx, 'online'))
  await t.test.house.settle(clock.now())
  assert.deepEqual(await Promise.all(['owed', 'rests'].map(t.holder)), ['stf_b', 'stf_a'])
  await t.act((ctx) => t.routing.wake(ctx, conversation('rests')))
  await t.test.house.settle()
  assert.equal(await t.holder('rests'), 'stf_b', 'its person is long gone')
  assert.equal(await t.untrue(), 0)
})

test('a desk that dies without a word is found out', async () => {
  await t.wish({ graceMinutes: 1 })
  clock.advance(6000)
  await t.seat('stf_a')
  await t.queue('1')
  clock.advance(10 * MINUTE)
  await t.test.house.settle(clock.now())
  assert.equal(await t.holder('1'), 'waits')
})

test('who laid a matter down is not given it back while anything else is possible', async () => {
  await t.seat('stf_a', { capacity: 3 })
  assert.equal(await t.queue('1', { notTo: 'stf_a' }), 'waits')
  await t.seat('stf_b', { capacity: 3 })
  assert.equal(await t.holder('1'), 'stf_b')
})

test('away by one’s own switch: nothing comes, until switched back', async () => {
  await t.seat('stf_a')
  await t.as('stf_a', (ctx) => t.routing.choose(ctx, 'away'))
  await t.as('stf_a', (ctx) => t.routing.present(ctx, 'online'))
  assert.equal(await t.queue('1'), 'waits')
  await t.as('stf_a', (ctx) => t.routing.choose(ctx, 'online'))
  assert.equal(await t.holder('1'), 'stf_a')
})

test('by hand: the router gives nothing, people take', async () => {
  await t.wish({ automatic: false })
  clock.advance(6000)
  await t.seat('stf_a')
  assert.equal(await t.queue('1'), 'waits')
  await t.test.house.settle()
  await t.as('stf_a', (ctx) => t.routing.take(ctx, conversation('1'), 'stf_a'))
  assert.equal(await t.holder('1'), 'stf_a')
})

test('asked for twice it is one matter, and what it needs is changed while it waits', async () => {
  await t.seat('stf_a', { capacity: 1 })
  await t.queue('1')
  assert.equal(await t.queue('1'), 'stf_a')
  await t.queue('2', { skills: ['安装'] })
  assert.equal(await t.queue('2', { skills: [] }), 'waits')
  await t.act((ctx) => t.routing.release(ctx, conversation('1')))
  assert.equal(await t.holder('2'), 'stf_a')
  assert.equal(await t.untrue(), 0)
})

test('matters that ran before are taken in with whoever held them', async () => {
  await t.seat('stf_a', { capacity: 2 }, false)
  await t.act(async (ctx) =>
    t.routing.adopt(ctx, [
      { ...conversation('1'), weight: 1, rankAt: ctx.now, staffId: 'stf_a', rests: false },
      { ...conversation('2'), weight: 1, rankAt: ctx.now, staffId: 'stf_a', rests: true },
      { ...conversation('3'), weight: 1, rankAt: ctx.now, staffId: null, rests: false },
      { ...conversation('4'), weight: 1, rankAt: ctx.now, staffId: 'stf_new', rests: false },
    ]),
  )
  await t.as('stf_a', (ctx) => t.routing.present(ctx, 'online'))
  assert.equal(await t.load('stf_a'), 2)
  assert.deepEqual(await Promise.all(['1', '2', '3', '4'].map(t.holder)), [
    'stf_a',
    'stf_a',
    'stf_a',
    'stf_new',
  ])
  assert.equal(await t.untrue(), 0)
})
