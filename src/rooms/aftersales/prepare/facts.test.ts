/** Facts of a purchase: the days of a line begin with its last carton, at midnight of the shop's zone; every fen that was paid is there. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decide, refundOf, SHIPPED } from '../../../engines/policy/index.ts'
import { Terms } from './contract.ts'
import { type Arrived, type Asked, factsFor, NO_PAST, type Paid, receivedAt, type World } from './facts.ts'
import { daysLate, isRemote, type PreparedLine, platformOf, prepareLine, provinceOf } from './purchase.ts'

const at = (text: string): Date => new Date(`${text}+08:00`)
const LINE: PreparedLine = prepareLine(
  {
    id: 'sofa',
    productId: null,
    variantId: null,
    sku: 'YQ',
    name: '云栖沙发',
    quantity: 1,
    priceFen: 688_000,
  },
  null,
  false,
)

function worldOf(given: {
  lines?: readonly PreparedLine[]
  signed?: string | null
  cartons?: readonly Arrived[]
  tier?: string
  paid?: readonly Paid[]
  terms?: object
  province?: string
}): World {
  const signed = given.signed === undefined ? '2026-09-01T10:00:00' : given.signed
  return {
    purchase: {
      orderId: 'ord',
      placedAt: at('2026-08-25T20:00:00'),
      platform: 'own',
      remote: true,
      province: given.province ?? null,
      tier: given.tier ?? null,
      lines: given.lines ?? [LINE],
      terms: Terms.parse(given.terms ?? {}),
      steps: {
        shippedAt: at('2026-08-30T08:00:00'),
        deliveredAt: signed === null ? null : at(signed),
        installedAt: null,
        begunAt: null,
        readyAt: null,
        cancelledAt: null,
      },
    },
    paid: given.paid ?? [],
    cartons: given.cartons ?? [],
    past: NO_PAST,
  }
}

const asked = (now: string, more: Partial<Asked> = {}): Asked => ({
  ...{ lineId: 'sofa', kind: 'no-reason', quantity: 1, at: at(now), proofs: [] },
  ...more,
})

function back(world: World, now: string, more: Partial<Asked> = {}) {
  const facts = { ...factsFor(world, asked(now, more)), merchant: 'qinghe' }
  return decide(facts, SHIPPED, at(now).getTime()).options.find(({ remedy }) => remedy === 'refund-return')
}

test('seven days begin at the midnight after signing and end at a midnight in the shop’s zone', () => {
  for (const [now, allowed] of [
    ['2026-09-01T10:00:01', true],
    ['2026-09-08T00:00:00', true],
    ['2026-09-08T23:59:59', true],
    ['2026-09-09T00:00:00', false],
    ['2026-09-09T08:00:00', false],
  ] as const)
    assert.equal(back(worldOf({}), now)?.allowed, allowed, now)
  assert.equal(back(worldOf({}), '2026-09-02T12:00:00')?.until, '2026-09-09T00:00:00+08:00')
})

test('signed for at two minutes to midnight, the same day still does not count', () => {
  const late = worldOf({ signed: '2026-09-01T23:58:00' })
  assert.equal(back(late, '2026-09-08T23:59:59')?.allowed, true)
  const after = worldOf({ signed: '2026-09-02T00:00:00' })
  assert.equal(back(after, '2026-09-09T23:59:59')?.allowed, true)
  assert.equal(back(after, '2026-09-10T00:00:00')?.allowed, false)
})

test('a member has thirty days, and the shop pays the way back', () => {
  const member = worldOf({ tier: '银杏会员' })
  assert.equal(back(member, '2026-10-01T23:59:59')?.allowed, true)
  assert.equal(back(member, '2026-10-01T12:00:00')?.payer, 'merchant')
  assert.equal(back(member, '2026-10-02T00:00:00')?.allowed, false)
})

const carton = (id: string, signed: string | null): Arrived => ({
  ...{ id, lineId: 'sofa', signedAt: signed ? at(signed) : null, signedAs: signed ? 'unchecked' : null },
})

test('with a carton on its way nothing has begun; the last one begins the days', () => {
  const half = worldOf({ cartons: [carton('a', '2026-09-01T10:00:00'), carton('b', null)] })
  assert.equal(receivedAt(half, 'sofa'), null)
  const waiting = back(half, '2026-09-20T10:00:00')
  assert.equal(waiting?.allowed, true)
  assert.equal(waiting?.limit, 'not-begun')
  const whole = worldOf({ cartons: [carton('a', '2026-09-01T10:00:00'), carton('b', '2026-09-05T18:00:00')] })
  assert.deepEqual(receivedAt(whole, 'sofa'), at('2026-09-05T18:00:00'))
  assert.equal(back(whole, '2026-09-12T23:59:59')?.allowed, true)
  assert.equal(back(whole, '2026-09-13T00:00:00')?.allowed, false)
})

test('cartons that nobody counted are as signed for as the order says', () => {
  const none = worldOf({ cartons: [carton('a', null), carton('b', null)] })
  assert.deepEqual(receivedAt(none, 'sofa'), at('2026-09-01T10:00:00'))
})

test('made to order is no ground for a no until the shop has its proof', () => {
  const made = { ...LINE, madeToOrder: true }
  assert.equal(back(worldOf({ lines: [made] }), '2026-09-02T12:00:00')?.allowed, true)
  const proven = worldOf({
    lines: [made],
    terms: { bespoke: [{ line: 'sofa', specialNeed: true, proofs: ['bespoke-record'] }] },
  })
  assert.equal(back(proven, '2026-09-02T12:00:00')?.allowed, false)
  const broken = back(proven, '2026-09-02T12:00:00', { kind: 'quality' })
  assert.equal(broken?.allowed, true, 'with a fault every remedy holds')
})

test('whatever was paid by whatever tender, returning every line gives back exactly that', () => {
  const lines = fc.array(
    fc.record({ priceFen: fc.integer({ min: 100, max: 900_000 }), quantity: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(lines, fc.array(fc.integer({ min: 1, max: 900_000 }), { maxLength: 3 }), (given, sums) => {
      const prepared = given.map((one, i) => ({ ...LINE, ...one, lineId: `l${i}` }))
      const paid = sums.map((fen, i) => ({
        ...{ id: `p${i}`, tender: i === 1 ? 'coupon' : 'wechat', fen, units: i === 1 ? fen : null },
        ...{ refundedFen: 0, refundedUnits: 0 },
      }))
      const world = worldOf({ lines: prepared, paid })
      let total = 0
      const returned: { line: string; quantity: number; fault: boolean }[] = []
      for (const line of prepared) {
        const facts = factsFor(world, asked('2026-09-02T12:00:00', { lineId: line.lineId }))
        const refund = refundOf(
          { ...facts.order, returned: [...returned] },
          { line: line.lineId, quantity: line.quantity, fault: true },
          true,
        )
        total += refund.totalFen
        assert.equal(
          refund.tenders.reduce((sum, { fen }) => sum + fen, 0),
          refund.totalFen,
        )
        returned.push({ line: line.lineId, quantity: line.quantity, fault: true })
      }
      const goods = prepared.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0)
      assert.equal(total, paid.length > 0 ? paid.reduce((sum, { fen }) => sum + fen, 0) : goods)
    }),
    { numRuns: 200 },
  )
})

test('shop fronts, provinces and late days are read from what orders say', () => {
  assert.deepEqual(['天猫旗舰店', '京东店', '抖音店', '官网', '门店', 'erp-7'].map(platformOf), [
    'tmall',
    'jd',
    'douyin',
    'own',
    'own',
    'other',
  ])
  assert.deepEqual([isRemote('官网'), isRemote('门店')], [true, false])
  assert.deepEqual(
    ['浙江省杭州市西湖区', '上海浦东新区', '杭州 滨江', '火星'].map((region) => provinceOf(region)),
    ['浙江', '上海', '浙江', undefined],
  )
  const late = (day: string) => daysLate('Asia/Shanghai', '2026-09-01', at(day), at(day))
  assert.deepEqual(
    [late('2026-09-01T23:59:59'), late('2026-09-02T00:00:00'), late('2026-09-04T09:00:00')],
    [0, 1, 3],
  )
})
