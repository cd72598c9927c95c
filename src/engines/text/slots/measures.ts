/** Sizes of things and heights of people, in mm. */
import type { Candidate, Moment } from './candidate.ts'
import { type FoundLength, lengthsIn } from './lengths.ts'
import { numberSaid, ZH_NUMBER } from './numerals.ts'

/** 180x200 cm, 1.8*2.0m, 九十乘一百四: bare numbers take the unit of the last, or the one that furniture has. */
const PRODUCT = new RegExp(
  `(?<![\\d.a-z米-])(${ZH_NUMBER}|\\d+(?:\\.\\d+)?)( ?(?:cm|mm|m|厘米|公分|毫米|米))?((?: ?(?:x|×|\\*|✕|乘以?|by) ?(?:${ZH_NUMBER})(?: ?(?:cm|mm|m|厘米|公分|毫米|米)(?![a-z]))?){1,2})(?![\\d.])`,
  'g',
)
const TIMES = / ?(?:x|×|\*|✕|乘以?|by) ?/
const SIDE =
  '(?:长度?|宽度?|高度?|深度?|厚度?|进深|直径|座深|座高|坐深|坐高|层高|门宽|门洞|净宽|净高|过道|飘窗宽|电梯宽|电梯深)'
const SIDES = new RegExp(
  `${SIDE}(?:是|为|有|大概|大约|约|做到|做|要)?[:： ]?(${ZH_NUMBER})(?![\\d.]|[米厘公毫分尺年月号块元个天])`,
  'g',
)
const JOIN = /^[ ,，、]?(?:和|乘|x|×|\*|by)[ ]?$/
const UNIT: Readonly<Record<string, number>> = {
  mm: 1,
  毫米: 1,
  cm: 10,
  厘米: 10,
  公分: 10,
  m: 1000,
  米: 1000,
}

/** A bare number of a piece of furniture: under ten it is metres, under five hundred centimetres, else mm. */
const guessed = (value: number): number => (value < 10 ? 1000 : value < 500 ? 10 : 1)

/** @param sure the text is known to be a size: a bare number counts */
export function sizes(text: string, _moment?: Moment, _written?: string, sure = false): Candidate[] {
  const lengths = joined(lengthsIn(text), text)
  const found = [...products(text), ...ranges(text), ...lengths, ...sides(text)]
  if (found.length > 0) return found
  const bare = sure ? numberSaid(text.replace(/^[^\d零一二两三四五六七八九十]+/, '')) : Number.NaN
  return Number.isFinite(bare) ? [{ from: 0, to: text.length, value: Math.round(bare * guessed(bare)) }] : []
}

function products(text: string): Candidate[] {
  return [...text.matchAll(PRODUCT)].flatMap((match) => {
    const parts = match[0].trim().split(TIMES)
    const units = parts.map((part) => /(cm|mm|m|厘米|公分|毫米|米)$/.exec(part)?.[1])
    // 三米二乘四米: a length with its tail is read as a whole by the lengths.
    if (/米[零〇一二三四五六七八九\d]/.test(text.slice(match.index, match.index + match[0].length + 1)))
      return []
    const numbers = parts.map((part) => numberSaid(part.replace(/ ?(?:cm|mm|m|厘米|公分|毫米|米)$/, '')))
    const last = units.at(-1) ?? units.find((unit) => unit !== undefined)
    const most = Math.max(...numbers)
    const value = numbers.map((number, i) => {
      const unit = units[i] ?? last
      return Math.round(number * (unit ? (UNIT[unit] ?? 1) : guessed(most)))
    })
    if (value.some((mm) => !Number.isFinite(mm) || mm <= 0)) return []
    return [{ from: match.index, to: match.index + match[0].trimEnd().length, value }]
  })
}

/** 70到90厘米, 1.8-2m: both ends in the unit of the last. */
const RANGE = new RegExp(
  `(?<![\\d.a-z])(${ZH_NUMBER}) ?(?:到|至|-|~|to) ?(${ZH_NUMBER}) ?(厘米|公分|毫米|米|cm|mm|m)(?![a-z\\d半零〇一二三四五六七八九十])`,
  'g',
)

