/** Numbers as people write them: 1,234.5 and 1.234,5, full width, and 一万二千. */

export type DecimalSign = '.' | ','

const DIGITS = new Map(Array.from('零一二三四五六七八九', (char, i): [string, number] => [char, i]))
for (const [char, n] of [
  ['〇', 0],
  ['两', 2],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
  ['肆', 4],
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
] as const)
  DIGITS.set(char, n)
const D = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]'
const PLACES = new RegExp(
  `^(?:(${D})[千仟])?[零〇]?(?:(${D})[百佰])?[零〇]?(?:(${D})?([十拾]))?[零〇]?(${D})?$`,
)

/** A number in Chinese characters, 0 to 99,999,999; 万二 and 千八 count the last digit at the next place. */
export function chineseNumber(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+$/.test(text)) return undefined
  const [high, low, ...more] = text.split('万')
  if (more.length > 0 || high === undefined) return undefined
  if (low === undefined) return belowMyriad(high)
  const whole = belowMyriad(high)
  if (whole === undefined) return undefined
  if (low === '') return whole * 10_000
  const single = low.length === 1 ? DIGITS.get(low) : undefined
  const rest = single === undefined ? belowMyriad(low.replace(/^零/, '')) : single * 1000
  return rest === undefined ? undefined : whole * 10_000 + rest
}

function belowMyriad(text: string): number | undefined {
  if (/^[零〇]$/.test(text)) return 0
  const match = text === '' ? null : PLACES.exec(text)
  if (!match) return undefined
  const [, thousands, hundreds, tens, ten, last] = match
  const zero = /[零〇].$/.test(text)
  const digit = (char: string | undefined) => DIGITS.get(char ?? '') ?? 0
  const sum = digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? digit(tens ?? '一') * 10 : 0)
  // 八百八 is 880, 八百零八 is 808.
  const next = !ten && !zero ? (hundreds ? 10 : thousands ? 100 : 1) : 1
  return sum + digit(last) * next
}

/** Which sign parts the fraction, told by a number that leaves no doubt: 12,5 or 1.234,50 or 1,234.5. */
export function decimalSignOf(text: string): DecimalSign | undefined {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'))
  if (last < 0) return undefined
  const sign: DecimalSign = text.charAt(last) === ',' ? ',' : '.'
  const other: DecimalSign = sign === ',' ? '.' : ','
  if (text.includes(other)) return sign
  const digits = /^\d+/.exec(text.slice(last + 1))?.[0].length ?? 0
  if (text.indexOf(sign) !== last) return digits === 3 ? other : undefined
  return digits === 3 ? undefined : sign
}

const GROUPED = /^\d{1,3}(?:[,.' \u00a0\u202f’]\d{3})+$/

/**
 * A plain number, the whole text of it. One sign before exactly three digits (1,234) is a thousands mark, unless the
 * column is known to part its fractions by that sign.
 */
export function readNumber(given: string, decimal?: DecimalSign): number | undefined {
  const text = given.trim()
  if (!/^[+-]?\d[\d,.' \u00a0\u202f’]*(?:e[+-]?\d{1,3})?$/i.test(text)) return undefined
  const negative = text.startsWith('-')
  const bare = text.replace(/^[+-]/, '')
  if (/e/i.test(bare))
    return signed(/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(bare) ? Number(bare) : undefined, negative)
  return signed(unsigned(bare, decimalSignOf(bare) ?? decimal), negative)
}

const signed = (n: number | undefined, negative: boolean) => (n === undefined ? undefined : negative ? -n : n)

function unsigned(text: string, sign: DecimalSign | undefined): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const at = sign === undefined ? -1 : text.lastIndexOf(sign)
  const whole = at < 0 ? text : text.slice(0, at)
  const fraction = at < 0 ? '' : text.slice(at + 1)
  if (!/^\d*$/.test(fraction) || !(/^\d+$/.test(whole) || GROUPED.test(whole))) return undefined
  return Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`)
}
