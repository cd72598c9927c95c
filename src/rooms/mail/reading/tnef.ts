/** winmail.dat: the wrapper in which some Outlooks hide words and attachments (MS-OXTNEF), opened within its bounds. */
import { inCharset } from './headers.ts'

export interface Unwrapped {
  readonly text: string
  readonly html: string
  readonly files: readonly { readonly name: string; readonly bytes: Buffer; readonly cid: string }[]
}

const SIGNATURE = 0x223e9f78
const BODY = 0x2800c
const MESSAGE_PROPERTIES = 0x69003
const CODE_PAGE = 0x69007
const NEW_FILE = 0x69002
const FILE_TITLE = 0x18010
const FILE_BYTES = 0x6800f
const FILE_PROPERTIES = 0x69005
const MOST_FILES = 100

interface File {
  title: string
  long: string
  bytes: Buffer
  cid: string
}

/** @returns undefined when these bytes are no TNEF at all; what is cut off is left out */
export function unwrap(bytes: Buffer): Unwrapped | undefined {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return undefined
  let page = 'gb18030'
  let text = ''
  let html = ''
  const files: File[] = []
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = bytes.readUInt32LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const from = at + 9
    if (from + length > bytes.length) break
    const value = bytes.subarray(from, from + length)
    const file = files.at(-1)
    if (id === CODE_PAGE && length >= 4) page = charsetOf(value.readUInt32LE(0))
    else if (id === BODY) text ||= plain(value, page)
    else if (id === MESSAGE_PROPERTIES) {
      const found = properties(value, page)
      text = found.get(0x1000)?.toString() || text
      const body = found.get(0x1013)
      if (body) html = typeof body === 'string' ? body : inCharset(body, htmlCharset(body, page))
    } else if (id === NEW_FILE && files.length < MOST_FILES)
      files.push({ title: '', long: '', bytes: Buffer.alloc(0), cid: '' })
    else if (id === FILE_TITLE && file) file.title = plain(value, page)
    else if (id === FILE_BYTES && file) file.bytes = value
    else if (id === FILE_PROPERTIES && file) {
      const found = properties(value, page)
      file.long = found.get(0x3707)?.toString() ?? ''
      file.cid = found.get(0x3712)?.toString() ?? ''
    }
    at = from + length + 2
  }
  return {
    text: text.trim(),
    html,
    files: files
      .filter((file) => file.bytes.length > 0)
      .map(({ title, long, bytes: content, cid }) => ({ name: long || title, bytes: content, cid })),
  }
}

const plain = (value: Buffer, page: string): string => inCharset(value, page).replace(/\0+$/, '')

function charsetOf(page: number): string {
  if (page === 65001) return 'utf-8'
  if (page === 936 || page === 54936) return 'gb18030'
  if (page === 950) return 'big5'
  if (page === 932) return 'shift_jis'
  return page >= 1250 && page <= 1258 ? `windows-${page}` : 'gb18030'
}

const htmlCharset = (body: Buffer, page: string): string =>
  /charset=["']?([\w-]+)/i.exec(body.subarray(0, 2048).toString('latin1'))?.[1] ?? page

const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}

/** Texts and bytes of a property list by property; the list ends where it stops making sense. */
function properties(list: Buffer, page: string): Map<number, string | Buffer> {
  const found = new Map<number, string | Buffer>()
  if (list.length < 4) return found
  const count = Math.min(list.readUInt32LE(0), 2000)
  let at = 4
  const word = (): number => {
    const value = at + 4 <= list.length ? list.readUInt32LE(at) : Number.NaN
    at += 4
    return value
  }
  for (let i = 0; i < count && at + 4 <= list.length; i++) {
    const tag = word()
    const kind = tag & 0xffff
    const id = tag >>> 16
    if (id >= 0x8000) {
      at += 16
      const named = word()
      if (named === 0) at += 4
      else at += padded(word())
    }
    const many = (kind & 0x1000) !== 0
    const fixed = FIXED[kind & 0xfff]
    const values = many || fixed === undefined ? word() : 1
    if (!(values >= 0 && values <= 10_000)) break
    for (let v = 0; v < values; v++) {
      const length = fixed ?? word()
      if (!(length >= 0) || at + length > list.length) return found
      const value = list.subarray(at, at + length)
      at += padded(length)
      if ((kind & 0xfff) === 0x1f) found.set(id, value.toString('utf16le').replace(/\0+$/, ''))
      else if ((kind & 0xfff) === 0x1e) found.set(id, plain(value, page))
      else if ((kind & 0xfff) === 0x102) found.set(id, value)
    }
  }
  return found
}

const padded = (length: number): number => Math.ceil(length / 4) * 4
