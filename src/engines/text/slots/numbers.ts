/** Telephone and order numbers: codes that nobody counts with. */
import type { Candidate, Moment } from './candidate.ts'

const PHONES: readonly RegExp[] = [
  /(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g,
  /(?<![\d-])1[3-9]\d{2}[- ]\d{3}[- ]\d{4}(?!\d)/g,
  /(?<![\d-])0\d{2,3}[- ]?\d{7,8}(?:-\d{1,5})?(?!\d)/g,
  /(?<![\d-])[48]00[- ]?\d{3}[- ]?\d{4}(?!\d)/g,
  /\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d[\d -]{6,12}\d(?!\d)/g,
  /(?<![\d-])07\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g,
  /(?<![\d-])\(?\d{3}\)?[ -]\d{3}[ -]\d{4}(?!\d)/g,
  /(?<![\d-])\d{3}-\d{4}(?!\d|-)/g,
  /(?<![零〇一二三四五六七八九幺])[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺十百千万])/g,
]
const SPOKEN = '零一二三四五六七八九'
const DIALLED: Readonly<Record<string, string>> = { 〇: '0', 幺: '1' }

/** Mobile and fixed lines as they are dialled: digits only, the country's 86 dropped, a foreign + kept. */
export function phones(text: string, _moment?: Moment, _written?: string): Candidate[] {
  return PHONES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      value: dialled(match[0]),
    })),
  ).sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
}

function dialled(said: string): string {
  const spoken = [...said].map(
    (char) => DIALLED[char] ?? (SPOKEN.includes(char) ? SPOKEN.indexOf(char) : char),
  )
  const digits = spoken.join('').replace(/(?!^\+)\D/g, '')
  return digits.replace(/^\+?86(?=1[3-9]\d{9}$)/, '')
}

const NAMED =
  /(?:订单编号|订单号码?|定单号?|订单|单号|运单号?|快递单号?|快递号|物流单号|工单号?|维修单号?|售后单号?|编号|order (?:number|no\.?|id|ref(?:erence)?)?|order#|tracking (?:number|no\.?|id|code)?|ref(?:erence)?(?: number| no\.?)?|ticket(?: number| no\.?)?|invoice(?: number| no\.?)?|waybill|parcel)[ :：#是为叫,，]{0,4}(?:is |number |no\.? ?|#)?([a-z]{0,5}[-_]?\d[\da-z]*(?:[-_][\da-z]+)*)(?!\d|\.\d)/g
/** 取消1989, cancel 1989, #1979: a bare number after what is done to an order only. */
const MEANT: readonly RegExp[] = [
  /(?<=(?:取消|撤销|查询|查)(?:一下|下|掉|了)?(?:我的|我那个)? ?#?)\d{4,9}(?![\d,.]| ?(?:[元块个件张天年月日号万千百点米厘公平级]|以[内下上]))/g,
  /(?<=\bcancel(?:l?ing)? #?)\d{4,9}(?![\d,.]| ?(?:yuan|rmb|usd|dollars?|pounds?|euros?|of |pm|am|[a-z]+s\b))/g,
  /(?<=[的张个]单子? ?|把)\d{4,9}(?=取消|撤|退|$|[,，。?？!！ ])/g,
  /(?<![\d.,-])\d{4,9}(?=(?:号|这个|那个|这|那)?订?单(?!人|独|位|品|价|开|门|面|层|子件))/g,
  /(?<=(?<![a-z\d#&])# ?)\d{3,9}(?![\d.])/g,
]
const CODE =
  /(?<![a-z\d._-])(?:[a-z]{1,5}[-_]?\d{5,}(?:[-_]\d+)*|[a-z]{1,5}[-_]\d{3,}(?:[-_][\da-z]+)*|\d{10,}|\d{4,}-\d{3,}(?:-\d+)*)(?![a-z\d_-]|\.\d)/g
/** 12 digits that begin like a day of this century, or a bare long run: both are numbers of orders; a mobile is not. */
const MOBILE = /^1[3-9]\d{9}$/

/** Order, parcel and repair numbers; the value is in capitals without blanks. */
export function orderNumbers(text: string, _moment: Moment, written: string): Candidate[] {
  const named = [...text.matchAll(NAMED)].flatMap((match) => {
    const code = match[1] ?? ''
    if (code.replace(/\D/g, '').length < 3) return []
    const from = match.index + match[0].length - code.length
    // 订单3个, 订单 2026年: a count or a day follows the number.
    return /^ ?(?:个|件|张|天|年|月|号[前后]|块|元|以[内下上])/.test(text.slice(from + code.length))
      ? []
      : [candidate(from, code, written)]
  })
  const bare = [...text.matchAll(CODE)].flatMap((match) =>
    MOBILE.test(match[0]) || /^\d{4}-\d{2}(?:-\d{2})?$/.test(match[0]) || /^0\d{9,11}$/.test(match[0])
      ? []
      : [candidate(match.index, match[0], written)],
  )
  const meant = MEANT.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => candidate(match.index, match[0], written)),
  )
  return [...named, ...meant, ...bare]
}

const candidate = (from: number, code: string, written: string): Candidate => ({
  from,
  to: from + code.length,
  value: written
    .slice(from, from + code.length)
    .normalize('NFKC')
    .toUpperCase(),
})
