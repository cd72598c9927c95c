/** Owing money: once for a key, under the order's row, never more than was paid; above the limits a second person looks first. */
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { lockedAccount } from './account.ts'
import type { Building } from './building.ts'
import { captureItself } from './capture.ts'
import type { HoldCauseName } from './contract.ts'
import type { NewObligation } from './door.ts'
import { isRefund, legsFor } from './legs.ts'
import { fingerprint } from './number.ts'
import { baseOf, type DaySums, holdsFor, isLateness, mayBeLateness } from './obligation.ts'
import { policyOf } from './policy.ts'
import { release, tell } from './settle.ts'
import * as store from './store.ts'

/** @throws Refusal payouts.more-than-paid, payouts.not-paid, payouts.key-taken, payouts.bears-otherwise, payouts.to-customer, payouts.order-missing */
export async function oblige(
  building: Building,
  ctx: Ctx,
  given: NewObligation,
): Promise<store.ObligationRecord> {
  check(given)
  const account = given.orderId ? await lockedAccount(building, ctx, given.orderId) : undefined
  await store.lockKey(ctx, given.key)
  const known = await store.byKey(ctx, given.key)
  if (known) return theSame(known, given)
  const payments = isRefund(given) ? await paidOf(building, ctx, given) : []
  const parts = await legsFor(building, ctx, given, payments)
  const row = await drafted(ctx, given, account, parts)
  const state = row.holds.length > 0 ? ('held' as const) : ('due' as const)
  const legs = parts.map((leg) => ({ ...leg, obligation_id: row.id, state }))
  await take(ctx, row, legs, given)
  await store.insertObligation(ctx, row, legs)
  await store.addStory(ctx, row.id, row.holds.length > 0 ? 'held' : 'made', { holds: row.holds })
  await ctx.audit('payouts.obliged', row.id, {
    kind: row.kind,
    fen: row.fen,
    order: row.order_id,
    case: row.case_id,
  })
  await tell(ctx, 'made', row)
  const after = state === 'due' ? await release(ctx, row, legs) : row
  building.passed('obliged')
  return after
}

function check(given: NewObligation): void {
  if (!Number.isSafeInteger(given.fen) || given.fen <= 0) throw new Refusal('invalid', 'payouts.sum-missing')
  if (isRefund(given) && !given.orderId) throw new Refusal('invalid', 'payouts.order-missing')
  const { bears = [] } = given
  const borne = bears.reduce((sum, { fen }) => sum + fen, 0)
  // These are the customer's own: what businesses owe each other is a settlement.
  if (given.kind !== 'settlement' && given.to !== 'customer')
    throw new Refusal('invalid', 'payouts.to-customer')
  const odd = bears.some(({ party, fen }) => party === given.to || !Number.isSafeInteger(fen) || fen < 0)
  if ((bears.length > 0 && borne !== given.fen) || odd)
    throw new Refusal('invalid', 'payouts.bears-otherwise')
}

const contentOf = ({ kind, orderId, caseId, to, fen, tenders, bears, cause }: NewObligation): string =>
  fingerprint([kind, orderId ?? null, caseId ?? null, to, fen, tenders ?? null, bears ?? null, cause])

/** @throws Refusal payouts.key-taken when the key was used for something else */
function theSame(known: store.ObligationRecord, given: NewObligation): store.ObligationRecord {
  if (known.fingerprint !== contentOf(given))
    throw new Refusal('conflict', 'payouts.key-taken', { key: given.key })
  return known
}

/** An order that is paid and of which not enough is recorded has its rest recorded first. @throws Refusal payouts.not-paid */
async function paidOf(
  building: Building,
  ctx: Ctx,
  { orderId = '', fen }: NewObligation,
): Promise<store.PaymentRecord[]> {
  const payments = await store.paymentsOf(ctx, orderId)
  const live = payments.filter((one) => !one.reversed_at)
  const left = live.reduce((sum, one) => sum + one.worth_fen - one.returned_fen, 0)
  if (left >= fen || !(await captureItself(building, ctx, orderId))) {
    if (live.length === 0) throw new Refusal('conflict', 'payouts.not-paid')
    return payments
  }
  return store.paymentsOf(ctx, orderId)
}

