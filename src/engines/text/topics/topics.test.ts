/** Clauses, what they are about and how they judge it, and what is new in many texts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer, BadRequest } from '../answer.ts'
import { ASPECTS } from './aspect-words.ts'
import { aspects, clausesOf } from './aspects.ts'
import { surpriseOf, topics } from './topics.ts'

const judged = (text: string) => aspects(text).map(({ aspect, sentiment }) => `${aspect} ${sentiment}`)

test('each clause judges its own matter', () => {
  assert.deepEqual(judged('物流很快，师傅装得也好，就是味道有点大，颜色和图片差太远'), [
    'logistics positive',
    'installation positive',
    'smell negative',
    'colour negative',
    'look negative',
  ])
  assert.deepEqual(judged('Delivery was late but the sofa is comfy'), [
    'logistics negative',
    'comfort positive',
  ])
})

test('a judgement without a matter belongs to the clause before', () => {
  const [only] = aspects('安装师傅来了，特别仔细。')
  assert.equal(only?.aspect, 'installation')
  assert.equal(only?.sentiment, 'positive')
  assert.equal(only?.text, '安装师傅来了，特别仔细')
})

test('a matter that is only named is not judged', () => {
  assert.deepEqual(judged('请问沙发的尺寸'), ['size neutral'])
})

test('a number is not cut at its point', () => {
  assert.deepEqual(
    clausesOf('沙发2.85米，好看').map(({ text }) => text),
    ['沙发2.85米', '好看'],
  )
})

test('clauses stand where they say, in order, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      let end = 0
      for (const { from, to, text: said } of clausesOf(text)) {
        assert.equal(text.slice(from, to), said)
        assert.ok(from >= end && to > from)
        end = to
      }
      for (const { aspect, pPositive } of aspects(text))
        assert.ok(ASPECTS.includes(aspect) && pPositive >= 0 && pPositive <= 1)
    }),
  )
})

const NOW = ['岩板餐桌裂了', '岩板有裂纹，退货', '岩板掉下来一角', '岩板裂纹在角上', '客服好', '物流慢']
const BEFORE = [
  '物流慢',
  '客服好',
  '沙发舒服',
  '床响',
  '颜色好看',
  '餐桌大气',
  '柜子有味道',
  '安装快',
  '物流快',
]

test('what is said more than before is found, with what stands beside it', () => {
  const { terms, aspects: tally } = topics(NOW, { before: BEFORE })
  assert.equal(terms[0]?.term, '岩板')
  assert.equal(terms[0]?.texts, 4)
  assert.equal(terms[0]?.before, 0)
  assert.equal(terms[0]?.sure, true)
  assert.equal(terms[0]?.aspect, 'material')
  assert.ok(!terms.some(({ term }) => term === '物流'), 'what was always said is not new')
  assert.equal(tally.find(({ aspect }) => aspect === 'material')?.negative, 4)
})

test('chance is not called new', () => {
  const { terms } = topics(BEFORE, { before: BEFORE })
  assert.deepEqual(
    terms.filter(({ sure }) => sure),
    [],
  )
})

test('surprise is the log-likelihood of Dunning, and negative for what is said less', () => {
  assert.ok(Math.abs(surpriseOf(10, 100, 10, 100)) < 1e-9)
  assert.ok(surpriseOf(30, 100, 10, 100) > 10)
  assert.ok(surpriseOf(10, 100, 30, 100) < -10)
})

test('the ops answer a list per text and name what is wrong', () => {
  assert.deepEqual(answer({ op: 'aspects', texts: ['', '你好'] }), { aspects: [[], []] })
  assert.throws(
    () => answer({ op: 'topics', texts: [], most: 0 }),
    (error) => error instanceof BadRequest && error.path === 'most',
  )
  const nothing = answer({ op: 'topics', texts: [] })
  assert.deepEqual(nothing, { texts: 0, counted: 0, aspects: [], terms: [] })
})
