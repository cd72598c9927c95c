// One data folder, one program: a lock that the system releases when its holder dies, however it dies.
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PostgresTrouble } from './trouble.ts'

export interface Ownership {
  release(): void
}

// Held here as well, so that the lock can't be lost to garbage collection.
const held = new Set<DatabaseSync>()

/**
 * Takes a folder for this process. Node has no file lock of its own; SQLite's is one (fcntl, also over containers).
 * @throws PostgresTrouble postgres.busy with the pid of the holder
 */
export function takeOwnership(folder: string): Ownership {
  // Opened by hand first, because SQLite's own error would not say that the folder is closed to us.
  const path = join(folder, 'owner.lock')
  closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    database.close()
    throw new PostgresTrouble('busy', { folder, pid: ownerOf(folder) })
  }
  held.add(database)
  writeFileSync(join(folder, 'owner.pid'), String(process.pid))
  return {
    release() {
      if (held.delete(database)) database.close()
    },
  }
}

function ownerOf(folder: string): string {
  try {
    return readFileSync(join(folder, 'owner.pid'), 'utf8').trim()
  } catch {
    return '?'
  }
}
