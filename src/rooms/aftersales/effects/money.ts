/** What a case owes: one obligation for each, by a key that every try has again, so that retries never pay twice. */
import { Refusal } from '../../../kernel/errors.ts'
import type { Core, Effect, EffectAnswer, Effected } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import { lostTenders, settleReturn } from '../settle/settle.ts'
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
  const tenders = kind === 'refund' ? await lostTenders(core, ctx, row, fen) : undefined
  try {
    await core.building.payouts.oblige(ctx, {
      ...{ key, kind, orderId, caseId, to: 'customer' as const, fen, cause, reason },
      ...(customerId && { customerId }),
      ...(tenders && { tenders }),
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

/** What goes back is decided here, beside the other returns of the order; a sum that a person named is a limit. */
const obligeRefund: Effect = async (core, what) => {
  const { row } = what
  const { amountFen, facts } = row
  const named = amountFen !== null && facts.workedFen !== undefined && amountFen !== facts.workedFen
  // What was held back in part a ruling for the customer gives in full.
  const most = named && amountFen && facts.ruling !== 'customer' ? amountFen : Number.MAX_SAFE_INTEGER
  return settled(core, what, most)
}

const obligePart: Effect = (core, what) => settled(core, what, what.row.amountFen ?? 0)

async function settled(core: Core, what: Effected, most: number): Promise<EffectAnswer> {
  const { fen, facts } = await settleReturn(core, what.ctx, what.row, most)
  const answer = await owe(core, what, refund(what.row, fen))
  return { ...answer, facts: { ...facts, ...answer.facts } }
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
  'oblige-part-refund': obligePart,
  'oblige-difference': obligeDifference,
  'oblige-compensation': obligeCompensation,
  'oblige-credit': obligeCredit,
  'chase-money': chaseMoney,
  'propose-amount': proposeAmount,
}
