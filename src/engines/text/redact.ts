/** Takes personal data out of texts before they leave the house, and can put it back into what returns. */
import { addressesIn } from './address.ts'

export type Personal = 'phone' | 'email' | 'id-card' | 'bank-card' | 'plate' | 'address' | 'name'

export interface Redacted {
  readonly texts: string[]
  /** placeholder -> what stood there; the same thing has the same placeholder in all texts of one call. */
  readonly map: Record<string, string>
}

interface Rule {
  readonly kind: Personal
  readonly pattern: RegExp
  readonly holds?: (found: string) => boolean
}

const PLACEHOLDER: Readonly<Record<Personal, string>> = {
  phone: 'PHONE',
  email: 'EMAIL',
  'id-card': 'ID',
  'bank-card': 'CARD',
  plate: 'PLATE',
  address: 'ADDRESS',
  name: 'NAME',
}

const digits = (text: string) => text.replace(/\D/g, '')

/** GB 11643: the last character of a Chinese identity number checks the others. */
function identityHolds(id: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id.charAt(i)), 0)
  return '10X98765432'.charAt(sum % 11) === id.charAt(17).toUpperCase()
}

/** ISO/IEC 7812 (Luhn). */
function cardHolds(card: string): boolean {
  const numbers = Array.from(digits(card), Number).reverse()
  const sum = numbers.reduce((total, n, i) => total + (i % 2 === 0 ? n : n * 2 > 9 ? n * 2 - 9 : n * 2), 0)
  return numbers.length >= 15 && numbers.length <= 19 && sum % 10 === 0
}

const RULES: readonly Rule[] = [
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: 'id-card', pattern: /(?<!\d)\d{17}[\dXx](?!\d)/g, holds: identityHolds },
  { kind: 'bank-card', pattern: /(?<!\d)\d{4}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,7})?(?!\d)/g, holds: cardHolds },
  { kind: 'phone', pattern: /(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d-])0\d{2,3}[- ]\d{7,8}(?:-\d{1,5})?(?!\d)/g },
  { kind: 'phone', pattern: /\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d[\d -]{6,12}\d/g },
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
    kind: 'name',
    pattern:
      /(?<=(?:我叫|我是|姓名[:： ]?|收货人[:： ]?|收件人[:： ]?|联系人[:： ]?))[\u4e00-\u9fff]{2,3}(?=[,，。;；\s]|$)/g,
  },
  {
    kind: 'name',
    pattern: /(?<=\b(?:[Mm]y name is|[Tt]his is|Mr\.?|Mrs\.?|Ms\.?) )[A-Z][a-z]+(?: [A-Z][a-z]+)?/g,
  },
]

/**
 * Replaces phones, mail addresses, identity and bank cards (checked by their check digit), plates, addresses and
 * introduced names by placeholders such as `[PHONE_1]`. Addresses and names are found by their shape, so a few are
 * missed: this lowers what leaves the house, it is no promise of none.
 */
export function redact(texts: readonly string[]): Redacted {
  const map: Record<string, string> = {}
  const known = new Map<string, string>()
  const counts = new Map<Personal, number>()
  const placeholder = (kind: Personal, found: string): string => {
    const key = `${kind} ${kind === 'phone' || kind === 'bank-card' ? digits(found).slice(-11) : found}`
    const already = known.get(key)
    if (already !== undefined) return already
    const n = (counts.get(kind) ?? 0) + 1
    counts.set(kind, n)
    const made = `[${PLACEHOLDER[kind]}_${n}]`
    known.set(key, made)
    map[made] = found
    return made
  }
  const one = (text: string) =>
    RULES.reduce(
      (rest, { kind, pattern, holds }) =>
        rest.replace(pattern, (found) => (holds && !holds(found) ? found : placeholder(kind, found))),
      text,
    )
  return { texts: texts.map((text) => one(withoutAddresses(text, placeholder))), map }
}

/** Addresses go first, as long as their numbers still stand in them. */
function withoutAddresses(text: string, placeholder: (kind: Personal, found: string) => string): string {
  let rest = ''
  let at = 0
  for (const { from, to } of addressesIn(text)) {
    rest += text.slice(at, from) + placeholder('address', text.slice(from, to))
    at = to
  }
  return rest + text.slice(at)
}

/** Puts back what `redact` took out; placeholders that nobody made stay. */
export function restore(text: string, map: Readonly<Record<string, string>>): string {
  return text.replace(/\[[A-Z]+_\d+\]/g, (found) =>
    Object.hasOwn(map, found) ? (map[found] ?? found) : found,
  )
}
