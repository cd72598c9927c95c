/** Books balance when every account, tender and unit sums to zero by itself. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { balanced } from './books.ts'

const line = (amount: number, more: { account?: string; tender?: string | null; unit?: string } = {}) => ({
  ...{ account: 'settled', tender: 'wechat', unit: 'fen', amount },
  ...more,
})

test('what one gave another has; nothing at all balances too', () => {
  assert.ok(balanced([]))
  assert.ok(balanced([line(-500), line(500)]))
  assert.ok(!balanced([line(-500), line(499)]))
})

test('coupons do not make up for money, nor one tender for another', () => {
  assert.ok(!balanced([line(-500), line(500, { unit: 'coupon-fen' })]))
  assert.ok(!balanced([line(-500), line(500, { tender: 'alipay' })]))
  assert.ok(!balanced([line(-500), line(500, { account: 'owed' })]))
})
