/** No number goes out that nothing stands behind. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerpt } from './excerpt.ts'
import { ungrounded } from './grounding.ts'

test('a number of the evidence may be said however it is written', () => {
  assert.deepEqual(ungrounded('价格 ¥6,880，坐高 440 mm', ['6880', '坐高 440']), [])
  assert.deepEqual(ungrounded('２０ 次', ['20']), [])
})

test('an invented price, date or promise is found out', () => {
  assert.deepEqual(ungrounded('给您打 8 折，11 月 26 日送到', ['价格 6,880']), ['8', '11', '26'])
})

test('evidence always grounds itself', () => {
  fc.assert(fc.property(fc.string(), (text) => ungrounded(text, [text]).length === 0))
})

test('an excerpt is word for word, holds the best sentence, and keeps rows apart', () => {
  const text = '第一句不相干。\n原因，谁付\n无理由，您付回程\n质量问题，我们付'
  const said = excerpt(text, '质量问题谁付')
  assert.match(said, /质量问题，我们付/)
  assert.ok(said.includes('\n'))
  for (const line of said.split('\n')) assert.ok(text.includes(line))
})
