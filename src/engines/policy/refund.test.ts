/** Money back, to the fen: by tender, by line, with coupons lost and kept, whatever the order of the returns. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { factsOf, type Order } from './facts.ts'
import { divide, paidFen, type Refund, type Returned, refundOf } from './refund.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const order = <T extends { readonly lines: readonly { readonly id: string }[] }>(given: T): Order =>
  factsOf({ order: given, request: { kind: 'no-reason', line: given.lines[0]?.id } }).order

test('a sum is divided exactly, and nobody gets more than his weight', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 8 }),
      fc.nat(1_000_000),
      (weights, share) => {
        const all = sum(weights)
        const fen = Math.floor((all * share) / 1_000_000)
        const divided = divide(fen, weights)
        assert.equal(sum(divided), fen)
        divided.forEach((one, index) => {
          assert.ok(one >= 0 && one <= (weights[index] ?? 0))
        })
      },
    ),
  )
})

const lines = fc.array(
  fc.record({ priceFen: fc.integer({ min: 0, max: 999_999 }), quantity: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 1, maxLength: 5 },
)

const orders = fc
  .record({
    lines,
    coupons: fc.array(
      fc.record({
        offFen: fc.integer({ min: 0, max: 99_999 }),
        from: fc.integer({ min: 0, max: 500_000 }),
        only: fc.option(fc.nat(4), { nil: undefined }),
        allOf: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    tenders: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 }),
    freightFen: fc.integer({ min: 0, max: 9_999 }),
  })
  .map(({ lines: given, coupons, tenders, freightFen }) => {
    const named = given.map((line, index) => ({ id: `l${index}`, ...line }))
    const all = sum(named.map((line) => line.priceFen * line.quantity))
    let room = Math.floor(all / 2)
    const cut = coupons.flatMap(({ offFen, from, only, allOf }, index) => {
      const line = only === undefined ? undefined : named[only % named.length]
      const price = line ? line.priceFen * line.quantity : all
      const off = Math.min(offFen, room, Math.floor(price / 4))
      room -= off
      return [
        {
          id: `c${index}`,
          offFen: off,
          fromFen: Math.min(from, price),
          allOf,
          ...(line ? { lines: [line.id] } : {}),
        },
      ]
    })
    const bare = order({ lines: named, coupons: cut, freightFen })
    const paid = paidFen(bare) + freightFen
    const split = divide(paid, tenders)
    return order({
      lines: named,
      coupons: cut,
      freightFen,
      tenders: split.map((fen, index) => ({
        id: `t${index}`,
        fen,
        ...(index === 1 ? { kind: 'points', units: fen * 3 } : {}),
      })),
    })
  })

/** Every piece of the order, sent back one by one in any order, some of it through the merchant's fault. */
const series = orders.chain((one) => {
  const pieces = one.lines.flatMap((line) => Array.from({ length: line.quantity ?? 1 }, () => line.id))
  return fc.tuple(
    fc.constant(one),
    fc.shuffledSubarray(pieces, { minLength: pieces.length }),
    fc.array(fc.boolean(), { minLength: pieces.length, maxLength: pieces.length }),
  )
})

test('whatever the order of returns, all goods together give back exactly what was paid for them', () => {
  fc.assert(
    fc.property(series, ([all, pieces, faults]) => {
      const returned: Returned[] = []
      let goods = 0
      let freight = 0
      for (const [index, line] of pieces.entries()) {
        const one = { line, quantity: 1, fault: faults[index] ?? false }
        const refund = refundOf({ ...all, returned: [...returned] }, one)
        goods += refund.goodsFen
        freight += refund.freightFen
        returned.push(one)
      }
      assert.equal(goods, paidFen(all))
      assert.ok(freight <= (all.freightFen ?? 0))
      if (faults.every((fault) => fault))
        assert.equal(freight, sum(all.lines.map((line) => line.priceFen)) > 0 ? all.freightFen : 0)
    }),
    { numRuns: 300 },
  )
})

