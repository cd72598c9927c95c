/** The audit page reads as words: kinds of things instead of ids, names instead of keys, money as money. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFormats } from '../../../../ui/format.ts'
import en from '../../words/en.json' with { type: 'json' }
import zh from '../../words/zh-CN.json' with { type: 'json' }
import type { WordKey } from '../../words.ts'
import { openRecorded } from './recorded.ts'

const inWords = (table: Readonly<Record<WordKey, string>>, language: 'zh-CN' | 'en') =>
  openRecorded(
    { say: (key) => table[key], has: (key): key is WordKey => Object.hasOwn(table, key) },
    openFormats(language, 'Asia/Shanghai').money,
  )
const chinese = inWords(zh, 'zh-CN')
const english = inWords(en, 'en')

test('a thing is named by its kind, with enough of its id to tell it from another', () => {
  assert.equal(chinese.thing('mbx_06fa1jt4bcdefgh'), '邮箱 …cdefgh')
  assert.equal(english.thing('mbx_06fa1jt4bcdefgh'), 'Mail box …cdefgh')
  assert.equal(chinese.thing('promises.policy'), '承诺的规矩')
  assert.equal(chinese.thing('send-part'), 'send-part')
})

test('facts have names and values in the language of the reader, and empty ones are left out', () => {
  const goal = { satisfaction: 4.8, solvedPerDay: 12, firstAnswerSeconds: null }
  assert.equal(chinese.told(goal), '满意度 4.8 · 每天办结 12')
  assert.equal(english.told(goal), 'Satisfaction 4.8 · Solved a day 12')
  assert.equal(chinese.told({ totalFen: 688000, enabled: true, teams: [] }), '总价 ¥6,880 · 开 是')
  assert.equal(chinese.told({ from: 'paid', to: 'shipped' }), '原来 已付款 · 现在 已发货')
  assert.equal(chinese.told({ headStart: { vip: 30 } }), '往前排（分） {会员 30}')
  assert.equal(chinese.told({ what: 'name, code' }), '什么 名字, 编号')
  assert.equal(chinese.told(null), '')
})
