/** Payouts through their door: owed once, paid once, approved by a second person, given back as it was paid, and shown in plain words. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { payByHand } from './contract.ts'
import type { NewObligation } from './door.ts'
import { openTestShop, runStaged, type TestShop } from './testing.ts'

const clock = new HandClock('2037-11-24T02:20:00Z')
let shop: TestShop

before(async () => {
  shop = await openTestShop({ clock })
  await shop.house.start()
})
after(() => shop.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
/** The clock goes on and what is due happens. */
async function goOn(seconds: number): Promise<void> {
  clock.advance(seconds * 1000)
  await shop.house.settle(clock.now())
}
async function settleAll(): Promise<void> {
  for (let i = 0; i < 12; i++) await goOn(60)
}

test('a refund is owed once for its key and the demo bank pays it once', async () => {
  const orderId = await shop.order(296_000)
  const owed = await shop.act((ctx) => shop.payouts.oblige(ctx, shop.refund({ orderId, fen: 100_000 })))
  assert.deepEqual([owed.state, owed.fen, owed.moneyFen, owed.legs.length], ['due', 100_000, 100_000, 1])
  assert.match(owed.gatewayNumber, /^RF[0-9A-F]{40}$/)
  const again = await shop.act((ctx) => shop.payouts.oblige(ctx, shop.refund({ orderId, fen: 100_000 })))
  assert.equal(again.id, owed.id)
  await settleAll()
  const paid = await shop.act((ctx) => shop.payouts.read(ctx, owed.id))
  assert.equal(paid.state, 'confirmed')
  const { balances } = await shop.act((ctx) => shop.payouts.ledger(ctx, { order: orderId }))
  assert.deepEqual(
    balances.map(({ party, amount }) => [party, amount]),
    [
      ['customer', -196_000],
      ['merchant', 196_000],
    ],
  )
  await assert.rejects(
    shop.act((ctx) => shop.payouts.oblige(ctx, shop.refund({ orderId, fen: 196_001, key: 'more' }))),
    refused('payouts.more-than-paid'),
  )
  await assert.rejects(
    shop.act((ctx) => shop.payouts.oblige(ctx, shop.refund({ orderId, fen: 5 }))),
    refused('payouts.key-taken'),
  )
})

const oblige = (given: NewObligation, staffId?: string) =>
  staffId
    ? shop.as(staffId, (ctx) => shop.payouts.oblige(ctx, given))
    : shop.act((ctx) => shop.payouts.oblige(ctx, given))
const read = (id: string) => shop.act((ctx) => shop.payouts.read(ctx, id))
const RECEIPT = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
const handIn = (staffId: string, legId: string, query = {}) =>
  runStaged(shop.payouts, payByHand, shop.staff(staffId), {
    ...{ params: { id: legId }, query: { name: 'receipt.pdf', ...query }, bytes: RECEIPT },
  })

test('above the limit a second person approves, and never the one who asked', async () => {
  const orderId = await shop.order(900_000)
  const asked = await oblige(shop.refund({ orderId, fen: 600_000 }), 'stf_xiaoman')
  assert.deepEqual([asked.state, asked.holds], ['awaiting-approval', ['above-limit']])
  await settleAll()
  assert.equal((await read(asked.id)).state, 'awaiting-approval')
  await assert.rejects(
    shop.as('stf_xiaoman', (ctx) => shop.payouts.approve(ctx, asked.id)),
    refused('payouts.own-request'),
  )
  await assert.rejects(
    shop.act((ctx) => shop.payouts.approve(ctx, asked.id)),
    refused('payouts.own-request'),
  )
  await assert.rejects(
    shop.as('stf_qian', (ctx) => shop.payouts.approve(ctx, asked.id, asked.version + 1)),
    refused('payouts.changed-meanwhile'),
  )
  const approved = await shop.as('stf_qian', (ctx) => shop.payouts.approve(ctx, asked.id, asked.version))
  assert.deepEqual([approved.state, approved.approvedBy?.name], ['due', '钱来'])
  await settleAll()
  const paid = await read(asked.id)
  assert.equal(paid.state, 'confirmed')
  assert.deepEqual(paid.story.map(({ word }) => word).slice(0, 2), ['提出，等第二个人看', '批准'])
})