function ranges(text: string): Candidate[] {
  return [...text.matchAll(RANGE)].flatMap((match) => {
    const [whole, least = '', most = '', unit = ''] = match
    const value = [least, most].map((end) => Math.round(numberSaid(end) * (UNIT[unit] ?? 1)))
    const [from = 0, to = 0] = value
    return from > 0 && from < to ? [{ from: match.index, to: match.index + whole.length, value }] : []
  })
}

/** 三米乘三米二 is one size of two numbers. */
function joined(lengths: readonly FoundLength[], text: string): Candidate[] {
  const found: { from: number; to: number; value: number | number[] }[] = []
  for (const { from, to, mm } of lengths) {
    const before = found.at(-1)
    if (before && JOIN.test(text.slice(before.to, from)) && text.slice(before.to, from) !== '和') {
      before.value = [...[before.value].flat(), mm]
      before.to = to
    } else found.push({ from, to, value: mm })
  }
  return found
}

/** 长180宽90高75: each number is a size of its own. */
function sides(text: string): Candidate[] {
  return [...text.matchAll(SIDES)].flatMap((match) => {
    const said = match[1] ?? ''
    const value = numberSaid(said)
    if (!(value > 0) || said === '半' || (value < 10 && !said.includes('.'))) return []
    const from = match.index + match[0].length - said.length
    return [{ from, to: from + said.length, value: Math.round(value * guessed(value)) }]
  })
}

/** Who is so tall; a piece of furniture that is 1.7 m high is none of them. */
const TALL =
  /(?:身高(?:是|有|大概|差不多|约)?[: ]?|(?:我|他|她|老公|老婆|媳妇|爱人|先生|女儿|儿子|孩子|小孩|爸|妈|爷爷|奶奶|宝宝|闺女|本人)(?:才|也|都|大概|差不多|只有|有|是|现在|快)?[ ]?|个子(?:是|有)?|(?:i'm|i am|he's|he is|she's|she is|height(?: is| of)?|husband is|wife is|son is|daughter is|partner is|mum is|dad is|kid is|i only|only|we're|they're)(?: about| around| nearly| only| roughly)? )$/
const TALL_AFTER = /^ ?(?:tall|in height|的?个子|的?身高|的?小个子|的?大个子|的(?:男生|女生|人|身高|个头))/
const BARE =
  /(?<![\d.])(1\d\d|[一][〇零一二三四五六七八九]{2}|20\d)(?![\d.x*×]|[ ]?(?:块|元|cm宽|个|张|天|号|斤|公斤|kg|年|米))/g
const SPAN_FROM = /身高$/

/** @param sure the text is known to be a body height: a bare number counts */
export function bodyHeights(text: string, _moment?: Moment, _written?: string, sure = false): Candidate[] {
  const said = (from: number, to: number): boolean =>
    sure || TALL.test(text.slice(Math.max(0, from - 16), from)) || TALL_AFTER.test(text.slice(to, to + 8))
  const lengths = lengthsIn(text).filter(({ mm }) => mm >= 400 && mm <= 2300)
  const measured = lengths
    .filter(({ from, to }) => said(from, to) && !/^(?:长|宽|高|深|的床|的沙发|的桌)/.test(text.slice(to)))
    .map(({ from, to, mm }) => ({ from: begun(text, from), to, value: mm }))
  const bare = [...text.matchAll(BARE)].flatMap((match) => {
    const from = match.index
    const to = from + match[0].length
    if (lengths.some((one) => from < one.to && to > one.from) || !said(from, to)) return []
    return [{ from: begun(text, from), to, value: Math.round(numberSaid(match[0]) * 10) }]
  })
  return [...measured, ...bare, ...(sure ? apostrophes(text) : [])]
}

/** 身高 belongs to the height when it stands right before it. */
const begun = (text: string, from: number): number => (SPAN_FROM.test(text.slice(0, from)) ? from - 2 : from)

function apostrophes(text: string): Candidate[] {
  const match = /([4-7])'(\d{1,2})?/.exec(text)
  if (!match) return []
  const mm = Math.round(Number(match[1]) * 304.8 + Number(match[2] ?? 0) * 25.4)
  return [{ from: match.index, to: match.index + match[0].length, value: mm }]
}
