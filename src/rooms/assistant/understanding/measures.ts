/** Lengths, body heights and order numbers that stand in a customer's words. */
import { normalise } from '../../../engines/text/index.ts'

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
/** Adults and school children; outside it is no body height but something else. Millimetres. */
const BODY = { from: 900, to: 2300 }

const HAN_METRES = /([一二两三])米([零一二三四五六七八九])?([零一二三四五六七八九])?/g

/** "一米五八" -> "1.58米", so that one pattern reads both spellings. */
function arabic(text: string): string {
  return text.replace(HAN_METRES, (_, metres: string, tenths?: string, hundredths?: string) => {
    const digits = [tenths, hundredths].map((digit) => (digit ? String(DIGITS[digit]) : '')).join('')
    return `${DIGITS[metres]}${digits ? `.${digits}` : ''}米`
  })
}

const METRES_SPLIT = /(\d)\s*(?:米|m)\s*(\d{1,2})(?!\s*(?:\d|cm|mm|厘米|公分|毫米|米|x|×|\*))/g
const LENGTH =
  /(\d+(?:\.\d+)?)\s*(mm|毫米|cm|厘米|公分|m(?![a-z²])|米|英寸|inch(?:es)?|in(?=\s|$|[.,?])|feet|foot|ft)/g
const FEET = /(\d)\s*(?:'|ft|foot|feet)\s*(\d{1,2})\s*(?:"|''|in(?:ches)?)?/g

const UNITS: readonly [RegExp, number][] = [
  [/^(?:mm|毫米)$/, 1],
  [/^(?:cm|厘米|公分)$/, 10],
  [/^(?:m|米)$/, 1000],
  [/^(?:英寸|inch(?:es)?|in)$/, 25.4],
  [/^(?:feet|foot|ft)$/, 304.8],
]

export const inMm = (value: number, unit: string): number =>
  Math.round(value * (UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1))

/** One spelling for every length: "1米58" -> "1.58米", "5'4"" -> "163cm". */
export function plainMeasures(text: string): string {
  return arabic(normalise(text))
    .replace(
      FEET,
      (_, feet: string, inches: string) => `${Math.round((Number(feet) * 12 + Number(inches)) * 2.54)}cm`,
    )
    .replace(METRES_SPLIT, (_, metres: string, rest: string) => `${metres}.${rest}米`)
}

/** Every length with a unit, in millimetres, in the order of the words. */
export function lengths(text: string): number[] {
  return [...plainMeasures(text).matchAll(LENGTH)].map(([, value, unit]) => inMm(Number(value), unit ?? 'mm'))
}

const SELF =
  /(?:我|本人|老婆|老公|妈|爸|婆婆|老人|孩子|儿子|女儿|身高|个子|个头|i'?m|i am|my (?:wife|husband|mother|mum|mom|father|dad|son|daughter)|height|tall)/
const BARE_HEIGHT =
  /(?:身高|个子|个头|我)\s*(?:是|有|才|只有|大概|大约|差不多)?\s*(1[3-9]\d|20\d)(?!\s*(?:\d|mm|毫米|元|块|斤|平))/

/**
 * The customer's (or the sitter's) body height in millimetres, null when none is said. A length counts only beside a
 * word for a person or height, so that a room of 1.6 m is no body.
 */
export function bodyHeight(text: string): number | null {
  const plain = plainMeasures(text)
  const bare = BARE_HEIGHT.exec(plain)
  if (bare?.[1]) return Number(bare[1]) * 10
  for (const match of plain.matchAll(LENGTH)) {
    const before = plain.slice(Math.max(0, match.index - 16), match.index)
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 6)
    const length = inMm(Number(match[1]), match[2] ?? 'mm')
    const ofPerson = SELF.test(before) || /^\s*(?:tall|高个|的个)/.test(after)
    const ofRoom = /(?:客厅|房间|门|墙|宽|长|沙发|床|桌|room|wall|door|wide|long)[^,。]{0,3}$/.test(before)
    if (ofPerson && !ofRoom && length >= BODY.from && length <= BODY.to) return length
  }
  return null
}

const ORDER_WORD = /(?:订单号?|单号|order(?: number| no\.?)?)\s*(?:是|为|[:#])?\s*([a-z0-9][a-z0-9-]{3,30})/
const ORDER_SHAPED =
  /(?<![a-z0-9-])((?:[a-z]{1,4}-?)?\d{4,}(?:-\d+)*)(?![a-z0-9]|\s*(?:mm|cm|m|元|块|毫米|厘米|米))/

/** An order number, as written after its word or as it looks; upper case. Null when none is there. */
export function orderNumber(text: string): string | null {
  const plain = normalise(text)
  const worded = ORDER_WORD.exec(plain)?.[1]
  if (worded && /\d/.test(worded)) return worded.toUpperCase()
  const shaped = ORDER_SHAPED.exec(plain)?.[1]
  return shaped && shaped.replace(/\D/g, '').length >= 6 ? shaped.toUpperCase() : null
}
