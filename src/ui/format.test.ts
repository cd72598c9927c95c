/** Dates, money and sizes read as written in the house style. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFormats } from './format.ts'

const zh = openFormats('zh-CN', 'Asia/Shanghai')
const en = openFormats('en', 'Asia/Shanghai')
const now = new Date('2025-11-21T02:24:00Z')

test('the header tells day, weekday and hour in the merchant zone', () => {
  assert.equal(zh.header(now), '11月21日 周五 10:24')
  assert.equal(en.header(now), 'Fri Nov 21 10:24'.replace('Nov 21', '21 Nov'))
})

test('a day is told by its nearness, and with its year only when it is another year', () => {
  assert.equal(zh.nearDay('2025-11-20T16:30:00Z', now), '今天')
  assert.equal(zh.nearDay('2025-11-20T15:30:00Z', now), '昨天')
  assert.equal(en.nearDay('2025-11-22T01:00:00Z', now), 'Tomorrow')
  assert.equal(zh.day('2024-03-05T01:00:00Z', now), '2024年3月5日')
  assert.equal(zh.day('2025-03-05T01:00:00Z', now), '3月5日')
})

test('a day without an hour is the same day for every merchant', () => {
  assert.equal(zh.calendarDay('2025-11-21', now), '11月21日')
  assert.equal(zh.calendarDay('2026-03-05', now), '2026年3月5日')
  assert.equal(en.calendarDay('2025-11-21', now), '21 Nov')
})

test('money is whole yuan unless there are fen, and a loss carries a minus', () => {
  assert.equal(zh.money(688_000), '¥6,880')
  assert.equal(zh.money(1_050), '¥10.50')
  assert.equal(en.money(-186_600), '−¥1,866')
})

test('a size keeps its unit on the same line', () => {
  assert.equal(zh.mm(2850, 1700, 820), '2,850 × 1,700 × 820\u00a0mm')
  assert.equal(zh.bytes(1_572_864), '1.5\u00a0MB')
})

test('time left is told in its largest whole unit', () => {
  assert.equal(zh.span(6 * 60_000), '6 分')
  assert.equal(zh.span(26 * 3_600_000), '1 天')
  assert.equal(en.span(2 * 3_600_000), '2 h')
})
