/** Conditions as data: a small closed language, so that a rule can be read, checked and shown, and can do nothing else. */
import { type Reader, record, WrongPolicy, wrong } from './reading.ts'
import { NAMES, type Value, type View } from './view.ts'

/**
 * `is` and `known` take a name; `eq`, `in`, `has`, `lt`, `le`, `gt`, `ge` a pair of name and value. A number that is not
 * known satisfies no comparison; a word that is not known equals nothing.
 */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly is: string }
  | { readonly known: string }
  | { readonly eq: readonly [string, string | number] }
  | { readonly in: readonly [string, readonly string[]] }
  | { readonly has: readonly [string, string] }
  | { readonly lt: readonly [string, number] }
  | { readonly le: readonly [string, number] }
  | { readonly gt: readonly [string, number] }
  | { readonly ge: readonly [string, number] }

const DEEPEST = 12

export function holds(predicate: Predicate, view: View): boolean {
  if ('all' in predicate) return predicate.all.every((one) => holds(one, view))
  if ('any' in predicate) return predicate.any.some((one) => holds(one, view))
  if ('not' in predicate) return !holds(predicate.not, view)
  if ('is' in predicate) return view(predicate.is) === true
  if ('known' in predicate) return isKnown(view(predicate.known))
  if ('eq' in predicate) return view(predicate.eq[0]) === predicate.eq[1]
  if ('in' in predicate) return isAmong(view(predicate.in[0]), predicate.in[1])
  if ('has' in predicate) return isAmong(predicate.has[1], view(predicate.has[0]))
  return compares(predicate, view)
}

const isKnown = (value: Value): boolean => value !== undefined && value !== false
const isAmong = (value: Value, words: Value): boolean =>
  typeof value === 'string' && Array.isArray(words) && words.includes(value)

const ORDERS = {
  lt: (a: number, b: number) => a < b,
  le: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  ge: (a: number, b: number) => a >= b,
} as const

function compares(predicate: Predicate, view: View): boolean {
  for (const [word, order] of Object.entries(ORDERS)) {
    const pair: unknown = Object.entries(predicate).find(([name]) => name === word)?.[1]
    if (!Array.isArray(pair)) continue
    const value = view(String(pair[0]))
    return typeof value === 'number' && order(value, Number(pair[1]))
  }
  return false
}

/** @throws WrongPolicy with the path of the first word that the language lacks */
export const predicate: Reader<Predicate> = (value, path) => read(value, path, 0)

function read(value: unknown, path: string, depth: number): Predicate {
  const entries = Object.entries(record(value, path))
  const [entry] = entries
  if (entries.length !== 1 || !entry) {
    return wrong(path, `one of ${WORDS.join(', ')} alone`, value, 'predicate-wrong')
  }
  if (depth > DEEPEST) return wrong(path, `at most ${DEEPEST} levels`, value, 'predicate-deep')
  const [word, given] = entry
  if (!WORDS.includes(word)) wrong(`${path}.${word}`, `one of ${WORDS.join(', ')}`, word, 'predicate-wrong')
  const at = `${path}.${word}`
  const several = () => listed(given, at).map((one, index) => read(one, `${at}[${index}]`, depth + 1))
  switch (word) {
    case 'all':
      return { all: several() }
    case 'any':
      return { any: several() }
    case 'not':
      return { not: read(given, at, depth + 1) }
    case 'is':
      return { is: named(given, at, ['flag']) }
    case 'known':
      return { known: named(given, at, ['word', 'number', 'flag']) }
    default:
      return pair(word, given, at)
  }
}

const WORDS = ['all', 'any', 'not', 'is', 'known', 'eq', 'in', 'has', 'lt', 'le', 'gt', 'ge']

function pair(word: string, given: unknown, path: string): Predicate {
  const [name, value, ...rest] = listed(given, path)
  if (rest.length > 0) wrong(path, 'a name and a value', given, 'predicate-wrong')
  const [at, of] = [`${path}[0]`, `${path}[1]`]
  const level = (): [string, number] => [
    named(name, at, ['number']),
    typeof value === 'number' && Number.isFinite(value) ? value : wrong(of, 'a number', value),
  ]
  switch (word) {
    case 'eq':
      return typeof value === 'number'
        ? { eq: [named(name, at, ['number']), value] }
        : { eq: [named(name, at, ['word']), wordOf(name, value, of)] }
    case 'in':
      return {
        in: [named(name, at, ['word']), listed(value, of).map((one, i) => wordOf(name, one, `${of}[${i}]`))],
      }
    case 'has':
      return { has: [named(name, at, ['words']), wordOf(name, value, of)] }
    case 'lt':
      return { lt: level() }
    case 'le':
      return { le: level() }
    case 'gt':
      return { gt: level() }
    case 'ge':
      return { ge: level() }
    default:
      throw new WrongPolicy('predicate-wrong', path, `Expected one of ${WORDS.join(', ')}, got ${word}`)
  }
}

const listed = (value: unknown, path: string): readonly unknown[] =>
  Array.isArray(value) ? value : wrong(path, 'a list', value, 'list-expected')

function named(value: unknown, path: string, kinds: readonly string[]): string {
  const known = typeof value === 'string' && Object.hasOwn(NAMES, value) ? NAMES[value] : undefined
  if (typeof value !== 'string' || !known) {
    return wrong(path, `a name of the case (${Object.keys(NAMES).join(', ')})`, value, 'name-unknown')
  }
  if (!kinds.includes(known.kind)) {
    return wrong(path, `a ${kinds.join(' or ')}`, `${value}, a ${known.kind}`, 'name-kind')
  }
  return value
}

function wordOf(name: unknown, value: unknown, path: string): string {
  const among = typeof name === 'string' ? NAMES[name]?.among : undefined
  if (typeof value !== 'string') return wrong(path, 'a word', value)
  if (among && !among.includes(value)) return wrong(path, `one of ${among.join(', ')}`, value, 'word-unknown')
  return value
}
