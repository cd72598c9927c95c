// How a restore makes the tables: by the migrations of kernel and rooms.
import { readdir } from 'node:fs/promises'
import { openDatabase } from '../db.ts'
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
        return await migrate(database, folders, upTo)
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
