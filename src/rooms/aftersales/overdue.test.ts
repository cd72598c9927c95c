/** The word for what is overdue, in both languages, beside whatever else is looked for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsIn } from './overdue.ts'

test('a word of its own asks for what is overdue, what stands beside it is looked for', () => {
  assert.deepEqual(wordsIn('is:overdue'), { text: undefined, overdue: true })
  assert.deepEqual(wordsIn('林女士 已超时'), { text: '林女士', overdue: true })
  assert.deepEqual(wordsIn('Is:Overdue  AS1003'), { text: 'AS1003', overdue: true })
})

test('a part of another word asks for nothing', () => {
  for (const q of ['is:overdues', '这单已超时了', 'AS1003', ''])
    assert.deepEqual(wordsIn(q), { text: q || undefined, overdue: false })
  assert.deepEqual(wordsIn(undefined), { text: undefined, overdue: false })
})
