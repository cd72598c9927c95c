/** Half files: what arrives piece by piece over bad lines, on the disk at its offset, nobody's file until it is whole. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Refusal } from './errors.ts'

export interface HalfFiles {
  /**
   * Writes a stream at an offset. A line that breaks is no fault: what came before it stays and counts.
   * @returns how many bytes were written @throws Refusal files.too-large
   */
  write(
    tenant: string,
    id: string,
    piece: { readonly offset: number; readonly stream: Readable; readonly most: number },
  ): Promise<number>
  /** Its first bytes, to tell by them what it is. */
  head(tenant: string, id: string, bytes: number): Promise<Buffer>
  sha256(tenant: string, id: string): Promise<string>
  read(tenant: string, id: string): Readable
  /** How many bytes stand on the disk; 0 when there are none. */
  size(tenant: string, id: string): Promise<number>
  remove(tenant: string, id: string): Promise<void>
}

export function openHalfFiles(folder: string): HalfFiles {
  const placeOf = (tenant: string, id: string) => join(folder, tenant, 'half', id)

  async function write(
    tenant: string,
    id: string,
    { offset, stream, most }: { readonly offset: number; readonly stream: Readable; readonly most: number },
  ): Promise<number> {
    const path = placeOf(tenant, id)
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
    // Neither truncating nor appending: two who send the same piece write the same bytes to the same place.
    const handle = await open(path, 'r+', 0o600).catch(() => open(path, 'a+', 0o600).then(reopened(path)))
    let written = 0
    try {
      for await (const part of arriving(stream)) {
        if (written + part.length > most)
          throw new Refusal('too-large', 'files.too-large', { most: Math.ceil(most / 1024 / 1024) })
        await handle.write(part, 0, part.length, offset + written)
        written += part.length
      }
      // What is counted must survive a power cut.
      await handle.datasync()
    } finally {
      await handle.close()
    }
    return written
  }

  return {
    write,
    async head(tenant, id, bytes) {
      const handle = await open(placeOf(tenant, id), 'r')
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
    async sha256(tenant, id) {
      const hash = createHash('sha256')
      for await (const part of createReadStream(placeOf(tenant, id))) hash.update(part)
      return hash.digest('hex')
    },
    read: (tenant, id) => createReadStream(placeOf(tenant, id)),
    size: (tenant, id) =>
      stat(placeOf(tenant, id)).then(
        ({ size }) => size,
        () => 0,
      ),
    remove: (tenant, id) => rm(placeOf(tenant, id), { force: true }),
  }
}

/** 'a+' makes the file but writes only at its end: opened again to write at a place. */
const reopened = (path: string) => async (handle: { close(): Promise<void> }) => {
  await handle.close()
  return open(path, 'r+', 0o600)
}

async function* arriving(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const part of stream) yield Buffer.isBuffer(part) ? part : Buffer.from(String(part))
  } catch (error) {
    if (error instanceof Refusal) throw error
  }
}
