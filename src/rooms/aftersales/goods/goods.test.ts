/** A person passes only what was graded, a grade is shelved as it was named, and the cartons of a case follow it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { type CaseShop, openCaseShop, type STAFF } from '../testing.ts'
import { Goods, Inspection } from './contract.ts'

let shop: CaseShop
const clock = new HandClock('2027-03-01T02:00:00Z')
let count = 0
const carton = (no: number, zh: string) => ({
  ...{ no, length: 900, width: 500, height: 200, grams: 18_000 },
  holds: { zh, en: zh },
})
const PACKED = {
  ...{ colours: [], sizes: [], materials: [], tests: [], suits: [], parts: [], madeToOrder: false },
  ...{ code: 'YZ', name: { zh: '云枕边几', en: 'Yunzhen side table' }, category: 'dining-table' as const },
  cartons: [carton(1, '桌面'), carton(2, '桌腿')],
  variants: [{ sku: 'YZ-T', priceFen: 60_000, active: true }],
}
before(async () => {
  shop = await openCaseShop({ clock })
  await shop.act((ctx) => shop.catalogue.createMany(ctx, [PACKED]))
})
after(() => shop.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

/** A return on its way back, of some of the pieces that were bought. */
async function back({ quantity = 1, bought = 1, sku = 'CH-T' } = {}) {
  count += 1
  const name = `goods ${count}`
  const order = await shop.order({ quantity: bought, sku })
  const asks = { reason: 'quality', wish: 'refund-return', reasonText: '桌面开裂' } as const
  let now = await shop.mine((ctx) =>
    shop.aftersales.open(ctx, { ...asks, orderId: order.id, lineId: order.lineId, quantity, key: name }),
  )
  const id = now.id
  let deeds = 0
  const go = async (who: keyof typeof STAFF, event: string, data = {}) => {
    deeds += 1
    const command = { caseId: id, event, expectedVersion: now.version, key: `${name} ${deeds}`, data }
    now = await shop.as(who, (ctx) => shop.aftersales.act(ctx, command))
    return now.state
  }
  if (now.state === 'requested' || now.state === 'under-review') await go('stf_xiaoman', 'approve')
  const photo = async () =>
    (
      await shop.act((ctx) =>
        shop.evidence.state(ctx, { key: `${name} photo`, orderId: order.id, caseId: id, text: '划痕' }),
      )
    ).id
  return { id, go, photo, state: () => now.state }
}

type Handle = (ctx: Ctx, given: { params: object; body: unknown; query: object }) => Promise<unknown>
/** As the desk asks. */
async function ask(
  id: string,
  path: string,
  body?: object,
  as: Parameters<CaseShop['as']>[0] = 'stf_cang',
): Promise<unknown> {
  const method = body ? 'POST' : 'GET'
  const found = shop.aftersales.routes.find(({ endpoint: e }) => e.path === path && e.method === method)
  assert.ok(found)
  const run = found.run as unknown as Handle
  return shop.as(as, (ctx) => run(ctx, { params: { id }, body, query: {} }))
}
const goodsOf = async (id: string) => Goods.parse(await ask(id, '/api/cases/:id/goods'))
const grade = async (id: string, more = {}, as?: Parameters<CaseShop['as']>[0]) =>
  Inspection.parse(
    await ask(
      id,
      '/api/cases/:id/inspections',
      {
        ...{ place: 'warehouse', grade: 'A', disposition: 'restock', quantity: 1, complete: true },
        ...{ words: '', evidenceIds: [], ...more },
      },
      as,
    ),
  )
const onHand = async () => (await shop.act((ctx) => shop.stock.onHand(ctx, 'CH-T'))).onHand

test('nobody passes what was not graded; the grade that comes with the pass is what is recorded and shelved', async () => {
  const one = await back()
  await one.go('stf_cang', 'arrived')
  await assert.rejects(one.go('stf_cang', 'pass'), refused('aftersales.goods.not-graded'))
  assert.equal(one.state(), 'received')
  assert.equal((await shop.act((ctx) => shop.payouts.ofCase(ctx, one.id))).length, 0)
  const before = await onHand()
  assert.equal(await one.go('stf_cang', 'pass', { grade: 'A' }), 'refund-due')
  const { inspections } = await goodsOf(one.id)
  assert.deepEqual(
    inspections.map((each) => [each.grade, each.disposition, each.quantity, each.by]),
    [['A', 'restock', 1, '仓库']],
  )
  assert.equal(await onHand(), before + 1)
  await assert.rejects(grade(one.id), refused('aftersales.goods.checked'))
  assert.equal(await onHand(), before + 1)
})

