/** The assistant through its door, over the demo shop's sheets and articles, with a real database. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ConversationEvent, HandOverCard, MessageEvent } from '../conversations/contract.ts'
import { openShop, type Shop } from './testing.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

test('x', async () => {
  for (const q of [
    '这款沙发坐着舒服吗？我 1 米 58，我妈膝盖不好',
    '猫会抓坏吗',
    '浅灰会被猫抓坏吗',
    '多少钱',
    '电梯门宽 86 cm 进得去吗',
    '客厅宽3.2米放得下吗',
    '七天无理由退货运费谁出',
    '可以开专票吗',
    '下单多久能到',
    '框架是实木的吗',
    '怎么清洁',
    '你们老板属什么',
    '我想退货',
    'is the frame solid wood?',
    'Can I return it, who pays?',
    '订单到哪了',
    '初禾餐桌多长',
  ]) {
    const talk = await shop.ask(q, { productId: process.env.P ?? '' })
    console.log('Q', q)
    for (const e of talk.after)
      console.log(
        '  ',
        e.kind,
        e.kind === 'message'
          ? e.author.kind +
              ': ' +
              e.text +
              JSON.stringify(e.facts.map((f) => [f.label, f.value, f.verdict])) +
              e.sources.map((s) => s.title).join('|') +
              JSON.stringify(e.choices)
          : e.kind === 'handover'
            ? JSON.stringify(e.card)
            : '',
      )
    console.log(
      '  ',
      JSON.stringify(
        (await shop.act((ctx) => shop.assistant.turns(ctx, talk.id))).map((t) => [
          t.state,
          t.intent,
          t.knew,
          t.reason,
          t.steps.map((s) => s.tool).join(),
        ]),
      ),
    )
  }
})
