/** Hours typed and shown: past midnight, troubled days, and holidays of a week as one line. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exception } from '../../../../rooms/calendars/contract.ts'
import { clockOf, intervalOf, minutesOf, nextInterval, spansOf, spanText, troubled } from './times.ts'

test('an end before its begin is on the next day', () => {
  assert.deepEqual(intervalOf(1320, 120), { from: 1320, to: 1560 })
  assert.deepEqual(intervalOf(540, 720), { from: 540, to: 720 })
  assert.deepEqual(intervalOf(0, 0), { from: 0, to: 1440 })
  assert.equal(spanText({ from: 1320, to: 1560 }), '22:00–02:00')
  assert.equal(spanText({ from: 0, to: 1440 }), '00:00–24:00')
})

test('times are read as people type them', () => {
  assert.deepEqual(
    ['09:30', '9:30', '930', '0930', '9：30', '9'].map(minutesOf),
    [570, 570, 570, 570, 570, 540],
  )
  assert.deepEqual(['', '9:', '9:61', '25', '24:30', 'x'].map(minutesOf), Array(6).fill(undefined))
  assert.equal(minutesOf('24:00'), 1440)
  assert.equal(clockOf(570), '09:30')
})

test('the next interval begins an hour after the last and ends within the day', () => {
  assert.deepEqual(nextInterval([{ from: 540, to: 720 }]), { from: 780, to: 1020 })
  assert.deepEqual(nextInterval([]), { from: 540, to: 780 })
  assert.equal(nextInterval([{ from: 540, to: 1439 }]).to, 1440)
})

test('days whose intervals overlap are named', () => {
  const good = [{ from: 540, to: 720 }]
  const bad = [
    { from: 540, to: 720 },
    { from: 700, to: 800 },
  ]
  assert.deepEqual(troubled([good, bad, good, good, good, [], bad]), [1, 6])
})

test('days of a holiday are one line, a swap day is its own', () => {
  const day = (day: string, kind: Exception['kind'] = 'holiday'): Exception => ({
    ...{ day, kind, name: { zh: '元旦', en: 'New Year' }, intervals: null, like: null },
    ...{ source: '', from: 'shop', open: [] },
  })
  const spans = spansOf([
    day('2026-01-01'),
    day('2026-01-02'),
    day('2026-01-03'),
    day('2026-01-04', 'worked'),
  ])
  assert.deepEqual(
    spans.map((one) => one.days.length),
    [3, 1],
  )
})
