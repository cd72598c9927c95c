/** Body heights, lengths and order numbers as customers write them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyHeight, lengths, orderNumber } from './measures.ts'

test('a body height is read in every spelling', () => {
  for (const [said, mm] of [
    ['我 1 米 58，我妈膝盖不好', 1580],
    ['我1米6', 1600],
    ['我一米五八', 1580],
    ['身高165', 1650],
    ['我身高 172cm', 1720],
    ['我 182 的个子', 1820],
    ["I'm 5'4\"", 1630],
    ['I am 158 cm tall', 1580],
    ['my mother is 1.52 m', 1520],
  ] as const) {
    assert.equal(bodyHeight(said), mm, said)
  }
})

test('a room, a door or a price is no body height', () => {
  for (const said of [
    '客厅宽 1.8 米放得下吗',
    '门宽 90 cm',
    '我预算 1600 元',
    '我家客厅 3.2 米',
    'the wall is 1.7 m long',
  ]) {
    assert.equal(bodyHeight(said), null, said)
  }
})

test('lengths come in millimetres', () => {
  assert.deepEqual(lengths('客厅宽3.2米，门 86 cm，层高 2800mm'), [3200, 860, 2800])
  assert.deepEqual(lengths('电梯门80公分'), [800])
  assert.deepEqual(lengths('多大'), [])
})

test('an order number is read after its word or by its look', () => {
  assert.equal(orderNumber('订单号 QH-20261103-0417 到哪了'), 'QH-20261103-0417')
  assert.equal(orderNumber('order number: qh0417'), 'QH0417')
  assert.equal(orderNumber('帮我看下20261103000417'), '20261103000417')
  assert.equal(orderNumber('我的订单到哪了'), null)
  assert.equal(orderNumber('沙发 2850 mm 长吗'), null)
})
