/** A form's facts: laid at a path, taken away again without leaving empty shells. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsWith, pathOf, valueAt } from './fact-path.ts'

test('a value is laid at its path and found there', () => {
  const facts = factsWith({}, pathOf('order.lines', 0, 'bespoke.afterOrder'), true)
  assert.deepEqual(facts, { order: { lines: [{ bespoke: { afterOrder: true } }] } })
  assert.equal(valueAt(facts, pathOf('order.lines', 0, 'bespoke.afterOrder')), true)
  assert.equal(valueAt(facts, pathOf('order.lines', 4, 'id')), undefined)
})

test('what is taken away takes its empty shells along', () => {
  const facts = factsWith(
    { member: { tier: 'gold' }, request: { kind: 'late' } },
    ['member', 'tier'],
    undefined,
  )
  assert.deepEqual(facts, { request: { kind: 'late' } })
  const lines = factsWith({ repairs: [{ from: 'a' }, { from: 'b' }] }, ['repairs', 0], undefined)
  assert.deepEqual(lines, { repairs: [{ from: 'b' }] })
})
