/** Kuaidi100 on the wire: orders, subscriptions, queries and pushes against its counterpart. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { kuaidi100, pushSign } from './kuaidi100.ts'
import { ACCOUNT, type Kuaidi100Counterpart, startKuaidi100 } from './kuaidi100-counterpart.ts'
import type { Carrier, CarrierOrder } from './port.ts'

let there: Kuaidi100Counterpart
let carrier: Carrier
const now = new Date('2026-11-24T02:00:00Z')
const open = (more: Record<string, string> = {}) =>
  kuaidi100.open({
    given: {
      ...ACCOUNT,
      orderEndpoint: `${there.url}/order`,
      pollEndpoint: `${there.url}/poll`,
      queryEndpoint: `${there.url}/query`,
      ...more,
    },
    now: () => now,
    zone: 'Asia/Shanghai',
  })
before(async () => {
  there = await startKuaidi100()
  carrier = open()
})
after(() => there.close())

const order: CarrierOrder = {
  number: 'shp1',
  direction: 'out',
  from: { name: '售后仓', phone: '057100000000', region: '浙江省杭州市', street: '绿汀路 88 号' },
  to: { name: '林女士', phone: '13800000001', region: '浙江省杭州市', street: '文一西路 1 号' },
  goods: [{ name: '铰链', quantity: 2 }],
  cartons: 1,
  twoPerson: false,
  slot: null,
  remark: '',
  pushUrl: 'http://127.0.0.1/push',
}
const hear = (body: string) => carrier.hear?.({ contentType: '', rawBody: Buffer.from(body) })
const step = (hour: number, context: string) => ({ at: new Date(now.getTime() + hour * 3600_000), context })

test('an order is taken once for its number, also when the first answer was lost', async () => {
  there.mood = 'forgetful'
  assert.equal(await carrier.order?.(order), 'unknown')
  there.mood = 'well'
  const answer = await carrier.order?.(order)
  const placed = there.orders.get('shp1')
  assert.deepEqual(answer, {
    waybill: placed?.kuaidinum,
    reference: `${placed?.taskId} ${placed?.orderId}`,
  })
  assert.deepEqual([there.orders.size, placed?.asked], [1, 2])
})

test('a wrong secret is refused there', async () => {
  assert.deepEqual(await open({ secret: 'wrong' }).order?.(order), { refused: '503 验证签名失败' })
  assert.deepEqual(there.forged, ['/order'])
})

test('it is followed once, and asked for twice is no harm', async () => {
  const known = { number: 'shp1', waybill: 'DPK1', reference: null, phone4: '0001' }
  assert.equal(await carrier.follow?.(known, 'http://127.0.0.1/push'), 'followed')
  assert.equal(await carrier.follow?.(known, 'http://127.0.0.1/push'), 'followed')
  assert.deepEqual(there.followed, ['DPK1'])
  there.mood = 'down'
  assert.equal(await carrier.follow?.(known, 'http://127.0.0.1/push'), 'unknown')
  there.mood = 'well'
})

const MEANT = [
  ['0', 'move'],
  ['1', 'collect'],
  ['2', 'problem'],
  ['3', 'arrive'],
  ['4', 'turn-back'],
  ['5', 'move'],
  ['6', 'turn-back'],
  ['7', 'problem'],
  ['8', null],
] as const
for (const [state, event] of MEANT)
  test(`state ${state} of a push means ${event ?? 'nothing'}`, () => {
    const body = there.pushOf('DPK1', { state, steps: [step(2, '第二步'), step(1, '第一步')] })
    const heard = hear(body)
    assert.ok(heard && heard !== 'forged')
    assert.deepEqual(
      heard.news.map((news) => news.event),
      [event, null],
    )
  })

test('a push with another salt, an altered one, and one without a signature are forged', () => {
  const body = there.pushOf('DPK1', { state: '3', steps: [step(1, '已签收')] })
  const form = new URLSearchParams(body)
  const param = form.get('param') ?? ''
  for (const sign of ['', pushSign(param, 'other'), pushSign(`${param} `, ACCOUNT.salt)])
    assert.equal(hear(new URLSearchParams({ param, sign }).toString()), 'forged')
})

test('following that was given up is to be asked for again, but not where the state is final', () => {
  const steps = [step(1, '查询无结果')]
  const given = hear(there.pushOf('DPK1', { status: 'abort', message: '3天查询无记录', state: '', steps }))
  assert.deepEqual(given !== 'forged' && given?.giveUp, ['DPK1'])
  const done = hear(there.pushOf('DPK1', { status: 'shutdown', state: '3', steps }))
  assert.equal(done !== 'forged' && done?.giveUp, undefined)
})

test('a query and a push tell the same news under the same name', async () => {
  const steps = [step(3, '已签收'), step(1, '已揽收')]
  there.states.DPK7 = { state: '3', steps }
  const asked = await carrier.track?.([{ number: 'x', waybill: 'DPK7', reference: null, phone4: '' }])
  const pushed = hear(there.pushOf('DPK7', { state: '3', steps }))
  assert.ok(asked && asked !== 'unknown' && pushed && pushed !== 'forged')
  assert.deepEqual(asked, pushed.news)
})
