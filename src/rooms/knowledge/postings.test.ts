// A large library ranked in the database: the same order and the same sums as in memory, and always what is published.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { buildIndex, counted, GENERAL, question, search } from '../../engines/rank/index.ts'
import { HandClock } from '../../kernel/clock.ts'
import { OTHER_SHOP, openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { knowledgeTables, openKnowledge } from './index.ts'
import { putPostings, rankedBy, rankedCount, unposted } from './posting-store.ts'
import { MANY_ARTICLES, post, postLater } from './postings.ts'

const TEXTS = [
  {
    id: 'return',
    title: '退货规则',
    text: '收到商品后七天内，商品完好，可以无理由退货。定制商品不适用。退货运费由您承担。',
  },
  { id: 'freight', title: '运费与送货范围', text: '满两千元免运费送到小区门口。上楼费没有电梯每层三十元。' },
  { id: 'fabric', title: '布艺沙发清洁', text: '沙发套可以拆下机洗，水温不超过三十度，不可漂白。' },
  {
    id: 'wood',
    title: 'Caring for oak',
    text: 'Wipe oak with a dry cloth; oil it twice a year. 实木家具每半年上一次木蜡油。',
  },
  { id: 'bare', text: '七天 七天 七天 oak' },
]
const ASKED = [
  '可以退货吗',
  '退货的运费谁出',
  '沙发套怎么洗',
  'how do I care for oak',
  '七天',
  '上楼费多少钱',
  'zzz',
  '',
]
let house: TestHouse
before(async () => {
  house = await openTestHouse({ folders: [knowledgeTables], clock: new HandClock('2026-11-22T04:00:00Z') })
})
after(() => house.close())

const everywhere = { audiences: ['public'] as const, limit: 50 }

test('the database ranks every question as the index in memory does', async () => {
  const other = house.house.system(OTHER_SHOP)
  await house.act(async (ctx) => {
    await putPostings(
      ctx,
      TEXTS.map((text) => ({ id: text.id, number: 1, audience: 'public', counted: counted(text, GENERAL) })),
    )
  }, other)
  const index = buildIndex(TEXTS, GENERAL)
  await house.act(async (ctx) => {
    for (const ask of ASKED) {
      const here = search(index, ask, 50).hits
      const there = await rankedBy(ctx, question(ask, GENERAL), everywhere)
      assert.deepEqual(
        there.map((hit) => [hit.id, hit.score.toFixed(6), hit.coverage.toFixed(6)]),
        here.map((hit) => [hit.id, hit.score.toFixed(6), hit.coverage.toFixed(6)]),
        ask,
      )
    }
  }, other)
  assert.deepEqual(await house.act((ctx) => rankedBy(ctx, question('退货', GENERAL), everywhere)), [])
})

test('a library that grows large is posted, follows what is published and withdrawn, and is searched there', async () => {
  const knowledge = openKnowledge(house.house)
  const owner = { id: 'stf_xiaoman', name: '小满' }
  const publish = (slug: string, title: string, body: string) =>
    house.act(async (ctx) => {
      const cover = {
        slug,
        shelf: 'returns',
        audience: 'public',
        owner,
        reviewOn: '2027-05-01',
        mentions: [],
      } as const
      const draft = await knowledge.begin(ctx, {
        cover: { ...cover, mentions: [] },
        texts: { 'zh-CN': { title, body } },
      })
      return knowledge.publish(ctx, draft.id, { revision: draft.revision })
    })
  const wood = await publish('wood', '实木保养', '每半年上一次木蜡油，避免暖气直吹。')
  const sofa = await publish('sofa', '布艺沙发清洁', '沙发套可以拆下机洗，水温不超过三十度。')
  assert.equal(await house.act(rankedCount), 0, 'a small library has no postings')

  await house.act((ctx) => postLater(ctx, 2))
  await post(house.house, house.house.system('ten_first'))
  assert.equal(await house.act(rankedCount), 2)
  const find = (words: string) => house.act((ctx) => knowledge.search(ctx, { words, audience: 'public' }))
  assert.equal((await find('木蜡油多久上一次'))[0]?.article, wood.id)
  assert.match((await find('沙发套可以机洗吗'))[0]?.snippet ?? '', /机洗/)

  const withdrawn = await house.act((ctx) => knowledge.withdraw(ctx, sofa.id))
  assert.equal(withdrawn.state, 'withdrawn')
  assert.deepEqual(
    (await find('沙发套可以机洗吗')).map((hit) => hit.article),
    [],
    'what is withdrawn is not shown even before the postings follow',
  )
  await post(house.house, house.house.system('ten_first'))
  assert.equal(await house.act(rankedCount), 1)
  assert.deepEqual(await house.act((ctx) => unposted(ctx, 10)), [])
})

test('small means fewer than two thousand articles', () => assert.equal(MANY_ARTICLES, 2000))
