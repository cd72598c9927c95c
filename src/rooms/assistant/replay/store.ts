/** SQL of the turns that are run again. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Past } from '../understanding/situation.ts'
import type { ReplayWish } from './contract.ts'

export interface StoredTurn {
  readonly id: string
  readonly conversation_id: string
  readonly engagement: number
  readonly heard_from: number
  readonly heard_seq: number
  readonly state: 'answered' | 'asked' | 'handed-over'
  readonly intent: string | null
  readonly reason: string | null
  /** It looked at the customer's own orders then, so he was known. */
  readonly verified: boolean
}

const DAY_MS = 86_400_000

/** Picked over the whole period by a lot that is the same each time. */
export async function sample(ctx: Ctx, { days, intents, sample: most }: ReplayWish): Promise<StoredTurn[]> {
  const since = new Date(ctx.now.getTime() - days * DAY_MS)
  const wanted = intents?.length ? sql`and intent = any(${[...intents]})` : sql``
  const { rows } = await sql<StoredTurn>`
    select * from (
      select id, conversation_id, engagement, heard_from, heard_seq, state, intent, reason,
        exists (select 1 from jsonb_array_elements(steps) s where s ->> 'tool' = 'order-status') as verified
      from assistant.turn where tenant_id = ${ctx.tenant} and heard_at >= ${since}
        and state in ('answered', 'asked', 'handed-over') and reason is distinct from 'switched-off' ${wanted}
      order by md5(id) limit ${most}) picked order by id`.execute(ctx.db)
  return rows
}

/** How the turns before it in its engagement ended. */
export async function pastOf(ctx: Ctx, turn: StoredTurn): Promise<Past[]> {
  const { rows } = await sql<Past>`
    select state, coalesce(knew, true) as knew from assistant.turn
    where tenant_id = ${ctx.tenant} and conversation_id = ${turn.conversation_id} and engagement = ${turn.engagement}
      and id < ${turn.id} and state in ('answered', 'asked') order by id`.execute(ctx.db)
  return rows
}
