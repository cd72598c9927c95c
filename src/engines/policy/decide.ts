/** The whole decision on a case: every remedy with its answer, the money, the clocks, and what it all rests on. */
import { type Composed, compose } from './compose.ts'
import { dayAt, dayName, isoAt } from './day.ts'
import { daysOf, type Facts, lineOf, piecesOf } from './facts.ts'
import { fingerprint } from './fingerprint.ts'
import { type BelowTheLaw, belowTheLaw, type Option, optionOf } from './option.ts'
import type { Pack } from './pack.ts'
import { beganAt } from './periods.ts'
import { type Refund, refundOf } from './refund.ts'
import type { Moment } from './starts.ts'
import { viewOf } from './view.ts'
import { PAYERS, REMEDIES, type Remedy } from './vocabulary.ts'
import { type Voice, voicesOf } from './voice.ts'

/** The best answer for a remedy, and the others upon which it could also rest. */
export interface Offered extends Option {
  readonly alternatives: readonly Option[]
}

/** A period that runs: from when, until when, and how long it stood still. */
export interface Clock {
  readonly remedy: Remedy
  readonly ground: string
  readonly counts: string
  readonly from: string | null
  readonly until: string | null
  readonly pausedSeconds: number
  readonly paused: boolean
  readonly restarted: boolean
}

export interface Decision {
  readonly options: readonly Offered[]
  /** Money back for what is asked, when the goods or the money may go back. */
  readonly refund: Refund | null
  readonly clocks: readonly Clock[]
  readonly packs: readonly {
    id: string
    version: string
    mandatory: boolean
    reviewed: boolean
    fingerprint: string
  }[]
  /** Packs named that do not apply here, and why. */
  readonly skipped: readonly { readonly id: string; readonly because: string }[]
  readonly belowTheLaw: readonly BelowTheLaw[]
  readonly needsCounsel: boolean
  readonly humanReview: boolean
  /** Of facts, packs and instant: equal fingerprints, equal decisions. */
  readonly fingerprint: string
}

/** Pure: the same facts, packs and instant give the same decision, whatever their order. */
export function decide(facts: Facts, packs: readonly Pack[], now: number): Decision {
  const moment = { facts, now }
  const reasons = packs.map((pack) => ({ pack, because: outOfScope(pack, moment) }))
  const applying = reasons
    .filter(({ because }) => because === '')
    .map(({ pack }) => pack)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const voices = voicesIn(applying, moment)
  const composed = compose(voices)
  const options = offered(composed, facts)
  const marks = applying.map((pack) => ({
    id: pack.id,
    version: pack.version,
    mandatory: pack.mandatory,
    reviewed: pack.reviewed,
    fingerprint: markOf(pack),
  }))
  return {
    options,
    refund: refundFor(options, facts),
    clocks: composed.flatMap((one) => clockOf(one, moment)),
    packs: marks,
    skipped: reasons
      .filter(({ because }) => because !== '')
      .map(({ pack, because }) => ({ id: pack.id, because })),
    belowTheLaw: belowTheLaw(voices),
    needsCounsel: options.some((one) => one.needsCounsel),
    humanReview: options.some(
      ({ remedy, allowed, humanReview }) => humanReview && (remedy !== 'refuse-with-proof' || allowed),
    ),
    fingerprint: fingerprint({ facts, now, packs: marks }),
  }
}

export function voicesIn(packs: readonly Pack[], moment: Moment): Voice[] {
  const view = viewOf(moment.facts, moment.now)
  return packs.flatMap((pack) => pack.rules.flatMap((rule) => voicesOf(pack, rule, moment, view)))
}

/** Why a pack does not apply to a case; empty when it does. */
export function outOfScope({ scope, validFrom = '', validTo = '9999-12-31' }: Pack, moment: Moment): string {
  const { facts, now } = moment
  const found: Readonly<Record<string, string | undefined>> = {
    country: facts.country ?? 'CN',
    region: facts.province,
    platform: facts.platform,
    merchant: facts.merchant,
    category: lineOf(facts).category ?? 'furniture',
  }
  const other = Object.entries(scope).find(([name, wanted]) => wanted !== found[name])
  if (other) return `for ${other[0]} ${other[1]}, not ${found[other[0]] ?? 'unknown'}`
  const bought = dayName(dayAt(daysOf(facts).zone, facts.order.placedAt ?? now))
  const inForce = bought >= validFrom && bought <= validTo
  return inForce ? '' : `in force ${validFrom} to ${validTo}, bought ${bought}`
}

const marks = new WeakMap<Pack, string>()

function markOf(pack: Pack): string {
  const known = marks.get(pack)
  if (known !== undefined) return known
  const { tests: _tests, ...rest } = pack
  const mark = fingerprint(rest)
  marks.set(pack, mark)
  return mark
}

