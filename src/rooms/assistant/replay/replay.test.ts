/** Trying out shows the reasons and leaves nothing; stored turns run again come to the same, and without a tool to something else. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openShop, type Shop } from '../testing.ts'
import type { ReplayWish, Trial } from './contract.ts'
import { differences, resultOf } from './replay.ts'
import { withoutTrace } from './without-trace.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const tried = (words: string): Promise<Trial> => shop.assistant.tryOut(shop.agent, { words })

const wish: ReplayWish = { days: 30, sample: 50 }

test('a try-out shows what was heard, read and decided', async () => {
  const answer = await tried('七天无理由退货运费谁出')
  assert.equal(answer.kind, 'answer')
  assert.ok(answer.passages.some((one) => one.chosen && one.article === answer.sources[0]?.id))
  assert.ok(answer.steps.some((step) => step.tool === 'search-articles'))
  assert.ok(answer.heard.p > 0 && answer.heard.version === 'shipped')
  assert.deepEqual(
    answer.decisions.filter(({ held }) => held),
    [],
  )
  const person = await tried('转人工')
  assert.equal(person.kind, 'hand-over')
  assert.ok(person.decisions.some((one) => one.rule === 'person-wanted' && one.held))
  const unknown = await tried('你们在月球有门店吗')
  assert.ok(unknown.decisions.some((one) => one.rule === 'knowledge' && one.held))
  const order = await tried('我的订单到哪了')
  assert.ok(order.decisions.some((one) => one.rule === 'identity' && one.held))
})

test('a try-out leaves no gap, no turn and no word', async () => {
  const count = () =>
    shop.act(
      async (ctx) =>
        (await shop.assistant.figures(ctx, {})).turns + (await shop.conversations.counters(ctx)).all,
    )
  const before = await count()
  await tried('你们在月球有门店吗')
  assert.equal(await count(), before)
  const kept = await withoutTrace(shop.house, shop.house.system('ten_first'), async (ctx) => {
    await shop.knowledge.recordGap(ctx, { question: '会飞吗', language: 'zh-CN' })
    return 'seen'
  })
  assert.equal(kept, 'seen')
  assert.deepEqual(await shop.searchEverywhere('会飞吗'), [])
})

test('stored turns run again come to the same; nothing is sent', async () => {
  const talks = []
  for (const words of ['七天无理由退货运费谁出', '布沙发沾了咖啡怎么洗', '你们在月球有门店吗', '你好'])
    talks.push(await shop.ask(words))
  const before = await Promise.all(talks.map(async ({ id }) => (await shop.log(id)).length))
  const result = await shop.assistant.replay(shop.house.system('ten_first'), wish)
  assert.deepEqual([result.turns, result.same, result.left], [4, 4, 0], JSON.stringify(result.items))
  assert.deepEqual(await Promise.all(talks.map(async ({ id }) => (await shop.log(id)).length)), before)
})

test('an article that is taken away is what differs', async () => {
  const articles = await shop.act((ctx) =>
    shop.knowledge.search(ctx, { words: '咖啡 清洗 布艺', audience: 'customer', language: 'zh-CN' }),
  )
  await shop.act((ctx) => shop.knowledge.withdraw(ctx, articles[0]?.article ?? ''))
  const result = await shop.assistant.replay(shop.house.system('ten_first'), wish)
  assert.equal(result.same, 3)
  assert.ok(result.items[0]?.words.includes('咖啡'))
  assert.ok(result.items[0]?.differs.includes('article'))
})

test('what differs is named, and kinds are counted', () => {
  const came = { kind: 'answer' as const, intent: 'size', article: 'a', title: 'A', reason: null }
  assert.deepEqual(differences(came, { ...came, article: 'b' }), ['article'])
  const line = { turn: 't', conversationId: 'c', words: 'w', was: came, now: came, differs: [] }
  assert.deepEqual(resultOf([line, line], 1), {
    ...{ turns: 3, same: 2, left: 1, items: [] },
    kinds: [{ was: 'answer', now: 'answer', turns: 2 }],
  })
})