test('a refund in pieces below the limit is held once they pass it together; what was approved counts no more', async () => {
  const orderId = await shop.order(1_500_000)
  const ask = (fen: number) => oblige(shop.refund({ orderId, fen, key: `piece ${fen}` }), 'stf_xiaoman')
  assert.deepEqual((await ask(499_999)).holds, [])
  const second = await ask(240_000)
  assert.deepEqual([second.state, second.holds], ['awaiting-approval', ['above-limit']])
  assert.deepEqual((await ask(1)).holds, [], 'exactly the limit')
  assert.deepEqual((await ask(2)).holds, ['above-limit'])
  await shop.as('stf_qian', (ctx) => shop.payouts.approve(ctx, second.id))
  assert.deepEqual((await ask(3)).holds, ['above-limit'], 'the first pieces still count')
})

test('a refund, a compensation or a coupon is the customer’s and nobody else’s', async () => {
  const orderId = await shop.order(100_000)
  for (const kind of ['refund', 'freight', 'credit', 'coupon', 'compensation', 'statutory'] as const)
    await assert.rejects(
      oblige({ ...shop.refund({ orderId, fen: 100, key: `carrier ${kind}` }), kind, to: 'carrier' }),
      refused('payouts.to-customer'),
    )
})

test('what is rejected or cancelled frees what it had taken, and nothing leaves', async () => {
  const orderId = await shop.order(900_000)
  const asked = await oblige(shop.refund({ orderId, fen: 900_000 }), 'stf_xiaoman')
  const rejected = await shop.as('stf_qian', (ctx) => shop.payouts.reject(ctx, asked.id, '先看照片'))
  assert.deepEqual([rejected.state, rejected.story.at(-1)?.text], ['cancelled', '先看照片'])
  const second = await oblige(shop.refund({ orderId, fen: 900_000, key: 'second' }))
  await shop.act((ctx) => shop.payouts.cancel(ctx, 'second'))
  await shop.act((ctx) => shop.payouts.cancel(ctx, 'second'))
  assert.equal((await read(second.id)).state, 'cancelled')
  assert.equal(await shop.act((ctx) => shop.payouts.cancel(ctx, 'never asked')), null)
  await settleAll()
  const { items } = await shop.act((ctx) => shop.payouts.ledger(ctx, { order: orderId }))
  assert.deepEqual(
    items.map(({ kind }) => kind),
    ['capture'],
  )
  const third = await oblige(shop.refund({ orderId, fen: 300_000, key: 'third' }))
  await settleAll()
  await assert.rejects(
    shop.act((ctx) => shop.payouts.cancel(ctx, 'third')),
    refused('payouts.on-its-way'),
  )
  assert.equal((await read(third.id)).state, 'confirmed')
})

test('many small ones of one person are held when their day is full, and a cancelled one counts no more', async () => {
  const ask = async (key: string) => {
    const orderId = await shop.order(1_000_000, [{ tender: 'bank', fen: 1_000_000 }])
    return oblige(shop.refund({ orderId, fen: 400_000, key }), 'stf_shen')
  }
  assert.deepEqual((await ask('day 1')).holds, [])
  assert.deepEqual((await ask('day 2')).holds, [])
  assert.deepEqual((await ask('day 3')).holds, ['agent-limit'])
  await shop.act((ctx) => shop.payouts.cancel(ctx, 'day 3'))
  await shop.act((ctx) => shop.payouts.cancel(ctx, 'day 2'))
  assert.deepEqual((await ask('day 4')).holds, [])
  clock.advance(24 * 3600_000)
  assert.deepEqual((await ask('day 5')).holds, [])
})

test('a part of money, coupon and points goes back as money, coupon and points', async () => {
  const orderId = await shop.order(100_000, [
    { tender: 'demo', fen: 70_000 },
    { tender: 'coupon', fen: 20_000 },
    { tender: 'points', fen: 10_000, units: 1000 },
  ])
  const half = await oblige(shop.refund({ orderId, fen: 50_000 }))
  assert.deepEqual(
    half.legs.map(({ tender, unit, amount, way }) => [tender, unit, amount, way]),
    [
      ['demo', 'fen', 35_000, 'gateway'],
      ['coupon', 'coupon-fen', 10_000, 'own'],
      ['points', 'points', 500, 'own'],
    ],
  )
  assert.equal(half.moneyFen, 35_000)
  await settleAll()
  assert.equal((await read(half.id)).state, 'confirmed')
  const mine = await shop.act((ctx) => shop.payouts.refundsOf(ctx, { customerId: shop.lin, orderId }))
  assert.deepEqual(mine.grants.map(({ unit, amount, why }) => [unit, amount, why]).sort(), [
    ['coupon-fen', 10_000, 'returned'],
    ['points', 500, 'returned'],
  ])
  assert.match(mine.grants.find(({ unit }) => unit === 'coupon-fen')?.code ?? '', /^C[0-9A-F]{11}$/)
  assert.equal(mine.refunds[0]?.text, '退款 ¥350 + 优惠券 ¥100 + 500 积分 已到账。')
  const { balances } = await shop.act((ctx) => shop.payouts.ledger(ctx, { order: orderId }))
  assert.deepEqual(
    balances
      .filter(({ party }) => party === 'customer')
      .map(({ unit, amount }) => [unit, amount])
      .sort(),
    [
      ['coupon-fen', -10_000],
      ['fen', -35_000],
      ['points', -500],
    ],
  )
})

