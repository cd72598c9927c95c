/** Which product is meant, from the words, the page, the order and what was said before. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meant, withoutName } from './product-name.ts'

const one = (id: string, score: number, words: string[] = ['沙发', 'Sofas']) => ({ id, score, words })
const nothing = { earlier: [], page: null, ordered: [] }

test('a product that is named is meant, whatever page is open', () => {
  const found = [one('yunqi', 2.1), one('linxi', 0.4)]
  assert.deepEqual(meant('云栖沙发多长', found, { ...nothing, page: one('linxi', 1) }), {
    kind: 'one',
    product: found[0],
  })
})

test('a series of two needs one good question, unless the page or the order tells', () => {
  const found = [one('a', 1.2), one('b', 1.2), one('c', 0.3)]
  assert.equal(meant('云栖多长', found, nothing).kind, 'several')
  const page = meant('云栖多长', found, { ...nothing, page: one('b', 1) })
  assert.equal(page.kind === 'one' && page.product.id, 'b')
  const order = meant('云栖多长', found, { ...nothing, ordered: [one('a', 1)] })
  assert.equal(order.kind === 'one' && order.product.id, 'a')
})

test('this one means the page', () => {
  const page = one('a', 1)
  assert.deepEqual(meant('这款坐着舒服吗', [], { ...nothing, page }), { kind: 'one', product: page })
})

test('a kind alone offers its products, and nothing at all offers nothing', () => {
  const found = [one('a', 0.3), one('b', 0.3), one('bed', 0.1, ['床', 'Beds'])]
  assert.deepEqual(meant('你们的沙发多长', found, nothing), { kind: 'several', products: found.slice(0, 2) })
  assert.deepEqual(meant('how long is the sofa', found, nothing), {
    kind: 'several',
    products: found.slice(0, 2),
  })
  assert.equal(meant('多长', [], nothing).kind, 'none')
})

test('the name of a product is no part of what is asked', () => {
  const names = ['云栖布艺转角沙发 2.85 m', 'Yunqi fabric corner sofa 2.85 m']
  assert.equal(
    withoutName('How deep is the seat of the Yunqi corner sofa 2.85 m?', names).trim(),
    'how deep is the seat of the  ?',
  )
  assert.match(withoutName('is the fabric washable', names), /fabric/)
  assert.equal(withoutName('初禾实木餐桌1.4m多高', ['初禾实木餐桌 1.4 m']).trim(), '多高')
  assert.match(withoutName('框架是实木的吗', ['初禾实木餐桌 1.4 m']), /实木/)
})
