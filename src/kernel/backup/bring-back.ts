// Brings a backup back: proves the whole file first, makes the tables by today's migrations, copies in one transaction.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { z } from 'zod'
import type { Connection } from '../db.ts'
import { type Part, readParts } from './parts.ts'
import { KEPT, store } from './stored.ts'
import { schemasOf, standAside, tablesOf } from './tables.ts'
import type { BackupReport } from './take.ts'
import { BackupTrouble } from './trouble.ts'

export interface RestoreOrder {
  /** The role that shall own the tables. */
  readonly connection: Connection
  /** ANJU_HOME, in which there are no files and keys yet */
  readonly home: string
  readonly path: string
  readonly builder: Builder
}

/** How the house makes its tables; restore does not know the rooms. */
export interface Builder {
  /** Every migration that this program knows, by name. */
  names(): Promise<readonly string[]>
  /**
   * Runs the migrations that have not run yet, of these names only if given.
   * @returns the names of those that ran now
   */
  build(connection: Connection, upTo?: ReadonlySet<string>): Promise<readonly string[]>
}

const House = z.object({
  kind: z.literal('house'),
  at: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
})
const TablePart = z.object({ kind: z.literal('table'), name: z.string(), columns: z.array(z.string()) })
const FilePart = z.object({ kind: z.literal('file'), name: z.string() })
const Totals = z.object({
  kind: z.literal('totals'),
  tables: z.number(),
  rows: z.number(),
  files: z.number(),
})
const MARK = 'anju_restoring'
/** Earlier programs kept their jobs in another maker's tables: they come as texts, and the migration takes the jobs out. */
const FORMER_JOBS = /^pgboss\./

/** Reads a backup from end to end and writes nothing. @throws BackupTrouble backup.damaged, backup.unreadable */
export async function verify(path: string): Promise<BackupReport & { names: readonly string[] }> {
  await access(path, constants.R_OK).catch((error) => {
    throw new BackupTrouble('unreadable', { file: path, reason: error.code })
  })
  try {
    let house: z.infer<typeof House> | undefined
    let totals: z.infer<typeof Totals> | undefined
    for await (const { heading } of readParts(path)) {
      if (!house) house = House.parse(heading)
      if (heading.kind === 'totals') totals = Totals.parse(heading)
    }
    if (!house || !totals) throw new Error('totals')
    const { at, postgres, migrations } = house
    return { ...totals, at, postgres, migrations: migrations.length, names: migrations }
  } catch (error) {
    throw new BackupTrouble('damaged', { file: path, where: error instanceof Error ? error.message : '?' })
  }
}

/**
 * Fills an empty database and an empty home; on any failure both are empty again.
 * @throws BackupTrouble backup.damaged, backup.not-empty, backup.files-there, backup.newer
 */
export async function restore(order: RestoreOrder): Promise<BackupReport> {
  const { names, ...report } = await verify(order.path)
  const known = new Set(await order.builder.names())
  const newer = names.find((name) => !known.has(name))
  if (newer) throw new BackupTrouble('newer', { migration: newer })
  for (const folder of KEPT.map((kept) => join(order.home, kept))) {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new BackupTrouble('files-there', { folder })
  }
  await claim(order.connection)
  const incoming = join(order.home, 'incoming')
  rmSync(incoming, { recursive: true, force: true })
  try {
    await order.builder.build(order.connection, new Set(names))
    await withClient(order.connection, (client) => fill(client, order, incoming))
    await order.builder.build(order.connection)
    await withClient(order.connection, (client) => client.query(`drop schema ${MARK}`))
    return report
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true })
    for (const kept of KEPT) rmSync(join(order.home, kept), { recursive: true, force: true })
    await withClient(order.connection, wipe)
    throw error
  }
}

/** Makes sure that nothing is there; what a killed restore left behind is ours to clear. */
async function claim(connection: Connection): Promise<void> {
  await withClient(connection, async (client) => {
    if ((await schemasOf(client)).includes(MARK)) await wipe(client)
    const [table] = await tablesOf(client)
    if (table) throw new BackupTrouble('not-empty', { table: table.name })
    await client.query(`create schema ${MARK}`)
  })
}

async function fill(client: pg.Client, order: RestoreOrder, incoming: string): Promise<void> {
  await client.query('begin')
  const guards = await standAside(client)
  const tables = new Map((await tablesOf(client)).map(({ name, columns }) => [name, columns]))
  // What the migrations sowed is in the backup as well.
  await client.query(`truncate ${[...tables.keys()].join(', ')}`)
  for await (const part of readParts(order.path)) await fillPart(client, part, tables, incoming)
  for (const guard of guards) await client.query(guard)
  for (const kept of KEPT) {
    if (!existsSync(join(incoming, kept))) continue
    rmSync(join(order.home, kept), { recursive: true, force: true })
    renameSync(join(incoming, kept), join(order.home, kept))
  }
  rmSync(incoming, { recursive: true, force: true })
  await client.query('commit')
}

async function fillPart(
  client: pg.Client,
  { heading, body }: Part,
  tables: ReadonlyMap<string, readonly string[]>,
  incoming: string,
): Promise<void> {
  if (heading.kind === 'table') {
    const { name, columns } = TablePart.parse(heading)
    if (FORMER_JOBS.test(name)) await makeOfTexts(client, name, columns)
    const known = FORMER_JOBS.test(name) ? columns : tables.get(name)
    const missing = columns.filter((column) => !known?.includes(column))
    if (missing.length > 0) throw new Error(`Expected ${name} to have ${missing.join(', ')}`)
    await pipeline(
      Readable.from(body),
      client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`)),
    )
  } else if (heading.kind === 'file') {
    await store(incoming, FilePart.parse(heading).name, body)
  } else if (heading.kind === 'house') {
    for (const { name, value } of House.parse(heading).sequences) {
      await client.query('select setval(to_regclass($1), $2::bigint)', [name, value])
    }
  }
}

async function makeOfTexts(client: pg.Client, name: string, columns: readonly string[]): Promise<void> {
  const texts = columns.map((column) => `${column} text`)
  await client.query(`create schema if not exists pgboss; create table ${name} (${texts.join(', ')})`)
}

async function wipe(client: pg.Client): Promise<void> {
  for (const schema of await schemasOf(client)) await client.query(`drop schema ${schema} cascade`)
}

async function withClient<T>(connection: Connection, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