test('named payments are given back as named, and no more of one than it paid', async () => {
  const orderId = await shop.order(100_000, [
    { tender: 'demo', fen: 60_000 },
    { tender: 'bank', fen: 40_000 },
  ])
  const [demo, bank] = await shop.act((ctx) => shop.payouts.payments(ctx, orderId))
  const name = (tenders: NewObligation['tenders'], fen: number) =>
    oblige(shop.refund({ orderId, fen, tenders, key: `named ${fen} ${tenders?.length}` }))
  await assert.rejects(
    name([{ paymentId: bank?.id ?? '', fen: 40_001 }], 40_001),
    refused('payouts.more-than-paid'),
  )
  await assert.rejects(
    name([{ paymentId: demo?.id ?? '', fen: 10 }], 20),
    refused('payouts.tenders-otherwise'),
  )
  await assert.rejects(name([{ paymentId: 'pay_x', fen: 20 }], 20), refused('payouts.payment-unknown'))
  const owed = await name([{ paymentId: bank?.id ?? '', fen: 40_000 }], 40_000)
  assert.deepEqual(
    owed.legs.map(({ tender, way, deeds }) => [tender, way, deeds]),
    [['bank', 'hand', ['by-hand']]],
  )
})

test('a transfer by hand needs a named person and a proof, and is paid once', async () => {
  const orderId = await shop.order(100_000, [{ tender: 'bank', fen: 100_000 }])
  const owed = await oblige(shop.refund({ orderId, fen: 20_000, key: 'by hand' }))
  const leg = owed.legs[0]?.id ?? ''
  assert.equal(owed.state, 'due')
  await assert.rejects(
    runStaged(shop.payouts, payByHand, shop.staff('stf_qian'), { params: { id: leg }, query: { name: 'x' } }),
    refused('files.empty'),
  )
  await assert.rejects(
    runStaged(shop.payouts, payByHand, shop.house.system(shop.staff('x').tenant), {
      ...{ params: { id: leg }, query: { name: 'receipt.pdf' }, bytes: RECEIPT },
    }),
    refused('payouts.named-person'),
  )
  await handIn('stf_qian', leg, { reference: 'ICBC 17' })
  await assert.rejects(handIn('stf_qian', leg), refused('payouts.not-by-hand'))
  const paid = await read(owed.id)
  assert.deepEqual(
    [paid.state, paid.legs[0]?.confirmedBy, paid.legs[0]?.reference],
    ['confirmed', 'stf_qian', 'ICBC 17'],
  )
  assert.ok(paid.legs[0]?.proof)
  await assert.rejects(
    shop.act((ctx) => shop.payouts.cancel(ctx, 'by hand')),
    refused('payouts.on-its-way'),
  )
})

test('money that came back is booked back and paid another way, under the same number', async () => {
  const orderId = await shop.order(100_000, [{ tender: 'bank', fen: 100_000 }])
  const owed = await oblige(shop.refund({ orderId, fen: 30_000, key: 'came back' }))
  const leg = owed.legs[0]?.id ?? ''
  await handIn('stf_qian', leg)
  const { reverseObligation } = await import('./contract.ts')
  const route = shop.payouts.routes.find(({ endpoint }) => endpoint === reverseObligation)
  const body = { legId: leg, reason: '账号写错，银行退回' }
  await shop.as('stf_qian', async (ctx) =>
    route?.run(ctx, { params: { id: owed.id }, query: {}, body }, EXTRA),
  )
  const back = await read(owed.id)
  assert.deepEqual([back.state, back.legs[0]?.deeds], ['failed', ['by-hand']])
  assert.equal(await customerHas(orderId), -100_000)
  await handIn('stf_qian', leg)
  assert.equal((await read(owed.id)).state, 'confirmed')
  assert.equal(await customerHas(orderId), -70_000)
  const { items } = await shop.act((ctx) => shop.payouts.ledger(ctx, { order: orderId }))
  assert.deepEqual(items.map(({ kind }) => kind).sort(), ['capture', 'pay', 'pay', 'reversal'])
})
const EXTRA = {
  ...{ upload: undefined, uploadType: '', cookies: {}, userAgent: '', origin: undefined, host: '' },
  ...{ setCookie: () => undefined, header: () => undefined },
  get who() {
    return shop.staff('stf_qian')
  },
}
const customerHas = async (orderId: string): Promise<number> => {
  const { balances } = await shop.act((ctx) => shop.payouts.ledger(ctx, { order: orderId }))
  return balances.find(({ party, account }) => party === 'customer' && account === 'settled')?.amount ?? 0
}

