// Both languages say the same things with the same facts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf, sayIn } from './words.ts'

test('facts are filled in, unknown ones stay visible', () => {
  assert.equal(sayIn('zh-CN')('people', { count: 3, wait: '20 秒' }), '现在有 3 位同事在，约 20 秒接上')
  assert.equal(sayIn('en')('people', { count: 3, wait: '20 s' }), '3 of us here, about 20 s')
  assert.equal(sayIn('en')('source', {}), 'Source: {title}')
})

test('any Chinese tag is Chinese, any other tag English, none is undecided', () => {
  assert.equal(languageOf('zh-TW'), 'zh-CN')
  assert.equal(languageOf('ZH'), 'zh-CN')
  assert.equal(languageOf('de-AT'), 'en')
  assert.equal(languageOf(''), undefined)
})
