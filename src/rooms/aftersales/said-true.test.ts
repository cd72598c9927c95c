/** What a case tells its customer is so: of money that waits for a person it never says that it is on its way. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { seedEvidence } from '../evidence/index.ts'
import { type CaseShop, openCaseShop } from './testing.ts'

const clock = new HandClock('2037-03-01T02:00:00Z')
let shop: CaseShop
let count = 0

before(async () => {
  shop = await openCaseShop({ clock })
})
after(() => shop.close())

const key = (what: string) => {
  count += 1
  return `${what} ${count}`
}
const read = (id: string) => shop.act((ctx) => shop.aftersales.read(ctx, id))

async function refundDue(quantity: number) {
  const order = await shop.order({ quantity })
  const wish = { reason: 'no-reason', wish: 'refund-return', quantity, key: key('open') } as const
  const { id } = await shop.mine((ctx) =>
    shop.aftersales.open(ctx, { orderId: order.id, lineId: order.lineId, ...wish }),
  )
  for (const event of ['approve', 'refund-now']) {
    const { state, version } = await read(id)
    if (event === 'approve' && state === 'awaiting-goods') continue
    const command = { caseId: id, event, expectedVersion: version, key: key(event) }
    await shop.as('stf_xiaoman', (ctx) => shop.aftersales.act(ctx, command))
  }
  assert.equal((await read(id)).state, 'refund-due')
  return id
}

const told = async (id: string, language: 'zh-CN' | 'en') => {
  const who = { ...shop.house.system('ten_first'), language }
  const seen = await shop.house.transact(who, (ctx) => shop.aftersales.readFor(ctx, shop.lin, id))
  return { next: seen.next.text, last: seen.steps.at(-1)?.text, all: JSON.stringify(seen) }
}

test('while a second person has to approve it, no money is said to be on its way', async () => {
  const id = await refundDue(2)
  const [owed] = await shop.act((ctx) => shop.payouts.ofCase(ctx, id))
  assert.equal(owed?.state, 'awaiting-approval')
  const zh = await told(id, 'zh-CN')
  assert.match(zh.next, /等另一位同事复核后付出/)
  assert.equal(zh.last, zh.next)
  assert.doesNotMatch(zh.all, /正在付|开始退款|开始付款/)
  const en = await told(id, 'en')
  assert.match(en.next, /another colleague checks it first/)
  assert.doesNotMatch(en.all, /on its way|began/)
})

test('what a person transfers is said to come from a person', async () => {
  await shop.act(async (ctx) => shop.payouts.connect(ctx, 'demo', { on: false, settings: {} }))
  const id = await refundDue(1)
  const { next } = await told(id, 'zh-CN')
  assert.match(next, /由同事转账给您/)
})

test('an order that was delivered this moment can be asked back at once, before its news was heard', async () => {
  const order = await shop.order({ quantity: 2, arrived: false })
  const first = await shop.mine((ctx) => shop.aftersales.possible(ctx, order.id, shop.lin))
  assert.deepEqual([first.lines[0]?.bought, first.lines[0]?.delivered], [2, 0])
  for (const event of ['pay', 'start-production', 'make-ready', 'ship', 'deliver'] as const)
    await shop.act((ctx) => shop.orders.move(ctx, order.id, event))
  const seen = await shop.mine((ctx) => shop.aftersales.possible(ctx, order.id, shop.lin))
  assert.equal(seen.lines[0]?.delivered, 2)
  assert.ok(seen.lines[0]?.reasons.some(({ reason }) => reason === 'no-reason'))
  const other = await shop.order({ quantity: 1, arrived: false })
  await shop.mine((ctx) => shop.aftersales.possible(ctx, other.id, shop.lin))
  for (const event of ['pay', 'start-production', 'make-ready', 'ship', 'deliver'] as const)
    await shop.act((ctx) => shop.orders.move(ctx, other.id, event))
  const wish = { reason: 'no-reason', wish: 'refund-return', key: key('open') } as const
  const made = await shop.mine((ctx) =>
    shop.aftersales.open(ctx, { orderId: other.id, lineId: other.lineId, ...wish }),
  )
  assert.equal(made.kind, 'return')
  assert.ok(made.amountFen === null || made.amountFen > 0)
})

test('what was delivered this moment is called off no more', async () => {
  const order = await shop.order({ arrived: false })
  await shop.mine((ctx) => shop.aftersales.possible(ctx, order.id, shop.lin))
  for (const event of ['pay', 'start-production', 'make-ready', 'ship', 'deliver'] as const)
    await shop.act((ctx) => shop.orders.move(ctx, order.id, event))
  const wish = { reason: 'cancel', wish: 'cancel', key: key('open') } as const
  await assert.rejects(
    shop.mine((ctx) => shop.aftersales.open(ctx, { orderId: order.id, lineId: order.lineId, ...wish })),
    (error: unknown) => error instanceof Refusal && error.code === 'aftersales.units-taken',
  )
})

const shown = (orderId: string) =>
  seedEvidence(shop.house, shop.evidence, shop.house.system('ten_first'), [
    { what: 'cracked-table', proof: 'fault-photos', customerId: shop.lin, orderId },
  ])

test('what the customer hands in later completes what policy waited for, once', async () => {
  const order = await shop.order()
  const wish = { reason: 'damage', wish: 'part', part: 'CH-LEG', key: key('open') } as const
  const { id, state } = await shop.mine((ctx) =>
    shop.aftersales.open(ctx, { orderId: order.id, lineId: order.lineId, ...wish }),
  )
  assert.equal(state, 'reported')
  clock.advance(12 * 86_400_000)
  const photos = await shown(order.id)
  const again = key('photos')
  const now = await shop.mine((ctx) => shop.aftersales.addEvidence(ctx, id, photos, again))
  assert.ok(['confirmed', 'reserved', 'allocated'].includes(now.state), now.state)
  assert.ok(now.events.some(({ event }) => event === 'review'))
  const twice = await shop.mine((ctx) => shop.aftersales.addEvidence(ctx, id, photos, again))
  assert.equal(twice.version, now.version)
  assert.equal((await shop.act((ctx) => shop.aftersales.prove(ctx, id))).rebuilt, true)
})

test('a case that a colleague took in hand is looked at anew, and left to him', async () => {
  const order = await shop.order()
  const wish = { reason: 'damage', wish: 'refund-return', key: key('open') } as const
  const { id, version } = await shop.mine((ctx) =>
    shop.aftersales.open(ctx, { orderId: order.id, lineId: order.lineId, ...wish }),
  )
  const look = { caseId: id, event: 'look', expectedVersion: version, key: key('look') }
  const held = await shop.as('stf_xiaoman', (ctx) => shop.aftersales.act(ctx, look))
  const photos = await shown(order.id)
  const now = await shop.mine((ctx) => shop.aftersales.addEvidence(ctx, id, photos, key('photos')))
  assert.equal(now.state, held.state)
  assert.ok(now.events.some(({ event }) => event === 'review'))
})

test('a sum that was asked for stands when a case is looked at again', async () => {
  const order = await shop.order()
  const { id } = await shop.act((ctx) =>
    shop.aftersales.open(ctx, {
      ...{ orderId: order.id, lineId: order.lineId, reason: 'damage', wish: 'compensation' },
      ...{ amountFen: 20_000, key: key('open') },
    }),
  )
  const photos = await shown(order.id)
  const now = await shop.mine((ctx) => shop.aftersales.addEvidence(ctx, id, photos, key('photos')))
  assert.equal((await read(id)).amountFen, 20_000)
  assert.ok(now.events.some(({ event }) => event === 'review'))
})
