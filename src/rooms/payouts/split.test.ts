/** Sums that go back: exact to the fen over any number of partial refunds, by the original mix, coupons and points as such. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gatewayNumber } from './number.ts'
import { type Paid, partBy, splitByMix } from './split.ts'

const payment = fc.record({
  worthFen: fc.integer({ min: 1, max: 3_000_000_00 }),
  // Points: many units for a fen, or few.
  rate: fc.constantFrom(1, 1, 1, 0.1, 7, 100),
})
const order = fc.array(payment, { minLength: 1, maxLength: 5 }).map((list) =>
  list.map(
    ({ worthFen, rate }, i): Paid => ({
      ...{ id: `pay_${i}`, worthFen, amount: Math.max(1, Math.round(worthFen * rate)) },
      ...{ returned: 0, returnedFen: 0 },
    }),
  ),
)
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

test('any row of partial refunds gives back each fen once, never more of a payment than it paid, and all of it at the end', () => {
  fc.assert(
    fc.property(
      order,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
      (paid, parts) => {
        const total = sum(paid.map(({ worthFen }) => worthFen))
        let now = paid
        for (const part of [...parts, 1]) {
          const left = total - sum(now.map(({ returnedFen }) => returnedFen))
          const fen = Math.max(1, Math.floor(left * part))
          if (fen > left) continue
          const shares = splitByMix(now, fen)
          assert.equal(sum(shares.map((share) => share.fen)), fen)
          now = now.map((one) => {
            const share = shares.find(({ paymentId }) => paymentId === one.id)
            return {
              ...one,
              returned: one.returned + (share?.amount ?? 0),
              returnedFen: one.returnedFen + (share?.fen ?? 0),
            }
          })
          for (const { returned, amount, returnedFen, worthFen } of now)
            assert.ok(returned >= 0 && returned <= amount && returnedFen >= 0 && returnedFen <= worthFen)
        }
        for (const { returned, amount, returnedFen, worthFen } of now)
          assert.deepEqual([returned, returnedFen], [amount, worthFen])
        assert.throws(() => splitByMix(now, 1), RangeError)
      },
    ),
    { numRuns: 400 },
  )
})

test('each share lies within one fen of its part of the mix', () => {
  fc.assert(
    fc.property(order, fc.double({ min: 0.0001, max: 1, noNaN: true }), (paid, part) => {
      const total = sum(paid.map(({ worthFen }) => worthFen))
      const fen = Math.max(1, Math.floor(total * part))
      for (const { paymentId, fen: share } of splitByMix(paid, fen)) {
        const worth = paid.find(({ id }) => id === paymentId)?.worthFen ?? 0
        assert.ok(Math.abs(share - (fen / total) * worth) <= paid.length)
      }
    }),
  )
})

test('a part of what wechat, a coupon and points paid goes back to each', () => {
  const paid: Paid[] = [
    { id: 'wechat', amount: 600_000, worthFen: 600_000, returned: 0, returnedFen: 0 },
    { id: 'coupon', amount: 20_000, worthFen: 20_000, returned: 0, returnedFen: 0 },
    { id: 'points', amount: 6800, worthFen: 68_000, returned: 0, returnedFen: 0 },
  ]
  assert.deepEqual(splitByMix(paid, 100_000), [
    { paymentId: 'wechat', fen: 87_211, amount: 87_211 },
    { paymentId: 'coupon', fen: 2906, amount: 2906 },
    { paymentId: 'points', fen: 9883, amount: 989 },
  ])
})

test('what a coupon that cost nothing paid comes back with the last fen', () => {
  const free: Paid = { id: 'gift', amount: 50, worthFen: 0, returned: 0, returnedFen: 0 }
  const money: Paid = { id: 'money', amount: 1000, worthFen: 1000, returned: 0, returnedFen: 0 }
  assert.deepEqual(splitByMix([money, free], 999), [{ paymentId: 'money', fen: 999, amount: 999 }])
  assert.deepEqual(splitByMix([money, free], 1000), [
    { paymentId: 'money', fen: 1000, amount: 1000 },
    { paymentId: 'gift', fen: 0, amount: 50 },
  ])
})

test('a sum parted by weights is whole again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000_000_00 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 1_000_000_00 }),
      (weights, fen) => {
        const parts = partBy(weights, fen)
        assert.equal(sum(parts), sum(weights) === 0 ? 0 : fen)
        assert.ok(parts.every((part) => part >= 0))
      },
    ),
  )
})

test('a gateway number comes from what is owed alone, and both gateways take it', () => {
  assert.equal(gatewayNumber('ten_a', 'case 1', 0), gatewayNumber('ten_a', 'case 1', 0))
  const many = new Set(
    ['ten_a', 'ten_b'].flatMap((tenant) =>
      ['case 1', 'case 11', 'case'].flatMap((key) =>
        [0, 1, 11].map((leg) => gatewayNumber(tenant, key, leg)),
      ),
    ),
  )
  assert.equal(many.size, 18)
  for (const number of many) assert.match(number, /^[0-9A-Z]{1,64}$/)
})
