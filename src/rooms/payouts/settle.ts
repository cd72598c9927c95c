/** What becomes of an obligation when one of its legs moves on: released, confirmed, failed; told once, in the order in which it happens. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { book } from './ledger/book.ts'
import { owed, type Posted, settled } from './ledger/entry.ts'
import { couponCode } from './number.ts'
import { type LegEvent, legFlow, standing } from './obligation.ts'
import { policyOf } from './policy.ts'
import { SEND } from './sending/job.ts'
import { partBy } from './split.ts'
import * as store from './store.ts'

const DAY = 86_400_000
type Word = 'made' | 'approved' | 'sent' | 'confirmed' | 'failed' | 'reconciled' | 'cancelled' | 'changed'

export const tell = (ctx: Ctx, word: Word, row: store.ObligationRecord): Promise<void> =>
  ctx.tell(
    `payouts.obligation.${word}`,
    {
      ...{ obligationId: row.id, key: row.key, kind: row.kind, state: row.state, fen: row.fen },
      ...{ caseId: row.case_id, orderId: row.order_id, customerId: row.customer_id },
    },
    { topic: `payout:${row.id}` },
  )

/** An obligation with its legs, held until the transaction ends. @throws Refusal payouts.unknown */
export async function locked(
  ctx: Ctx,
  id: string,
  version?: number,
): Promise<{ row: store.ObligationRecord; legs: store.LegRecord[] }> {
  const row = await store.byId(ctx, id, true)
  if (!row) throw new Refusal('missing', 'payouts.unknown', { obligation: id })
  if (version !== undefined && version !== row.version)
    throw new Refusal('conflict', 'payouts.changed-meanwhile')
  return { row, legs: await store.legsOf(ctx, [id]) }
}

export interface Held {
  readonly row: store.ObligationRecord
  readonly leg: store.LegRecord
  /** All of the obligation's, this one among them. */
  readonly legs: readonly store.LegRecord[]
}

/** A leg with its obligation, held until the transaction ends; undefined: there is none. */
export async function heldLeg(
  ctx: Ctx,
  by: { readonly id: string } | { readonly number: string },
): Promise<Held | undefined> {
  const row = await store.lockByLeg(ctx, by)
  if (!row) return undefined
  const legs = await store.legsOf(ctx, [row.id])
  const leg = legs.find((one) => ('id' in by ? one.id === by.id : one.number === by.number))
  return leg && { row, leg, legs }
}

/** @throws Refusal payouts.leg-unknown */
export async function lockedLeg(ctx: Ctx, legId: string): Promise<Held> {
  const held = await heldLeg(ctx, { id: legId })
  if (!held) throw new Refusal('missing', 'payouts.leg-unknown', { leg: legId })
  return held
}

/** Legs as they stand now that one has changed. */
export const withLeg = (legs: readonly store.LegRecord[], changed: store.LegRecord): store.LegRecord[] =>
  legs.map((one) => (one.id === changed.id ? changed : one))

/** Nothing holds it any more: coupons and points are given at once, gateways are asked after the commit, the rest waits for a person. */
export async function release(
  ctx: Ctx,
  row: store.ObligationRecord,
  legs: readonly store.LegRecord[],
): Promise<store.ObligationRecord> {
  for (const leg of legs) {
    if (leg.state === 'held')
      await store.changeLeg(ctx, leg.id, { state: legFlow.step(leg.state, 'release') })
    if (leg.way === 'own') await giveOwn(ctx, row, leg)
    if (leg.way === 'gateway') await ctx.later(SEND, { leg: leg.id }, { key: leg.id })
  }
  const stands = row.state === 'due' && legs.every((leg) => leg.way !== 'own')
  return stands ? row : refresh(ctx, row)
}

