// A value lies left of, within or right of the span that fits, and never off the ruler.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marksOf } from './ruler.ts'

test('the drawing keeps the order of the numbers', () => {
  const mm = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(mm, mm, mm, (number, a, b) => {
      const fits = { from: Math.min(a, b), to: Math.max(a, b) + 1 }
      const marks = marksOf({ number, fits })
      assert.ok(marks)
      if (number < fits.from) assert.ok(marks.value <= marks.from)
      if (number > fits.to) assert.ok(marks.value >= marks.to)
      for (const at of Object.values(marks)) assert.ok(at >= 2 && at <= 98)
    }),
  )
})

test('a value beyond its scale stands at the end; without a span there is no ruler', () => {
  const fact = { number: 900, fits: { from: 400, to: 460 }, scale: { from: 350, to: 600 } }
  assert.deepEqual(marksOf(fact), { value: 98, from: 20, to: 44 })
  assert.equal(marksOf({ number: 440 }), undefined)
})
