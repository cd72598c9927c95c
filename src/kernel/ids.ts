/** Sortable names for things: a prefix that says what it is and a UUIDv7 in 26 letters and digits. */
import { createHash, randomBytes } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

let last = -1
let count = 0

/** Makes an id such as `ord_01k…`, sortable by time and, within a millisecond of one program, by the order of making. */
export function make(prefix: string, now: Date): string {
  const bytes = randomBytes(16)
  const ms = now.getTime()
  count = ms === last ? count + 1 : 0
  last = ms
  // 12 + 14 bits of counting behind the time leave 48 bits of chance.
  bytes.writeUInt16BE((count >> 14) & 0x0fff, 6)
  bytes.writeUInt16BE(count & 0x3fff, 8)
  stamp(bytes, now)
  return `${prefix}_${spell(bytes)}`
}

/** The same id for the same seed: demo data and idempotent writers. */
export function seeded(prefix: string, now: Date, seed: string): string {
  const bytes = createHash('sha256').update(seed).digest().subarray(0, 16)
  stamp(bytes, now)
  return `${prefix}_${spell(bytes)}`
}

/** An unguessable word for links and tokens: 256 bits, url-safe. */
export const secret = (): string => randomBytes(32).toString('base64url')

function stamp(bytes: Buffer, now: Date): void {
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
}

function spell(bytes: Uint8Array): string {
  let value = 0n
  for (const b of bytes) value = (value << 8n) | BigInt(b)
  let out = ''
  for (let i = 0; i < 26; i++) {
    out = ALPHABET.charAt(Number(value & 31n)) + out
    value >>= 5n
  }
  return out
}
