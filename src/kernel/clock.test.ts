/** Days in the merchant's zone, ids that sort as they were made, money in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, startOfDay } from './clock.ts'
import { make } from './ids.ts'
import { yuan } from './money.ts'

const days: readonly (readonly [string, string, string])[] = [
  ['Asia/Shanghai', '2026-11-21T15:59:59Z', '2026-11-21'],
  ['Asia/Shanghai', '2026-11-21T16:00:00Z', '2026-11-22'],
  ['Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29'],
  ['America/New_York', '2026-11-01T03:59:00Z', '2026-10-31'],
]
for (const [zone, at, day] of days) {
  test(`${at} is ${day} in ${zone}`, () => assert.equal(dayIn(zone, new Date(at)), day))
}

test('a day begins at its local midnight, on both sides of summer time', () => {
  assert.equal(startOfDay('Asia/Shanghai', '2026-11-22').toISOString(), '2026-11-21T16:00:00.000Z')
  assert.equal(startOfDay('Europe/Berlin', '2026-03-29').toISOString(), '2026-03-28T23:00:00.000Z')
  assert.equal(startOfDay('Europe/Berlin', '2026-03-30').toISOString(), '2026-03-29T22:00:00.000Z')
  assert.throws(() => startOfDay('Asia/Shanghai', 'soon'), RangeError)
})

test('ids of one millisecond sort in the order of making', () => {
  const now = new Date('2026-11-22T00:00:00Z')
  const made = Array.from({ length: 20_000 }, () => make('x', now))
  assert.deepEqual([...made].sort(), made)
  assert.equal(new Set(made).size, made.length)
  assert.ok(make('x', new Date(now.getTime() + 1)) > (made.at(-1) ?? ''))
})

const sums: readonly (readonly [number, string])[] = [
  [0, '¥0'],
  [688_000, '¥6,880'],
  [688_050, '¥6,880.50'],
  [-5, '-¥0.05'],
]
for (const [fen, words] of sums) test(`${fen} fen is ${words}`, () => assert.equal(yuan(fen), words))
test('half a fen is no money', () => assert.throws(() => yuan(0.5), RangeError))
