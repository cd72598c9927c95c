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

/** A stream while it is opened. */
interface Opening {
  page: string
  text: string
  html: string
  readonly files: File[]
}

/** What each attribute adds; those of files belong to the file that began last. */
const ATTRIBUTES: Readonly<Record<number, (found: Opening, value: Buffer, file: File | undefined) => void>> =
  {
    [CODE_PAGE](found, value) {
      if (value.length >= 4) found.page = charsetOf(value.readUInt32LE(0))
    },
    [BODY](found, value) {
      found.text ||= plain(value, found.page)
    },
    [MESSAGE_PROPERTIES](found, value) {
      const list = properties(value, found.page)
      found.text = list.get(0x1000)?.toString() || found.text
      const body = list.get(0x1013)
      if (body) found.html = typeof body === 'string' ? body : inCharset(body, htmlCharset(body, found.page))
    },
    [NEW_FILE]({ files }) {
      if (files.length < MOST_FILES) files.push({ title: '', long: '', bytes: Buffer.alloc(0), cid: '' })
    },
    [FILE_TITLE](found, value, file) {
      if (file) file.title = plain(value, found.page)
    },
    [FILE_BYTES](_found, value, file) {
      if (file) file.bytes = value
    },
    [FILE_PROPERTIES](found, value, file) {
      const list = properties(value, found.page)
      if (file) file.long = list.get(0x3707)?.toString() ?? ''
      if (file) file.cid = list.get(0x3712)?.toString() ?? ''
    },
  }

/** @returns undefined when these bytes are no TNEF at all; what is cut off is left out */
export function unwrap(bytes: Buffer): Unwrapped | undefined {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return undefined
  const found: Opening = { page: 'gb18030', text: '', html: '', files: [] }
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = bytes.readUInt32LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const from = at + 9
    if (from + length > bytes.length) break
    ATTRIBUTES[id]?.(found, bytes.subarray(from, from + length), found.files.at(-1))
    at = from + length + 2
  }
  const files = found.files.filter((file) => file.bytes.length > 0)
  return {
    text: found.text.trim(),
    html: found.html,
    files: files.map(({ title, long, bytes: content, cid }) => ({
      name: long || title,
      bytes: content,
      cid,
    })),
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
  const cursor = openCursor(list)
  const count = Math.min(cursor.word(), 2000)
  for (let i = 0; i < count && cursor.good(); i++) {
    const tag = cursor.word()
    const [kind, id] = [tag & 0xffff, tag >>> 16]
    if (id >= 0x8000) skipName(cursor)
    if (!readValues(cursor, kind, (value) => keepValue(found, id, kind & 0xfff, value, page))) break
  }
  return found
}

/** @returns false when the number of values makes no sense */
function readValues(cursor: Cursor, kind: number, keep: (value: Buffer) => void): boolean {
  const fixed = FIXED[kind & 0xfff]
  const values = (kind & 0x1000) !== 0 || fixed === undefined ? cursor.word() : 1
  if (!(values <= 10_000)) return false
  for (let v = 0; v < values && cursor.good(); v++) {
    const value = cursor.bytes(fixed ?? cursor.word())
    if (value) keep(value)
  }
  return true
}

function keepValue(
  found: Map<number, string | Buffer>,
  id: number,
  kind: number,
  value: Buffer,
  page: string,
): void {
  if (kind === 0x1f) found.set(id, value.toString('utf16le').replace(/\0+$/, ''))
  else if (kind === 0x1e) found.set(id, plain(value, page))
  else if (kind === 0x102) found.set(id, value)
}

/** A named property says its set and its number or name before its value. */
function skipName(cursor: Cursor): void {
  cursor.bytes(16)
  if (cursor.word() === 0) cursor.word()
  else cursor.bytes(cursor.word())
}

type Cursor = ReturnType<typeof openCursor>

/** Walks through bytes in steps of four; past the end nothing is good any more. */
function openCursor(list: Buffer) {
  let at = 0
  let whole = true
  return {
    good: () => whole && at + 4 <= list.length,
    word(): number {
      whole &&= at + 4 <= list.length
      const value = whole ? list.readUInt32LE(at) : 0
      at += 4
      return value
    },
    bytes(length: number): Buffer | undefined {
      whole &&= at + length <= list.length
      const value = whole ? list.subarray(at, at + length) : undefined
      at += padded(length)
      return value
    },
  }
}

const padded = (length: number): number => Math.ceil(length / 4) * 4
