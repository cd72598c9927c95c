/** One length in whatever unit, read to mm: 1.8米, 一米八, 180 cm, 6 尺, 71". */
import { type Cell, EMPTY, isNothing, plain, type Read, read, refuse } from './cell.ts'
import { chineseNumber, type DecimalSign, readNumber } from './number.ts'

export type Unit = 'mm' | 'cm' | 'dm' | 'm' | 'in' | 'ft' | '尺' | '寸'

export interface LengthContext {
  readonly decimal?: DecimalSign
  /** What a bare number of this column is measured in. */
  readonly unit?: Unit
  /** True: nobody wrote the unit, it was told from the column's numbers. */
  readonly unitGuessed?: boolean
}

const MM: Readonly<Record<Unit, number>> = {
  mm: 1,
  cm: 10,
  dm: 100,
  m: 1000,
  in: 25.4,
  ft: 304.8,
  尺: 1000 / 3,
  寸: 100 / 3,
}
const NAMES: readonly [RegExp, Unit][] = [
  [/^(?:mm|毫米|millimet(?:er|re)s?)$/i, 'mm'],
  [/^(?:cm|厘米|公分|centimet(?:er|re)s?)$/i, 'cm'],
  [/^(?:dm|分米)$/i, 'dm'],
  [/^(?:m|米|公尺|met(?:er|re)s?)$/i, 'm'],
  [/^(?:in|inch|inches|"|″|''|英寸|吋)$/i, 'in'],
  [/^(?:ft|feet|foot|'|′|英尺|呎)$/i, 'ft'],
  [/^(?:尺|市尺)$/, '尺'],
  [/^(?:寸|市寸)$/, '寸'],
]
/** A unit as part of a pattern, longest names first. */
export const UNIT_PATTERN =
  "(?:millimet(?:er|re)s?|centimet(?:er|re)s?|met(?:er|re)s?|inches|inch|feet|foot|mm|cm|dm|in|ft|m|毫米|厘米|公分|分米|公尺|米|英寸|英尺|市尺|市寸|吋|呎|尺|寸|''|[\"″'′])"
export const NUMBER_PATTERN = '\\d+(?:[.,]\\d+)*'
const MOST_MM = 20_000

export function unitOf(name: string): Unit | undefined {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1]
}

/** A unit glued to the word for a side: 宽mm, 总高米, (W*D*Hcm), 尺寸mm 宽. */
const GLUED =
  /(?<=\p{Script=Han}|[*x×/][wdhl])(mm|cm)(?![a-z])|(?<=[长宽深高度径厚])(m|dm|in|inch|inches|ft|分米|公尺|米|英尺)$/iu

/** The unit that a heading names: 宽（cm）, Width/mm, 高度 厘米, 宽mm. */
export function unitInHeading(title: string): Unit | undefined {
  const text = plain(title)
  const found =
    /[([/:,_\s](?:单位:?)?(mm|cm|dm|m|in|inch|inches|ft|毫米|厘米|公分|分米|米|英寸)\s*[)\]]?(?:$|[\s,)\]])/i.exec(
      text,
    )
  const tail = /(mm|cm|毫米|厘米|公分|英寸)$/i.exec(text)
  const glued = GLUED.exec(text)
  const name = found?.[1] ?? tail?.[1] ?? glued?.[1] ?? glued?.[2]
  return name === undefined ? undefined : unitOf(name)
}

/** A measured number in mm, whole to the mm. */
export function inMm(n: number, unit: Unit): number {
  return Math.round(n * MM[unit])
}

export function possible(mm: number): boolean {
  return mm >= 1 && mm <= MOST_MM
}

const CHINESE = '[零〇一二两三四五六七八九十]+'
const MIXED = new RegExp(`^(?:约|大约)?(${NUMBER_PATTERN}|${CHINESE})米(\\d{1,2}|${CHINESE}|半)$`)
const SIMPLE = new RegExp(
  `^(?:约|大约|approx\\.?|about)?\\s*(${NUMBER_PATTERN}|${CHINESE})\\s*(${UNIT_PATTERN})?\\s*(?:±\\s*\\d+\\s*(${UNIT_PATTERN})?)?$`,
  'i',
)

const numeral = (text: string, decimal?: DecimalSign) => chineseNumber(text) ?? readNumber(text, decimal)

/** 1米8 and 一米八 are 1.8 m; 1米85 is 1.85 m; 一米半 is 1.5 m. */
function mixedMetres(text: string): number | undefined {
  const [, whole = '', part = ''] = MIXED.exec(text) ?? []
  if (whole === '') return undefined
  const metres = numeral(whole)
  if (metres === undefined) return undefined
  const rest = part === '半' ? 0.5 : /^\d/.test(part) ? Number(`0.${part}`) : chineseRest(part)
  return rest === undefined ? undefined : metres + rest
}

function chineseRest(part: string): number | undefined {
  const n = chineseNumber(part)
  return n === undefined ? undefined : n < 10 ? n / 10 : n / 100
}

/** What a bare number must be measured in, if its size leaves no doubt. */
function bareUnit(n: number): Unit | undefined {
  return n >= 500 ? 'mm' : undefined
}

export function readLength(cell: Cell, context: LengthContext = {}): Read<number> {
  if (cell === null) return EMPTY
  if (typeof cell === 'number') return bare(cell, context)
  if (typeof cell !== 'string') return refuse('not-a-length')
  const text = plain(cell)
  if (isNothing(text)) return EMPTY
  const metres = mixedMetres(text)
  if (metres !== undefined) return bounded(inMm(metres, 'm'))
  const match = SIMPLE.exec(text)
  if (!match) return refuse(whyNot(text))
  const n = numeral(match[1] ?? '', context.decimal)
  const unit = unitOf(match[2] ?? match[3] ?? '')
  if (n === undefined) return refuse('not-a-length')
  return unit === undefined ? bare(n, context) : bounded(inMm(n, unit))
}

function whyNot(text: string): string {
  if (/\d\s*(?:mm|cm|m|米|厘米)?\s*[x×*]\s*\d/i.test(text)) return 'size-in-length'
  if (/\d\s*(?:mm|cm|m|米|厘米)?\s*(?:[-~–—至到])\s*\d/i.test(text)) return 'length-range'
  if (/\d\s*(?:mm|cm|m|米|厘米)?\s*[/、,或]\s*\d/i.test(text)) return 'several-lengths'
  return 'not-a-length'
}

function bare(n: number, { unit, unitGuessed }: LengthContext): Read<number> {
  if (n < 0) return refuse('negative')
  const known = unit ?? bareUnit(n)
  if (known === undefined) return refuse('unit-unclear')
  return bounded(inMm(n, known), ...(unit === undefined || unitGuessed ? ['unit-guessed'] : []))
}

function bounded(mm: number, ...notes: string[]): Read<number> {
  return possible(mm) ? read(mm, ...notes) : refuse('length-impossible')
}