test('for our fault cash and a coupon are paid once for an order and a cause, above the day’s sum a person decides', async () => {
  const orderId = await shop.order(100_000)
  const give = (cause: string) =>
    shop.as('stf_xiaoman', (ctx) =>
      shop.payouts.compensate(ctx, { orderId, cause, reason: '师傅迟到两小时' }),
    )
  const [one, two] = await Promise.all([give('late-visit'), give('late-visit')])
  assert.deepEqual([one.already, two.already].sort(), [false, true])
  assert.deepEqual(
    one.items.map(({ kind, fen, id }) => [kind, fen, two.items.some((same) => same.id === id)]),
    [
      ['compensation', 10_000, true],
      ['coupon', 2000, true],
    ],
  )
  await settleAll()
  const states = await Promise.all(one.items.map(({ id }) => read(id)))
  assert.deepEqual(
    states.map(({ state }) => state),
    ['confirmed', 'confirmed'],
  )
  for (let i = 0; i < 4; i++) await give(`cause ${i}`)
  const sixth = await give('one too many')
  assert.ok(sixth.items.every(({ holds }) => holds.includes('compensation-agent')))
  // Making good is no refund: all that was paid can still go back (M6).
  await oblige(shop.refund({ orderId, fen: 100_000, key: `whole ${orderId}` }))
})

test('amends of a broken promise are paid once, and said to be paid when both parts are', async () => {
  const orderId = await shop.order(100_000)
  const given = {
    promiseId: 'prm_1',
    customerId: shop.lin,
    orderId,
    cashFen: 8000,
    couponFen: 1500,
    reason: '没有回电',
  }
  const pay = () => shop.act((ctx) => shop.payouts.payAmends(ctx, given))
  const [cash, coupon] = await pay()
  assert.deepEqual(
    (await pay()).map(({ id }) => id),
    [cash?.id, coupon?.id],
  )
  const amends = () => shop.act((ctx) => shop.payouts.amendsOf(ctx, coupon?.id ?? ''))
  assert.deepEqual(await amends(), { promiseId: 'prm_1', paid: false })
  await settleAll()
  assert.deepEqual(await amends(), { promiseId: 'prm_1', paid: true })
  const refund = await oblige(shop.refund({ orderId, fen: 1, key: 'no amends' }))
  assert.equal(await shop.act((ctx) => shop.payouts.amendsOf(ctx, refund.id)), null)
})

test('one delay is compensated once: a second compensation for it waits for a person who sees the first', async () => {
  const orderId = await shop.order(100_000)
  const amends = { ...{ promiseId: 'prm_late', customerId: shop.lin, orderId }, cashFen: 5000, couponFen: 0 }
  await shop.act((ctx) => shop.payouts.payAmends(ctx, { ...amends, reason: '周六送到', late: true }))
  const owed = (key: string) =>
    shop.act((ctx) =>
      shop.payouts.oblige(ctx, {
        ...{ key, kind: 'compensation', orderId, to: 'customer', fen: 6000, cause: 'late', reason: 'late' },
        customerId: shop.lin,
      }),
    )
  const again = await owed('compensation cas_1')
  assert.equal(again.state, 'awaiting-approval')
  assert.deepEqual(again.holds, ['compensated-before'])
  assert.deepEqual(
    again.earlier.map(({ fen, reasonText }) => [fen, reasonText]),
    [[5000, '周六送到']],
  )
  assert.equal(again.reasonText, '送晚了')
  assert.notEqual(
    (await owed('statutory cas_1')).state,
    'awaiting-approval',
    'what the law gives is not held',
  )
})

