/** How the program itself is doing: database, disk, facts not yet passed on, jobs that wait or failed, the last backup. */
import { readFileSync, writeFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import type { House } from './house.ts'

/** Bytes and seconds; null: could not be measured. */
export interface Figures {
  readonly database: { readonly version: string; readonly bytes: number; readonly embedded: boolean }
  readonly disk: { readonly free: number; readonly whole: number } | null
  /** Facts that were told and not yet passed on. */
  readonly facts: { readonly waiting: number; readonly oldestSeconds: number }
  /** Jobs whose time has come, and those that were given up within a week. */
  readonly jobs: { readonly due: number; readonly oldestSeconds: number; readonly failed: number }
  /** Connections, and callers that wait for one. */
  readonly pool: { readonly open: number; readonly waiting: number }
  readonly backup: { readonly at: Date; readonly bytes: number } | null
  readonly memory: number
  readonly https: boolean
  readonly address: string
}

interface Row {
  version: string
  bytes: string
  waiting: number
  oldest: Date | null
  due: number
  oldestDue: Date | null
  failed: number
}

export async function figures(house: House): Promise<Figures> {
  const now = house.clock.now()
  const { version, bytes, waiting, oldest, due, oldestDue, failed } = await house.everywhere(async (db) => {
    const { rows } = await sql<Row>`
      select current_setting('server_version') as version, pg_database_size(current_database())::text as bytes,
        (select count(*)::int from kernel.outbox where seq is null) as waiting,
        (select min(at) from kernel.outbox where seq is null) as oldest, j.*
      from (select count(*) filter (where state = 'waiting')::int as due,
          min(due_at) filter (where state = 'waiting') as "oldestDue",
          count(*) filter (where state = 'lost')::int as failed
        from kernel.job where (state = 'waiting' and lane in ('quick', 'staged') and due_at <= now())
          or (state = 'lost' and over_at is not null)) j`.execute(db)
    if (!rows[0]) throw new Error('Expected one row of figures, got none')
    return rows[0]
  })
  const since = (at: Date | null) => (at ? Math.max(0, now.getTime() - at.getTime()) / 1000 : 0)
  const { config, database } = house
  return {
    database: { version, bytes: Number(bytes), embedded: !config.databaseUrl },
    disk: await diskOf(config.home),
    facts: { waiting, oldestSeconds: since(oldest) },
    jobs: { due, oldestSeconds: since(oldestDue), failed },
    pool: { open: database.pool.totalCount, waiting: database.pool.waitingCount },
    backup: lastBackup(config.home),
    memory: process.memoryUsage.rss(),
    https: config.secure,
    address: config.publicUrl,
  }
}

async function diskOf(folder: string): Promise<Figures['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, whole: blocks * bsize }
  } catch {
    return null
  }
}

const Taken = z.object({ at: z.iso.datetime(), bytes: z.number() })
const fileOf = (home: string) => join(home, 'last-backup.json')

/** Remembers that a backup was taken, so that health can tell how old the last one is. */
export function rememberBackup(home: string, taken: { at: Date; bytes: number }): void {
  writeFileSync(fileOf(home), JSON.stringify(taken))
}

function lastBackup(home: string): Figures['backup'] {
  try {
    const { at, bytes } = Taken.parse(JSON.parse(readFileSync(fileOf(home), 'utf8')))
    return { at: new Date(at), bytes }
  } catch {
    return null
  }
}
