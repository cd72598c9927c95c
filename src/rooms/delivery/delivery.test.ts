/** Delivery through its door: booked once, called once however often it breaks, moved only forward, ended by time, and forgotten. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { SHOP } from '../../kernel/testing.ts'
import { chooseSlot } from './book.ts'
import { list, mine } from './browse.ts'
import { ACCOUNT, type Kuaidi100Counterpart, startKuaidi100 } from './carriers/kuaidi100-counterpart.ts'
import { type SfCounterpart, startSf } from './carriers/sf-counterpart.ts'
import type { CarrierNameShape, ShipmentShape } from './contract.ts'
import type { Booking } from './door.ts'
import { push } from './hear.ts'
import { pushUrl } from './settings.ts'
import * as store from './store.ts'
import { DOOR, openTestShop, STORE, type TestShop } from './testing.ts'

const HOUR = 3600_000
const clock = new HandClock('2037-11-24T02:00:00Z')
let shop: TestShop
let sf: SfCounterpart
let k100: Kuaidi100Counterpart

before(async () => {
  shop = await openTestShop({ clock })
  sf = await startSf()
  k100 = await startKuaidi100()
  await shop.act(async (ctx) => {
    const { connect } = shop.delivery
    const { customer, company, key, secret, salt } = ACCOUNT
    await connect(ctx, 'sf', {
      on: true,
      settings: { partnerId: sf.partnerId, endpoint: sf.url },
      secrets: { checkword: sf.checkword },
    })
    await connect(ctx, 'kuaidi100', {
      on: true,
      settings: {
        ...{ customer, company },
        orderEndpoint: `${k100.url}/order`,
        pollEndpoint: `${k100.url}/poll`,
        queryEndpoint: `${k100.url}/query`,
      },
      secrets: { key, secret, salt },
    })
    await connect(ctx, 'demo', { on: true, settings: { pace: '5' } })
  })
})
after(async () => {
  await shop.close()
  await sf.close()
  await k100.close()
})

let keys = 0
const book = (given: Partial<Booking> = {}): Promise<ShipmentShape> =>
  shop.act((ctx) =>
    shop.delivery.book(ctx, {
      key: `case ${keys++}`,
      direction: 'back',
      orderId: shop.order,
      caseId: 'cas_1',
      goods: [{ name: '白榆衣柜', quantity: 1 }],
      cartons: 5,
      carrier: 'sf',
      ...given,
    }),
  )
const read = (id: string) => shop.act((ctx) => shop.delivery.read(ctx, id))
const settle = () => shop.test.house.settle()
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
async function later(hours: number): Promise<void> {
  clock.advance(hours * HOUR)
  await shop.test.house.settle(clock.now())
}
const tokenOf = (carrier: CarrierNameShape) => pushUrl(shop.building, SHOP, carrier).split('/').at(-1) ?? ''
const hear = (carrier: CarrierNameShape, body: string, token = tokenOf(carrier)) =>
  push(shop.building, { tenant: SHOP, carrier, token }, { contentType: '', rawBody: Buffer.from(body) })
const waybillOf = async (id: string) => (await read(id)).waybill ?? ''
const step = (opCode: string, minutes: number, remark = opCode) => ({
  ...{ opCode, remark },
  at: new Date(clock.now().getTime() + minutes * 60_000),
})
const told = async (id: string): Promise<string[]> => {
  const { rows } = await shop.test.house.database.pool.query<{ name: string }>(
    `select name from (select set_config('anju.tenant', '*', false)) s, kernel.outbox
     where data->>'shipmentId' = $1 order by seq nulls last, id`,
    [id],
  )
  return rows.map(({ name }) => name.replace('delivery.shipment.', ''))
}

test('booked by eight at once under one key it is one, fetched at the door of the order and brought to our place', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => book({ key: 'same', twoPerson: true })))
  assert.equal(new Set(all.map(({ id }) => id)).size, 1)
  const [one] = all
  assert.deepEqual(
    [one?.state, one?.from.street, one?.to.street, one?.customerName, one?.feeFen],
    ['booked', DOOR.street, STORE.street, '林女士', 22_000],
  )
  await settle()
  assert.equal(sf.orders.size, 1)
  assert.match(await waybillOf(one?.id ?? ''), /^SF/)
})

test('the merchant pays: the customer nothing, the costs stand', async () => {
  const one = await book({ merchantPays: true, carrier: 'own', floor: 3 })
  assert.deepEqual([one.feeFen, one.costFen, one.floorFeeFen], [0, 20_000, 10_000])
})

test('an answer lost twice is asked for with the same number, and there is one order', async () => {
  const before = sf.orders.size
  sf.mood = 'forgetful'
  const one = await book()
  await settle().catch(() => undefined)
  assert.deepEqual([(await read(one.id)).waybill, (await read(one.id)).trouble], [null, '快递公司还没有回应'])
  sf.mood = 'well'
  for (let i = 0; i < 3 && !(await read(one.id)).waybill; i++) await later(1)
  assert.equal(sf.orders.size, before + 1)
  assert.match(await waybillOf(one.id), /^SF/)
})

test('refused there it has failed at once, and the desk books it again with another carrier', async () => {
  sf.mood = 'no-service'
  const one = await book()
  await settle()
  sf.mood = 'well'
  const failed = await read(one.id)
  assert.deepEqual(
    [failed.state, failed.trouble, failed.deeds.includes('rebook')],
    ['failed', '快递公司不接这一单', true],
  )
  await shop.act((ctx) => shop.delivery.byHand(ctx, one.id, { deed: 'rebook', carrier: 'kuaidi100' }))
  await settle()
  const again = await read(one.id)
  assert.deepEqual([again.state, again.attempt, again.carrier], ['booked', 2, 'kuaidi100'])
  assert.equal(again.waybill, k100.orders.get(`${one.id.replace('_', '')}2`)?.kuaidinum)
})

test('pushes twice, out of order and late lead to the same end, and everything is told once', async () => {
  const one = await book()
  await settle()
  const waybill = await waybillOf(one.id)
  const [collect, move, arrive] = [step('50', 1), step('31', 2), step('80', 3)]
  await hear('sf', sf.pushOf(waybill, [move]))
  await Promise.all([1, 2, 3, 4].map(() => hear('sf', sf.pushOf(waybill, [collect]))))
  assert.equal((await read(one.id)).state, 'moving')
  await hear('sf', sf.pushOf(waybill, [arrive, move, collect]))
  await hear('sf', sf.pushOf(waybill, [collect, move]))
  const end = await read(one.id)
  assert.deepEqual([end.state, end.tracks.length, end.due], ['arrived', 3, null])
  assert.equal(end.arrivedAt, arrive.at.toISOString())
  assert.deepEqual(await told(one.id), ['booked', 'accepted', 'collected', 'moved', 'arrived'])
})

test('a push to another address, with another signature, or about nothing of ours changes nothing', async () => {
  const one = await book({ carrier: 'kuaidi100' })
  await settle()
  const waybill = await waybillOf(one.id)
  const arrived = k100.pushOf(waybill, { state: '3', steps: [{ at: clock.now(), context: '已签收' }] })
  await assert.rejects(hear('kuaidi100', arrived, 'guessed-guessed-guessed'), refused('delivery.forged'))
  await assert.rejects(hear('kuaidi100', arrived.replace('sign=', 'sign=0')), refused('delivery.forged'))
  await assert.rejects(hear('sf', 'no json'), refused('delivery.forged'))
  await hear(
    'kuaidi100',
    k100.pushOf('DPK0', { state: '3', steps: [{ at: clock.now(), context: '已签收' }] }),
  )
  assert.equal((await read(one.id)).state, 'booked')
  await hear('kuaidi100', k100.orderPushOf(one.id.replace('_', ''), '10'))
  assert.equal((await read(one.id)).state, 'collected')
  assert.deepEqual(JSON.parse((await hear('kuaidi100', arrived)).body).returnCode, '200')
  assert.equal((await read(one.id)).state, 'arrived')
})

test('what Kuaidi100 no longer follows is followed again half an hour later, three times, then a person looks', async () => {
  const one = await book({ carrier: 'kuaidi100', direction: 'out' })
  await settle()
  const waybill = await waybillOf(one.id)
  for (let i = 0; i < 4; i++) {
    const steps = [{ at: new Date(clock.now().getTime() + i), context: `查询无结果 ${i}` }]
    await hear(
      'kuaidi100',
      k100.pushOf(waybill, { status: 'abort', message: '3天查询无记录', state: '', steps }),
    )
    await later(0.6)
  }
  assert.ok(k100.followed.includes(waybill))
  assert.equal((await read(one.id)).trouble, '这个运单号查不到消息')
})

test('nobody came three times: booked again under new numbers, the old ones called off, then failed, then over', async () => {
  const [slot] = await shop.act((ctx) => shop.delivery.slots(ctx))
  assert.ok(slot)
  const one = await book({ slot })
  const states: string[] = []
  for (let i = 0; i < 5; i++) {
    await settle()
    const { state, attempt, slot: at } = await read(one.id)
    states.push(`${state} ${attempt}${at && state === 'booked' ? ` ${at.from.slice(5, 13)}` : ''}`)
    const { due } = await read(one.id)
    if (!due) break
    clock.set(due)
    await later(0)
  }
  assert.deepEqual(states, [
    'booked 1 11-25T01',
    'booked 2 11-26T01',
    'booked 3 11-27T01',
    'failed 3',
    'cancelled 3',
  ])
  const number = one.id.replace('_', '')
  const standing = ['', '2', '3'].map((attempt) => sf.orders.get(`${number}${attempt}`)?.cancelled)
  assert.deepEqual(standing, [true, true, true])
})

test('they came on the first call after all: that is what counts, and the second is called off', async () => {
  const one = await book()
  await settle()
  const first = await waybillOf(one.id)
  await later(49)
  assert.equal((await read(one.id)).attempt, 2)
  await settle()
  await hear('sf', sf.pushOf(first, [step('50', 0)]))
  await settle()
  const now = await read(one.id)
  assert.deepEqual([now.state, now.waybill], ['collected', first])
  assert.equal(sf.orders.get(`${one.id.replace('_', '')}2`)?.cancelled, true)
})

test('silence is asked about, found out, and after ten days it is lost', async () => {
  const one = await book()
  await settle()
  const waybill = await waybillOf(one.id)
  sf.routes[waybill] = [step('50', 1)]
  await later(13)
  assert.equal((await read(one.id)).state, 'collected')
  await later(240)
  assert.deepEqual([(await read(one.id)).state, (await read(one.id)).trouble], ['failed', '十天没有消息'])
  await hear('sf', sf.pushOf(waybill, [step('80', 0)]))
  assert.equal((await read(one.id)).state, 'arrived')
})

test('called off before it was asked for nobody is asked; called off twice is no mistake; arrived it is too late', async () => {
  const before = sf.orders.size
  const one = await book({ key: 'off' })
  await shop.act((ctx) => shop.delivery.cancel(ctx, { key: 'off' }))
  await shop.act((ctx) => shop.delivery.cancel(ctx, { id: one.id }))
  await shop.act((ctx) => shop.delivery.cancel(ctx, { key: 'never booked' }))
  await settle()
  assert.deepEqual([(await read(one.id)).state, sf.orders.size], ['cancelled', before])
  const two = await book({ carrier: 'own' })
  await shop.act((ctx) => shop.delivery.byHand(ctx, two.id, { deed: 'arrive' }))
  await assert.rejects(
    shop.act((ctx) => shop.delivery.cancel(ctx, { id: two.id })),
    refused('delivery.step.not-now'),
  )
})

test('by hand: a stale version and a missing reason are refused, and who said it stands in the steps', async () => {
  const one = await book({ carrier: 'own' })
  await assert.rejects(
    shop.act((ctx) => shop.delivery.byHand(ctx, one.id, { deed: 'collect', version: 7 })),
    refused('delivery.changed-meanwhile'),
  )
  await assert.rejects(
    shop.act((ctx) => shop.delivery.byHand(ctx, one.id, { deed: 'fail' })),
    refused('delivery.reason-missing'),
  )
  const who = shop.test.who({ id: 'stf_zhou', name: '周师傅' })
  await shop.test.house.transact(who, (ctx) =>
    shop.delivery.byHand(ctx, one.id, { deed: 'collect', version: one.version }),
  )
  assert.deepEqual(
    (await read(one.id)).tracks.map(({ by, text }) => `${by} ${text}`),
    ['周师傅 已取件'],
  )
})

test('the demo carrier brings it home by itself', async () => {
  const one = await book({ carrier: 'demo', key: 'demo home' })
  await settle()
  for (let i = 0; i < 8 && (await read(one.id)).state !== 'arrived'; i++) await later(0.01)
  const { state, tracks } = await read(one.id)
  assert.ok(state === 'arrived' || (await read(one.id)).attempt > 1, state)
  assert.ok(tracks.length > 0)
})

test('a time is given to as many as can come, and the customer chooses another while nobody came', async () => {
  await shop.act((ctx) => shop.delivery.changeSettings(ctx, { slotCapacity: 2 }))
  const slot = (await shop.act((ctx) => shop.delivery.slots(ctx)))[4]
  assert.ok(slot)
  const tried = await Promise.allSettled([1, 2, 3, 4].map(() => book({ carrier: 'own', slot })))
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 2)
  const one = tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))[0]
  assert.ok(one)
  const other = (await shop.act((ctx) => shop.delivery.slots(ctx))).find(({ left }) => left === 2)
  assert.ok(other)
  await shop.asCustomer(shop.lin, async (ctx) => {
    const row = await store.byId(ctx, one.id, true)
    assert.ok(row)
    await chooseSlot(shop.building, ctx, row, other)
  })
  const [shown] = (
    await shop.asCustomer(shop.lin, (ctx) => mine(shop.building, ctx, { case: 'cas_1' }))
  ).filter(({ id }) => id === one.id)
  assert.equal(shown?.slot?.from, other.from.toISOString())
  assert.match(shown?.next ?? '', /上门取件/)
  assert.deepEqual(await shop.asCustomer('cus_other', (ctx) => mine(shop.building, ctx, {})), [])
})

test('the queue is walked page by page, and what is due first comes first', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await shop.act((ctx) => list(shop.building, ctx, { view: 'under-way', limit: 2, cursor }))
    seen.push(...page.items.map(({ due }) => due ?? ''))
    cursor = page.next
  } while (cursor)
  assert.deepEqual(seen, [...seen].sort())
  assert.ok(seen.length >= 4)
  const counts = await shop.act((ctx) => store.counts(ctx))
  assert.equal(counts.underWay, seen.length)
})

test('secrets are sealed and never told again; a carrier that is laid off takes nothing', async () => {
  const settings = await shop.act((ctx) => shop.delivery.settings(ctx))
  const mentioned = JSON.stringify(settings)
  assert.ok(!mentioned.includes(sf.checkword) && !mentioned.includes(ACCOUNT.secret))
  assert.deepEqual(await shop.test.searchEverywhere(sf.checkword), [])
  await shop.act((ctx) => shop.delivery.connect(ctx, 'sf', { on: false }))
  await assert.rejects(book(), refused('delivery.carrier-off'))
  await shop.act((ctx) => shop.delivery.connect(ctx, 'sf', { on: true }))
  await book()
})

test('a person who is forgotten leaves no door behind', async () => {
  const { person } = shop.delivery
  assert.ok((await shop.act((ctx) => person.about(ctx, shop.lin))).length > 0)
  assert.match(JSON.stringify(await shop.act((ctx) => person.exportOf(ctx, shop.lin))), /云栖竹径/)
  const { removed } = await shop.act((ctx) => person.forget(ctx, shop.lin))
  assert.ok(removed > 10)
  assert.deepEqual(await shop.act((ctx) => person.about(ctx, shop.lin)), [])
})
