/** The head of a letter or of one of its parts: fields as people meant them, whatever bytes their program wrote. */
import { decodeWords } from 'postal-mime'

export interface Fields {
  /** The first field of a name, unfolded and decoded; '' when there is none. */
  get(name: string): string
  all(name: string): readonly string[]
  /** As written, for parameters that are decoded in their own way. */
  raw(name: string): string
}

/** A field with parameters: `text/plain; charset="gb2312"`. */
export interface Worded {
  readonly value: string
  readonly words: ReadonlyMap<string, string>
}

const MOST_BYTES = 1_000_000
const LF = 0x0a
const CR = 0x0d

/** Where the head of these bytes ends and the body begins; a letter without an empty line is all head. */
export function bodyAt(bytes: Buffer): { head: Buffer; body: Buffer } {
  if (bytes[0] === LF || (bytes[0] === CR && bytes[1] === LF))
    return { head: bytes.subarray(0, 0), body: bytes.subarray(bytes[0] === LF ? 1 : 2) }
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1] === CR ? at + 2 : at + 1
    if (bytes[next] === LF) return { head: bytes.subarray(0, at), body: bytes.subarray(next + 1) }
  }
  return { head: bytes, body: bytes.subarray(bytes.length) }
}

export function fields(head: Buffer): Fields {
  const found = new Map<string, string[]>()
  const lines = legible(head.subarray(0, MOST_BYTES)).split(/\r?\n(?![ \t])/)
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    const value = line
      .slice(colon + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim()
    const known = found.get(name)
    if (known) known.push(value)
    else found.set(name, [value])
  }
  return {
    get: (name) => decoded(found.get(name)?.[0] ?? ''),
    all: (name) => (found.get(name) ?? []).map(decoded),
    raw: (name) => found.get(name)?.[0] ?? '',
  }
}

/** Bytes that declare nothing are UTF-8 if they can be, else what Chinese programs write. */
export function legible(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Text in the charset it names; where the name is wrong or unknown, what fits the bytes. */
export function inCharset(bytes: Uint8Array, charset: string): string {
  const name = charset.toLowerCase().replace(/^cp-?936$|^x-gbk$|^gb_2312-80$|^hz-gb-2312$/, 'gb18030')
  if (!name || name === 'us-ascii' || name === 'ascii' || name === 'utf-8' || name === 'utf8')
    return legible(bytes)
  try {
    const text = new TextDecoder(name).decode(bytes)
    return text.includes('\ufffd') ? better(text, legible(bytes)) : text
  } catch {
    return legible(bytes)
  }
}

const broken = (text: string) => text.split('\ufffd').length
const better = (one: string, other: string): string => (broken(other) < broken(one) ? other : one)

function decoded(value: string): string {
  if (!value.includes('=?')) return value
  try {
    return decodeWords(value)
  } catch {
    return value
  }
}

/** Reads `value; name=word; name*0*=utf-8''...`, continued and encoded parameters joined (RFC 2231). */
export function worded(field: string): Worded {
  const [value = '', ...rest] = split(field)
  const plain = new Map<string, string>()
  const parts = new Map<string, { at: number; text: string; encoded: boolean }[]>()
  for (const one of rest) {
    const equals = one.indexOf('=')
    if (equals < 1) continue
    const key = one.slice(0, equals).trim().toLowerCase()
    const text = unquoted(one.slice(equals + 1).trim())
    const star = /^([^*]+)\*(?:(\d+)(\*)?)?$/.exec(key)
    if (!star?.[1]) {
      if (!plain.has(key)) plain.set(key, decoded(text))
      continue
    }
    const list = parts.get(star[1]) ?? []
    list.push({ at: Number(star[2] ?? 0), text, encoded: star[2] === undefined || star[3] === '*' })
    parts.set(star[1], list)
  }
  for (const [name, list] of parts) plain.set(name, joined(list))
  return { value: value.trim().toLowerCase(), words: plain }
}

function joined(list: { at: number; text: string; encoded: boolean }[]): string {
  const inOrder = list.sort((a, b) => a.at - b.at)
  const charset = /^([\w-]+)'[^']*'/.exec(inOrder[0]?.text ?? '')
  const bytes = inOrder.map(({ text, encoded }, i) => {
    const own = i === 0 && charset ? text.slice(charset[0].length) : text
    return encoded ? percents(own) : Buffer.from(own, 'utf8')
  })
  return inCharset(Buffer.concat(bytes), charset?.[1] ?? 'utf-8')
}

function percents(text: string): Buffer {
  const out: number[] = []
  for (let i = 0; i < text.length; i++) {
    const hex = text[i] === '%' ? Number.parseInt(text.slice(i + 1, i + 3), 16) : Number.NaN
    if (Number.isNaN(hex)) out.push(...Buffer.from(text[i] ?? '', 'utf8'))
    else {
      out.push(hex)
      i += 2
    }
  }
  return Buffer.from(out)
}

/** Splits at semicolons that stand outside of quotes. */
function split(field: string): string[] {
  const parts: string[] = []
  let quoted = false
  let from = 0
  for (let i = 0; i < field.length; i++) {
    const letter = field[i]
    if (letter === '\\' && quoted) i += 1
    else if (letter === '"') quoted = !quoted
    else if (letter === ';' && !quoted) {
      parts.push(field.slice(from, i))
      from = i + 1
    }
  }
  parts.push(field.slice(from))
  return parts
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text
  return text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined).replace(/\\(.)/g, '$1')
}
