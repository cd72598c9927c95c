/** What a model may add to a turn: other search words, a look-up of the list, a form that asks first; and what it may never. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { good, verbOf } from './model/testing/personas.ts'
import { switchOn } from './model/testing/safety.ts'
import {
  answer,
  openScripted,
  type Reply,
  type Scripted,
  speaking,
} from './model/testing/scripted-endpoint.ts'
import { openShop, type Shop } from './testing.ts'
import type { Tool } from './tool.ts'

let shop: Shop
let endpoint: Scripted
const ran: string[] = []
const source = { kind: 'policy', id: 'p', title: '门店', quote: '', url: '/help' } as const
const tool = (name: string, more: Partial<Tool> = {}): Tool => ({
  name,
  purpose: { 'zh-CN': name, en: name },
  answers: [],
  input: z.object({ city: z.string().optional() }),
  permission: 'anyone',
  confirmation: 'none',
  cost: 1,
  async run() {
    ran.push(name)
    return { sentences: [{ text: '展厅里有一棵梧桐树。', source }], values: null }
  },
  ...more,
})
before(async () => {
  shop = await openShop({
    tools: [
      tool('showroom-trees'),
      tool('own-file', { permission: 'verified' }),
      tool('give-money', { does: 'deed', confirmation: 'customer' }),
    ],
  })
  endpoint = await openScripted(speaking(good))
})
after(async () => {
  await endpoint.close()
  await shop.close()
})

let models = 0
/** @returns what was said and the card's reason, when the model chooses and rewrites so */
async function asked(text: string, chosen: Reply, words = '', customer = shop.visitor) {
  endpoint.play((seen, to) => {
    const verb = verbOf(seen)
    answer(seen, to, verb === 'choose' ? chosen : verb === 'rewrite' ? { text: words } : good(seen))
  })
  endpoint.forget()
  ran.length = 0
  models += 1
  await switchOn(shop, endpoint, `m-${models}`)
  const id = await shop.begin(text, undefined, customer)
  await shop.think()
  const log = await shop.log(id)
  const said = log.flatMap((event) =>
    event.kind === 'message' && event.author.kind === 'assistant' ? [event] : [],
  )
  const card = log.find((event) => event.kind === 'handover')
  return { id, said, handed: card !== undefined }
}

const NONE: Reply = { call: { name: 'none_of_these', input: {} } }
const ODD = '展厅那棵树叫什么名字'

test('what search did not find in his words it may find in others: shown as the nearest, with a person offered', async () => {
  const { said, handed } = await asked(ODD, NONE, '退货运费谁付')
  assert.ok(!handed)
  assert.match(said[0]?.text ?? '', /^不确定这是不是您想问的。《/)
  assert.equal(said[0]?.sources[0]?.kind, 'article')
  assert.ok((said[0]?.choices.length ?? 0) > 0)
})

test('other words that find nothing lead to a person, as without a model', async () => {
  const { handed } = await asked(ODD, NONE, '量子纠缠 火星')
  assert.ok(handed)
})

test('a look-up of the list is run, and its own words are said', async () => {
  const { said } = await asked(ODD, { call: { name: 'showroom-trees', input: {} } })
  assert.deepEqual(ran, ['showroom-trees'])
  assert.match(said[0]?.text ?? '', /展厅里有一棵梧桐树。/)
})

test('a deed, a tool that needs a proof, a false input and a name outside the list are no choice', async () => {
  for (const call of [
    { name: 'give-money', input: {} },
    { name: 'own-file', input: {} },
    { name: 'showroom-trees', input: { city: 7 } },
    { name: 'drop-everything', input: {} },
  ]) {
    const { handed } = await asked(ODD, { call }, '')
    assert.ok(handed, call.name)
    assert.deepEqual(ran, [], call.name)
  }
})

/** Somebody proven, with an order under way. */
const owner = (): Promise<Shop['visitor']> =>
  shop.act(async (ctx) => {
    const known = await shop.customers.recognise(ctx, {
      ...({ kind: 'phone', value: '13900139000', channel: 'web', verified: true, name: '蒋女士' } as const),
    })
    const [variant] = (await shop.catalogue.product(ctx, 'YQ-L285'))?.variants ?? []
    await shop.orders.place(ctx, {
      customerId: known.customerId,
      source: 'shop',
      lines: [{ sku: variant?.sku ?? '', quantity: 1 }],
      note: '',
    })
    return { id: known.customerId, name: '蒋女士', identityId: known.identityId }
  })

test('a form that the model names begins by asking; nothing is done', async () => {
  const choice = { call: { name: 'form-change-address', input: {} } }
  const { id, said, handed } = await asked(ODD, choice, '', await owner())
  assert.ok(!handed)
  assert.equal(said.length, 1)
  const turns = await shop.act((ctx) => shop.assistant.turns(ctx, id))
  assert.deepEqual(
    turns.map((turn) => turn.state),
    ['asked'],
  )
  assert.deepEqual(ran, [])
})

test('a person who takes over while the model thinks is not talked over', async () => {
  models += 1
  await switchOn(shop, endpoint, `m-${models}`)
  endpoint.forget()
  let go = () => {}
  const gate = new Promise<void>((open) => {
    go = open
  })
  const called = new Promise<void>((heard) => {
    endpoint.play(async (seen, to) => {
      heard()
      await gate
      answer(seen, to, good(seen))
    })
  })
  const id = await shop.begin('七天无理由退货运费谁出')
  const thinking = shop.think()
  await called
  await shop.house.transact(shop.agent, (ctx) => shop.conversations.reply(ctx, id, { text: '我来答您' }))
  go()
  await thinking
  const log = await shop.log(id)
  const spoke = log.filter((event) => event.kind === 'message' && event.author.kind === 'assistant')
  assert.equal(spoke.length, 0)
})

test('who is forgotten leaves nothing of what was sent', async () => {
  const rows = () =>
    shop.searchEverywhere('梧桐树').then((all) => all.filter((place) => place.startsWith('assistant')))
  await asked(ODD, { call: { name: 'showroom-trees', input: {} } })
  assert.ok((await rows()).some((place) => place.includes('model_call')))
  await shop.act((ctx) => shop.customers.forget(ctx, shop.visitor.id, '本人要求'))
  assert.deepEqual(await rows(), [])
})
