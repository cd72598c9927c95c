// What the assistant may do is the merchant's to say, and who may have it done is the customer's to prove.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../kernel/errors.ts'
import { orderTools } from './order-tools.ts'
import { openShop, type Shop } from './testing.ts'
import { changeTools } from './tool-shelf.ts'

let shop: Shop
let sku = ''
before(async () => {
  shop = await openShop()
  sku = (await shop.act((ctx) => shop.catalogue.product(ctx, 'CH-T140')))?.variants[0]?.sku ?? ''
})
after(() => shop.close())

let people = 0
/** A customer with an order in the house. @param by how the browser was proven to be his; absent: not at all */
async function customer(by?: 'link' | 'order') {
  people += 1
  return shop.act(async (ctx) => {
    const browser = { kind: 'visitor', value: `browser-${people}`, channel: 'web' } as const
    const came = await shop.customers.recognise(ctx, browser)
    const { id } = await shop.customers.create(ctx, { name: `林女士${people}` })
    const address = { name: '林晚秋', phone: '13800004178', region: '杭州市西湖区', street: '文三路 1 号' }
    const lines = [{ sku, quantity: 1 }]
    const order = await shop.orders.place(ctx, { customerId: id, lines, address, source: 'shop', note: '' })
    const actor = {
      ...({ kind: 'customer', name: '', permissions: new Set<string>() } as const),
      ...{ id: came.customerId, identity: came.identityId },
    }
    if (by) await shop.customers.tieVisitor({ ...ctx, actor }, id, by)
    return { id: by ? id : came.customerId, identityId: came.identityId, name: '林女士', order: order.id }
  })
}

const WISH = '把收货地址改到杭州市滨江区江南大道 3888 号'

async function talk({ order, ...person }: Awaited<ReturnType<typeof customer>>, ...says: string[]) {
  const [first = '', ...rest] = says
  const id = await shop.begin(first, undefined, person)
  await shop.think()
  for (const words of rest) {
    await shop.write(id, words)
    await shop.think()
  }
  const log = await shop.log(id)
  const told = log.flatMap((one) => (one.kind === 'message' && one.author.kind === 'assistant' ? [one] : []))
  const { address } = await shop.act((ctx) => shop.orders.read(ctx, order))
  const handed = log.flatMap((one) => (one.kind === 'handover' ? [one.card] : []))[0]
  return { id, told, handed, street: address?.street ?? '' }
}

test('every tool is on the list with its right, and deeds with their way back', async () => {
  const items = await shop.act(shop.assistant.tools)
  const named = (name: string) => items.find((one) => one.name === name)
  assert.deepEqual(
    [named('search-articles')?.does, named('change-address')?.does, named('change-address')?.undoMinutes],
    ['look-up', 'deed', 30],
  )
  assert.equal(named('cancel-order')?.limitFen, 500_000)
  assert.equal(named('cancel-order')?.confirmation, 'customer')
})

test('a deed is shown, confirmed, done once, told with its source, and taken back', async () => {
  const { told, street } = await talk(await customer('link'), WISH, '确认改', '确认改')
  assert.match(told[0]?.text ?? '', /江南大道3888号/)
  assert.deepEqual(told[0]?.choices, ['确认改', '先不办'])
  assert.equal(told[1]?.sources[0]?.kind, 'order')
  assert.equal(street, '江南大道3888号')
  const back = await talk(await customer('link'), WISH, '确认改', '撤销')
  assert.match(back.told[2]?.text ?? '', /改回原来的/)
  assert.equal(back.street, '文三路 1 号')
})

test('without a proof nothing is changed; number and phone of an order let him look and no more', async () => {
  for (const by of [undefined, 'order'] as const) {
    const { told, street, handed } = await talk(await customer(by), WISH, '1994', '7937')
    // No code can leave here: that is said at once, and numbers are not asked for again and again.
    assert.match(told[0]?.text ?? '', /发不了验证码/)
    assert.match(told[1]?.text ?? '', /核对不了/)
    assert.equal(street, '文三路 1 号', by)
    assert.equal(handed?.reason, 'no-right', by)
  }
})

test('a tool that the shop switched off is a person’s, and the card holds what was said', async () => {
  const tools = orderTools(shop.house, shop.orders)
  const rule = (on: boolean) => shop.act((ctx) => changeTools(ctx, tools, [{ name: 'change-address', on }]))
  await rule(false)
  const { street, handed } = await talk(await customer('link'), WISH)
  assert.equal(street, '文三路 1 号')
  assert.equal(handed?.reason, 'no-right')
  await rule(true)
  assert.equal((await talk(await customer('link'), WISH)).handed, undefined)
})

test('whoever takes over takes the form with it: a late yes does nothing', async () => {
  const person = await customer('link')
  const { id } = await talk(person, WISH)
  await shop.house.transact(shop.agent, (ctx) => shop.conversations.takeOver(ctx, id))
  await shop.think()
  await shop.house.transact(shop.agent, (ctx) => shop.conversations.giveBack(ctx, id))
  await shop.write(id, '确认改')
  await shop.think()
  const { address } = await shop.act((ctx) => shop.orders.read(ctx, person.order))
  assert.equal(address?.street, '文三路 1 号')
})

test('an unknown tool can not be ruled', async () => {
  await assert.rejects(
    shop.act((ctx) => changeTools(ctx, [], [{ name: 'print-money', on: true }])),
    (error) => error instanceof Refusal && error.code === 'assistant.tool-unknown',
  )
})