test('a grade that is not A needs its photo, be it named with the pass', async () => {
  const one = await back()
  await one.go('stf_cang', 'arrived')
  await assert.rejects(one.go('stf_cang', 'pass', { grade: 'B' }), refused('aftersales.goods.photo-missing'))
  const evidenceId = await one.photo()
  assert.equal(await one.go('stf_cang', 'pass', { grade: 'B', evidenceId }), 'refund-due')
  assert.equal((await goodsOf(one.id)).inspections[0]?.grade, 'B')
})

test('quality grades as the warehouse does; an agent does neither', async () => {
  const one = await back()
  await one.go('stf_cang', 'arrived')
  await one.go('stf_zhijian', 'inspect')
  await assert.rejects(grade(one.id, {}, 'stf_xiaoman'), refused('aftersales.goods.who-grades'))
  assert.equal((await grade(one.id, {}, 'stf_zhijian')).by, '质检')
  assert.equal(await one.go('stf_zhijian', 'pass'), 'refund-due')
})

test('goods are graded when they are here, all of them, and the case goes on with what was recorded', async () => {
  const one = await back({ quantity: 2, bought: 3 })
  await assert.rejects(grade(one.id), refused('aftersales.goods.not-here'))
  await one.go('stf_cang', 'arrived')
  await grade(one.id)
  await assert.rejects(one.go('stf_cang', 'pass'), refused('aftersales.goods.not-graded'))
  await grade(one.id)
  await one.go('stf_cang', 'inspect')
  await assert.rejects(
    one.go('stf_zhijian', 'pass-part', { amountFen: 1, text: '' }),
    refused('aftersales.needs'),
  )
  assert.equal(await one.go('stf_cang', 'pass'), 'refund-due')
  assert.equal((await goodsOf(one.id)).inspections.length, 2)
})

test('part of it passes only graded, and what failed is put on record with its photo', async () => {
  const part = await back()
  await part.go('stf_cang', 'arrived')
  await part.go('stf_cang', 'inspect')
  const some = { amountFen: 100, text: '少一包螺丝', articles: ['cpl.24'] }
  await assert.rejects(part.go('stf_zhijian', 'pass-part', some), refused('aftersales.goods.not-graded'))
  await grade(part.id)
  assert.equal(await part.go('stf_zhijian', 'pass-part', some), 'partly-accepted')
  const bad = await back()
  await bad.go('stf_cang', 'arrived')
  await bad.go('stf_cang', 'inspect')
  const evidenceId = await bad.photo()
  const why = { grade: 'D', text: '桌腿锯短', evidenceId, articles: ['cpl.24'] }
  assert.equal(await bad.go('stf_zhijian', 'fail', why), 'refused-qc')
  assert.deepEqual((await goodsOf(bad.id)).inspections[0]?.evidenceIds, [evidenceId])
})

test('silence still passes for the customer, and is not sold as new', async () => {
  const one = await back()
  await one.go('stf_cang', 'arrived')
  const before = await onHand()
  for (let day = 0; day < 3; day++) {
    clock.advance(25 * 3_600_000)
    await shop.house.settle(clock.now())
  }
  const owed = await shop.act((ctx) => shop.payouts.ofCase(ctx, one.id))
  assert.equal(owed.length, 1)
  await assert.rejects(grade(one.id), refused('aftersales.goods.checked'))
  assert.equal(await onHand(), before)
  assert.ok((await shop.act((ctx) => shop.stock.labelled(ctx))).length > 0)
})

test('cartons are those of the pieces of the case, and have come when the case says so', async () => {
  const one = await back({ quantity: 1, bought: 5, sku: 'YZ-T' })
  const first = await goodsOf(one.id)
  assert.deepEqual([...new Set(first.cartons.map(({ piece }) => piece))], [1])
  assert.deepEqual([first.arrived, first.cartons[0]?.stateText], ['none', '还没到'])
  await one.go('stf_cang', 'arrived')
  const here = await goodsOf(one.id)
  assert.deepEqual([here.arrived, here.cartons[0]?.stateText], ['complete', '已到'])
  assert.ok(here.cartons.every(({ signedAt }) => signedAt !== null))
})
