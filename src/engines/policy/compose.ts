/** Layers put together: of every term the customer's best, and a right when any layer gives it. */
import type { Limit } from './periods.ts'
import { type Ground, PAYERS, type Remedy } from './vocabulary.ts'
import type { Terms, Voice } from './voice.ts'

type Field = keyof Terms

/** Later than any instant that is known, so that periods not begun yet are put in order by their length. */
const NOT_BEGUN = 1e15

const late = ({ at, length }: Limit): number => at ?? NOT_BEGUN + length
const soon = (limit: Limit): number => -late(limit)

/** How favourable each term is to the customer: the greater the better; undefined where nothing is said. */
const RANKS: { readonly [F in keyof Required<Terms>]: (terms: Terms) => number | undefined } = {
  until: ({ until }) => until && late(until),
  payer: ({ payer }) => payer && -PAYERS.indexOf(payer),
  burden: ({ burden }) => burden && 1,
  proof: ({ proof }) => proof && -proof.length,
  refundBy: ({ refundBy }) => refundBy && soon(refundBy),
  penaltyAt: ({ penaltyAt }) => penaltyAt && soon(penaltyAt),
  decideBy: ({ decideBy }) => decideBy && soon(decideBy),
  doneBy: ({ doneBy }) => doneBy && soon(doneBy),
  proofBy: ({ proofBy }) => proofBy && soon(proofBy),
  silence: ({ silence }) => silence && 1,
  amountFen: ({ amountFen }) => amountFen,
  couponFen: ({ couponFen }) => couponFen,
  goodsBack: ({ goodsBack }) => goodsBack && 1,
  pickup: ({ pickup }) => pickup && 1,
  choice: ({ choice }) => choice && 1,
  basis: ({ basis }) => basis && (basis === 'invoice' ? 1 : 0),
  keepProofMonths: ({ keepProofMonths }) => keepProofMonths,
  costs: ({ costs }) => costs?.length,
  depreciation: ({ depreciation }) => depreciation && 1,
}

export const FIELDS = Object.keys(RANKS).filter((name): name is Field => name in RANKS)

/** @returns minus infinity where the terms say nothing of it */
export const rankOf = (field: Field, terms: Terms): number => RANKS[field](terms) ?? Number.NEGATIVE_INFINITY

/** One remedy upon one ground, as all layers together give it. */
export interface Composed {
  readonly remedy: Remedy
  readonly ground: Ground
  readonly allowed: boolean
  readonly terms: Terms
  /** Which voice each term came from. */
  readonly from: Readonly<Partial<Record<Field, Voice>>>
  readonly voices: readonly Voice[]
}

/** How two terms and several rights are made one; handed in so that tests can try wrong ways. */
export interface Joining {
  /** True when the second is to replace the first. */
  readonly prefers: (field: Field, kept: Voice, other: Voice) => boolean
  readonly allows: (rights: readonly Voice[]) => boolean
}

export const MOST_FAVOURABLE: Joining = {
  prefers: (field, kept, other) => rankOf(field, other.terms) > rankOf(field, kept.terms),
  allows: (rights) => rights.some(({ right }) => right === 'open'),
}

/** By remedy and ground; a remedy that no rule gives as a right is left out. The order of the voices does not matter. */
export function compose(voices: readonly Voice[], joining: Joining = MOST_FAVOURABLE): Composed[] {
  const groups = Map.groupBy([...voices].sort(byName), ({ remedy, ground }) => `${remedy} ${ground}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const rights = group.filter(({ right }) => right !== undefined)
    if (!first || rights.length === 0) return []
    const from: Partial<Record<Field, Voice>> = {}
    for (const field of FIELDS) {
      const speaking = group.filter(({ terms }) => terms[field] !== undefined)
      const best = speaking.reduce<Voice | undefined>(
        (kept, other) => (kept && !joining.prefers(field, kept, other) ? kept : other),
        undefined,
      )
      if (best) from[field] = best
    }
    const { remedy, ground } = first
    return [
      { remedy, ground, allowed: joining.allows(rights), terms: joined(from, group), from, voices: group },
    ]
  })
}

/** Costs add up over the layers; of everything else there is one best. */
function joined(from: Readonly<Partial<Record<Field, Voice>>>, group: readonly Voice[]): Terms {
  const costs = [...new Set(group.flatMap(({ terms }) => terms.costs ?? []))]
  const best = FIELDS.flatMap((field) => {
    const value = from[field]?.terms[field]
    return value === undefined ? [] : [[field, value] as const]
  })
  return { ...Object.fromEntries(best), ...(costs.length > 0 ? { costs } : {}) }
}

function byName(a: Voice, b: Voice): number {
  const [one, other] = [nameOf(a), nameOf(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

/** The law before promises, so that of two equal terms the law is named. */
const nameOf = ({ pack, rule }: Voice): string => `${pack.mandatory ? 0 : 1} ${pack.id} ${rule.id}`
