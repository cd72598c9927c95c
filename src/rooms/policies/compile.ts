/** Plain fields become a pack that proves itself, and are read against the law while they are typed. */
import {
  type BelowTheLaw,
  decide,
  type Facts,
  failuresOf,
  type Pack,
  packOf,
  packsOf,
  SHIPPED,
  shipped,
} from '../../engines/policy/index.ts'
import { Refusal } from '../../kernel/errors.ts'
import { casesOf } from './cases.ts'
import type { ShopTerms } from './contract.ts'
import { type Document, PROMISE_CITES, promisedFacts, promisesOf } from './promises.ts'

export const SHOP_PACK = 'shop-promises'

/** The law as it comes with the program: no shop's pack among it. */
export const LAW: readonly Pack[] = SHIPPED.filter(({ scope }) => scope.merchant === undefined)

/** @returns the pack as data, with its own cases; null when nothing is promised beyond the law */
export function documentOf(terms: ShopTerms, version: string, merchant: string): Document | null {
  const rules = promisesOf(terms)
  if (rules.length === 0) return null
  return {
    id: SHOP_PACK,
    version,
    scope: { country: 'CN', merchant },
    mandatory: false,
    reviewed: true,
    rules: rules.map(({ id, because, when, gives }) => ({
      id,
      cites: PROMISE_CITES,
      because,
      when,
      // biome-ignore lint/suspicious/noThenProperty: the pack format reads when and then
      then: gives,
    })),
    tests: casesOf(terms, merchant),
  }
}

/** A pack that does not do what its own cases say is not loaded. @throws WrongPolicy pack-test-failed */
export function loaded(document: Document): Pack {
  const [pack] = packsOf([document])
  if (!pack) throw new Refusal('invalid', 'policies.pack-empty')
  return pack
}

/** What the pack's own cases say, one by one, for the person who writes it. */
export function casesRun(document: Document | null): { name: string; passes: boolean }[] {
  if (!document) return []
  const pack = packOf(document)
  const failed = new Set(failuresOf(pack, shipped).map(({ index }) => index))
  return pack.tests.map(({ name }, index) => ({ name: name ?? '', passes: !failed.has(index) }))
}

/** Where a promise is tried against the law: the nation, each province and platform that has rules of its own. */
const PLACES: readonly Partial<Pick<Facts, 'province' | 'platform'>>[] = [
  {},
  { province: 'zhejiang' },
  { province: 'shanghai' },
  { province: 'shandong' },
  { platform: 'taobao' },
  { platform: 'jd' },
]

/** The case there, and once more for goods on a list of 三包 where a province keeps one. */
function placed(facts: Facts, place: (typeof PLACES)[number]): readonly Facts[] {
  const there = { ...facts, ...place }
  if (place.province === undefined) return [there]
  const lines = facts.order.lines.map((line) => ({ ...line, sanbao: true }))
  return [there, { ...there, order: { ...facts.order, lines } }]
}

/** Promises that the law does not let stand, each once, with the plain fields that say it. */
export function belowTheLaw(
  terms: ShopTerms,
  document: Document | null,
): (BelowTheLaw & { terms: string[] })[] {
  if (!document) return []
  const pack = packOf(document)
  const fields = new Map<string, readonly string[]>(promisesOf(terms).map((rule) => [rule.id, rule.fields]))
  const promised = promisedFacts(terms)
  const found = pack.tests.flatMap(({ facts, now }) =>
    PLACES.flatMap((place) => placed({ ...facts, promised }, place)).flatMap(
      (one) => decide(one, [...LAW, pack], now).belowTheLaw,
    ),
  )
  // Which proof a promise asks for is the law's own list, so nobody wrote it.
  const written = found.filter(({ field }) => field !== 'proof')
  const once = new Map(written.map((one) => [`${one.promise} ${one.field} ${one.law}`, one]))
  return [...once.values()].map((one) => ({
    ...one,
    terms: [...(fields.get(one.promise.split(':')[1] ?? '') ?? [])],
  }))
}
