/** The measure over a real shop: kept by what happens, read from tallies, never counting anything twice. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dayIn } from '../../../kernel/clock.ts'
import { figures } from '../rule.ts'
import { openShop, type Shop } from '../testing.ts'
import { type Measure, Verdict } from './contract.ts'
import { close, judged } from './hear.ts'
import { contacts, measure } from './read.ts'
import { thumb, toJudge } from './thumb.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const HOUR = 3_600_000
/** All that was told is counted first, a listener's second try after a busy moment too. */
const read = async () => {
  await shop.house.settle(new Date(shop.house.clock.now().getTime() + 60_000))
  return shop.act((ctx) => measure(ctx, {}))
}
/** The same figures when the timers of that hour have run. */
const later = (hours: number): Promise<Measure> =>
  shop.act(async (real) => {
    const ctx = { ...real, now: new Date(real.now.getTime() + hours * HOUR) }
    for (const { id } of await contacts(ctx, { limit: 100 })) await close(ctx, id)
    return measure(ctx, { from: dayIn(ctx.zone, real.now) })
  })

test('what the assistant answered with a source is pending, and the window decides', async () => {
  const { after: said } = await shop.ask('七天无理由退货运费谁出')
  assert.ok(said.some((event) => event.kind === 'message' && event.sources.length > 0))
  const now = await read()
  assert.equal(now.all.contacts, 1)
  assert.deepEqual([now.all.verdicts.pending, now.all.verdicts.handled], [1, 0])
  assert.deepEqual([now.all.grounded.part, now.all.grounded.whole], [1, 1])
  assert.equal(now.all.handled.share, null, 'one case says nothing')
})

test('a hand-over counts its card and a person his first word', async () => {
  const { id } = await shop.ask('收到的餐桌台面磕坏了')
  await shop.act((ctx) => shop.conversations.takeOver(ctx, id), shop.agent)
  await shop.act(
    (ctx) => shop.conversations.reply(ctx, id, { text: '您好，请问有什么可以帮您？' }),
    shop.agent,
  )
  await shop.house.settle()
  const { all } = await read()
  assert.equal(all.verdicts.person, 1)
  assert.equal(all.handing.handed, 1)
  assert.deepEqual([all.handing.complete.part, all.handing.askedAgain.part], [1, 1])
  assert.deepEqual([all.handing.withinMinute.part, all.handing.withinMinute.whole], [1, 1])
  const [line] = await shop.act((ctx) => contacts(ctx, { verdict: 'person', limit: 10 }))
  assert.equal(line?.conversationId, id)
  assert.equal(line?.askedAgain, true)
})

test('who comes back with the same makes the first answer a repeat', async () => {
  await shop.begin('退货的运费谁出呀')
  await shop.think()
  const { all } = await read()
  assert.equal(all.verdicts.repeat, 1)
  assert.equal(all.verdicts.pending, 1)
})

test('a thumb down outweighs the window, and counts once however often it is given', async () => {
  const { id } = await shop.ask('布沙发沾了咖啡怎么洗')
  for (const good of [true, false, false]) await shop.act((ctx) => judged(ctx, id, good))
  const { all } = await read()
  assert.deepEqual([all.down, all.up, all.verdicts.disliked], [1, 0, 1])
})

test('when the window is over, what nothing spoke against is handled', async () => {
  const { all } = await later(73)
  assert.equal(all.verdicts.pending, 0)
  assert.deepEqual([all.verdicts.handled, all.verdicts.repeat, all.verdicts.disliked], [1, 1, 1])
  assert.equal(
    Object.values(all.verdicts).reduce((sum, n) => sum + n, 0),
    all.involved.part,
  )
})

test('the lines by what was asked add up to the whole, courtesies and all, and open as they are counted', async () => {
  await shop.ask('你好')
  const { all, byIntent } = await read()
  const sum = (of: (line: (typeof byIntent)[number]) => number) =>
    byIntent.reduce((total, line) => total + of(line), 0)
  assert.equal(
    sum((line) => line.involved.part),
    all.involved.part,
  )
  for (const verdict of Verdict.options)
    assert.equal(
      sum((line) => line.verdicts[verdict]),
      all.verdicts[verdict],
      verdict,
    )
  const other = byIntent.find(({ intent }) => intent === 'other')
  const listed = await shop.act((ctx) => contacts(ctx, { intent: 'other', limit: 50 }))
  assert.ok(other && other.involved.part > 0)
  assert.equal(listed.length, other.involved.part)
})

test('nobody of ours: both pages count the same conversations', async () => {
  const did = await shop.act((ctx) => figures(ctx, {}))
  const { all } = await read()
  assert.ok(did.conversationsAlone < did.conversations)
  assert.equal(did.conversations - did.conversationsAlone, all.verdicts.person)
})

test('a person who is forgotten leaves figures without a name', async () => {
  const before = await read()
  const customer = shop.visitor.id
  await shop.act((ctx) => shop.customers.forget(ctx, customer, 'wish'))
  await shop.house.settle()
  assert.deepEqual((await read()).all.contacts, before.all.contacts)
})

test('a customer judges only an answer of the assistant in a matter of his own, once asked', async () => {
  const { customerId, identityId } = await shop.act((ctx) =>
    shop.customers.recognise(ctx, { kind: 'visitor', value: 'browser-two', channel: 'web', name: '周同学' }),
  )
  const customer = { id: customerId, name: '周同学', identityId }
  const id = await shop.begin('布沙发沾了咖啡怎么洗', undefined, customer)
  await shop.think()
  const as = (of: string) => shop.who({ kind: 'customer', id: of })
  const wanted = await shop.act((ctx) => toJudge(shop, ctx), as(customerId))
  assert.equal(wanted?.conversationId, id)
  const given = { conversationId: id, seq: wanted?.seq ?? 0, good: false }
  await assert.rejects(
    shop.act((ctx) => thumb(shop, ctx, given), as('cus_somebody')),
    {
      code: 'conversations.unknown',
    },
  )
  await assert.rejects(
    shop.act((ctx) => thumb(shop, ctx, { ...given, seq: 1 }), as(customerId)),
    {
      code: 'assistant.no-answer',
    },
  )
  await shop.act((ctx) => thumb(shop, ctx, given), as(customerId))
  assert.equal(await shop.act((ctx) => toJudge(shop, ctx), as(customerId)), null)
})
