/** A refund to a closed account: paid by hand first, then what is stuck comes back to the shop's own card, and is booked once. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { legToOwnCard, payByHand } from './contract.ts'
import { startWechat, type WechatCounterpart } from './gateways/wechat/counterpart.ts'
import { openTestShop, runStaged, type TestShop } from './testing.ts'

const clock = new HandClock('2037-11-24T02:20:00Z')
let shop: TestShop
let there: WechatCounterpart
before(async () => {
  there = await startWechat(() => clock.now())
  shop = await openTestShop({ clock })
  await shop.house.start()
  await shop.act((ctx) => shop.payouts.connect(ctx, 'wechat', { on: true, settings: there.settings }))
})
after(async () => {
  await shop.close()
  await there.close()
})

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('what got stuck comes back to the shop only after it was paid by hand, and no entry is made for it', async () => {
  const orderId = await shop.order(50_000, [])
  await shop.act((ctx) =>
    shop.payouts.capture(ctx, { orderId, tender: 'wechat', fen: 50_000, key: 'paid by wechat' }),
  )
  const owed = await shop.act((ctx) =>
    shop.payouts.oblige(ctx, shop.refund({ orderId, fen: 12_000, key: 'to a closed account' })),
  )
  const id = owed.legs[0]?.id ?? ''
  const leg = async () => (await shop.act((ctx) => shop.payouts.read(ctx, owed.id))).legs[0]
  const goOn = async () => {
    clock.advance(60_000)
    await shop.house.settle(clock.now())
  }
  for (let i = 0; i < 3; i++) await goOn()
  const stuck = there.refunds.get((await leg())?.number ?? '')
  assert.ok(stuck, 'it was asked for there')
  stuck.state = 'ABNORMAL'
  for (let i = 0; i < 60 && (await leg())?.state !== 'failed'; i++) await goOn()
  assert.deepEqual((await leg())?.deeds, ['by-hand', 'again'])
  const back = () =>
    runStaged(shop.payouts, legToOwnCard, shop.staff('stf_qian'), { params: { id }, query: {} })
  await assert.rejects(back(), refused('payouts.not-stuck'))
  await runStaged(shop.payouts, payByHand, shop.staff('stf_qian'), {
    ...{ params: { id }, query: { name: 'receipt.pdf' }, bytes: Buffer.from('%PDF-1.4 receipt') },
  })
  assert.deepEqual([(await leg())?.state, (await leg())?.deeds], ['confirmed', ['own-card']])
  await back()
  assert.equal(stuck.state, 'PROCESSING')
  assert.deepEqual([(await leg())?.deeds, (await leg())?.why], [[], 'own-card'])
  stuck.state = 'SUCCESS'
  for (let i = 0; i < 10; i++) await goOn()
  const { items } = await shop.act((ctx) => shop.payouts.ledger(ctx, { order: orderId }))
  assert.deepEqual(items.map(({ kind }) => kind).toSorted(), ['capture', 'pay'])
  await assert.rejects(back(), refused('payouts.not-stuck'))
})
