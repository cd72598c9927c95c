/** The clock of a promise strikes: a reminder before its time is over, and the end when nobody said it was kept. */
import type { Ctx } from '../../kernel/ctx.ts'
import { DUE } from './arm.ts'
import { breakNow } from './end.ts'
import { OPEN, promiseFlow } from './promise.ts'
import * as store from './store.ts'

/** @returns the promise when it is still open and its time is the one the timer was armed for */
async function stillMeant(ctx: Ctx, id: string, due: string): Promise<store.PromiseRecord | undefined> {
  const row = await store.byId(ctx, id, true)
  return row && OPEN.includes(row.state) && row.due_at.getTime() === Date.parse(due) ? row : undefined
}

/** Reminds whoever must keep it, once for each time it was given. */
export async function warn(ctx: Ctx, id: string, due: string): Promise<void> {
  const row = await stillMeant(ctx, id, due)
  if (row?.state !== 'made') return
  const state = promiseFlow.step(row.state, 'warn')
  await store.change(ctx, id, { state, warned_at: ctx.now })
  await store.addEntry(ctx, id, { word: 'chased' })
  const { customer_id: customer, conversation_id: conversation, order_id: order, kind } = row
  await ctx.tell(
    'promises.due-soon',
    {
      promise: id,
      customer,
      conversation,
      order,
      kind,
      team: row.team_id,
      keeper: row.keeper_id,
      due: row.due_at,
    },
    { topic: `promise:${id}` },
  )
}

/** Its time is over and nobody said it was kept. */
export async function timeOver(ctx: Ctx, id: string, due: string): Promise<void> {
  const row = await stillMeant(ctx, id, due)
  if (!row) return
  if (row.due_at <= ctx.now) await breakNow(ctx, row, '')
  // The timer's clock ran ahead of ours: nobody is broken before his time.
  else await ctx.later(DUE, { promise: id, due }, { at: row.due_at, key: `${id} again ${ctx.now.getTime()}` })
}
