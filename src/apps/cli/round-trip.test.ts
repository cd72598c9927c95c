// The whole demo shop goes into a backup and comes back row by row, on this PostgreSQL and by way of another major.
import assert from 'node:assert/strict'
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { backup, builderOf, restore } from '../../kernel/backup/index.ts'
import { systemClock } from '../../kernel/clock.ts'
import { type Config, readConfig } from '../../kernel/config.ts'
import { openLog } from '../../kernel/log.ts'
import type { ConnectionSettings } from '../../kernel/postgres/index.ts'
import { openTestCluster, startThrowAway, type TestCluster } from '../../kernel/postgres/test-cluster.ts'
import { fillDemoShop } from '../server/demo-shop.ts'
import { MIGRATIONS, openBuilding } from '../server/house.ts'

const at = systemClock.now()
const builder = builderOf(MIGRATIONS)

let cluster: TestCluster
let folder: string
let source: ConnectionSettings

before(async () => {
  cluster = await openTestCluster()
  folder = mkdtempSync(join(tmpdir(), 'anju-round-trip-'))
  source = cluster.settings(await cluster.createDatabase(), 'app')
  const building = await open(home('source'), source)
  await building.house.start()
  await fillDemoShop(building, () => undefined)
  await building.house.close()
})

after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await cluster.close()
})

describe('the demo shop', () => {
  it('comes back from a backup row by row, with its keys, and opens', async () => {
    const target = cluster.settings(await cluster.createDatabase(), 'app')
    const path = join(folder, 'demo.anju')
    const taken = await backup({ connection: source, home: home('source'), out: createWriteStream(path), at })
    assert.ok(taken.rows > 5_000, `${taken.rows} rows`)
    await restore({ connection: target, home: home('target'), path, builder })
    await assertSame(source, target)
    const [keys] = readdirSync(join(home('source'), 'keys'))
    assert.ok(keys)
    assert.deepEqual(
      readFileSync(join(home('target'), 'keys', keys)),
      readFileSync(join(home('source'), 'keys', keys)),
    )
    const building = await open(home('target'), target)
    assert.deepEqual(
      (await building.rooms.access.tenants()).map((shop) => shop.slug),
      ['qinghe'],
    )
    await building.house.close()
  })

  it('goes to another PostgreSQL major and back without losing a row', async () => {
    const other = await startThrowAway(15)
    try {
      const there = { ...other.admin, user: 'anju_app', database: 'anju' }
      await carry(source, home('source'), there, home('there'))
      await assertSame(source, there)
      const back = cluster.settings(await cluster.createDatabase(), 'app')
      await carry(there, home('there'), back, home('back'))
      await assertSame(source, back)
    } finally {
      await other.stop()
    }
  })
})

function home(name: string): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  return path
}

async function carry(from: ConnectionSettings, fromHome: string, to: ConnectionSettings, toHome: string) {
  const path = join(toHome, 'moving.anju')
  await backup({ connection: from, home: fromHome, out: createWriteStream(path), at })
  await restore({ connection: to, home: toHome, path, builder })
}

function open(folderOfHome: string, connection: ConnectionSettings) {
  const config: Config = { ...readConfig({}), home: folderOfHome, poolSize: 6 }
  return openBuilding({ config, clock: systemClock, log: openLog('silent'), connection })
}

/** Every table, every row, as text, whatever order they lie in. */
async function assertSame(one: ConnectionSettings, other: ConnectionSettings): Promise<void> {
  const [first, second] = await Promise.all([rowsOf(one), rowsOf(other)])
  assert.ok(first.size > 30, `only ${first.size} tables were compared`)
  assert.deepEqual([...second.keys()], [...first.keys()])
  for (const [table, rows] of first) assert.deepEqual(second.get(table), rows, table)
}

async function rowsOf(connection: ConnectionSettings): Promise<Map<string, string[]>> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(`set anju.tenant = '*'; set extra_float_digits = 3`)
    const tables = await client.query<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname not in ('pg_catalog', 'information_schema') order by 1`)
    const found = new Map<string, string[]>()
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
      found.set(
        name,
        rows.map(({ row }) => row),
      )
    }
    return found
  } finally {
    await client.end()
  }
}
