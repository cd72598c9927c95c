/** Wants heard in Chinese and English; the evaluation set with figures is in evaluation.test.ts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wants } from './intents.ts'

const first = (text: string) => wants(text)[0]?.intent

test('what only a person may do is heard before what can be looked up', () => {
  for (const [said, intent] of [
    ['转人工', 'human'],
    ['我不想跟机器人说话，找个真人', 'human'],
    ['can I talk to a person please', 'human'],
    ['我要投诉你们', 'complaint'],
    ['收到的餐桌台面磕坏了', 'damage-report'],
    ['the table arrived with a cracked top', 'damage-report'],
    ['少了两颗螺丝', 'missing-part'],
    ['帮我改一下收货地址', 'change-address'],
    ['取消订单', 'cancel-order'],
    ['I want to return the sofa', 'return'],
    ['我想退货', 'return'],
    ['可以换个颜色吗', 'exchange'],
  ] as const)
    assert.equal(first(said), intent, said)
})

test('a question about the rule is no wish to do it', () => {
  assert.equal(first('七天无理由退货运费谁出'), 'return-policy')
  assert.equal(first('不喜欢可以退吗'), 'return-policy')
  assert.equal(first('what is your return policy'), 'return-policy')
})

test('what can be looked up', () => {
  for (const [said, intent] of [
    ['我的订单到哪了', 'order-status'],
    ['where is my sofa', 'order-status'],
    ['这款沙发坐着舒服吗？我 1 米 58', 'comfort'],
    ['猫会抓坏吗', 'safety'],
    ['is the frame solid wood', 'material'],
    ['坐高多少', 'size'],
    ['能进电梯吗', 'fit'],
    ['怎么清洁', 'care'],
    ['多少钱', 'price'],
    ['可以开专票吗', 'invoice'],
    ['下单多久能到', 'delivery-time'],
  ] as const)
    assert.ok(
      wants(said).some((want) => want.intent === intent),
      `${said}: ${wants(said).map((want) => want.intent)}`,
    )
})

test('a courtesy counts only alone', () => {
  assert.equal(first('你好'), 'greet')
  assert.equal(first('好的谢谢'), 'goodbye')
  assert.equal(first('你好，床垫多厚'), 'size')
  assert.equal(first('月亮上有几只兔子'), 'other')
})
