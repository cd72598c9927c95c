/** After-sales matters in the chat: one question until it is clear, a case under its terms, where it stands for whom it belongs to, and a person for whoever does not take a no. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type BenchShop,
  type OrderSpec,
  openBenchShop,
  type Person,
  type Proof,
} from '../bench/assistant/shop.ts'
import { HandClock } from '../src/kernel/clock.ts'
import type { ConversationEvent } from '../src/rooms/conversations/contract.ts'

const DAY = 86_400_000
const clock = new HandClock('2037-03-02T02:00:00Z')
const ARRIVED = { state: 'delivered', promise: 2 } as const

let shop: BenchShop
before(async () => {
  shop = await openBenchShop({ clock })
})
after(() => shop.close())

/** The kinds of goods that were sent on their way in one order, each so many. */
async function oneOrder(person: Person, goods: readonly (readonly [code: string, quantity: number])[]) {
  const { orders, payouts, catalogue } = shop.rooms
  const made = await shop.act(async (ctx) => {
    const lines = []
    for (const [code, quantity] of goods) {
      const sku = (await catalogue.product(ctx, code))?.variants[0]?.sku ?? ''
      lines.push({ sku, quantity })
    }
    const address = {
      name: '林晚秋',
      phone: '13805711234',
      region: '浙江省杭州市西湖区',
      street: '文三路 100 号',
    }
    const order = await orders.place(ctx, {
      ...{ customerId: person.customerId, lines, address, source: 'shop', note: '' },
    })
    await payouts.capture(ctx, {
      orderId: order.id,
      tender: 'demo',
      fen: order.totalFen,
      key: `pay ${order.id}`,
    })
    return order
  })
  for (const event of ['pay', 'start-production', 'make-ready', 'ship', 'deliver'] as const)
    await shop.act((ctx) => orders.move(ctx, made.id, event))
  await shop.think()
  return made
}

async function person(proof: Proof, orders: readonly OrderSpec[]): Promise<Person> {
  const made = await shop.person(proof, orders)
  await shop.think()
  return made
}

type Said = string | ((person: Person) => string)
const code = ({ mail }: Person) => shop.codeFor(mail)
const mail = (one: Person) => one.mail
type Message = Extract<ConversationEvent, { kind: 'message' }>

async function talk(who: Person, says: readonly Said[]) {
  let id = ''
  for (const one of says) {
    const text = typeof one === 'string' ? one : one(who)
    if (id === '') id = await shop.begin(who, text)
    else await shop.write(id, text)
    await shop.think()
  }
  const log = await shop.log(id)
  const told = log.filter((one): one is Message => one.kind === 'message' && one.author.kind === 'assistant')
  const { holder } = (await shop.act((ctx) => shop.rooms.conversations.ground(ctx, id))) ?? {}
  const card = log.flatMap((one) => (one.kind === 'handover' ? [one.card] : []))[0]
  return { id, told, last: told.at(-1), holder, card }
}

const casesOf = (who: Person) =>
  shop.act(async (ctx) =>
    (await shop.rooms.aftersales.ofCustomer(ctx, who.customerId)).filter((one) => !one.parentId),
  )

test('which order and which piece is one question, with his own delivered pieces to tap', async () => {
  const who = await person('link', [ARRIVED, { ...ARRIVED, goods: 'sofa' }, { state: 'paid', goods: 'bed' }])
  const { id, told } = await talk(who, ['我要退货'])
  assert.match(told[0]?.text ?? '', /哪一张订单里的哪一件/)
  const choices = [...(told[0]?.choices ?? [])].sort()
  assert.deepEqual(
    choices.map((one) => /餐桌|沙发|手边没有/.exec(one)?.[0]),
    ['沙发', '餐桌', '手边没有'],
  )
  await shop.write(id, choices.find((one) => one.includes('沙发')) ?? '')
  await shop.think()
  const log = await shop.log(id)
  const next = log.findLast((one) => one.kind === 'message' && one.author.kind === 'assistant')
  assert.match(next?.kind === 'message' ? next.text : '', /为什么/)
})

test('a case opens under its terms: sum, who pays the way back, and the articles', async () => {
  const who = await person('link', [])
  await oneOrder(who, [['CH-T140', 4]])
  const { told, last } = await talk(who, ['想退两张餐桌，不喜欢', '确认登记', '什么时候来取件'])
  assert.match(told[0]?.text ?? '', /退您 ¥7,360.*按 2 件办.*运费由您承担.*运费 ¥\d+.*依据：消法25/)
  assert.match(told[1]?.text ?? '', /售后单 AS-\d+/)
  assert.match(last?.text ?? '', /等货退回.*取件：/)
  const [one] = await casesOf(who)
  assert.deepEqual([one?.kind, one?.quantity, one?.remedy], ['return', 2, 'refund-return'])
})

