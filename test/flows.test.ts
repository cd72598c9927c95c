/** Stories over several rooms, told to the end in the whole building: amends paid, cancelled orders refunded, differences as work. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { HandClock } from '../src/kernel/clock.ts'
import type { Ctx } from '../src/kernel/ctx.ts'
import type { ProductDraft } from '../src/rooms/catalogue/contract.ts'
import { openWholeHouse, type WholeHouse } from './whole-house.ts'

const MINUTE = 60_000
const SOFA: ProductDraft = {
  code: 'SOFA',
  name: { zh: '沙发', en: 'Sofa' },
  category: 'sofa',
  variants: [{ sku: 'SOFA', priceFen: 688_000, active: true }],
  ...{
    colours: [],
    sizes: [],
    materials: [],
    tests: [],
    suits: [],
    parts: [],
    cartons: [],
    madeToOrder: false,
  },
}
let whole: WholeHouse
let tenant: string
let customerId: string
// Ahead of the database's own time, so that no timer is due before it is rung.
const clock = new HandClock('2037-11-24T02:20:00Z')

before(async () => {
  whole = await openWholeHouse({ clock })
  tenant = await whole.shop('flows')
  const { catalogue, payouts, customers } = whole.rooms
  customerId = await act(async (ctx) => {
    await catalogue.createMany(ctx, [SOFA])
    const policy = await payouts.policy(ctx)
    await payouts.changePolicy(ctx, { ...policy, usualTender: 'demo', outTender: 'demo' })
    await payouts.connect(ctx, 'demo', { on: true, settings: { secret: 'a secret of the demo bank' } })
    return (await customers.create(ctx, { name: '林晚秋' })).id
  })
})
after(() => whole?.close())

const act = <T>(run: (ctx: Ctx) => Promise<T>): Promise<T> =>
  whole.house.transact(whole.house.system(tenant), run)
/** Everything told so far is heard, and timers up to now have rung. */
const goOn = async (minutes: number): Promise<void> => {
  clock.advance(minutes * MINUTE)
  // The building works beside us: a fact that it is just passing on is heard in the next round.
  for (let round = 0; round < 4; round++) {
    await whole.house.settle(clock.now())
    await setImmediate()
  }
}

/** Minute by minute until it holds: the demo bank loses a callback now and then and is asked later. @throws Error after as many rounds as no story needs */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 200; round++) {
    if (await holds()) return
    await goOn(1)
  }
  throw new Error('Waited in vain')
}

async function paidOrder(fen: number): Promise<string> {
  return act(async (ctx) => {
    const order = await whole.rooms.orders.place(ctx, {
      customerId,
      source: 'shop',
      note: '',
      lines: [{ sku: 'SOFA', name: '沙发', quantity: 1, priceFen: fen }],
    })
    await whole.rooms.payouts.capture(ctx, { orderId: order.id, tender: 'demo', fen, key: `pay ${order.id}` })
    await whole.rooms.orders.move(ctx, order.id, 'pay')
    return order.id
  })
}

test('amends of a broken promise are owed once and told as paid when cash and coupon both are', async () => {
  const { payouts, promises } = whole.rooms
  const orderId = await paidOrder(688_000)
  const promise = await act((ctx) =>
    promises.make(ctx, {
      customerId,
      orderId,
      what: '师傅上门',
      kind: 'visit',
      due: new Date(clock.now().getTime() + 30 * MINUTE),
    }),
  )
  await goOn(31)
  await until(async () => (await act((ctx) => payouts.ofOrder(ctx, orderId))).length === 2)
  const owed = await act((ctx) => payouts.ofOrder(ctx, orderId))
  assert.deepEqual(owed.map(({ kind, fen }) => [kind, fen]).sort(), [
    ['compensation', 10_000],
    ['coupon', 2000],
  ])
  assert.equal((await act((ctx) => promises.read(ctx, promise.id))).amends?.state, 'owed')
  await goOn(60)
  await until(async () => (await act((ctx) => promises.read(ctx, promise.id))).amends?.state === 'paid')
  assert.deepEqual(
    (await act((ctx) => payouts.ofOrder(ctx, orderId))).map(({ state }) => state),
    ['confirmed', 'confirmed'],
  )
})

