/** The thread in which letters are read: what is hostile in one of them ends here and not in the house. */
import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { layoutOf } from './layout.ts'
import { readLetter } from './letter.ts'
import { proofOf, type Records } from './proof.ts'

export interface Wanted {
  readonly id: number
  readonly what: 'letter' | 'layout'
  readonly path: string
  readonly records: Records | undefined
}

parentPort?.on('message', async ({ id, what, path, records }: Wanted) => {
  try {
    const raw = await readFile(path)
    const answer =
      what === 'layout' ? layoutOf(raw) : { ...readLetter(raw), ...(await proofOf(raw, records)) }
    parentPort?.postMessage({ id, answer })
  } catch (error) {
    parentPort?.postMessage({
      id,
      failed: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown',
    })
  }
})
