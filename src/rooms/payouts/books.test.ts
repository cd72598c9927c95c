/** The books: balanced whatever is written, only growing, compared with the bank's day by day, in and out by sheets, and without people when they go. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { HandClock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ImportRow } from '../../kernel/sheets.ts'
import { payByHand, reconcileDay } from './contract.ts'
import type { NewObligation } from './door.ts'
import { listDifferences } from './reconcile/store.ts'
import { openTestShop, runStaged, type TestShop } from './testing.ts'

const clock = new HandClock('2037-11-24T02:20:00Z')
let shop: TestShop
before(async () => {
  shop = await openTestShop({ clock })
})
after(() => shop.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const oblige = (given: NewObligation) => shop.act((ctx) => shop.payouts.oblige(ctx, given))
const balances = async (filter: { order?: string; case?: string }) =>
  (await shop.act((ctx) => shop.payouts.ledger(ctx, filter))).balances.map(
    ({ party, account, tender, amount }) => `${account} ${tender ?? '-'} ${party} ${amount}`,
  )
async function settleAll(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    clock.advance(70_000)
    await shop.house.settle(clock.now())
  }
}

test('the database itself refuses an entry that does not sum to zero, one that is changed, and one that is removed', async () => {
  const entry = (ctx: Ctx, id: string) =>
    sql`insert into payouts.entry (tenant_id, id, key, kind, at, reason, by_id)
      values (${ctx.tenant}, ${id}, ${id}, 'pay', ${ctx.now}, '', 'x')`.execute(ctx.db)
  const posting = (ctx: Ctx, id: string, n: number, party: string, amount: number) =>
    sql`insert into payouts.posting (tenant_id, entry_id, n, party, account, tender, unit, amount)
      values (${ctx.tenant}, ${id}, ${n}, ${party}, 'settled', 'bank', 'fen', ${amount})`.execute(ctx.db)
  const lopsided = shop.act(async (ctx) => {
    await entry(ctx, 'ent_odd')
    await posting(ctx, 'ent_odd', 0, 'merchant', -100)
    await posting(ctx, 'ent_odd', 1, 'customer', 99)
  })
  await assert.rejects(lopsided, /do not sum to zero/)
  await assert.rejects(
    shop.act((ctx) => entry(ctx, 'ent_empty')),
    /do not sum to zero/,
  )
  await shop.order(1000)
  for (const change of [
    'update payouts.posting set amount = amount + 1',
    'delete from payouts.posting',
    'update payouts.entry set at = now()',
    'delete from payouts.entry',
  ])
    await assert.rejects(
      shop.act((ctx) => sql.raw(change).execute(ctx.db)),
      /only grows/,
      change,
    )
})

test('the tables themselves refuse more than was paid, and one who approves what he asked for', async () => {
  const order = await shop.order(1000)
  const more = (column: string, table: string) =>
    shop.act((ctx) =>
      sql.raw(`update payouts.${table} set ${column} = 1001 where order_id = '${order}'`).execute(ctx.db),
    )
  await assert.rejects(more('obliged_fen', 'account'), /no_more_than_paid/)
  await assert.rejects(more('returned', 'payment'), /no_more_of_a_tender/)
  const { id } = await shop.as('stf_xiaoman', (ctx) =>
    shop.payouts.oblige(ctx, shop.refund({ orderId: order, fen: 10 })),
  )
  await assert.rejects(
    shop.act((ctx) =>
      sql`update payouts.obligation set approver_id = 'stf_xiaoman' where id = ${id}`.execute(ctx.db),
    ),
    /four_eyes/,
  )
})

test('who finally bears it owes it to the shop, and what he pays clears it: the case sums to zero (M4)', async () => {
  const order = await shop.order(100_000)
  const bears = [
    { party: 'merchant' as const, fen: 10_000 },
    { party: 'carrier' as const, fen: 25_001 },
    { party: 'technician' as const, fen: 4_999 },
  ]
  const given = shop.refund({ orderId: order, fen: 40_000, caseId: 'cas_1', bears })
  await assert.rejects(
    oblige({ ...given, fen: 40_001, key: 'otherwise' }),
    refused('payouts.bears-otherwise'),
  )
  await oblige(given)
  await settleAll()
  assert.deepEqual(await balances({ case: 'cas_1' }), [
    'settled demo customer 40000',
    'settled demo merchant -40000',
    'owed - carrier -25001',
    'owed - merchant 30000',
    'owed - technician -4999',
  ])
  const pay = { from: 'carrier', to: 'merchant', caseId: 'cas_1', reason: '承运商赔付' } as const
  const transfer = (fen: number, key: string) =>
    shop.act((ctx) => shop.payouts.transfer(ctx, { ...pay, fen, key }))
  const [one, two] = await Promise.all([transfer(20_000, 'claim 1'), transfer(20_000, 'claim 1')])
  assert.equal(one.entryId, two.entryId)
  await assert.rejects(transfer(20_001, 'claim 1'), refused('payouts.key-taken'))
  // More than was owed is paid all the same; the rest clears nothing.
  await transfer(7_000, 'claim 2')
  assert.deepEqual(await balances({ case: 'cas_1' }), [
    'settled bank carrier -27000',
    'settled bank merchant 27000',
    'settled demo customer 40000',
    'settled demo merchant -40000',
    'owed - merchant 4999',
    'owed - technician -4999',
  ])
})

/** One of the things that may happen to an order, in any order. */
const deed = fc.oneof(
  fc.record({
    what: fc.constant('refund' as const),
    part: fc.double({ min: 0, max: 1.1, noNaN: true }),
    again: fc.boolean(),
  }),
  fc.record({ what: fc.constant('cancel' as const) }),
  fc.record({ what: fc.constant('by hand' as const) }),
  fc.record({ what: fc.constant('capture' as const), fen: fc.integer({ min: 1, max: 50_000 }) }),
  fc.record({ what: fc.constant('settle' as const) }),
)

