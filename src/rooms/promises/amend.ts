/** Amends that a person decides, and the word that they were paid. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { locked, settle } from './end.ts'
import { policyOf } from './policy.ts'
import * as store from './store.ts'

export interface Deciding {
  readonly decision: 'pay' | 'decline'
  readonly cashFen?: number | undefined
  readonly couponFen?: number | undefined
  readonly reason: string
  readonly version?: number | undefined
}

/** @throws Refusal promises.unknown, promises.changed-meanwhile, promises.nothing-to-decide */
export async function decide(ctx: Ctx, id: string, given: Deciding): Promise<store.PromiseRecord> {
  const row = await locked(ctx, id, given.version)
  const open = row.state === 'broken' && (row.amends_state === null || row.amends_state === 'to-decide')
  if (!open) throw new Refusal('conflict', 'promises.nothing-to-decide', { state: row.state })
  const { kinds } = await policyOf(ctx)
  const pays = given.decision === 'pay'
  const cashFen = pays ? (given.cashFen ?? kinds[row.kind].cashFen) : 0
  const couponFen = pays ? (given.couponFen ?? kinds[row.kind].couponFen) : 0
  if (pays && cashFen + couponFen === 0) throw new Refusal('invalid', 'promises.sum-missing')
  return settle(ctx, row, {
    state: pays ? 'owed' : 'declined',
    cashFen,
    couponFen,
    why: 'by-hand',
    by: ctx.actor.name,
    words: given.reason,
  })
}

/** Said twice, it is paid once. */
export async function markPaid(ctx: Ctx, id: string, by: string): Promise<void> {
  const row = await store.byId(ctx, id, true)
  if (row?.amends_state !== 'owed') return
  await store.change(ctx, id, { amends_state: 'paid' })
  await store.addEntry(ctx, id, { word: 'amends-paid', by })
  await ctx.audit('promises.amends-paid', id, {
    cashFen: row.amends_cash_fen,
    couponFen: row.amends_coupon_fen,
  })
  await ctx.tell(
    'promises.amends-paid',
    {
      promise: id,
      customer: row.customer_id,
      cashFen: row.amends_cash_fen,
      couponFen: row.amends_coupon_fen,
    },
    { topic: `promise:${id}` },
  )
}
