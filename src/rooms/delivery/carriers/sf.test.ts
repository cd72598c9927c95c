/** SF on the wire: the published digest, and every verb against its counterpart, well and unwell. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Carrier, CarrierOrder, Known } from './port.ts'
import { sfDigest, sfExpress } from './sf.ts'
import { type SfCounterpart, startSf } from './sf-counterpart.ts'

let sf: SfCounterpart
let carrier: Carrier
const now = new Date('2026-11-24T02:00:00Z')
const open = (checkword: string) =>
  sfExpress.open({
    given: { partnerId: sf.partnerId, checkword, endpoint: sf.url, monthlyCard: '7551234567' },
    now: () => now,
    zone: 'Asia/Shanghai',
  })
before(async () => {
  sf = await startSf()
  carrier = open(sf.checkword)
})
after(() => sf.close())

const orderOf = (number: string): CarrierOrder => ({
  number,
  direction: 'back',
  from: { name: '林女士', phone: '13800000001', region: '浙江省 杭州市', street: '文一西路 1 号' },
  to: { name: '售后仓', phone: '057100000000', region: '浙江省杭州市', street: '绿汀路 88 号' },
  goods: [{ name: '白榆衣柜', quantity: 1 }],
  cartons: 5,
  twoPerson: true,
  slot: { from: new Date('2026-11-25T01:00:00Z'), to: new Date('2026-11-25T04:00:00Z') },
  remark: '大件 + 两人 & 楼梯',
  pushUrl: null,
})
const known = (number: string): Known => ({
  ...{ number, reference: null, phone4: '0001' },
  waybill: sf.orders.get(number)?.waybill ?? null,
})

test("the published digest comes out: Java's encoding, no spaces in the JSON", () => {
  const published = '{"language":"zh-CN","orderId":"QIAO-20200618-004"}'
  assert.equal(
    sfDigest(published, '12312334453453', 'fjcg5PGKaNpPSHFAZ4QsCOkV71R3zVci'),
    'IIKJtuLVzoFTu4kHI8M8vA==',
  )
})

test('an order is taken once for its number; asked again it answers with the waybill it has', async () => {
  const first = await carrier.order?.(orderOf('a1'))
  const again = await carrier.order?.(orderOf('a1'))
  assert.deepEqual(first, { waybill: 'SF1000000000' })
  assert.deepEqual(again, first)
  assert.equal(sf.orders.size, 1)
  const body = sf.orders.get('a1')?.body
  assert.ok(typeof body === 'object' && body && 'sendStartTm' in body && 'parcelQty' in body)
  assert.deepEqual([body.sendStartTm, body.parcelQty], ['2026-11-25 09:00:00', 5])
})

test('an answer that was lost after the order was taken is found again', async () => {
  sf.mood = 'forgetful'
  assert.equal(await carrier.order?.(orderOf('a2')), 'unknown')
  sf.mood = 'well'
  assert.deepEqual(await carrier.order?.(orderOf('a2')), { waybill: sf.orders.get('a2')?.waybill })
})

test('down is unknown, too fast is later, no service is refused, a wrong checkword is refused', async () => {
  sf.mood = 'down'
  assert.equal(await carrier.order?.(orderOf('a3')), 'unknown')
  sf.mood = 'too-fast'
  assert.deepEqual(await carrier.order?.(orderOf('a3')), { refused: 'A1005', later: true })
  sf.mood = 'no-service'
  assert.deepEqual(await carrier.order?.(orderOf('a3')), { refused: '不可收派' })
  sf.mood = 'well'
  assert.deepEqual(await open('wrong').order?.(orderOf('a3')), { refused: 'A1006' })
  assert.deepEqual(sf.forged, ['EXP_RECE_CREATE_ORDER'])
})

test('called off once, twice, and when there never was one', async () => {
  await carrier.order?.(orderOf('a4'))
  assert.equal(await carrier.cancel?.(known('a4')), 'cancelled')
  assert.equal(await carrier.cancel?.(known('a4')), 'cancelled')
  assert.equal(await carrier.cancel?.(known('never')), 'cancelled')
  sf.mood = 'down'
  assert.equal(await carrier.cancel?.(known('a4')), 'unknown')
  sf.mood = 'well'
})

test('a push and a question tell the same news under the same name', async () => {
  await carrier.order?.(orderOf('a5'))
  const one = known('a5')
  const steps = [
    { opCode: '655', at: new Date('2026-11-25T01:00:00Z'), remark: '待揽收' },
    { opCode: '50', at: new Date('2026-11-25T01:30:00Z'), remark: '已收取快件' },
    { opCode: '80', at: new Date('2026-11-26T02:00:00Z'), remark: '已签收' },
  ]
  sf.routes[one.waybill ?? ''] = steps
  const asked = await carrier.track?.([one])
  const rawBody = Buffer.from(sf.pushOf(one.waybill ?? '', steps))
  const pushed = carrier.hear?.({ contentType: 'application/json', rawBody })
  assert.ok(asked && asked !== 'unknown' && pushed && pushed !== 'forged')
  assert.deepEqual(
    asked.map(({ id, event, at }) => [id, event, at.toISOString()]),
    pushed.news.map(({ id, event, at }) => [id, event, at.toISOString()]),
  )
  assert.deepEqual(
    asked.map(({ event }) => event),
    [null, 'collect', 'arrive'],
  )
  assert.equal(carrier.hear?.({ contentType: '', rawBody: Buffer.from('<xml/>') }), 'forged')
})
