// What of an after-sales matter is asked about, and what only sounds like it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseTopic, disputes } from './case-words.ts'
import { wants } from './intents.ts'

const ASKS = {
  refund: [
    '我的退款到哪了',
    '退款到账了吗',
    '钱怎么还没退给我',
    '退款进度',
    'where is my refund',
    'has my refund been sent?',
  ],
  'pick-up': [
    '什么时候来取件',
    '取件的什么时候到',
    '退货几点来取',
    'when will you pick it up',
    'when is the courier collecting it',
  ],
  visit: ['维修师傅什么时候到', '修理师傅怎么还没来', '什么时候来修', 'when does the repair technician come'],
  part: [
    '补发的配件寄了吗',
    '补寄的螺丝到哪了',
    '配件发了没',
    'have you sent the missing parts?',
    'where are my replacement screws',
  ],
  exchange: ['换货的什么时候发', 'where is my replacement'],
  any: [
    '售后到哪一步了',
    '退货申请通过了吗',
    '售后单 AS-1004 怎么样了',
    'status of my return',
    "how's my case",
  ],
} as const

for (const [topic, texts] of Object.entries(ASKS))
  test(`${topic}: each way of asking is heard, and met by a look at his own cases`, () => {
    for (const text of texts) {
      assert.equal(caseTopic(text), topic, text)
      assert.equal(wants(text)[0]?.about, 'case', text)
    }
  })

test('rules, wishes and goods are no matter that is under way', () => {
  for (const text of [
    ...['退款多久到账', '退货上门取件要钱吗', '我要退货', '少了一包螺丝', '能安排维修吗', '沙发什么时候到货'],
    ...['how long does a refund take', 'can I return it', 'screws are missing', 'when will my sofa arrive'],
  ])
    assert.notEqual(wants(text)[0]?.about, 'case', text)
})

test('a no that is not taken is a matter for a person, a rule that is asked about is none', () => {
  for (const text of [
    '凭什么不给退',
    '我不同意你们的处理结果',
    '我要申诉',
    '为什么拒绝我的退货',
    'I want to appeal the decision',
    'why was my return rejected',
  ])
    assert.ok(disputes(text), text)
  for (const text of ['不喜欢可以退吗', '为什么不包邮', 'can I dispute this charge with my bank'])
    assert.ok(!disputes(text), text)
})
