/** Longer times while a peak day is on: whole minutes, never none, nothing else of a policy changed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ours, stretched } from './policy.ts'

const POLICY = ours({ firstAnswerMinutes: 1, nextAnswerMinutes: 10, personMinutes: 25 })
const minutes = (percent: number) => stretched([POLICY], percent)[0]?.targets.map((one) => one.minutes)

test('at 100 per cent it is what was written', () => {
  assert.deepEqual(minutes(100), [1, 10, 25])
})

test('half as long again is rounded to whole minutes', () => {
  assert.deepEqual(minutes(150), [2, 15, 38])
})

test('a target never shrinks to nothing, and a wider stretch is never shorter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 50, max: 500 }), fc.integer({ min: 50, max: 500 }), (a, b) => {
      const [less = [], more = []] = [minutes(Math.min(a, b)), minutes(Math.max(a, b))]
      less.forEach((one, i) => {
        assert.ok(one >= 1 && one <= (more[i] ?? 0))
      })
    }),
  )
})
