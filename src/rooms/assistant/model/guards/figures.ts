/**
 * Every figure of a text in one writing: numbers in digits, Chinese or English words, with their unit, in the same form
 * whatever the language, so that 七天, 7 days and 7天 are the same claim and 7 hours is another.
 */

import { HAN_DIGITS, NUMBER_WORDS, numberOf } from './number-words.ts'

/** unit as written -> [unit in one writing, factor]. Longest first, because 个工作日 is no 个. */
const UNITS: readonly (readonly [RegExp, string, number])[] = (
  [
    ['(?:个)?工作日|working days?|business days?', 'workday', 1],
    ['%|percent|per cent|个百分点|个点', '%', 1],
    ['折', 'fold', 1],
    ['成', '%', 10],
    ['毫米|mm|millimet(?:er|re)s?', 'mm', 1],
    ['厘米|公分|cm|centimet(?:er|re)s?', 'mm', 10],
    ['平方米|平米|㎡|m2|m²|square met(?:er|re)s?', 'm2', 1],
    ['公里|千米|km|kilomet(?:er|re)s?', 'm', 1000],
    ['公斤|千克|kg|kilos?|kilograms?', 'g', 1000],
    ['斤', 'g', 500],
    ['米|met(?:er|re)s?|m(?![a-z0-9])', 'mm', 1000],
    ['克|grams?|g(?![a-z0-9])', 'g', 1],
    ['万元|万块', 'yuan', 10_000],
    ['千元|千块', 'yuan', 1000],
    ['元|块钱|块|圆|人民币|rmb|cny|yuan|¥', 'yuan', 1],
    ['美元|美金|dollars?|usd', 'dollar', 1],
    ['角|毛', 'yuan', 0.1],
    ['分钟|minutes?|mins?', 'minute', 1],
    ['个小时|小时|钟头|个钟|hours?|hrs?|h(?![a-z0-9])', 'minute', 60],
    ['周年|整年|年|years?', 'month', 12],
    ['个月|月(?!\\d|[一二三四五六七八九十])|months?', 'month', 1],
    ['个星期|个礼拜|星期|礼拜|周|weeks?', 'day', 7],
    ['天|日|号|晚|days?|nights?', 'day', 1],
    ['点钟|点|时|o.?clock|am|pm|a\\.m\\.|p\\.m\\.', 'clock', 1],
    ['倍|times|fold', 'times', 1],
    ['次', 'count', 1],
    ['件|个|套|张|把|款|层|人|位|片|只|步|楼', 'piece', 1],
    ['度|°c|℃', 'degree', 1],
  ] as const
).map(([pattern, unit, factor]) => [new RegExp(`^(?:${pattern})`, 'i'), unit, factor])

const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const NUMBER = new RegExp(
  `([¥￥$€£]|\\brmb\\s?|\\bcny\\s?)?\\s?((?:${DIGITS})|百分之[${HAN_DIGITS}点]+|第?[${HAN_DIGITS}]+(?:点[${HAN_DIGITS}]+)?|半|\\b(?:${NUMBER_WORDS})(?:[\\s-]+(?:and\\s+)?(?:${NUMBER_WORDS}))*\\b)\\s?([kw万千百亿](?![a-z]))?-?\\s?(?:of\\s)?`,
  'gi',
)

/** 一 in 一下, 一起, 第一 ... counts nothing; so do these. */
const IDIOMS =
  /一下|一起|一样|一般|一直|一定|一些|一点|一切|一旦|一致|一并|一方面|一会儿?|万一|统一|唯一|之一|百分百|十分|千万|七七八八|三三两两|不二|两者|二手|五金|九牧|四季|双十一|双十二|星期[一二三四五六日天]|周[一二三四五六日]|礼拜[一二三四五六日天]|半夜|上半|下半|一半天|第一时间|\bone of\b|\bno one\b|\bone moment\b|\bsecond hand\b|\ba second\b|\bat once\b|\bthis one\b|\bthe one\b|\bwhich one\b|\bthat one\b/gi

/** @property unit '' where none is written @property from where it stands in the text that was read */
export interface Figure {
  readonly value: number
  readonly unit: string
  readonly from: number
  readonly to: number
}

export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** A lone 一, 两 or 半 without a unit is a word, not a count; so is "second". */
const WORD_ONLY = /^(?:[一两半]|once|second|half|couple|one)$/i

/** @param text as `plain` gives it */
export function figuresIn(text: string): Figure[] {
  // Idioms are blotted out letter by letter, so that places stay.
  const read = text.replace(IDIOMS, (found) => '\u0001'.repeat(found.length))
  return [...read.matchAll(NUMBER)].flatMap((match) => {
    const [whole, sign = '', said = '', scale = ''] = match
    const after = read.slice(match.index + whole.length)
    const unit = UNITS.find(([pattern]) => pattern.test(after))
    if (!unit && sign === '' && WORD_ONLY.test(said)) return []
    const length = unit ? (unit[0].exec(after)?.[0].length ?? 0) : 0
    const counted = measured(said, numberOf(said) * scaleOf(scale), { sign: sign.trim(), unit })
    return [{ ...counted, from: match.index, to: match.index + whole.length + length }]
  })
}

interface Written {
  readonly sign: string
  readonly unit: (typeof UNITS)[number] | undefined
}

function measured(said: string, value: number, { sign, unit }: Written): Pick<Figure, 'value' | 'unit'> {
  if (said.startsWith('百分之')) return { value: round(value), unit: '%' }
  if (/fortnight/i.test(said)) return { value, unit: 'day' }
  if (sign !== '') return { value: round(value), unit: /[$€£]/.test(sign) ? 'dollar' : 'yuan' }
  const [, name = '', factor = 1] = unit ?? []
  return name === 'fold'
    ? { value: round(foldOf(value)), unit: '%' }
    : { value: round(value * factor), unit: name }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
/** 八折 is 80 %, 八五折 (85) is 85 %. */
const foldOf = (value: number): number => (value < 10 ? value * 10 : value)

const scaleOf = (scale: string): number =>
  ({ k: 1000, w: 10_000, 万: 10_000, 千: 1000, 百: 100, 亿: 100_000_000 })[scale.toLowerCase()] ?? 1

/** The same claim has the same word: `440 mm`, `10080`-free days as days. */
export const figureKey = ({ value, unit }: Figure): string => `${value} ${unit}`