async function drafted(
  ctx: Ctx,
  given: NewObligation,
  account: store.AccountRecord | undefined,
  legs: readonly { unit: string; amount: number; number: string }[],
): Promise<store.ObligationTable> {
  const moneyFen = legs.reduce((sum, { unit, amount }) => sum + (unit === 'fen' ? amount : 0), 0)
  const day = dayIn(ctx.zone, ctx.now)
  const { actor } = ctx
  const holds = await holdsOf(ctx, { given, day, moneyFen, source: account?.source ?? '' })
  return {
    tenant_id: ctx.tenant,
    id: make('obl', ctx.now),
    key: given.key,
    kind: given.kind,
    state: holds.length > 0 ? 'awaiting-approval' : 'due',
    order_id: given.orderId ?? null,
    order_number: account?.order_number ?? null,
    case_id: given.caseId ?? null,
    customer_id: given.customerId ?? null,
    to_party: given.to,
    fen: given.fen,
    money_fen: moneyFen,
    bears: [...(given.bears ?? [{ party: 'merchant' as const, fen: given.fen }])],
    cause: given.cause,
    reason: given.reason,
    holds,
    gateway_number: legs[0]?.number ?? '',
    fingerprint: contentOf(given),
    day,
    made_at: ctx.now,
    ...{ by_kind: actor.kind, by_id: actor.id, by_name: actor.kind === 'customer' ? '' : actor.name },
    ...{ approved_at: null, approver_id: null, approver_name: null, ended_at: null, version: 1 },
  }
}

interface Asked {
  readonly given: NewObligation
  readonly day: string
  readonly moneyFen: number
  readonly source: string
}

/** Sums are added first and looked at then, so that two at once cannot both pass under a limit. */
async function holdsOf(ctx: Ctx, { given, day, moneyFen, source }: Asked): Promise<HoldCauseName[]> {
  const asked = { day, kind: given.kind, moneyFen, fen: given.fen, actor: ctx.actor }
  const sums = await addSums(ctx, asked)
  const besideFen = given.orderId && byPerson(given, ctx) ? await store.askedByPeople(ctx, given.orderId) : 0
  const holds = holdsFor(moneyFen, source, sums, await policyOf(ctx), besideFen)
  if (await paidForBefore(ctx, given)) holds.push('compensated-before')
  // What waits for a person moves no money by itself: it must not hold up what does.
  if (holds.length > 0) await addSums(ctx, { ...asked, moneyFen: -moneyFen, fen: -given.fen })
  return holds
}

/** A refund that no case stands behind: a person's own word, in as many pieces as he likes. */
const byPerson = (given: NewObligation, { actor }: Ctx): boolean =>
  actor.kind === 'staff' && !given.caseId && isRefund(given)

/** A second compensation for the lateness of an order waits for a person, who sees the first; the law's own does not. */
async function paidForBefore(ctx: Ctx, { kind, orderId, cause, key }: NewObligation): Promise<boolean> {
  if ((kind !== 'compensation' && kind !== 'coupon') || !orderId) return false
  if (!isLateness(cause) || key.startsWith('statutory ')) return false
  const before = await store.compensationsOf(ctx, [orderId])
  return before.some((one) => mayBeLateness(one.cause) && baseOf(one.key) !== baseOf(key))
}

interface Summed {
  readonly day: string
  readonly kind: NewObligation['kind']
  readonly moneyFen: number
  readonly fen: number
  readonly actor: { readonly kind: string; readonly id: string }
}

async function addSums(ctx: Ctx, { day, kind, moneyFen, fen, actor }: Summed): Promise<DaySums> {
  const person = actor.kind === 'staff' ? actor.id : undefined
  const isAmends = kind === 'compensation' || kind === 'coupon'
  const add = (scope: string, sum: number) => store.addToDay(ctx, day, scope, sum)
  return {
    shopFen: moneyFen === 0 ? 0 : await add('shop', moneyFen),
    personFen: person && moneyFen !== 0 ? await add(`by ${person}`, moneyFen) : null,
    compensationFen: isAmends ? await add('amends', fen) : null,
    personCompensationFen: isAmends && person ? await add(`amends by ${person}`, fen) : null,
  }
}

/** What is owed now cannot be owed again (M1): the order's row and each payment's refuse more. */
async function take(
  ctx: Ctx,
  row: store.ObligationTable,
  legs: readonly { payment_id: string | null; amount: number; worth_fen: number }[],
  given: NewObligation,
): Promise<void> {
  if (!isRefund(given) || !row.order_id) return
  await Promise.all([
    store.addToAccount(ctx, row.order_id, { obliged: row.fen }),
    store.addReturned(ctx, sharesOf(legs, 1)),
  ])
}

const sharesOf = (
  legs: readonly { payment_id: string | null; amount: number; worth_fen: number }[],
  sign: 1 | -1,
) =>
  legs.flatMap(({ payment_id, amount, worth_fen }) =>
    payment_id ? [{ id: payment_id, amount: sign * amount, fen: sign * worth_fen }] : [],
  )

/** What was taken by an obligation that is not paid is free again. The order's row is locked by the caller. */
export async function giveBack(
  ctx: Ctx,
  row: store.ObligationRecord,
  legs: readonly store.LegRecord[],
): Promise<void> {
  if (isRefund(row) && row.order_id) {
    await store.addToAccount(ctx, row.order_id, { obliged: -row.fen })
    await store.addReturned(ctx, sharesOf(legs, -1))
  }
  await addSums(ctx, {
    ...{ day: row.day, kind: row.kind, moneyFen: -row.money_fen, fen: -row.fen },
    actor: { kind: row.by_kind, id: row.by_id },
  })
}
