/** The program as a person starts it, in a home of its own that nobody keeps; ANJU_STORY_ADDRESS names one that runs. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const ROOT = join(import.meta.dirname, '..', '..')

const STOPPING_MS = 120_000
const MAKING_MS = 180_000

export interface Program {
  readonly address: string
  /** Of its first process; 0 for one that ran already. */
  readonly pid: number
  /** The line that it printed when it was open. */
  readonly welcome: string
  /** Ends it and leaves its home. */
  stop(): Promise<void>
  /** Ends it and forgets its home. */
  close(): Promise<void>
}

export interface Start {
  /** Without the demo shop. */
  readonly empty?: boolean
  /** More of its environment. */
  readonly settings?: Readonly<Record<string, string>>
}

/** @throws Error when it ends before it is open */
export async function startProgram({ empty = false, settings = {} }: Start = {}): Promise<Program> {
  const given = process.env.ANJU_STORY_ADDRESS
  if (given && !empty)
    return { address: given, pid: 0, welcome: '', stop: async () => undefined, close: async () => undefined }
  const home = empty ? await mkdtemp(join(tmpdir(), 'anju-story-')) : await furnishedHome()
  return startIn(home, { empty, settings })
}

async function startIn(home: string, { empty = false, settings = {} }: Start): Promise<Program> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['src/apps/cli/main.ts', 'start', ...(empty ? ['--empty'] : [])], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      ANJU_HOME: home,
      PORT: String(port),
      ANJU_LIMIT_SCALE: '1000',
      LANG: 'en_US.UTF-8',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const welcome = await opened(child, address).catch((error) => {
    child.kill('SIGTERM')
    throw error
  })
  const early = (code: number | null, signal: string | null) =>
    console.error(`The program ended in the middle of the story: ${signal ?? `status ${code}`}`)
  child.once('exit', early)
  const stop = async () => {
    child.off('exit', early)
    await ending(child)
  }
  return {
    address,
    pid: child.pid ?? 0,
    welcome,
    stop,
    async close() {
      await stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function ending(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  // Past every bound of its own closing: whatever still runs is a fault to be read, not to be waited for.
  const patience = new AbortController()
  setTimeout(STOPPING_MS, undefined, { signal: patience.signal }).then(
    () => {
      console.error('The program did not stop when it was told to')
      child.kill('SIGKILL')
    },
    () => undefined,
  )
  await ended
  patience.abort()
}

/** A furnished demo shop is made once in a run of tests and copied from then on: making it takes half a minute on a slow machine. */
async function furnishedHome(): Promise<string> {
  const shelf = process.env.ANJU_STORY_HOMES
  const home = join(tmpdir(), `anju-story-${randomUUID()}`)
  const fresh = async () => mkdtemp(join(tmpdir(), 'anju-story-'))
  if (!shelf) return fresh()
  const mould = join(shelf, 'mould')
  if (await mkdir(join(shelf, 'making')).then(() => true, isTaken)) {
    await mkdir(mould)
    const program = await startIn(mould, {})
    await program.stop()
    await writeFile(join(shelf, 'made'), '')
  } else {
    const end = performance.now() + MAKING_MS
    while (!existsSync(join(shelf, 'made'))) {
      if (performance.now() > end) return fresh()
      await setTimeout(100)
    }
  }
  await promisify(execFile)('cp', ['-a', mould, home])
  return home
}

function isTaken(error: NodeJS.ErrnoException): false {
  if (error.code !== 'EEXIST') throw error
  return false
}

async function opened(child: ChildProcess, address: string): Promise<string> {
  if (!child.stdout) throw new Error('Expected to hear the program')
  for await (const line of createInterface({ input: child.stdout })) if (line.includes(address)) return line
  throw new Error('The program ended before it was open')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}
