// The data folder before the server touches it: whether it is there, ours, of our version, and has room to work.
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { type Identity, ourName } from './identity.ts'
import { type Places, privateFolder } from './places.ts'
import { createCluster } from './postmaster.ts'
import { PostgresTrouble } from './trouble.ts'

const MB = 1024 * 1024
// A fresh cluster with its first log is about 60 MB; a start needs room for one more log segment.
const ROOM_TO_CREATE_MB = 120
const ROOM_TO_START_MB = 24

/** True when a cluster of this major is there, false when nothing is. @throws PostgresTrouble for anything else */
export function holdsCluster(data: string, major: number): boolean {
  if (!existsSync(data)) return false
  const names = readdirSync(data)
  if (names.length === 0) {
    rmdirSync(data)
    return false
  }
  if (!names.includes('PG_VERSION')) throw new PostgresTrouble('foreign', { folder: data })
  const found = Number.parseInt(readFileSync(join(data, 'PG_VERSION'), 'utf8'), 10)
  if (Number.isNaN(found)) throw new PostgresTrouble('damaged', { folder: data, reason: 'PG_VERSION' })
  const facts = { folder: data, found, ours: major }
  if (found > major) throw new PostgresTrouble('newer-version', facts)
  if (found < major) throw new PostgresTrouble('older-version', facts)
  return true
}

/** @throws PostgresTrouble postgres.disk-full before a server would stumble over it half way */
export function requireRoom(places: Places, exists: boolean): void {
  const disk = statfsSync(places.folder)
  const free = Math.floor((disk.bavail * disk.bsize) / MB)
  const enough = free >= (exists ? ROOM_TO_START_MB : ROOM_TO_CREATE_MB)
  const noNames = disk.files > 0 && disk.ffree < 16
  if (!enough || noNames) throw new PostgresTrouble('disk-full', { folder: places.folder, free })
}

/** Makes the cluster beside its place and moves it there whole, so that a crash leaves no half one. */
export async function createFolder(places: Places, binaries: Binaries, identity: Identity): Promise<void> {
  const beside = `${places.data}.new`
  rmSync(beside, { recursive: true, force: true })
  privateFolder(identity, beside)
  try {
    await createCluster(binaries, identity, beside)
    renameSync(beside, places.data)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
}

/** A home that was copied or unpacked may belong to root and be open to all; the server takes neither. */
export function takeBack(data: string, identity: Identity): void {
  if (statSync(data).uid !== identity.uid) handOver(data, identity)
  if (statSync(data).mode & 0o077) chmodSync(data, 0o700)
}

function handOver(path: string, identity: Identity): void {
  lchownSync(path, identity.uid, identity.gid)
  if (lstatSync(path).isDirectory())
    for (const name of readdirSync(path)) handOver(join(path, name), identity)
}

/** Lets only root and us in, by the socket, as one of Anju's two roles. @returns whether anything had to change */
export function writeAccess(data: string, identity: Identity): boolean {
  const rows = [...new Set(['root', ourName()])].flatMap((name) => [
    `anju "${name}" anju_admin`,
    `anju "${name}" anju_app`,
  ])
  const hba = writeIfOther(join(data, 'pg_hba.conf'), 'local all all peer map=anju\n', identity)
  const ident = writeIfOther(join(data, 'pg_ident.conf'), `${rows.join('\n')}\n`, identity)
  return hba || ident
}

function writeIfOther(path: string, text: string, identity: Identity): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  writeFileSync(path, text, { mode: 0o600 })
  chownSync(path, identity.uid, identity.gid)
  return true
}
