// The bar empties from the day of the order to the end of the promised day, and only while the promise is open.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promiseState, showsPromise, timeLeft } from './promise.ts'

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

test('what has arrived without a promised day awaits none; a promised one is told to the end', () => {
  const shown = (state: Parameters<typeof showsPromise>[0]['state'], promiseDay: string | null) =>
    showsPromise({ state, promiseDay })
  for (const state of ['delivered', 'installed', 'closed'] as const) {
    assert.equal(shown(state, null), false, state)
    assert.equal(shown(state, '2026-11-19'), true, state)
  }
  for (const state of ['placed', 'paid', 'in-production', 'ready', 'shipped'] as const)
    assert.equal(shown(state, null), true, state)
  assert.equal(shown('cancelled', '2026-11-19'), false)
})

test('late and missed are both a broken promise; a kept one is celadon', () => {
  const states = (['on-time', 'at-risk', 'late', 'missed', 'kept'] as const).map((level) =>
    promiseState({ risk: risk(level) }),
  )
  assert.deepEqual(states, ['open', 'soon', 'broken', 'broken', 'kept'])
})