test('after any row of payments, refunds, cancellations and confirmations the sums hold (M1-M6)', async () => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (deeds) => {
      runs += 1
      const orderId = await shop.order(100_000, [
        { tender: 'demo', fen: 61_111 },
        { tender: 'bank', fen: 20_000 },
        { tender: 'coupon', fen: 13_333 },
        { tender: 'points', fen: 5556, units: 55_560 },
      ])
      await live(orderId, deeds, `run ${runs}`)
      await sumsHold(orderId)
    }),
    { numRuns: 15 },
  )
})

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const quietly = (doing: Promise<unknown>) =>
  doing.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })

async function live(orderId: string, deeds: readonly Deed[], run: string): Promise<void> {
  const keys: string[] = []
  for (const [i, one] of deeds.entries()) {
    const last = keys.at(-1) ?? `${run} ${i}`
    const key = one.what !== 'refund' || one.again ? last : `${run} ${i}`
    if (one.what === 'refund') keys.push(key)
    await doIt(orderId, one, key)
  }
  await settleAll()
}

async function doIt(orderId: string, one: Deed, key: string): Promise<unknown> {
  switch (one.what) {
    case 'refund':
      return refund(orderId, key, one.part)
    case 'cancel':
      return quietly(shop.act((ctx) => shop.payouts.cancel(ctx, key)))
    case 'capture':
      return capture(orderId, one.fen, `${key} ${one.fen}`)
    case 'by hand':
      return payAllByHand(orderId)
    default:
      return settleAll()
  }
}

async function refund(orderId: string, key: string, part: number): Promise<void> {
  const payments = await shop.act((ctx) => shop.payouts.payments(ctx, orderId))
  const paid = payments.reduce((sum, { worthFen }) => sum + worthFen, 0)
  await quietly(oblige(shop.refund({ orderId, key, fen: Math.max(1, Math.floor(paid * part * 0.5)) })))
}

const capture = (orderId: string, fen: number, key: string) =>
  quietly(shop.act((ctx) => shop.payouts.capture(ctx, { orderId, tender: 'bank', fen, key })))

async function payAllByHand(orderId: string): Promise<void> {
  const owed = await shop.act((ctx) => shop.payouts.ofOrder(ctx, orderId))
  for (const leg of owed.flatMap(({ legs }) => legs).filter(({ deeds }) => deeds.includes('by-hand')))
    await runStaged(shop.payouts, payByHand, shop.staff('stf_qian'), {
      ...{ params: { id: leg.id }, query: { name: 'r.pdf' }, bytes: Buffer.from('%PDF-1.4\n%%EOF') },
    })
}

