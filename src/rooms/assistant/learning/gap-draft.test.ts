/** A gap becomes a draft of its questions, the answer a colleague gave and the nearest article; nobody reads it before a person publishes it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openShop, type Shop } from '../testing.ts'
import { draftGap } from './gap-draft.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

test('questions, the colleague’s answer and what stands nearby make a draft, never an article', async () => {
  const { id } = await shop.ask('你们在月球有门店吗')
  await shop.act((ctx) => shop.conversations.takeOver(ctx, id), shop.agent)
  await shop.act(
    (ctx) =>
      shop.conversations.reply(ctx, id, { text: '暂时没有，要看样可以来杭州展厅，电话 13812345678。' }),
    shop.agent,
  )
  const gap = await shop.act((ctx) =>
    shop.knowledge.recordGap(ctx, {
      question: '你们在月球有没有门店',
      language: 'zh-CN',
      conversationId: id,
    }),
  )
  const { article } = await shop.act((ctx) => draftGap(shop, ctx, gap.id), shop.agent)
  const made = await shop.act((ctx) => shop.knowledge.article(ctx, article))
  assert.equal(made?.state, 'draft')
  const body = made?.draft?.texts['zh-CN']?.body ?? ''
  assert.ok(body.startsWith('暂时没有，要看样可以来杭州展厅'), body)
  assert.ok(body.includes('月球') && !body.includes('13812345678'))
  const found = await shop.act((ctx) =>
    shop.knowledge.search(ctx, { words: '月球 门店', audience: 'customer', language: 'zh-CN' }),
  )
  assert.ok(found.every((hit) => hit.article !== article))
  assert.equal((await shop.act((ctx) => shop.knowledge.gap(ctx, gap.id))).state, 'answered')
})
