/** Numbers and addresses that tell who somebody is, by their shape and by the words before them. */
export type Personal = 'phone' | 'email' | 'id-card' | 'passport' | 'bank-card' | 'plate' | 'address' | 'name'

export interface PersonalRule {
  readonly kind: Personal
  readonly pattern: RegExp
  readonly holds?: (found: string) => boolean
}

export const digits = (text: string): string => text.replace(/\D/g, '')

/** GB 11643: the last character of a Chinese identity number checks the others. */
function identityHolds(id: string): boolean {
  const bare = id.replace(/[ -]/g, '')
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(bare.charAt(i)), 0)
  return '10X98765432'.charAt(sum % 11) === bare.charAt(17).toUpperCase() || BORN.test(bare)
}

/** A birthday where an identity number has it: hidden even with a slip in its last digit. */
const BORN = /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/
/** What cards begin with (ISO/IEC 7812): Visa, Mastercard, UnionPay and the others; 2026 is a day of an order. */
const ISSUER = /^(?:4|5|6|3[045-9]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/

/** UnionPay cards carry no check digit everywhere, and a slip of the finger hides no card: 62 or fours are enough. */
function cardHolds(card: string): boolean {
  const bare = digits(card)
  if (bare.length < 15 || bare.length > 19 || !ISSUER.test(bare)) return false
  if (bare.startsWith('62') || /^\d{4}([ -])\d{4}\1\d{4}\1/.test(card)) return true
  const sum = Array.from(bare, Number)
    .reverse()
    .reduce((total, n, i) => total + (i % 2 === 0 ? n : n * 2 > 9 ? n * 2 - 9 : n * 2), 0)
  return sum % 10 === 0
}

/** ISO 7064, as an IBAN is checked. */
function ibanHolds(iban: string): boolean {
  const bare = iban.replaceAll(' ', '')
  const turned = `${bare.slice(4)}${bare.slice(0, 4)}`
  const rest = Array.from(turned, (char) => Number.parseInt(char, 36).toString()).join('')
  return Array.from(rest).reduce((left, digit) => (left * 10 + Number(digit)) % 97, 0) === 1
}

const SAID = '(?:号码?|number|no\\.?|num)?(?:是|为|：|:| is)? ?'
const named = (words: string, what: string): RegExp => new RegExp(`(?<=(?:${words})${SAID})${what}`, 'gi')
/** 订单E12345678 is an order. */
const NO_ORDER = '(?<!(?:订单|单号|编号|工单|order|tracking|ref)[号: #：]{0,3})'

/** In the order in which they are tried; what one took, no later one sees. */
export const NUMBERS: readonly PersonalRule[] = [
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: 'id-card', pattern: /(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?!\d)/g, holds: identityHolds },
  { kind: 'id-card', pattern: named('身份证', '\\d{14,17}[\\dx](?!\\d)') },
  {
    kind: 'passport',
    pattern: named('护照|passport|通行证|台胞证|港澳证', '(?=[a-z\\d]*\\d{5})[a-z\\d]{6,12}(?![a-z\\d])'),
  },
  {
    kind: 'passport',
    pattern: new RegExp(
      `${NO_ORDER}(?<![A-Za-z\\d-])(?:[DEGHMPSdeghmps]\\d{8}|[HMhm]\\d{10}|[Ee][A-Za-z]\\d{7})(?![A-Za-z\\d-])`,
      'g',
    ),
  },
  {
    kind: 'bank-card',
    pattern: new RegExp(`${NO_ORDER}(?<!\\d)\\d{4}(?:[ -]?\\d{4}){2,3}(?:[ -]?\\d{1,7})?(?!\\d)`, 'gi'),
    holds: cardHolds,
  },
  { kind: 'bank-card', pattern: /(?<!\d)3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?!\d)/g, holds: cardHolds },
  {
    kind: 'bank-card',
    pattern: named(
      '银行卡|信用卡|储蓄卡|借记卡|卡号|账号|帐号|账户|银行账户|card|account',
      '\\d(?:[ -]?\\d){11,22}(?!\\d)',
    ),
  },
  {
    kind: 'bank-card',
    pattern: /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![A-Z\d])/g,
    holds: ibanHolds,
  },
  { kind: 'phone', pattern: /(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d[-. ·]?\d{4}[-. ·]?\d{4}(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d-])1[3-9]\d{2}[-. ](?:\d{3}[-. ]\d{4}|\d{4}[-. ]\d{3})(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d-])1[3-9]\d-\d{2}-\d{6}(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d-])1(?:[-. ]\d){10}(?![-. ]?\d)/g },
  {
    kind: 'phone',
    pattern:
      /(?<![零〇一二三四五六七八九幺])[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺十百千万])/g,
  },
  { kind: 'phone', pattern: /(?<![\d-])0\d{2,3}[- ]?\d{7,8}(?:-\d{1,5})?(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d-])\(0\d{2,3}\) ?\d{7,8}(?!\d)/g },
  { kind: 'phone', pattern: /\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d[\d -]{6,12}\d/g },
  { kind: 'phone', pattern: /(?<![\d-])07\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d-])\(?\d{3}\)?[ -]\d{3}[ -]\d{4}(?!\d)/g },
  { kind: 'phone', pattern: named('电话|手机|座机|固话|phone|tel|mobile', '\\d{7,8}(?!\\d)') },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. ]?[A-Z0-9]{5,6}(?![A-Z0-9])/g,
  },
  {
    kind: 'address',
    pattern:
      /\b\d{1,5} [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)* (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Way)\b\.?/g,
  },
  {
    kind: 'address',
    pattern:
      /(?<![\d.])\b\d{1,5}[a-z]? (?:(?!(?:the|my|our|your|an?|down|across|from|on|in|of|and|to)\b)[a-z]{2,20} ){1,3}(?:street|road|avenue|boulevard|crescent)\b/gi,
  },
  {
    kind: 'address',
    pattern: /(?<![\d.])\d{1,4}(?:号楼|栋|幢|座)(?:\d{1,3}单元)?[ ,，-]?\d{3,5}(?:室|号|房)?(?!\d)/g,
  },
]
