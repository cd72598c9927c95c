// How a restore makes the tables: the migrations of kernel and rooms, and the queue's own tables.
import { readdir } from 'node:fs/promises'
import { getConstructionPlans } from 'pg-boss'
import { type Database, openDatabase } from '../db.ts'
import { type MigrationFolder, migrate } from '../migrate.ts'
import type { Builder } from './bring-back.ts'

const KERNEL: MigrationFolder = { schema: 'kernel', folder: new URL('../migrations/', import.meta.url) }

/** @param rooms every room's migrations, in the order of the floors */
export function builderOf(rooms: readonly MigrationFolder[]): Builder {
  const folders = [KERNEL, ...rooms]
  return {
    async names() {
      const lists = await Promise.all(folders.map(namesIn))
      return lists.flat()
    },
    async build(connection, upTo) {
      const database = openDatabase(connection, 4)
      try {
        const names = await migrate(database, folders, upTo)
        await makeQueue(database)
        return names
      } finally {
        await database.close()
      }
    },
  }
}

async function namesIn({ schema, folder }: MigrationFolder): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => /^\d{4}-[a-z0-9-]+\.ts$/.test(file))
    .map((file) => `${schema}/${file.replace('.ts', '')}`)
}

// Only its tables: no worker may touch a job while the house is being filled.
async function makeQueue({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regclass('pgboss.version') is not null as there`,
  )
  if (!rows[0]?.there) await pool.query(getConstructionPlans('pgboss'))
}
