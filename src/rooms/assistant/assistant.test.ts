/** The assistant through its door, over the demo shop's sheets and articles, with a real database (HUB-2, I1-I4). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import type { ConversationEvent, HandOverCard, MessageEvent } from '../conversations/contract.ts'
import type { Tool } from './index.ts'
import { openShop, type Shop } from './testing.ts'

const SOFA = { productId: 'YQ-L285', title: '云栖布艺转角沙发 2.85 m' }

/** A tool as a room above would offer it. */
const parcels: Tool = {
  name: 'parcel-status',
  purpose: { 'zh-CN': '看包裹到哪了', en: 'Reads where a parcel is' },
  answers: ['recommend'],
  input: z.object({}),
  permission: 'anyone',
  confirmation: 'none',
  cost: 1,
  run: async () => ({
    sentences: [
      {
        text: '设计师建议先量门洞。',
        source: { kind: 'policy', id: 'p', title: '设计师的话', quote: '先量门洞', url: '/help' },
      },
    ],
    values: null,
  }),
}

let shop: Shop
before(async () => {
  shop = await openShop({ tools: [parcels] })
})
after(() => shop.close())

const messages = (events: readonly ConversationEvent[], by: string): MessageEvent[] =>
  events.flatMap((event) => (event.kind === 'message' && event.author.kind === by ? [event] : []))
const cardOf = (events: readonly ConversationEvent[]): HandOverCard => {
  const event = events.findLast((one) => one.kind === 'handover')
  assert.ok(event?.kind === 'handover' && event.card, 'a card was handed over')
  return event.card
}
const turnsOf = (id: string) => shop.act((ctx) => shop.assistant.turns(ctx, id))
const groundOf = (id: string) => shop.act((ctx) => shop.conversations.ground(ctx, id))

test('a question about the sofa on the page is answered from its truth sheet, with the sitter on the ruler', async () => {
  const { id, after } = await shop.ask('这款沙发坐着舒服吗？我 1 米 58，我妈膝盖不好', SOFA)
  const [said] = messages(after, 'assistant')
  assert.ok(said)
  assert.match(said.text, /坐高 440 mm 合适/)
  assert.match(said.text, /略深约 3 厘米/)
  assert.deepEqual(
    said.facts.map((fact) => [fact.label, fact.number, fact.verdict]),
    [
      ['坐高', 440, '合适'],
      ['坐深', 560, '略深'],
    ],
  )
  assert.equal(said.sources[0]?.kind, 'truth')
  assert.match(said.sources[1]?.title ?? '', /GB 10000/)
  const [turn] = await turnsOf(id)
  assert.deepEqual([turn?.state, turn?.knew, turn?.attempts], ['answered', true, 1])
})

test('what was never measured is said as that, beside what was', async () => {
  const { after } = await shop.ask('浅灰会被猫抓坏吗', SOFA)
  const [said] = messages(after, 'assistant')
  assert.match(said?.text ?? '', /2,000 次/)
  assert.match(said?.text ?? '', /浅灰[^。]*没测过/)
})

test('an English question is answered in English', async () => {
  const { after } = await shop.ask('How high is the seat?', SOFA)
  assert.match(messages(after, 'assistant')[0]?.text ?? '', /seat height 440/i)
})

test('only what was asked is told, not what the name of the product sounds like', async () => {
  const { after } = await shop.ask('How deep is the seat of the Yunqi corner sofa 2.85 m?')
  const said = messages(after, 'assistant')[0]?.text ?? ''
  assert.match(said, /560\smm/)
  assert.doesNotMatch(said, /children|formaldehyde/i)
})

test('signs without a word are asked what they mean, and no person is called for them', async () => {
  for (const signs of ['？', '...', '？！']) {
    const { id, after } = await shop.ask(signs)
    assert.match(messages(after, 'assistant')[0]?.text ?? '', /您想问的是/, signs)
    assert.equal((await groundOf(id))?.holder, 'assistant', signs)
  }
})

test('an unclear product is asked for once with names to tap, and the reply belongs to the question', async () => {
  const { id, after } = await shop.ask('云栖沙发多长')
  const [asked] = messages(after, 'assistant')
  assert.ok((asked?.choices.length ?? 0) > 1)
  await shop.write(id, '云栖布艺沙发 2.1 m')
  await shop.think()
  const [, answered] = messages(await shop.log(id), 'assistant')
  assert.match(answered?.text ?? '', /2100/)
})

