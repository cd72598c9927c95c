// The cast holds together: articles name products and policies that exist, some lack English, are overdue or stale, and all is written fast.
import assert from 'node:assert/strict'
import { performance } from 'node:perf_hooks'
import { after, before, test } from 'node:test'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { catalogueTables, openCatalogue, seedCatalogue } from '../catalogue/index.ts'
import { POLICIES } from './cast/policies.ts'
import { ENTRIES } from './cast.ts'
import { Cover, PolicyDraft, Text } from './contract.ts'
import { type Knowledge, knowledgeTables, openKnowledge, seedKnowledge } from './index.ts'

let house: TestHouse
let knowledge: Knowledge
let codes: Set<string>
let took = 0
before(async () => {
  house = await openTestHouse({ folders: [catalogueTables, knowledgeTables] })
  const catalogue = openCatalogue(house.house)
  knowledge = openKnowledge(house.house)
  const began = performance.now()
  await house.act(async (ctx) => {
    codes = new Set((await seedCatalogue(ctx, catalogue)).keys())
    await seedKnowledge(ctx, knowledge)
  })
  took = performance.now() - began
})
after(() => house.close())

test('at least 40 articles stand in both languages, and the few that do not are known', () => {
  assert.ok(ENTRIES.filter((entry) => entry.en).length >= 40)
  assert.ok(ENTRIES.some((entry) => !entry.en))
  assert.equal(new Set(ENTRIES.map((entry) => entry.slug)).size, ENTRIES.length)
  for (const { zh, en, slug } of ENTRIES)
    for (const text of [zh, ...(en ? [en] : [])])
      assert.ok(Text.safeParse({ title: text[0], body: text[1] }).success, slug)
})

test('every product and policy that an article names exists', () => {
  const keys = new Set(POLICIES.map((policy) => policy.key))
  for (const { slug, mentions = [] } of ENTRIES)
    for (const mention of mentions) {
      assert.ok(Cover.shape.mentions.safeParse([mention]).success, slug)
      assert.ok(
        mention.kind === 'product' ? codes.has(mention.code) : keys.has(mention.key),
        `${slug}: ${JSON.stringify(mention)}`,
      )
    }
  for (const policy of POLICIES) assert.ok(PolicyDraft.safeParse(policy).success, policy.key)
})

test('nobody shouts at a customer, and customers are addressed as 您', () => {
  for (const { slug, zh, en, audience = 'public' } of ENTRIES) {
    assert.doesNotMatch(zh.join('') + (en?.join('') ?? ''), /[!！]/, slug)
    if (audience === 'public') assert.doesNotMatch(zh[1], /你/, slug)
  }
})

test('two changed policies left alarms open, and overdue articles wait for their timer', async () => {
  const passages = await house.act((ctx) => knowledge.passages(ctx, { audience: 'staff' }))
  const stale = new Set(passages.filter((passage) => passage.stale).map((passage) => passage.slug))
  assert.ok(stale.has('floor-carrying-fee') && stale.has('price-protection'))
  await house.house.settle()
  const later = await house.act((ctx) => knowledge.passages(ctx, { audience: 'staff' }))
  for (const { slug } of ENTRIES.filter((entry) => entry.reviewIn < 0))
    assert.ok(
      later.some(
        (passage) =>
          passage.slug === slug && passage.staleBecause.some((because) => because.cause === 'review'),
      ),
      slug,
    )
})

test('common questions find their article first', async () => {
  const asked: [string, string][] = [
    ['七天无理由退货怎么退', 'seven-day-return'],
    ['退货运费谁出', 'return-freight-who-pays'],
    ['床有响声', 'bed-noise'],
    ['上楼费多少钱', 'floor-carrying-fee'],
    ['师傅迟到赔多少', 'booking-installation'],
    ['怎么开发票', 'invoice'],
    ['猫会抓坏沙发吗', 'pets-and-sofas'],
    ['沙发坐深多少合适', 'sofa-depth-by-height'],
    ['how long does delivery take', 'delivery-time'],
    ['who pays return freight', 'return-freight-who-pays'],
    ['bed makes noise', 'bed-noise'],
  ]
  for (const [words, slug] of asked) {
    const [hit] = await house.act((ctx) => knowledge.search(ctx, { words, audience: 'public' }))
    assert.equal(hit?.slug, slug, words)
  }
})

test('the whole cast is written in seconds', () => {
  assert.ok(took < 8000, `${Math.round(took)} ms`)
})
