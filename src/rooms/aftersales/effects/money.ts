/** What a case owes: one obligation for each, by a key that every try has again, so that retries never pay twice. */
import { Refusal } from '../../../kernel/errors.ts'
import type { Core, Effect, EffectAnswer, Effected } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import * as store from '../store.ts'

type Kind = 'refund' | 'compensation' | 'credit'

interface Due {
  readonly kind: Kind
  readonly fen: number
  readonly key: string
  readonly cause: string
}

/**
 * Owes a sum. Where the order's payments do not bear it, nobody's command fails for it: the case says so, finance sees
 * it, and the clock tries again.
 */
async function owe(
  core: Core,
  { ctx, row }: Effected,
  { kind, fen, key, cause }: Due,
): Promise<EffectAnswer> {
  if (fen <= 0) return { amountFen: 0 }
  const { id: caseId, orderId, customerId, reason } = row
  try {
    await core.building.payouts.oblige(ctx, {
      ...{ key, kind, orderId, caseId, to: 'customer' as const, fen, cause, reason },
      ...(customerId && { customerId }),
    })
  } catch (error) {
    if (!(error instanceof Refusal) || !TRIED_AGAIN.includes(error.code)) throw error
    return { amountFen: fen, facts: { moneyTrouble: error.code } }
  }
  return { amountFen: fen, facts: { moneyTrouble: null } }
}

const TRIED_AGAIN = ['payouts.more-than-paid', 'payouts.not-paid']

const refund = (row: CaseRecord, fen: number): Due => ({
  kind: 'refund',
  fen,
  key: `refund ${row.id}`,
  cause: row.kind,
})

const obligeRefund: Effect = async (core, what) => {
  const { ctx, row } = what
  const fen = Math.min(row.amountFen ?? (await worth(core, ctx, row)), await leftOf(core, ctx, row))
  return owe(core, what, refund(row, fen))
}

/** What the line cost, less what was given back of its price while the customer kept it: a price is paid back once. */
async function leftOf(core: Core, ctx: Effected['ctx'], row: CaseRecord): Promise<number> {
  const cuts = (await store.ofOrder(ctx, row.orderId)).filter(
    (one) =>
      one.id !== row.id && one.lineId === row.lineId && one.remedy === 'partial-refund' && CUT.has(one.state),
  )
  if (cuts.length === 0) return Number.MAX_SAFE_INTEGER
  const sale = (await core.sales(ctx, row.orderId)).find(({ lineId }) => lineId === row.lineId)
  const given = cuts.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
  return Math.max(0, (sale?.priceFen ?? 0) * (sale?.bought ?? 1) - given)
}
const CUT: ReadonlySet<string> = new Set(['payment-due', 'payment-sent', 'paid', 'closed'])

/** Without a sum that policy worked out: the price of the units that go back. */
async function worth(core: Core, ctx: Effected['ctx'], row: CaseRecord): Promise<number> {
  const sale = (await core.sales(ctx, row.orderId)).find(({ lineId }) => lineId === row.lineId)
  return row.partNo === null ? (sale?.priceFen ?? 0) * row.quantity : 0
}

/** In exchange for a cheaper one the difference goes back. */
const obligeDifference: Effect = async (core, what) => {
  const owed = -Number(what.row.facts.differenceFen ?? 0)
  return owed > 0 ? owe(core, what, refund(what.row, owed)) : undefined
}

/** The cause of a compensation is the event, not the case: a second case about it finds it paid. */
const obligeCompensation: Effect = async (core, what) => {
  const { ctx, row } = what
  const { cause = row.reason, statutory } = row.facts
  const posting = statutory === true ? 'statutory' : 'compensation'
  const of = { orderId: row.orderId, cause: `${row.lineId} ${String(cause)}`, posting, caseId: row.id }
  const holder = await store.takeCompensation(ctx, of)
  if (holder !== row.id) return { amountFen: 0, facts: { compensatedBy: holder } }
  if (row.facts.byPolicy === true) return byPolicy(core, what, of.cause)
  // A part of the price is a refund: it counts against what was paid (M1).
  if (row.remedy === 'partial-refund') return owe(core, what, refund(row, row.amountFen ?? 0))
  return owe(core, what, {
    kind: 'compensation',
    fen: row.amountFen ?? 0,
    key: `${posting} ${row.id}`,
    cause: String(cause),
  })
}

/** Cash and a coupon by the shop's policy, once for the order and the cause, whoever else asks for them. */
async function byPolicy(core: Core, { ctx, row }: Effected, cause: string): Promise<EffectAnswer> {
  const { id: caseId, orderId, reason } = row
  const { items } = await core.building.payouts.compensate(ctx, { orderId, caseId, cause, reason })
  return { amountFen: items.filter(({ kind }) => kind !== 'coupon').reduce((sum, { fen }) => sum + fen, 0) }
}

const obligeCredit: Effect = (core, what) =>
  owe(core, what, {
    kind: 'credit',
    fen: what.row.amountFen ?? 0,
    key: `credit ${what.row.id}`,
    cause: 'price',
  })

const KIND_OF: Readonly<Partial<Record<CaseRecord['kind'], Kind>>> = {
  complaint: 'compensation',
  'price-protection': 'credit',
}

/** Whoever pays tries again by himself; what could not be owed at all is tried here. */
const chaseMoney: Effect = async (core, what) => {
  const { row } = what
  const facts = { chased: Number(row.facts.chased ?? 0) + 1 }
  if (typeof row.facts.moneyTrouble !== 'string') return { facts }
  const kind = KIND_OF[row.kind] ?? 'refund'
  const answer = await owe(core, what, {
    kind,
    fen: row.amountFen ?? 0,
    key: `${kind} ${row.id}`,
    cause: row.kind,
  })
  return { ...answer, facts: { ...facts, ...answer.facts } }
}

/**
 * What was asked counts when nobody above answered in time; else what policy found for the case; and where it found
 * nothing, while we never looked, what the shop gives when something was its own fault.
 */
const proposeAmount: Effect = async (core, { ctx, row, data }) => {
  if (typeof data.amountFen === 'number') return undefined
  const asked = row.facts.asAsked === true ? Number(row.facts.askedFen ?? 0) : 0
  const fen = Math.max(asked, row.amountFen ?? 0)
  if (fen > 0) return { amountFen: fen }
  const { compensation } = await core.building.payouts.policy(ctx)
  return { amountFen: compensation.cashFen, facts: { byPolicy: true } }
}

export const MONEY: Readonly<Record<string, Effect>> = {
  'oblige-refund': obligeRefund,
  'oblige-part-refund': obligeRefund,
  'oblige-difference': obligeDifference,
  'oblige-compensation': obligeCompensation,
  'oblige-credit': obligeCredit,
  'chase-money': chaseMoney,
  'propose-amount': proposeAmount,
}
