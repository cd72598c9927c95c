/** What is foretold of a case: the stops that people know, by what is known of it, and never a no. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseTableShape } from '../../../../rooms/aftersales/contract.ts'
import { aheadOf } from './ahead.ts'

const say = { zh: '', en: '' }
const state = (name: string, final = false): CaseTableShape['states'][number] => ({
  ...{ name, final, refusal: false, queue: null, timer: null, pauses: [], say, next: say },
})
const row = (
  from: string,
  event: string,
  to: string,
  more: Partial<CaseTableShape['rows'][number]> = {},
): CaseTableShape['rows'][number] => ({
  ...{ from, event, to, by: ['agent'], guard: null, effects: [], needs: [], say },
  ...more,
})
const table = {
  states: [
    ...['requested', 'refused', 'approved', 'awaiting-goods', 'received', 'refund-due', 'refunded'].map(
      (name) => state(name),
    ),
    ...['closed', 'withdrawn'].map((name) => state(name, true)),
  ],
  rows: [
    row('requested', 'refuse', 'refused'),
    row('requested', 'approve', 'approved'),
    row('requested', 'withdraw', 'withdrawn'),
    row('refused', 'let-stand', 'closed', { by: ['timer'] }),
    row('approved', 'proceed', 'refund-due', { guard: 'goods-stay' }),
    row('approved', 'proceed', 'awaiting-goods', { guard: 'goods-come-back' }),
    row('awaiting-goods', 'refund-now', 'refund-due'),
    row('awaiting-goods', 'arrived', 'received', { by: ['warehouse'] }),
    row('received', 'pass', 'refund-due'),
    row('refund-due', 'confirmed', 'refunded', { by: ['gateway'] }),
    row('refunded', 'close', 'closed', { by: ['timer'] }),
  ],
}
const one = { state: 'requested', remedy: 'refund-return', flash: false } as const

test('the way goes over the stops that people know, to its end', () => {
  assert.deepEqual(aheadOf(one, table), [
    ...['approved', 'awaiting-goods', 'received', 'refund-due', 'refunded', 'closed'],
  ])
})

test('goods that stay are not foretold to come back', () => {
  assert.ok(!aheadOf({ ...one, remedy: 'refund-only' }, table).includes('awaiting-goods'))
})

test('a refused case has only its end ahead, and an ended one nothing', () => {
  assert.deepEqual(aheadOf({ ...one, state: 'refused' }, table), ['closed'])
  assert.deepEqual(aheadOf({ ...one, state: 'closed' }, table), [])
})
