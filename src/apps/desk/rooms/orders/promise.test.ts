/** Which promise an order wears. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPromised } from './promise.ts'

test('a cancelled order wears no promise, a day without an order state keeps it', () => {
  assert.equal(isPromised({ state: 'cancelled', promiseDay: '2026-11-29' }), false)
  assert.equal(isPromised({ state: 'shipped', promiseDay: '2026-11-29' }), true)
  assert.equal(isPromised({ state: 'paid', promiseDay: null }), false)
})
