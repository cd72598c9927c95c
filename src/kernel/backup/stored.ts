// What is kept beside the database: stored files, which never change but come and go, and the keys of sealed texts.
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join, normalize, relative, sep } from 'node:path'

export interface Stored {
  /** The path below ANJU_HOME, with forward slashes. */
  readonly name: string
  readonly path: string
}

/** The folders of ANJU_HOME that belong in a backup; without the keys nobody could read what they sealed. */
export const KEPT = ['files', 'keys'] as const

// A file that is being written bears a random ending until it is whole.
const HALF_WRITTEN = /\.[0-9a-f]{12}$/

/** Every whole file of the kept folders, named from the home on. */
export async function* storedIn(home: string): AsyncGenerator<Stored> {
  for (const kept of KEPT) {
    const folder = join(home, kept)
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    for (const entry of entries) {
      if (!entry.isFile() || HALF_WRITTEN.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      yield { name: relative(home, path).split(sep).join('/'), path }
    }
  }
}

/** The bytes of a file; undefined when it was forgotten since it was listed. */
export async function bytesOf(stored: Stored): Promise<AsyncIterable<Buffer> | undefined> {
  const handle = await open(stored.path).catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return handle && createReadStream('', { fd: handle, highWaterMark: 256 * 1024 })
}

/** Writes a file below a folder and waits until the disk has it. @throws Error on a name that leads out of it */
export async function store(folder: string, name: string, body: AsyncIterable<Buffer>): Promise<void> {
  const path = normalize(join(folder, name))
  const known = KEPT.some((kept) => path.startsWith(join(folder, kept) + sep))
  if (!known) throw new Error(`file ${name}`)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const piece of body) await handle.write(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
