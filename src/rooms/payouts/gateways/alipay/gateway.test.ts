/** Alipay against its counterpart: paid once whatever breaks, believed only when signed. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Gateway, RefundOrder } from '../port.ts'
import { type AlipayCounterpart, startAlipay } from './counterpart.ts'
import { alipay } from './gateway.ts'

const now = new Date('2026-11-25T03:00:00Z')
let there: AlipayCounterpart
let gateway: Gateway
const open = (settings: Record<string, string>): Gateway =>
  alipay.open(alipay.settings.parse(settings), {
    ...{ tenant: 'ten_1', zone: 'Asia/Shanghai' },
    now: () => now,
  })
before(async () => {
  there = await startAlipay(() => now)
  there.paid.set('T1', 458_000)
  gateway = open(there.settings)
})
after(() => there.close())

const payment = { number: 'order-1', gatewayNumber: 'T1', fen: 458_000, at: now }
const order = (number: string, fen = 12_345, trade = 'T1'): RefundOrder => ({
  ...{ number, fen, reason: '颜色不符 & 补偿', notifyUrl: 'https://shop.example/notify' },
  payment: { ...payment, gatewayNumber: trade },
})
const hear = (rawBody: Buffer) => gateway.hear({ headers: {}, rawBody })

test('a refund has succeeded at once; asked again it moves nothing, and a query says it stands', async () => {
  assert.equal(await gateway.refund(order('r1')), 'succeeded')
  assert.equal(await gateway.refund(order('r1')), 'accepted')
  assert.deepEqual([there.refunds.size, there.refunds.get('r1')?.asked], [1, 2])
  assert.deepEqual(await gateway.query('r1', payment), { state: 'succeeded', fen: 12_345, reference: 'T1' })
  assert.deepEqual(await gateway.query('never', payment), { state: 'unheard' })
  assert.equal((await gateway.query('r1')).state, 'unknown')
})

for (const mood of ['down', 'forgetful', 'silent', 'unsigned', 'altered', 'busy'] as const)
  test(`${mood}: nobody can say, and asked again with the same number it is one refund`, async () => {
    there.mood = mood
    const number = `m-${mood}`
    assert.equal(await gateway.refund(order(number)), 'unknown')
    there.mood = 'well'
    const before = await gateway.query(number, payment)
    assert.equal(before.state, mood === 'down' || mood === 'busy' ? 'unheard' : 'succeeded')
    await gateway.refund(order(number))
    assert.deepEqual(await gateway.query(number, payment), {
      state: 'succeeded',
      fen: 12_345,
      reference: 'T1',
    })
  })

test('too little balance is later; too much, an unknown payment and a wrong key are failures', async () => {
  there.mood = 'poor'
  assert.deepEqual(await gateway.refund(order('r2')), {
    failed: 'ACQ.SELLER_BALANCE_NOT_ENOUGH 商户余额不足',
    later: true,
  })
  there.mood = 'well'
  assert.deepEqual(await gateway.refund(order('r2', 458_001)), {
    failed: 'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL 退款金额超限',
  })
  assert.deepEqual(await gateway.refund(order('r2', 1, 'T9')), { failed: 'ACQ.TRADE_NOT_EXIST 交易不存在' })
  const other = open({ ...there.settings, appId: '2021000000000002' })
  assert.deepEqual(await other.refund(order('r2')), { failed: 'isv.invalid-signature Invalid Arguments' })
})

test("a notice says which refund to ask about, and the sum is that refund's, not the payment's", async () => {
  await gateway.refund(order('r3', 100))
  const heard = { number: 'r3', state: 'succeeded', fen: 100, reference: 'T1', at: now }
  assert.deepEqual(await hear(there.notice('r3')), heard)
  assert.deepEqual(await hear(there.notice('r3')), heard)
  assert.equal(await hear(there.notice('never')), 'other')
  assert.equal(await hear(there.notice('r3', { out_biz_no: '' })), 'other')
})

test('a notice that is altered, unsigned or for another application is forged', async () => {
  const text = there.notice('r3').toString()
  const forged = async (body: string) => assert.equal(await hear(Buffer.from(body)), 'forged')
  await forged(text.replace('out_biz_no=r3', 'out_biz_no=r1'))
  await forged(text.replace(/sign=[^&]*/, 'sign='))
  await forged('')
  await forged(there.notice('r3', { app_id: '2021000000000002' }).toString())
})

test("the day's bill is unzipped, read in GBK, and has the refunds to the fen", async () => {
  const lines = await gateway.statement('2026-11-24')
  assert.deepEqual(
    lines.map(({ number, fen }) => [number, fen]).sort(),
    [...there.refunds.values()].map(({ number, fen }) => [number, fen]).sort(),
  )
})

test('a day on which nothing moved has no lines, a day that is not over has no bill yet', async () => {
  there.mood = 'no-bill'
  assert.deepEqual(await gateway.statement('2026-11-24'), [])
  await assert.rejects(gateway.statement('2026-11-25'))
  there.mood = 'down'
  await assert.rejects(gateway.statement('2026-11-24'))
  there.mood = 'well'
})

test('settings that cannot work are refused in a sentence', () => {
  assert.throws(() => open({ ...there.settings, privateKey: 'no key' }), RangeError)
  assert.throws(() => open({ ...there.settings, alipayPublicKey: 'no key' }), RangeError)
})
