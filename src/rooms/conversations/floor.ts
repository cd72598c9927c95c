/** The floor as a whole: moods of what runs, what began today and who brought it how far. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Mood } from './contract.ts'

export interface Floor {
  /** Matters that run, by the mood of the customer's last words. */
  readonly moods: Readonly<Partial<Record<Mood, number>>>
  /** Matters that wait for a person by team, null: anybody's; since when the customer who waits longest does. */
  readonly queues: readonly {
    readonly team: string | null
    readonly n: number
    readonly since: Date | null
  }[]
  /** Matters begun since then. */
  readonly begun: number
  /** Of these: those that nobody but the assistant had. */
  readonly byAssistant: number
  readonly people: readonly {
    readonly staffId: string
    readonly solved: number
    /** Median of how long a customer who wanted a person waited for this one; null without a case. */
    readonly firstAnswerSeconds: number | null
    readonly firstAnswers: number
  }[]
}

/** @param since the beginning of the day, usually: only what changed since is read */
export async function floor(ctx: Ctx, since: Date): Promise<Floor> {
  const moods = await sql<{ mood: Mood; n: number }>`
    select mood, count(*)::int as n from conversations.conversation
    where tenant_id = ${ctx.tenant} and state <> 'solved' and merged_into is null group by mood`.execute(
    ctx.db,
  )
  const { rows } = await sql<{
    id: string | null
    solved: number
    begun: number
    alone: number
  }>`
    select assignee_id as id, count(*) filter (where solved_at >= ${since})::int as solved,
      count(*) filter (where began_at >= ${since})::int as begun,
      count(*) filter (where began_at >= ${since} and assignee_id is null and holder = 'assistant')::int as alone
    from conversations.conversation
    where tenant_id = ${ctx.tenant} and changed_at >= ${since} and merged_into is null group by assignee_id`.execute(
    ctx.db,
  )
  const queues = await sql<Floor['queues'][number]>`
    select team_id as team, count(*)::int as n, min(waiting_since) as since from conversations.conversation
    where tenant_id = ${ctx.tenant} and holder = 'queue' and state = 'open' and merged_into is null
      and snoozed_until is null group by team_id`.execute(ctx.db)
  const waits = new Map((await firstAnswers(ctx, since)).map((one) => [one.id, one]))
  const sum = (of: 'begun' | 'alone') => rows.reduce((total, row) => total + row[of], 0)
  return {
    moods: Object.fromEntries(moods.rows.map((row) => [row.mood, row.n])),
    queues: queues.rows,
    begun: sum('begun'),
    byAssistant: sum('alone'),
    people: rows.flatMap(({ id, solved }) =>
      id
        ? [
            {
              staffId: id,
              solved,
              firstAnswerSeconds: waits.get(id)?.seconds ?? null,
              firstAnswers: waits.get(id)?.n ?? 0,
            },
          ]
        : [],
    ),
  }
}

async function firstAnswers(ctx: Ctx, since: Date): Promise<{ id: string; seconds: number; n: number }[]> {
  const { rows } = await sql<{ id: string; seconds: number; n: number }>`
    select c.assignee_id as id, percentile_disc(0.5) within group (order by w.seconds)::int as seconds,
      count(*)::int as n
    from conversations.waited w
    join conversations.conversation c on c.tenant_id = w.tenant_id and c.id = w.conversation_id
    where w.tenant_id = ${ctx.tenant} and w.at >= ${since} and c.assignee_id is not null
    group by c.assignee_id`.execute(ctx.db)
  return rows
}

/** The newest matters of a colleague since then, running and solved. */
export async function idsOf(ctx: Ctx, staffId: string, since: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from conversations.conversation
    where tenant_id = ${ctx.tenant} and assignee_id = ${staffId} and changed_at >= ${since} and merged_into is null
    order by changed_at desc limit ${limit}`.execute(ctx.db)
  return rows.map((row) => row.id)
}
