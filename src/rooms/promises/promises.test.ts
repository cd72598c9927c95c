/** Promises through their door: made once, watched, kept or broken with amends, never doubled, and forgotten. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make as makeId } from '../../kernel/ids.ts'
import { decide } from './amend.ts'
import { kept } from './browse.ts'
import { standingOf } from './contract.ts'
import type { NewPromise } from './door.ts'
import { act } from './end.ts'
import { changePolicy, policyOf } from './policy.ts'
import { forCustomer } from './show.ts'
import * as store from './store.ts'
import { openTestShop, type TestShop } from './testing.ts'
import { timeOver } from './watch.ts'

const HOUR = 3600_000
const clock = new HandClock('2037-11-24T02:20:00Z')
let shop: TestShop

before(async () => {
  shop = await openTestShop({ clock })
  await shop.test.house.start()
})
after(() => shop.close())

const later = (hours: number) => new Date(clock.now().getTime() + hours * HOUR)
const make = (given: Partial<NewPromise> = {}) =>
  shop.as('stf_xiaoman', (ctx) =>
    shop.promises.make(ctx, {
      customerId: shop.lin,
      what: '师傅上门调桌腿',
      kind: 'visit',
      due: later(24),
      ...given,
    }),
  )
const read = (id: string) => shop.act((ctx) => shop.promises.read(ctx, id))
/** The clock goes on and the timers that are due strike. */
async function goOn(hours: number): Promise<void> {
  clock.advance(hours * HOUR)
  await shop.test.house.settle(clock.now())
}
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const person = async () => (await shop.act((ctx) => shop.customers.create(ctx, { name: '梁先生' }))).id

test('a promise is made once however often it is told, by whoever said it', async () => {
  const [one, two] = await Promise.all([make({ key: 'send-1' }), make({ key: 'send-1' })])
  assert.equal(one.id, two.id)
  assert.deepEqual([one.state, one.by.name, one.customer.name], ['made', '小满', '林女士'])
  assert.deepEqual(one.acts, ['keep', 'break', 'release', 'move'])
  await assert.rejects(make({ due: later(-1) }), refused('promises.over'))
  await shop.as('stf_xiaoman', (ctx) => shop.promises.release(ctx, one.id, '客户自己调好了'))
})

test('without a kind it is read from the words, without a time the policy gives one', async () => {
  const { id, kind, due } = await make({ what: '我给您回电话', kind: undefined, due: null })
  assert.deepEqual([kind, due], ['call-back', later(4).toISOString()])
  await shop.as('stf_xiaoman', (ctx) => shop.promises.keep(ctx, id))
  assert.equal((await read(id)).state, 'kept')
})

test('its keeper is reminded, and at its time it is broken and made good, once', async () => {
  const { id } = await make()
  await goOn(20)
  assert.equal((await read(id)).state, 'due-soon')
  await goOn(4)
  const broken = await read(id)
  assert.deepEqual(
    [broken.state, broken.amends?.state, broken.amends?.cashFen, broken.amends?.couponFen],
    ['amended', 'owed', 10_000, 2000],
  )
  assert.equal(standingOf(broken), 'amends-owed', 'nothing is made good before it is paid')
  assert.deepEqual(
    broken.story.map((entry) => entry.word),
    ['作出承诺', '提醒了负责人', '没做到', '按规矩补偿'],
  )
  await shop.act((ctx) => shop.promises.markPaid(ctx, id, '钱来'))
  await shop.act((ctx) => shop.promises.markPaid(ctx, id, '钱来'))
  const paid = await read(id)
  assert.equal(paid.amends?.state, 'paid')
  assert.equal(paid.story.filter((entry) => entry.word === '补偿已付').length, 1)
  await assert.rejects(
    shop.as('stf_xiaoman', (ctx) => shop.promises.keep(ctx, id)),
    refused('promises.step.not-now'),
  )
})

