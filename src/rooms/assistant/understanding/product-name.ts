/** Which product a customer means: named in the words, spoken of before, shown on the page, bought, or one of several. */
import { normalise } from '../../../engines/text/index.ts'

/** A product that a text names, with how surely; the catalogue scores by the pieces of its name. */
export interface Scored {
  readonly id: string
  readonly score: number
  /** What people call it, the words for its kind among them. */
  readonly words: readonly string[]
  readonly series?: { readonly zh: string; readonly en: string }
}

export type Meant<P> =
  | { readonly kind: 'one'; readonly product: P }
  | { readonly kind: 'several'; readonly products: readonly P[] }
  | { readonly kind: 'none' }

/** From this score on the product or its series was named, not only its kind (catalogue's own scale). */
const NAMED = 0.5
/** Two products this near to each other in score are named alike. */
const ALIKE = 0.95

/** Products that a text names, best first; several when it names a series. */
export function named<P extends Scored>(text: string, found: readonly P[]): P[] {
  const plain = normalise(text)
  const own = found.filter((one) => standsIn(plain, one))
  const best = own[0]?.score ?? 0
  return best < NAMED ? [] : own.filter((one) => one.score >= best * ALIKE)
}

/** "Is the frame solid wood" shares words with many a name but names no series: it names no product either. */
function standsIn(plain: string, { series, words }: Scored): boolean {
  if (!series) return true
  return [series.zh, series.en, words[0] ?? ''].some((name) => name !== '' && plain.includes(normalise(name)))
}

const numbers = (text: string): string[] => normalise(text).match(/\d+(?:\.\d+)?/g) ?? []

/** Of products named alike, those whose own number was said: "1.4" chooses the table of 1.4 m. */
function byNumber<P extends Scored>(text: string, now: readonly P[]): readonly P[] {
  const said = new Set(numbers(text))
  const chosen = now.filter((one) => numbers(one.words[0] ?? '').some((number) => said.has(number)))
  return chosen.length > 0 ? chosen : now
}

/** Products of the kind that a text speaks of: "the sofas", "一张床". */
export function ofKind<P extends Scored>(text: string, found: readonly P[]): P[] {
  const plain = normalise(text)
  return found.filter((one) =>
    one.words.some((word) => word.length > 1 && plain.includes(singular(normalise(word)))),
  )
}

const singular = (word: string): string => (/[a-z]s$/.test(word) ? word.slice(0, -1) : word)

/** Where else a product may be known from, nearest first. */
export interface Hints<P> {
  /** What earlier messages named, newest first. */
  readonly earlier: readonly (readonly P[])[]
  readonly page: P | null
  readonly ordered: readonly P[]
}

/** @param found what the catalogue finds in this text @param most how many choices are offered */
export function meant<P extends Scored>(
  text: string,
  found: readonly P[],
  hints: Hints<P>,
  most = 4,
): Meant<P> {
  const now = byNumber(text, named(text, found))
  const [only] = now
  if (only && now.length === 1) return { kind: 'one', product: only }
  const near = [hints.page, ...hints.earlier.flatMap(soleOf), ...soleOf(hints.ordered)].filter(
    (one) => one !== null,
  )
  const among = near.find((one) => now.length === 0 || now.some((other) => other.id === one.id))
  if (among) return { kind: 'one', product: among }
  const several =
    [now, ofKind(text, found), ...hints.earlier, hints.ordered].find((list) => list.length > 0) ?? []
  const [sole] = several
  if (sole && several.length === 1) return { kind: 'one', product: sole }
  return several.length > 0 ? { kind: 'several', products: several.slice(0, most) } : { kind: 'none' }
}

const soleOf = <P>(products: readonly P[]): P[] => (products.length === 1 ? [...products] : [])

/** Han characters of a name that stand together in a question, at least so many, are the name and not a word of the question. */
const LEAST_RUN = 3

/**
 * A question without the product's name: "corner sofa" asks for no corners, 实木餐桌 for no 实木. A lone word of the name may be
 * what is asked for ("is the fabric washable") and stays.
 */
export function withoutName(question: string, names: readonly string[]): string {
  return names.reduce(
    (text, name) => (/\p{Script=Han}/u.test(name) ? withoutRun(text, name) : withoutWords(text, name)),
    normalise(question),
  )
}

function withoutRun(text: string, name: string): string {
  const chars = Array.from(normalise(name).replace(/\s+/g, ''))
  for (let length = chars.length; length >= LEAST_RUN; length--)
    for (let from = 0; from + length <= chars.length; from++) {
      const run = chars.slice(from, from + length).join('')
      if (text.includes(run)) return text.replaceAll(run, ' ')
    }
  return text
}

function withoutWords(text: string, name: string): string {
  const words = normalise(name)
    .split(' ')
    .map((word) => word.replace(/[^\p{L}\p{N}.]/gu, ''))
  const any = words
    .filter(Boolean)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')
  return any === '' ? text : text.replace(new RegExp(`\\b(?:${any})(?:\\s+(?:${any}))+\\b`, 'g'), ' ')
}
