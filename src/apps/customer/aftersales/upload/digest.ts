// The fingerprint (SHA-256) of a file read piece by piece: a video never stands whole in a phone's memory, and it works without https.

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUNDS = constants()

function constants(): Uint32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
}

function fraction(x: number): number {
  return ((x - Math.floor(x)) * 0x1_0000_0000) >>> 0
}
const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

function fold(state: Uint32Array, words: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const [far, near] = [words[i - 15] ?? 0, words[i - 2] ?? 0]
    const low = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    words[i] = (words[i - 16] ?? 0) + low + (words[i - 7] ?? 0) + high
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const up = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + up + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (words[i] ?? 0)) | 0
    const down = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (down + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + value
}

/** The first 32 bits of the fractions of the square roots of the first 8 primes. */
const BEGIN = [2, 3, 5, 7, 11, 13, 17, 19].map((prime) => fraction(Math.sqrt(prime)))
const BLOCK = 64

function foldAll(state: Uint32Array, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const words = new Uint32Array(64)
  for (let at = 0; at + BLOCK <= bytes.length; at += BLOCK) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + i * 4)
    fold(state, words)
  }
}

/** What is left over with its end mark and the length, as the last one or two blocks. */
function ending(rest: Uint8Array, length: number): Uint8Array {
  const last = new Uint8Array(rest.length + 9 > BLOCK ? BLOCK * 2 : BLOCK)
  last.set(rest)
  last[rest.length] = 0x80
  const view = new DataView(last.buffer)
  view.setUint32(last.length - 8, Math.floor((length * 8) / 0x1_0000_0000))
  view.setUint32(last.length - 4, (length * 8) >>> 0)
  return last
}

const SLICE = BLOCK * 16_384

/** @returns 64 hex digits */
export async function digestOf(file: Blob): Promise<string> {
  const state = Uint32Array.from(BEGIN)
  let rest: Uint8Array = new Uint8Array()
  for (let at = 0; at < file.size; at += SLICE) {
    const bytes = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer())
    const whole = bytes.length - (bytes.length % BLOCK)
    foldAll(state, bytes.subarray(0, whole))
    rest = bytes.subarray(whole)
  }
  foldAll(state, ending(rest, file.size))
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}
