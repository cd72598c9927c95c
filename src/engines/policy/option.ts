/** One option as people and programs read it: what, until when, at whose cost, by which articles and why. */
import { type Composed, compose, FIELDS, rankOf } from './compose.ts'
import { type Counting, isoAt, type Span } from './day.ts'
import { daysOf, type Facts } from './facts.ts'
import type { Limit } from './periods.ts'
import {
  EVIDENCE,
  type Ground,
  type Payer,
  type Proof,
  type Remedy,
  type Said,
  type Start,
} from './vocabulary.ts'
import type { Voice } from './voice.ts'

export interface Reason extends Said {
  readonly articles: readonly string[]
  readonly pack: string
  readonly rule: string
}

/** A proof that is still missing; any one of `proof` does. */
export interface Need {
  readonly proof: readonly Proof[]
  readonly from: 'merchant' | 'customer'
  /** The last instant at which it helps; null when no rule names one. */
  readonly by: string | null
  readonly because: Said
}

export interface Option {
  readonly remedy: Remedy
  readonly ground: Ground
  readonly allowed: boolean
  /** The first instant at which it is too late, ISO 8601 in the customer's zone; null while not begun or unlimited. */
  readonly until: string | null
  readonly limit: 'set' | 'not-begun' | 'none'
  /** Of the freight and what goes with it; null where no rule says. */
  readonly payer: Payer | null
  readonly burden: 'merchant' | 'customer'
  readonly refundBy: string | null
  /** The same as a length, known before the goods are back. */
  readonly refundWithin: (Span & { readonly from: Start; readonly counting?: 'working-days' }) | null
  readonly penaltyAt: string | null
  readonly decideBy: string | null
  readonly doneBy: string | null
  readonly proofBy: string | null
  readonly silence: 'refund' | null
  readonly amountFen: number | null
  readonly couponFen: number | null
  readonly amountIsMost: boolean
  readonly goodsBack: boolean
  readonly pickup: 'merchant' | null
  readonly choice: 'customer' | null
  readonly basis: 'paid' | 'invoice' | null
  readonly keepProofMonths: number | null
  readonly costs: readonly string[]
  readonly depreciation: 'none' | null
  readonly needs: readonly Need[]
  readonly articles: readonly string[]
  readonly reasons: readonly Reason[]
  /** Rests on a source that is weak, or on a pack that no lawyer has read. */
  readonly needsCounsel: boolean
  /** Terms that come from a weak rule, decisive or not. */
  readonly weakTerms: readonly string[]
  /** Nothing is refused by machine alone: a person looks at it when the customer asks. */
  readonly humanReview: boolean
  /** Which pack and rule each term came from. */
  readonly from: Readonly<Record<string, string>>
}

export const sourceOf = ({ pack, rule }: Voice): string => `${pack.id}@${pack.version}:${rule.id}`

export function optionOf(composed: Composed, facts: Facts): Option {
  const { remedy, ground, allowed, terms, from } = composed
  const { zone } = daysOf(facts)
  const at = (limit: Limit | undefined) =>
    limit?.at === undefined || limit.at === null || !Number.isFinite(limit.at) ? null : isoAt(zone, limit.at)
  const term = from.refundBy?.rule.then.refundBy
  const reasons = reasonsOf(composed, zone)
  return {
    remedy,
    ground,
    allowed,
    until: at(terms.until),
    limit: limitOf(terms.until),
    payer: terms.payer ?? null,
    burden: terms.burden ?? 'customer',
    refundBy: at(terms.refundBy),
    refundWithin: term ? spanFrom(term) : null,
    penaltyAt: at(terms.penaltyAt),
    decideBy: at(terms.decideBy),
    doneBy: at(terms.doneBy),
    proofBy: at(terms.proofBy),
    silence: terms.silence ?? null,
    amountFen: terms.amountFen ?? null,
    couponFen: terms.couponFen ?? null,
    amountIsMost: from.amountFen?.rule.then.amount?.upTo ?? false,
    goodsBack: terms.goodsBack !== 'no',
    pickup: terms.pickup ?? null,
    choice: terms.choice ?? null,
    basis: terms.basis ?? null,
    keepProofMonths: terms.keepProofMonths ?? null,
    costs: terms.costs ?? [],
    depreciation: terms.depreciation ?? null,
    needs: needsOf(composed, at),
    articles: [...new Set(reasons.flatMap(({ articles }) => articles))],
    reasons,
    needsCounsel: isUnsure(composed),
    weakTerms: Object.entries(from).flatMap(([field, voice]) => (isWeak(voice) ? [field] : [])),
    humanReview: !allowed,
    from: Object.fromEntries(Object.entries(from).map(([field, voice]) => [field, sourceOf(voice)])),
  }
}

function limitOf(until: Limit | undefined): Option['limit'] {
  if (until?.at === undefined || until.at !== null) return until ? 'set' : 'none'
  return Number.isFinite(until.length) ? 'not-begun' : 'none'
}

