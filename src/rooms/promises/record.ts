/** Promises with their past, as an import or the demo shop hands them in: written at once, nothing told; open ones are watched. */
import type { Ctx } from '../../kernel/ctx.ts'
import { seeded } from '../../kernel/ids.ts'
import { watch } from './arm.ts'
import type { PastPromise } from './door.ts'
import { policyOf } from './policy.ts'
import { OPEN, warnAt } from './promise.ts'
import { newRow } from './row.ts'
import * as store from './store.ts'

/** Idempotent by key. @returns how many were new */
export async function recordPast(ctx: Ctx, past: readonly PastPromise[]): Promise<number> {
  const policy = await policyOf(ctx)
  let written = 0
  for (const one of past) {
    const row = rowOf(ctx, one)
    const open = OPEN.includes(row.state)
    if (open && warnAt(policy, row.kind, row.made_at, row.due_at) <= ctx.now) {
      row.state = 'due-soon'
      row.warned_at = ctx.now
    }
    if (!(await store.insert(ctx, row))) continue
    written += 1
    for (const entry of storyOf(row)) await store.addEntry(ctx, row.id, entry)
    if (open) await watch(ctx, row, policy)
  }
  return written
}

function storyOf(row: store.PromiseTable): { word: string; text?: string; by?: string; at: Date }[] {
  const { made_at, by_name: by, ended_at, state, reason, amends_state, amends_at } = row
  const broken = state === 'broken' || state === 'amended'
  return [
    { word: 'made', text: row.what, by, at: made_at },
    ...(row.warned_at ? [{ word: 'chased', at: row.warned_at }] : []),
    ...(ended_at
      ? [{ word: broken ? 'broken' : state, text: reason, by: broken ? '' : by, at: ended_at }]
      : []),
    ...(amends_state && amends_at ? [{ word: 'amends-owed', at: amends_at }] : []),
    ...(amends_state === 'paid' && amends_at ? [{ word: 'amends-paid', by: '钱来', at: amends_at }] : []),
    ...(broken && row.fulfilled_at ? [{ word: 'finished', by, at: row.fulfilled_at }] : []),
  ]
}

function rowOf(ctx: Ctx, one: PastPromise): store.PromiseTable {
  const { amends, by } = one
  const said = {
    id: seeded('prm', one.madeAt, one.key),
    customer_id: one.customerId,
    what: one.what,
    kind: one.kind,
    due_at: one.due,
    made_at: one.madeAt,
    by_kind: by.kind,
    by_id: by.id,
    by_name: by.name,
  }
  const paid = amends && {
    amends_state: amends.state,
    amends_cash_fen: amends.cashFen,
    amends_coupon_fen: amends.couponFen,
    amends_why: 'kind' as const,
    amends_at: one.endedAt,
  }
  return newRow(ctx, said, {
    key: one.key,
    conversation_id: one.conversationId,
    order_id: one.order?.id,
    order_number: one.order?.number,
    state: one.state,
    source: one.source,
    from_at: one.from,
    keeper_id: by.kind === 'staff' ? by.id : one.keeperId,
    team_id: one.teamId,
    ended_at: one.endedAt,
    fulfilled_at: one.fulfilledAt,
    reason: one.reason,
    ...paid,
  })
}
