/** Ways to settle a case, the cheapest acceptable first: what each costs us, how long it takes, how likely it is taken, and what the law gives anyway. */
import type { Option } from '../../../engines/policy/index.ts'
import type { ReasonName, RemedyName, RungName } from '../contract.ts'
import type { RemedyLimitsShape } from '../review/contract.ts'

/** What was offered before: how often it was answered, and taken. */
export interface Answers {
  readonly accepted: number
  readonly answered: number
}

export interface Situation {
  readonly reason: ReasonName
  readonly options: readonly Option[]
  /** In force for everybody: law and platform; of each remedy whether one of them gives it. */
  readonly lawful: readonly RemedyName[]
  readonly paidFen: number
  /** What goes back to the customer by a return. */
  readonly refundFen: number
  readonly part: { readonly no: string; readonly costFen: number; readonly days: number } | null
  readonly mustInstall: boolean
  readonly wayBackFen: number
  readonly wayOutFen: number
  /** Whole pieces on the shelf; null: nobody keeps stock of it. */
  readonly replacements: number | null
  readonly limits: RemedyLimitsShape
  readonly answers: ReadonlyMap<RungName, Answers>
}

export interface RungFound {
  readonly rung: RungName
  readonly remedy: RemedyName
  readonly available: boolean
  /** Why not, or what it rests on: keys of the room's words. */
  readonly because: readonly string[]
  readonly costFen: number
  readonly amountFen: number | null
  readonly days: number
  readonly odds: number | null
  readonly answers: number
  readonly meetsFloor: boolean
  readonly suggested: boolean
}

/** These send a part: it is named. */
export const PART_RUNGS: readonly RungName[] = ['part', 'part-visit', 'exchange-part']

export const REMEDY_OF: Readonly<Record<RungName, RemedyName>> = {
  'guided-fix': 'repair',
  part: 'part',
  'touch-up': 'repair',
  'part-visit': 'part',
  'partial-refund': 'partial-refund',
  'exchange-part': 'part',
  exchange: 'exchange',
  return: 'refund-return',
}

/** Fewer answers than this say nothing. */
export const ENOUGH = 10
/** Where nothing is known, neither yes nor no is likelier. */
const UNKNOWN = 0.5
/** Of the price: a part that costs more is a module, and the old one comes back. */
const MODULE_SHARE = 0.05
const MEND: readonly ReasonName[] = ['quality', 'damage', 'install', 'missing', 'mismatch']
const GUIDE: readonly ReasonName[] = ['quality', 'install']
const KEEP: readonly ReasonName[] = [...MEND, 'colour', 'wrong-item', 'late']

type Draft = Pick<RungFound, 'rung' | 'available' | 'because' | 'costFen' | 'amountFen' | 'days'>

export function rungsOf(situation: Situation): RungFound[] {
  const drafts = [
    guided(situation),
    ...partRungs(situation),
    partial(situation),
    exchange(situation),
    back(situation),
  ]
  const whole = drafts.map((draft) => finished(draft, situation))
  const best = cheapest(whole)
  return ORDER.flatMap((rung) => whole.filter((one) => one.rung === rung)).map((one) => ({
    ...one,
    suggested: one.rung === best,
  }))
}

const ORDER: readonly RungName[] = [
  'guided-fix',
  'part',
  'touch-up',
  'part-visit',
  'partial-refund',
  'exchange-part',
  'exchange',
  'return',
]

function finished(draft: Draft, { answers, lawful }: Situation): RungFound {
  const known = answers.get(draft.rung) ?? { accepted: 0, answered: 0 }
  const remedy = REMEDY_OF[draft.rung]
  return {
    ...draft,
    remedy,
    odds: known.answered < ENOUGH ? null : known.accepted / known.answered,
    answers: known.answered,
    meetsFloor: draft.rung !== 'guided-fix' && lawful.includes(remedy),
    suggested: false,
  }
}

