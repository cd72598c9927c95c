/** Killed anywhere between the obligation and its confirmation: after the restart it is paid exactly once, booked once, told once. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { systemClock } from '../../kernel/clock.ts'
import type { Passed } from './building.ts'
import type { Fate } from './gateways/demo/bank.ts'
import { type Counterpart, openCounterpart, PROMPT } from './gateways/demo/counterpart.ts'
import { type Given, hasty, payUntilKilled } from './killed.ts'
import { openTestShop, SECRET, type TestShop } from './testing.ts'

let shop: TestShop
let bank: Counterpart

before(async () => {
  bank = await openCounterpart(SECRET)
  shop = await openTestShop({ gateways: [hasty(bank.url)] })
})
after(async () => {
  await shop.close()
  await bank.close()
})

const FATES: Readonly<Record<string, Fate>> = {
  prompt: PROMPT,
  'silent after it paid': { ...PROMPT, first: 'silent-after' },
  'an error after it paid': { ...PROMPT, first: 'error-after' },
  'an error before it paid': { ...PROMPT, first: 'error-before' },
}
/** Where it dies, at which passing. */
const DEATHS: readonly (readonly [fate: keyof typeof FATES, point: Passed, times?: number])[] = [
  ['prompt', 'obliged'],
  ['prompt', 'sending'],
  ['prompt', 'calling'],
  ['prompt', 'answered'],
  ['prompt', 'confirming'],
  ['prompt', 'recording'],
  ['prompt', 'recorded'],
  ['silent after it paid', 'sending'],
  ['silent after it paid', 'calling'],
  ['silent after it paid', 'answered'],
  ['silent after it paid', 'looking'],
  ['silent after it paid', 'confirming'],
  ['silent after it paid', 'confirmed'],
  ['an error after it paid', 'answered'],
  ['an error after it paid', 'recorded'],
  ['an error after it paid', 'looking'],
  ['an error after it paid', 'confirming'],
  ['an error after it paid', 'confirmed'],
  ['an error before it paid', 'answered'],
  ['an error before it paid', 'recorded'],
  ['an error before it paid', 'looking'],
  ['an error before it paid', 'calling', 2],
  ['an error before it paid', 'answered', 2],
  ['an error before it paid', 'confirming'],
]

for (const [n, [fate, point, times = 1]] of DEATHS.entries())
  test(`killed at ${point}${times > 1 ? ' the second time' : ''}, the bank ${fate}`, async () => {
    bank.behave(() => FATES[fate] ?? PROMPT)
    const order = await shop.order(100_000)
    const key = `killed ${n}`
    const fen = 30_000 + n
    const { connection, house } = shop.test
    const died = await kill({
      connection,
      home: house.config.home,
      url: bank.url,
      order,
      key,
      fen,
      point,
      times,
    })
    assert.equal(died, 'SIGKILL')
    const refund = shop.refund({ orderId: order, fen, key, customerId: undefined, reason: 'x' })
    const before = await shop.act((ctx) => shop.payouts.byKey(ctx, key))
    // Whoever asked for it and heard nothing asks once more.
    const { gatewayNumber } = await shop.act((ctx) => shop.payouts.oblige(ctx, refund))
    if (before) assert.equal(before.gatewayNumber, gatewayNumber)
    await settle()
    for (const call of bank.calls(gatewayNumber)) await hear(call)
    await settle()
    await paidOnce(order, key, fen, gatewayNumber)
  })

async function kill(given: Given): Promise<string | null> {
  const { name } = payUntilKilled
  const file = JSON.stringify(pathToFileURL(`${import.meta.dirname}/killed.ts`).href)
  const program = `import { ${name} } from ${file}; await ${name}(${JSON.stringify(JSON.stringify(given))})`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = setTimeout(() => child.kill('SIGTERM'), 20_000)
  const [, signal]: unknown[] = await once(child, 'exit')
  clearTimeout(stop)
  return typeof signal === 'string' ? signal : null
}

/** What the dead one held is free, and a day goes by. */
async function settle(): Promise<void> {
  await shop.house.everywhere((db) =>
    sql`update kernel.job set state = 'waiting', held_until = null, due_at = now() where state = 'taken'`.execute(
      db,
    ),
  )
  await shop.house.settle(new Date(systemClock.now().getTime() + 3600_000))
}

async function hear(call: ReturnType<Counterpart['call']>): Promise<void> {
  await shop.hear('demo', call)
}

async function paidOnce(order: string, key: string, fen: number, number: string): Promise<void> {
  const own = await shop.act((ctx) => shop.payouts.byKey(ctx, key))
  assert.deepEqual([own?.state, own?.gatewayNumber], ['confirmed', number])
  assert.equal(bank.paid.get(number)?.fen, fen)
  const { items, balances } = await shop.act((ctx) => shop.payouts.ledger(ctx, { order }))
  assert.deepEqual(items.map(({ kind }) => kind).sort(), ['capture', 'pay'])
  assert.deepEqual(
    balances.map(({ party, amount }) => [party, amount]),
    [
      ['customer', fen - 100_000],
      ['merchant', 100_000 - fen],
    ],
  )
  const told = await shop.house.everywhere((db) =>
    sql<{ n: number }>`select count(*) as n from kernel.outbox
      where name = 'payouts.obligation.confirmed' and data->>'key' = ${key}`.execute(db),
  )
  assert.equal(told.rows[0]?.n, 1)
}

test('all that the bank paid is all that we owed, under one number each', async () => {
  const paid = [...bank.paid.values()].reduce((sum, { fen }) => sum + fen, 0)
  const owed = DEATHS.reduce((sum, _, n) => sum + 30_000 + n, 0)
  assert.deepEqual([bank.paid.size, paid], [DEATHS.length, owed])
})
