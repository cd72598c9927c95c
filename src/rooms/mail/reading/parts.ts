/** The parts of a letter as a tree, read within bounds: too deep or too many ends the reading, never the letter. */
import { bodyAt, type Fields, fields, inCharset, worded } from './headers.ts'

export interface Part {
  readonly fields: Fields
  /** Lower case, 'text/plain' where nothing is said. */
  readonly type: string
  readonly words: ReadonlyMap<string, string>
  readonly disposition: string
  readonly name: string
  /** Without angle brackets. */
  readonly cid: string
  readonly bytes: Buffer
  readonly children: readonly Part[]
}

const DEEPEST = 24
const MOST_PARTS = 400

export function readParts(raw: Buffer): Part {
  const left = { parts: MOST_PARTS }
  return read(raw, 0, left)
}

function read(raw: Buffer, depth: number, left: { parts: number }, usual = 'text/plain'): Part {
  left.parts -= 1
  const { head, body } = bodyAt(raw)
  const own = fields(head)
  const content = worded(own.raw('content-type'))
  const shown = worded(own.raw('content-disposition'))
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(content.value) ? content.value : usual
  const part = {
    fields: own,
    type,
    words: content.words,
    disposition: shown.value,
    name: shown.words.get('filename') ?? content.words.get('name') ?? '',
    cid: own.get('content-id').replace(/^<|>$/g, ''),
    bytes: body,
  }
  if (!type.startsWith('multipart/') || depth >= DEEPEST) return { ...part, children: [] }
  const boundary = content.words.get('boundary') || guessed(body)
  const below = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const children: Part[] = []
  for (const piece of boundary ? pieces(body, boundary) : []) {
    if (left.parts <= 0) break
    children.push(read(piece, depth + 1, left, below))
  }
  return { ...part, children }
}

const LF = 0x0a

/** What stands between boundary lines; a last boundary that is missing ends with the letter. */
function pieces(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'utf8')
  const found: Buffer[] = []
  let from = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const line = boundaryLine(body, at, mark.length)
    if (!line) continue
    if (from >= 0) found.push(body.subarray(from, beforeLine(body, at)))
    if (line.last) return found
    from = line.end
  }
  if (from >= 0) found.push(body.subarray(from))
  return found
}

/** A boundary stands alone on its line, with or without the dashes of the last one. */
function boundaryLine(body: Buffer, at: number, length: number): { end: number; last: boolean } | undefined {
  if (at > 0 && body[at - 1] !== LF) return undefined
  const lineEnd = body.indexOf(LF, at + length)
  const end = lineEnd < 0 ? body.length : lineEnd + 1
  const rest = body.toString('latin1', at + length, Math.min(end, at + length + 80)).trim()
  return rest === '' || rest === '--' ? { end, last: rest === '--' } : undefined
}

const beforeLine = (body: Buffer, at: number): number =>
  Math.max(0, at - (body[at - 2] === 0x0d ? 2 : at > 0 ? 1 : 0))

/** A program forgot to say its boundary: the first line that looks like one. */
function guessed(body: Buffer): string {
  const line = /(?:^|\n)--([^\s-][^\r\n]{0,200})\r?\n/.exec(body.subarray(0, 8192).toString('latin1'))
  return line?.[1]?.trimEnd() ?? ''
}

/** A part's content without its transfer encoding. */
export function contentOf(part: Part): Buffer {
  const encoding = part.fields.raw('content-transfer-encoding').trim().toLowerCase()
  if (encoding === 'base64') return base64(part.bytes)
  if (encoding === 'quoted-printable') return printable(part.bytes)
  if (/^x?-?uue(ncode)?$/.test(encoding)) return uuencoded(part.bytes)
  return part.bytes
}

export const textOf = (part: Part): string => inCharset(contentOf(part), part.words.get('charset') ?? '')

/** Node skips what is no base64; padding in the middle, which ends its reading, is taken as the end of one piece. */
function base64(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const padded = text.indexOf('=')
  if (padded < 0 || /^[=\s]*$/.test(text.slice(padded, padded + 4096)) === true)
    return Buffer.from(text, 'base64')
  return Buffer.concat(
    text
      .split(/=+/)
      .filter(Boolean)
      .map((piece) => Buffer.from(piece, 'base64')),
  )
}

const EQUALS = 0x3d

function printable(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length)
  let n = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte !== EQUALS) {
      out[n++] = byte
      continue
    }
    const soft = softBreak(bytes, i + 1)
    const hex = soft > 0 ? Number.NaN : Number.parseInt(bytes.toString('latin1', i + 1, i + 3), 16)
    if (soft > 0) i = soft - 1
    else if (Number.isNaN(hex)) out[n++] = byte
    else {
      out[n++] = hex
      i += 2
    }
  }
  return out.subarray(0, n)
}

/** Where the next line begins if only white space follows; 0: something does. */
function softBreak(bytes: Buffer, from: number): number {
  let i = from
  while (bytes[i] === 0x20 || bytes[i] === 0x09 || bytes[i] === 0x0d) i += 1
  return bytes[i] === LF ? i + 1 : i >= bytes.length ? bytes.length : 0
}

function uuencoded(bytes: Buffer): Buffer {
  const out: number[] = []
  for (const line of bytes.toString('latin1').split(/\r?\n/)) {
    if (/^begin \d+ /.test(line) || line === 'end' || line === '') continue
    const length = (line.charCodeAt(0) - 32) & 63
    const before = out.length
    for (let i = 1; i < line.length; i += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((k) => (line.charCodeAt(i + k) - 32) & 63)
      out.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d)
    }
    out.length = Math.min(out.length, before + length)
  }
  return Buffer.from(out)
}