function spanFrom({
  start,
  counting,
  within: _within,
  ...span
}: Span & { start: Start; counting?: Counting; within?: unknown }) {
  return { ...span, from: start, ...(counting === 'working-days' ? { counting } : {}) }
}

const isWeak = ({ pack, rule }: Voice): boolean => !pack.reviewed || rule.weak !== undefined

/** Terms on which an answer turns; a weak one among the others is only named. */
const DECISIVE = ['until', 'payer', 'amountFen', 'burden'] as const

/** A firm right beside a weak one makes the right firm. */
function isUnsure({ allowed, voices, from }: Composed): boolean {
  const rights = voices.filter(({ right }) => (allowed ? right === 'open' : right !== undefined))
  const right = allowed ? rights.every(isWeak) : rights.some(isWeak)
  return right || DECISIVE.some((field) => from[field] !== undefined && isWeak(from[field]))
}

function reasonsOf({ voices, from, allowed }: Composed, zone: string): Reason[] {
  const winners = new Set(Object.values(from))
  const speaking = voices.filter(
    (voice) => voice.right !== undefined || voice.rule.then.note === true || (allowed && winners.has(voice)),
  )
  return speaking.flatMap((voice) => {
    const { pack, rule, right, terms } = voice
    const source = { pack: `${pack.id}@${pack.version}`, rule: rule.id }
    const own = { ...rule.because, articles: rule.cites, ...source }
    const objections = voice.objections.map(({ exception, missing }) => ({
      ...(missing.length === 0 ? exception.because : unproven(exception.because)),
      articles: exception.cites,
      ...source,
    }))
    if (right !== 'over') return [own, ...objections]
    return [{ ...own, ...passed(rule.because, terms.until, zone) }, ...objections]
  })
}

const unproven = ({ zh, en }: Said): Said => ({
  zh: `${zh}（商家尚未举证，暂不能据此拒绝）`,
  en: `${en} (not proven yet: no ground for refusing so far)`,
})

function passed({ zh, en }: Said, until: Limit | undefined, zone: string): Said {
  const at = until?.at
  // As people write it: the instant itself stands in `until`.
  const known = at !== null && at !== undefined && Number.isFinite(at)
  const shown = known ? isoAt(zone, at).slice(0, 16).replace('T', ' ') : ''
  return { zh: `${zh}；期限已于 ${shown} 届满`, en: `${en}; that time ended at ${shown}` }
}

function needsOf({ voices, terms, from }: Composed, at: (limit: Limit | undefined) => string | null): Need[] {
  const answer = at(terms.decideBy) ?? at(terms.penaltyAt)
  const named = (proof: readonly Proof[]): Said => ({
    zh: proof.map((one) => EVIDENCE[one].zh).join('或'),
    en: proof.map((one) => EVIDENCE[one].en).join(' or '),
  })
  const objected = voices
    .filter(({ right }) => right === 'open')
    .flatMap(({ objections }) =>
      objections.flatMap(({ exception, missing }) =>
        missing.map((proof) => ({
          proof,
          from: 'merchant' as const,
          by: answer,
          because: {
            zh: `${named(proof).zh}：没有它，「${exception.because.zh}」不成立`,
            en: `${named(proof).en}: without it "${exception.because.en}" does not hold`,
          },
        })),
      ),
    )
  const burden = (terms.burden ? (from.burden?.burdenProof ?? []) : []).map((proof) => ({
    proof,
    from: 'merchant' as const,
    by: answer,
    because: {
      zh: `${named(proof).zh}：举证在商家`,
      en: `${named(proof).en}: the proof is the merchant's to give`,
    },
  }))
  const own = (terms.burden ? [] : (terms.proof ?? [])).map((proof) => ({
    proof,
    from: 'customer' as const,
    by: at(terms.until),
    because: named(proof),
  }))
  return distinct([...objected, ...burden, ...own])
}

function distinct(needs: readonly Need[]): Need[] {
  return [...new Map(needs.map((need) => [`${need.from} ${need.proof.join()}`, need])).values()]
}

/** Terms of a merchant's own promise that the law does not let stand, for the one who writes them. */
export interface BelowTheLaw {
  readonly promise: string
  readonly remedy: Remedy
  readonly ground: Ground
  readonly field: string
  /** The rule that holds instead. */
  readonly law: string
  readonly articles: readonly string[]
}

export function belowTheLaw(voices: readonly Voice[]): BelowTheLaw[] {
  const law = compose(voices.filter(({ pack }) => pack.mandatory))
  return voices
    .filter(({ pack }) => !pack.mandatory)
    .flatMap((voice) => {
      const { remedy, ground, terms } = voice
      const same = law.find((one) => one.remedy === remedy && one.ground === ground)
      const worse = FIELDS.flatMap((field) => {
        const better = same?.from[field]
        const is = better && terms[field] !== undefined && rankOf(field, better.terms) > rankOf(field, terms)
        return is ? [{ field, better }] : []
      })
      return worse.map(({ field, better }) => ({
        promise: sourceOf(voice),
        remedy,
        ground,
        field,
        law: sourceOf(better),
        articles: better.rule.cites,
      }))
    })
}
