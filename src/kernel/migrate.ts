/** Brings the database to today's shape, room by room, and sees to it that every table is guarded by its tenant. */
import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db } from './ctx.ts'
import type { Database } from './db.ts'

/** What a migration is handed: `await sql`create table orders.line (...)`.execute(db)`. */
export type Migrating = Db

/** A folder of files `0001-name.ts`, each with `up(db)` and, if any, `unbound`: tables without a tenant, by name. */
export interface MigrationFolder {
  /** The PostgreSQL schema that the room owns; a migration touches no other. */
  readonly schema: string
  readonly folder: URL
}

interface Step {
  readonly name: string
  readonly schema: string
  up(db: Migrating): Promise<void>
  readonly unbound: readonly string[]
}

/** @returns the names of the migrations that ran now @throws Error naming the table that has no tenant first in its key */
export async function migrate(
  database: Database,
  folders: readonly MigrationFolder[],
  upTo?: ReadonlySet<string>,
): Promise<string[]> {
  const steps = (await Promise.all(folders.map(read))).flat()
  return database.within(
    '*',
    async (db) => {
      await sql`set local lock_timeout = '60s'`.execute(db)
      await sql`create schema if not exists kernel`.execute(db)
      await sql`create table if not exists kernel.migration
      (name text primary key, at timestamptz not null default clock_timestamp())`.execute(db)
      const { rows } = await sql<{ name: string }>`select name from kernel.migration`.execute(db)
      const done = new Set(rows.map((row) => row.name))
      const known = new Set(steps.map((step) => step.name))
      const newer = [...done].find((name) => !known.has(name))
      if (newer) {
        throw new Error(
          `数据库比程序新（${newer}），请用更新的程序打开。 The database is newer than this program (${newer}).`,
        )
      }
      const wanted = steps.filter((step) => !done.has(step.name) && (!upTo || upTo.has(step.name)))
      for (const step of wanted) await run(step, db)
      for (const schema of new Set(wanted.map((step) => step.schema))) await guard(db, schema, steps)
      return wanted.map((step) => step.name)
    },
    'anju.migrate',
  )
}

async function run(step: Step, db: Migrating): Promise<void> {
  await sql`create schema if not exists ${sql.id(step.schema)}`.execute(db)
  await step.up(db)
  await sql`insert into kernel.migration (name) values (${step.name})`.execute(db)
}

async function read({ schema, folder }: MigrationFolder): Promise<Step[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-[a-z0-9-]+\.ts$/.test(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const module: unknown = await import(new URL(file, folder).href)
      if (!isMigration(module)) throw new RangeError(`Expected ${schema}/migrations/${file} to export up(db)`)
      return {
        name: `${schema}/${file.replace('.ts', '')}`,
        schema,
        up: module.up,
        unbound: module.unbound ?? [],
      }
    }),
  )
}

interface MigrationModule {
  up(db: Migrating): Promise<void>
  unbound?: readonly string[]
}

function isMigration(module: unknown): module is MigrationModule {
  return typeof module === 'object' && module !== null && 'up' in module && typeof module.up === 'function'
}

/** Every table of a schema gets the tenant policy, forced on its owner too. */
async function guard(db: Migrating, schema: string, steps: readonly Step[]): Promise<void> {
  const unbound = new Set(steps.filter((step) => step.schema === schema).flatMap((step) => step.unbound))
  const { rows } = await sql<{ name: string; first: string | null; guarded: boolean }>`
    select c.relname as name,
      c.relrowsecurity and c.relforcerowsecurity and exists(
        select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant') as guarded,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where i.indrelid = c.oid and i.indisprimary) as first
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind in ('r', 'p') order by c.relname`.execute(db)
  for (const table of rows) {
    if (
      table.guarded ||
      unbound.has(`${schema}.${table.name}`) ||
      `${schema}.${table.name}` === 'kernel.migration'
    )
      continue
    if (table.first !== 'tenant_id') {
      throw new Error(
        `Expected tenant_id first in the primary key of ${schema}.${table.name}, got ${table.first}`,
      )
    }
    const id = sql.table(`${schema}.${table.name}`)
    await sql`alter table ${id} enable row level security`.execute(db)
    await sql`alter table ${id} force row level security`.execute(db)
    await sql`drop policy if exists tenant on ${id}`.execute(db)
    await sql`create policy tenant on ${id} using (
      tenant_id = current_setting('anju.tenant', true) or current_setting('anju.tenant', true) = '*')`.execute(
      db,
    )
  }
}
