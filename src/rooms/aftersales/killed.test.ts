/** Killed between any two messages to the database: after the restart the case and its units agree, the chain holds, and asking again does what was left, once. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { type Given, throughAll } from './killed.ts'
import * as store from './store.ts'
import { type CaseShop, openCaseShop } from './testing.ts'

let shop: CaseShop
before(async () => {
  shop = await openCaseShop()
})
after(() => shop.close())

async function kill(given: Given): Promise<string | null> {
  const program = `import { workUntilKilled } from ${JSON.stringify(pathToFileURL(`${import.meta.dirname}/killed.ts`).href)}
    await workUntilKilled(${JSON.stringify(JSON.stringify(given))})
    process.exit(0)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [, signal]: unknown[] = await once(child, 'exit')
  return typeof signal === 'string' ? signal : null
}

const ROUNDS = 20
const STRIDE = 6

test(`killed at ${ROUNDS} places on its way, nothing is half done and nothing is done twice`, async (t) => {
  const stood: string[] = []
  const rounds = Array.from({ length: ROUNDS / 2 }, (_, i) => [2 * i, 2 * i + 1])
  for (const pair of rounds) await Promise.all(pair.map((round) => killAt(round, stood)))
  t.diagnostic(stood.join(', '))
  assert.ok(new Set(stood).size >= 4, 'it died at different places')
})

async function killAt(round: number, stood: string[]): Promise<void> {
  const order = await shop.order()
  const key = `killed ${round}`
  const { connection, house } = shop.test
  const died = await kill({ connection, order, key, home: house.config.home, after: 1 + round * STRIDE })
  const [found] = await shop.act((ctx) => store.ofOrder(ctx, order.id))
  stood.push(`${died ?? 'lived'} ${found?.state ?? 'nothing'}`)
  await agrees(order.id)
  const { id, state } = await throughAll(shop.house, shop.aftersales, order, key)
  assert.equal(state, 'refund-due')
  assert.equal((await shop.act((ctx) => store.ofOrder(ctx, order.id))).length, 1)
  assert.equal((await shop.act((ctx) => shop.payouts.ofCase(ctx, id))).length, 1)
  await agrees(order.id)
}

async function agrees(orderId: string): Promise<void> {
  const cases = await shop.act((ctx) => store.ofOrder(ctx, orderId))
  const [sale] = await shop.act((ctx) => store.salesOf(ctx, orderId))
  const held = cases.filter(({ facts }) => facts.units === undefined).length
  assert.equal(sale?.open ?? 0, held)
  assert.equal(sale?.accepted ?? 0, cases.filter(({ facts }) => facts.units === 'accepted').length)
  for (const row of cases) {
    const { brokenAt, rebuilt, events } = await shop.act((ctx) => shop.aftersales.prove(ctx, row.id))
    assert.deepEqual([brokenAt, rebuilt, events], [null, true, row.seq])
    const owed = await shop.act((ctx) => shop.payouts.ofCase(ctx, row.id))
    assert.equal(owed.length, row.state === 'refund-due' ? 1 : 0)
  }
}
