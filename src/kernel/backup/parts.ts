// The backup file: a row of parts, each with a heading and a checksum, compressed as one stream and sealed as a whole.
//
//   ANJUBACK 1 \n                                   as it is, so that a person who looks inside knows what it is
//   parts, compressed with zstd:
//     part    = heading, chunks, digest
//     heading = 4 bytes length, JSON {"kind", ...}
//     chunk   = 4 bytes length (never 0), bytes     as many as there are
//     digest  = 4 bytes 0, 32 bytes SHA-256 of the heading's and the chunks' bytes
//   seal = 32 bytes SHA-256 of every byte before it
//
// The last part is of kind `end` and says how many parts there were.
import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { pipeline, Transform, type Writable } from 'node:stream'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'

const MAGIC = Buffer.from('ANJUBACK 1\n')
const SEAL = 32
const LONGEST_CHUNK = 1024 * 1024
const LONGEST_HEADING = 64 * 1024 * 1024

export interface Heading {
  readonly kind: string
  readonly [key: string]: unknown
}

export interface Part {
  readonly heading: Heading
  /** The part's bytes; must be read to the end before the next part is asked for. Its end proves the checksum. */
  readonly body: AsyncIterable<Buffer>
}

/** @returns what writes parts one after the other, and must be ended */
export function writeParts(out: Writable): {
  part(heading: Heading, body?: AsyncIterable<Buffer>): Promise<void>
  end(): Promise<void>
} {
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } })
  const written = new Promise<void>((resolve, reject) => {
    pipeline(zstd, sealing(), out, (error) => (error ? reject(error) : resolve()))
  })
  written.catch(() => undefined)
  let parts = 0
  const put = async (bytes: Buffer) => {
    if (!zstd.write(bytes)) await Promise.race([once(zstd, 'drain'), written])
  }
  async function part(heading: Heading, body: AsyncIterable<Buffer> = nothing()): Promise<void> {
    const digest = createHash('sha256')
    const framed = async (bytes: Buffer) => {
      digest.update(bytes)
      await put(length(bytes.length))
      await put(bytes)
    }
    await framed(Buffer.from(JSON.stringify(heading)))
    for await (const piece of body) {
      for (let from = 0; from < piece.length; from += LONGEST_CHUNK)
        await framed(piece.subarray(from, from + LONGEST_CHUNK))
    }
    const sum = digest.digest()
    parts += 1
    await put(length(0))
    await put(sum)
  }
  return {
    part,
    async end() {
      await part({ kind: 'end', parts })
      zstd.end()
      await written
    },
  }
}

/** Reads parts from a file, proving every checksum on the way. @throws Error saying where the file is not as it was written */
export async function* readParts(path: string): AsyncGenerator<Part> {
  const bytes = new Bytes(opened(path))
  for (let parts = 0; ; parts += 1) {
    const part = await nextPart(bytes)
    yield part
    for await (const _ of part.body) {
      // Whoever asks for the next part without having read this one gets it proven all the same.
    }
    if (part.heading.kind !== 'end') continue
    if (part.heading.parts !== parts) throw new Error('end')
    if (!(await bytes.ended())) throw new Error('after the end')
    return
  }
}

async function nextPart(bytes: Bytes): Promise<Part> {
  const size = (await bytes.take(4)).readUInt32BE()
  if (size === 0 || size > LONGEST_HEADING) throw new Error('heading')
  const text = await bytes.take(size)
  const heading: unknown = JSON.parse(text.toString())
  if (!isHeading(heading)) throw new Error('heading')
  const body = bodyOf(bytes, heading, createHash('sha256').update(text))
  return { heading, body: { [Symbol.asyncIterator]: () => body } }
}

async function* bodyOf(bytes: Bytes, heading: Heading, digest: Hash): AsyncGenerator<Buffer> {
  for (;;) {
    const next = (await bytes.take(4)).readUInt32BE()
    if (next > LONGEST_CHUNK) throw new Error(nameOf(heading))
    if (next === 0) break
    const piece = await bytes.take(next)
    digest.update(piece)
    yield piece
  }
  if (!digest.digest().equals(await bytes.take(32))) throw new Error(`checksum of ${nameOf(heading)}`)
}

function isHeading(value: unknown): value is Heading {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
}

/** Puts the magic word before everything that passes and the seal behind it. */
function sealing(): Transform {
  const seal = createHash('sha256').update(MAGIC)
  const stream = new Transform({
    transform(piece: Buffer, _encoding, done) {
      seal.update(piece)
      done(null, piece)
    },
    flush(done) {
      done(null, seal.digest())
    },
  })
  stream.push(MAGIC)
  return stream
}

/** Takes the magic word and the seal off again, and proves both. */
function unsealing(): Transform {
  const seal = createHash('sha256')
  let held = Buffer.alloc(0)
  let begun = false
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      held = Buffer.concat([held, piece])
      if (!begun && held.length < MAGIC.length) return done()
      if (!begun && !held.subarray(0, MAGIC.length).equals(MAGIC))
        return done(new Error('not a backup of Anju'))
      // The last 32 bytes so far may be the seal, so they wait for what comes.
      const sure = held.subarray(0, Math.max(begun ? 0 : MAGIC.length, held.length - SEAL))
      held = held.subarray(sure.length)
      seal.update(sure)
      const from = begun ? 0 : MAGIC.length
      begun = true
      done(null, sure.subarray(from))
    },
    flush(done) {
      const whole = held.length === SEAL && seal.digest().equals(held)
      done(whole ? null : new Error('the seal of the file'))
    },
  })
}

function opened(path: string): AsyncIterable<Buffer> {
  return pipeline(createReadStream(path), unsealing(), createZstdDecompress(), () => undefined)
}

/** A stream from which exactly so many bytes can be taken. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async take(count: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for (let missing = count; missing > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) throw new Error('cut short')
      const piece = this.#held.subarray(0, missing)
      this.#held = this.#held.subarray(piece.length)
      missing -= piece.length
      pieces.push(piece)
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  }

  async ended(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#more())
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next()
    if (done) return false
    this.#held = value
    return true
  }
}

function length(count: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(count)
  return bytes
}

async function* nothing(): AsyncGenerator<Buffer> {}

function nameOf(heading: unknown): string {
  return isHeading(heading) ? `${heading.kind} ${String(heading.name ?? '')}`.trim() : 'heading'
}
