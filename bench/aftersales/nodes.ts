/** Programs under measurement as processes: nodes of the product on one home, the bare peer, the database beside them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedPostgres, startPostgres } from '../../src/kernel/postgres/index.ts'

export interface Node {
  readonly base: string
  readonly pid: number
  /** An order for each of these customers that was paid and has arrived. */
  fill(customers: readonly string[]): Promise<readonly string[]>
  /** Stands still, and goes on; what it holds it keeps. */
  freeze(): void
  thaw(): void
  kill(): Promise<void>
  close(): Promise<void>
}
export interface Site {
  readonly home: string
  readonly database: EmbeddedPostgres
  readonly admin: pg.Pool
  /** Backends of the database that only look on. */
  readonly lookers: readonly number[]
  readonly first: Node
  /** Another node, or the first one again after it was killed. */
  node(join: boolean, quiet?: boolean): Promise<Node>
  /** Nothing is due and nothing is under way. @returns seconds it took */
  heardOut(): Promise<void>
  close(): Promise<void>
}

const silent = { info: () => undefined, warn: () => undefined }

export async function openSite(): Promise<Site> {
  const home = mkdtempSync(join(tmpdir(), 'anju-bench-'))
  const nodes: Node[] = []
  const node = async (joins: boolean, quiet = false) => {
    const made = await startNode(home, joins, quiet)
    nodes.push(made)
    return made
  }
  const first = await node(false)
  const database = await startPostgres({ home, log: silent, join: true })
  // One connection, so that what only looks on is told apart from what is measured.
  const admin = new pg.Pool({ ...database.admin, max: 1, idleTimeoutMillis: 0 })
  admin.on('error', () => undefined)
  const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid')
  return {
    ...{ home, database, admin, first, node, lookers: rows.map(({ pid }) => pid) },
    async heardOut() {
      for (;;) {
        const { rows } = await admin.query<{ left: boolean }>(`select exists(select 1 from kernel.job
          where state = 'taken' or (state = 'waiting' and due_at <= now() + interval '20 seconds'))
          or exists(select 1 from kernel.outbox where seq is null) as left`)
        if (!rows[0]?.left) return
        await wait(200)
      }
    },
    async close() {
      await admin.end()
      await database.stop()
      for (const one of nodes.reverse()) await one.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function startNode(home: string, joins: boolean, quiet: boolean): Promise<Node> {
  const port = await freePort()
  const child = start('program.ts', { home, port, join: joins, quiet })
  const said = lines(child)
  await said.next()
  return {
    base: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async fill(customers) {
      child.stdin?.write(`${JSON.stringify({ customers })}\n`)
      const { ids }: { ids: string[] } = JSON.parse(await said.next())
      return ids
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
    async close() {
      child.stdin?.end()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

export async function startBare(
  connection: EmbeddedPostgres['admin'],
  lineCount: number,
): Promise<{ base: string; pid: number; close(): void }> {
  const child = start('bare.ts', { connection, lines: lineCount })
  const { port }: { port: number } = JSON.parse(await lines(child).next())
  return { base: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, close: () => void child.kill() }
}

const start = (file: string, given: object): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, file), JSON.stringify(given)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })

function lines(child: ChildProcess): { next(): Promise<string> } {
  if (!child.stdout) throw new Error('Expected to hear the program')
  const heard: Interface = createInterface({ input: child.stdout })
  const iterator = heard[Symbol.asyncIterator]()
  return {
    async next() {
      const { value, done } = await iterator.next()
      if (done) throw new Error('The program ended')
      return value
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}
