/** Several returns of one order: a discount that no longer holds is settled exactly once, whoever is decided first. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { factsOf, paidFen, refundOf, splitOfLost } from '../../../engines/policy/index.ts'
import { Terms } from '../prepare/contract.ts'
import { type Asked, factsFor, NO_PAST, type World } from '../prepare/facts.ts'
import { prepareLine } from '../prepare/purchase.ts'
import { settle, togetherFen } from './settlement.ts'
import type { Cut, Settled } from './store.ts'

const orderOf = <T extends { readonly lines: readonly { readonly id: string }[] }>(given: T) =>
  factsOf({ order: given, request: { kind: 'no-reason', line: given.lines[0]?.id } }).order
type Order = ReturnType<typeof orderOf>
type Going = Pick<Settled, 'lineId' | 'quantity' | 'fault' | 'outward'>
const chosen = (lineId: string, quantity = 1): Going => ({ lineId, quantity, fault: false, outward: false })

/** One after the other, as their money is decided. */
function decided(order: Order, goings: readonly Going[], cuts: readonly Cut[] = []): Settled[] {
  const before: Settled[] = []
  for (const [index, going] of goings.entries()) {
    const found = settle(order, { before, cuts }, going)
    before.push({ caseId: `c${index}`, ...going, ...found, fen: found.worthFen })
  }
  return before
}
const sum = (settled: readonly Settled[]) => settled.reduce((all, { worthFen }) => all + worthFen, 0)

const THREE = orderOf({
  lines: [
    { id: 'a', priceFen: 100_000 },
    { id: 'b', priceFen: 60_000 },
    { id: 'c', priceFen: 40_000 },
  ],
  coupons: [{ id: 'ten', offFen: 30_000, fromFen: 150_000 }],
})

test('three at once lose the coupon once, in whatever order they are decided', () => {
  for (const names of [
    ['a', 'b', 'c'],
    ['c', 'b', 'a'],
    ['b', 'a', 'c'],
  ])
    assert.equal(
      sum(
        decided(
          THREE,
          names.map((name) => chosen(name)),
        ),
      ),
      170_000,
    )
  assert.deepEqual(
    decided(THREE, [chosen('b'), chosen('c')]).map(({ worthFen }) => worthFen),
    [30_000, 40_000],
  )
  assert.deepEqual(
    decided(THREE, [chosen('c'), chosen('b')]).map(({ worthFen }) => worthFen),
    [34_000, 36_000],
  )
})

test('what went back too much is taken off the next and never charged', () => {
  const lines = [
    { id: 'sofa', priceFen: 100_000 },
    { id: 'lamp', priceFen: 10_000 },
  ]
  const order = orderOf({ lines, coupons: [{ id: 'c', offFen: 20_000, fromFen: 110_000 }] })
  const [lamp, sofa] = decided(order, [chosen('lamp'), chosen('sofa')])
  assert.deepEqual([lamp?.worthFen, lamp?.owesFen], [0, 10_000])
  assert.deepEqual([sofa?.worthFen, sofa?.owesFen], [90_000, 0])
})

test('a part of the price given for a piece that was kept is not given again when it comes back', () => {
  const order = orderOf({ lines: [{ id: 'a', priceFen: 90_000, quantity: 3 }] })
  const cuts = [{ lineId: 'a', quantity: 1, fen: 20_000 }]
  assert.deepEqual(
    decided(order, [chosen('a'), chosen('a'), chosen('a')], cuts).map(({ worthFen }) => worthFen),
    [90_000, 90_000, 70_000],
  )
})