async function sumsHold(orderId: string): Promise<void> {
  const [payments, owed, ledger] = await shop.act(async (ctx) => [
    await shop.payouts.payments(ctx, orderId),
    await shop.payouts.ofOrder(ctx, orderId),
    await shop.payouts.ledger(ctx, { order: orderId, limit: 200 }),
  ])
  const live = owed.filter(({ state }) => state !== 'cancelled')
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  const worth = sum(payments.map(({ worthFen }) => worthFen))
  assert.ok(sum(live.map(({ fen }) => fen)) <= worth, 'M1')
  for (const one of payments) assert.ok(one.returned <= one.amount, 'M1 by tender')
  const done = live.flatMap(({ legs }) => legs).filter(({ state }) => state === 'confirmed')
  assert.equal(new Set(done.map(({ number }) => number)).size, done.length, 'M2')
  const paid = ledger.items.filter(({ kind }) => kind === 'pay' || kind === 'issue')
  assert.deepEqual(
    paid.map(({ number }) => number).sort(),
    done
      .filter(({ amount }) => amount > 0)
      .map(({ number }) => number)
      .sort(),
    'one entry for each payout',
  )
  for (const { way, confirmedBy, proof } of done)
    assert.ok(
      way === 'hand' ? confirmedBy === 'stf_qian' && proof : confirmedBy === 'demo' || confirmedBy === 'own',
      'M3',
    )
  const columns = new Map<string, number>()
  for (const { account, tender, unit, amount } of ledger.balances)
    columns.set(`${account} ${tender} ${unit}`, (columns.get(`${account} ${tender} ${unit}`) ?? 0) + amount)
  for (const [column, total] of columns) assert.equal(total, 0, `M4 ${column}`)
  const had = new Map<string, number>()
  for (const { unit, amount, party } of ledger.balances)
    if (party === 'customer') had.set(unit, (had.get(unit) ?? 0) + amount)
  for (const unit of ['fen', 'coupon-fen', 'points']) {
    const back = sum(done.filter((leg) => leg.unit === unit).map((leg) => leg.amount))
    const given = sum(payments.filter((one) => one.unit === unit).map((one) => one.amount))
    assert.equal(had.get(unit) ?? 0, back - given, `M6 ${unit}`)
  }
}

async function compareDay(day: string) {
  const route = shop.payouts.routes.find(({ endpoint }) => endpoint === reconcileDay)
  const parts = { params: {}, query: {}, body: { gateway: 'demo', day } }
  return route?.runStaged(shop.staff('stf_qian'), parts, EXTRA)
}
const EXTRA = {
  ...{ upload: undefined, uploadType: '', cookies: {}, userAgent: '', origin: undefined, host: '' },
  ...{ setCookie: () => undefined, header: () => undefined },
  get who() {
    return shop.staff('stf_qian')
  },
}

test('a day that agrees is reconciled the next morning by itself', async () => {
  clock.set('2037-12-01T03:00:00Z')
  const order = await shop.order(100_000, [
    { tender: 'demo', fen: 90_000 },
    { tender: 'coupon', fen: 10_000 },
  ])
  const owed = await oblige(shop.refund({ orderId: order, fen: 50_000, key: 'a good day' }))
  await settleAll()
  clock.set('2037-12-02T03:00:00Z')
  await shop.house.settle(clock.now())
  const now = await shop.act((ctx) => shop.payouts.read(ctx, owed.id))
  assert.equal(now.state, 'reconciled')
  assert.deepEqual(
    now.legs.map(({ state }) => state),
    ['reconciled', 'reconciled'],
  )
})

