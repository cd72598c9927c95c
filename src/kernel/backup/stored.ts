// The stored files beside the database: content-addressed, so they never change, they only come and go.
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join, normalize, relative, sep } from 'node:path'

export interface Stored {
  /** The path below the folder, with forward slashes. */
  readonly name: string
  readonly path: string
}

/** Every whole file below a folder; one that is still being written has a dot in its name. */
export async function* storedIn(folder: string): AsyncGenerator<Stored> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.includes('.')) continue
    const path = join(entry.parentPath, entry.name)
    yield { name: relative(folder, path).split(sep).join('/'), path }
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
  if (!path.startsWith(folder + sep)) throw new Error(`file ${name}`)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const piece of body) await handle.write(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
