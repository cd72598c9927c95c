/** The shipped model reads what customers write, with details, in both languages; and our data is as its format says. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer } from '../answer.ts'
import { INTENTS } from './intents.ts'
import { parseMarked, sayPattern } from './marked.ts'
import { evaluateIntents, trainIntents } from './own-intents.ts'
import { readIntent } from './read-intent.ts'
import { reportedUtterances } from './reported.ts'
import { shippedIntents } from './shipped.ts'
import { patternUtterances, UTTERANCES } from './utterances.ts'

const MOMENT = { now: new Date('2026-11-22T10:00:00+08:00'), zone: 'Asia/Shanghai' }

const HEARD: readonly (readonly [string, string])[] = [
  ['我的沙发到哪了', 'order-status'],
  ['转人工', 'human'],
  ['我要退货', 'return'],
  ['怎么开发票', 'invoice'],
  ['送货上门要加钱吗', 'freight'],
  ['where is my order', 'order-status'],
  ['I want to cancel my order', 'cancel-order'],
  ['how much is it', 'price'],
  ['今天天气怎么样', 'other'],
]

for (const [text, intent] of HEARD)
  test(`${text} is ${intent}`, () => {
    assert.equal(readIntent(text, MOMENT).intent, intent)
  })

test('details come with their places and what they come to', () => {
  const text = '😊请把订单 SF-0417 改到后天送，电话13812345678'
  const { slots } = readIntent(text, MOMENT)
  const phone = slots.phone
  assert.ok(phone && 'text' in phone)
  assert.equal(text.slice(phone.from, phone.to), '13812345678')
  assert.equal(phone.value, '13812345678')
})

test('places are in UTF-16 units and the text stands there, whatever is written', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('😡', '沙发', '1.8米', '后天', ' ', 'sofa', '张三', '3楼', '𠮷', '¥300', '，'),
        { maxLength: 12 },
      ),
      (parts) => {
        const text = parts.join('')
        for (const found of Object.values(readIntent(text, MOMENT).slots).flat())
          if (found) assert.equal(text.slice(found.from, found.to), found.text)
      },
    ),
    { numRuns: 100 },
  )
})

test('every intent has sixty utterances to learn from, and some that only report', () => {
  for (const intent of Object.keys(INTENTS)) {
    const learned = UTTERANCES.filter((one) => one.intent === intent)
    assert.ok(learned.length >= 60, `${intent}: ${learned.length}`)
    assert.ok(
      reportedUtterances().some((one) => one.intent === intent),
      intent,
    )
  }
})

test('nothing that reports is learned from', () => {
  const learned = new Set([...UTTERANCES, ...patternUtterances()].map(({ text }) => text.toLowerCase()))
  const both = reportedUtterances().filter(({ text }) => learned.has(text.toLowerCase()))
  assert.ok(both.length <= reportedUtterances().length * 0.03, both.map(({ text }) => text).join(' / '))
})

test('on what nobody tuned on, most is heard right and strangers stand out', () => {
  const { accuracy, outOfScopeAuroc } = evaluateIntents(shippedIntents(), reportedUtterances())
  assert.ok(accuracy >= 0.85, `${accuracy}`)
  assert.ok((outOfScopeAuroc ?? 0) >= 0.92, `${outOfScopeAuroc}`)
})

test('a merchant’s model is plain JSON and hears his corrections', () => {
  const own = [...UTTERANCES.slice(0, 900), ...Array(8).fill({ text: '板凳精灵', intent: 'praise' })]
  const model = trainIntents(own)
  const again = JSON.parse(JSON.stringify(model))
  assert.deepEqual(again, model)
  const { accuracy, confusions } = evaluateIntents(again, [{ text: '板凳精灵', intent: 'praise' }])
  assert.equal(accuracy, 1)
  assert.deepEqual(confusions, [])
})

test('marks are taken out and counted; what is not well marked is refused', () => {
  assert.deepEqual(parseMarked('我的{product|沙发}呢'), {
    text: '我的沙发呢',
    spans: [{ kind: 'product', from: 2, to: 4 }],
  })
  assert.throws(() => parseMarked('我的{thing|沙发}'), RangeError)
  assert.throws(() => parseMarked('我的{product|沙发'), RangeError)
})

test('a pattern is said in each of its ways', () => {
  assert.deepEqual(sayPattern('[a/b] c'), ['a c', 'b c'])
  assert.deepEqual(sayPattern('[我要/我想]退货[吧/]'), ['我要退货', '我想退货吧'])
  assert.deepEqual(sayPattern('plain'), ['plain'])
})

test('without a moment a time is where it stands and no day is made up', () => {
  const asked = { op: 'intent', texts: ['订单1994改到明天下午'] }
  const timeOf = (request: unknown) => {
    const given = answer(request)
    assert.ok(
      typeof given === 'object' && given !== null && 'intents' in given && Array.isArray(given.intents),
    )
    return given.intents[0].slots.time
  }
  const bare = timeOf(asked)
  assert.equal(bare.value, null)
  assert.equal(bare.text, '明天下午')
  assert.deepEqual(timeOf({ ...asked, now: '2026-11-24T10:20:00+08:00' }).value, {
    from: '2026-11-25T04:00:00.000Z',
    to: '2026-11-25T10:00:00.000Z',
  })
})

test('the op answers in the order of the texts and needs no moment', () => {
  const given = answer({ op: 'intent', texts: ['你好', '我要退货'] })
  assert.ok(typeof given === 'object' && given !== null && 'intents' in given && Array.isArray(given.intents))
  assert.deepEqual(
    given.intents.map(({ intent }) => intent),
    ['greet', 'return'],
  )
})
