/** Opens the zip container of an xlsx file, and stops when it would unpack to more than it is worth. */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { Refusal } from '../errors.ts'
import { SHEET_LIMITS } from './grid.ts'

const inflate = promisify(inflateRaw)

interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly at: number
}

export interface Zip {
  readonly names: readonly string[]
  has(name: string): boolean
  /** The unpacked bytes of a part. @throws Refusal sheets.broken, sheets.too-much, sheets.password */
  read(name: string): Promise<Buffer>
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MOST_ENTRIES = 5000

const broken = () => new Refusal('invalid', 'sheets.broken')

export function openZip(bytes: Buffer): Zip {
  const entries = directory(bytes)
  let left: number = SHEET_LIMITS.unpacked
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name)
      if (!entry) throw broken()
      const content = await unpack(bytes, entry, left)
      left -= content.length
      return content
    },
  }
}

/** The central directory is the truth about a zip; what stands before the files is not looked at. */
function directory(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > MOST_ENTRIES || at >= end) throw broken()
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw broken()
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name.replace(/^\//, ''), {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - 65_535)
  for (let at = bytes.length - 22; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at
  throw broken()
}

async function unpack(bytes: Buffer, entry: Entry, most: number): Promise<Buffer> {
  if (entry.encrypted) throw new Refusal('unsupported', 'sheets.password')
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) throw broken()
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw broken()
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw broken()
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const bomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw bomb
      ? new Refusal('too-large', 'sheets.too-much', { most: SHEET_LIMITS.unpacked / 1024 / 1024 })
      : broken()
  }
}
