/** Files: stored by their content, their type sniffed, pictures re-encoded without what they tell of the photographer. */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import sharp from 'sharp'
import type { Ctx } from './ctx.ts'
import { Refusal } from './errors.ts'
import { type HalfFiles, openHalfFiles } from './half-files.ts'
import { make } from './ids.ts'
import { sniff } from './sniff.ts'

export interface StoredFile {
  readonly id: string
  readonly sha256: string
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly name: string
  readonly owner: string
  readonly at: Date
}

export interface Arrived {
  readonly path: string
  readonly sha256: string
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly name: string
}

export interface FileLimits {
  readonly maxBytes: number
  /** Types that are taken, as sniffed from the bytes; a picture is taken by 'image'. */
  readonly takes: readonly string[]
}

export interface Files {
  /** Takes a stream in before any transaction is open. @throws Refusal files.too-large, files.unsupported, files.broken-picture */
  arrive(tenant: string, stream: Readable, name: string, limits: FileLimits): Promise<Arrived>
  /**
   * Takes bytes in as they are, whatever they are, straight to the disk: letters, recordings. They are only ever given
   * back as they came, never shown in a page. @throws Refusal files.too-large, files.empty
   */
  arriveAsIs(
    tenant: string,
    bytes: AsyncIterable<Uint8Array>,
    what: { readonly name: string; readonly type: string; readonly maxBytes: number },
  ): Promise<Arrived>
  /** Where the bytes of a kept file stand, for a reader that works on files; undefined when it is unknown. */
  pathOf(ctx: Ctx, id: string): Promise<string | undefined>
  /** Writes an arrived file down; until then nobody sees it. @param owner the person or thing it belongs to */
  keep(ctx: Ctx, arrived: Arrived, owner: string): Promise<StoredFile>
  find(ctx: Ctx, id: string): Promise<StoredFile | undefined>
  /** @throws Refusal files.unknown */
  read(ctx: Ctx, id: string): Promise<{ file: StoredFile; body: Readable }>
  /** Forgets every file of an owner; bytes go when no other row has the same content. */
  forget(ctx: Ctx, owner: string): Promise<number>
  remove(ctx: Ctx, id: string): Promise<void>
  /** What arrives piece by piece. */
  readonly half: HalfFiles
  readonly folder: string
}

const MAX_PIXELS = 50_000_000
const MAX_SIDE = 4096

