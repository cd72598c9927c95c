/** Numbers in words: Chinese and English, as they are written in shops and letters. */

const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
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
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const POWER: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
export const HAN_DIGITS = '零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿'

/** 三百二十 -> 320, 一万二 -> 12000, 二〇二六 -> 2026, 两千八 -> 2800. */
function hanNumber(text: string): number {
  for (const [sign, big] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = text.lastIndexOf(sign)
    if (at < 0) continue
    return (hanNumber(text.slice(0, at)) || 1) * big + rest(text.slice(at + 1), big)
  }
  const power = [...text].findIndex((c) => c in POWER)
  if (power < 0) return Number([...text].map((c) => DIGIT[c] ?? '').join(''))
  const times = POWER[text.charAt(power)] ?? 1
  return (power === 0 ? 1 : hanNumber(text.slice(0, power))) * times + rest(text.slice(power + 1), times)
}

/** 一万二 and 两千八: a digit left alone counts tenths of the power before it; 一百零二 says that it does not. */
function rest(text: string, power: number): number {
  if (text === '') return 0
  const digit = DIGIT[text]
  return digit !== undefined && power > 10 ? (digit * power) / 10 : hanNumber(text)
}

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const WORD = new Map<string, number>([
  ...SMALL.map((word, n) => [word, n] as const),
  ...TENS.map((word, n) => [word, (n + 2) * 10] as const),
  ['half', 0.5],
  ['dozen', 12],
  ['couple', 2],
  ['fortnight', 14],
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['twice', 2],
  ['double', 2],
  ['once', 1],
])
const TIMES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
])
export const NUMBER_WORDS = [...WORD.keys(), ...TIMES.keys()].join('|')

function englishNumber(text: string): number {
  let [total, part] = [0, 0]
  for (const word of text.toLowerCase().split(/[\s-]+|\band\b/)) {
    const times = TIMES.get(word)
    if (times === undefined) part += WORD.get(word) ?? 0
    else if (times === 100) part = (part || 1) * 100
    else {
      total += (part || 1) * times
      part = 0
    }
  }
  return total + part
}

/** A number as it is written: 1,280, 百分之三十, 一点五, twenty-five, 半. */
export function numberOf(said: string): number {
  if (/^\d/.test(said)) return Number(said.replaceAll(',', ''))
  if (said === '半') return 0.5
  if (said.startsWith('百分之')) return hanDecimal(said.slice(3))
  if (/^[a-z]/i.test(said)) return englishNumber(said)
  return hanDecimal(said.replace(/^第/, ''))
}

function hanDecimal(text: string): number {
  const [whole = '', part] = text.split('点')
  const value = hanNumber(whole)
  return part === undefined ? value : Number(`${value}.${[...part].map((c) => DIGIT[c] ?? '').join('')}`)
}
