/** Holding a work order while something happens to it, and saying afterwards what did. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import * as store from './store.ts'

/** @throws Refusal work.unknown, work.changed-meanwhile when it is no longer the version that was read */
export async function locked(ctx: Ctx, id: string, version?: number): Promise<store.WorkRecord> {
  const row = await store.byId(ctx, id, true)
  if (!row) throw new Refusal('missing', 'work.unknown', { work: id })
  if (version !== undefined && version !== row.version)
    throw new Refusal('conflict', 'work.changed-meanwhile')
  return row
}

export const subjectOf = ({ id }: Pick<store.WorkRecord, 'id'>) => ({ kind: 'work' as const, id, weight: 1 })

/** Ids and states for whoever listens, no words. */
export async function tell(ctx: Ctx, name: string, row: store.WorkRecord): Promise<void> {
  const { id: work, kind, state, cause, version } = row
  await ctx.tell(
    `work.${name}`,
    {
      work,
      kind,
      state,
      cause,
      version,
      team: row.team_id,
      assigneeId: row.assignee_id,
      customer: row.customer_id,
      conversation: row.conversation_id,
      order: row.order_id,
      promise: row.promise_id,
      due: row.due_at,
    },
    { topic: `work:${work}` },
  )
}
