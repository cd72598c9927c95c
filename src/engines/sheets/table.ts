/** Finds the table in a sheet: its heading among titles, blanks and merged cells, its columns and its rows. */
import { type Cell, columnName, type Field, type Grid, plain, shown } from './cell.ts'
import { isBlank, type Spread, spread } from './merged.ts'
import { readNumber } from './number.ts'
import { type Column, headingScore, learn } from './proposal.ts'

export interface TableRow {
  /** The row of the sheet, 1 is the first. */
  readonly row: number
  /** By the column's index in the sheet. */
  readonly cells: readonly Cell[]
}

export interface Skipped {
  readonly row: number
  readonly why: 'total' | 'section' | 'heading-again' | 'remark'
  readonly text: string
}

export interface Table {
  /** Rows of the sheet that hold the heading, from 1, both ends included; undefined: no heading was found. */
  readonly heading: { readonly from: number; readonly to: number } | undefined
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  readonly skipped: readonly Skipped[]
}

const DEEPEST_HEADING = 30
const MOST_HEADING_ROWS = 3
const RATED_COLUMNS = 60

const filled = (row: readonly Cell[] | undefined) => (row ?? []).filter((cell) => shown(cell).trim() !== '')

/** Could this row be (part of) a heading: words, short ones, no numbers or dates. */
function soundsLikeHeading(row: readonly Cell[] | undefined): boolean {
  const cells = filled(row)
  const words = cells.filter((cell) => typeof cell === 'string' && readNumber(plain(cell)) === undefined)
  const short = words.filter((cell) => shown(cell).length <= 40)
  return cells.length > 0 && words.length >= cells.length * 0.85 && short.length >= cells.length * 0.85
}

interface Titles {
  readonly title: string
  readonly own: string
}

/** The heading of each column when rows a to b are the heading. */
function titlesOf(sheet: Spread, a: number, b: number, width: number): Titles[] {
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = []
    for (let row = a; row <= b; row++) {
      const text = plain(shown(headingCell(sheet, row, column, b)))
        .replace(/\s*\n\s*/g, ' ')
        .slice(0, 120)
      if (text !== '' && parts.at(-1) !== text) parts.push(text)
    }
    return { title: parts.join(' '), own: parts.at(-1) ?? '' }
  })
}

/** A csv file has lost its merges: an upper heading is taken to reach over the blanks to its right that have a lower one. */
function headingCell({ grid, head }: Spread, row: number, column: number, bottom: number): Cell {
  const cell = head[row]?.[column] ?? null
  if (!isBlank(cell) || row === bottom || grid.merges.length > 0) return cell
  const below = grid.rows[bottom]
  if (isBlank(below?.[column])) return cell
  for (let left = column - 1; left >= 0; left--) {
    const upper = grid.rows[row]?.[left] ?? null
    if (!isBlank(upper)) return isBlank(below?.[left]) ? cell : upper
  }
  return cell
}

