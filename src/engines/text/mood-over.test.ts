/** Several messages are a curve: what was said before weighs on what is said now. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mood } from './mood.ts'
import { ANGRY_AT, moodOver } from './mood-over.ts'

test('nothing written is calm', () => {
  assert.deepEqual(moodOver([]), { turns: [], angry: 0, mood: 'calm', rising: false })
})

test('the same words are angrier after anger than alone', () => {
  const last = '到底什么时候能解决'
  const { angry } = moodOver(['你们太过分了，我要投诉', '又没人接电话，什么态度', last])
  assert.ok(angry > mood(last).angry, `${angry} after anger, ${mood(last).angry} alone`)
})

test('a customer who loses patience rises, one who is helped does not', () => {
  const rising = moodOver(['请问什么时候发货', '怎么还没发，我等着用', '第三次了！你们就是骗子，我要投诉！'])
  assert.equal(rising.rising, true)
  assert.equal(rising.mood, 'angry')
  assert.ok(rising.angry >= ANGRY_AT)
  const helped = moodOver(['你们怎么回事，一直没人管！', '太好了，谢谢，解决了'])
  assert.equal(helped.rising, false)
  assert.equal(helped.mood, 'pleased')
})

test('one message says as much as it says alone', () => {
  assert.equal(moodOver(['你们就是骗子']).turns.length, 1)
  assert.equal(moodOver(['请问有货吗']).mood, 'calm')
})