type Tender = NonNullable<Order['tenders']>[number]

/** What a refund leaves recorded on its tenders. */
const booked = (tenders: readonly Tender[], { tenders: back }: Refund): Tender[] =>
  tenders.map((tender, at) => ({
    ...tender,
    refundedFen: (tender.refundedFen ?? 0) + (back[at]?.fen ?? 0),
    refundedUnits: (tender.refundedUnits ?? 0) + (back[at]?.units ?? 0),
  }))

function holds({ fen, refundedFen = 0, units = 0, refundedUnits = 0 }: Tender): void {
  assert.ok(refundedFen <= fen && refundedUnits <= units && refundedUnits >= 0)
  if (refundedFen === fen) assert.equal(refundedUnits, units)
}

test('tenders sum to the refund, none gives back more than it paid, over any series of returns', () => {
  fc.assert(
    fc.property(series, ([all, pieces, faults]) => {
      let tenders = all.tenders ?? []
      const returned: Returned[] = []
      for (const [index, line] of pieces.entries()) {
        const one = { line, quantity: 1, fault: faults[index] ?? false }
        const refund = refundOf({ ...all, tenders, returned: [...returned] }, one)
        assert.equal(sum(refund.tenders.map(({ fen }) => fen)), refund.totalFen)
        assert.ok(refund.totalFen === 0 || refund.owesFen === 0)
        tenders = booked(tenders, refund)
        tenders.forEach(holds)
        returned.push(one)
      }
    }),
    { numRuns: 300 },
  )
})

test('points come back as points and the coupon as a coupon when everything goes back', () => {
  const bought = order({
    lines: [{ id: 'a', priceFen: 100_000 }],
    coupons: [{ id: 'ten', offFen: 10_000, fromFen: 50_000 }],
    tenders: [
      { id: 'wechat', fen: 80_000 },
      { id: 'points', kind: 'points', fen: 10_000, units: 1_000 },
    ],
  })
  const refund = refundOf(bought, { line: 'a', quantity: 1, fault: false })
  assert.deepEqual(refund.tenders, [
    { id: 'wechat', fen: 80_000 },
    { id: 'points', fen: 10_000, units: 1_000 },
  ])
  assert.deepEqual(refund.couponsBack, ['ten'])
})

test('a part follows the mix of tenders', () => {
  const bought = order({
    lines: [{ id: 'a', priceFen: 10_000, quantity: 3 }],
    tenders: [
      { id: 'card', fen: 20_000 },
      { id: 'wallet', fen: 10_000 },
    ],
  })
  assert.deepEqual(refundOf(bought, { line: 'a', quantity: 1, fault: false }).tenders, [
    { id: 'card', fen: 6_667 },
    { id: 'wallet', fen: 3_333 },
  ])
})

test('a fault loses no coupon and no free shipping', () => {
  const given = {
    lines: [
      { id: 'a', priceFen: 60_000 },
      { id: 'b', priceFen: 40_000 },
    ],
    coupons: [{ id: 'ten', offFen: 10_000, fromFen: 100_000 }],
    freeFreightFromFen: 80_000,
    normalFreightFen: 2_000,
  }
  assert.equal(refundOf(order(given), { line: 'a', quantity: 1, fault: true }).totalFen, 54_000)
  assert.equal(refundOf(order(given), { line: 'a', quantity: 1, fault: false }).totalFen, 48_000)
})

test('nothing goes back twice, and tenders that do not add up are refused', () => {
  const bought = { lines: [{ id: 'a', priceFen: 100 }] }
  const again = { ...order(bought), returned: [{ line: 'a', quantity: 1 }] }
  assert.throws(() => refundOf(again, { line: 'a', quantity: 1, fault: false }), { code: 'returned-twice' })
  const short = order({ ...bought, tenders: [{ id: 'x', fen: 99 }] })
  assert.throws(() => refundOf(short, { line: 'a', quantity: 1, fault: false }), { code: 'tenders-sum' })
})
