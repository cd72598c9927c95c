/** Payments: what a customer paid, by tender, recorded once; and taken back when it was recorded by mistake. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { lockedAccount } from './account.ts'
import type { Building } from './building.ts'
import type { NewCapture } from './door.ts'
import { book, bookBack } from './ledger/book.ts'
import { settled, unitOf } from './ledger/entry.ts'
import { policyOf } from './policy.ts'
import * as store from './store.ts'

/** States in which an order has been paid, should nobody have recorded how. */
const PAID: ReadonlySet<string> = new Set([
  'paid',
  'in-production',
  'ready',
  'shipped',
  'delivered',
  'installed',
  'closed',
])

/** @throws Refusal payouts.key-taken, payouts.sum-missing, payouts.request-over */
export async function capture(building: Building, ctx: Ctx, given: NewCapture): Promise<store.PaymentRecord> {
  const sums = await sumsOf(ctx, given)
  await lockedAccount(building, ctx, given.orderId)
  const known = await store.paymentByKey(ctx, given.key)
  if (known) {
    const same =
      known.order_id === given.orderId && known.tender === given.tender && known.amount === sums.amount
    if (!same) throw new Refusal('conflict', 'payouts.key-taken', { key: given.key })
    return known
  }
  // What a customer was asked for beside the price says nothing of how the price was paid.
  const gaveWay = given.source !== 'automatic' && !given.payRequestId && (await giveWay(ctx, given.orderId))
  const row = rowOf(ctx, given, sums)
  await write(ctx, row)
  if (gaveWay) await captureRest(building, ctx, given.orderId, `order:${given.orderId}:beside ${row.id}`)
  if (given.payRequestId) await settleRequest(ctx, given.payRequestId, given.orderId)
  await ctx.audit('payouts.payment-captured', row.id, {
    order: row.order_id,
    tender: row.tender,
    amount: row.amount,
  })
  return row
}

async function sumsOf(
  ctx: Ctx,
  { tender, fen, units }: NewCapture,
): Promise<{ amount: number; worthFen: number }> {
  if (tender !== 'points') {
    if (fen === undefined || fen <= 0) throw new Refusal('invalid', 'payouts.sum-missing')
    return { amount: fen, worthFen: fen }
  }
  if (units === undefined || units <= 0) throw new Refusal('invalid', 'payouts.sum-missing')
  return { amount: units, worthFen: fen ?? Math.floor(units * (await policyOf(ctx)).pointFen) }
}

export function rowOf(
  ctx: Ctx,
  given: NewCapture,
  { amount, worthFen }: { amount: number; worthFen: number },
): store.PaymentTable {
  return {
    tenant_id: ctx.tenant,
    id: make('pay', ctx.now),
    key: given.key,
    order_id: given.orderId,
    tender: given.tender,
    unit: unitOf(given.tender),
    amount,
    worth_fen: worthFen,
    returned: 0,
    returned_fen: 0,
    gateway_number: given.gatewayNumber ?? null,
    source: given.source ?? 'typed',
    at: given.at ?? ctx.now,
    by_id: ctx.actor.kind === 'staff' ? ctx.actor.id : ctx.actor.kind,
    sent_at: null,
    reversed_at: null,
  }
}

export const bookingOf = (row: store.PaymentTable) => ({
  key: `capture:${row.id}`,
  kind: 'capture' as const,
  postings: settled({ from: 'customer', to: 'merchant', tender: row.tender, amount: row.amount }),
  orderId: row.order_id,
  number: row.gateway_number,
  at: row.at,
})

async function write(ctx: Ctx, row: store.PaymentTable): Promise<void> {
  await store.addToAccount(ctx, row.order_id, { captured: row.worth_fen })
  await store.insertPayment(ctx, row)
  await book(ctx, bookingOf(row))
  await ctx.tell(
    'payouts.payment.captured',
    { paymentId: row.id, orderId: row.order_id, tender: row.tender, fen: row.worth_fen },
    { topic: `order:${row.order_id}` },
  )
}

