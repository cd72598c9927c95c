/** What the house promises every room: one transaction for deed, facts, jobs and audit, in order, once, per tenant. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import * as audit from './audit.ts'
import type { Ctx, Told } from './ctx.ts'
import { OTHER_SHOP, openTestHouse, SHOP, type TestHouse } from './testing.ts'

let t: TestHouse
const heard: string[] = []
const done: string[] = []

before(async () => {
  t = await openTestHouse({ folders: [] })
  t.house.on('tests.thing.made', 'tests.hear', async (_ctx: Ctx, event: Told) => {
    heard.push(String(event.data.n))
  })
  t.house.job('tests.job', async (_ctx, data) => {
    done.push(String(data.n))
  })
  await t.house.start()
})
after(() => t.close())

test('a fact told in a transaction is heard once, in the order of telling', async () => {
  await t.act(async (ctx) => {
    for (let n = 0; n < 5; n++) await ctx.tell('tests.thing.made', { n })
  })
  await t.house.settle()
  assert.deepEqual([...heard].sort(), ['0', '1', '2', '3', '4'])
})

test('a fact of a transaction that failed is never heard', async () => {
  const before = heard.length
  await assert.rejects(
    t.act(async (ctx) => {
      await ctx.tell('tests.thing.made', { n: 99 })
      throw new Error('no')
    }),
  )
  await t.house.settle()
  assert.equal(heard.length, before)
})

test('a job with a key runs once, however often it is asked for', async () => {
  for (let i = 0; i < 3; i++) await t.act((ctx) => ctx.later('tests.job', { n: 'once' }, { key: 'k' }))
  await t.house.settle()
  assert.deepEqual(
    done.filter((n) => n === 'once'),
    ['once'],
  )
})

test('a timer waits for its instant', async () => {
  const at = new Date(Date.now() + 3_600_000)
  await t.act((ctx) => ctx.later('tests.job', { n: 'timer' }, { at }))
  await t.house.settle()
  assert.ok(!done.includes('timer'))
  await t.house.settle(new Date(at.getTime() + 1))
  assert.ok(done.includes('timer'))
})

test('a follower resumes from a number without gap or double', async () => {
  const got: number[] = []
  const follower = {
    tenant: SHOP,
    told: (f: Told) => got.push(f.seq),
    whispered: () => undefined,
    reset: () => assert.fail(),
  }
  const leave = await t.house.live.follow(follower, 0)
  await t.act((ctx) => ctx.tell('tests.thing.made', { n: 'live' }))
  await t.house.settle()
  leave()
  const seen = got.at(-1) ?? 0
  await t.act((ctx) => ctx.tell('tests.thing.made', { n: 'missed' }))
  await t.house.settle()
  await t.house.live.follow(follower, seen)
  assert.deepEqual(
    got,
    Array.from({ length: got.length }, (_, i) => i + 1),
  )
})

test('a shop sees neither the facts nor the audit of another', async () => {
  await t.act((ctx) => ctx.audit('tests.deed', 'thing'), t.house.system(OTHER_SHOP))
  await t.house.settle()
  const rows = await t.act(
    async (ctx) =>
      (await sql`select 1 from kernel.audit where tenant_id = ${OTHER_SHOP}`.execute(ctx.db)).rows,
  )
  assert.equal(rows.length, 0)
})

test('a changed audit row breaks the chain where it stands', async () => {
  for (let n = 0; n < 4; n++) await t.act((ctx) => ctx.audit('tests.deed', 'thing', { n }))
  await t.house.settle()
  assert.equal((await t.act((ctx) => audit.verify(ctx.db, SHOP))).brokenAt, null)
  await t.act((ctx) =>
    sql`update kernel.audit set facts = '{"n": 7}' where tenant_id = ${SHOP} and seq = 2`.execute(ctx.db),
  )
  assert.equal((await t.act((ctx) => audit.verify(ctx.db, SHOP))).brokenAt, 2)
})
