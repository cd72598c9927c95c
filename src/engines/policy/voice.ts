/** What one rule says about one case. */

import { lineOf, piecesOf } from './facts.ts'
import type { Pack } from './pack.ts'
import { dueOf, type Limit, limitOf } from './periods.ts'
import { holds } from './predicate.ts'
import { paidShareFen } from './refund.ts'
import type { Amount, Exception, Rule, Then } from './rule.ts'
import { askedAt, type Moment } from './starts.ts'
import type { View } from './view.ts'
import type { Ground, Payer, Proof, Remedy } from './vocabulary.ts'

/** Every entry is needed; of an entry any one proof does. */
export type Proofs = readonly (readonly Proof[])[]

/** What can be more or less favourable to the customer. */
export interface Terms {
  readonly until?: Limit
  readonly payer?: Payer
  readonly burden?: 'merchant'
  /** Proofs of the customer's that are missing for this right. */
  readonly proof?: Proofs
  readonly refundBy?: Limit
  readonly penaltyAt?: Limit
  readonly decideBy?: Limit
  readonly doneBy?: Limit
  readonly proofBy?: Limit
  readonly silence?: 'refund'
  readonly amountFen?: number
  readonly couponFen?: number
  readonly goodsBack?: 'no'
  readonly pickup?: 'merchant'
  readonly choice?: 'customer'
  readonly basis?: 'paid' | 'invoice'
  readonly keepProofMonths?: number
  readonly costs?: readonly string[]
  readonly depreciation?: 'none'
}

/** A fact against the right: it bars it when its proofs are in hand, else it waits for them. */
export interface Objection {
  readonly exception: Exception
  readonly missing: Proofs
}

export interface Voice {
  readonly pack: Pack
  readonly rule: Rule
  readonly remedy: Remedy
  readonly ground: Ground
  /** Given a right: `open`, `barred` by a proven exception, or `over` as its time has passed. Absent: terms only. */
  readonly right?: 'open' | 'barred' | 'over'
  readonly objections: readonly Objection[]
  /** Proofs that the merchant must show to be rid of his burden. */
  readonly burdenProof: Proofs
  readonly terms: Terms
}

/** A rule's answers, one per remedy it names; none when it does not speak. */
export function voicesOf(pack: Pack, rule: Rule, moment: Moment, view: View): Voice[] {
  if (!holds(rule.when, view) || !isInForce(rule, moment)) return []
  const { then } = rule
  const objections = (then.exceptions ?? [])
    .filter((exception) => holds(exception.when, view))
    .map((exception) => ({ exception, missing: missing(exception.proof, moment) }))
  const right = then.right === true ? standing(then, objections, moment) : undefined
  const terms = termsOf(then, moment, right)
  const burdenProof = then.burden ? missing(then.proof, moment) : []
  return then.remedies.map((remedy) => ({
    pack,
    rule,
    remedy,
    ground: then.ground,
    ...(right ? { right } : {}),
    objections,
    burdenProof,
    terms,
  }))
}

function isInForce({ since }: Rule, { facts, now }: Moment): boolean {
  return since === undefined || (facts.order.placedAt ?? now) >= Date.parse(`${since}T00:00:00Z`)
}

export function missing(proofs: Proofs | undefined, { facts }: Moment): Proofs {
  const inHand = facts.evidence ?? []
  return (proofs ?? []).filter((any) => !any.some((proof) => inHand.includes(proof)))
}

function standing(then: Then, objections: readonly Objection[], moment: Moment): 'open' | 'barred' | 'over' {
  if (objections.some((one) => one.missing.length === 0)) return 'barred'
  const { at } = limitOf(then, moment)
  return at === null || askedAt(moment) < at ? 'open' : 'over'
}

/** A right that is barred brings nothing; one whose time is over brings only that time. */
function termsOf(then: Then, moment: Moment, right: Voice['right']): Terms {
  if (right === 'barred') return {}
  const until = right ? { until: limitOf(then, moment) } : {}
  if (right === 'over') return until
  const { payer, burden, silence, goodsBack, pickup, choice, basis, keepProofMonths, costs, depreciation } =
    then
  const plain = {
    payer,
    burden,
    silence,
    goodsBack,
    pickup,
    choice,
    basis,
    keepProofMonths,
    costs,
    depreciation,
  }
  const dues = {
    refundBy: then.refundBy && dueOf(then.refundBy, moment),
    penaltyAt: then.penaltyAt && dueOf(then.penaltyAt, moment),
    decideBy: then.decideBy && dueOf(then.decideBy, moment),
    doneBy: then.doneBy && dueOf(then.doneBy, moment),
    proofBy: then.proofBy && dueOf(then.proofBy, moment),
  }
  const proof = right && !burden ? { proof: missing(then.proof, moment) } : {}
  const money = then.amount
    ? { amountFen: amountOf(then.amount, moment), couponFen: then.amount.couponFen }
    : {}
  return defined({ ...until, ...plain, ...dues, ...proof, ...money })
}

/** Leaves out what is undefined, as an absent term and an undefined one would compose differently. */
function defined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

function amountOf(amount: Amount, moment: Moment): number {
  const { percent = 100, atLeastFen = 0, atMostFen = Number.POSITIVE_INFINITY } = amount
  const share = Math.floor((basisOf(amount, moment) * percent) / 100)
  return Math.min(Math.max(share, atLeastFen), atMostFen)
}

function basisOf({ of, fen = 0 }: Amount, { facts }: Moment): number {
  const { promised, late, injury, price, order } = facts
  const line = lineOf(facts)
  const pieces = piecesOf(facts)
  const paid = paidShareFen(order, line.id, pieces)
  switch (of) {
    case 'price':
      return paid
    case 'loss':
      return injury?.lossFen ?? 0
    case 'fixed':
      return fen
    case 'promised':
      return promised?.compensationFen ?? 0
    case 'late': {
      const all = (promised?.lateFenPerDay ?? 0) * (late?.days ?? 0)
      return Math.min(all, promised?.lateCapFen ?? all)
    }
    case 'price-drop':
      return Math.max(0, paid - (price?.nowFen ?? line.priceFen) * pieces - (price?.creditedFen ?? 0))
  }
}
