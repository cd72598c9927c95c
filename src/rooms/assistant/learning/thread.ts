/** Runs a lesson beside the event loop. */
import { Worker } from 'node:worker_threads'
import type { Learned, Taught } from './lesson.ts'

/** A lesson takes seconds; one that takes minutes hangs. */
const LONGEST_MS = 300_000

export function learnBeside(corrections: readonly Taught[]): Promise<Learned> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { workerData: corrections })
    const late = setTimeout(() => void worker.terminate(), LONGEST_MS)
    worker.once('message', (learned: Learned) => {
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
