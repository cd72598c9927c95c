/** How packs are written down: rules and tables of cases as data, in few words. */
import type { Predicate } from '../predicate.ts'
import type { Exception, Rule, Then } from '../rule.ts'
import type { Ground, Kind, Proof, Remedy } from '../vocabulary.ts'

/** One rule: `says('id', ['消法25'], 'zh', 'en', when, then)`. */
export function says(
  id: string,
  cites: readonly string[],
  [zh, en]: readonly [string, string],
  { when, gives, ...more }: { when: Predicate; gives: Then; weak?: Rule['weak']; since?: string },
): Rule {
  const { weak, since } = more
  return {
    id,
    cites,
    because: { zh, en },
    when,
    // biome-ignore lint/suspicious/noThenProperty: the pack format says when and then
    then: gives,
    ...(weak ? { weak } : {}),
    ...(since ? { since } : {}),
  }
}

export function except(
  id: string,
  cites: readonly string[],
  [zh, en]: readonly [string, string],
  when: Predicate,
  proof?: readonly (readonly Proof[])[],
): Exception {
  return { id, cites, because: { zh, en }, when, ...(proof ? { proof } : {}) }
}

export const kinds = (...words: readonly Kind[]): Predicate => ({ in: ['request.kind', words] })
export const all = (...parts: readonly Predicate[]): Predicate => ({ all: parts })
export const any = (...parts: readonly Predicate[]): Predicate => ({ any: parts })
export const not = (part: Predicate): Predicate => ({ not: part })
export const is = (name: string): Predicate => ({ is: name })
export const known = (name: string): Predicate => ({ known: name })

/** Reasons that make goods or work not what was agreed. */
export const FAULTS = ['quality', 'mismatch', 'wrong-item', 'damage', 'missing', 'install'] as const
/** For these, a customer may also simply send back. */
export const RETURNS = ['no-reason', 'colour', 'size', ...FAULTS] as const
export const faulty = kinds(...FAULTS)
export const returning = kinds(...RETURNS)

export const NOT_REMOTE = except(
  'not-remote',
  ['消法25'],
  ['不是网络、电视、电话、邮购等远程销售', 'Not sold at a distance'],
  not(is('sale.remote')),
)

type Patch = { readonly [name: string]: unknown }

const isPatch = (value: unknown): value is Patch =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lays a patch over a document, object by object; lists are replaced whole. */
export function laid(base: Patch, patch: Patch): Patch {
  const names = new Set([...Object.keys(base), ...Object.keys(patch)])
  return Object.fromEntries(
    [...names].map((name) => {
      const [under, over] = [base[name], patch[name]]
      if (over === undefined) return [name, under]
      return [name, isPatch(under) && isPatch(over) ? laid(under, over) : over]
    }),
  )
}

export interface CaseData {
  readonly name: string
  readonly facts: Patch
  readonly expect: Patch
  readonly with?: readonly string[]
}

/** A sofa of 6,880 yuan, bought on 25 August 2026 and signed for on 1 September at ten. */
const SOFA: Patch = {
  order: {
    placedAt: '2026-08-25T20:00:00+08:00',
    lines: [{ id: 'sofa', priceFen: 688_000, category: 'furniture' }],
  },
  delivery: { signedAt: '2026-09-01T10:00:00+08:00' },
  request: { kind: 'no-reason' },
  now: '2026-09-03T12:00:00+08:00',
}

export interface Asked {
  readonly remedy: Remedy
  readonly ground?: Ground
}

/** Cases of one article: each row a name, what differs from the sofa, and what must come out. */
export function table(
  article: string,
  common: Patch,
  asked: Asked,
  rows: readonly (readonly [name: string, facts: Patch, expect: Patch])[],
): CaseData[] {
  return rows.map(([name, facts, expect]) => ({
    name: `${article} ${name}`,
    facts: laid(laid(SOFA, common), facts),
    expect: { ...asked, cites: [article], ...expect },
  }))
}

/** An instant of Shanghai: '9-8 23:59:59' is the 8th of September 2026. */
export function at(said: string): string {
  const [date = '', time = '00:00:00'] = said.split(' ')
  const parts = date.split('-')
  const [year, month = '', day = ''] = parts.length === 3 ? parts : ['2026', ...parts]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time.length === 5 ? `${time}:00` : time}+08:00`
}

/** The sofa's line with other particulars. */
export const line = (particulars: Patch): Patch => ({
  order: { lines: [{ id: 'sofa', priceFen: 688_000, category: 'furniture', ...particulars }] },
})

/** A remedy that no rule gives cites nothing. */
export function withoutCites(one: CaseData): CaseData {
  return {
    ...one,
    expect: Object.fromEntries(Object.entries(one.expect).filter(([, value]) => value !== undefined)),
  }
}