/** What is to be expected in all: its own cost, and when it is declined that of the last rung. */
function cheapest(rungs: readonly RungFound[]): RungName | undefined {
  const open = rungs.filter(({ available }) => available)
  const last = open.findLast(({ rung }) => rung === 'return' || rung === 'exchange')?.costFen ?? 0
  const expected = ({ costFen, odds, rung }: RungFound) =>
    costFen + (rung === 'return' ? 0 : (1 - (odds ?? UNKNOWN)) * last)
  return open.toSorted((a, b) => expected(a) - expected(b) || a.costFen - b.costFen)[0]?.rung
}

const draft = (rung: RungName, costFen: number, days: number, why: readonly string[]): Draft => ({
  rung,
  available: why.every((one) => !one.startsWith('no-')),
  because: why,
  costFen,
  amountFen: null,
  days,
})

const unless = (holds: boolean, why: string): string[] => (holds ? [] : [why])

function guided({ reason, limits }: Situation): Draft {
  return draft('guided-fix', limits.guideFen, 1, unless(GUIDE.includes(reason), 'no-use-here'))
}

function partRungs({ reason, part, paidFen, mustInstall, wayBackFen, limits }: Situation): Draft[] {
  const mends = unless(MEND.includes(reason), 'no-use-here')
  const there = [...mends, ...unless(part !== null, 'no-part')]
  const { costFen = 0, days = 0 } = part ?? {}
  const isModule = costFen > paidFen * MODULE_SHARE
  const post = costFen + limits.partPostFen
  return [
    draft('part', post, days + 2, there),
    draft('touch-up', limits.visitFen, 3, [...mends, ...unless(reason !== 'missing', 'no-use-here')]),
    draft('part-visit', post + limits.visitFen, days + 4, there),
    draft('exchange-part', post + limits.visitFen + Math.round(wayBackFen / 2), days + 6, [
      ...there,
      ...unless(isModule && mustInstall, 'no-module'),
    ]),
  ]
}

/** The usual share of what was paid, never below a sum that the law itself names. */
function partial({ reason, paidFen, limits, options }: Situation): Draft {
  const own = options.find(({ remedy, allowed }) => remedy === 'partial-refund' && allowed)
  const named = own && !own.amountIsMost ? (own.amountFen ?? 0) : 0
  const usual = Math.round((paidFen * limits.partialShare) / 100) * 100
  const amountFen = Math.min(paidFen, Math.max(usual, named))
  const why = [...unless(KEEP.includes(reason), 'no-use-here'), ...unless(amountFen > 0, 'no-sum')]
  return { ...draft('partial-refund', amountFen, 1, why), amountFen }
}

function lossOf({ paidFen, wayBackFen, limits }: Situation): number {
  return wayBackFen + limits.handlingFen + Math.round(paidFen * limits.lossShare)
}

function exchange(situation: Situation): Draft {
  const { options, replacements, wayOutFen } = situation
  const allowed = options.some((one) => one.remedy === 'exchange' && one.allowed)
  return draft('exchange', lossOf(situation) + wayOutFen, 9, [
    ...unless(allowed, 'no-right'),
    ...unless(replacements !== 0, 'no-stock'),
  ])
}

function back(situation: Situation): Draft {
  const { options, refundFen } = situation
  const option = options.find(({ remedy, allowed }) => remedy === 'refund-return' && allowed)
  const theirs = option?.payer === 'customer' ? situation.wayBackFen : 0
  const why = option ? unless(refundFen > 0, 'no-sum') : ['no-right']
  return {
    ...draft('return', lossOf(situation) - theirs, 9, why),
    amountFen: option ? refundFen : null,
  }
}

/** A partial refund under what the law names is no offer. */
export function belowLaw(rung: RungName, fen: number | null, options: readonly Option[]): boolean {
  if (rung !== 'partial-refund' || fen === null) return false
  const named = options.find(({ remedy, allowed }) => remedy === 'partial-refund' && allowed)
  return named !== undefined && !named.amountIsMost && fen < (named.amountFen ?? 0)
}
