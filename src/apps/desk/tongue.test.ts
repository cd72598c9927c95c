/** A fresh browser speaks the account's language; a choice made here stays. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptTongue, withAccount } from './tongue.ts'

test('a fresh browser begins in Chinese and takes the language of the account', () => {
  const fresh = keptTongue({})
  assert.deepEqual(fresh, { language: 'zh-CN', chosen: false })
  assert.equal(withAccount(fresh, 'en').language, 'en')
  assert.equal(withAccount(keptTongue({ language: 'en', chosen: false }), 'zh-CN').language, 'zh-CN')
})

test('what was chosen in this browser stays, whatever the account says', () => {
  assert.equal(withAccount(keptTongue({ language: 'zh-CN', chosen: true }), 'en').language, 'zh-CN')
  assert.equal(withAccount(keptTongue({ language: 'en' }), 'zh-CN').language, 'en')
})
