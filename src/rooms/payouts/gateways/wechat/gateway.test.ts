/** WeChat Pay against its counterpart: paid once whatever breaks, believed only when signed, in both ways of proving it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Gateway, RefundOrder } from '../port.ts'
import { refundsIn } from './bill.ts'
import { startWechat, type WechatCounterpart } from './counterpart.ts'
import { wechatPay } from './gateway.ts'

let now = new Date('2026-11-24T02:00:00Z')
let there: WechatCounterpart
let gateway: Gateway
const open = (settings: Record<string, string>): Gateway =>
  wechatPay.open(wechatPay.settings.parse(settings), {
    ...{ tenant: 'ten_1', zone: 'Asia/Shanghai' },
    now: () => now,
  })

before(async () => {
  there = await startWechat(() => now)
  gateway = open(there.settings)
})
after(() => there.close())

const order = (number: string, fen = 12_300): RefundOrder => ({
  ...{ number, fen, reason: '衣柜门板颜色不符', notifyUrl: null },
  payment: { number: 'order-1', gatewayNumber: '4200000001', fen: 458_000, at: now },
})
const stateOf = (number: string) => there.refunds.get(number)
function moveTo(number: string, state: 'SUCCESS' | 'CLOSED' | 'ABNORMAL'): void {
  const known = stateOf(number)
  assert.ok(known)
  known.state = state
}

test('a refund is accepted, asked again it is the same one, and by and by it has succeeded', async () => {
  assert.equal(await gateway.refund(order('r1')), 'accepted')
  assert.equal(await gateway.refund(order('r1')), 'accepted')
  assert.deepEqual([there.refunds.size, stateOf('r1')?.asked], [1, 2])
  assert.deepEqual(await gateway.query('r1'), { state: 'processing', reference: '50300001', fen: 12_300 })
  moveTo('r1', 'SUCCESS')
  assert.deepEqual(await gateway.query('r1'), {
    ...{ state: 'succeeded', reference: '50300001', fen: 12_300 },
    at: new Date('2026-11-24T02:00:00Z'),
  })
  assert.deepEqual(await gateway.query('never'), { state: 'unheard' })
})

for (const mood of ['down', 'forgetful', 'silent', 'unsigned', 'altered'] as const)
  test(`${mood}: nobody can say, and asked again with the same number it is one refund`, async () => {
    there.mood = mood
    const number = `m-${mood}`
    assert.equal(await gateway.refund(order(number)), 'unknown')
    there.mood = 'well'
    const standing = await gateway.query(number)
    assert.equal(standing.state, mood === 'down' ? 'unheard' : 'processing')
    assert.equal(await gateway.refund(order(number)), 'accepted')
    assert.equal([...there.refunds.keys()].filter((one) => one === number).length, 1)
  })

const REFUSED = [
  ['FREQUENCY_LIMITED', { failed: 'FREQUENCY_LIMITED 频率限制', later: true }],
  ['NOT_ENOUGH', { failed: 'NOT_ENOUGH 余额不足', later: true }],
  ['SYSTEM_ERROR', 'unknown'],
] as const
for (const [mood, meant] of REFUSED)
  test(`${mood} means ${typeof meant === 'string' ? meant : 'later, under the same number'}`, async () => {
    there.mood = mood
    assert.deepEqual(await gateway.refund(order(`c-${mood}`)), meant)
    there.mood = 'well'
    assert.equal(stateOf(`c-${mood}`), undefined)
  })

test('another sum under the same number, and more than was paid, are refused there', async () => {
  assert.deepEqual(await gateway.refund(order('r1', 1)), {
    failed: 'INVALID_REQUEST 退款金额与原单不一致',
  })
  assert.deepEqual(await gateway.refund(order('big', 458_001)), {
    failed: 'INVALID_REQUEST 退款金额大于订单金额',
  })
})

test('a callback is believed when it is signed, fresh and for us, twice and in any order', async () => {
  await gateway.refund(order('r2'))
  moveTo('r2', 'SUCCESS')
  const called = there.callback('r2', now)
  const heard = await gateway.hear(called)
  assert.deepEqual(heard, {
    number: 'r2',
    state: 'succeeded',
    fen: 12_300,
    reference: stateOf('r2')?.refundId,
    at: now,
  })
  assert.deepEqual(await gateway.hear(called), heard)
})

test('a callback that is forged, altered, old or of another key is refused', async () => {
  const called = there.callback('r2', now)
  const forged = async (request: { headers: Record<string, string>; rawBody: Buffer }) =>
    assert.equal(await gateway.hear(request), 'forged')
  await forged({ ...called, headers: {} })
  await forged({ ...called, rawBody: Buffer.from(called.rawBody.toString().replace('REFUND.', 'REFUND_')) })
  await forged({ ...called, headers: { ...called.headers, 'wechatpay-serial': 'PLATFORM99' } })
  await forged({ ...called, headers: { ...called.headers, 'wechatpay-serial': 'PUB_KEY_ID_1' } })
  await forged(there.callback('r2', new Date(now.getTime() - 301_000)))
  await forged(there.callback('r2', now, ' '))
  // Signed by them and sealed for somebody else's account.
  const other = open({ ...there.settings, mchid: '1900000002' })
  assert.equal(await other.hear(called), 'forged')
})

test('certificates that they renew are fetched when one is unknown, and at most once a minute', async () => {
  const asked = () => there.requests.filter((line) => line.endsWith('/v3/certificates')).length
  now = new Date(now.getTime() + 61_000)
  const before = asked()
  there.rotate()
  assert.equal((await gateway.query('r1')).state, 'succeeded')
  assert.equal(asked(), before + 1)
  const called = there.callback('r2', now)
  for (let i = 0; i < 5; i++)
    await gateway.hear({ ...called, headers: { ...called.headers, 'wechatpay-serial': `MADE-UP-${i}` } })
  assert.equal(asked(), before + 1)
})

test('with a public key instead of certificates no certificate is fetched', async () => {
  const asked = there.requests.length
  const own = open(there.byPublicKey)
  assert.equal(await own.refund(order('p1')), 'accepted')
  assert.deepEqual(there.requests.slice(asked), ['POST /v3/refund/domestic/refunds'])
})

test("an abnormal refund waits for a person, and can be sent to the merchant's own card", async () => {
  await gateway.refund(order('r3'))
  moveTo('r3', 'ABNORMAL')
  assert.deepEqual(await gateway.query('r3'), {
    ...{ state: 'abnormal', fen: 12_300, why: 'ABNORMAL' },
    reference: stateOf('r3')?.refundId,
  })
  assert.deepEqual(await gateway.refund(order('r3')), { failed: 'ABNORMAL', abnormal: true })
  const reference = stateOf('r3')?.refundId ?? ''
  assert.equal(await gateway.settleAbnormal?.({ number: 'r3', reference }), 'accepted')
})

test("the day's bill has what succeeded, to the fen, and is refused when its hash is another", async () => {
  const lines = await gateway.statement('2026-11-24')
  assert.deepEqual(
    lines.map(({ number, fen, kind }) => [number, fen, kind]),
    [
      ['r1', 12_300, 'refund'],
      ['r2', 12_300, 'refund'],
    ],
  )
  there.mood = 'other-bill'
  await assert.rejects(gateway.statement('2026-11-24'), /hash/)
  there.mood = 'well'
  assert.throws(() => refundsIn('<html>busy</html>'))
})

test('settings that cannot work are refused in a sentence', () => {
  assert.throws(() => open({ ...there.settings, apiV3Key: 'short' }), RangeError)
  assert.throws(() => open({ ...there.settings, privateKey: 'no key' }), RangeError)
})
