/** The program as a person starts it, in a home of its own that nobody keeps; ANJU_STORY_ADDRESS names one that runs. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '..', '..')

const STOPPING_MS = 120_000

export interface Program {
  readonly address: string
  /** Of its first process; 0 for one that ran already. */
  readonly pid: number
  /** The line that it printed when it was open. */
  readonly welcome: string
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
  if (given && !empty) return { address: given, pid: 0, welcome: '', close: async () => undefined }
  const home = await mkdtemp(join(tmpdir(), 'anju-story-'))
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
  return {
    address,
    pid: child.pid ?? 0,
    welcome,
    async close() {
      child.off('exit', early)
      const ended = once(child, 'exit')
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        // Past every bound of its own closing: whatever still runs is a fault to be read, not to be waited for.
        const late = setTimeout(() => {
          console.error('The program did not stop when it was told to')
          child.kill('SIGKILL')
        }, STOPPING_MS)
        await ended
        clearTimeout(late)
      }
      await rm(home, { recursive: true, force: true })
    },
  }
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