test('I2: what nobody wrote down is handed over at once: one word, one card, one gap', async () => {
  const { id, after } = await shop.ask('你们老板属什么')
  assert.equal(messages(after, 'assistant').length, 1)
  const card = cardOf(after)
  assert.equal(card.reason, 'unknown')
  assert.deepEqual(card.asked, ['你们老板属什么'])
  assert.match(card.suggestedReply, /还没有写下来/)
  assert.equal((await groundOf(id))?.holder, 'queue')
  const gaps = await shop.act((ctx) =>
    ctx.db
      .selectFrom('knowledge.gap' as never)
      .selectAll()
      .execute(),
  )
  assert.ok(JSON.stringify(gaps).includes('你们老板属什么'))
})

test('a question that only sounds like a price is no price', async () => {
  for (const ask of ['Can I trade in my old sofa for part of the price?', '能不能用旧沙发抵一部分钱？'])
    assert.equal(cardOf((await shop.ask(ask, SOFA)).after).reason, 'unknown', ask)
})

test('a body height that was told once is known later in the same matter', async () => {
  const { id } = await shop.ask('How deep is the seat of this sofa? I am 158 cm tall.', SOFA)
  await shop.house.transact(shop.agent, (ctx) => shop.conversations.solve(ctx, id))
  await shop.write(id, 'One more: how high is the seat of this sofa?')
  await shop.think()
  const [first, second] = messages(await shop.log(id), 'assistant')
  assert.match(first?.text ?? '', /560 mm/)
  assert.match(second?.text ?? '', /440 mm/)
})

test('a wish for a person, and anger, go to a person with the mood on the card', async () => {
  const human = await shop.ask('转人工')
  assert.equal(cardOf(human.after).reason, 'asked-for-person')
  const angry = await shop.ask('你们太过分了，气死我了，骗子')
  assert.equal(cardOf(angry.after).reason, 'angry')
  assert.equal(cardOf(angry.after).mood, 'angry')
})

test('what only a person may do is handed over with the rule that was found', async () => {
  const { after } = await shop.ask('我想退货')
  const card = cardOf(after)
  assert.equal(card.reason, 'no-right')
  assert.match(card.wants, /想退货/)
  assert.ok(card.checked.some((one) => one.source?.kind === 'article'))
  assert.match(card.suggestedReply, /7 天/)
  assert.match(messages(after, 'assistant')[0]?.text ?? '', /7 天[\s\S]*请|转过去/)
})

test('a tool of a room above is heard for the wants that it answers', async () => {
  const { after } = await shop.ask('你推荐哪款沙发好')
  assert.equal(messages(after, 'assistant')[0]?.text, '设计师建议先量门洞。')
})

test('an order is told only to whom it is proven to belong', async () => {
  const stranger = await shop.ask('我的订单到哪了')
  assert.match(messages(stranger.after, 'assistant')[0]?.text ?? '', /只给本人看/)
  const number = await shop.act(async (ctx) => {
    const { customerId } = await shop.customers.recognise(ctx, {
      kind: 'phone',
      value: '13800138000',
      channel: 'web',
      verified: true,
      name: '梁先生',
    })
    const [variant] = (await shop.catalogue.product(ctx, 'YQ-L285'))?.variants ?? []
    const order = await shop.orders.place(ctx, {
      customerId,
      source: 'shop',
      lines: [{ sku: variant?.sku ?? '', quantity: 1 }],
      note: '',
    })
    return order.number
  })
  const theirs = await shop.ask(`订单号 ${number} 到哪了`)
  const words = messages(theirs.after, 'assistant')[0]?.text ?? ''
  assert.match(words, /只给本人看/)
  assert.ok(!words.includes('云栖'))
})

test('the verified owner hears the state of the order, with the order as its source', async () => {
  const { customer, number } = await shop.act(async (ctx) => {
    const known = await shop.customers.recognise(ctx, {
      kind: 'phone',
      value: '13900139000',
      channel: 'web',
      verified: true,
      name: '蒋女士',
    })
    const [variant] = (await shop.catalogue.product(ctx, 'YQ-L285'))?.variants ?? []
    const order = await shop.orders.place(ctx, {
      customerId: known.customerId,
      source: 'shop',
      lines: [{ sku: variant?.sku ?? '', quantity: 1 }],
      note: '',
    })
    return {
      customer: { id: known.customerId, name: '蒋女士', identityId: known.identityId },
      number: order.number,
    }
  })
  const id = await shop.begin('我的订单到哪了', undefined, customer)
  await shop.think()
  const [said] = messages(await shop.log(id), 'assistant')
  assert.ok(said?.text.includes(number), said?.text)
  assert.equal(said?.sources[0]?.kind, 'order')
})

