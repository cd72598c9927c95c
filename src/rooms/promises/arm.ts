/** Arms the two timers of a promise: the reminder, and the look whether it was kept. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { PolicyShape } from './contract.ts'
import { warnAt } from './promise.ts'
import type * as store from './store.ts'

export const WARN = 'promises.warn'
export const DUE = 'promises.due'

/** Arms both timers for the time as it is now; those of an earlier time find it moved and do nothing. */
export async function watch(ctx: Ctx, row: store.PromiseRecord, policy: PolicyShape): Promise<void> {
  const key = `${row.id} ${row.version}`
  const data = { promise: row.id, due: row.due_at.toISOString() }
  await ctx.later(WARN, data, { at: warnAt(policy, row.kind, ctx.now, row.due_at), key })
  await ctx.later(DUE, data, { at: row.due_at, key })
}
