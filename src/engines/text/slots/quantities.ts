/** How many, and on which floor. */
import type { Candidate, Moment } from './candidate.ts'
import { numberSaid } from './numerals.ts'

const COUNT = '(?:\\d{1,4}|[一二两俩三仨四五六七八九十百]{1,4})'
const ZH = new RegExp(
  `(?<![第\\d.零一二两三四五六七八九十百千这那哪每几上下])(${COUNT})(把|张|个|件套|件|套|块|只|盏|条|箱|包|颗|根|扇|副|对|组|盒|袋|本|双|台|床|幅|片|枚|款|份|盆|棵|桶)(?!月|星期|礼拜|小时|钟头|多|半|样|工作日|世纪|季度|人|钱|号|房|卧|洗|厅|儿子|孩子|问题|事|角|点|字|地方|平台|区|单元|投诉|说法|头|起|下|次)`,
  'g',
)
/** 俩 and 仨 are two and three without a word after them. */
const ALONE = /(俩|仨)(?!人)/g
const PIECES =
  'chairs?|tables?|sofas?|beds?|lamps?|stools?|cushions?|pillows?|shelves|shel(?:f)|drawers?|screws?|bolts?|pieces?|sets?|boxes|parcels?|units?|legs?|hinges?|handles?|mirrors?|rugs?|desks?|wardrobes?|nightstands?|bookcases?|cabinets?|panels?|doors?|armchairs?|pairs?|mattress(?:es)?|benches|bench|items?|packages?|of them'
const EN = new RegExp(
  `(?<![a-z\\d.])(a (?:pair|couple)(?= of)|a dozen|half a dozen|\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|a single)(?= (?:(?:of|more|new|extra|spare|dining|bar|bedside|coffee|wooden|replacement|matching|small|big|large|white|black|grey|oak) ){0,3}(?:${PIECES})(?![a-z]))`,
  'g',
)
const EN_COUNTS: Readonly<Record<string, number>> = {
  'a pair': 2,
  'a couple': 2,
  'a dozen': 12,
  'half a dozen': 6,
  'a single': 1,
}
/** 一对 are two. */
const OF_TWO = /对|双/

/** @param sure the text is known to be a count: a bare number counts */
export function quantities(text: string, _moment?: Moment, _written?: string, sure = false): Candidate[] {
  const found = [...text.matchAll(ZH), ...text.matchAll(ALONE)].map((match) => {
    const count = numberSaid(match[1] ?? '')
    const value = match[1] === '一' && OF_TWO.test(match[2] ?? '') ? 2 : count
    return { from: match.index, to: match.index + match[0].length, value }
  })
  const english = [...text.matchAll(EN)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: EN_COUNTS[match[1] ?? ''] ?? numberSaid(match[1] ?? ''),
  }))
  const all = [...found, ...english].filter(({ value }) => Number.isFinite(value))
  if (all.length > 0 || !sure) return all
  const known = EN_COUNTS[text.replace(/ of$/, '')] ?? (/^(?:once|one)/.test(text) ? 1 : undefined)
  const number =
    known ?? numberSaid(/^(?:\d[\d,]*|[零一二两俩三仨四五六七八九十百千半]+|[a-z]+)/.exec(text)?.[0] ?? '')
  return Number.isFinite(number) ? [{ from: 0, to: text.length, value: number }] : []
}

const ZH_FLOOR =
  /(地下|负|(?<!\d)-)?(?<![a-z.\d])(\d{1,2}|[一二两三四五六七八九十]{1,3})(楼|层)(?!高|板|架|抽|床|柜|玻|夹|布|皮|纸|实木|隔|的?书架|置物|以上|漆|海绵|包装)/g
const CELLAR = /(?<![a-z\d])(?:b|负)([1-5一二三])(?:层|楼|f)?(?![a-z\d-])/g
const EN_FLOOR =
  /(?<![a-z\d])(?:(lower ground|ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th)) floor|floor (?:number )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)|(\d{1,2})f)(?![a-z\d])/g
const ORDINALS =
  'ground first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/**
 * The floor as an integer: 一楼 and first floor 1, ground floor 0 (as it is said in Britain), 负一楼 and B1 -1. A top floor
 * has no number.
 */
export function floors(text: string, _moment?: Moment, _written?: string, sure = false): Candidate[] {
  const found: Candidate[] = []
  const add = (match: RegExpExecArray, value: number) => {
    if (Number.isFinite(value)) found.push({ from: match.index, to: match.index + match[0].length, value })
  }
  for (const match of text.matchAll(ZH_FLOOR)) {
    const number = numberSaid(match[2] ?? '')
    add(match, match[1] ? -number : number)
  }
  for (const match of text.matchAll(CELLAR)) add(match, -numberSaid(match[1] ?? ''))
  for (const match of text.matchAll(EN_FLOOR)) add(match, englishFloor(match))
  if (found.length > 0 || !sure) return found
  if (/basement|地下室/.test(text)) return [{ from: 0, to: text.length, value: -1 }]
  if (/ground/.test(text)) return [{ from: 0, to: text.length, value: 0 }]
  const number = numberSaid(/\d+|[一二两三四五六七八九十]+/.exec(text)?.[0] ?? '')
  return Number.isFinite(number) ? [{ from: 0, to: text.length, value: number }] : []
}

function englishFloor(match: RegExpExecArray): number {
  const [, ordinal, number, letter] = match
  if (ordinal === 'lower ground') return -1
  if (ordinal) return /^\d/.test(ordinal) ? Number.parseInt(ordinal, 10) : ORDINALS.indexOf(ordinal)
  return numberSaid(number ?? letter ?? '')
}