function offered(composed: readonly Composed[], facts: Facts): Offered[] {
  const best = REMEDIES.flatMap((remedy) => {
    const [first, ...others] = composed
      .filter((one) => one.remedy === remedy)
      .map((one) => optionOf(one, facts))
      .sort(byFavour)
    return first ? [{ ...first, alternatives: others }] : []
  })
  return [...best, ...freight(best, composed), ...refusal(composed, facts)]
}

/** What can be had first, at the least cost for the customer, then what lasts longest. */
function byFavour(a: Option, b: Option): number {
  const cost = ({ payer }: Option) => (payer === null ? PAYERS.length : PAYERS.indexOf(payer))
  const end = ({ until, limit }: Option) =>
    until === null
      ? limit === 'set'
        ? Number.NEGATIVE_INFINITY
        : Number.POSITIVE_INFINITY
      : Date.parse(until)
  return (
    Number(b.allowed) - Number(a.allowed) ||
    (b.amountFen ?? 0) - (a.amountFen ?? 0) ||
    cost(a) - cost(b) ||
    Math.sign(end(b) - end(a)) ||
    (a.ground < b.ground ? -1 : 1)
  )
}

/** Who pays the way back, as an option of its own: people ask for it by name. */
function freight(options: readonly Offered[], composed: readonly Composed[]): Offered[] {
  const back = options.find(
    ({ remedy, allowed }) => allowed && (remedy === 'refund-return' || remedy === 'exchange'),
  )
  const source = composed.find((one) => one.remedy === back?.remedy && one.ground === back.ground)?.from.payer
  if (!back || !source) return []
  const articles = source.rule.cites
  const reasons = back.reasons.filter(
    ({ rule, pack }) => rule === source.rule.id && pack.startsWith(source.pack.id),
  )
  return [
    {
      ...back,
      remedy: 'return-freight',
      allowed: back.payer === 'merchant',
      amountFen: null,
      needs: [],
      articles,
      reasons,
      humanReview: false,
      alternatives: [],
    },
  ]
}

/** What the merchant may hold against the return, if it is proven. */
function refusal(composed: readonly Composed[], facts: Facts): Offered[] {
  const against = composed.find(
    ({ remedy, voices }) =>
      remedy === 'refund-return' && voices.some(({ objections }) => objections.length > 0),
  )
  if (!against) return []
  const option = optionOf(against, facts)
  const objecting = against.voices.filter(({ objections }) => objections.length > 0)
  const cites = new Set(
    objecting.flatMap(({ objections }) => objections.flatMap(({ exception }) => exception.cites)),
  )
  return [
    {
      ...option,
      remedy: 'refuse-with-proof',
      allowed: !against.allowed && objecting.some(({ right }) => right === 'barred'),
      articles: [...cites],
      reasons: option.reasons.filter(({ articles }) => articles.some((one) => cites.has(one))),
      needs: option.needs.filter(({ from }) => from === 'merchant'),
      humanReview: true,
      alternatives: [],
    },
  ]
}

function refundFor(options: readonly Offered[], facts: Facts): Refund | null {
  const back = options.find(
    ({ remedy, allowed }) =>
      allowed && (remedy === 'refund-return' || remedy === 'refund-only' || remedy === 'cancel'),
  )
  if (!back) return null
  const line = lineOf(facts)
  const fault = back.ground !== 'no-reason' && back.ground !== 'bespoke'
  const refund = refundOf(
    facts.order,
    { line: line.id, quantity: piecesOf(facts), fault },
    fault || back.costs.includes('outward-freight'),
  )
  return (facts.country ?? 'CN') === 'CN' ? refund : elsewhere(refund, back)
}

/** The settling cites Chinese articles; another country's pack cites for it what gives the money back. */
const elsewhere = (refund: Refund, { articles }: Option): Refund => ({
  ...refund,
  articles,
  deductions: refund.deductions.map((one) => ({ ...one, articles: [] })),
})

function clockOf({ remedy, ground, from, terms }: Composed, moment: Moment): Clock[] {
  const then = from.until?.rule.then
  if (!then?.start || !then.window) return []
  const { zone } = daysOf(moment.facts)
  const start = beganAt(then, moment)
  const end = terms.until?.at
  const known = start !== undefined && end !== undefined && end !== null && Number.isFinite(end)
  const pauses = then.pauseCauses !== undefined
  const stood = terms.until?.pausedMs ?? 0
  const { replacedAt, repairs = [] } = moment.facts
  return [
    {
      remedy,
      ground,
      counts: then.start,
      from: start === undefined ? null : isoAt(zone, start),
      until: known ? isoAt(zone, end) : null,
      pausedSeconds: Math.round(stood / 1000),
      paused: pauses && repairs.some(({ to }) => to === undefined) && (end ?? 0) > moment.now,
      restarted: start !== undefined && start === replacedAt,
    },
  ]
}
