// The bar empties from the day of the order to the end of the promised day, and only while the promise is open.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promiseState, timeLeft } from './promise.ts'

const risk = (level: 'none' | 'on-time' | 'at-risk' | 'late' | 'kept' | 'missed') => ({
  level,
  days: 0,
  reason: '',
  text: '',
})
const order = { placedAt: '2026-11-10T00:00:00Z', promiseDay: '2026-11-19', risk: risk('on-time') }

test('full on the first day, empty at the end of the last, never beyond', () => {
  assert.equal(timeLeft(order, new Date('2026-11-10T00:00:00Z')), 1)
  assert.equal(timeLeft(order, new Date('2026-11-15T00:00:00Z')), 0.5)
  assert.equal(timeLeft(order, new Date('2026-11-25T00:00:00Z')), 0)
})

test('no bar without a day, nor once it is kept or broken', () => {
  assert.equal(timeLeft({ ...order, promiseDay: null }, new Date(0)), undefined)
  for (const level of ['none', 'late', 'kept', 'missed'] as const)
    assert.equal(timeLeft({ ...order, risk: risk(level) }, new Date(0)), undefined)
})

test('late and missed are both a broken promise; a kept one is celadon', () => {
  const states = (['on-time', 'at-risk', 'late', 'missed', 'kept'] as const).map((level) =>
    promiseState({ risk: risk(level) }),
  )
  assert.deepEqual(states, ['open', 'soon', 'broken', 'broken', 'kept'])
})
