/** What jobs, timers and heard events promise: once each, whatever dies meanwhile, at a cost that does not grow. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { systemClock } from './clock.ts'
import type { Db } from './ctx.ts'
import { openHouse } from './house.ts'
import { taking } from './jobs.ts'
import { openLog } from './log.ts'
import { up } from './migrations/0002-jobs.ts'
import { openTestHouse, SHOP, type TestHouse } from './testing.ts'

let t: TestHouse
const heard: string[] = []
const done: string[] = []
let failures = 0

before(async () => {
  t = await openTestHouse({ folders: [] })
  await t.act((ctx) =>
    sql`create table kernel.effect (tenant_id text not null, id text not null)`.execute(ctx.db),
  )
  t.house.on('tests.thing.made', 'tests.first', async (ctx, event) => {
    await sql`insert into kernel.effect values (${ctx.tenant}, ${`first ${event.id}`})`.execute(ctx.db)
    heard.push(event.id)
  })
  t.house.on('tests.thing.made', 'tests.second', async (ctx, event) => {
    await sql`insert into kernel.effect values (${ctx.tenant}, ${`second ${event.id}`})`.execute(ctx.db)
    if (Number(event.data.n) % 50 === 0 && failures < 8) {
      failures += 1
      throw new Error('fails after it wrote')
    }
  })
  t.house.on(
    'tests.thing.made',
    'tests.careless',
    () => assert.fail('it does not care'),
    ({ data }) => data.n === 'never',
  )
  t.house.job('tests.job', async (_ctx, { n }) => {
    done.push(String(n))
  })
  await t.house.start()
})
after(() => t.close())

const effects = () =>
  t.act(async (ctx) => {
    const { rows } = await sql<{ id: string }>`select id from kernel.effect`.execute(ctx.db)
    return rows.map((row) => row.id)
  })

test('I13: each event is heard once by each listener, under a burst and though listeners fail', async () => {
  const tell = (from: number) =>
    t.act(async (ctx) => {
      for (let n = from; n < from + 20; n++) await ctx.tell('tests.thing.made', { n })
    })
  await Promise.all(Array.from({ length: 20 }, (_, burst) => tell(burst * 20)))
  await t.house.settle()
  // Who failed waits a second or so for his next attempt.
  await t.act((ctx) => sql`update kernel.job set due_at = now() where state = 'waiting'`.execute(ctx.db))
  await t.house.settle()
  const all = await effects()
  assert.equal(all.length, 800)
  assert.equal(new Set(all).size, 800)
  assert.equal(failures, 8)
  assert.equal(new Set(heard).size, 400)
})

test('I13: what a dead node had taken is done by another, and what it had done is not done again', async () => {
  const before = (await effects()).length
  await t.act(async (ctx) => {
    for (let n = 1001; n < 1041; n++) await ctx.tell('tests.thing.made', { n })
  })
  await t.house.settle()
  // A node took it and died: it does not renew, and its time is up.
  await t.act((ctx) =>
    sql`insert into kernel.job (tenant_id, id, lane, name, data, due_at, keyed, state, attempt, held_until)
      values (${SHOP}, 'job_left', 'quick', 'tests.job', '{"n": "left behind"}', now(), false, 'taken', 1,
        now() - interval '1 second')`.execute(ctx.db),
  )
  const other = await openHouse({
    config: t.house.config,
    clock: systemClock,
    log: openLog('silent'),
    connection: t.connection,
    migrations: [],
  })
  other.job('tests.job', async (_ctx, { n }) => {
    done.push(`other ${n}`)
  })
  for (const listener of ['tests.first', 'tests.second'])
    other.on('tests.thing.made', listener, () => assert.fail('heard already'))
  await other.start()
  await other.settle()
  await other.close()
  assert.equal(done.filter((one) => one.endsWith('left behind')).length, 1)
  assert.equal((await effects()).length - before, 80)
})

test('an attempt whose job another has taken meanwhile cannot end it', async () => {
  t.house.stagedJob('tests.slow', async (who) => {
    await t.house.transact(who, (ctx) =>
      sql`update kernel.job set attempt = 2 where name = 'tests.slow'`.execute(ctx.db),
    )
  })
  await t.act((ctx) => ctx.later('tests.slow', {}))
  await t.house.settle()
  const { rows } = await t.act((ctx) =>
    sql<{
      state: string
      attempt: number
    }>`select state, attempt from kernel.job where name = 'tests.slow'`.execute(ctx.db),
  )
  assert.deepEqual(rows, [{ state: 'taken', attempt: 2 }])
})

test('a key is remembered once its job is done, without what the job said', async () => {
  for (let i = 0; i < 2; i++) {
    await t.act((ctx) => ctx.later('tests.job', { n: 'keyed' }, { key: 'one' }))
    await t.house.settle()
  }
  assert.equal(done.filter((n) => n === 'keyed').length, 1)
  const { rows } = await t.act((ctx) => sql`select state, data from kernel.job where keyed`.execute(ctx.db))
  assert.deepEqual(rows, [{ state: 'done', data: {} }])
})

test('a job that always fails is tried seven times and then lost, kept with its reason', async () => {
  let tries = 0
  t.house.job('tests.bad', () => {
    tries += 1
    throw new Error('always')
  })
  await t.act((ctx) => ctx.later('tests.bad', {}))
  for (let round = 0; round < 8; round++) {
    await t.house.settle()
    await t.act((ctx) => sql`update kernel.job set due_at = now() where state = 'waiting'`.execute(ctx.db))
  }
  const { rows } = await t.act((ctx) =>
    sql<{
      state: string
      error: string
    }>`select state, error from kernel.job where name = 'tests.bad'`.execute(ctx.db),
  )
  assert.equal(tries, 7)
  assert.deepEqual(rows, [{ state: 'lost', error: 'always' }])
})

test('I17: taking a batch reads no more rows and pages with 40,000 waiting than with 400', async () => {
  const few = await readTo(400)
  const many = await readTo(40_000)
  assert.ok(many.rows <= few.rows, `rows ${few.rows} -> ${many.rows}`)
  // A hundred times as many rows make the index one level deeper, no more.
  assert.ok(many.pages <= few.pages * 1.5, `pages ${few.pages} -> ${many.pages}`)
  assert.match(many.plan, /job_due/)
  assert.doesNotMatch(many.plan, /Seq Scan on job/)
})

/** Rows and pages that the taking statement itself touches, undone afterwards; the taken rows are the same number both times. */
async function readTo(size: number): Promise<{ rows: number; pages: number; plan: string }> {
  const client = await t.house.database.pool.connect()
  try {
    await client.query(`begin; set local anju.tenant = '*'`)
    await client.query(
      `insert into kernel.job (tenant_id, id, lane, name, data, due_at, keyed)
       select '${SHOP}', 'job_' || n, 'quick', 'tests.job', '{}',
         now() + (n - $1::int / 2) * interval '1 second', false from generate_series(1, $1::int) n`,
      [size],
    )
    await client.query('analyze kernel.job')
    const { sql: text } = compiled(taking('quick', 32))
    const { rows } = await client.query<{ 'QUERY PLAN': Explained[] }>(
      `explain (analyze, buffers, format json) ${text}`,
    )
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan ?? {}
    return {
      rows: scanned(plan),
      pages: Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks']),
      plan: JSON.stringify(plan),
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const compiled = (query: RawBuilder<unknown>) => query.compile(t.house.database.kysely as Db)

interface Explained {
  readonly Plan: Node
}
interface Node {
  readonly [key: string]: unknown
  readonly Plans?: readonly Node[]
}

function scanned(node: Node): number {
  const own = /Scan/.test(String(node['Node Type'])) ? Number(node['Actual Rows'] ?? 0) : 0
  return own + (node.Plans ?? []).reduce((sum, inner) => sum + scanned(inner), 0)
}

test('jobs of an earlier program move over with their instants, and its done keys stay used', async () => {
  const old = await openTestHouse({ folders: [] })
  const moved = await old.act(
    async (ctx) => {
      await sql
        .raw(`drop table kernel.job; create schema pgboss;
        create table pgboss.job (id text, name text, data text, start_after text, state text);
        insert into pgboss.job values
          ('6f8e0000-0000-8000-a000-000000000001', 'staged', '{"job":"a.think","tenant":"${SHOP}","data":{"turn":"t"}}',
            '2030-01-02 03:04:05+00', 'retry'),
          ('6f8e0000-0000-8000-a000-000000000002', 'quick', '{"job":"a.b","tenant":"${SHOP}","data":{"word":"w"}}',
            '2026-01-02 03:04:05+00', 'completed'),
          ('6f8e0000-0000-8000-a000-000000000003', 'quick', '{"job":"a.b","tenant":"${SHOP}","data":{}}',
            '2026-01-02 03:04:05+00', 'failed')`)
        .execute(ctx.db)
      await up(ctx.db)
      const { rows } = await sql`
        select tenant_id, lane, name, data, due_at, state, keyed from kernel.job order by id`.execute(ctx.db)
      return rows
    },
    { ...old.who({ kind: 'system' }), tenant: '*' },
  )
  assert.deepEqual(moved, [
    {
      tenant_id: SHOP,
      lane: 'staged',
      name: 'a.think',
      data: { turn: 't' },
      due_at: new Date('2030-01-02T03:04:05Z'),
      state: 'waiting',
      keyed: true,
    },
    {
      tenant_id: SHOP,
      lane: 'quick',
      name: 'a.b',
      data: {},
      due_at: new Date('2026-01-02T03:04:05Z'),
      state: 'done',
      keyed: true,
    },
  ])
  await old.close()
})