test('amends booked before a promise of a time had its own cause count as lateness; those of another promise do not', async () => {
  const compensated = async (orderId: string, cause: string, key: string) =>
    shop.act((ctx) =>
      shop.payouts.oblige(ctx, {
        ...{ key, kind: 'compensation', orderId, to: 'customer', fen: 3000, cause, reason: cause },
        customerId: shop.lin,
      }),
    )
  const before = await shop.order(100_000)
  await compensated(before, 'broken-promise', 'amends:prm_before:cash')
  const again = await compensated(before, 'late', 'compensation cas_before')
  assert.deepEqual([again.state, again.holds], ['awaiting-approval', ['compensated-before']])
  const other = await shop.order(100_000)
  const amends = { promiseId: 'prm_gift', customerId: shop.lin, orderId: other, cashFen: 3000, couponFen: 0 }
  await shop.act((ctx) => shop.payouts.payAmends(ctx, { ...amends, reason: '赠品没送' }))
  assert.notEqual((await compensated(other, 'late', 'compensation cas_other')).state, 'awaiting-approval')
})

test('what a customer owes is asked for and settled by a payment that names it, never charged', async () => {
  const orderId = await shop.order(100_000)
  const ask = () =>
    shop.act((ctx) =>
      shop.payouts.askToPay(ctx, { key: 'exchange 1', orderId, fen: 12_000, reason: '换大一号' }),
    )
  const asked = await ask()
  assert.equal((await ask()).id, asked.id)
  await settleAll()
  const said = async () =>
    (await shop.act((ctx) => shop.payouts.refundsOf(ctx, { customerId: shop.lin, orderId }))).asked[0]?.text
  assert.equal(await said(), '还有差价 ¥120 需要您支付：换大一号。不会自动扣款。')
  const pay = (key: string) =>
    shop.act((ctx) =>
      shop.payouts.capture(ctx, { orderId, tender: 'bank', fen: 12_000, payRequestId: asked.id, key }),
    )
  await pay('paid it')
  await pay('paid it')
  assert.equal(await said(), '差价 ¥120 已付清，谢谢您。')
  await assert.rejects(pay('paid again'), refused('payouts.request-over'))
})

test('an order that becomes paid and says no more was paid by the usual tender, and gives way to what is known', async () => {
  const placed = await shop.act((ctx) =>
    shop.orders.place(ctx, {
      ...{ customerId: shop.lin, source: 'shop', note: '', number: 'AUTO-1' },
      lines: [{ sku: 'CH-T', quantity: 1, priceFen: 50_000 }],
    }),
  )
  await assert.rejects(oblige(shop.refund({ orderId: placed.id, fen: 1 })), refused('payouts.not-paid'))
  await shop.act((ctx) => shop.orders.move(ctx, placed.id, 'pay'))
  await shop.house.settle(clock.now())
  const payments = () => shop.act((ctx) => shop.payouts.payments(ctx, placed.id))
  assert.deepEqual(
    (await payments()).map(({ tender, amount, source, gatewayNumber }) => [
      tender,
      amount,
      source,
      gatewayNumber,
    ]),
    [['demo', 50_000, 'automatic', 'AUTO-1']],
  )
  const known = {
    orderId: placed.id,
    tender: 'wechat',
    fen: 50_000,
    gatewayNumber: '4200',
    key: 'wx 4200',
  } as const
  await shop.act((ctx) => shop.payouts.capture(ctx, known))
  await assert.rejects(
    shop.act((ctx) => shop.payouts.capture(ctx, { ...known, fen: 1 })),
    refused('payouts.key-taken'),
  )
  const now = await payments()
  assert.deepEqual(now.map(({ source, reversedAt }) => [source, reversedAt !== null]).sort(), [
    ['automatic', true],
    ['typed', false],
  ])
  // WeChat is not connected here, so a person pays it.
  const owed = await oblige(shop.refund({ orderId: placed.id, fen: 50_000 }))
  assert.deepEqual(
    owed.legs.map(({ tender, way, why }) => [tender, way, why]),
    [['wechat', 'hand', 'no-gateway']],
  )
})