test('above the cap of a customer nothing is paid on its own: a person decides', async () => {
  const customerId = await person()
  const ids: string[] = []
  for (let i = 0; i < 3; i++) ids.push((await make({ customerId, due: later(1) })).id)
  await goOn(1)
  const standing = await Promise.all(ids.map(read))
  assert.deepEqual(standing.map((one) => one.amends?.state).sort(), ['owed', 'owed', 'to-decide'])
  const open = standing.find((one) => one.amends?.state === 'to-decide')
  assert.equal(open?.amends?.why, 'customer-cap')
  const settled = await shop.as('stf_guyu', (ctx) =>
    decide(ctx, open?.id ?? '', { decision: 'pay', cashFen: 5000, couponFen: 0, reason: '第三次了' }),
  )
  assert.deepEqual([settled.state, settled.amends_cash_fen, settled.amends_by], ['amended', 5000, '谷雨'])
  await assert.rejects(
    shop.as('stf_guyu', (ctx) => decide(ctx, open?.id ?? '', { decision: 'pay', reason: '再来' })),
    refused('promises.nothing-to-decide'),
  )
})

test('twelve promises broken at once never pass the cap between them', async () => {
  const customerId = await person()
  const ids = await Promise.all(Array.from({ length: 12 }, () => make({ customerId })))
  await Promise.all(
    ids.map(({ id }) => shop.as('stf_xiaoman', (ctx) => shop.promises.break(ctx, id, '师傅病了'))),
  )
  const sums = (await shop.act((ctx) => shop.promises.ofCustomer(ctx, customerId))).map((one) =>
    one.amends?.state === 'owed' ? one.amends.cashFen + one.amends.couponFen : 0,
  )
  assert.equal(
    sums.reduce((a, b) => a + b),
    24_000,
  )
})

test('what is kept a minute late was broken, and is done after all', async () => {
  const { id } = await make({ kind: 'answer', what: '给您答复', due: later(1) })
  clock.advance(HOUR + 60_000)
  const late = await shop.as('stf_xiaoman', (ctx) => shop.promises.keep(ctx, id))
  assert.deepEqual([late.state, late.amends, late.fulfilledAt], ['broken', null, clock.now().toISOString()])
})

test('moved by agreement, the old time passes in silence and the new one counts', async () => {
  const { id } = await make({ due: later(2) })
  const moved = await shop.as('stf_xiaoman', (ctx) => shop.promises.move(ctx, id, later(50), '客户改到后天'))
  assert.deepEqual([moved.moves, moved.state], [1, 'made'])
  await goOn(3)
  assert.equal((await read(id)).state, 'made')
  await goOn(47)
  assert.equal((await read(id)).state, 'amended')
})

test('a timer that a crash repeats, or that strikes too early, breaks nothing twice and nothing before its time', async () => {
  const { id, due } = await make({ due: later(1) })
  await shop.act((ctx) => timeOver(ctx, id, due))
  assert.equal((await read(id)).state, 'made')
  clock.advance(HOUR)
  await Promise.all(Array.from({ length: 6 }, () => shop.act((ctx) => timeOver(ctx, id, due))))
  const { story, state } = await read(id)
  assert.equal(story.filter((entry) => entry.word === '没做到').length, 1)
  assert.ok(state === 'amended' || state === 'broken')
})

test('a reason is asked for where one would wonder later, and the version guards against two hands', async () => {
  const { id, version } = await make()
  await assert.rejects(
    shop.as('stf_xiaoman', (ctx) => act(ctx, id, { act: 'release' })),
    refused('promises.reason-missing'),
  )
  await shop.as('stf_xiaoman', (ctx) =>
    act(ctx, id, { act: 'move', due: later(30), reason: '改期', version }),
  )
  await assert.rejects(
    shop.as('stf_guyu', (ctx) => act(ctx, id, { act: 'keep', version })),
    refused('promises.changed-meanwhile'),
  )
  const raced = await Promise.allSettled([
    shop.as('stf_xiaoman', (ctx) => act(ctx, id, { act: 'keep' })),
    shop.as('stf_guyu', (ctx) => act(ctx, id, { act: 'release', reason: '不用了' })),
  ])
  assert.equal(raced.filter((one) => one.status === 'fulfilled').length, 1)
})

test('the promised day of an order is shown once, and follows the order', async () => {
  const day = new Date(later(48).getTime() + 8 * HOUR).toISOString().slice(0, 10)
  const order = await shop.order(day)
  const shown = async () =>
    (await shop.act((ctx) => shop.promises.ofCustomer(ctx, shop.lin))).filter(
      (one) => one.order?.id === order,
    )
  await shop.test.house.settle()
  assert.deepEqual(
    (await shown()).map((one) => [one.source, one.state]),
    [['order', 'made']],
  )
  const other = await make({ orderId: order, kind: 'delivery', what: '餐桌周六前送到', due: later(30) })
  assert.equal((await shown()).length, 2)
  await shop.act(async (ctx) => {
    for (const event of ['pay', 'make-ready', 'ship', 'deliver'] as const)
      await shop.orders.move(ctx, order, event)
  })
  await shop.test.house.settle()
  assert.deepEqual(
    (await shown()).map((one) => one.state),
    ['kept', 'kept'],
  )
  assert.equal((await read(other.id)).state, 'kept')
})