export function openFiles(home: string, now: () => Date): Files {
  const folder = join(home, 'files')
  const placeOf = (tenant: string, sha: string) => join(folder, tenant, sha.slice(0, 2), sha)

  async function arrive(
    tenant: string,
    stream: Readable,
    name: string,
    limits: FileLimits,
  ): Promise<Arrived> {
    const raw = await takeIn(stream, limits.maxBytes)
    const type = sniff(raw, name)
    const picture = type.startsWith('image/')
    if (!type || !(limits.takes.includes(type) || (picture && limits.takes.includes('image')))) {
      throw new Refusal('unsupported', 'files.unsupported', { name: plainName(name), type: type || '?' })
    }
    const made = picture ? await develop(raw, name) : { bytes: raw, type, width: null, height: null }
    const sha256 = createHash('sha256').update(made.bytes).digest('hex')
    const path = placeOf(tenant, sha256)
    await place(path, made.bytes)
    return {
      path,
      sha256,
      type: made.type,
      bytes: made.bytes.length,
      width: made.width,
      height: made.height,
      name: plainName(name),
    }
  }

  async function arriveAsIs(
    tenant: string,
    bytes: AsyncIterable<Uint8Array>,
    { name, type, maxBytes }: { readonly name: string; readonly type: string; readonly maxBytes: number },
  ): Promise<Arrived> {
    const taken = await pourIn(join(folder, tenant), bytes, maxBytes)
    const path = placeOf(tenant, taken.sha256)
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
    await rename(taken.beside, path)
    return {
      path,
      sha256: taken.sha256,
      type,
      bytes: taken.size,
      width: null,
      height: null,
      name: plainName(name),
    }
  }

  async function keep(ctx: Ctx, arrived: Arrived, owner: string): Promise<StoredFile> {
    const id = make('fil', now())
    await sql`insert into kernel.file (tenant_id, id, sha256, type, bytes, width, height, name, owner, at) values
      (${ctx.tenant}, ${id}, ${arrived.sha256}, ${arrived.type}, ${arrived.bytes}, ${arrived.width}, ${arrived.height},
       ${arrived.name}, ${owner}, ${ctx.now})`.execute(ctx.db)
    const { path: _, ...rest } = arrived
    return { ...rest, id, owner, at: ctx.now }
  }

  async function find(ctx: Ctx, id: string): Promise<StoredFile | undefined> {
    const { rows } =
      await sql<StoredFile>`select id, sha256, type, bytes, width, height, name, owner, at from kernel.file
      where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
    return rows[0]
  }

  /** Bytes are removed after the commit: a rolled back deed must not have lost them. */
  async function drop(ctx: Ctx, column: 'id' | 'owner', value: string): Promise<number> {
    const { rows } = await sql<{ sha256: string }>`delete from kernel.file
      where tenant_id = ${ctx.tenant} and ${sql.ref(column)} = ${value} returning sha256`.execute(ctx.db)
    for (const { sha256 } of rows) {
      const { rows: others } = await sql`select 1 from kernel.file
        where tenant_id = ${ctx.tenant} and sha256 = ${sha256} limit 1`.execute(ctx.db)
      if (others.length === 0) ctx.afterCommit(() => void rm(placeOf(ctx.tenant, sha256), { force: true }))
    }
    return rows.length
  }

  return {
    folder,
    half: openHalfFiles(folder),
    arrive,
    arriveAsIs,
    async pathOf(ctx, id) {
      const file = await find(ctx, id)
      return file && placeOf(ctx.tenant, file.sha256)
    },
    keep,
    find,
    async read(ctx, id) {
      const file = await find(ctx, id)
      if (!file) throw new Refusal('missing', 'files.unknown', { file: id })
      const path = placeOf(ctx.tenant, file.sha256)
      await stat(path).catch(() => {
        throw new Refusal('gone', 'files.lost', { file: id })
      })
      return { file, body: createReadStream(path) }
    },
    forget: (ctx, owner) => drop(ctx, 'owner', owner),
    async remove(ctx, id) {
      await drop(ctx, 'id', id)
    },
  }
}

async function takeIn(stream: Readable, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part))
    size += bytes.length
    if (size > maxBytes)
      throw new Refusal('too-large', 'files.too-large', { most: Math.floor(maxBytes / 1024 / 1024) })
    parts.push(bytes)
  }
  if (size === 0) throw new Refusal('invalid', 'files.empty')
  return Buffer.concat(parts)
}

/** Bytes to the disk as they come, hashed on the way; what is too large or broken off leaves nothing. */
async function pourIn(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ beside: string; sha256: string; size: number }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const beside = join(folder, `arriving.${randomBytes(9).toString('hex')}`)
  const hash = createHash('sha256')
  let size = 0
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      for await (const part of bytes) {
        size += part.length
        if (size > maxBytes)
          throw new Refusal('too-large', 'files.too-large', { most: Math.floor(maxBytes / 1024 / 1024) })
        hash.update(part)
        await handle.write(part)
      }
      if (size === 0) throw new Refusal('invalid', 'files.empty')
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  return { beside, sha256: hash.digest('hex'), size }
}

/** Re-encodes a picture: turned upright, bounded, no EXIF, nothing but pixels. */
async function develop(
  raw: Buffer,
  name: string,
): Promise<{ bytes: Buffer; type: string; width: number; height: number }> {
  try {
    const picture = sharp(raw, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).rotate()
    const { hasAlpha } = await picture.metadata()
    const bounded = picture.resize({
      width: MAX_SIDE,
      height: MAX_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    })
    const { data, info } = await (hasAlpha
      ? bounded.webp({ quality: 88 })
      : bounded.jpeg({ quality: 86, mozjpeg: true })
    ).toBuffer({
      resolveWithObject: true,
    })
    return {
      bytes: data,
      type: hasAlpha ? 'image/webp' : 'image/jpeg',
      width: info.width,
      height: info.height,
    }
  } catch {
    throw new Refusal('unsupported', 'files.broken-picture', { name: plainName(name) })
  }
}

/** Written beside, synced, then renamed: a file is whole or not there. */
async function place(path: string, bytes: Buffer): Promise<void> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  if (exists) return
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomBytes(6).toString('hex')}`
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, path)
}

/** The last part of a name, without control characters, at most 120 letters. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').slice(-120) || 'file'
}
