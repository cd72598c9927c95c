/** What hangs on a letter is taken in by itself: shown, kept as it came, or left in the raw letter with the reason. */
import { Readable } from 'node:stream'
import type { Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Arrived } from '../../kernel/files.ts'
import type { MailFacts } from '../conversations/contract.ts'
import type { Enclosure } from './reading/letter.ts'
import type { ReadLetter } from './reading/reader.ts'
import type { Room } from './room.ts'
import type * as store from './store.ts'

const MOST_FILES = 20
const MOST_FILE_BYTES = 25 * 1024 * 1024
/** A picture smaller than this is a bullet or a spy. */
const LEAST_INLINE = 60

const TAKES = [
  'image',
  'application/pdf',
  'application/zip',
  'application/x-ole',
  'video/mp4',
  'text/csv',
] as const
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** What runs when somebody opens it stays in the raw letter. */
const RUNS =
  /\.(exe|com|scr|pif|bat|cmd|ps1|vbs?|jse?|wsf|hta|msi|jar|lnk|reg|cpl|dll|apk|app|sh|html?|xhtml|svg|mht|chm|iso|img|one|xll|docm|xlsm|pptm)$/i

/** A letter as far as it could be read, with its files taken in. */
export interface Taken {
  readonly row: store.LetterRow
  readonly letter: ReadLetter
  readonly files: readonly Arrived[]
  readonly left: MailFacts['left']
}

/** Takes what hangs on a letter in, each by itself: one that is refused stays in the raw letter and is named. */
export async function unpack(
  room: Room,
  who: Who,
  enclosures: readonly Enclosure[],
): Promise<{ files: Arrived[]; left: MailFacts['left'] }> {
  const files: Arrived[] = []
  const left: { name: string; bytes: number; why: string }[] = []
  for (const one of enclosures) {
    const bytes = Buffer.from(one.bytes.buffer, one.bytes.byteOffset, one.bytes.byteLength)
    if (one.inline && bytes.length < LEAST_INLINE && one.type.startsWith('image/')) continue
    const why = staysBecause(one.name, bytes.length, files.length)
    const taken = why ?? (await taking(room, who, one.name, bytes))
    if (typeof taken === 'string') left.push({ name: one.name.slice(-120), bytes: bytes.length, why: taken })
    else files.push(taken)
  }
  return { files, left }
}

function staysBecause(name: string, bytes: number, before: number): string | undefined {
  if (before >= MOST_FILES) return 'too-many'
  if (bytes > MOST_FILE_BYTES) return 'too-large'
  return RUNS.test(name.trim()) ? 'runs' : undefined
}

async function taking(room: Room, who: Who, name: string, bytes: Buffer): Promise<Arrived | string> {
  const { files } = room.house
  try {
    return await files.arrive(who.tenant, Readable.from([bytes]), name, {
      maxBytes: MOST_FILE_BYTES,
      takes: [...TAKES, SHEET],
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'files.broken-picture') return 'broken'
    if (error.code !== 'files.unsupported') return 'too-large'
  }
  // Of a kind we do not know: given back as it came, never shown.
  const type = 'application/octet-stream'
  return files.arriveAsIs(who.tenant, one(bytes), { name, type, maxBytes: MOST_FILE_BYTES })
}

async function* one(bytes: Buffer) {
  yield bytes
}