test('beside a deposit that somebody typed, an order that becomes paid has its rest recorded', async () => {
  const placed = await shop.act((ctx) =>
    shop.orders.place(ctx, {
      ...{ customerId: shop.lin, source: 'shop', note: '', number: 'AUTO-2' },
      lines: [{ sku: 'CH-T', quantity: 1, priceFen: 50_000 }],
    }),
  )
  const typed = (fen: number, key: string, more: object = {}) =>
    shop.act((ctx) =>
      shop.payouts.capture(ctx, { orderId: placed.id, tender: 'bank', fen, key: `${key} AUTO-2`, ...more }),
    )
  const live = async () =>
    (await shop.act((ctx) => shop.payouts.payments(ctx, placed.id)))
      .filter(({ reversedAt }) => reversedAt === null)
      .map(({ source, worthFen }) => `${source} ${worthFen}`)
      .sort()
  await typed(10_000, 'deposit')
  await shop.act((ctx) => shop.orders.move(ctx, placed.id, 'pay'))
  await shop.house.settle(clock.now())
  assert.deepEqual(await live(), ['automatic 40000', 'typed 10000'])
  await typed(15_000, 'second')
  assert.deepEqual(await live(), ['automatic 25000', 'typed 10000', 'typed 15000'])
  const asked = await shop.act((ctx) =>
    shop.payouts.askToPay(ctx, { key: 'more AUTO-2', orderId: placed.id, fen: 3_000, reason: '差价' }),
  )
  await typed(3_000, 'more', { payRequestId: asked.id })
  assert.deepEqual(await live(), ['automatic 25000', 'typed 10000', 'typed 15000', 'typed 3000'])
  await typed(25_000, 'third')
  assert.deepEqual(await live(), ['typed 10000', 'typed 15000', 'typed 25000', 'typed 3000'])
})

test('what a person took back of an order is not recorded again by itself', async () => {
  const placed = await shop.act((ctx) =>
    shop.orders.place(ctx, {
      ...{ customerId: shop.lin, source: 'shop', note: '', number: 'AUTO-3' },
      lines: [{ sku: 'CH-T', quantity: 1, priceFen: 50_000 }],
    }),
  )
  await shop.act((ctx) => shop.orders.move(ctx, placed.id, 'pay'))
  await shop.house.settle(clock.now())
  const [assumed] = await shop.act((ctx) => shop.payouts.payments(ctx, placed.id))
  const { reversePayment } = await import('./contract.ts')
  const route = shop.payouts.routes.find(({ endpoint }) => endpoint === reversePayment)
  const taken = { params: { id: assumed?.id ?? '' }, query: {}, body: { reason: '没有收到' } }
  await shop.act(async (ctx) => route?.run(ctx, taken, EXTRA))
  await assert.rejects(oblige(shop.refund({ orderId: placed.id, fen: 1 })), refused('payouts.not-paid'))
})

test('a customer reads where his money is and by when, in his language', async () => {
  const orderId = await shop.order(100_000)
  await oblige(shop.refund({ orderId, fen: 25_000 }))
  const said = async (language: 'zh-CN' | 'en') => {
    const who = { ...shop.house.system(shop.staff('x').tenant), language }
    const { refunds } = await shop.house.transact(who, (ctx) =>
      shop.payouts.refundsOf(ctx, { customerId: shop.lin, orderId }),
    )
    return refunds.map(({ text }) => text)
  }
  const day = new Date(clock.now().getTime() + 25 * 3600_000 + 8 * 3600_000).toISOString().slice(0, 10)
  assert.deepEqual(await said('zh-CN'), [`退款 ¥250：正在准备，最晚 ${day} 到您手上。`])
  const waiting = await shop.order(9_000_000)
  const high = await oblige(shop.refund({ orderId: waiting, fen: 8_000_000 }))
  assert.equal(high.state, 'awaiting-approval')
  const byBank = await shop.order(100_000, [{ tender: 'bank', fen: 100_000 }])
  await oblige(shop.refund({ orderId: byBank, fen: 10_000 }))
  for (const [order, zh, en] of [
    [waiting, '等另一位同事复核后付出', 'another colleague checks it first'],
    [byBank, '由同事转账给您', 'a colleague transfers it to you'],
  ] as const)
    for (const language of ['zh-CN', 'en'] as const) {
      const who = { ...shop.house.system(shop.staff('x').tenant), language }
      const { refunds } = await shop.house.transact(who, (ctx) =>
        shop.payouts.refundsOf(ctx, { customerId: shop.lin, orderId: order }),
      )
      assert.match(refunds[0]?.text ?? '', new RegExp(language === 'en' ? en : zh))
    }
  await settleAll()
  assert.deepEqual(await said('en'), ['Refund ¥250 has arrived.'])
  assert.deepEqual(
    await shop.act((ctx) => shop.payouts.refundsOf(ctx, { customerId: 'cus_other', orderId })),
    {
      ...{ refunds: [], asked: [], grants: [] },
    },
  )
})
