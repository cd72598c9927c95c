/** Cases through the door: one click to money confirmed, each deed once, nobody else's, and all of it provable. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { CaseShape, OpeningShape } from './contract.ts'
import { type CaseShop, openCaseShop } from './testing.ts'

const START = '2027-03-01T02:00:00Z'
let shop: CaseShop
const clock = new HandClock(START)
let count = 0

before(async () => {
  shop = await openCaseShop({ clock })
})
after(() => shop.close())
beforeEach(() => {
  count += 1
})

const key = (what: string) => `${what} of test ${count}`
type Order = { id: string; lineId: string }
const opening = (order: Order, more: Partial<OpeningShape> = {}): OpeningShape => ({
  ...{
    orderId: order.id,
    lineId: order.lineId,
    reason: 'no-reason',
    wish: 'refund-return',
    key: key('opening'),
  },
  ...more,
})
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('a customer asks for a return in one click and sees what comes next', async () => {
  const order = await shop.order()
  const made = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  assert.match(made.number, /^AS-\d+$/)
  assert.equal(made.kind, 'return')
  assert.equal(made.orderId, order.id)
  assert.ok(made.next.text.length > 5)
  assert.ok(made.due || made.final)
  assert.equal(made.whole, true)
})

test('the same key twice is one case, answered alike', async () => {
  const order = await shop.order({ quantity: 3 })
  const first = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  const second = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  assert.equal(second.id, first.id)
  assert.equal((await shop.act((ctx) => shop.aftersales.ofOrder(ctx, order.id))).length, 1)
})

test('the same key with other words is refused, and the first case stands as it was', async () => {
  const order = await shop.order({ quantity: 3 })
  const first = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  for (const other of [
    { quantity: 2 },
    { reason: 'quality' },
    { wish: 'exchange' },
    { reasonText: '桌面开裂' },
    { part: 'CH-LEG' },
  ] as const)
    await assert.rejects(
      shop.mine((ctx) => shop.aftersales.open(ctx, opening(order, other))),
      refused('aftersales.key-otherwise'),
      JSON.stringify(other),
    )
  const command = {
    caseId: first.id,
    event: 'withdraw',
    expectedVersion: first.version,
    key: key('withdraw'),
  }
  const gone = await shop.mine((ctx) => shop.aftersales.act(ctx, command))
  for (const other of [
    { event: 'sent-back', data: { waybill: 'SF1' } },
    { event: 'withdraw', data: { cause: 'else' } },
    { event: 'close', expectedVersion: gone.version },
  ])
    await assert.rejects(
      shop.mine((ctx) => shop.aftersales.act(ctx, { ...command, ...other })),
      refused('aftersales.key-otherwise'),
      JSON.stringify(other),
    )
  assert.equal((await shop.mine((ctx) => shop.aftersales.act(ctx, command))).version, gone.version)
})

test('a unit that one case holds is not asked back by another', async () => {
  const order = await shop.order()
  await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  await assert.rejects(
    shop.mine((ctx) => shop.aftersales.open(ctx, opening(order, { key: key('second') }))),
    refused('aftersales.units-taken'),
  )
})

test("somebody else's order and case are as none", async () => {
  const order = await shop.order()
  const stranger = await shop.act(async (ctx) => (await shop.customers.create(ctx, { name: '许先生' })).id)
  await assert.rejects(
    shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)), stranger),
    refused('orders.unknown'),
  )
  const made = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  await assert.rejects(
    shop.mine((ctx) => shop.aftersales.readFor(ctx, stranger, made.id), stranger),
    refused('aftersales.unknown'),
  )
})

test('a stale version is refused with the version now, and the same deed again is not', async () => {
  const order = await shop.order()
  const made = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  const command = { caseId: made.id, event: 'withdraw', expectedVersion: made.version, key: key('withdraw') }
  const gone = await shop.mine((ctx) => shop.aftersales.act(ctx, command))
  assert.equal(gone.state, 'withdrawn')
  const again = await shop.mine((ctx) => shop.aftersales.act(ctx, command))
  assert.equal(again.version, gone.version)
  await assert.rejects(
    shop.mine((ctx) => shop.aftersales.act(ctx, { ...command, key: key('other') })),
    (error: unknown) =>
      error instanceof Refusal && error.code === 'aftersales.gone-on' && error.facts.version === gone.version,
  )
})

test('a withdrawn unit can be asked back again', async () => {
  const order = await shop.order()
  const made = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  await shop.mine((ctx) =>
    shop.aftersales.act(ctx, {
      caseId: made.id,
      event: 'withdraw',
      expectedVersion: made.version,
      key: key('withdraw'),
    }),
  )
  const second = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order, { key: key('second') })))
  assert.notEqual(second.id, made.id)
})

test('the customer cannot do what is the shop’s, and the shop cannot refuse what the law gives', async () => {
  const order = await shop.order()
  const made = await shop.mine((ctx) =>
    shop.aftersales.open(ctx, opening(order, { reason: 'quality', reasonText: '桌面开裂' })),
  )
  const command = { caseId: made.id, expectedVersion: made.version, key: key('deed') }
  await assert.rejects(
    shop.mine((ctx) => shop.aftersales.act(ctx, { ...command, event: 'approve' })),
    (error: unknown) =>
      error instanceof Refusal && ['aftersales.not-yours', 'aftersales.not-now'].includes(error.code),
  )
  await assert.rejects(
    shop.as('stf_xiaoman', (ctx) =>
      shop.aftersales.act(ctx, { ...command, event: 'refuse', data: { text: '不想退' } }),
    ),
    (error: unknown) =>
      error instanceof Refusal && ['aftersales.guard', 'aftersales.not-now'].includes(error.code),
  )
})

test('from one click to money confirmed: goods back, checked, paid once, and the chain holds', async () => {
  const order = await shop.order()
  const made = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  let now: CaseShape = made
  const go = async (staff: 'stf_xiaoman' | 'stf_cang' | 'stf_zhijian', event: string, data = {}) => {
    now = await shop.as(staff, (ctx) =>
      shop.aftersales.act(ctx, {
        caseId: now.id,
        event,
        expectedVersion: now.version,
        key: key(event),
        data,
      }),
    )
  }
  if (now.state === 'requested' || now.state === 'under-review') await go('stf_xiaoman', 'approve')
  assert.deepEqual([now.state, now.queue], ['awaiting-goods', 'warehouse'])
  await go('stf_cang', 'collected')
  if (now.state === 'in-transit') {
    await go('stf_cang', 'arrived')
    await go('stf_cang', 'pass', { grade: 'A' })
  }
  assert.equal(now.state, 'refund-due')
  const owed = await shop.act((ctx) => shop.payouts.ofCase(ctx, now.id))
  assert.equal(owed.length, 1)
  assert.ok(owed[0] && owed[0].fen > 0)
  const proof = await shop.act((ctx) => shop.aftersales.prove(ctx, now.id))
  assert.deepEqual({ brokenAt: proof.brokenAt, rebuilt: proof.rebuilt }, { brokenAt: null, rebuilt: true })
})

test('a no needs its reason and its articles, and another person than who said it decides again', async () => {
  const order = await shop.order()
  clock.advance(20 * 86_400_000)
  const made = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  assert.equal(made.state, 'under-review')
  const deed = (event: string, data: Record<string, unknown>) => (now: CaseShape) => ({
    ...{ caseId: now.id, event, expectedVersion: now.version, key: key(`${event} ${now.version}`), data },
  })
  for (const data of [{ articles: ['消法25'] }, { text: '已过七天' }, { text: '已过七天', articles: [' '] }])
    await assert.rejects(
      shop.as('stf_zhijian', (ctx) => shop.aftersales.act(ctx, deed('refuse', data)(made))),
      (error: unknown) =>
        error instanceof Refusal && ['aftersales.needs', 'aftersales.guard'].includes(error.code),
    )
  const no = deed('refuse', { text: '已过七天', articles: ['消法25'] })
  const refusedNow = await shop.as('stf_zhijian', (ctx) => shop.aftersales.act(ctx, no(made)))
  assert.equal(refusedNow.state, 'refused')
  const disputed = await shop.mine((ctx) => shop.aftersales.act(ctx, deed('dispute', {})(refusedNow)))
  const rule = deed('rule', { ruling: 'merchant', text: '看过了，维持' })(disputed)
  await assert.rejects(
    shop.as('stf_zhijian', (ctx) => shop.aftersales.act(ctx, rule)),
    refused('aftersales.guard.another-person'),
  )
  const offered = (who: 'stf_zhijian' | 'stf_shen') =>
    shop.as(who, async (ctx) =>
      (await shop.aftersales.read(ctx, disputed.id)).actions.map(({ event }) => event),
    )
  assert.equal((await offered('stf_zhijian')).includes('rule'), false)
  assert.equal((await offered('stf_shen')).includes('rule'), true)
  assert.match(
    shop.house.words.say('en', 'aftersales.guard.another-person') +
      shop.house.words.say('zh-CN', 'aftersales.guard.another-person'),
    /another colleague.*另一位同事/,
  )
  const ruled = await shop.as('stf_shen', (ctx) => shop.aftersales.act(ctx, rule))
  assert.equal(ruled.state, 'closed')
})

test('after a ruling for the customer the goods that are here go on their shelf, as after a check that passed', async () => {
  const order = await shop.order()
  let now: CaseShape = await shop.mine((ctx) => shop.aftersales.open(ctx, opening(order)))
  const go = async (
    who: 'stf_xiaoman' | 'stf_cang' | 'stf_zhijian' | 'stf_shen' | 'lin',
    event: string,
    data = {},
  ) => {
    const command = { caseId: now.id, event, expectedVersion: now.version, key: key(event), data }
    const run = (ctx: Parameters<Parameters<typeof shop.act>[0]>[0]) => shop.aftersales.act(ctx, command)
    now = await (who === 'lin' ? shop.mine(run) : shop.as(who, run))
  }
  const evidenceId = await shop.as('stf_zhijian', async (ctx) => {
    const said = { text: '桌面有划痕', orderId: order.id, caseId: now.id }
    return (await shop.evidence.state(ctx, { key: key('seen'), ...said })).id
  })
  if (now.state !== 'awaiting-goods') await go('stf_xiaoman', 'approve')
  await go('stf_cang', 'arrived')
  await go('stf_cang', 'inspect')
  await go('stf_zhijian', 'pass-part', {
    ...{ amountFen: 100_000, text: '有划痕', grade: 'B', evidenceId },
    articles: ['消法25'],
  })
  await go('lin', 'dispute')
  const shelves = async () => JSON.stringify(await shop.act((ctx) => shop.stock.labelled(ctx)))
  const before = await shelves()
  await go('stf_shen', 'rule', { ruling: 'customer', text: '出厂就有' })
  assert.equal(now.state, 'refund-due')
  assert.equal(now.amountFen, 320_000)
  assert.notEqual(await shelves(), before)
})

test('a claim against nobody and a complaint about nothing are refused at the door, with a sentence', async () => {
  const order = await shop.order()
  const open = (more: object) =>
    shop.act((ctx) => shop.aftersales.open(ctx, { ...opening(order, { key: key('odd') }), ...more }))
  await assert.rejects(
    open({ kind: 'recourse', reason: 'damage', wish: 'compensation' }),
    refused('aftersales.against-missing'),
  )
  for (const wish of ['compensation', 'partial-refund'])
    await assert.rejects(open({ wish }), refused('aftersales.complaint-of-nothing'))
  for (const language of ['zh-CN', 'en'] as const)
    for (const code of ['against-missing', 'complaint-of-nothing'])
      assert.ok(shop.house.words.has(language, `aftersales.${code}`))
})
