/** What a transaction says to the database: side by side in one message, in order, and nothing of it stays when one fails. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Db } from './ctx.ts'
import { openTestHouse, SHOP, type TestHouse } from './testing.ts'

let t: TestHouse
before(async () => {
  t = await openTestHouse({ folders: [], poolSize: 1 })
})
after(() => t.close())

const next = async (db: Db): Promise<number> =>
  (await sql<{ n: number }>`select nextval('public.line_turn')::int as n`.execute(db)).rows[0]?.n ?? 0

/** How many messages leave while this runs. */
async function messagesOf(run: (db: Db) => Promise<unknown>): Promise<number> {
  return messagesWhile(() => t.house.database.within(SHOP, run))
}

async function messagesWhile(run: () => Promise<unknown>): Promise<number> {
  const client = await t.house.database.pool.connect()
  const stream = Reflect.get(Reflect.get(client, 'connection'), 'stream')
  client.release()
  let messages = 0
  for (const way of ['_write', '_writev']) {
    const usual = Reflect.get(stream, way)
    Reflect.set(stream, way, function counting(this: unknown, ...given: unknown[]) {
      messages += 1
      return Reflect.apply(usual, this, given)
    })
  }
  await run()
  for (const way of ['_write', '_writev']) Reflect.deleteProperty(stream, way)
  return messages
}

test('what is asked side by side leaves in one message and is answered in order', async () => {
  await t.house.database.pool.query('create sequence public.line_turn')
  const beside = await messagesOf(async (db) => {
    assert.deepEqual(await Promise.all([next(db), next(db), next(db), next(db)]), [1, 2, 3, 4])
  })
  const inTurn = await messagesOf(async (db) => {
    for (let turn = 0; turn < 4; turn++) await next(db)
  })
  // The first carries the beginning, the last is the commit.
  assert.deepEqual([beside, inTurn], [2, 5])
})

test('when one of them fails nothing of the others stays, and the line serves the next', async () => {
  await t.house.database.pool.query('create table public.line_test (n int primary key)')
  const add = (db: Db, n: number) => sql`insert into public.line_test values (${n})`.execute(db)
  await assert.rejects(
    t.house.database.within(SHOP, (db) => Promise.all([add(db, 1), add(db, 1), add(db, 2)])),
    /duplicate key/,
  )
  await t.house.database.within(SHOP, async (db) => {
    const { rows } = await sql`select n from public.line_test`.execute(db)
    assert.deepEqual(rows, [])
  })
})

test('what comes too late for its transaction is refused and does not run in the next one', async () => {
  const tooLate = await t.house.database.within(SHOP, async (db) => () => next(db))
  await assert.rejects(tooLate(), /transaction is over/)
})

test('a glance is begun, asked and ended in one message, sees its own shop, and an error of it is told', async () => {
  const { database } = t.house
  const whose = sql<{ shop: string }>`select current_setting('anju.tenant') as shop`.compile(database.kysely)
  const rows: unknown[] = []
  const messages = await messagesWhile(async () => rows.push(...(await database.glance(SHOP, whose))))
  assert.deepEqual([messages, rows], [1, [{ shop: SHOP }]])
  await assert.rejects(database.glance(SHOP, sql`select 1 / 0`.compile(database.kysely)), /division by zero/)
  assert.deepEqual(await database.glance(SHOP, whose), [{ shop: SHOP }])
})

test('a table that changes beneath a running program is read with its new columns at once', async () => {
  const { database } = t.house
  await database.pool.query('create table public.line_wide (n int); insert into public.line_wide values (1)')
  const all = sql<{ n: number }>`/* line.wide */ select * from public.line_wide where n = ${1}`
  const read = () => database.within(SHOP, async (db) => (await all.execute(db)).rows)
  const glance = () => database.glance(SHOP, all.compile(database.kysely))
  assert.deepEqual([await read(), await glance()], [[{ n: 1 }], [{ n: 1 }]])
  await database.pool.query('alter table public.line_wide add column m int default 2')
  assert.deepEqual(await read(), [{ n: 1, m: 2 }])
  await database.pool.query('alter table public.line_wide add column k int default 3')
  assert.deepEqual(await glance(), [{ n: 1, m: 2, k: 3 }])
})
