/** The seat rule at its limits, and on the sofa of the shop page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seatDepth, seatHeight } from './seat-rule.ts'

test('a sofa of 440 and 560 mm for 1.58 m: feet flat, seat about 3 cm too deep', () => {
  assert.equal(seatHeight(1580, 440).verdict, 'fits')
  const depth = seatDepth(1580, 560)
  assert.equal(depth.verdict, 'deep')
  assert.equal(Math.round(depth.over / 10), 3)
})

test('the limits belong to the span', () => {
  const { fits } = seatHeight(1700, 440)
  for (const [mm, verdict] of [
    [fits.from - 1, 'low'],
    [fits.from, 'fits'],
    [fits.to, 'fits'],
    [fits.to + 1, 'high'],
  ] as const)
    assert.equal(seatHeight(1700, mm).verdict, verdict)
})

test('a taller person never finds the same seat less low or more deep', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1200, max: 2100 }), fc.integer({ min: 1, max: 150 }), (body, taller) => {
      assert.ok(seatHeight(body + taller, 440).fits.to >= seatHeight(body, 440).fits.to)
      assert.ok(
        seatDepth(body + taller, 560).over <= seatDepth(body, 560).over ||
          seatDepth(body, 560).verdict !== 'deep',
      )
    }),
  )
})
