/** Reads csv in the shapes that programs write it: any of four delimiters, UTF-8, UTF-16, GB18030 or Windows-1252. */
import { Refusal } from '../errors.ts'
import { SHEET_LIMITS, type SheetCell, type SheetGrid } from './grid.ts'

/** The text of the bytes; marks at the beginning are believed, then UTF-8, then what the pairs of bytes look like. */
function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = wideWithoutMark(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(looksChinese(bytes) ? 'gb18030' : 'windows-1252').decode(bytes)
  }
}

/** ASCII in UTF-16 has a NUL in every second byte. */
function wideWithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000)
  if (sample.length < 8) return undefined
  let odd = 0
  let even = 0
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (odd > sample.length * 0.15 && even < sample.length * 0.02) return 'utf-16le'
  return even > sample.length * 0.15 && odd < sample.length * 0.02 ? 'utf-16be' : undefined
}

/** In Chinese text high bytes come in pairs; in western text they stand alone between letters. */
function looksChinese(bytes: Buffer): boolean {
  let paired = 0
  let alone = 0
  for (let i = 0; i < Math.min(bytes.length, 200_000); i++) {
    if ((bytes[i] ?? 0) < 0x80) continue
    if ((bytes[i + 1] ?? 0) >= 0x80) {
      paired += 2
      i++
    } else alone++
  }
  return paired > alone
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Rows of fields; a quote counts only at the beginning of a field. @throws Refusal sheets.quote-open */
function split(text: string, delimiter: string, mostRows: number): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (rows.length < mostRows) {
    const field = text.charAt(at) === '"' ? quoted(text, at, rows.length + 1) : bare(text, at, delimiter)
    row.push(field.value)
    if (row.length > SHEET_LIMITS.columns)
      throw new Refusal('too-large', 'sheets.too-wide', { most: SHEET_LIMITS.columns })
    at = field.next + 1
    if (text.charAt(field.next) === delimiter) continue
    rows.push(row)
    row = []
    if (text.startsWith('\r\n', field.next)) at++
    if (at >= text.length) break
  }
  return rows
}

interface Piece {
  readonly value: string
  readonly next: number
}

function bare(text: string, from: number, delimiter: string): Piece {
  let at = from
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === delimiter || char === '\n' || char === '\r') break
    at++
  }
  return { value: text.slice(from, at), next: at }
}

function quoted(text: string, from: number, row: number): Piece {
  let value = ''
  let at = from + 1
  for (;;) {
    const end = text.indexOf('"', at)
    if (end < 0) throw new Refusal('invalid', 'sheets.quote-open', { row })
    value += text.slice(at, end)
    if (text.charAt(end + 1) !== '"') return after(text, end + 1, value)
    value += '"'
    at = end + 2
  }
}

/** Whatever stands between a closing quote and the next mark belongs to the field: 5"x3 written as "5"x3. */
function after(text: string, at: number, value: string): Piece {
  const char = text.charAt(at)
  if (char === '' || /[,;\t|\r\n]/.test(char)) return { value, next: at }
  const rest = /^[^,;\t|\r\n]*/.exec(text.slice(at, at + 1000))?.[0] ?? ''
  return { value: value + rest.trimEnd(), next: at + rest.length }
}

/** The delimiter that parts most of the first lines into the same number of fields, and into the most. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 200_000)
  let best: { delimiter: string; worth: number } = { delimiter: ',', worth: 0 }
  for (const delimiter of DELIMITERS) {
    const widths = widthsOf(sample, delimiter)
    const counts = new Map<number, number>()
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
    const [usual = 1, times = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    const worth = usual < 2 ? 0 : (times / widths.length) ** 2 * Math.log2(usual + 1)
    if (worth > best.worth) best = { delimiter, worth }
  }
  return best.delimiter
}

function widthsOf(sample: string, delimiter: string): number[] {
  try {
    const rows = split(sample, delimiter, 60)
    return rows.filter((row) => row.some((field) => field.trim() !== '')).map((row) => row.length)
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

/** A sign that an export put before = + - @ so that no program runs the cell is taken off again. */
function cellOf(field: string): SheetCell {
  if (field.length > SHEET_LIMITS.letters) return field.slice(0, SHEET_LIMITS.letters)
  if (/^'[=+\-@\t\r]/.test(field)) return field.slice(1)
  // Market places write ="2873645128374651" so that a spreadsheet program keeps all digits.
  const kept = /^="([^"]*)"$/.exec(field)?.[1]
  if (kept !== undefined) return kept === '' ? null : kept
  return field.trim() === '' ? null : field
}

/** @throws Refusal sheets.too-long, sheets.too-wide, sheets.quote-open, sheets.not-a-sheet */
export function readCsv(bytes: Buffer, name: string): SheetGrid {
  const decoded = decodeText(bytes)
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
  if (!isText(text)) throw new Refusal('unsupported', 'sheets.not-a-sheet')
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const rows = split(body, told?.[1] ?? delimiterOf(body), SHEET_LIMITS.rows + 1)
  if (rows.length > SHEET_LIMITS.rows)
    throw new Refusal('too-large', 'sheets.too-long', { most: SHEET_LIMITS.rows })
  // The hint line was a line of the file, so the rows below keep their numbers.
  const shifted = told ? [[`sep=${told[1]}`], ...rows].map((row, i) => (i === 0 ? [''] : row)) : rows
  return { name, rows: shifted.map((row) => row.map(cellOf)), merges: [] }
}

function isText(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const odd = sample.match(/[^\P{Cc}\t\n\r\f]|\ufffd/gu)?.length ?? 0
  return odd <= sample.length * 0.01
}