test('of two pieces in one order the one that he names is the one', async () => {
  const who = await person('link', [])
  const order = await oneOrder(who, [
    ['CH-T140', 1],
    ['YQ-L285', 1],
  ])
  const { told } = await talk(who, ['收到的东西磕坏了', '沙发', '没有照片', '确认登记'])
  assert.match(told[0]?.text ?? '', /哪一件/)
  const [one] = await casesOf(who)
  assert.equal(one?.lineId, order.lines.find(({ name }) => /沙发/.test(name))?.id)
})

test('whoever is not known may prove it by mail, and his case opens at once; or leave it, and it is taken down', async () => {
  const known = await person('none', [ARRIVED])
  const proven = await talk(known, ['我要退货', mail, code, '不喜欢', '确认登记'])
  assert.match(proven.last?.text ?? '', /售后单 AS-\d+/)
  const without = await talk(await person('none', [ARRIVED]), [
    ...['我要退货', mail, '不核对，先登记', '餐桌', '不喜欢', '确认登记'],
  ])
  assert.match(without.last?.text ?? '', /工单 W-\d+/)
})

test('a part that may be several is asked for with the parts of the list; the pack of screws is its screws', async () => {
  const who = await person('link', [{ ...ARRIVED, goods: 'wardrobe' }])
  const { last } = await talk(who, ['少了一个抽屉的拉手', '抽屉拉手', '确认登记'])
  assert.match(last?.text ?? '', /补件，抽屉拉手/)
  const screws = await talk(await person('link', [ARRIVED]), ['少了一包螺丝', '确认登记'])
  assert.match(screws.last?.text ?? '', /补件，螺丝包/)
  const other = await talk(await person('link', [ARRIVED]), ['少了一个铰链'])
  assert.ok(other.last?.choices.includes('毛毡脚垫'), other.last?.choices.join())
})

test('what runs already is told and not opened twice', async () => {
  const who = await person('link', [ARRIVED])
  const { last } = await talk(who, [
    ...['餐桌一条腿松了，能安排维修吗', '确认登记', '餐桌的腿又松了，要维修'],
  ])
  assert.match(last?.text ?? '', /已经有售后单在办.*AS-\d+/)
  assert.equal((await casesOf(who)).length, 1)
})

test('where is my refund is asked once who asks, then told with the step, the day and the sum', async () => {
  const who = await person('none', [ARRIVED])
  const { told } = await talk(who, ['我的退款到哪了', mail, code])
  assert.match(told[0]?.text ?? '', /只说给本人.*邮箱/)
  assert.match(told.at(-1)?.text ?? '', /没有查到/)
  const known = await person('link', [ARRIVED])
  const { last } = await talk(known, ['我要退货', '不喜欢', '确认登记', '我的退款到哪了'])
  assert.match(last?.text ?? '', /售后单 AS-\d+（退货退款.*\d+月\d+日.*要退的 ¥3,680 还没有发出/)
  assert.equal(last?.sources[0]?.title.startsWith('售后单'), true)
})

test('the money of a cancelled order is told by each way that it goes back', async () => {
  const who = await person('link', [])
  const { orders, payouts } = shop.rooms
  await oneOrder(who, [['CH-T140', 1]])
  const sku = await shop.act(
    async (ctx) => (await shop.rooms.catalogue.product(ctx, 'CH-T140'))?.variants[0]?.sku ?? '',
  )
  const address = {
    name: '林晚秋',
    phone: '13805711234',
    region: '浙江省杭州市西湖区',
    street: '文三路 100 号',
  }
  await shop.act(async (ctx) => {
    const order = await orders.place(ctx, {
      ...{ customerId: who.customerId, lines: [{ sku, quantity: 1 }], address, source: 'shop', note: '' },
    })
    for (const [tender, fen] of [
      ['wechat', 300_000],
      ['bank', order.totalFen - 300_000],
    ] as const)
      await payouts.capture(ctx, { orderId: order.id, tender, fen, key: `pay ${order.id} ${tender}` })
    await payouts.oblige(ctx, {
      ...{ key: `cancelled:${order.id}`, kind: 'refund', orderId: order.id, to: 'customer' },
      ...{ fen: order.totalFen, cause: 'cancelled', customerId: who.customerId, reason: '订单已取消' },
    })
  })
  const { last } = await talk(who, ['退款什么时候到账'])
  assert.match(last?.text ?? '', /订单 \d+：退款 .*微信支付 ¥3,000.*银行转账 ¥680/)
})

test('a question about a case in the midst of a form is answered, and the form goes on', async () => {
  const who = await person('link', [ARRIVED])
  const { told } = await talk(who, ['我要退货', '我上次的退款到哪了', '不喜欢'])
  assert.match(told[1]?.text ?? '', /没有查到正在办的售后.*\n.*为什么/s)
  assert.match(told[2]?.text ?? '', /原因：不喜欢或不合适/)
  const turned = await talk(await person('link', [ARRIVED]), ['我要退货', '质量有问题', '算了，换货吧'])
  assert.match(turned.last?.text ?? '', /想换成什么/)
})

test('what is still on its way is taken down for a person, who may stop it', async () => {
  const who = await person('link', [{ state: 'shipped' }])
  const { told, last } = await talk(who, ['我要退货', '不喜欢', '确认登记'])
  assert.match(told[1]?.text ?? '', /还在路上/)
  assert.match(last?.text ?? '', /工单 W-\d+/)
})

