// The running server: who it is by its own pid file, whether it truly answers, how it starts and stops.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import type { ConnectionSettings } from './connection.ts'
import type { Identity } from './identity.ts'
import { nameFor, PORT } from './places.ts'
import { PostgresTrouble, troubleFromLog } from './trouble.ts'

export interface Running {
  pid: number
  socket: string
  port: number
  /** starting, ready or stopping, as the server's own file has it. */
  status: string
}

export interface StartOrder {
  binaries: Binaries
  identity: Identity
  data: string
  log: string
  socket: string
  settings: Readonly<Record<string, string>>
}

const LOOK_AGAIN_MS = 20
const LONGEST_STOP_MS = 60_000

/** The server that the data folder's postmaster.pid names, if any; it may be long dead. */
export function namedByPidFile(data: string): Running | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    return { pid, port: Number(lines[3] || PORT), socket: lines[4] ?? '', status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/** Whether a process exists and is a server working in this folder, not a stranger who got the same number. */
export function livesOn(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(
      'postgres',
    )
  } catch {
    return false
  }
}

/** The version of the server that answers on a socket and serves this very pid file; undefined when none does. */
export async function answers(running: Running, admin: ConnectionSettings): Promise<string | undefined> {
  const client = new pg.Client({ ...admin, database: 'postgres', connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    // As bytes: twenty of them may end within a Chinese character of the folder's name.
    const { rows } = await client.query(
      "select current_setting('server_version') as version, encode(pg_read_binary_file('postmaster.pid', 0, 20), 'escape') as file",
    )
    return Number.parseInt(rows[0].file, 10) === running.pid ? rows[0].version : undefined
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Starts the server and waits until it answers, however long its recovery takes.
 * @throws PostgresTrouble with the reason that the server gave before it ended
 */
export async function startServer(order: StartOrder): Promise<Running> {
  const { identity, data, log } = order
  const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  const output = openSync(log, 'a', 0o600)
  const wishes = Object.entries({
    ...order.settings,
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: order.socket,
    unix_socket_permissions: '0700',
  })
  // In a group of its own, so that Ctrl-C on the terminal reaches us first and the server is stopped in order.
  const child = spawn(
    join(order.binaries.folder, 'bin', 'postgres'),
    ['-D', nameFor(identity, data), ...wishes.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...identity.spawn,
      cwd: data,
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', output, output],
    },
  )
  closeSync(output)
  let ended = ''
  child.on('error', (error) => {
    ended = error.message
  })
  child.on('exit', (code, signal) => {
    ended = `exit ${code ?? signal}`
  })
  child.unref()
  const running = { pid: child.pid ?? 0, socket: order.socket, port: PORT, status: 'ready' }
  const admin = { host: order.socket, port: PORT, user: 'anju_admin', database: 'postgres' }
  while (!(await answers(running, admin))) {
    if (ended) throw troubleFromLog(saidSince(log, before) || `error: ${ended}`, data)
    await pause(LOOK_AGAIN_MS)
  }
  return running
}

/**
 * Ends a server: `fast` lets it write a checkpoint, `at once` leaves the rest to its recovery.
 * @throws PostgresTrouble postgres.stuck
 */
export async function stopServer(pid: number, data: string, how: 'fast' | 'at once'): Promise<void> {
  signal(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
  for (let waited = 0; namedByPidFile(data)?.pid === pid && livesOn(pid, data); waited += LOOK_AGAIN_MS) {
    if (waited > LONGEST_STOP_MS && how === 'fast') return stopServer(pid, data, 'at once')
    if (waited > LONGEST_STOP_MS) throw new PostgresTrouble('stuck', { pid })
    await pause(LOOK_AGAIN_MS)
  }
}

/** Makes a running server read its configuration files again. */
export function reload(pid: number): void {
  signal(pid, 'SIGHUP')
}

/** Forgets a pid file whose number now belongs to somebody else; PostgreSQL would refuse to start over it. */
export function forgetPidFile(data: string): void {
  rmSync(join(data, 'postmaster.pid'), { force: true })
}

/**
 * Forgets the socket of a server that is dead: its lock names a pid that may still be counted as alive where nobody reaps
 * the dead, and PostgreSQL would refuse to start over it. The folder is private to one data folder.
 */
export function forgetSocket(folder: string): void {
  for (const name of [`.s.PGSQL.${PORT}`, `.s.PGSQL.${PORT}.lock`])
    rmSync(join(folder, name), { force: true })
}

/** Creates an empty cluster in a folder that this user owns. @throws PostgresTrouble */
export async function createCluster(binaries: Binaries, identity: Identity, data: string): Promise<void> {
  const wishes = ['-U', 'anju_admin', '--auth=peer', '--encoding=UTF8', '--locale=C', '--data-checksums']
  const child = spawn(
    join(binaries.folder, 'bin', 'initdb'),
    ['-D', nameFor(identity, data), ...wishes, '--no-instructions'],
    { ...identity.spawn, cwd: data, env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      said += piece.toString()
    })
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw troubleFromLog(said, data)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself, which is what the callers look for next.
  }
}

function saidSince(log: string, from: number): string {
  return readFileSync(log).subarray(from).toString()
}

// Nothing of our own environment: a PGPORT or LC_ALL of the user's must not change the server.
function serverEnvironment(): Record<string, string> {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}
