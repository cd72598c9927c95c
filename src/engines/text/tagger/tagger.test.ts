/** A tagger marks what it has seen marked, counts in UTF-16 units, and learns the same from the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BadRequest } from '../request.ts'
import { spanFigures } from './span-figures.ts'
import { answerTag } from './tag-op.ts'
import { openTagger, type TaggedText, trainTagger } from './tagger.ts'
import { trainSmallTagger, unpackTagger } from './tagger-model.ts'

/** `我要[去|place]` and so on. */
function marked(line: string): TaggedText {
  let text = ''
  let at = 0
  const spans: [number, number, string][] = []
  for (const match of line.matchAll(/\[([^|]+)\|([a-z]+)\]/g)) {
    const [whole, said = '', label = ''] = match
    text += line.slice(at, match.index)
    spans.push([text.length, text.length + said.length, label])
    text += said
    at = match.index + whole.length
  }
  return { text: text + line.slice(at), spans }
}

const LESSON = [
  '把[沙发|thing]送到[杭州|city]',
  '我的[餐桌|thing]发到[上海|city]',
  '[床垫|thing]什么时候到[北京|city]',
  '送到[杭州|city]要几天',
  '[衣柜|thing]坏了',
  '我想退[沙发|thing]',
  'ship the [table|thing] to [Leeds|city]',
  'where is my [sofa|thing]',
  'deliver to [York|city] please',
  '你好',
].map(marked)

test('spans come back where they were seen, and in new sentences', () => {
  const mark = openTagger(trainTagger(LESSON))
  assert.equal(spanFigures(mark, LESSON).f1, 1)
  assert.deepEqual(mark('我想退餐桌'), [[3, 5, 'thing']])
  assert.deepEqual(mark('deliver the sofa to York'), [
    [12, 16, 'thing'],
    [20, 24, 'city'],
  ])
})

test('a picture before a word moves it by two units', () => {
  const mark = openTagger(
    trainTagger([...LESSON, marked('😡😡我想退[沙发|thing]'), marked('😡[沙发|thing]坏了')]),
  )
  assert.deepEqual(mark('😡😡我想退沙发'), [[7, 9, 'thing']])
})

test('spans are in order, within the text, and never over each other, whatever is written', () => {
  const mark = openTagger(trainTagger(LESSON))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let end = 0
      for (const [from, to] of mark(text)) {
        assert.ok(end <= from && from < to && to <= text.length)
        end = to
      }
    }),
  )
})

test('the same lesson gives the same small tagger, byte for byte', () => {
  const small = trainSmallTagger(LESSON, 4000)
  assert.equal(JSON.stringify(trainSmallTagger(LESSON, 4000)), JSON.stringify(small))
  const mark = openTagger(unpackTagger(JSON.parse(JSON.stringify(small))))
  assert.ok(spanFigures(mark, LESSON).f1 > 0.8)
})

test('the op marks each text of the request', () => {
  const given = answerTag({ train: LESSON, test: ['我想退沙发', ''] })
  assert.ok(typeof given === 'object' && given !== null && 'spans' in given)
  assert.deepEqual(given.spans, [[[3, 5, 'thing']], []])
})

test('a label is any text: dots, colons and the names of our own tags', () => {
  const labels = ['geo:city.v1', '__proto__', 'O', 'B-x']
  const train = labels.map((label, i) => ({ text: `word${i} here`, spans: [[0, 5, label]] }))
  const given = answerTag({ train, test: train.map(({ text }) => text) })
  assert.ok(typeof given === 'object' && given !== null && 'spans' in given)
  assert.ok(Array.isArray(given.spans))
  const found: unknown[] = given.spans.flat(2)
  for (const word of found.filter((one) => typeof one === 'string')) assert.ok(labels.includes(word))
  assert.deepEqual(
    answerTag({ train: [{ text: '你好', spans: [] }], test: ['你好'] }) instanceof Object,
    true,
  )
})

const WRONG: [Record<string, unknown>, string, string][] = [
  [{ train: [], test: [] }, 'train-empty', 'train'],
  [{ train: [{ text: 'a' }], test: [] }, 'example-expected', 'train[0]'],
  [{ train: [{ text: 'ab', spans: [[0, 3, 'x']] }], test: [] }, 'span-expected', 'train[0].spans[0]'],
  [{ train: [{ text: 'ab', spans: [[1, 1, 'x']] }], test: [] }, 'span-expected', 'train[0].spans[0]'],
  [
    {
      train: [
        {
          text: 'abc',
          spans: [
            [0, 2, 'x'],
            [1, 3, 'y'],
          ],
        },
      ],
      test: [],
    },
    'spans-overlap',
    'train[0].spans',
  ],
]

for (const [request, code, path] of WRONG)
  test(`refused as ${code} at ${path}`, () => {
    assert.throws(
      () => answerTag(request),
      (error) => error instanceof BadRequest && error.code === code && error.path === path,
    )
  })