test('who comes and when is told from the case', async () => {
  const mended = await talk(await person('link', [ARRIVED]), [
    ...['餐桌一条腿松了，能安排维修吗', '确认登记', '维修师傅什么时候到', '售后到哪一步了'],
  ])
  assert.match(mended.told.at(-2)?.text ?? '', /维修.*最晚 \d+月\d+日/)
  assert.match(mended.last?.text ?? '', /维修.*最晚 \d+月\d+日/)
  const parts = await talk(await person('link', [ARRIVED]), ['少了一包螺丝', '确认登记', '补发的配件寄了吗'])
  assert.match(parts.last?.text ?? '', /补件，螺丝包.*待确认/)
})

test('an angry customer and a disputed no go to a person, with the case on the card', async () => {
  const who = await person('link', [ARRIVED])
  const angry = await talk(who, ['餐桌一条腿松了，能安排维修吗', '确认登记', '你们太过分了，气死我了，骗子'])
  assert.equal(angry.holder, 'queue')
  assert.match(angry.card?.checked[0]?.what ?? '', /售后单 AS-\d+/)
  const disputed = await talk(await person('link', [ARRIVED]), [
    ...['餐桌一条腿松了，能安排维修吗', '确认登记', '我对你们的处理结果有异议，要申诉'],
  ])
  assert.equal(disputed.holder, 'queue')
  assert.match(disputed.card?.checked[0]?.what ?? '', /售后单 AS-\d+/)
})

test('a return that comes too late is told why, with the article, and a person may see it', async () => {
  const who = await person('link', [ARRIVED])
  const other = await person('link', [ARRIVED])
  clock.advance(40 * DAY)
  const { last, holder } = await talk(who, ['我要退货', '不喜欢'])
  assert.match(last?.text ?? '', /现在办不了：期限已于 .* 结束.*《消费者权益保护法》第 25 条/s)
  assert.deepEqual(last?.choices, ['请同事来答', '不用了'])
  assert.equal(holder, 'assistant')
  const insisting = await talk(other, ['我要退货', '不喜欢', '请同事来答'])
  assert.equal(insisting.holder, 'queue')
  assert.match(insisting.card?.checked.map(({ found }) => found).join() ?? '', /不喜欢或不合适/)
  assert.deepEqual(await casesOf(other), [])
})

test('a case of one click, without a word, ends in one survey; a mark that is written is its answer and no question', async () => {
  const { aftersales, orders, payouts, surveys } = shop.rooms
  await shop.act(async (ctx) => {
    await payouts.changePolicy(ctx, {
      ...(await payouts.policy(ctx)),
      usualTender: 'demo',
      outTender: 'demo',
    })
    await payouts.connect(ctx, 'demo', { on: true, settings: { secret: 'a secret of the demo bank' } })
  })
  const who = await person('link', [])
  const made = await oneOrder(who, [['CH-T140', 1]])
  const { id } = await shop.act(async (ctx) => {
    const lineId = (await orders.read(ctx, made.id)).lines[0]?.id ?? ''
    const wish = { reason: 'late', wish: 'compensation' } as const
    return aftersales.open(ctx, { orderId: made.id, lineId, ...wish, key: `late ${made.id}` })
  })
  const read = () => shop.act((ctx) => aftersales.read(ctx, id))
  for (let day = 0; day < 60 && !(await read()).final; day++) {
    clock.advance(DAY)
    await shop.think()
  }
  for (let half = 0; half < 4; half++) {
    clock.advance(DAY / 48)
    await shop.think()
  }
  const talked = (await read()).conversationId ?? ''
  const asked = () => shop.act((ctx) => surveys.ofConversation(ctx, talked))
  assert.deepEqual(
    (await asked()).map(({ state }) => state),
    ['asked'],
  )
  await shop.write(talked, '5 分')
  await shop.think()
  assert.deepEqual(
    (await asked()).map(({ state, marks }) => [state, marks.satisfaction]),
    [['answered', 5]],
  )
  const log = await shop.log(talked)
  const last = log.findLast((one) => one.kind === 'message' && one.author.kind === 'assistant')
  assert.match(last?.kind === 'message' ? last.text : '', /谢谢您的评分/)
  assert.ok(!log.some(({ kind }) => kind === 'handover'))
  // The house began this talk: that it is he is proven by the link he writes by.
  const actor = {
    ...({ kind: 'customer', name: '', permissions: new Set<string>() } as const),
    ...{ id: who.customerId, identity: who.identityId },
  }
  await shop.act((ctx) =>
    shop.rooms.conversations.receive({ ...ctx, actor }, talked, {
      ...{ text: '我很不满意，柜门还是歪的', channelMessageId: 'crooked' },
    }),
  )
  await shop.think()
  const card = (await shop.log(talked)).flatMap((one) => (one.kind === 'handover' ? [one.card] : []))[0]
  assert.match(card?.checked[0]?.what ?? '', /售后单 AS-\d+/)
})
