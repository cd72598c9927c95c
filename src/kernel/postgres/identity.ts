// Under whose name the database server runs: PostgreSQL refuses root, so root lends it to an ordinary user.
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { PostgresTrouble } from './trouble.ts'

export interface Identity {
  uid: number
  gid: number
  /** What a child process must be given to run as this user; empty when we are that user already. */
  spawn: { uid?: number; gid?: number }
}

/** The name that the system has for us, which the server checks on its socket (peer). */
export function ourName(): string {
  try {
    return userInfo().username
  } catch {
    throw new PostgresTrouble('no-user', { uid: process.getuid?.() ?? 0 })
  }
}

/** Root runs the server as the owner of its data, or as `nobody`; anyone else as himself. */
export function identityFor(data: string): Identity {
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  const owner = statSync(data, { throwIfNoEntry: false })
  if (uid !== 0) {
    if (owner && owner.uid !== uid)
      throw new PostgresTrouble('not-yours', { folder: data, owner: ownerOf(data) })
    return { uid, gid, spawn: {} }
  }
  const lent = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody()
  return { ...lent, spawn: lent }
}

/** Whether this user may walk down to a folder; access lists beyond the mode bits are not looked at. */
export function reaches(identity: Identity, folder: string): boolean {
  for (let place = folder; ; place = dirname(place)) {
    const at = statSync(place)
    const shift = at.uid === identity.uid ? 6 : at.gid === identity.gid ? 3 : 0
    if (((at.mode >> shift) & 1) === 0) return false
    if (place === dirname(place)) return true
  }
}

function nobody(): { uid: number; gid: number } {
  const fields = passwd().find((line) => line[0] === 'nobody')
  if (!fields) throw new PostgresTrouble('no-user', { uid: 65534 })
  // macOS writes -2 for its nobody.
  return { uid: Number(fields[2]) >>> 0, gid: Number(fields[3]) >>> 0 }
}

/** Whose a folder is, by name where the system has one. */
export function ownerOf(folder: string): string {
  const uid = String(statSync(folder, { throwIfNoEntry: false })?.uid ?? '?')
  return passwd().find((line) => line[2] === uid)?.[0] ?? uid
}

function passwd(): string[][] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.map((line) => line.split(':'))
}