test('a gift that stays and free freight that is lost come off once, whoever is decided first', () => {
  const order = orderOf({
    lines: [
      { id: 'sofa', priceFen: 100_000 },
      { id: 'lamp', priceFen: 20_000 },
      { id: 'rug', priceFen: 30_000 },
    ],
    gifts: [{ id: 'cushion', line: 'sofa', statedFen: 5_000 }],
    ...{ freeFreightFromFen: 120_000, normalFreightFen: 3_000 },
  })
  for (const names of [
    ['sofa', 'lamp', 'rug'],
    ['rug', 'lamp', 'sofa'],
    ['lamp', 'sofa', 'rug'],
  ]) {
    const settled = decided(
      order,
      names.map((name) => chosen(name)),
    )
    assert.equal(sum(settled), 142_000)
  }
  const ours = { fault: true, outward: true }
  const [sofa] = decided(order, [{ ...chosen('sofa'), ...ours }])
  assert.equal(sofa?.worthFen, 100_000, 'through our fault nothing is lost')
})

const orders = fc
  .record({
    lines: fc.array(
      fc.record({ priceFen: fc.integer({ min: 1, max: 500_000 }), quantity: fc.integer({ min: 1, max: 3 }) }),
      { minLength: 1, maxLength: 4 },
    ),
    coupons: fc.array(
      fc.record({ share: fc.integer({ min: 1, max: 20 }), from: fc.nat(100), allOf: fc.boolean() }),
      { maxLength: 3 },
    ),
    freightFen: fc.nat(20_000),
  })
  .map(({ lines, coupons, freightFen }) => {
    const all = lines.reduce((total, { priceFen, quantity }) => total + priceFen * quantity, 0)
    return orderOf({
      lines: lines.map((line, index) => ({ id: `l${index}`, ...line })),
      coupons: coupons.map(({ share, from, allOf }, index) => ({
        ...{ id: `c${index}`, allOf },
        offFen: Math.floor((all * share) / 100),
        fromFen: Math.floor((all * from) / 100),
      })),
      freightFen,
    })
  })

/** Pieces of an order in any order, some through our fault; some of the cases are withdrawn before they are decided. */
const stories = orders.chain((order) => {
  const pieces = order.lines.flatMap(({ id, quantity = 1 }) => Array.from({ length: quantity }, () => id))
  return fc.record({
    order: fc.constant(order),
    pieces: fc.shuffledSubarray(pieces, { minLength: 1 }),
    faults: fc.array(fc.boolean(), { minLength: pieces.length, maxLength: pieces.length }),
  })
})

test('never more than was paid, and in the end what returning all at once would give', () => {
  fc.assert(
    fc.property(stories, ({ order, pieces, faults }) => {
      const goings = pieces.map((lineId, index): Going => {
        const fault = faults[index] ?? false
        return { lineId, quantity: 1, fault, outward: fault }
      })
      const settled = decided(order, goings)
      const paid = paidFen(order) + (order.freightFen ?? 0)
      assert.ok(sum(settled) <= paid)
      const together = togetherFen(order, [], goings)
      assert.equal(sum(settled) - (settled.at(-1)?.owesFen ?? 0), together)
      assert.equal(togetherFen(order, [], [...goings].reverse()), together)
      const back = order.lines.every(
        ({ id, quantity = 1 }) => goings.filter(({ lineId }) => lineId === id).length === quantity,
      )
      if (back) assert.ok(sum(settled) >= paidFen(order))
    }),
    { numRuns: 400 },
  )
})

const at = new Date('2037-03-01T02:00:00Z')
function worldOf(paid: readonly { readonly tender: string; readonly fen: number }[]): World {
  const line = { productId: null, variantId: null, sku: 'S', name: '沙发', quantity: 1, priceFen: 50_000 }
  return {
    purchase: {
      ...{ orderId: 'o', placedAt: at, platform: 'own', remote: true, province: null, tier: null },
      lines: ['a', 'b'].map((id) => prepareLine({ id, ...line }, null, false)),
      terms: Terms.parse({ coupons: [{ id: 'ten', offFen: 10_000, fromFen: 80_000 }] }),
      steps: {
        ...{ shippedAt: at, deliveredAt: at, installedAt: null, begunAt: null, readyAt: null },
        cancelledAt: null,
      },
    },
    paid: paid.map((one, index) => ({
      ...{ id: `p${index}`, units: one.tender === 'coupon' ? one.fen : null },
      ...{ refundedFen: 0, refundedUnits: 0, ...one },
    })),
    cartons: [],
    past: NO_PAST,
  }
}

