/** The lesson on a thread of its own: answers go on while it learns. */
import { parentPort, workerData } from 'node:worker_threads'
import { learn, type Taught } from './lesson.ts'

const corrections: readonly Taught[] = Array.isArray(workerData) ? workerData : []
parentPort?.postMessage(learn(corrections))