test('every way in which a statement may disagree is found once, told once, and settled with a reason', async () => {
  clock.set('2037-12-05T03:00:00Z')
  const pay = async (n: number) => {
    const order = await shop.order(100_000)
    const owed = await oblige(shop.refund({ orderId: order, fen: 1000 + n, key: `differs ${n}` }))
    return owed.gatewayNumber
  }
  const [fine, missing, less, twice] = [await pay(0), await pay(1), await pay(2), await pay(3)]
  await settleAll()
  const { legs } = await shop.act(async (ctx) => {
    const owed = await shop.payouts.byKey(ctx, 'differs 0')
    return owed ?? { legs: [] }
  })
  const line = (row: number, number: string | undefined, fen: number, reference: string): ImportRow => ({
    row,
    values: { gateway: 'demo', number: number ?? '', amount: fen, reference, at: '2037-12-05T03:01:00.000Z' },
  })
  const rows = [
    line(2, fine, 1000, legs[0]?.reference ?? ''),
    line(3, less, 2, 'B'),
    line(4, twice, 1003, 'C'),
    line(5, twice, 1003, 'D'),
    line(6, 'RFSOMEBODYELSE', 7, 'E'),
  ]
  const sheet = shop.payouts.importKinds.find(({ kind }) => kind === 'statements')
  for (let i = 0; i < 2; i++) {
    const applied = await shop.act((ctx) => sheet?.apply(ctx, rows) ?? Promise.reject(new Error('no sheet')))
    assert.deepEqual(applied.refused, [])
  }
  const found = await shop.act(async (ctx) => {
    const out: unknown[] = []
    for await (const batch of shop.payouts.exportKinds
      .find(({ kind }) => kind === 'differences')
      ?.rows(ctx) ?? [])
      out.push(...batch.map((row) => [row.kind, row.number, row.ours, row.theirs]))
    return out
  })
  assert.deepEqual(
    new Set(found.map((row) => JSON.stringify(row))),
    new Set(
      [
        ['我们付了，对账单里没有', missing, 1001, null],
        ['金额不一致', less, 1002, 2],
        ['对账单里付了两次', twice, 1003, 2006],
        ['对账单里有，我们账上没有', 'RFSOMEBODYELSE', null, 7],
      ].map((row) => JSON.stringify(row)),
    ),
  )
  assert.equal((await shop.act((ctx) => shop.payouts.counts(ctx))).differences, 4)
  const told = await shop.house.everywhere((db) =>
    sql<{
      n: number
    }>`select count(*) as n from kernel.outbox where name = 'payouts.difference.found'`.execute(db),
  )
  assert.equal(told.rows[0]?.n, 4)
  // The bank itself has the line that the sheet had left out: the difference closes by itself.
  await compareDay('2037-12-05')
  const after = await shop.act((ctx) => listDifferences(ctx, { state: 'resolved' }, undefined, 9))
  assert.deepEqual(
    after.map(({ number, kind, reason }) => [number, kind, reason]),
    [[missing, 'missing-there', 'found-later']],
  )
})

test('payments come in by sheet once however often it is read, and go out again when the sheet is taken back', async () => {
  const placed = await shop.act((ctx) =>
    shop.orders.place(ctx, {
      ...{ customerId: shop.lin, source: 'shop', note: '', number: 'SHEET-1' },
      lines: [{ sku: 'CH-T', quantity: 1, priceFen: 50_000 }],
    }),
  )
  const sheet = shop.payouts.importKinds.find(({ kind }) => kind === 'payments')
  const rows: ImportRow[] = [
    { row: 2, values: { order: 'SHEET-1', tender: 'wechat', amount: 40_000, number: '420017' } },
    { row: 3, values: { order: 'SHEET-1', tender: 'points', units: 10_000 } },
    { row: 4, values: { order: 'SHEET-1', tender: 'cash' } },
    { row: 5, values: { order: 'NOBODY', tender: 'cash', amount: 1 } },
  ]
  const apply = (some: ImportRow[]) =>
    shop.act((ctx) => sheet?.apply(ctx, some) ?? Promise.reject(new Error('no sheet')))
  assert.deepEqual(
    (await apply(rows)).refused.map(({ row, code, field }) => [row, code, field]),
    [
      [4, 'payouts.sum-missing', undefined],
      [5, 'payouts.order-unknown', 'order'],
    ],
  )
  const again = await apply(rows.slice(0, 2))
  assert.deepEqual([again.created.length, again.refused.length], [0, 0])
  const ids = (await shop.act((ctx) => shop.payouts.payments(ctx, placed.id))).map(({ id }) => id)
  assert.equal(ids.length, 2)
  await shop.act((ctx) => sheet?.undo(ctx, { payments: ids }) ?? Promise.reject(new Error('no sheet')))
  assert.deepEqual(await balances({ order: placed.id }), [])
  await assert.rejects(oblige(shop.refund({ orderId: placed.id, fen: 1 })), refused('payouts.not-paid'))
})