test('a coupon of the terms that was paid with is lost as if it stood in the terms alone', () => {
  const world = (both: boolean): World => {
    const one = worldOf([
      { tender: 'demo', fen: 168_000 },
      ...(both ? [{ tender: 'coupon', fen: 20_000 }] : []),
    ])
    const [line] = one.purchase.lines
    assert.ok(line)
    const lines = [
      { ...line, quantity: 3, priceFen: 30_000 },
      { ...line, lineId: 'b', priceFen: 98_000 },
    ]
    const terms = Terms.parse({ coupons: [{ id: 'C200', offFen: 20_000, fromFen: 180_000 }] })
    return { ...one, purchase: { ...one.purchase, lines, terms } }
  }
  const pieces = ['a', 'a', 'a', 'b']
  const money = (both: boolean, order: readonly string[], fault: number) => {
    let paid = world(both).paid
    const cash: number[] = []
    for (const [index, lineId] of order.entries()) {
      const returned = order
        .slice(0, index)
        .map((id, at) => ({ lineId: id, quantity: 1, fault: at === fault }))
      const kind = index === fault ? 'quality' : 'no-reason'
      const asked: Asked = { lineId, kind, quantity: 1, at, proofs: [] }
      const facts = factsFor({ ...world(both), paid, past: { ...NO_PAST, returned } }, asked)
      const { totalFen, tenders } = refundOf(facts.order, {
        line: lineId,
        quantity: 1,
        fault: index === fault,
      })
      cash.push(tenders[0]?.fen ?? 0)
      const going = [...returned, { lineId, quantity: 1, fault: index === fault }]
      const wired = going.map((one) => ({ line: one.lineId, quantity: 1, fault: one.fault }))
      const named = splitOfLost(facts.order, wired, totalFen)
      if (named) assert.deepEqual(named, tenders)
      paid = paid.map((one, n) => {
        const refundedFen = one.refundedFen + (tenders[n]?.fen ?? 0)
        assert.ok(refundedFen <= one.fen)
        return { ...one, refundedFen, refundedUnits: one.units === null ? 0 : refundedFen }
      })
    }
    return { cash, back: paid.map(({ fen, refundedFen }) => fen - refundedFen) }
  }
  assert.deepEqual(money(true, ['a'], -1), { cash: [10_000], back: [158_000, 0] })
  fc.assert(
    fc.property(
      fc.shuffledSubarray(pieces, { minLength: 1 }),
      fc.integer({ min: -1, max: 3 }),
      (order, fault) => {
        const [both, alone] = [money(true, order, fault), money(false, order, fault)]
        for (const [n, fen] of both.cash.entries())
          assert.ok(
            Math.abs(fen - (alone.cash[n] ?? 0)) <= 2,
            `${order} ${fault}: ${both.cash} ${alone.cash}`,
          )
        if (order.length === pieces.length) assert.deepEqual(both.back, [0, 0])
      },
    ),
  )
})

test('a coupon that is written with the order and stands among its payments counts once', () => {
  const asked: Asked = { lineId: 'a', kind: 'quality', quantity: 1, at, proofs: [] }
  const both = factsFor(
    worldOf([
      { tender: 'wechat', fen: 90_000 },
      { tender: 'coupon', fen: 10_000 },
    ]),
    asked,
  ).order
  assert.deepEqual([both.coupons?.length, both.freightFen, paidFen(both)], [0, 0, 100_000])
  const two = factsFor(
    worldOf([
      { tender: 'wechat', fen: 80_000 },
      { tender: 'coupon', fen: 10_000 },
    ]),
    asked,
  ).order
  assert.deepEqual([two.coupons?.length, two.freightFen, paidFen(two)], [1, 0, 90_000])
})