test('an order whose day passes is a broken promise, and comes late', async () => {
  const day = new Date(later(24).getTime() + 8 * HOUR).toISOString().slice(0, 10)
  const order = await shop.order(day)
  await shop.test.house.settle()
  await goOn(50)
  const standing = async () =>
    (await shop.act((ctx) => shop.promises.ofCustomer(ctx, shop.lin))).find((row) => row.order?.id === order)
  // Two timers and two tellings follow each other here.
  for (let i = 0; i < 20 && (await standing())?.state === 'made'; i++)
    await shop.test.house.settle(clock.now())
  assert.match((await standing())?.state ?? '', /^(?:broken|amended)$/)
})

test('a rule that the assistant shows before anything is agreed is no promise', async () => {
  let turn = { engagement: 0, heardSeq: 0 }
  shop.conversations.askWhoIsFirst(async () => true)
  const id = await shop.begin('我想退货')
  await shop.act(async (ctx) => {
    const ground = await shop.conversations.ground(ctx, id)
    turn = { engagement: ground?.engagement ?? 0, heardSeq: ground?.lastCustomerSeq ?? 0 }
    const quote = '货退回，钱原路退。最晚明天 18:00 给您答复。'
    const source = { kind: 'policy' as const, id: 'ord_1', title: '售后规则', quote, url: '/c' }
    await shop.conversations.say(ctx, {
      conversationId: id,
      ...turn,
      message: { text: `跟您核对一遍：\n${quote}`, sources: [source] },
    })
  })
  await shop.test.house.settle()
  assert.deepEqual(await shop.act((ctx) => shop.promises.openFor(ctx, id)), [])
})

test('what the assistant promises is kept by whoever takes the matter over, and stands once', async () => {
  let turn = { engagement: 0, heardSeq: 0 }
  shop.conversations.askWhoIsFirst(async () => true)
  const id = await shop.begin('我的柜门铰链坏了')
  await shop.act(async (ctx) => {
    const ground = await shop.conversations.ground(ctx, id)
    turn = { engagement: ground?.engagement ?? 0, heardSeq: ground?.lastCustomerSeq ?? 0 }
    await shop.conversations.say(ctx, {
      conversationId: id,
      ...turn,
      message: { text: '明天给您寄出新的铰链。' },
    })
  })
  await shop.test.house.settle()
  const made = () => shop.act((ctx) => shop.promises.openFor(ctx, id))
  assert.deepEqual(
    (await made()).map((one) => [one.what, one.kind, one.by.kind]),
    [['明天给您寄出新的铰链', 'dispatch', 'assistant']],
  )
  await shop.act((ctx) =>
    shop.conversations.handOver(ctx, {
      conversationId: id,
      ...turn,
      message: { text: '已经请同事来接。' },
      card: {
        customer: { id: shop.lin, name: '林女士' },
        wants: '铰链',
        asked: [],
        checked: [],
        said: [],
        promised: [
          { what: '寄出新的铰链', due: '明天' },
          { what: '同事给您回电话', due: '两小时内' },
        ],
        mood: 'calm',
        open: '',
        suggestedReply: '',
        reason: 'no-right',
      },
    }),
  )
  await shop.test.house.settle()
  assert.deepEqual(
    (await made()).map((one) => one.what),
    ['同事给您回电话', '明天给您寄出新的铰链'],
  )
  await shop.as('stf_xiaoman', (ctx) => shop.conversations.takeOver(ctx, id))
  await shop.test.house.settle()
  const hers = await shop.act((ctx) => shop.promises.openOf(ctx, 'stf_xiaoman'))
  assert.equal(hers.filter((one) => one.conversationId === id).length, 2)
  shop.conversations.askWhoIsFirst(async () => false)
})

test('while it is typed a draft shows what it promises and until when', async () => {
  const items = await shop.as('stf_xiaoman', (ctx) =>
    shop.promises.found(ctx, '好的，我明天上午十点前给您回电话。您方便吗？'),
  )
  assert.equal(items.length, 1)
  assert.equal(items[0]?.what, '我明天上午十点前给您回电话')
  assert.match(items[0]?.dueText ?? '', /10:00 前$/)
})

