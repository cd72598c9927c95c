/** Two programs on one database: the same refund asked twice at once, too much asked at once, callbacks twice, late, in another order and forged. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { systemClock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { openDice } from '../../kernel/dice.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type House, openHouse } from '../../kernel/house.ts'
import { openLog } from '../../kernel/log.ts'
import { SHOP } from '../../kernel/testing.ts'
import type { NewObligation } from './door.ts'
import { type Call, type Counterpart, openCounterpart, PROMPT } from './gateways/demo/counterpart.ts'
import type { Payouts } from './index.ts'
import { hasty } from './killed.ts'
import { hearing, openRooms, openTestShop, PAYOUT_TABLES, SECRET, type TestShop } from './testing.ts'

const ROUNDS = 20
let shop: TestShop
let bank: Counterpart
let other: { house: House; payouts: Payouts }

before(async () => {
  bank = await openCounterpart(SECRET)
  shop = await openTestShop({ gateways: [hasty(bank.url)] })
  const house = await openHouse({
    config: shop.house.config,
    ...{ clock: systemClock, log: openLog('silent'), connection: shop.test.connection },
    migrations: [...PAYOUT_TABLES],
  })
  other = { house, payouts: openRooms(house, { gateways: [hasty(bank.url)] }).payouts }
})
after(async () => {
  await other.house.close()
  await shop.close()
  await bank.close()
})

type Node = { readonly house: House; readonly payouts: Payouts }
const nodes = (): readonly Node[] => [shop, other]
const on = <T>({ house }: Node, run: (ctx: Ctx) => Promise<T>) => house.transact(house.system(SHOP), run)
const oblige = (node: Node, given: NewObligation) => on(node, (ctx) => node.payouts.oblige(ctx, given))

async function settle(): Promise<void> {
  const soon = new Date(systemClock.now().getTime() + 3600_000)
  await Promise.all(nodes().map(({ house }) => house.settle(soon)))
}

const outcomes = async (all: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map((one) =>
    one.status === 'fulfilled'
      ? 'done'
      : one.reason instanceof Refusal
        ? one.reason.code
        : String(one.reason),
  )
const settledOf = async (orderId: string): Promise<number> => {
  const { balances } = await shop.act((ctx) => shop.payouts.ledger(ctx, { order: orderId }))
  assert.equal(
    balances.reduce((sum, { amount }) => sum + amount, 0),
    0,
  )
  return -(balances.find(({ party }) => party === 'customer')?.amount ?? 0)
}
const toldOf = async (key: string): Promise<number> => {
  const { rows } = await shop.house.everywhere((db) =>
    sql<{ n: number }>`select count(*) as n from kernel.outbox
      where name = 'payouts.obligation.confirmed' and data->>'key' = ${key}`.execute(db),
  )
  return rows[0]?.n ?? 0
}

test(`two identical partial refunds at once on two nodes are one, in ${ROUNDS} of ${ROUNDS} rounds`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const orderId = await shop.order(100_000)
    const given = shop.refund({ orderId, fen: 40_000 + round })
    const both = await Promise.all([...nodes(), ...nodes()].map((node) => oblige(node, given)))
    assert.equal(new Set(both.map(({ id }) => id)).size, 1)
    await settle()
    assert.equal(await settledOf(orderId), 60_000 - round)
    assert.equal(bank.paid.get(both[0]?.gatewayNumber ?? '')?.fen, 40_000 + round)
    assert.equal(await toldOf(given.key), 1)
  }
})

test(`of two refunds that are too much together exactly one is owed, in ${ROUNDS} of ${ROUNDS} rounds`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const orderId = await shop.order(100_000, [
      { tender: 'demo', fen: 70_000 },
      { tender: 'coupon', fen: 30_000 },
    ])
    const said = await outcomes(
      nodes().map((node, i) =>
        oblige(node, shop.refund({ orderId, fen: 60_000, key: `too much ${round} ${i}` })),
      ),
    )
    assert.deepEqual([...said].sort(), ['done', 'payouts.more-than-paid'])
    const { returnedFen } = await shop.act(async (ctx) => ({
      returnedFen: (await shop.payouts.payments(ctx, orderId)).reduce((sum, one) => sum + one.returned, 0),
    }))
    assert.equal(returnedFen, 60_000)
  }
  await settle()
})

test('approved, rejected and cancelled at once, one of them happens', async () => {
  await shop.act(async (ctx) =>
    shop.payouts.changePolicy(ctx, { ...(await shop.payouts.policy(ctx)), approveAboveFen: 90_000 }),
  )
  for (let round = 0; round < ROUNDS; round++) {
    const orderId = await shop.order(100_000)
    const key = `decide ${round}`
    const { id, state } = await oblige(shop, shop.refund({ orderId, fen: 95_000, key }))
    assert.equal(state, 'awaiting-approval')
    const qian = shop.staff('stf_qian')
    const said = await outcomes([
      other.house.transact(qian, (ctx) => other.payouts.approve(ctx, id)),
      shop.house.transact(qian, (ctx) => shop.payouts.reject(ctx, id, '再看看')),
      on(other, (ctx) => other.payouts.cancel(ctx, key)),
    ])
    await settle()
    const paid = await settledOf(orderId)
    const after = await shop.act((ctx) => shop.payouts.read(ctx, id))
    const approved = said[0] === 'done'
    // Approved and not yet sent it may still be cancelled: then nothing left.
    assert.ok(approved || paid === 100_000, said.join())
    assert.ok(['confirmed', 'cancelled'].includes(after.state), after.state)
    assert.equal(paid, after.state === 'confirmed' ? 5000 : 100_000)
    assert.equal(bank.paid.has(after.gatewayNumber), after.state === 'confirmed')
  }
})

test('callbacks that come twice, late, in another order and on both nodes at once confirm once', async () => {
  const dice = openDice(11)
  for (let round = 0; round < ROUNDS; round++) {
    bank.behave(() => ({ ...PROMPT, first: dice.pick(['answer', 'silent-after', 'error-after'] as const) }))
    const orderId = await shop.order(100_000)
    const given = shop.refund({ orderId, fen: 10_000 + round, key: `calls ${round}` })
    const { gatewayNumber } = await oblige(shop, given)
    // Everything at once: the call itself, and callbacks as soon as the bank has the number, or before.
    const calls = () =>
      shuffled(dice, [
        bank.call(gatewayNumber, 'succeeded'),
        bank.call(gatewayNumber, 'succeeded'),
        bank.call(gatewayNumber, 'processing'),
      ])
    const sending = settle()
    await waitFor(() => bank.asked(gatewayNumber) > 0)
    await Promise.all(calls().map((call, i) => hear(nodes()[i % 2], call)))
    await sending
    for (const call of calls()) await hear(shop, call)
    await settle()
    assert.equal(await settledOf(orderId), 90_000 - round)
    assert.equal(await toldOf(given.key), 1)
    assert.equal((await shop.act((ctx) => shop.payouts.byKey(ctx, given.key)))?.state, 'confirmed')
  }
})

test('a forged callback changes nothing and is refused, in every way it may be forged', async () => {
  bank.behave(() => ({ ...PROMPT, settlesMs: 60_000 }))
  const orderId = await shop.order(100_000)
  const { gatewayNumber, id } = await oblige(shop, shop.refund({ orderId, fen: 50_000, key: 'forged' }))
  await settleOnce()
  const good = bank.call(gatewayNumber, 'succeeded')
  const body = good.rawBody.toString()
  const forged: Call[] = [
    bank.call(gatewayNumber, 'succeeded', 'a secret of somebody else'),
    { ...good, rawBody: Buffer.from(body.replace('50000', '1')) },
    { ...good, headers: {} },
    { ...good, headers: { ...good.headers, 'x-demo-timestamp': '1' } },
    { ...good, headers: { ...good.headers, 'x-demo-signature': '' } },
    { ...good, rawBody: Buffer.from(`${body} `) },
  ]
  for (const call of forged)
    for (const node of nodes())
      await assert.rejects(
        hear(node, call),
        (error) => error instanceof Refusal && error.code === 'payouts.forged',
      )
  assert.equal((await shop.act((ctx) => shop.payouts.read(ctx, id))).state, 'sent')
  await hear(other, good)
  assert.equal((await shop.act((ctx) => shop.payouts.read(ctx, id))).state, 'confirmed')
})

test('a number that nobody owes is a difference, told once, and no entry', async () => {
  const call = bank.call('RF00000000000000000000000000000000000000', 'succeeded')
  await Promise.all(nodes().map((node) => hear(node, call)))
  await hear(shop, call)
  const found = await shop.act((ctx) => shop.payouts.counts(ctx))
  assert.equal(found.differences, 1)
})

const hear = (node: Node | undefined, call: Call): Promise<void> =>
  hearing((node ?? shop).house, (node ?? shop).payouts)('demo', call)

/** What is due now and no timer: the bank has taken it, nobody asked again. */
const settleOnce = () => shop.house.settle()

function shuffled<T>(dice: ReturnType<typeof openDice>, list: readonly T[]): T[] {
  return list
    .map((one) => ({ one, at: dice.roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

async function waitFor(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setImmediate(resolve))
}