test('the bank’s list confirms transfers by number and sum, by the person who read it in', async () => {
  const order = await shop.order(100_000, [{ tender: 'bank', fen: 100_000 }])
  const owed = await oblige(shop.refund({ orderId: order, fen: 33_300, key: 'by list' }))
  const sheet = shop.payouts.importKinds.find(({ kind }) => kind === 'bank-confirmations')
  const row = (amount: number): ImportRow => ({
    row: 2,
    values: { number: owed.gatewayNumber.toLowerCase(), amount, reference: 'ICBC 9' },
  })
  const apply = (amount: number) =>
    shop.as('stf_qian', (ctx) => sheet?.apply(ctx, [row(amount)]) ?? Promise.reject(new Error('no sheet')))
  assert.deepEqual(
    (await apply(33_301)).refused.map(({ code }) => code),
    ['payouts.another-sum'],
  )
  assert.deepEqual((await apply(33_300)).updated, [owed.id])
  assert.deepEqual((await apply(33_300)).updated, [])
  const paid = await shop.act((ctx) => shop.payouts.read(ctx, owed.id))
  assert.deepEqual(
    [paid.state, paid.legs[0]?.confirmedBy, paid.legs[0]?.reference],
    ['confirmed', 'stf_qian', 'ICBC 9'],
  )
})

test('obligations and the ledger go out as sheets', async () => {
  const rowsOf = (kind: string) =>
    shop.act(async (ctx) => {
      const rows: Readonly<Record<string, unknown>>[] = []
      for await (const batch of shop.payouts.exportKinds.find((one) => one.kind === kind)?.rows(ctx) ?? [])
        rows.push(...batch)
      return rows
    })
  const owed = await rowsOf('payouts')
  assert.ok(owed.some((row) => row.kind === '退款' && row.state === '已到账' && row.customer === '林女士'))
  const postings = await rowsOf('ledger')
  const sum = postings.reduce((all, row) => all + Number(row.money ?? 0) + Number(row.points ?? 0) * 1e9, 0)
  assert.equal(sum, 0)
})

test('a person goes and every sum stays (R4)', async () => {
  const cai = await shop.act((ctx) => shop.customers.create(ctx, { name: '蔡莲舟', phone: '13612340417' }))
  const order = await shop.order(100_000, [{ tender: 'bank', fen: 100_000 }])
  const given = shop.refund({
    orderId: order,
    fen: 40_000,
    customerId: cai.id,
    reason: '蔡莲舟家的桌子裂了',
    key: 'hers',
  })
  const owed = await oblige(given)
  await runStaged(shop.payouts, payByHand, shop.staff('stf_qian'), {
    ...{ params: { id: owed.legs[0]?.id ?? '' }, query: { name: '蔡莲舟.pdf' } },
    bytes: Buffer.from('%PDF-1.4\n% paid to 蔡莲舟\n%%EOF'),
  })
  const { person } = shop.payouts
  const told = await shop.act((ctx) => person.about(ctx, cai.id))
  assert.deepEqual(
    told.map(({ label, value }) => `${label} ${value}`),
    ['退款 ¥400 · 已到账'],
  )
  assert.match(JSON.stringify(await shop.act((ctx) => person.exportOf(ctx, cai.id))), /裂了/)
  const before = await balances({ order })
  await shop.act((ctx) => shop.customers.forget(ctx, cai.id, 'asked'))
  await shop.house.settle()
  assert.deepEqual(await shop.test.searchEverywhere('蔡莲舟'), [])
  assert.deepEqual(await balances({ order }), before)
  const now = await shop.act((ctx) => shop.payouts.read(ctx, owed.id))
  assert.deepEqual([now.state, now.customer, now.reason, now.fen], ['confirmed', null, '', 40_000])
})
