// A backup holds every row and file and comes back whole, on another PostgreSQL too; a damaged one is refused whole.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import type { ConnectionSettings } from '../postgres/index.ts'
import { openTestCluster, startThrowAway, type TestCluster } from '../postgres/test-cluster.ts'
import { BackupTrouble, type Builder, backup, restore, verify } from './index.ts'

const AT = new Date('2026-05-01T02:03:04Z')

/** A house of three tables with everything that is hard to carry. */
const builder: Builder = {
  names: async () => ['orders/0001-orders', 'orders/0002-later'],
  async build(connection, upTo) {
    return run(connection, async (client) => {
      await client.query(`create schema if not exists kernel; create schema if not exists orders;
        create table if not exists kernel.migration (name text primary key)`)
      const { rows } = await client.query('select name from kernel.migration')
      const wanted = (name: string) => !rows.some((row) => row.name === name) && (!upTo || upTo.has(name))
      const names = (await builder.names()).filter(wanted)
      if (wanted('orders/0001-orders')) await client.query(FIRST)
      if (wanted('orders/0002-later')) {
        await client.query(`alter table orders.line add column note text not null default '无';
          insert into kernel.migration values ('orders/0002-later')`)
      }
      return names
    })
  },
}

const FIRST = `
  create table orders."order" (
    tenant_id text not null, id text not null, "Odd ""Name""" text, body bytea, facts jsonb, tags text[], nested int[][],
    amount numeric, at timestamptz, day date, yes boolean, twice int generated always as (n * 2) stored, n int,
    search tsvector, counted bigint generated always as identity, primary key (tenant_id, id));
  create table orders.line (
    tenant_id text not null, id text not null, order_id text not null, above text, primary key (tenant_id, id),
    foreign key (tenant_id, order_id) references orders."order" (tenant_id, id),
    foreign key (tenant_id, above) references orders.line (tenant_id, id));
  create table orders.sown (tenant_id text not null, one boolean primary key);
  insert into orders.sown values ('*', true);
  create function orders.refuse() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
  create trigger guard before update on orders.line for each row execute function orders.refuse();
  do $$ declare name text; begin foreach name in array array['orders."order"', 'orders.line', 'orders.sown'] loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy tenant on %s using (tenant_id = current_setting(''anju.tenant'', true)
      or current_setting(''anju.tenant'', true) = ''*'')', name);
  end loop; end $$;
  insert into kernel.migration values ('orders/0001-orders')`

const TEXT = fc.string({
  unit: fc.constantFrom('a', "'", '"', '\\', '\t', '\n', '\r', ',', '沙', '发', '🛋', '\u0001', '\\N', ' '),
})
const ROW = fc.record({
  odd: fc.option(TEXT),
  body: fc.option(fc.uint8Array({ maxLength: 50 })),
  facts: fc.option(fc.record({ said: TEXT, list: fc.array(fc.option(fc.integer())) })),
  tags: fc.option(fc.array(fc.option(TEXT), { maxLength: 4 })),
  amount: fc.option(fc.constantFrom('0', '-1.50', '123456789012345678901234567890.123456789')),
  yes: fc.option(fc.boolean()),
  n: fc.option(fc.integer({ min: -1000, max: 1000 })),
})

let cluster: TestCluster
let folder: string
let source: string

before(async () => {
  cluster = await openTestCluster()
  folder = mkdtempSync(join(tmpdir(), 'anju-backup-test-'))
  source = await cluster.createDatabase()
  await builder.build(app(source), new Set(['orders/0001-orders']))
  await run(app(source), sow)
  for (const [name, bytes] of STORED) {
    mkdirSync(join(folder, 'files', 'ten_a', name.slice(0, 2)), { recursive: true })
    writeFileSync(join(folder, 'files', 'ten_a', name.slice(0, 2), name), bytes)
  }
  mkdirSync(join(folder, 'keys'))
  writeFileSync(join(folder, 'keys', 'personal.keys'), 'k1:00ff', { mode: 0o600 })
  writeFileSync(join(folder, 'files', 'ten_a', `${'0'.repeat(64)}.0123456789ab`), 'still being written')
})

after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await cluster.close()
})

const STORED = ['one', 'two', 'x'.repeat(3_000_000), ''].map(
  (bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes] as const,
)

