/** One short mark for a decision: the same packs and facts give the same mark on every machine, in any key order. */

/** Keys in order, nothing undefined. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`)
    return `{${fields.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** SHA-256 (FIPS 180-4) of the canonical text, in hex. Ours, as an engine may not use a module of the machine. */
export function fingerprint(value: unknown): string {
  const words = padded(new TextEncoder().encode(canonical(value)))
  const hash = Int32Array.from(FIRST)
  for (let at = 0; at < words.length; at += 16) block(hash, words.subarray(at, at + 16))
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function padded(bytes: Uint8Array): Int32Array {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  bytes.forEach((byte, index) => {
    view.setUint8(index, byte)
  })
  view.setUint8(bytes.length, 0x80)
  view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n)
  return Int32Array.from({ length: view.byteLength / 4 }, (_, index) => view.getInt32(index * 4))
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function block(hash: Int32Array, words: Int32Array): void {
  const schedule = new Int32Array(64)
  schedule.set(words)
  for (let t = 16; t < 64; t++) {
    const [early, late] = [schedule[t - 15] ?? 0, schedule[t - 2] ?? 0]
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const great = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    schedule[t] = (schedule[t - 16] ?? 0) + small + (schedule[t - 7] ?? 0) + great
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let t = 0; t < 64; t++) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[t] ?? 0)
    const first = (one + (schedule[t] ?? 0)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = (hash[index] ?? 0) + word
}

const PRIMES = primes(64)

/** The first 32 bits of the fractions of square and cube roots, counted in whole numbers to be exact. */
const FIRST = PRIMES.slice(0, 8).map((prime) => fraction(prime, 2n))
const ROUNDS = PRIMES.map((prime) => fraction(prime, 3n))

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

function fraction(prime: number, power: bigint): number {
  const target = BigInt(prime) << (32n * power)
  let [low, high] = [0n, BigInt(prime) << 32n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** power <= target) low = middle
    else high = middle
  }
  return Number(BigInt.asIntN(32, low))
}
