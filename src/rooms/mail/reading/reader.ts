/** Hands letters to the reading thread one after another; a thread that takes too long or dies is replaced, the letter marked. */
import { Worker } from 'node:worker_threads'
import type { Layout } from './layout.ts'
import type { Letter } from './letter.ts'
import type { Proof, Records } from './proof.ts'
import type { Wanted } from './reader-thread.ts'

export type ReadLetter = Letter & Proof

/** The letter could not be read; its raw bytes stand as they came. */
export class Unreadable extends Error {}

export interface Reader {
  /** Has the thread begin, so that the first letter need not wait for it. */
  warm(): void
  letter(path: string): Promise<ReadLetter>
  layout(path: string): Promise<Layout>
}

const PATIENCE_MS = 40_000
const MEMORY_MB = 512

export function openReader(records: Records | undefined): Reader {
  let thread: Worker | undefined
  let count = 0
  let last: Promise<unknown> = Promise.resolve()

  function ask(what: Wanted['what'], path: string): Promise<unknown> {
    const next = last.then(() => once(what, path))
    last = next.catch(() => undefined)
    return next
  }

  function once(what: Wanted['what'], path: string): Promise<unknown> {
    const worker = thread ?? begun()
    thread = worker
    const id = ++count
    // Only a thread that reads keeps the program alive.
    worker.ref()
    return new Promise((resolve, reject) => {
      const hear = (said: { id: number; answer?: unknown; failed?: string }) => {
        if (said.id === id) over(said.failed, said.answer)
      }
      const ended = () => gone('the reading ended')
      const broke = (error: Error) => gone(error.message)
      const over = (why: string | undefined, answer?: unknown) => {
        clearTimeout(patience)
        worker.off('message', hear).off('exit', ended).off('error', broke)
        worker.unref()
        if (why === undefined) resolve(answer)
        else reject(new Unreadable(why))
      }
      const gone = (why: string) => {
        thread = undefined
        void worker.terminate()
        over(why)
      }
      const patience = setTimeout(() => gone('it took too long'), PATIENCE_MS)
      worker.on('message', hear).on('exit', ended).on('error', broke)
      worker.postMessage({ id, what, path, records } satisfies Wanted)
    })
  }

  return {
    warm() {
      thread ??= begun()
    },
    letter: async (path) => (await ask('letter', path)) as ReadLetter,
    layout: async (path) => (await ask('layout', path)) as Layout,
  }
}

function begun(): Worker {
  const worker = new Worker(new URL('./reader-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stderr: false,
  })
  // An error that comes after the answer must not end the program.
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}