describe('backup and restore', () => {
  it('bring every row of every shop back, byte for byte, and every stored file', async () => {
    const path = await take('whole.anju')
    const target = await cluster.createDatabase()
    const report = await restore({
      connection: app(target),
      home: join(folder, 'files-back'),
      path,
      builder,
    })
    assert.equal(report.files, STORED.length + 1)
    assert.equal(readFileSync(join(folder, 'files-back', 'keys', 'personal.keys'), 'utf8'), 'k1:00ff')
    assert.ok(report.rows > 600, `${report.rows} rows`)
    assert.deepEqual(await fingerprint(app(target)), await fingerprint(app(source)))
    for (const [name, bytes] of STORED) {
      assert.equal(
        readFileSync(join(folder, 'files-back', 'files', 'ten_a', name.slice(0, 2), name), 'utf8'),
        bytes,
      )
    }
    assert.ok(!existsSync(join(folder, 'files-back', 'files', 'ten_a', `${'0'.repeat(64)}.0123456789ab`)))
  })

  it('run the migrations that came after the backup, and put every guard back', async () => {
    const target = await cluster.createDatabase()
    const path = await take('forward.anju')
    await restore({ connection: app(target), home: join(folder, 'none-1'), path, builder })
    await run(app(target), async (client) => {
      const { rows } = await client.query(`select count(*)::int as hidden from orders.line`)
      assert.equal(rows[0].hidden, 0, 'row-level security must hide every row from a session without a shop')
      await client.query(`set anju.tenant = '*'`)
      const noted = await client.query(`select count(*)::int as n from orders.line where note = '无'`)
      assert.ok(noted.rows[0].n > 0)
      await assert.rejects(client.query(`update orders.line set note = 'x'`), /append only/)
      await assert.rejects(
        client.query(`insert into orders.line values ('ten_a', 'l', 'nobody')`),
        /foreign key/,
      )
      await client.query(`insert into orders."order" (tenant_id, id) values ('ten_a', 'fresh')`)
    })
  })

  it('carry the house to another PostgreSQL major and back', async () => {
    const other = await startThrowAway(15)
    try {
      const there = { ...other.admin, user: 'anju_app', database: 'anju' }
      await restore({
        connection: there,
        home: join(folder, 'none-2'),
        path: await take('there.anju'),
        builder,
      })
      const path = join(folder, 'back.anju')
      await backup({ connection: there, home: join(folder, 'none-2'), out: createWriteStream(path), at: AT })
      const target = await cluster.createDatabase()
      await restore({ connection: app(target), home: join(folder, 'none-3'), path, builder })
      assert.deepEqual(await fingerprint(app(target)), await fingerprint(app(source)))
    } finally {
      await other.stop()
    }
  })

  it('see one moment only, however much is written while the backup is taken', async () => {
    const target = await cluster.createDatabase()
    const path = join(folder, 'online.anju')
    let writing = true
    const writer = run(app(source), async (client) => {
      await client.query(`set anju.tenant = 'ten_a'`)
      for (let n = 0; writing; n += 1) {
        await client.query('begin')
        await client.query(`insert into orders."order" (tenant_id, id) values ('ten_a', $1)`, [`pair-${n}`])
        await client.query(`insert into orders.line (tenant_id, id, order_id) values ('ten_a', $1, $1)`, [
          `pair-${n}`,
        ])
        await client.query('commit')
      }
    })
    await backup({
      connection: app(source),
      home: folder,
      out: createWriteStream(path),
      at: AT,
    })
    writing = false
    await writer
    await restore({ connection: app(target), home: join(folder, 'none-4'), path, builder })
    await run(app(target), async (client) => {
      await client.query(`set anju.tenant = '*'`)
      const { rows } =
        await client.query(`select (select count(*) from orders."order" where id like 'pair-%') as orders,
        (select count(*) from orders.line where id like 'pair-%') as lines`)
      assert.equal(rows[0].orders, rows[0].lines)
    })
  })

  it('refuse a file that was cut short, changed or lengthened, and write nothing', async () => {
    const whole = readFileSync(await take('good.anju'))
    const target = await cluster.createDatabase()
    const path = join(folder, 'bad.anju')
    const lengths = [0, 5, 11, 12, 40, Math.floor(whole.length / 2), whole.length - 40, whole.length - 1]
    const places = [0, 3, 11, 13, 30, Math.floor(whole.length / 3), whole.length - 5]
    const damaged = [
      ...lengths.map((length) => whole.subarray(0, length)),
      ...places.map((place) => Buffer.from(whole.map((byte, at) => (at === place ? byte ^ 0x10 : byte)))),
      Buffer.concat([whole, Buffer.from('more')]),
      Buffer.from('PK\u0003\u0004 a spreadsheet'),
    ]
    for (const bytes of damaged) {
      writeFileSync(path, bytes)
      const order = { connection: app(target), home: join(folder, 'none-5'), path, builder }
      await assert.rejects(restore(order), isTrouble('backup.damaged'), `${bytes.length} bytes`)
    }
    assert.equal(await tables(target), 0)
    assert.ok(!existsSync(join(folder, 'none-5')))
  })

  it('refuse a database or a folder that holds something, a newer backup and a missing file', async () => {
    const path = await take('refused.anju')
    const empty = await cluster.createDatabase()
    const order = { connection: app(empty), home: join(folder, 'none-6'), path, builder }
    await assert.rejects(restore({ ...order, connection: app(source) }), isTrouble('backup.not-empty'))
    await assert.rejects(restore({ ...order, home: folder }), isTrouble('backup.files-there'))
    await assert.rejects(
      restore({ ...order, builder: { ...builder, names: async () => [] } }),
      isTrouble('backup.newer'),
    )
    await assert.rejects(restore({ ...order, path: join(folder, 'nowhere') }), isTrouble('backup.unreadable'))
    assert.equal(await tables(empty), 0)
  })

  it('leave the database empty when a step fails half way, and start over after a killed restore', async () => {
    const path = await take('half.anju')
    const target = await cluster.createDatabase()
    const order = { connection: app(target), home: join(folder, 'none-7'), path, builder }
    const broken: Builder = {
      names: builder.names,
      async build(connection, upTo) {
        if (!upTo) throw new Error('the power went out')
        return builder.build(connection, upTo)
      },
    }
    await assert.rejects(restore({ ...order, builder: broken }), /power went out/)
    assert.equal(await tables(target), 0)
    assert.ok(!existsSync(join(order.home, 'files')))
    await run(app(target), (client) =>
      client.query('create schema anju_restoring; create schema orders; create table orders.half ()'),
    )
    await restore(order)
    assert.ok((await tables(target)) > 3)
  })

  it('hold no more than a few chunks in memory for a part of any size', async () => {
    const target = await cluster.createDatabase()
    await builder.build(app(target))
    await run(app(target), async (client) => {
      await client.query(`set anju.tenant = '*'`)
      await client.query(`insert into orders."order" (tenant_id, id, body)
        select 'ten_a', 'big-' || n, decode(repeat(md5(n::text), 20000), 'hex') from generate_series(1, 400) n`)
    })
    const path = join(folder, 'big.anju')
    const before = process.memoryUsage().rss
    await backup({
      connection: app(target),
      home: join(folder, 'none'),
      out: createWriteStream(path),
      at: AT,
    })
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024
    assert.ok(grown < 150, `grew by ${grown} MB while 256 MB of text went by`)
    assert.equal((await verify(path)).tables, 4)
  })
})

