/** The times in which somebody can come lie in the shop's own days, and a missed one is offered at the same hours again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slotAgain, slotsOf, USUAL_HOURS } from './slots.ts'

const now = new Date('2026-11-24T15:30:00Z')

test('from tomorrow in the shop, seven days', () => {
  const slots = slotsOf('Asia/Shanghai', now, USUAL_HOURS)
  assert.equal(slots.length, 21)
  // Half past eleven in the evening of the 24th in Shanghai.
  assert.equal(slots[0]?.from.toISOString(), '2026-11-25T01:00:00.000Z')
  assert.equal(slots[0]?.to.toISOString(), '2026-11-25T04:00:00.000Z')
})

test('a missed one comes again at the same hours', () => {
  const slots = slotsOf('Asia/Shanghai', now, USUAL_HOURS)
  const missed = { from: new Date('2026-11-24T05:00:00Z'), to: new Date('2026-11-24T09:00:00Z') }
  assert.equal(slotAgain(slots, missed)?.from.toISOString(), '2026-11-25T05:00:00.000Z')
  assert.equal(slotAgain(slots, null), null)
})
