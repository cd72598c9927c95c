/** A house for tests: a fresh database from a template, a folder of its own, a clock moved by hand or the real one. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import type { Actor, Ctx, Who } from './ctx.ts'
import type { Connection } from './db.ts'
import { type House, openHouse } from './house.ts'
import { openLog } from './log.ts'
import type { MigrationFolder } from './migrate.ts'
import { openTestCluster } from './postgres/test-cluster.ts'

export interface TestHouse {
  readonly house: House
  readonly connection: Connection
  /** Who acts, holding just these permissions. */
  who(given?: {
    tenant?: string
    kind?: Actor['kind']
    id?: string
    name?: string
    permissions?: readonly string[]
  }): Who
  /** One transaction as the house itself, of the first test shop unless told otherwise. */
  act<T>(run: (ctx: Ctx) => Promise<T>, who?: Who): Promise<T>
  /** The tables that hold these bytes, as `schema.table`, and files: for the proof that a person is forgotten. */
  searchEverywhere(needle: string): Promise<string[]>
  close(): Promise<void>
}

/** Two shops that every test has. */
export const SHOP = 'ten_first'
export const OTHER_SHOP = 'ten_other'

interface Wishes {
  readonly folders: readonly MigrationFolder[]
  readonly clock?: Clock
  readonly poolSize?: number
}

/** Rooms are opened by the test itself with what comes back; then `house.start()` where events or jobs matter. */
export async function openTestHouse({
  folders,
  clock = systemClock,
  poolSize = 6,
}: Wishes): Promise<TestHouse> {
  const cluster = await openTestCluster()
  const home = await mkdtemp(join(tmpdir(), 'anju-house-'))
  const config: Config = {
    home,
    host: '127.0.0.1',
    port: 0,
    databaseUrl: undefined,
    publicUrl: 'http://localhost:4600',
    logLevel: 'silent',
    poolSize,
    secure: false,
    limitScale: 1,
  }
  const log = openLog(process.env.TEST_LOG ?? 'silent')
  const parts = { config, clock, log, migrations: folders }
  const template = await cluster.template(await keyOf(folders), async (empty) => {
    const draft = await openHouse({ ...parts, connection: empty })
    await draft.start()
    await draft.close()
  })
  const name = await cluster.createDatabase(template)
  const connection = cluster.settings(name, 'app')
  const house = await openHouse({ ...parts, connection })
  const who: TestHouse['who'] = ({
    tenant = SHOP,
    kind = 'staff',
    id = 'stf_test',
    name: called = 'Test',
    permissions,
  } = {}) =>
    permissions
      ? { tenant, actor: { kind, id, name: called, permissions: new Set(permissions) } }
      : { ...house.system(tenant), actor: { ...house.system(tenant).actor, kind, id, name: called } }
  return {
    house,
    connection,
    who,
    act: (run, as = house.system(SHOP)) => house.transact(as, run),
    searchEverywhere: (needle) => searchEverywhere(house, home, needle),
    async close() {
      await house.close()
      await cluster.dropDatabase(name)
      await cluster.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** The template's name changes with every migration, so a stale one is never used. */
async function keyOf(folders: readonly MigrationFolder[]): Promise<string> {
  const hash = createHash('sha256')
  for (const { schema, folder } of folders) {
    for (const file of (await readdir(folder)).sort()) {
      hash
        .update(schema)
        .update(file)
        .update(await readFile(new URL(file, folder)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function searchEverywhere(house: House, home: string, needle: string): Promise<string[]> {
  const found: string[] = []
  const tables = await house.database.pool.query<{ name: string }>(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`)
  const hex = Buffer.from(needle).toString('hex')
  await house.everywhere(async () => undefined)
  const client = await house.database.pool.connect()
  try {
    await client.query(`begin; set local anju.tenant = '*'`)
    for (const { name } of tables.rows) {
      const { rowCount } = await client.query(
        `select 1 from ${name} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%' limit 1`,
        [needle, hex],
      )
      if (rowCount) found.push(name)
    }
    await client.query('rollback')
  } finally {
    client.release()
  }
  for (const file of await readdir(home, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const bytes = await readFile(join(file.parentPath, file.name))
    if (bytes.includes(needle)) found.push(`file ${file.name}`)
  }
  return found
}
