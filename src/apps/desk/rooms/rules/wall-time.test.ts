/** Wall times go there and back in zones with and without summer time. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, localOf } from './wall-time.ts'

test('the wall of Shanghai is eight hours ahead', () => {
  assert.equal(instantOf('2026-12-11T20:00', 'Asia/Shanghai').toISOString(), '2026-12-11T12:00:00.000Z')
  assert.equal(localOf(new Date('2026-12-11T16:30:00Z'), 'Asia/Shanghai'), '2026-12-12T00:30')
})

test('what was typed comes back, also on the day summer time begins', () => {
  for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'])
    for (const wall of ['2026-03-29T12:00', '2026-03-08T03:30', '2026-10-25T12:00', '2026-07-01T00:00'])
      assert.equal(localOf(instantOf(wall, zone), zone), wall, `${zone} ${wall}`)
})
