/** The lesson, or the proof of one learned before, on a thread of its own: answers go on meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { judge, learn } from './lesson.ts'
import type { Task } from './thread.ts'

const { corrections, hears, model }: Task = workerData
const opened = hears && { version: hears.version, model: JSON.parse(hears.model) }
parentPort?.postMessage(
  model === undefined
    ? learn(corrections, opened)
    : judge(corrections, JSON.parse(model), opened?.model ?? null),
)
