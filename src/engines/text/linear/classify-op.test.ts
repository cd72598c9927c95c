/** The op `classify`: what it answers, what it refuses, and that it does not tire. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BadRequest } from '../request.ts'
import { answerClassify } from './classify-op.ts'

const TRAIN = [
  { text: '退货', label: 'a' },
  { text: '我要退货', label: 'a' },
  { text: '查快递', label: 'b' },
  { text: '快递到哪', label: 'b' },
]

interface Answer {
  readonly predictions: readonly { label: string; p: number; outOfScope: number }[]
  readonly trainMs: number
  readonly predictMs: number
}

function isAnswer(given: unknown): given is Answer {
  return typeof given === 'object' && given !== null && 'predictions' in given && 'trainMs' in given
}

function classify(request: Readonly<Record<string, unknown>>): Answer {
  const given = answerClassify(request)
  assert.ok(isAnswer(given))
  return given
}

test('each text gets a label, in order', () => {
  const { predictions, trainMs, predictMs } = classify({
    train: TRAIN,
    test: ['想退货', '快递呢'],
    lang: 'zh',
  })
  assert.deepEqual(
    predictions.map(({ label }) => label),
    ['a', 'b'],
  )
  assert.ok(trainMs >= 0 && predictMs >= 0)
})

test('no text is a good request, and an empty text has an answer', () => {
  assert.deepEqual(classify({ train: TRAIN, test: [] }).predictions, [])
  assert.equal(classify({ train: TRAIN, test: ['', '  '] }).predictions.length, 2)
})

test('a hundred thousand texts are answered in one call', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => (i % 2 === 0 ? '我要退货' : '快递'))
  assert.equal(classify({ train: TRAIN, test: many }).predictions.length, 100_000)
})

test('twenty thousand texts are learned from, rare grams left out', () => {
  const train = Array.from({ length: 20_000 }, (_, i) => ({
    text: `${i % 2 ? '好评很满意' : '差评不推荐'}${i}号`,
    label: i % 2 ? 'good' : 'bad',
  }))
  const { predictions } = classify({ train, test: ['满意', '不推荐'] })
  assert.deepEqual(
    predictions.map(({ label }) => label),
    ['good', 'bad'],
  )
})

const WRONG: [Record<string, unknown>, string, string][] = [
  [{ test: [] }, 'train-expected', 'train'],
  [{ train: [], test: ['a'] }, 'train-empty', 'train'],
  [{ train: ['a'], test: [] }, 'example-expected', 'train[0]'],
  [{ train: [{ text: 'a' }], test: [] }, 'label-expected', 'train[0].label'],
  [{ train: TRAIN, test: ['a', 2] }, 'text-expected', 'test[1]'],
  [{ train: TRAIN }, 'test-expected', 'test'],
  [{ train: TRAIN, test: [], lang: 3 }, 'lang-expected', 'lang'],
]

for (const [request, code, path] of WRONG)
  test(`refused as ${code} at ${path}`, () => {
    assert.throws(
      () => answerClassify(request),
      (error) => error instanceof BadRequest && error.code === code && error.path === path,
    )
  })
