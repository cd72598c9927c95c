/**
 * Reads an xlsx file into grids with their merged areas. Our own reader, because the ones at hand give no merges or
 * unpack a file before they know how big it becomes. Formulas are never run: what counts is the value they had when saved.
 */
import { Refusal } from '../errors.ts'
import { SHEET_LIMITS, type SheetCell, type SheetGrid, type SheetMerge } from './grid.ts'
import { walk } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

interface Book {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  /** Days of this book count from 1904 instead of 1900. */
  readonly from1904: boolean
}

interface Surroundings {
  readonly strings: readonly string[]
  /** By style index: does the cell show a date. */
  readonly dates: readonly boolean[]
  readonly from1904: boolean
}

const MOST_SHEETS = 30

/** @throws Refusal sheets.broken, sheets.password, sheets.too-much, sheets.too-long, sheets.too-wide */
export async function readXlsx(bytes: Buffer): Promise<SheetGrid[]> {
  const zip = openZip(bytes)
  if (!zip.has('xl/workbook.xml')) throw new Refusal('unsupported', 'sheets.not-a-sheet')
  const book = await readBook(zip)
  const around: Surroundings = {
    strings: await readStrings(zip),
    dates: await readStyles(zip),
    from1904: book.from1904,
  }
  const grids: SheetGrid[] = []
  let cells = 0
  for (const { name, part } of book.sheets.slice(0, MOST_SHEETS)) {
    if (!zip.has(part)) continue
    const grid = readSheet(name, await textOf(zip, part), around)
    cells += grid.rows.reduce((sum, row) => sum + row.length, 0)
    if (cells > SHEET_LIMITS.cells)
      throw new Refusal('too-large', 'sheets.too-long', { most: SHEET_LIMITS.rows })
    grids.push(grid)
  }
  return grids
}

async function textOf(zip: Zip, part: string): Promise<string> {
  const bytes = await zip.read(part)
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes)
}

const nothing = { open() {}, close() {}, text() {} }

async function readBook(zip: Zip): Promise<Book> {
  const targets = new Map<string, string>()
  if (zip.has('xl/_rels/workbook.xml.rels')) {
    walk(await textOf(zip, 'xl/_rels/workbook.xml.rels'), {
      ...nothing,
      open(name, attribute) {
        const id = name === 'Relationship' ? attribute('Id') : undefined
        if (id !== undefined) targets.set(id, attribute('Target') ?? '')
      },
    })
  }
  const sheets: { name: string; part: string }[] = []
  let from1904 = false
  walk(await textOf(zip, 'xl/workbook.xml'), {
    ...nothing,
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return
      const target = targets.get(attribute('id') ?? '') ?? `worksheets/sheet${sheets.length + 1}.xml`
      sheets.push({
        name: attribute('name') ?? '',
        part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      })
    },
  })
  return { sheets, from1904 }
}

/** Excel writes control characters as _x000D_. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

async function readStrings(zip: Zip): Promise<string[]> {
  if (!zip.has('xl/sharedStrings.xml')) return []
  const strings: string[] = []
  let text = ''
  let inText = false
  let phonetic = false
  walk(await textOf(zip, 'xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic = true
      inText = name === 't' && !phonetic
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text))
      if (name === 'rPh') phonetic = false
      if (name === 't') inText = false
    },
    text(more) {
      if (inText && text.length < SHEET_LIMITS.letters) text += more
    },
  })
  return strings
}

/** Built-in formats that show a date or a time (ECMA-376 18.8.30, with the Chinese ones). */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
])

/** A format of one's own is a date when a date letter stands outside quotes and brackets. */
function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_./gi, '')
  return /[ymdhs年月日]/i.test(bare) && !/general/i.test(bare)
}

async function readStyles(zip: Zip): Promise<boolean[]> {
  if (!zip.has('xl/styles.xml')) return []
  const own = new Map<number, boolean>()
  const dates: boolean[] = []
  let inCells = false
  walk(await textOf(zip, 'xl/styles.xml'), {
    ...nothing,
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), showsDate(attribute('formatCode') ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attribute('numFmtId') ?? 0)
      dates.push(own.get(id) ?? DATE_FORMATS.has(id))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

/** 'AB12' -> column 27, row 11. */
function placeOf(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!match) return undefined
  const column =
    Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]) - 1, column }
}

