/** Which numbers in a customer's words may be an order's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderNumbersIn } from './about-order.ts'

const CASES: readonly (readonly [text: string, numbers: string[]])[] = [
  ['订单 0417 到哪了', ['0417']],
  ['订单号是２０２６１１２２００１，还有0417', ['20261122001', '0417']],
  ['沙发 2850mm 长，预算 6880 元，2026年买的', []],
  ['¥6880 能便宜吗', []],
  ['型号 YQ2850 有货吗', []],
  ['3.1415 和 120', []],
  ['My order 1001.', ['1001']],
  ['0417 0417 0417', ['0417']],
]
for (const [text, numbers] of CASES) {
  test(`「${text}」 names ${numbers.join(' and ') || 'no order'}`, () => {
    assert.deepEqual(orderNumbersIn(text), numbers)
  })
}
