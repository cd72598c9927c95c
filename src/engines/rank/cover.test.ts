/** A text answers a question only if it holds what the question names, or another word for it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildIndex, cover, inTheirWords, namingWords, speech } from './index.ts'

const index = buildIndex([
  { id: 'day', title: '多久能送到', text: '付款后订单页写着承诺的那一天。改天送货，在订单页改。' },
  { id: 'bill', title: '怎么开发票', text: '订单页点开发票，七天内开电子发票。' },
  { id: 'freight', title: '运费', text: '满两千元不收运费。' },
  {
    id: 'pay',
    title: 'Paying in instalments',
    text: 'From 2,000 yuan in 3, 6 or 12 parts, freight excluded.',
  },
])
const said = speech(
  [
    ['运费', '邮费'],
    ['专票', '专用发票'],
    ['shipping', 'freight'],
  ],
  [['家具', '沙发']],
)
const of = (question: string, id: string) => cover(index, namingWords(question, said), id, said)

test('one shared common word is not enough when the rare one is missing', () => {
  const rain = of('下雨天送货吗', 'day')
  assert.equal(rain.rarest, false)
  assert.deepEqual(rain.missing, ['下雨天'])
  assert.ok(rain.share < 0.5)
  assert.equal(of('Can I pay in cash?', 'pay').rarest, false)
})

test('a word that is never cut must be there itself', () => {
  assert.deepEqual(of('能开专票吗', 'bill').missing, ['专票'])
  assert.equal(of('怎么开发票', 'bill').share, 1)
})

test('another word for the same thing is as good', () => {
  assert.equal(of('邮费多少', 'freight').share, 1)
  assert.equal(of('what is the shipping', 'pay').share, 1)
})

test('words that only ask, and figures, name nothing', () => {
  assert.deepEqual(namingWords('1+1等于几'), [])
  assert.deepEqual(namingWords('请问你们这个可以吗，七天？'), [])
  assert.deepEqual(of('可以吗', 'day'), { share: 0, rarest: false, missing: [] })
})

test('a word that no text holds gives way to one that some do', () => {
  assert.match(inTheirWords(index, '邮费谁出', said), /运费/)
  assert.equal(inTheirWords(index, '运费谁出', said), '运费谁出')
})

test('what is said of furniture holds for a sofa, not the other way round', () => {
  const two = buildIndex([
    { id: 'all', text: '新家具有味道' },
    { id: 'one', text: '沙发有味道' },
  ])
  assert.equal(cover(two, ['沙发'], 'all', said).share, 1)
  assert.equal(cover(two, ['家具'], 'one', said).share, 0)
})