test('a cancelled order is refunded once, and not within the half hour in which it may be taken back', async () => {
  const { orders, payouts } = whole.rooms
  const refunds = async (orderId: string) =>
    (await act((ctx) => payouts.ofOrder(ctx, orderId))).filter(({ kind }) => kind === 'refund')
  const orderId = await paidOrder(99_900)
  await act((ctx) => orders.move(ctx, orderId, 'cancel'))
  await goOn(29)
  assert.deepEqual(await refunds(orderId), [])
  await goOn(2)
  await until(async () => (await refunds(orderId)).length > 0)
  assert.deepEqual(
    (await refunds(orderId)).map(({ fen }) => fen),
    [99_900],
  )
  const back = await paidOrder(50_000)
  await act((ctx) => orders.move(ctx, back, 'cancel'))
  await goOn(5)
  await act((ctx) => orders.move(ctx, back, 'reopen'))
  await goOn(60)
  assert.deepEqual(await refunds(back), [])
  await act((ctx) => orders.move(ctx, back, 'cancel'))
  await goOn(31)
  await until(async () => (await refunds(back)).length > 0)
  assert.equal((await refunds(back)).length, 1)
})

/** Delivered yesterday: a return is possible. */
async function deliveredOrder(): Promise<{ id: string; line: string }> {
  const id = await paidOrder(688_000)
  return act(async (ctx) => {
    for (const event of ['make-ready', 'ship', 'deliver'] as const)
      await whole.rooms.orders.move(ctx, id, event)
    const [line] = (await whole.rooms.orders.read(ctx, id)).lines
    return { id, line: line?.id ?? '' }
  })
}

test('a case stands on the time line of its order and, when it is over, the customer is asked once how it went', async () => {
  const { aftersales, conversations, orders, surveys } = whole.rooms
  const order = await deliveredOrder()
  await goOn(10)
  const opened = await act((ctx) =>
    aftersales.open(ctx, {
      ...{ orderId: order.id, lineId: order.line, reason: 'late', wish: 'compensation' },
      key: `late ${order.id}`,
    }),
  )
  await until(async () =>
    (await act((ctx) => orders.read(ctx, order.id))).timeline.some(({ text }) =>
      text.includes(opened.number),
    ),
  )
  // Each reads it in his own language, whatever the house spoke when it was written.
  const inEnglish = { ...whole.house.system(tenant), language: 'en' as const }
  const { timeline } = await whole.house.transact(inEnglish, (ctx) => orders.read(ctx, order.id))
  assert.match(
    timeline.find(({ kind }) => kind === 'note')?.text ?? '',
    /^Case \S+ opened: [^\p{Script=Han}]+$/u,
  )
  const inChinese = (await act((ctx) => orders.read(ctx, order.id))).timeline
  assert.match(inChinese.find(({ kind }) => kind === 'note')?.text ?? '', /^开了售后单 /)
  // Nobody does anything: every clock strikes until the case is over.
  for (let day = 0; day < 60; day++) {
    if ((await act((ctx) => aftersales.read(ctx, opened.id))).final) break
    await goOn(24 * 60)
  }
  const over = await act((ctx) => aftersales.read(ctx, opened.id))
  assert.equal(over.final, true, `${over.state} is no end`)
  await until(async () =>
    (await act((ctx) => orders.read(ctx, order.id))).timeline.some(({ text }) =>
      text.includes(over.stateText),
    ),
  )
  assert.equal(['expired', 'withdrawn'].includes(over.state), false, over.state)
  await until(async () => (await act((ctx) => aftersales.read(ctx, opened.id))).conversationId !== null)
  const talk = (await act((ctx) => aftersales.read(ctx, opened.id))).conversationId ?? ''
  await until(async () => (await act((ctx) => conversations.row(ctx, talk))).state === 'solved')
  await until(async () => (await act((ctx) => surveys.ofConversation(ctx, talk))).length === 1)
})