interface Open {
  row: number
  column: number
  type: string
  style: number
  value: string
}

/** Where in the sheet the walk stands. */
class SheetReader {
  readonly rows: SheetCell[][] = []
  readonly merges: SheetMerge[] = []
  readonly around: Surroundings
  private row = -1
  private column = -1
  private cell: Open | undefined
  private inValue = false

  constructor(around: Surroundings) {
    this.around = around
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') this.openRow(attribute('r'))
    else if (name === 'c') this.openCell(attribute('r'), attribute('t') ?? 'n', Number(attribute('s') ?? 0))
    else if (name === 'v' || name === 't') this.inValue = true
    else if (name === 'rPh') this.inValue = false
    else if (name === 'mergeCell') this.merge(attribute('ref') ?? '')
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false
    if (name === 'c') this.closeCell()
  }

  text(text: string): void {
    if (this.inValue && this.cell && this.cell.value.length < SHEET_LIMITS.letters) this.cell.value += text
  }

  private openRow(reference: string | undefined): void {
    this.row = reference === undefined ? this.row + 1 : Number(reference) - 1
    this.column = -1
  }

  private openCell(reference: string | undefined, type: string, style: number): void {
    const place = reference === undefined ? undefined : placeOf(reference)
    this.column = place?.column ?? this.column + 1
    this.cell = { row: place?.row ?? this.row, column: this.column, type, style, value: '' }
  }

  private closeCell(): void {
    const { cell } = this
    this.cell = undefined
    const value = cell ? contentOf(cell, this.around) : null
    if (!cell || value === null) return
    if (cell.column >= SHEET_LIMITS.columns)
      throw new Refusal('too-large', 'sheets.too-wide', { most: SHEET_LIMITS.columns })
    if (cell.row >= SHEET_LIMITS.rows)
      throw new Refusal('too-large', 'sheets.too-long', { most: SHEET_LIMITS.rows })
    while (this.rows.length <= cell.row) this.rows.push([])
    const row = this.rows[cell.row] ?? []
    while (row.length < cell.column) row.push(null)
    row[cell.column] = value
  }

  private merge(reference: string): void {
    const [first = '', last = first] = reference.split(':')
    const from = placeOf(first)
    const to = placeOf(last)
    if (!from || !to || this.merges.length >= SHEET_LIMITS.merges) return
    this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
  }
}

function contentOf({ type, style, value }: Open, around: Surroundings): SheetCell {
  if (value === '') return null
  if (type === 's') return filled(around.strings[Number(value)] ?? '')
  if (type === 'str' || type === 'inlineStr' || type === 'e') return filled(unescaped(value))
  if (type === 'b') return value === '1' || value === 'true'
  if (type === 'd')
    return dated(
      new Date(
        /z$|[+-]\d\d:\d\d$/i.test(value) ? value : `${value.slice(0, 10)}T${value.slice(11) || '00:00'}Z`,
      ),
    )
  const number = Number(value)
  if (!Number.isFinite(number)) return filled(value)
  return around.dates[style] ? fromSerial(number, around.from1904) : number
}

const filled = (text: string): SheetCell => (text.trim() === '' ? null : text)
const dated = (date: Date): SheetCell => (Number.isNaN(date.getTime()) ? null : date)

/** Days since 1899-12-30 (or 1904-01-01) to a Date of its UTC parts, whole to the second; a time alone stays a number. */
function fromSerial(serial: number, from1904: boolean): SheetCell {
  const days = serial + (from1904 ? 1462 : 0)
  if (days < 61 || days > 2_958_465) return serial
  return new Date(Math.round((days - 25_569) * 86_400) * 1000)
}

function readSheet(name: string, xml: string, around: Surroundings): SheetGrid {
  const reader = new SheetReader(around)
  walk(xml, reader)
  return { name, rows: reader.rows, merges: reader.merges }
}
