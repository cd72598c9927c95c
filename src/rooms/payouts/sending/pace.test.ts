/** How fast a gateway lets itself be asked: 365 days, 50 refunds of a payment, a minute apart, as data; and when we ask again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Limits } from '../gateways/port.ts'
import { askAgainAfter, pace } from './pace.ts'

const WECHAT: Limits = { days: 365, partials: 50, apartSeconds: 60, askAfterSeconds: 30 }
const NOW = new Date('2026-11-24T02:00:00Z')
const DAY = 86_400_000
const ago = (ms: number) => new Date(NOW.getTime() - ms)
const paid = { at: ago(DAY), sentAt: null, sent: 0 }

test('a refund goes at once, another of the same payment a minute later', () => {
  assert.equal(pace(WECHAT, paid, NOW, false), 'now')
  assert.deepEqual(pace(WECHAT, { ...paid, sentAt: ago(59_999), sent: 1 }, NOW, false), {
    wait: new Date(NOW.getTime() + 1),
  })
  assert.equal(pace(WECHAT, { ...paid, sentAt: ago(60_000), sent: 1 }, NOW, false), 'now')
})

test('after 365 days, or 50 partial refunds, it is a person’s; sending one of the 50 again is not', () => {
  assert.equal(pace(WECHAT, { ...paid, at: ago(365 * DAY) }, NOW, false), 'now')
  assert.deepEqual(pace(WECHAT, { ...paid, at: ago(365 * DAY + 1) }, NOW, false), { hand: 'too-old' })
  assert.equal(pace(WECHAT, { ...paid, sent: 49 }, NOW, false), 'now')
  assert.deepEqual(pace(WECHAT, { ...paid, sent: 50 }, NOW, false), { hand: 'too-many' })
  assert.equal(pace(WECHAT, { ...paid, sent: 50 }, NOW, true), 'now')
})

test('a gateway without limits has none', () => {
  const free: Limits = { days: null, partials: null, apartSeconds: 0, askAfterSeconds: 5 }
  assert.equal(pace(free, { at: ago(4000 * DAY), sentAt: NOW, sent: 9000 }, NOW, false), 'now')
})

test('we ask soon, then ever rarer, and never stop', () => {
  const waits = Array.from({ length: 9 }, (_, looks) => askAgainAfter(looks, 5))
  assert.deepEqual(waits, [5, 60, 300, 900, 3600, 21_600, 21_600, 21_600, 21_600])
})
