/** Which language a message is answered in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { language } from './language.ts'

const CASES: [string, string][] = [
  ['这个沙发多高', 'zh-CN'],
  ['How high is the sofa?', 'en'],
  ['我要 refund', 'zh-CN'],
  ['ok 好', 'zh-CN'],
  ['Where is my 沙发 order?', 'en'],
  ['SF-0417 到哪了', 'zh-CN'],
  ['SF-0417 status', 'en'],
  ['Ｈｅｌｌｏ there', 'en'],
  ['沙發什麼時候到', 'zh-CN'],
]

for (const [text, expected] of CASES) {
  test(`${text} is ${expected}`, () => assert.equal(language(text), expected))
}

test('a text without words keeps the language of the conversation', () => {
  assert.equal(language('12345 👍', 'en'), 'en')
  assert.equal(language(''), 'zh-CN')
})
