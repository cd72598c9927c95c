// What a status means for whoever asked: done, ask later, nobody knows you, or a sentence of refusal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from './wire.ts'

test('busy and broken houses are asked again, an ended token is not a refusal', () => {
  for (const status of [408, 425, 429, 500, 502, 503, 504])
    assert.deepEqual(judge(status, '<html>'), { ok: false, why: 'again' })
  assert.deepEqual(judge(401, ''), { ok: false, why: 'expired' })
})

test('a refusal carries the sentence of the house; a page of somebody else in between has none', () => {
  const told = JSON.stringify({ error: { code: 'conversations.empty', message: '还没有写字。' } })
  assert.deepEqual(judge(400, told), {
    ok: false,
    why: 'refused',
    code: 'conversations.empty',
    sentence: '还没有写字。',
  })
  assert.deepEqual(judge(404, 'not json'), { ok: false, why: 'refused', code: '', sentence: '' })
})

test('an answer is what it is, also an empty one', () => {
  assert.deepEqual(judge(200, '{"unread":0}'), { ok: true, value: { unread: 0 } })
  assert.deepEqual(judge(204, ''), { ok: true, value: undefined })
})
