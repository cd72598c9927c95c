/** Starts the real program in a home of its own for the measurements, and reaches its database beside it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { type EmbeddedPostgres, startPostgres } from '../../src/kernel/postgres/index.ts'

export const ROOT = join(import.meta.dirname, '..', '..')

export interface Program {
  readonly base: string
  readonly home: string
  readonly firstStartMs: number
  readonly laterStartMs: number
  /** Bytes at rest a while after the start: the program, and the share of memory of all database processes. */
  readonly memory: { readonly program: number; readonly database: number }
  /** The role that serves requests; row-level security binds it. */
  readonly app: pg.Pool
  /** Fills tables in bulk. */
  readonly admin: pg.Pool
  readonly connection: EmbeddedPostgres['app']
  close(): Promise<void>
}

const silent = { info: () => undefined, warn: () => undefined }

export async function startProgram(): Promise<Program> {
  const home = mkdtempSync(join(tmpdir(), 'anju-bench-'))
  const port = await freePort()
  const first = await launch(home, port)
  const firstStartMs = first.ms
  await end(first.child)
  const later = await launch(home, port)
  const joined = await startPostgres({ home, log: silent, join: true })
  const pool = (settings: EmbeddedPostgres['app']) => {
    const opened = new pg.Pool({ ...settings, max: 16 })
    // The program may end first; then these connections end with it.
    opened.on('error', () => undefined)
    return opened
  }
  const app = pool(joined.app)
  const admin = pool(joined.admin)
  const pid = later.child.pid ?? 0
  return {
    base: `http://127.0.0.1:${port}`,
    home,
    firstStartMs,
    laterStartMs: later.ms,
    memory: { program: rss(pid), database: shareOf(joined.pid) },
    app,
    admin,
    connection: joined.app,
    async close() {
      await app.end()
      await admin.end()
      await joined.stop()
      await end(later.child)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function launch(home: string, port: number): Promise<{ child: ChildProcess; ms: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, ['src/apps/cli/main.ts', 'start'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      ANJU_HOME: home,
      PORT: String(port),
      ANJU_LIMIT_SCALE: '100000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('Expected to hear the program')
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes(`:${port}`)) return { child, ms: performance.now() - began }
  }
  throw new Error('The program ended before it was open')
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

const kilobytes = (text: string, name: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024

function rss(pid: number): number {
  return kilobytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmRSS')
}

/** Proportional share of the postmaster and its children. */
function shareOf(postmaster: number): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => name === String(postmaster) || parentOf(name) === postmaster)
    .reduce((sum, name) => {
      try {
        return sum + kilobytes(readFileSync(`/proc/${name}/smaps_rollup`, 'utf8'), 'Pss')
      } catch {
        return sum
      }
    }, 0)
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
