// Takes a backup while the house is open: one snapshot of every table, then the files and keys beside them, as one stream.
import type { Writable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Connection } from '../db.ts'
import { type Heading, writeParts } from './parts.ts'
import { bytesOf, storedIn } from './stored.ts'
import { migrationsOf, sequencesOf, type Table, tablesOf } from './tables.ts'

export interface BackupOrder {
  readonly connection: Connection
  /** ANJU_HOME */
  readonly home: string
  readonly out: Writable
  readonly at: Date
}

export interface BackupReport {
  readonly at: string
  readonly postgres: string
  readonly migrations: number
  readonly tables: number
  readonly rows: number
  readonly files: number
}

/** Reads one snapshot, so that every table tells of the same moment, and blocks nobody. */
export async function backup({ connection, home, out, at }: BackupOrder): Promise<BackupReport> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    // '*' is what row-level security lets the kernel's own chores see: all shops.
    await client.query(`begin isolation level repeatable read read only; set local anju.tenant = '*'`)
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    const tables = await tablesOf(client)
    const migrations = await migrationsOf(client)
    const parts = writeParts(out)
    const postgres = rows[0]?.version ?? ''
    await parts.part({
      kind: 'house',
      at: at.toISOString(),
      postgres,
      migrations,
      sequences: await sequencesOf(client),
    })
    let copied = 0
    for (const table of tables) copied += await copyOut(client, table, parts.part)
    await client.query('commit')
    let kept = 0
    for await (const stored of storedIn(home)) {
      const body = await bytesOf(stored)
      if (!body) continue
      await parts.part({ kind: 'file', name: stored.name }, body)
      kept += 1
    }
    await parts.part({ kind: 'totals', tables: tables.length, rows: copied, files: kept })
    await parts.end()
    return {
      at: at.toISOString(),
      postgres,
      migrations: migrations.length,
      tables: tables.length,
      rows: copied,
      files: kept,
    }
  } finally {
    await client.end()
  }
}

type WritePart = (heading: Heading, body?: AsyncIterable<Buffer>) => Promise<void>

// The text form of COPY is the same in every PostgreSQL, which is what makes a backup a way to another version.
async function copyOut(client: pg.Client, { name, columns }: Table, part: WritePart): Promise<number> {
  if (columns.length === 0) return 0
  const rows = client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`))
  await part({ kind: 'table', name, columns }, rows)
  return rows.rowCount
}