test('the customer reads what became of it in his words, and nothing of the house', async () => {
  const { id } = await make({ customerId: await person(), due: later(1) })
  await goOn(1)
  const mine = await shop.act(async (ctx: Ctx) =>
    forCustomer({ house: shop.test.house }, ctx, await shop.promises.read(ctx, id)),
  )
  assert.deepEqual(
    [mine.state, mine.stateText, mine.amendsText],
    ['broken', '没做到，是我们的错', '赔您 ¥100 和 ¥20 券，财务在办'],
  )
  assert.ok(!('by' in mine) && !('teamId' in mine))
})

test('kept shares are told from thirty on, below only counted', async () => {
  const { all, people, kinds } = await shop.act((ctx) => kept({ ...shop, house: shop.test.house }, ctx, {}))
  assert.ok(all.sample > 10 && all.sample < 30 && all.share === null)
  assert.ok(people.some((one) => one.name === '小满') && kinds.some((one) => one.name === '上门'))
  await shop.act(async (ctx) => {
    for (let i = 0; i < 30; i++) {
      const { id } = await shop.promises.make(ctx, { customerId: shop.lin, what: '答复', kind: 'answer' })
      await shop.promises.keep(ctx, id)
    }
  })
  const again = await shop.act((ctx) => kept({ ...shop, house: shop.test.house }, ctx, {}))
  assert.ok(again.all.share !== null && again.all.low !== null && again.all.low < again.all.share)
})

test('how much a colleague keeps is told to whoever coaches, and to himself', async () => {
  const seenBy = (permissions: string[]) =>
    shop.test.act(
      async (ctx) => (await kept({ ...shop, house: shop.test.house }, ctx, {})).people.map((one) => one.id),
      shop.test.who({ id: 'stf_xiaoman', name: '小满', permissions }),
    )
  assert.deepEqual(await seenBy(['promises.read']), ['stf_xiaoman'])
  assert.ok((await seenBy(['promises.read', 'wall.coach'])).length > 1)
})

test('the policy changes only from what was read, and counts from then on', async () => {
  const policy = await shop.act(policyOf)
  const changed = await shop.act((ctx) =>
    changePolicy(ctx, {
      ...policy,
      kinds: { ...policy.kinds, answer: { ...policy.kinds.answer, couponFen: 500, automatic: true } },
    }),
  )
  assert.equal(changed.version, policy.version + 1)
  await assert.rejects(
    shop.act((ctx) => changePolicy(ctx, policy)),
    refused('promises.changed-meanwhile'),
  )
})

test('pages of the ledger lose nothing and repeat nothing', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await shop.act((ctx) => shop.promises.list(ctx, { view: 'all', limit: 7, cursor }))
    seen.push(...page.items.map((one) => one.id))
    cursor = page.next
  } while (cursor)
  assert.equal(new Set(seen).size, seen.length)
  assert.ok(seen.length > 50)
  await assert.rejects(
    shop.act((ctx) => shop.promises.list(ctx, { cursor: 'nonsense' })),
    refused('promises.cursor-wrong'),
  )
})

test('a person takes his promises along, and is forgotten with them', async () => {
  const customerId = await person()
  const word = `暗号${makeId('x', clock.now()).slice(-8)}`
  const { id } = await make({ customerId, what: `送到${word}` })
  const told = await shop.act((ctx) => shop.promises.person.about(ctx, customerId))
  assert.equal(told.length, 1)
  assert.match(
    JSON.stringify(await shop.act((ctx) => shop.promises.person.exportOf(ctx, customerId))),
    new RegExp(word),
  )
  const moved = await shop.act(
    (ctx) => shop.promises.person.moveTo?.(ctx, { from: customerId, to: shop.lin }) ?? Promise.resolve([]),
  )
  assert.deepEqual(moved, [id])
  await shop.act((ctx) => store.moveBack(ctx, [id], customerId))
  const { removed } = await shop.act((ctx) => shop.promises.person.forget(ctx, customerId))
  assert.equal(removed, 1)
  assert.deepEqual(
    (await shop.test.searchEverywhere(word)).filter((table) => table.startsWith('promises')),
    [],
  )
  await goOn(30)
  assert.equal((await read(id)).state, 'released')
})
