/** Numbers as people say and type them, in Chinese and English: 两千三百五, 1.2万, 一点五, two and a half. */

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((char, i): [string, number] => [char, i]),
  ['〇', 0],
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
  ['幺', 1],
])
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Chinese digits and digits, with 点 or a point; no sign. */
export const ZH_CHARS = '零〇一二两俩三仨四五六七八九十百千幺'
export const ZH_NUMBER = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[${ZH_CHARS}]+(?:点[零〇一二三四五六七八九]+)?|半)`

const EN_ONES = ONES.slice(1).sort((a, b) => b.length - a.length)
const EN_WORD = `(?:(?:${TENS.join('|')})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?|${EN_ONES.join('|')})`
/** Words and digits, up to hundreds and thousands, and halves. */
export const EN_NUMBER = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:an? |${EN_WORD} )(?:hundred|thousand)(?: (?:and )?${EN_WORD})?|${EN_WORD} and a half|${EN_WORD} point ${EN_WORD}|half an?|half a|an? half|half|a couple(?: of)?|${EN_WORD}|an?)`

/** The number a word stands for; NaN when it is none. Shortened tails count by the last unit: 三百五 is 350. */
export function numberSaid(word: string): number {
  const said = word.replaceAll(',', '').trim()
  if (/^\d+(?:\.\d+)?$/.test(said)) return Number(said)
  return /^[a-z]/.test(said) ? english(said) : chinese(said)
}

function chinese(said: string): number {
  if (said === '半') return 0.5
  const big = /^(.+)万(.*)$/.exec(said)
  if (big) {
    const [, left = '', right = ''] = big
    return numberSaid(left) * 10_000 + (right ? below(right, 10_000) : 0)
  }
  const mixed = /^(\d+(?:\.\d+)?)([百千])(.*)$/.exec(said)
  if (mixed) {
    const [, head = '', unit = '', tail = ''] = mixed
    const one = UNITS.get(unit) ?? 1
    return Number(head) * one + (tail ? below(tail, one) : 0)
  }
  const [whole = '', decimals] = said.split('点')
  const left = integer(whole)
  if (decimals === undefined) return left
  return Number(`${left}.${[...decimals].map((char) => DIGITS.get(char) ?? char).join('')}`)
}

/** 一千八 and 1千8 are 1800, 一千零八 and 1千零8 1008. */
function below(tail: string, unit: number): number {
  if (/^[1-9一二三四五六七八九]$/.test(tail)) return (numberSaid(tail) * unit) / 10
  return numberSaid(tail.replace(/^[零〇](?=\d)/, ''))
}

function integer(said: string): number {
  const chars = [...said]
  if (chars.length === 0 || chars.some((char) => !DIGITS.has(char) && !UNITS.has(char))) return Number.NaN
  if (!chars.some((char) => UNITS.has(char))) return Number(chars.map((char) => DIGITS.get(char)).join(''))
  let sum = 0
  let digit: number | undefined
  let unit = 1
  let zero = false
  for (const char of chars) {
    const one = UNITS.get(char)
    if (one !== undefined) {
      sum += (digit ?? 1) * one
      unit = one
      digit = undefined
      zero = false
    } else {
      digit = DIGITS.get(char) ?? 0
      zero ||= digit === 0
    }
  }
  if (digit === undefined) return sum
  return sum + (unit >= 100 && !zero ? (digit * unit) / 10 : digit)
}

function english(said: string): number {
  if (/^half\b|^an? half$/.test(said)) return 0.5
  const half = /^(.+) and a half$/.exec(said)
  if (half) return english(half[1] ?? '') + 0.5
  const point = /^(.+) point (.+)$/.exec(said)
  if (point) return Number(`${english(point[1] ?? '')}.${english(point[2] ?? '')}`)
  const big = /^(.+) (hundred|thousand)(?: (?:and )?(.+))?$/.exec(said)
  if (!big) return upToHundred(said)
  const [, head = '', unit, tail] = big
  return english(head) * (unit === 'hundred' ? 100 : 1000) + (tail ? english(tail) : 0)
}

function upToHundred(said: string): number {
  if (said === 'a' || said === 'an') return 1
  if (said.startsWith('a couple')) return 2
  const [first = '', second = 'zero'] = said.split(/[ -]/)
  const ten = TENS.indexOf(first)
  const one = ONES.indexOf(ten >= 0 ? second : first)
  if (ten >= 0) return (ten + 2) * 10 + Math.max(0, one)
  return one < 0 ? Number.NaN : one
}