async function settleRequest(ctx: Ctx, id: string, orderId: string): Promise<void> {
  const request = await store.endRequest(ctx, id, 'paid', ctx.now)
  if (request?.order_id !== orderId) throw new Refusal('conflict', 'payouts.request-over')
  await ctx.tell('payouts.request.paid', {
    requestId: id,
    key: request.key,
    caseId: request.case_id,
    orderId,
    customerId: request.customer_id,
    fen: request.fen,
  })
}

/** What the order itself said it was paid with gives way to what somebody knows, while nothing of it was given back. */
async function giveWay(ctx: Ctx, orderId: string): Promise<boolean> {
  const assumed = (await store.paymentsOf(ctx, orderId)).filter(
    (one) => one.source === 'automatic' && !one.reversed_at && one.returned === 0 && one.returned_fen === 0,
  )
  for (const one of assumed) await undo(ctx, one, 'recorded-otherwise')
  return assumed.length > 0
}

async function undo(ctx: Ctx, payment: store.PaymentRecord, reason: string): Promise<void> {
  await store.addToAccount(ctx, payment.order_id, { captured: -payment.worth_fen })
  await store.changePayment(ctx, payment.id, { reversed_at: ctx.now })
  await bookBack(ctx, `capture:${payment.id}`, reason)
}

/** @throws Refusal payouts.payment-unknown, payouts.payment-used */
export async function reversePayment(
  building: Building,
  ctx: Ctx,
  id: string,
  reason: string,
): Promise<store.PaymentRecord> {
  const found = await store.paymentById(ctx, id)
  if (!found) throw new Refusal('missing', 'payouts.payment-unknown', { payment: id })
  const account = await lockedAccount(building, ctx, found.order_id)
  const payment = await store.paymentById(ctx, id, true)
  if (!payment || payment.reversed_at) return payment ?? found
  // Also what went back by another payment's leg was owed on the strength of this one.
  const used = payment.returned > 0 || payment.returned_fen > 0
  if (used || account.obliged_fen > account.captured_fen - payment.worth_fen)
    throw new Refusal('conflict', 'payouts.payment-used')
  await undo(ctx, payment, reason)
  await ctx.audit('payouts.payment-reversed', id, { order: payment.order_id, amount: payment.amount })
  return (await store.paymentById(ctx, id)) ?? payment
}

/**
 * An order that is paid and nobody said how, or only how a part of it was: the rest, once, by the shop's usual tender. What
 * a person took back is not recorded again.
 */
export async function captureItself(building: Building, ctx: Ctx, orderId: string): Promise<boolean> {
  const key = `order:${orderId}:paid`
  await lockedAccount(building, ctx, orderId)
  if (await store.paymentByKey(ctx, key)) return false
  return captureRest(building, ctx, orderId, key)
}

async function captureRest(building: Building, ctx: Ctx, orderId: string, key: string): Promise<boolean> {
  const order = await building.orders.read(ctx, orderId)
  if (!PAID.has(order.state)) return false
  const live = (await store.paymentsOf(ctx, orderId)).filter((one) => !one.reversed_at)
  // What was paid for a difference or a fee came on top of the price.
  const besides = (await store.requests(ctx, { order: orderId })).filter(({ state }) => state === 'paid')
  const recorded = sumOf(live.map((one) => one.worth_fen)) - sumOf(besides.map(({ fen }) => fen))
  const fen = order.totalFen - Math.max(0, recorded)
  if (fen <= 0) return false
  const paid = order.timeline.find((entry) => entry.kind === 'state' && entry.when === 'past' && entry.at)
  await capture(building, ctx, {
    orderId,
    tender: (await policyOf(ctx)).usualTender,
    fen,
    gatewayNumber: order.number,
    at: paid?.at ? new Date(paid.at) : ctx.now,
    source: 'automatic',
    key,
  })
  return true
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
