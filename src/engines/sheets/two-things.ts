/** Two products in one row: split when every cell says how, refused when not, never taken for one product. */
import { type Cell, type Field, plain, shown } from './cell.ts'

export interface RowCell {
  readonly field: Field
  readonly cell: Cell
}

export type Things =
  | { readonly is: 'one' }
  /** The cells of each thing, in the order of the fields given. */
  | { readonly is: 'split'; readonly rows: readonly (readonly Cell[])[] }
  | {
      readonly is: 'unclear'
      readonly field: string
      readonly code: string
      readonly parts: readonly string[]
    }

/** Things one can buy alone; longer words first where one is within another. */
const NOUNS =
  /沙发床|床头柜|电视柜|床垫|沙发|餐桌|茶几|书桌|书柜|书架|衣柜|鞋柜|斗柜|边柜|餐椅|椅子|椅|凳|桌|柜|床|镜子|穿衣镜|地毯|台灯|落地灯|吊灯|灯|屏风|窗帘|sofa bed|sofa|couch|bed frame|bed|mattress|table|desk|chair|stool|wardrobe|cabinet|nightstand|bookcase|shelf|lamp|mirror|rug|bench/gi

/** What stands between two things in a name; 和 and "with" only between two product words, see `namedThings`. */
const BETWEEN_NAMES = /\s*(?:[+&\n;]|和|与|及|、|\/|\band\b|\bplus\b|\bwith\b)\s*/i
/** A slash or a comma between codes needs code on both sides; a dash never parts two codes. */
const BETWEEN_CODES = /\s*(?:[\n,;、|+&]|\s\/\s|\/)\s*/

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The codes in a cell: SF-01/SF-02 are two, SF-01/B is one with a suffix. */
function codesIn(text: string): string[] {
  const parts = plain(text)
    .split(BETWEEN_CODES)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const least = /[/,]/.test(text) ? 3 : 2
  const codes = parts.filter((part) => /\d/.test(part) && part.length >= least)
  return codes.length >= 2 && codes.length === parts.length ? parts : [plain(text)]
}

/** The things a name names: 床+床垫 are two, 实木+布艺沙发 and 沙发床 are one. */
function namedThings(text: string): string[] {
  const whole = plain(text)
  const outside = whole.replace(/\([^()]*\)|【[^【】]*】|\[[^[\]]*\]/g, ' ')
  const parts = outside
    .split(BETWEEN_NAMES)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const things = parts.filter((part) => part.match(NOUNS) !== null)
  return things.length >= 2 ? parts : [whole]
}

function partsOf({ field, cell }: RowCell): string[] {
  const text = shown(cell)
  if (!field.identifies) return [text]
  return field.shape === 'code' ? codesIn(text) : namedThings(text)
}

/** Looks at one row. @param cells all mapped cells of the row */
export function thingsIn(cells: readonly RowCell[]): Things {
  const doubled = cells.map((one) => ({ one, parts: partsOf(one) })).find(({ parts }) => parts.length > 1)
  if (!doubled) return { is: 'one' }
  const count = doubled.parts.length
  const columns = cells.map((one) => columnParts(one, count))
  const unsure = cells.findIndex((one, i) => columns[i] === undefined && decides(one.field))
  const code = doubled.one.field.shape === 'code' ? 'two-codes' : 'two-things'
  const unclear: Things = { is: 'unclear', field: doubled.one.field.name, code, parts: doubled.parts }
  if (unsure >= 0) return unclear
  const rows = Array.from({ length: count }, (_, k) =>
    cells.map(({ cell }, i) => (columns[i] === undefined ? cell : (columns[i]?.[k] ?? null))),
  )
  return { is: 'split', rows }
}

/** A name, a code, a price and a measure belong to one thing only; a colour or a category may hold for both. */
function decides(field: Field): boolean {
  return field.identifies === true || ['money', 'size', 'length', 'integer'].includes(field.shape)
}

/** As many parts as there are things, parted by line breaks or, for names and codes, by their own marks. */
function columnParts(one: RowCell, count: number): readonly string[] | undefined {
  const text = plain(shown(one.cell))
  if (text === '') return Array.from({ length: count }, () => '')
  const byLine = lines(text)
  if (byLine.length === count) return byLine
  const own = partsOf(one)
  if (own.length === count) return own
  const byMark = text.split(/\s*[/+;]\s*/)
  return decides(one.field) && byMark.length === count && byMark.every((part) => /\d/.test(part))
    ? byMark
    : undefined
}
