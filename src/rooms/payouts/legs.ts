/** Into which payouts an obligation parts: one for each way it was paid, or one by the shop's usual way out. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { yuan } from '../../kernel/money.ts'
import type { Building } from './building.ts'
import type { TenderName, WayName } from './contract.ts'
import type { NewObligation } from './door.ts'
import { kindsOn } from './gateways/settings.ts'
import { unitOf } from './ledger/entry.ts'
import { gatewayNumber } from './number.ts'
import { policyOf } from './policy.ts'
import { type Share, shareOf, splitByMix } from './split.ts'
import type { LegTable, PaymentRecord } from './store.ts'

/** What goes back of what was paid; everything else is owed on top. */
export const isRefund = ({ kind }: Pick<NewObligation, 'kind'>): boolean =>
  kind === 'refund' || kind === 'credit'

interface Draft {
  readonly tender: TenderName
  readonly paymentId: string | null
  readonly amount: number
  readonly worthFen: number
}

/** @throws Refusal payouts.more-than-paid, payouts.tenders-otherwise, payouts.payment-unknown */
export async function legsFor(
  building: Building,
  ctx: Ctx,
  given: NewObligation,
  payments: readonly PaymentRecord[],
): Promise<Omit<LegTable, 'obligation_id' | 'state'>[]> {
  const drafts = isRefund(given) ? backward(given, payments) : [await outward(ctx, given)]
  const on = await kindsOn(building, ctx)
  return drafts.map((draft, n) => ({
    tenant_id: ctx.tenant,
    id: make('leg', ctx.now),
    n,
    tender: draft.tender,
    unit: unitOf(draft.tender),
    payment_id: draft.paymentId,
    amount: draft.amount,
    worth_fen: draft.worthFen,
    ...wayOf(draft, given, on),
    number: gatewayNumber(ctx.tenant, given.key, n),
    attempts: 0,
    looks: 0,
    sent_at: null,
    confirmed_at: null,
    settled_at: null,
    reference: null,
    proof_id: null,
    confirmed_by: null,
    reversals: 0,
  }))
}

function backward(given: NewObligation, payments: readonly PaymentRecord[]): Draft[] {
  const live = payments.filter((one) => !one.reversed_at)
  const paid = live.map((one) => ({
    ...{ id: one.id, amount: one.amount, worthFen: one.worth_fen },
    ...{ returned: one.returned, returnedFen: one.returned_fen },
  }))
  const left = paid.reduce((sum, one) => sum + one.worthFen - one.returnedFen, 0)
  if (given.fen > left) throw morePaid(left, given.fen)
  const shares = given.tenders ? named(given, paid) : splitByMix(paid, given.fen)
  return shares.map(({ paymentId, fen, amount }) => ({
    tender: live.find((one) => one.id === paymentId)?.tender ?? 'bank',
    paymentId,
    amount,
    worthFen: fen,
  }))
}

const morePaid = (left: number, asked: number): Refusal =>
  new Refusal('conflict', 'payouts.more-than-paid', { left: yuan(left), asked: yuan(asked) })

type Paid = Parameters<typeof splitByMix>[0][number]

/** Each payment named once, at most what is left of it, together the whole. */
function named(given: NewObligation, paid: readonly Paid[]): Share[] {
  const wishes = given.tenders ?? []
  if (new Set(wishes.map((one) => one.paymentId)).size !== wishes.length)
    throw new Refusal('invalid', 'payouts.tenders-otherwise')
  const shares = wishes.flatMap((wish) => {
    const one = paid.find(({ id }) => id === wish.paymentId)
    if (!one) throw new Refusal('missing', 'payouts.payment-unknown', { payment: wish.paymentId })
    const fen = wish.fen ?? Math.round(((wish.units ?? 0) * one.worthFen) / one.amount)
    if (fen > one.worthFen - one.returnedFen) throw morePaid(one.worthFen - one.returnedFen, fen)
    return shareOf(one, fen, one.returnedFen + fen === one.worthFen)
  })
  if (shares.reduce((sum, { fen }) => sum + fen, 0) !== given.fen)
    throw new Refusal('invalid', 'payouts.tenders-otherwise')
  return shares
}

async function outward(ctx: Ctx, given: NewObligation): Promise<Draft> {
  const tender = given.kind === 'coupon' ? 'coupon' : (await policyOf(ctx)).outTender
  return { tender, paymentId: null, amount: given.fen, worthFen: given.fen }
}

/** What no gateway can do is a person's: he pays it and hands in the proof. */
function wayOf(
  draft: Draft,
  { to, customerId }: NewObligation,
  on: ReadonlyMap<string, { readonly transfers: boolean }>,
): { way: WayName; why: string | null } {
  const { tender, paymentId } = draft
  if (tender === 'coupon' || tender === 'points') return { way: 'own', why: null }
  if (tender === 'bank' || tender === 'cash' || tender === 'platform') return { way: 'hand', why: tender }
  const gateway = on.get(tender)
  if (!gateway) return { way: 'hand', why: 'no-gateway' }
  if (paymentId) return { way: 'gateway', why: null }
  return gateway.transfers && to === 'customer' && customerId
    ? { way: 'gateway', why: null }
    : { way: 'hand', why: 'no-transfer' }
}
