// Where the embedded database keeps its data and its socket, and how an unprivileged server gets there.
import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Identity, reaches } from './identity.ts'
import { PostgresTrouble } from './trouble.ts'

export interface Places {
  /** Everything of the database lies below it: data, run, server.log. */
  folder: string
  data: string
  log: string
}

export const PORT = 5432
// sun_path holds 108 bytes on Linux, 104 on macOS, the closing zero included.
const LONGEST_SOCKET = process.platform === 'linux' ? 107 : 103

export function placesIn(home: string): Places {
  const folder = join(home, 'postgres')
  return { folder, data: join(folder, 'data'), log: join(folder, 'server.log') }
}

/**
 * How to name a data folder to a server that may not be allowed to walk down to it (a clone below /root): the
 * working directory is entered while we are still root, and stays the server's way in.
 */
export function nameFor(identity: Identity, data: string): string {
  return process.platform === 'linux' && !reaches(identity, data) ? '/proc/self/cwd' : data
}

/** A private folder for the socket: beside the data when its path is short enough, else below /tmp. */
export function socketFolder(identity: Identity, places: Places): string {
  const beside = join(places.folder, 'run')
  if (fits(beside) && reaches(identity, places.folder)) return privateFolder(identity, beside)
  const mark = createHash('sha256').update(`${identity.uid}:${places.data}`).digest('hex').slice(0, 12)
  return privateFolder(identity, join('/tmp', `anju-${mark}`))
}

/** Makes a folder that only this user (and root) can enter, or makes sure that it is one. */
export function privateFolder(identity: Identity, folder: string): string {
  try {
    mkdirSync(folder, { mode: 0o700 })
    chownSync(folder, identity.uid, identity.gid)
  } catch (error) {
    if (!lstatSync(folder, { throwIfNoEntry: false })) throw error
  }
  const at = lstatSync(folder)
  const ours = at.isDirectory() && at.uid === identity.uid && (at.mode & 0o077) === 0
  if (!ours) throw new PostgresTrouble('socket-place', { folder })
  return folder
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET
}
