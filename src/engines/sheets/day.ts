/** Days and instants in the shapes that spreadsheets hold: serial numbers, 2026年7月28日, 28.07.2026, Jul 28, 2026. */
import { type Cell, EMPTY, isNothing, plain, type Read, read, refuse } from './cell.ts'

export type DayOrder = 'dmy' | 'mdy'

export interface DayContext {
  /** In which order 03/04/2026 is meant, when the column tells. */
  readonly dayOrder?: DayOrder
  /** IANA zone of times without an offset, for instants. */
  readonly zone?: string
}

interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes east of UTC, when the text says. */
  readonly offset?: number
}

type Found = Moment | 'date-unclear' | 'no-year' | 'no-such-day' | undefined

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NEVER = /^(?:待定|未定|尽快|随时|tbd|tbc|asap|to be confirmed)$/i

/** Days since 1899-12-30; 60 is the 29 February 1900 that never was, so true dates begin at 61. */
function fromSerial(serial: number): Moment | undefined {
  if (serial < 61 || serial >= 73_051) return undefined
  return fromDate(new Date(Math.round(serial * 86_400) * 1000 - 25_569 * 86_400_000))
}

function fromDate(date: Date): Moment | undefined {
  if (Number.isNaN(date.getTime())) return undefined
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?/
const SHORT_YEAR = /^(\d{2})年\s*(\d{1,2})月\s*(\d{1,2})[日号]?/
const COMPACT = /^(20\d{2}|19\d{2})(\d{2})(\d{2})(?!\d)/
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?!\d)/
const NAMED =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?[,\s-]+(\d{4})/i
const NO_YEAR = /^\d{1,2}\s*[月/.-]\s*\d{1,2}\s*[日号]?$/

function dayPart(
  text: string,
  order: DayOrder | undefined,
): { parts: [number, number, number]; rest: string } | Found {
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (first)
    return {
      parts: [Number(first[1]), Number(first[2]), Number(first[3])],
      rest: text.slice(first[0].length),
    }
  const short = SHORT_YEAR.exec(text)
  if (short)
    return {
      parts: [2000 + Number(short[1]), Number(short[2]), Number(short[3])],
      rest: text.slice(short[0].length),
    }
  const named = NAMED.exec(text)
  const month = MONTHS.indexOf((named?.[2] ?? '').slice(0, 3).toLowerCase()) + 1
  if (named && month > 0)
    return {
      parts: [Number(named[4]), month, Number(named[1] ?? named[3] ?? 0)],
      rest: text.slice(named[0].length),
    }
  const last = YEAR_LAST.exec(text)
  if (last)
    return yearLast(Number(last[1]), Number(last[2]), Number(last[3]), order, text.slice(last[0].length))
  return NO_YEAR.test(text) ? 'no-year' : undefined
}

/** 28.07.2026 and 07/28/2026 tell their order; 03/04/2026 needs the column. */
function yearLast(
  a: number,
  b: number,
  year: number,
  order: DayOrder | undefined,
  rest: string,
): ReturnType<typeof dayPart> {
  if (a > 12) return { parts: [year, b, a], rest }
  if (b > 12) return { parts: [year, a, b], rest }
  if (a === b) return { parts: [year, a, b], rest }
  if (order === undefined) return 'date-unclear'
  return { parts: order === 'dmy' ? [year, b, a] : [year, a, b], rest }
}

const TIME =
  /^[\sT,]*(?:(?:周|星期)[一二三四五六日天]\s*)?(上午|下午|晚上|中午|凌晨|早上)?\s*(\d{1,2})(?:[:点时](?:(\d{1,2})(?:[:分](\d{1,2}))?)?)(?:\.\d+)?[分秒]?\s*(am|pm)?\s*(z|[+-]\d{2}:?\d{2})?$/i

function withTime([year, month, day]: [number, number, number], rest: string): Found {
  const bare = rest.replace(/^[\s,]*\(?(?:周|星期)[一二三四五六日天]\)?/, '').trim()
  if (bare === '') return valid({ year, month, day, hour: 0, minute: 0, second: 0 })
  const match = TIME.exec(bare)
  if (!match) return undefined
  const [, part = '', hours = '0', minutes = '0', seconds = '0', half = '', zone] = match
  const late = /下午|晚上|pm/i.test(part + half) && Number(hours) < 12 ? 12 : 0
  const early = /am|凌晨/i.test(part + half) && Number(hours) === 12 ? -12 : 0
  const moment = {
    year,
    month,
    day,
    hour: Number(hours) + late + early,
    minute: Number(minutes),
    second: Number(seconds),
  }
  return valid(zone === undefined ? moment : { ...moment, offset: offsetOf(zone) })
}

function offsetOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

function valid(moment: Moment): Found {
  const { year, month, day, hour, minute, second } = moment
  const again = new Date(Date.UTC(year, month - 1, day))
  const real = again.getUTCMonth() === month - 1 && again.getUTCDate() === day
  return real && year >= 1900 && year <= 2099 && hour < 24 && minute < 60 && second < 60
    ? moment
    : 'no-such-day'
}

const checked = (moment: Moment | undefined): Found => moment && valid(moment)

function momentOf(cell: Cell, context: DayContext): Found {
  if (cell instanceof Date) return checked(fromDate(cell))
  if (typeof cell === 'number') {
    const compact = Number.isInteger(cell) && cell > 19_000_101 && cell < 21_000_000
    return compact ? momentOf(String(cell), context) : fromSerial(cell)
  }
  if (typeof cell !== 'string') return undefined
  const text = plain(cell).replace(/^(?:日期|时间)[::]?\s*/, '')
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromSerial(Number(text))
  const found = dayPart(text, context.dayOrder)
  return typeof found === 'object' && 'parts' in found ? withTime(found.parts, found.rest) : found
}

const two = (n: number) => String(n).padStart(2, '0')
const dayOf = ({ year, month, day }: Moment) => `${year}-${two(month)}-${two(day)}`

function begin(cell: Cell): Read<string> | undefined {
  if (cell === null) return EMPTY
  if (typeof cell !== 'string') return undefined
  const text = plain(cell)
  if (isNothing(text)) return EMPTY
  return NEVER.test(text) ? refuse('no-date') : undefined
}

/** A day as 'YYYY-MM-DD'. A time beside it is dropped, with a note. */
export function readDay(cell: Cell, context: DayContext = {}): Read<string> {
  const early = begin(cell)
  if (early) return early
  const found = momentOf(cell, context)
  if (typeof found === 'string') return refuse(found)
  if (!found) return refuse('not-a-date')
  const timed = found.hour + found.minute + found.second > 0
  return read(dayOf(found), ...(timed ? ['time-dropped'] : []))
}

/** An instant as ISO 8601 in UTC; a time without offset is meant in the merchant's zone. */
export function readInstant(cell: Cell, context: DayContext = {}): Read<string> {
  const early = begin(cell)
  if (early) return early
  const found = momentOf(cell, context)
  if (typeof found === 'string') return refuse(found)
  if (!found) return refuse('not-a-date')
  const wall = Date.UTC(found.year, found.month - 1, found.day, found.hour, found.minute, found.second)
  const offset = found.offset ?? offsetAt(wall, context.zone ?? 'Asia/Shanghai')
  return read(new Date(wall - offset * 60_000).toISOString())
}

/** Minutes east of UTC of a zone at a wall-clock time. */
function offsetAt(wall: number, zone: string): number {
  const first = zoneOffset(wall, zone)
  return zoneOffset(wall - first * 60_000, zone)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs more than using it a hundred times. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, known)
  return known
}

function zoneOffset(instant: number, zone: string): number {
  const name = formatOf(zone)
    .formatToParts(new Date(instant))
    .find((part) => part.type === 'timeZoneName')?.value
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? '')
  if (!match?.[1]) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

/** The order that a column's dates leave no doubt about: one 28/07/2026 settles all 03/04/2026 of it. */
export function orderOfDays(cells: readonly Cell[]): DayOrder | undefined {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' ? [YEAR_LAST.exec(plain(cell))] : []))
  const dayFirst = texts.some((match) => match && Number(match[1]) > 12)
  const monthFirst = texts.some((match) => match && Number(match[2]) > 12)
  if (dayFirst !== monthFirst) return dayFirst ? 'dmy' : 'mdy'
  // A dot between the numbers is the European way, day first.
  return !dayFirst && texts.some((match) => match?.[0].includes('.')) ? 'dmy' : undefined
}
