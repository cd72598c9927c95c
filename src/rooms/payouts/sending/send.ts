/**
 * A leg goes to its gateway: marked `sending` and committed, then the call with no transaction open, then what was answered.
 * Whatever dies in between, the timer that was committed with the mark asks the gateway and sends the same number again.
 */
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import type { Building } from '../building.ts'
import type { Gateway, PaymentThere, Sent } from '../gateways/port.ts'
import { gatewayFor } from '../gateways/settings.ts'
import { legFlow } from '../obligation.ts'
import { armDay } from '../reconcile/arm.ts'
import { confirm, lockedLeg, refresh, withLeg } from '../settle.ts'
import * as store from '../store.ts'
import { LOOK, SEND } from './job.ts'
import { askAgainAfter, pace } from './pace.ts'

export interface Begun {
  readonly gateway: Gateway
  readonly leg: store.LegRecord
  readonly row: store.ObligationRecord
  readonly payment: PaymentThere | undefined
}

export async function send(building: Building, who: Who, legId: string): Promise<void> {
  const { house } = building
  const begun = await house.transact(who, (ctx) => begin(building, ctx, legId))
  if (!begun) return
  building.passed('calling')
  const answer = await call(building, who.tenant, begun)
  building.passed('answered')
  await house.transact(who, async (ctx) => {
    await take(building, ctx, { gateway: begun.gateway.name, legId, answer })
    building.passed('recording')
  })
  building.passed('recorded')
}

/** @returns nothing when it is not to go out now: confirmed meanwhile, held, taken back, a person's, or too soon */
async function begin(building: Building, ctx: Ctx, legId: string): Promise<Begun | undefined> {
  const { row, leg, legs } = await lockedLeg(ctx, legId)
  const next = legFlow.next(leg.state, 'begin')
  if (!next || leg.way !== 'gateway') return undefined
  const gateway = await gatewayFor(building, ctx, leg.tender)
  if (!gateway) return handTo(ctx, row, leg, 'no-gateway')
  const payment = leg.payment_id ? await store.paymentById(ctx, leg.payment_id, true) : undefined
  if (payment) {
    const sent = await store.sentOfPayment(ctx, payment.id, leg.id)
    const when = pace(
      gateway.limits,
      { at: payment.at, sentAt: payment.sent_at, sent },
      ctx.now,
      leg.attempts > 0,
    )
    if (when !== 'now' && 'hand' in when) return handTo(ctx, row, leg, when.hand)
    if (when !== 'now') {
      await ctx.later(SEND, { leg: leg.id }, { at: when.wait, key: `${leg.id} ${when.wait.getTime()}` })
      return undefined
    }
    await store.changePayment(ctx, payment.id, { sent_at: ctx.now })
  }
  const sending = await store.changeLeg(ctx, leg.id, {
    ...{ state: next, attempts: leg.attempts + 1, sent_at: leg.sent_at ?? ctx.now },
    looks: leg.looks + 1,
  })
  await askLater(ctx, sending, gateway)
  if (leg.attempts > 0) await store.addStory(ctx, row.id, 'sent-again', { number: leg.number })
  await refresh(ctx, row, withLeg(legs, sending))
  building.passed('sending')
  return { gateway, leg: sending, row, payment: payment && there(payment, row) }
}

export const there = (payment: store.PaymentRecord, row: store.ObligationRecord): PaymentThere => ({
  number: row.order_number ?? payment.order_id,
  gatewayNumber: payment.gateway_number,
  fen: payment.amount,
  at: payment.at,
})

/** Armed before the money is touched: of two timers only the one with the newest number does anything. */
export async function askLater(ctx: Ctx, leg: store.LegRecord, gateway: Gateway): Promise<void> {
  const seconds = askAgainAfter(leg.looks - 1, gateway.limits.askAfterSeconds)
  await ctx.later(
    LOOK,
    { leg: leg.id, look: leg.looks },
    { at: new Date(ctx.now.getTime() + seconds * 1000), key: `${leg.id} ${leg.looks}` },
  )
}

/** What no gateway can do any more waits for a person. A leg that may be on its way is never handed over. */
async function handTo(
  ctx: Ctx,
  row: store.ObligationRecord,
  leg: store.LegRecord,
  why: 'no-gateway' | 'too-old' | 'too-many',
): Promise<undefined> {
  if (leg.state !== 'due') return fail(ctx, row, leg, why)
  await store.changeLeg(ctx, leg.id, { way: 'hand', why })
  await store.addStory(ctx, row.id, 'by-hand', { why })
  await refresh(ctx, row)
  return undefined
}

export async function fail(
  ctx: Ctx,
  row: store.ObligationRecord,
  leg: store.LegRecord,
  why: string,
): Promise<undefined> {
  const state = legFlow.next(leg.state, 'fail')
  if (!state) return undefined
  await store.changeLeg(ctx, leg.id, { state, why: why.slice(0, 200) })
  await store.addStory(ctx, row.id, 'failed', { why: why.slice(0, 200) })
  await refresh(ctx, row)
  return undefined
}

/** Whatever goes wrong on the line, the money may have left: unknown, never failed. */
async function call(
  building: Building,
  tenant: string,
  { gateway, leg, row, payment }: Begun,
): Promise<Sent> {
  const { publicUrl } = building.house.config
  const order = {
    number: leg.number,
    fen: leg.amount,
    reason: building.house.words.say('zh-CN', `payouts.kind.${row.kind}`),
    notifyUrl: publicUrl.startsWith('https:')
      ? `${publicUrl}/api/gateways/${gateway.name}/${tenant}/notify`
      : null,
  }
  try {
    if (payment) return await gateway.refund({ ...order, payment })
    return (await gateway.transfer?.({ ...order, payee: row.customer_id ?? '' })) ?? { failed: 'no-transfer' }
  } catch (error) {
    building.house.log.warn({ err: error, leg: leg.id }, 'a gateway did not answer')
    return 'unknown'
  }
}

/** Writes down what a gateway answered; a callback may have been faster. */
async function take(
  building: Building,
  ctx: Ctx,
  { gateway, legId, answer }: { gateway: string; legId: string; answer: Sent },
): Promise<void> {
  if (answer === 'unknown') return
  const { row, leg, legs } = await lockedLeg(ctx, legId)
  if (typeof answer === 'object') {
    if (!answer.later)
      await fail(ctx, row, leg, answer.abnormal ? `abnormal: ${answer.failed}` : answer.failed)
    return
  }
  const sent = legFlow.next(leg.state, 'accept')
  if (!sent) return
  const accepted = await store.changeLeg(ctx, leg.id, { state: sent, why: null })
  const after = await refresh(ctx, row, withLeg(legs, accepted))
  if (answer === 'accepted') return
  const found = { event: 'confirm', at: ctx.now, reference: null, by: gateway } as const
  const confirmed = await confirm(ctx, after, accepted, found)
  await armDay(ctx, gateway, ctx.now)
  await refresh(ctx, after, withLeg(legs, confirmed))
  building.passed('confirming')
}
