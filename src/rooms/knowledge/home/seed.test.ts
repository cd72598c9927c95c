/** Guides stand in the help centre beside the articles: found in both languages, and citable by the assistant. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestHouse, type TestHouse } from '../../../kernel/testing.ts'
import { type Knowledge, knowledgeTables, openKnowledge, seedKnowledge } from '../index.ts'
import { GUIDES } from './guides.ts'
import { seedGuides } from './seed.ts'

let t: TestHouse
let knowledge: Knowledge
before(async () => {
  t = await openTestHouse({ folders: [knowledgeTables] })
  knowledge = openKnowledge(t.house)
  await t.act(async (ctx) => {
    await seedKnowledge(ctx, knowledge)
    await seedGuides(ctx, knowledge, { id: 'stf_luzhi', name: '陆芷' })
  })
})
after(() => t.close())

test('a question about a small bedroom finds its guide, in either language', async () => {
  for (const [language, words] of [
    ['zh-CN', '10 平方米卧室放 1.8 米床加书桌怎么摆'],
    ['en', 'a 1.8 m bed and a desk in a bedroom of 10 m²'],
  ] as const) {
    const hits = await t.act((ctx) => knowledge.search(ctx, { words, audience: 'customer', language }))
    assert.equal(hits[0]?.slug, 'guide-bedroom-10', JSON.stringify(hits.map((hit) => hit.slug)))
  }
})

test('every guide gives passages that name where they can be read', async () => {
  const passages = await t.act((ctx) => knowledge.passages(ctx, { audience: 'customer' }))
  for (const { slug } of GUIDES) {
    const own = passages.filter((passage) => passage.slug === slug)
    assert.ok(own.length >= 2, slug)
    for (const passage of own) assert.match(passage.url, /guide-/)
  }
})
