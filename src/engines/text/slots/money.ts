/** Amounts of money in fen, or in the hundredth of whatever currency was named. */
import type { Candidate, Moment } from './candidate.ts'
import { EN_NUMBER, numberSaid, ZH_CHARS } from './numerals.ts'

/** 1万2, 1万2千5, 3千5百: digits and words mixed. */
const MIXED = '\\d+(?:\\.\\d+)?[万千百](?:[零〇]?\\d+[千百十]?(?:\\d+百?)?|[一二三四五六七八九][千百]?)?'
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|${MIXED}|\\d+(?:\\.\\d+)?k?(?:[一二三四五六七八九](?![${ZH_CHARS}]))?|[${ZH_CHARS}][${ZH_CHARS}万]*(?:点[零一二三四五六七八九]+)?)`
const SIGNED = new RegExp(
  `[¥￥$£€] ?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|${MIXED}|\\d+(?:\\.\\d+)?)(?: ?(k|万|w)(?![a-z]))?`,
  'g',
)
const ZH = new RegExp(
  `(${NUMBER})(多|来|几)?(?:个)? ?(块钱|元钱|块|元|圆|大洋|人民币|毛|角)(?:([一二三四五六七八九]|\\d)(?![${ZH_CHARS}\\d个张把只条件套块盏次位平月天年]))?(?![\\d.])`,
  'g',
)
const EN = new RegExp(
  `(?<![a-z\\d.])(${EN_NUMBER}) ?(k)? ?(?:rmb|cny|yuan|dollars?|bucks?|pounds?|quid|euros?|gbp|usd|eur)(?![a-z])`,
  'g',
)
/** 预算五千, 能便宜两百吗: a bare amount says by its neighbours what it is. */
const BARE = new RegExp(
  `(?<=(?:预算|价格|价钱|售价|总价|总共|一共|定金|订金|押金|尾款|便宜|优惠|减|少|退|赔|补|补偿|赔偿|差价?|付|花|收|卖|报价|才|要|只要|满|低于|不到|超过|我|给)(?:了|个|我|是|在|大概|最多|你|您|差不多)?)(${NUMBER}(?:到|-|~)?(?:${NUMBER})?)(多|来|几)?(?=以内|以下|以上|左右|上下|吧|吗|呢|行|的|能|块|够|可以|好|就|[,，。？?！!；; ]|$)`,
  'g',
)
const BIG = new RegExp(
  `(?<![${ZH_CHARS}\\d.])([一二两三四五六七八九](?:千|万)[零一二两三四五六七八九百千]*|${MIXED})(多|来|几)?(?![\\d${ZH_CHARS}米厘公分毫天个把张条年月日号件次人位平斤度寸尺k])`,
  'g',
)
/** 三块板 are boards. */
const BOARD = /^(?:板|玻璃|布|木|地毯|垫|海绵|镜|隔板|层板|面板|挡板|侧板|床板|背板|瓷砖|石|抱枕|毯)/

/** @param sure the text is known to be an amount: a bare number counts */
export function money(text: string, _moment?: Moment, _written?: string, sure = false): Candidate[] {
  const found = [...signed(text), ...chinese(text), ...english(text), ...bare(text, BARE), ...bare(text, BIG)]
  if (found.length > 0 || !sure) return found.sort((a, b) => b.to - b.from - (a.to - a.from))
  const range = /^(.+?)(?:到|至|-|~)(.+)$/.exec(text)
  const numbers = (range ? [range[1], range[2]] : [text]).map((one) =>
    amount((one ?? '').replace(/[多来几块元]+$/, '')),
  )
  if (numbers.some((one) => !Number.isFinite(one))) return []
  return [{ from: 0, to: text.length, value: numbers.length > 1 ? numbers.map(fen) : fen(numbers[0] ?? 0) }]
}

const fen = (yuan: number): number => Math.round(yuan * 100)
const at = (match: RegExpExecArray, value: number): Candidate => ({
  from: match.index,
  to: match.index + match[0].length,
  value,
})

function amount(said: string): number {
  const thousands = /^(\d+(?:\.\d+)?)k$/.exec(said)
  return thousands ? Number(thousands[1]) * 1000 : numberSaid(said)
}

const signed = (text: string): Candidate[] =>
  [...text.matchAll(SIGNED)].map((match) => {
    const scale = match[2] === 'k' ? 1000 : match[2] ? 10_000 : 1
    return at(match, fen(numberSaid(match[1] ?? '') * scale))
  })

function chinese(text: string): Candidate[] {
  return [...text.matchAll(ZH)].flatMap((match) => {
    const [whole, number = '', , unit, tail] = match
    const value = amount(number)
    const after = text.slice(match.index + whole.length)
    if (!Number.isFinite(value) || (unit === '块' && !tail && BOARD.test(after))) return []
    // 两块 alone may be two boards; from five on it is money.
    if (
      unit === '块' &&
      !tail &&
      value < 5 &&
      /^[\u4e00-\u9fff]/.test(after) &&
      !/^(?:吧|吗|呢|的|了|都|也)/.test(after)
    )
      return []
    const tenth = tail ? (/\d/.test(tail) ? Number(tail) : numberSaid(tail)) / 10 : 0
    return [at(match, fen((value + tenth) * (unit === '毛' || unit === '角' ? 0.1 : 1)))]
  })
}

const english = (text: string): Candidate[] =>
  [...text.matchAll(EN)].flatMap((match) => {
    const value = numberSaid(match[1] ?? '') * (match[2] ? 1000 : 1)
    return Number.isFinite(value) ? [at(match, fen(value))] : []
  })

function bare(text: string, pattern: RegExp): Candidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [first = '', second] = (match[1] ?? '').split(/到|-|~/)
    const values = (second ? [first, second] : [first]).map(amount)
    if (values.some((value) => !(value >= 10))) return []
    const whole = match[0]
    const value = values.length > 1 ? values.map(fen) : fen(values[0] ?? 0)
    return [{ from: match.index, to: match.index + whole.length, value }]
  })
}
