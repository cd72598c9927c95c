/** A look-up that the merchant switched off: a person has the matter at once, calmly, and no gap of knowledge is noted. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ownTools } from './own-tools.ts'
import { openShop, type Shop } from './testing.ts'
import { changeTools } from './tool-shelf.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const LOOK_UPS = ['search-articles', 'product-facts', 'order-status', 'recommend']

function rule(names: readonly string[], on: boolean) {
  const tools = Object.values(ownTools(shop.house, shop)).flatMap((one) => one ?? [])
  return shop.act((ctx) =>
    changeTools(
      ctx,
      tools,
      names.map((name) => ({ name, on })),
    ),
  )
}

const handed = async (words: string) => {
  const { after: came } = await shop.ask(words)
  return came.flatMap((one) => (one.kind === 'handover' ? [one.card?.reason] : []))
}

test('each look-up may be off, and the turn still ends with words', async () => {
  const asked: readonly (readonly [string, string])[] = [
    ['search-articles', '七天无理由退货运费谁出'],
    ['product-facts', '云栖布艺转角沙发 2.85 m 坐高多少'],
    ['product-facts', '沙发坐高多少'],
    ['order-status', '我的订单到哪了'],
    ['recommend', '推荐一款床垫，预算3000以内'],
  ]
  for (const [off, words] of asked) {
    await rule([off], false)
    if (off === 'recommend') await rule(['search-articles'], false)
    assert.deepEqual(await handed(words), ['switched-off'], `${off}: ${words}`)
    await rule(LOOK_UPS, true)
  }
})

test('what another look-up answers is answered, and nothing is noted as a gap', async () => {
  await rule(['product-facts'], false)
  assert.deepEqual(await handed('七天无理由退货运费谁出'), [])
  await rule(['search-articles'], false)
  const { id } = await shop.ask('师傅会装空调吗')
  const [turn] = await shop.act((ctx) => shop.assistant.turns(ctx, id))
  assert.deepEqual([turn?.state, turn?.reason, turn?.knew], ['handed-over', 'switched-off', true])
  await rule(LOOK_UPS, true)
})

test('trying out honours what is switched off', async () => {
  await rule(['search-articles'], false)
  const tried = await shop.assistant.tryOut(shop.agent, { words: '七天无理由退货运费谁出' })
  assert.deepEqual([tried.kind, tried.reason], ['hand-over', 'switched-off'])
  await rule(LOOK_UPS, true)
})
