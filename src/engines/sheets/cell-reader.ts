/** One cell read as the field it belongs to, in the light of its column. */
import { type Cell, type Field, plain, type Read, refuse } from './cell.ts'
import { type DayContext, orderOfDays, readDay, readInstant } from './day.ts'
import { type LengthContext, readLength, type Unit, unitInHeading } from './length.ts'
import { type MoneyContext, readMoney } from './money.ts'
import { type DecimalSign, decimalSignOf } from './number.ts'
import {
  readBoolean,
  readChoice,
  readCode,
  readEmail,
  readInteger,
  readList,
  readPhone,
  readPlainNumber,
  readText,
} from './plain-value.ts'
import { orderInHeading, readSize, type SizeContext, unitOfSizes } from './size.ts'

/** What the whole column tells about each of its cells. */
export type ColumnContext = MoneyContext & LengthContext & SizeContext & DayContext

const NUMERIC = new Set<Field['shape']>(['money', 'length', 'size', 'number', 'integer'])

/** No price, size or date is longer; whoever writes more there means something else, or harm. */
const MOST_LETTERS = 200
const LONG = new Set<Field['shape']>(['text', 'code', 'choice', 'list'])

export function readCell(cell: Cell, field: Field, column: ColumnContext = {}): Read {
  if (typeof cell === 'string' && cell.length > MOST_LETTERS && !LONG.has(field.shape))
    return refuse('too-many-words')
  switch (field.shape) {
    case 'text':
      return readText(cell)
    case 'code':
      return readCode(cell)
    case 'money':
      return readMoney(cell, column)
    case 'length':
      return readLength(cell, column)
    case 'size':
      return readSize(cell, column)
    case 'day':
      return readDay(cell, column)
    case 'instant':
      return readInstant(cell, column)
    default:
      return readOther(cell, field, column)
  }
}

function readOther(cell: Cell, field: Field, column: ColumnContext): Read {
  switch (field.shape) {
    case 'integer':
      return readInteger(cell, column.decimal)
    case 'number':
      return readPlainNumber(cell, column.decimal)
    case 'phone':
      return readPhone(cell)
    case 'email':
      return readEmail(cell)
    case 'boolean':
      return readBoolean(cell)
    case 'choice':
      return readChoice(cell, field)
    default:
      return readList(cell)
  }
}

/** Reads the column's heading and cells for the unit, the decimal sign, the order of dates and of sides. */
export function columnContext(
  field: Field,
  title: string,
  cells: readonly Cell[],
  zone?: string,
): ColumnContext {
  const decimal = NUMERIC.has(field.shape) ? decimalOf(cells) : undefined
  return {
    ...(decimal ? { decimal } : {}),
    ...(field.shape === 'money' ? { scale: scaleOf(title) } : {}),
    ...measureContext(field, title, cells),
    ...dateContext(field, cells, zone),
  }
}

function measureContext(field: Field, title: string, cells: readonly Cell[]): LengthContext & SizeContext {
  if (field.shape !== 'length' && field.shape !== 'size') return {}
  const written = unitInHeading(title)
  const guessed = written ? undefined : field.shape === 'size' ? unitOfSizes(cells, {}) : unitOfNumbers(cells)
  const unit = written ?? guessed
  const order = field.shape === 'size' ? orderInHeading(title) : undefined
  return {
    ...(unit ? { unit } : {}),
    ...(guessed ? { unitGuessed: true } : {}),
    ...(order ? { order } : {}),
  }
}

function dateContext(field: Field, cells: readonly Cell[], zone: string | undefined): DayContext {
  if (field.shape !== 'day' && field.shape !== 'instant') return {}
  const dayOrder = orderOfDays(cells)
  return { ...(dayOrder ? { dayOrder } : {}), ...(zone ? { zone } : {}) }
}

function scaleOf(heading: string): number {
  const title = plain(heading)
  if (/[(/]\s*(?:单位:?)?\s*万元?|[价格额款]\s*万元?$/.test(title)) return 10_000
  if (/[(/]\s*千元|[价格额款]\s*千元$/.test(title)) return 1000
  return /[(/]\s*分\s*\)?$/.test(title) ? 0.01 : 1
}

function decimalOf(cells: readonly Cell[]): DecimalSign | undefined {
  let comma = 0
  let point = 0
  for (const cell of cells) {
    const number = typeof cell === 'string' ? /\d[\d.,]*\d/.exec(cell)?.[0] : undefined
    const sign = number === undefined ? undefined : decimalSignOf(number)
    if (sign === ',') comma++
    if (sign === '.') point++
  }
  return comma > point ? ',' : point > 0 ? '.' : undefined
}

/** Bare numbers of a furniture column: almost all of them fit one unit only. */
function unitOfNumbers(cells: readonly Cell[]): Unit | undefined {
  const numbers = cells
    .map((cell) =>
      typeof cell === 'number'
        ? cell
        : typeof cell === 'string'
          ? Number(cell.trim() || Number.NaN)
          : Number.NaN,
    )
    .filter((n) => Number.isFinite(n) && n > 0)
    .sort((a, b) => a - b)
  if (numbers.length === 0) return undefined
  const middle = numbers[Math.floor(numbers.length / 2)] ?? 0
  const most = numbers.at(-1) ?? 0
  if (most < 5 && numbers.some((n) => !Number.isInteger(n))) return 'm'
  if (middle >= 400) return 'mm'
  return middle >= 20 && most < 400 ? 'cm' : undefined
}
