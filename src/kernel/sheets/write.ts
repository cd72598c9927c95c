/** Writes rows as a spreadsheet that opens well everywhere and runs nothing. */
import { Readable } from 'node:stream'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import type { Language } from '../words.ts'
import { SHEET_LIMITS } from './grid.ts'
import type { ExportCell, ExportColumn } from './kinds.ts'

export type SheetRows = AsyncIterable<readonly Readonly<Record<string, ExportCell>>[]>

export interface Writing {
  readonly title: string
  readonly columns: readonly ExportColumn[]
  readonly rows: SheetRows
  readonly language: Language
  /** The merchant's zone, for instants. */
  readonly zone: string
}

const titleOf = (column: ExportColumn, language: Language) =>
  language === 'en' ? column.title.en : column.title.zh
const yuan = (fen: number) => (fen / 100).toFixed(2)
const yesNo = (value: boolean, language: Language) =>
  language === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否'

/** 2026-07-28 14:30 as the merchant's wall clock shows it. */
function wallClock(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    at,
  )
}

/** A cell as text. */
function written(value: ExportCell, column: ExportColumn, { language, zone }: Writing): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return yesNo(value, language)
  if (value instanceof Date)
    return column.shape === 'day' ? wallClock(value, zone).slice(0, 10) : wallClock(value, zone)
  if (typeof value === 'number') return column.shape === 'money' ? yuan(value) : String(value)
  return value
}

/** A text that a program would run as a formula gets a sign before it; our own reader takes it off again. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

const csvField = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** UTF-8 with its mark (Excel needs it for Chinese), commas, CRLF; written while it is read. */
export function writeCsv(writing: Writing): Readable {
  const { columns, language, rows } = writing
  const line = (fields: readonly string[]) => `${fields.map(csvField).join(',')}\r\n`
  async function* lines() {
    yield `\ufeff${line(columns.map((column) => titleOf(column, language)))}`
    for await (const batch of rows) {
      yield batch
        .map((row) =>
          line(
            columns.map((column) => {
              const value = row[column.name]
              const text = written(value, column, writing)
              return typeof value === 'string' ? harmless(text) : text
            }),
          ),
        )
        .join('')
    }
  }
  return Readable.from(lines(), { objectMode: false })
}

/** What XML cannot hold, and what is longer than a cell may be, is cut. */
const clean = (text: string) =>
  text.replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '').slice(0, SHEET_LIMITS.letters)

/** Text cells are written as text, so nothing in them is a formula; money and lengths stay numbers. */
export async function writeXlsx(writing: Writing): Promise<Buffer> {
  const { columns, language, rows, title } = writing
  const data: Cell[][] = [columns.map((column) => ({ value: titleOf(column, language), fontWeight: 'bold' }))]
  for await (const batch of rows)
    for (const row of batch) data.push(columns.map((column) => cellOf(row[column.name], column, writing)))
  const file = writeXlsxFile(data, {
    sheet:
      clean(title)
        .replace(/[[\]:*?/\\]/g, ' ')
        .slice(0, 31) || 'Sheet',
    columns: columns.map(({ width = 16 }) => ({ width })),
    stickyRowsCount: 1,
  })
  return file.toBuffer()
}

function cellOf(value: ExportCell, column: ExportColumn, writing: Writing): Cell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value !== 'number') return { value: clean(written(value, column, writing)), type: String }
  return column.shape === 'money'
    ? { value: value / 100, type: Number, format: '#,##0.00' }
    : { value, type: Number }
}