async function sow(client: pg.Client): Promise<void> {
  await client.query(`set anju.tenant = '*'`)
  for (const [n, row] of fc.sample(ROW, { numRuns: 300, seed: 7 }).entries()) {
    await client.query(
      `insert into orders."order" (tenant_id, id, "Odd ""Name""", body, facts, tags, nested, amount, at, day, yes, n, search)
       values ($1, $2, $3, $4, $5, $6, '{{1,2},{3,null}}', $7, '2028-02-29'::timestamptz + make_interval(secs => coalesce($8::float8, 0) / 7), '0044-03-15 BC', $9, $8, to_tsvector('simple', $2))`,
      [
        n % 2 ? 'ten_a' : 'ten_b',
        `o${n}`,
        row.odd,
        row.body && Buffer.from(row.body),
        row.facts && JSON.stringify(row.facts),
        row.tags,
        row.amount,
        row.n,
        row.yes,
      ],
    )
    await client.query(`insert into orders.line values ($1, $2, $2, $3)`, [
      n % 2 ? 'ten_a' : 'ten_b',
      `o${n}`,
      n > 1 ? `o${n - 2}` : null,
    ])
  }
  await client.query(
    `insert into orders."order" (tenant_id, id, "Odd ""Name""") values ('ten_a', 'huge', repeat('宽', 3000000))`,
  )
}

async function take(name: string): Promise<string> {
  const path = join(folder, name)
  rmSync(path, { force: true })
  await backup({
    connection: app(source),
    home: folder,
    out: createWriteStream(path),
    at: AT,
  })
  return path
}

function app(database: string): ConnectionSettings {
  return cluster.settings(database, 'app')
}

/** The hash of every row as text, table by table, in the order of their keys. */
async function fingerprint(connection: ConnectionSettings): Promise<unknown> {
  return run(connection, async (client) => {
    await client.query(`set anju.tenant = '*'; set extra_float_digits = 3`)
    const order = await client.query(
      `select tenant_id, id, md5(o::text) as row from orders."order" o order by 1, 2`,
    )
    const line = await client.query(`select tenant_id, id, order_id, above from orders.line order by 1, 2`)
    const sown = await client.query('select * from orders.sown')
    return [order.rows, line.rows, sown.rows]
  })
}

async function tables(database: string): Promise<number> {
  return run(app(database), async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as n from pg_tables where schemaname in ('kernel', 'orders')`,
    )
    return rows[0].n
  })
}

function isTrouble(code: string): (error: unknown) => boolean {
  return (error) => error instanceof BackupTrouble && error.code === code && error.sentences.en !== code
}

async function run<T>(connection: pg.ClientConfig, doIt: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await doIt(client)
  } finally {
    await client.end()
  }
}
