/** The shop gives its assistant a name and a tone: customers read both, and what a person gets is never curt in anger. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openShop, type Shop } from '../testing.ts'
import { farewellIn, inManner } from './manner.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const speaking = async (language: 'zh-CN' | 'en', name: string, tone: 'plain' | 'warm' | 'brief') => {
  const say = (code: string, facts = {}) => shop.house.words.say(language, `assistant.${code}`, facts)
  return { manner: { name, tone }, say }
}
const lastSaid = async (id: string) =>
  (await shop.log(id)).findLast((event) => event.kind === 'message' && event.author.kind === 'assistant')

test('the name stands over its words and in its greeting, in every tone and both languages', async () => {
  const settings = await shop.act((ctx) => shop.assistant.settings(ctx))
  for (const tone of ['plain', 'warm', 'brief'] as const) {
    await shop.act((ctx) => shop.assistant.change(ctx, { ...settings, name: '小木', tone }))
    const { id } = await shop.ask('你好')
    const said = await lastSaid(id)
    assert.ok(said?.kind === 'message')
    assert.equal(said.author.name, '小木')
    assert.match(said.text, /我是小木，店里的助手/)
    const en = await speaking('en', 'Mu', tone)
    const greeting = { intent: 'greet', kind: 'courtesy', text: en.say('courtesy.greet'), closes: true }
    assert.match(inManner(en.manner, en.say, greeting), /I am Mu, the shop’s assistant/)
  }
  await shop.act((ctx) => shop.assistant.change(ctx, settings))
  const { id } = await shop.ask('你好')
  const said = await lastSaid(id)
  assert.ok(said?.kind === 'message' && said.text.startsWith('您好，我是店里的助手，'))
})

test('a warm one closes its first answer; no tone touches what a form asks or a model wrote', async () => {
  const { manner, say } = await speaking('zh-CN', '', 'warm')
  const answer = { intent: 'care', kind: 'answer', text: '用湿布擦。' }
  assert.match(inManner(manner, say, { ...answer, closes: true }), /^用湿布擦。\n./)
  assert.equal(inManner(manner, say, { ...answer, closes: false }), '用湿布擦。')
  const own = { intent: 'greet', kind: 'courtesy', text: '下午好。', closes: true }
  assert.equal(inManner(manner, say, own), '下午好。')
})

test('who is angry hears the same farewell in every tone', async () => {
  for (const tone of ['plain', 'warm', 'brief'] as const) {
    const { manner, say } = await speaking('zh-CN', '', tone)
    assert.equal(farewellIn(manner, say, 'angry'), say('farewell.angry'))
  }
  const { manner, say } = await speaking('zh-CN', '', 'brief')
  assert.notEqual(farewellIn(manner, say, 'unknown'), say('farewell.unknown'))
})
