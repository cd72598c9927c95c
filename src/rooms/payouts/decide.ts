/** The second pair of eyes: approved, rejected with a reason, or taken back while no money is on its way. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { lockedAccount } from './account.ts'
import type { Building } from './building.ts'
import { legFlow, mayApprove, mayCancel } from './obligation.ts'
import { giveBack } from './oblige.ts'
import { locked, refresh, release, tell } from './settle.ts'
import * as store from './store.ts'

/** @throws Refusal payouts.own-request, payouts.nothing-to-approve */
export async function approve(ctx: Ctx, id: string, version?: number): Promise<store.ObligationRecord> {
  const { row, legs } = await locked(ctx, id, version)
  if (row.state !== 'awaiting-approval') throw new Refusal('conflict', 'payouts.nothing-to-approve')
  if (!mayApprove({ kind: row.by_kind, id: row.by_id }, ctx.actor))
    throw new Refusal('forbidden', 'payouts.own-request')
  const approved = await store.changeObligation(ctx, id, {
    approved_at: ctx.now,
    approver_id: ctx.actor.id,
    approver_name: ctx.actor.name,
  })
  await store.addStory(ctx, id, 'approved')
  await ctx.audit('payouts.approved', id, { fen: row.fen, madeBy: row.by_id })
  await tell(ctx, 'approved', approved)
  return release(ctx, approved, legs)
}

/** @throws Refusal payouts.nothing-to-approve */
export async function reject(
  building: Building,
  ctx: Ctx,
  id: string,
  given: { readonly reason: string; readonly version?: number | undefined },
): Promise<store.ObligationRecord> {
  await lockOrderOf(building, ctx, id)
  const { row, legs } = await locked(ctx, id, given.version)
  if (row.state !== 'awaiting-approval') throw new Refusal('conflict', 'payouts.nothing-to-approve')
  await store.addStory(ctx, id, 'rejected', { text: given.reason })
  await ctx.audit('payouts.rejected', id, { fen: row.fen })
  return end(ctx, row, legs)
}

/** The order's row is always locked before the obligation's. */
async function lockOrderOf(building: Building, ctx: Ctx, id: string): Promise<void> {
  const found = await store.byId(ctx, id)
  if (!found) throw new Refusal('missing', 'payouts.unknown', { obligation: id })
  if (found.order_id) await lockedAccount(building, ctx, found.order_id)
}

/** @throws Refusal payouts.on-its-way: money that may have left is never "cancelled" (M5) */
export async function cancel(
  building: Building,
  ctx: Ctx,
  id: string,
  reason: string,
): Promise<store.ObligationRecord> {
  await lockOrderOf(building, ctx, id)
  const { row, legs } = await locked(ctx, id)
  if (row.state === 'cancelled') return row
  if (!mayCancel(legs.map((leg) => leg.state))) throw new Refusal('conflict', 'payouts.on-its-way')
  await store.addStory(ctx, id, 'cancelled', { text: reason })
  await ctx.audit('payouts.cancelled', id, { fen: row.fen })
  return end(ctx, row, legs)
}

async function end(
  ctx: Ctx,
  row: store.ObligationRecord,
  legs: readonly store.LegRecord[],
): Promise<store.ObligationRecord> {
  for (const leg of legs) await store.changeLeg(ctx, leg.id, { state: legFlow.step(leg.state, 'cancel') })
  await giveBack(ctx, row, legs)
  return refresh(ctx, row)
}