/** Our own ledger is its gateway: what is written there is there. */
async function giveOwn(ctx: Ctx, row: store.ObligationRecord, leg: store.LegRecord): Promise<void> {
  const until =
    leg.unit === 'points' ? null : new Date(ctx.now.getTime() + (await policyOf(ctx)).couponDays * DAY)
  if (leg.amount > 0 && row.to_party === 'customer')
    await store.insertGrant(ctx, {
      tenant_id: ctx.tenant,
      id: make('gra', ctx.now),
      leg_id: leg.id,
      customer_id: row.customer_id,
      unit: leg.unit,
      amount: leg.amount,
      code: leg.unit === 'points' ? null : couponCode(leg.number),
      why: leg.payment_id ? 'returned' : 'compensation',
      order_id: row.order_id,
      at: ctx.now,
      until,
      taken_back_at: null,
    })
  const sending = { ...leg, state: legFlow.step('due', 'begin') }
  await confirm(ctx, row, sending, { event: 'confirm', at: ctx.now, reference: null, by: 'own' })
}

export interface Found {
  readonly event: Extract<LegEvent, 'confirm' | 'confirm-by-hand'>
  /** When the money moved, as the gateway or the bank says. */
  readonly at: Date
  readonly reference: string | null
  /** A staff id, the gateway's name, or 'own'. */
  readonly by: string
  readonly proofId?: string | null
}

/** Books the payout and marks its leg; the caller holds the obligation. @throws Refusal payouts.leg.not-now */
export async function confirm(
  ctx: Ctx,
  row: store.ObligationRecord,
  leg: store.LegRecord,
  { event, at, reference, by, proofId = null }: Found,
): Promise<store.LegRecord> {
  const state = legFlow.step(leg.state, event)
  if (leg.amount > 0)
    await book(ctx, {
      key: entryKey(leg),
      kind: leg.way === 'own' ? 'issue' : 'pay',
      postings: await postingsFor(ctx, row, leg),
      orderId: row.order_id,
      caseId: row.case_id,
      obligationId: row.id,
      number: leg.number,
      reason: row.kind,
    })
  return store.changeLeg(ctx, leg.id, {
    ...{ state, reference, proof_id: proofId, confirmed_by: by, confirmed_at: ctx.now, settled_at: at },
    ...(event === 'confirm-by-hand' && { way: 'hand' as const }),
  })
}

/** One entry for a payout (M2), another only after it was booked back. */
export const entryKey = (leg: Pick<store.LegRecord, 'number' | 'reversals'>): string =>
  leg.reversals === 0 ? `pay:${leg.number}` : `pay:${leg.number}:${leg.reversals + 1}`

async function postingsFor(ctx: Ctx, row: store.ObligationRecord, leg: store.LegRecord): Promise<Posted[]> {
  const paid = settled({ from: 'merchant', to: row.to_party, tender: leg.tender, amount: leg.amount })
  const others = row.bears.filter(({ party, fen }) => party !== 'merchant' && fen > 0)
  if (others.length === 0) return paid
  const weights = (await store.legsOf(ctx, [row.id])).map(({ worth_fen }) => worth_fen)
  return [
    ...paid,
    ...others.flatMap(({ party, fen }) => {
      const part = partBy(weights, fen)[leg.n] ?? 0
      return part > 0 ? owed(party, 'merchant', part) : []
    }),
  ]
}

const TOLD: Readonly<Partial<Record<store.ObligationRecord['state'], Word>>> = {
  sent: 'sent',
  confirmed: 'confirmed',
  reconciled: 'reconciled',
  failed: 'failed',
  cancelled: 'cancelled',
}

/** Takes the legs' new states into the obligation's and tells what that means, once. @param known the legs, when they are at hand */
export async function refresh(
  ctx: Ctx,
  row: store.ObligationRecord,
  known?: readonly store.LegRecord[],
): Promise<store.ObligationRecord> {
  const state = standing((known ?? (await store.legsOf(ctx, [row.id]))).map((leg) => leg.state))
  if (state === row.state) return row
  const ends = state === 'confirmed' || state === 'reconciled' || state === 'cancelled'
  const after = await store.changeObligation(ctx, row.id, {
    state,
    ended_at: ends ? (row.ended_at ?? ctx.now) : null,
  })
  await tell(ctx, TOLD[state] ?? 'changed', after)
  return after
}
