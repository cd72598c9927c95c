/** A classifier learns what differs, says how sure it is, and knows a stranger; the same lesson gives the same bytes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromBase85, toBase85 } from './base85.ts'
import { learnClassifier, openClassifier } from './classifier.ts'
import { learnLogistic, likely } from './logistic.ts'
import { packModel, unpackModel } from './model.ts'

const VIEW = { han: 2, letters: [2, 4] } as const
const WANTS: Readonly<Record<string, readonly string[]>> = {
  退货: ['我要退货', '怎么退货', '不想要了退掉', '申请退货退款', '退了吧', '想退这个沙发', '能退货吗我想退'],
  物流: ['快递到哪了', '物流查一下', '包裹走到哪里', '帮我查快递', '物流怎么不动', '快递单号多少', '查物流'],
  发票: [
    '开发票',
    '发票抬头改一下',
    '专票能开吗',
    '要一张发票',
    '发票什么时候开',
    '电子发票发我',
    '税号错了重开发票',
  ],
  price: [
    'how much is it',
    'what is the price',
    'price please',
    'how much for two',
    'is that the best price',
    'total price',
    'cost of the sofa',
  ],
  hello: ['hi', 'hello there', 'hey', 'good morning', 'hello', 'hi anyone here', 'good evening'],
  尺寸: ['多大尺寸', '长宽高多少', '有多高', '宽度多少', '沙发多长', '尺寸发我', '多宽'],
}
const texts = Object.values(WANTS).flat()
const labels = Object.entries(WANTS).flatMap(([label, said]) => said.map(() => label))

test('what was learned is heard again in other words', () => {
  const ask = openClassifier(learnClassifier(texts, labels, { view: VIEW, cost: 1 }))
  assert.equal(ask('这个沙发我想退货').label, '退货')
  assert.equal(ask('查一下我的快递').label, '物流')
  assert.equal(ask('HOW MUCH is the table').label, 'price')
  assert.equal(ask('ＨＥＬＬＯ').label, 'hello')
})

test('a stranger stands further out than what was learned', () => {
  const ask = openClassifier(learnClassifier(texts, labels, { view: VIEW, cost: 1 }))
  assert.ok(ask('量子力学的基本假设').outOfScope > ask('我要退货').outOfScope)
  assert.ok(ask('').outOfScope > ask('how much is it').outOfScope)
})

test('probabilities stay between nothing and certainty, for any text', () => {
  for (const keep of [Object.keys(WANTS), ['退货', '物流']]) {
    const chosen = texts.filter((_, i) => keep.includes(labels[i] ?? ''))
    const taught = labels.filter((label) => keep.includes(label))
    const ask = openClassifier(learnClassifier(chosen, taught, { view: VIEW, cost: 1 }))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...texts)), (text) => {
        const { label, p, outOfScope } = ask(text)
        assert.ok(keep.includes(label))
        assert.ok(p >= 1 / keep.length - 1e-9 && p <= 1, `${p}`)
        assert.ok(outOfScope >= 0 && outOfScope <= 1)
      }),
      { numRuns: 200 },
    )
  }
})

test('one label, one example and equal texts are learned without a fall', () => {
  const one = openClassifier(learnClassifier(['退货'], ['a'], { view: VIEW, cost: 1 }))
  assert.deepEqual([one('退货').label, one('退货').p], ['a', 1])
  const torn = openClassifier(
    learnClassifier(['同', '同', '', ''], ['a', 'b', 'a', 'b'], { view: VIEW, cost: 1 }),
  )
  assert.ok(Math.abs(torn('同').p - 0.5) < 0.2)
})

test('the same lesson gives the same model, byte for byte, and a packed one hears the same', () => {
  const learn = () => packModel(learnClassifier(texts, labels, { view: VIEW, cost: 1, columns: 300 }))
  const model = learn()
  assert.equal(JSON.stringify(learn()), JSON.stringify(model))
  const ask = openClassifier(unpackModel(JSON.parse(JSON.stringify(model))))
  const right = texts.filter((text, i) => ask(text).label === labels[i]).length
  assert.ok(right >= texts.length - 1, `${right} of ${texts.length}`)
})

test('calibrated: of what is said with p, about p is right', () => {
  const words = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']
  const noisy = Array.from({ length: 600 }, (_, i) => `${words[i % 8]}${words[(i * 3 + 1) % 7]}`)
  // Every fourth is taught wrong, so that nobody can be surer than three in four.
  const taught = noisy.map((text, i) =>
    i % 4 === 3 ? 'no' : text.startsWith('甲') || text.startsWith('乙') ? 'yes' : 'no',
  )
  const ask = openClassifier(learnClassifier(noisy, taught, { view: VIEW, cost: 1 }))
  const sure = noisy.map((text) => ask(text))
  const claimed = sure.reduce((sum, { p }) => sum + p, 0) / sure.length
  const right = sure.filter(({ label }, i) => label === taught[i]).length / sure.length
  assert.ok(Math.abs(claimed - right) < 0.08, `${claimed} claimed, ${right} right`)
})

test('logistic regression finds the side and its odds', () => {
  const examples = Array.from({ length: 400 }, (_, i) => [i / 100 - 2])
  const fitted = learnLogistic(
    examples,
    examples.map(([x = 0], i) => (i % 10 === 0 ? x <= 0 : x > 0)),
  )
  assert.ok(likely(fitted, [2]) > 0.85)
  assert.ok(likely(fitted, [-2]) < 0.15)
})

test('bytes come back from their text, which needs no escaping', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase85(bytes)
      assert.doesNotMatch(text, /['"`\\$\n]/)
      assert.deepEqual([...fromBase85(text, bytes.length)], [...bytes])
    }),
  )
})
