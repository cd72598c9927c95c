/** Runs a lesson, or the proof of one, beside the event loop. */
import { Worker } from 'node:worker_threads'
import type { VersionFigures } from './contract.ts'
import type { Learned, Taught } from './lesson.ts'

/** A lesson takes seconds; one that takes minutes hangs. */
const LONGEST_MS = 300_000

/** A version of the shop's own with its model as stored. */
export interface Stored {
  readonly version: string
  readonly model: string
}

/** @property model learned before and only to be judged */
export interface Task {
  readonly corrections: readonly Taught[]
  readonly hears: Stored | null
  readonly model?: string
}

export const learnBeside = (corrections: readonly Taught[], hears: Stored | null): Promise<Learned> =>
  beside<Learned>({ corrections, hears })

export const judgeBeside = (
  corrections: readonly Taught[],
  model: string,
  hears: Stored | null,
): Promise<VersionFigures['verdict']> => beside<VersionFigures['verdict']>({ corrections, hears, model })

function beside<T>(task: Task): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { workerData: task })
    const late = setTimeout(() => void worker.terminate(), LONGEST_MS)
    worker.once('message', (learned: T) => {
      clearTimeout(late)
      resolve(learned)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`The lesson ended with ${code} and no model`))
    })
  })
}
