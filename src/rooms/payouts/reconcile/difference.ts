/** What did not agree: noted once, told once, settled by a person with a reason, or by itself when the missing line comes after all. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { DifferenceShape } from '../contract.ts'
import * as store from './store.ts'

export interface FoundDifference {
  readonly gateway: string
  readonly day: string
  readonly kind: DifferenceShape['kind']
  readonly number: string
  readonly obligationId: string | null
  readonly oursFen: number | null
  readonly theirsFen: number | null
}

export async function noteDifference(ctx: Ctx, found: FoundDifference): Promise<void> {
  const { gateway, day, kind, number, obligationId, oursFen, theirsFen } = found
  const id = await store.insertDifference(ctx, {
    ...{ gateway, day, kind, number, obligation_id: obligationId, ours_fen: oursFen, theirs_fen: theirsFen },
  })
  if (id)
    await ctx.tell('payouts.difference.found', {
      ...{ differenceId: id, what: kind, kind, gateway, day, number, obligationId, oursFen, theirsFen },
      fen: Math.abs((theirsFen ?? 0) - (oursFen ?? 0)),
    })
}

/** @throws Refusal payouts.difference-unknown, payouts.difference-over */
export async function settleDifference(
  ctx: Ctx,
  id: string,
  reason: string,
): Promise<store.DifferenceRecord> {
  const row = await store.difference(ctx, id)
  if (!row) throw new Refusal('missing', 'payouts.difference-unknown', { difference: id })
  if (row.state === 'resolved') throw new Refusal('conflict', 'payouts.difference-over')
  const settled = await store.resolve(ctx, id, reason, ctx.actor.name)
  await ctx.audit('payouts.difference-resolved', id, { kind: row.kind, number: row.number })
  await ctx.tell('payouts.difference.resolved', { differenceId: id, kind: row.kind, gateway: row.gateway })
  return settled
}
