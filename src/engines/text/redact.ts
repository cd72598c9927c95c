/** Takes personal data out of texts before they leave the house, and can put it back into what returns. */
import { addressesIn } from './address.ts'
import { ADDRESS_MARK, NAMES, OTHER_MARK, PHONE_MARK } from './personal-names.ts'
import { digits, NUMBERS, type Personal } from './personal-numbers.ts'
import { latinStreets } from './slots/places.ts'

export type { Personal } from './personal-numbers.ts'

export interface Redacted {
  readonly texts: string[]
  /** placeholder -> what stood there; the same thing has the same placeholder in all texts of one call. */
  readonly map: Record<string, string>
}

const PLACEHOLDER: Readonly<Record<Personal, string>> = {
  phone: 'PHONE',
  email: 'EMAIL',
  'id-card': 'ID',
  passport: 'PASSPORT',
  'bank-card': 'CARD',
  plate: 'PLATE',
  address: 'ADDRESS',
  name: 'NAME',
}
const LITERAL = /\[[A-Z]+_\d+\]/g
const MARKS: Readonly<Partial<Record<Personal, string>>> = { phone: PHONE_MARK, address: ADDRESS_MARK }

interface Found {
  readonly kind: Personal
  readonly from: number
  readonly to: number
}

/** Half width, letter for letter as long as the text, and free of the marks we set ourselves. */
const spelt = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) =>
      '，：；！？（）'.includes(char) ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\ue001-\ue003\u3000\u00a0]/g, ' ')

/** One kind and how it is sought. */
type Search = readonly [kind: Personal, find: (text: string) => readonly { from: number; to: number }[]]

const matching =
  (pattern: RegExp, holds?: (found: string) => boolean): Search[1] =>
  (text) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: said }) => said !== '' && (holds?.(said) ?? true))
      .map(({ 0: said, index }) => ({ from: index, to: index + said.length }))

/** Addresses go first, as long as their numbers still stand in them; names last, beside what was found. */
const SEARCHES: readonly Search[] = [
  ['address', addressesIn],
  ['address', latinStreets],
  ...NUMBERS.map(({ kind, pattern, holds }): Search => [kind, matching(pattern, holds)]),
  ...NAMES.map((pattern): Search => ['name', matching(pattern)]),
]

/** All personal data of a text, in order, none over another. What was found is a mark to what is sought after it. */
function personalIn(text: string): Found[] {
  let rest = spelt(text)
  const found: Found[] = []
  for (const [kind, find] of SEARCHES) {
    let at = 0
    let marked = ''
    for (const { from, to } of find(rest)) {
      if (from < at) continue
      found.push({ kind, from, to })
      marked += rest.slice(at, from) + (MARKS[kind] ?? OTHER_MARK).repeat(to - from)
      at = to
    }
    rest = marked + rest.slice(at)
  }
  return found.sort((a, b) => a.from - b.from)
}

/**
 * Replaces phones, mail addresses, identity cards, passports, bank cards, plates, addresses and names that introduce
 * themselves or stand beside a phone by placeholders such as `[PHONE_1]`. What a text itself writes like a placeholder
 * stays as it is: its number is given to nothing. All is found by its shape, so a few are missed: this lowers what leaves
 * the house, it is no promise of none.
 */
export function redact(texts: readonly string[]): Redacted {
  const map: Record<string, string> = {}
  const known = new Map<string, string>()
  const counts = new Map<Personal, number>()
  const literal = new Set(texts.flatMap((text) => text.match(LITERAL) ?? []))
  const next = (kind: Personal): string => {
    const n = (counts.get(kind) ?? 0) + 1
    counts.set(kind, n)
    const made = `[${PLACEHOLDER[kind]}_${n}]`
    return literal.has(made) ? next(kind) : made
  }
  const placeholder = (kind: Personal, said: string): string => {
    const plain = spelt(said)
    const key = `${kind} ${kind === 'phone' || kind === 'bank-card' ? digits(plain).slice(-11) || plain : plain}`
    const made = known.get(key) ?? next(kind)
    if (!known.has(key)) map[made] = said
    known.set(key, made)
    return made
  }
  const one = (text: string): string => {
    let bare = ''
    let at = 0
    for (const { kind, from, to } of personalIn(text)) {
      bare += text.slice(at, from) + placeholder(kind, text.slice(from, to))
      at = to
    }
    return bare + text.slice(at)
  }
  return { texts: texts.map(one), map }
}

/** Puts back what `redact` took out; placeholders that nobody made stay. */
export function restore(text: string, map: Readonly<Record<string, string>>): string {
  return text.replace(LITERAL, (found) => (Object.hasOwn(map, found) ? (map[found] ?? found) : found))
}
