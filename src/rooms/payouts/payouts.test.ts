/** Payouts through their door: owed once, paid once, approved by a second person, given back as it was paid, and shown in plain words. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openTestShop, type TestShop } from './testing.ts'

const clock = new HandClock('2026-11-24T02:20:00Z')
let shop: TestShop

before(async () => {
  shop = await openTestShop({ clock })
  await shop.house.start()
})
after(() => shop.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
/** The clock goes on and what is due happens. */
async function goOn(seconds: number): Promise<void> {
  clock.advance(seconds * 1000)
  await shop.house.settle(clock.now())
}
async function settleAll(): Promise<void> {
  for (let i = 0; i < 12; i++) await goOn(60)
}

test('a refund is owed once for its key and the demo bank pays it once', async () => {
  const orderId = await shop.order(296_000)
  const owed = await shop.act((ctx) => shop.payouts.oblige(ctx, shop.refund({ orderId, fen: 100_000 })))
  assert.deepEqual([owed.state, owed.fen, owed.moneyFen, owed.legs.length], ['due', 100_000, 100_000, 1])
  assert.match(owed.gatewayNumber, /^RF[0-9A-F]{40}$/)
  const again = await shop.act((ctx) => shop.payouts.oblige(ctx, shop.refund({ orderId, fen: 100_000 })))
  assert.equal(again.id, owed.id)
  await settleAll()
  const paid = await shop.act((ctx) => shop.payouts.read(ctx, owed.id))
  assert.equal(paid.state, 'confirmed')
  const { balances } = await shop.act((ctx) => shop.payouts.ledger(ctx, { order: orderId }))
  assert.deepEqual(
    balances.map(({ party, amount }) => [party, amount]),
    [
      ['customer', -196_000],
      ['merchant', 196_000],
    ],
  )
  await assert.rejects(
    shop.act((ctx) => shop.payouts.oblige(ctx, shop.refund({ orderId, fen: 196_001, key: 'more' }))),
    refused('payouts.more-than-paid'),
  )
  await assert.rejects(
    shop.act((ctx) => shop.payouts.oblige(ctx, shop.refund({ orderId, fen: 5 }))),
    refused('payouts.key-taken'),
  )
})
