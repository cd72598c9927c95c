/** Time left and groups of the list, at their edges. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupOf, left } from './due.ts'

const at = (time: string) => `2025-11-21T${time}:00.000Z`
const day = (instant: Date) => instant.toISOString().slice(0, 10)
const row = (due: string | null, more: object = {}) => ({
  state: 'open' as const,
  holder: 'staff' as const,
  due: due ? { at: due, what: 'person' as const } : null,
  waitingSince: at('02:00'),
  beganAt: at('01:00'),
  ...more,
})
const now = Date.parse(at('02:30'))

test('half of the hour is left after half an hour', () => {
  assert.equal(left(row(at('03:00')), now), 0.5)
})

test('nothing is left when the time is over, and no clock runs while we wait for the customer', () => {
  assert.equal(left(row(at('02:30')), now), 0)
  assert.equal(left(row(at('03:00'), { state: 'waiting' }), now), null)
})

test('fifteen minutes are soon, sixteen are today, tomorrow is later', () => {
  assert.equal(groupOf(row(at('02:45')), now, day), 'soon')
  assert.equal(groupOf(row(at('02:46'), { waitingSince: at('02:29') }), now, day), 'today')
  assert.equal(groupOf(row('2025-11-22T02:46:00.000Z', { waitingSince: at('02:29') }), now, day), 'later')
})

test('what the assistant holds and what waits on the customer stand apart', () => {
  assert.equal(groupOf(row(null, { holder: 'assistant' }), now, day), 'assistant')
  assert.equal(groupOf(row(at('03:00'), { state: 'waiting' }), now, day), 'paused')
  assert.equal(groupOf(row(null, { state: 'solved' }), now, day), 'done')
})