test('several quick messages are answered as one turn', async () => {
  const id = await shop.begin('你好', SOFA)
  await shop.write(id, '这个沙发')
  await shop.write(id, '坐高多少')
  await shop.think()
  const log = await shop.log(id)
  assert.equal(messages(log, 'assistant').length, 1)
  assert.match(messages(log, 'assistant')[0]?.text ?? '', /440/)
})

test('I1, I3: after a person has replied the assistant is silent, and a re-opened matter is a new engagement', async () => {
  const { id } = await shop.ask('坐高多少', SOFA)
  await shop.house.transact(shop.agent, (ctx) => shop.conversations.reply(ctx, id, { text: '我来答您' }))
  await shop.write(id, '坐深多少')
  await shop.think()
  assert.equal(messages(await shop.log(id), 'assistant').length, 1)
  await shop.house.transact(shop.agent, (ctx) => shop.conversations.solve(ctx, id))
  await shop.write(id, '沙发多长')
  await shop.think()
  assert.equal(messages(await shop.log(id), 'assistant').length, 2)
  const turns = await turnsOf(id)
  assert.deepEqual([...new Set(turns.map((turn) => turn.engagement))].length, 2)
})

test('I4: a message that comes while a turn thinks cancels it, and the next turn answers both', async () => {
  const id = await shop.begin('你好', SOFA)
  await shop.house.settle()
  await shop.write(id, '坐高多少')
  await shop.think()
  const turns = await turnsOf(id)
  assert.deepEqual(
    turns.map((turn) => [turn.state, turn.reason]),
    [
      ['abandoned', 'newer-message'],
      ['answered', null],
    ],
  )
  assert.deepEqual(
    [turns[1]?.heardFrom, turns[1]?.heardSeq],
    [turns[0]?.heardFrom, (turns[0]?.heardSeq ?? 0) + 1],
  )
})

test('a suggestion is drafted for the agent and nothing is sent', async () => {
  const { id, after } = await shop.ask('转人工')
  await shop.write(id, '不喜欢可以退吗')
  await shop.think()
  const drafted = await shop.act((ctx) => shop.assistant.suggest(ctx, id))
  assert.equal(drafted.basis, 'answer')
  assert.equal(drafted.sources[0]?.kind, 'article')
  assert.match(drafted.text, /林女士您好/)
  assert.equal(messages(await shop.log(id), 'assistant').length, messages(after, 'assistant').length)
})

test('figures count what it did', async () => {
  const figures = await shop.act((ctx) => shop.assistant.figures(ctx, {}))
  assert.equal(figures.turns, figures.answered + figures.asked + figures.handedOver + figures.abandoned)
  assert.ok(figures.answered > 4 && figures.handedOver > 4 && figures.unknown >= 1)
  assert.ok(figures.reasons.some((one) => one.reason === 'unknown'))
  assert.ok(figures.conversationsAlone > 0)
  assert.ok(figures.conversationsAlone <= figures.conversations - figures.conversationsHandedOver)
})

test('switched off, it hands over what it holds and takes nothing new', async () => {
  const { id } = await shop.ask('坐高多少', SOFA)
  const settings = await shop.act((ctx) => shop.assistant.settings(ctx))
  await shop.act((ctx) => shop.assistant.change(ctx, { ...settings, enabled: false }))
  assert.equal((await groundOf(id))?.holder, 'queue')
  assert.equal(cardOf(await shop.log(id)).reason, 'switched-off')
  const next = await shop.ask('坐高多少', SOFA)
  assert.equal(messages(next.after, 'assistant').length, 0)
  assert.equal((await groundOf(next.id))?.holder, 'queue')
  await shop.act((ctx) => shop.assistant.change(ctx, settings))
})

test('a customer who is forgotten leaves no turn behind', async () => {
  await shop.ask('请告诉我这个很少见的词：榫卯蛐蛐儿', SOFA)
  await shop.act((ctx) => shop.customers.forget(ctx, shop.visitor.id, '本人要求'))
  const left = await shop.searchEverywhere('榫卯蛐蛐儿')
  assert.deepEqual(
    left.filter((place) => place.startsWith('assistant')),
    [],
  )
  assert.deepEqual(
    await shop
      .searchEverywhere(shop.visitor.id)
      .then((all) => all.filter((place) => place.startsWith('assistant'))),
    [],
  )
})
