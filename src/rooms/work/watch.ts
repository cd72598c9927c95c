/** The clock of a work order: late when its time is over, and looked at again when waiting has lasted long enough. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import { subjectOf, tell } from './lock.ts'
import * as store from './store.ts'
import { ACTIVE, dueAfterWaiting, isLate, workFlow } from './work-order.ts'

export const LATE = 'work.late'
export const LOOK_AGAIN = 'work.look-again'

/** Armed for the time as it is now; the timer of an earlier time finds it changed and does nothing. */
export async function watch(ctx: Ctx, row: store.WorkRecord): Promise<void> {
  if (row.due_at && ACTIVE.includes(row.state)) {
    const due = row.due_at.toISOString()
    await ctx.later(LATE, { work: row.id, due }, { at: row.due_at, key: `${row.id} ${row.version}` })
  }
  if (row.state === 'waiting' && row.until_at) {
    const until = row.until_at.toISOString()
    await ctx.later(
      LOOK_AGAIN,
      { work: row.id, until },
      { at: row.until_at, key: `${row.id} ${row.version}` },
    )
  }
}

export async function timeOver(ctx: Ctx, id: string, due: string): Promise<void> {
  const row = await store.byId(ctx, id, true)
  if (!row || row.late_at || row.due_at?.toISOString() !== due || !ACTIVE.includes(row.state)) return
  // A clock that ran ahead of ours makes nobody late.
  if (row.due_at > ctx.now) {
    await ctx.later(LATE, { work: id, due }, { at: row.due_at, key: `${id} again ${ctx.now.getTime()}` })
    return
  }
  if (!isLate({ state: row.state, due: row.due_at }, ctx.now)) return
  const late = await store.change(ctx, id, { late_at: ctx.now })
  await store.addEntry(ctx, id, { word: 'late' })
  await tell(ctx, 'late', late)
}

/** Nobody answered: it is its person's again. */
export async function waitedEnough(building: Building, ctx: Ctx, id: string, until: string): Promise<void> {
  const row = await store.byId(ctx, id, true)
  if (row?.state !== 'waiting' || row.until_at?.toISOString() !== until) return
  await goOn(building, ctx, row, 'waited-enough')
}

export async function goOn(
  { routing }: Building,
  ctx: Ctx,
  row: store.WorkRecord,
  word: 'resume' | 'waited-enough',
): Promise<store.WorkRecord> {
  const after = await store.change(ctx, row.id, {
    state: workFlow.step(row.state, 'resume'),
    cause: null,
    until_at: null,
    waited_from: null,
    due_at: dueAfterWaiting(row.due_at, row.waited_from, ctx.now),
  })
  await store.addEntry(ctx, row.id, { word })
  await routing.wake(ctx, subjectOf(row))
  await watch(ctx, after)
  await tell(ctx, 'changed', after)
  return after
}