interface Candidate {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** How much the titles of a candidate sound like fields; columns far to the right decide nothing. */
function rateHeading(sheet: Spread, a: number, b: number, sounds: (titles: Titles) => number): Candidate {
  const { grid } = sheet
  const titles = titlesOf(sheet, a, b, Math.min(widthOf(grid), RATED_COLUMNS))
  // A heading that begins or ends in the middle of a merged cell has lost its other half.
  const cut = grid.merges.some(({ top, bottom }) => (top < a && bottom >= a) || (top <= b && bottom > b))
  let score = -0.4 * (b - a) - 0.01 * a - (cut ? 1 : 0)
  const seen = new Set<string>()
  for (const one of titles) {
    if (one.title === '') continue
    const best = sounds(one)
    score += (best >= 0.5 ? best : 0.12) - (seen.has(one.title) ? 1 : 0)
    seen.add(one.title)
  }
  const below = filled(grid.rows[b + 1]).length
  return { a, b, score: below === 0 ? score - 0.5 : score }
}

/** The same title stands in many candidates; it is compared with the fields once. */
function listener(fields: readonly Field[]): (titles: Titles) => number {
  const known = learn(fields)
  const heard = new Map<string, number>()
  return ({ title, own }) => {
    const key = `${title}\n${own}`
    const before = heard.get(key)
    if (before !== undefined) return before
    const best = Math.max(0, ...known.map((one) => headingScore(title, own, one)))
    heard.set(key, best)
    return best
  }
}

function findHeading(sheet: Spread, fields: readonly Field[]): Candidate | undefined {
  const { grid } = sheet
  const sounds = listener(fields)
  const found: Candidate[] = []
  const end = Math.min(grid.rows.length, DEEPEST_HEADING)
  for (let a = 0; a < end; a++) {
    const distinct = new Set(filled(grid.rows[a]).map((cell) => shown(cell)))
    if (!soundsLikeHeading(grid.rows[a]) || distinct.size < 2) continue
    for (let b = a; b < Math.min(a + MOST_HEADING_ROWS, grid.rows.length); b++) {
      if (!soundsLikeHeading(grid.rows[b])) break
      found.push(rateHeading(sheet, a, b, sounds))
    }
  }
  return found.sort((x, y) => y.score - x.score)[0]
}

const widthOf = (grid: Grid) => grid.rows.reduce((most, row) => Math.max(most, row.length), 0)

const TOTAL =
  /^(?:合计|总计|小计|总数|汇总|共计|total|subtotal|sub-total|grand total|sum|summe|gesamt)[\s::]*$/i
const REMARK = /^(?:备注|说明|注|注意|附注|制表|审核|打印|note|notes|remark|remarks)\s*[::0-9]/i

function skipReason(
  cells: readonly Cell[],
  wide: boolean,
  columns: readonly Column[],
): Skipped['why'] | undefined {
  const texts = cells.map((cell) => plain(shown(cell))).filter((text) => text !== '')
  const [first = ''] = texts
  if (TOTAL.test(first)) return 'total'
  if (REMARK.test(first) && texts.length <= 2) return 'remark'
  const again = columns.filter(
    (column) => column.own !== '' && plain(shown(cells[column.index] ?? null)) === column.own,
  )
  if (again.length >= 2 && again.length >= texts.length * 0.6) return 'heading-again'
  const lone =
    texts.length === 1 &&
    columns.length >= 3 &&
    typeof cells.find((cell) => shown(cell).trim() !== '') === 'string'
  return lone && (wide || readNumber(first) === undefined) ? 'section' : undefined
}

/** The table of a sheet. Without a heading the columns are called A, B, C and every row counts. */
export function findTable(grid: Grid, fields: readonly Field[]): Table {
  const sheet = spread(grid, DEEPEST_HEADING + MOST_HEADING_ROWS)
  const heading = findHeading(sheet, fields)
  const width = widthOf(grid)
  const titles = heading ? titlesOf(sheet, heading.a, heading.b, width) : []
  const body: TableRow[] = []
  for (let row = heading ? heading.b + 1 : 0; row < grid.rows.length; row++) {
    if (filled(grid.rows[row]).length > 0) body.push({ row: row + 1, cells: sheet.body[row] ?? [] })
  }
  const columns = columnsOf(titles, body, width)
  const skipped = body.flatMap(({ row, cells }): Skipped[] => {
    const why = skipReason(cells, sheet.wide.has(row - 1), columns)
    return why ? [{ row, why, text: plain(shown(filled(cells)[0] ?? null)).slice(0, 80) }] : []
  })
  const out = new Set(skipped.map(({ row }) => row))
  const rows = body.filter(({ row }) => !out.has(row))
  const kept = columnsOf(titles, rows, width)
  return { heading: heading && { from: heading.a + 1, to: heading.b + 1 }, columns: kept, rows, skipped }
}

/** Columns in which anything stands below the heading. */
function columnsOf(titles: readonly Titles[], rows: readonly TableRow[], width: number): Column[] {
  return Array.from({ length: width }, (_, index) => ({
    index,
    title: titles[index]?.title || columnName(index),
    own: titles[index]?.own ?? '',
    cells: rows.map(({ cells }) => cells[index] ?? null),
  })).filter((column) => filled(column.cells).length > 0)
}
