/** A deed over many matters, row by row: what waits, what was done, what was refused and why, and how each row stood before. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Facts } from '../../../kernel/errors.ts'
import type { Bulk, BulkDeed, NamedTeam } from '../contract.ts'
import type { Matter } from '../matter.ts'

export interface BulkRow {
  readonly id: string
  readonly staffId: string
  readonly staffName: string
  readonly deed: BulkDeed
  readonly state: Bulk['state']
  readonly at: Date
  readonly undoUntil: Date
}

/** How a matter stood: what the deeds change, and nothing else. */
export type Was = Pick<
  Matter,
  'state' | 'holder' | 'assigneeId' | 'assigneeName' | 'tags' | 'wantsPerson' | 'dueWhat'
> & {
  /** Left out in a deed of before teams were kept. */
  readonly team?: NamedTeam | null
  readonly teamChosen?: boolean
  readonly snoozedUntil: string | null
  readonly waitingSince: string | null
  readonly dueAt: string | null
  readonly solvedAt: string | null
}

type Outcome = 'waiting' | 'done' | 'refused' | 'undone' | 'kept'
export interface Settled {
  readonly outcome: Outcome
  readonly why?: string
  readonly facts?: Facts
  readonly was?: Was
  readonly seq?: number
}

export async function begin(ctx: Ctx, bulk: BulkRow, ids: readonly string[]): Promise<void> {
  await sql`insert into conversations.bulk (tenant_id, id, staff_id, staff_name, deed, state, at, undo_until)
    values (${ctx.tenant}, ${bulk.id}, ${bulk.staffId}, ${bulk.staffName}, ${JSON.stringify(bulk.deed)}::jsonb,
      ${bulk.state}, ${bulk.at}, ${bulk.undoUntil})`.execute(ctx.db)
  await sql`insert into conversations.bulk_row (tenant_id, bulk_id, conversation_id, place, outcome)
    select ${ctx.tenant}, ${bulk.id}, x.id, x.place, 'waiting'
    from unnest(${ids}::text[]) with ordinality as x(id, place)`.execute(ctx.db)
}

/** @param lock keeps two runs of the same deed one after the other */
export async function find(ctx: Ctx, id: string, lock = false): Promise<BulkRow | undefined> {
  const { rows } =
    await sql<BulkRow>`select id, staff_id as "staffId", staff_name as "staffName", deed, state, at,
      undo_until as "undoUntil"
    from conversations.bulk where tenant_id = ${ctx.tenant} and id = ${id} ${lock ? sql`for update` : sql``}`.execute(
      ctx.db,
    )
  return rows[0]
}

export async function turn(ctx: Ctx, id: string, state: Bulk['state']): Promise<void> {
  await sql`update conversations.bulk set state = ${state} where tenant_id = ${ctx.tenant} and id = ${id}`.execute(
    ctx.db,
  )
}

/** The next rows to do, in the order of their names so that two deeds never wait for each other crosswise. */
export async function next(
  ctx: Ctx,
  id: string,
  outcome: 'waiting' | 'done',
  limit: number,
): Promise<{ conversationId: string; was: Was | null; seq: number | null }[]> {
  const { rows } = await sql<{ conversationId: string; was: Was | null; seq: number | null }>`
    select conversation_id as "conversationId", was, seq from conversations.bulk_row
    where tenant_id = ${ctx.tenant} and bulk_id = ${id} and outcome = ${outcome}
    order by conversation_id limit ${limit}`.execute(ctx.db)
  return rows
}

export async function settle(ctx: Ctx, id: string, conversationId: string, how: Settled): Promise<void> {
  await sql`update conversations.bulk_row set outcome = ${how.outcome}, why = ${how.why ?? null},
      facts = ${how.facts ? JSON.stringify(how.facts) : null}::jsonb,
      was = coalesce(${how.was ? JSON.stringify(how.was) : null}::jsonb, was), seq = coalesce(${how.seq ?? null}::int, seq)
    where tenant_id = ${ctx.tenant} and bulk_id = ${id} and conversation_id = ${conversationId}`.execute(
    ctx.db,
  )
}

export async function counts(ctx: Ctx, id: string): Promise<Readonly<Record<Outcome, number>>> {
  const { rows } = await sql<{ outcome: Outcome; n: number }>`select outcome, count(*)::int as n
    from conversations.bulk_row where tenant_id = ${ctx.tenant} and bulk_id = ${id} group by outcome`.execute(
    ctx.db,
  )
  const none = { waiting: 0, done: 0, refused: 0, undone: 0, kept: 0 }
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.outcome, row.n])) }
}

/** What could not be done or taken back, with whose matter it is. */
export async function refusals(
  ctx: Ctx,
  id: string,
): Promise<{ conversationId: string; customer: string; title: string; why: string; facts: Facts | null }[]> {
  const { rows } = await sql<{
    conversationId: string
    customer: string
    title: string
    why: string
    facts: Facts | null
  }>`
    select b.conversation_id as "conversationId", coalesce(c.customer_name, '') as customer,
      coalesce(c.title, '') as title, b.why, b.facts
    from conversations.bulk_row b
    left join conversations.conversation c on c.tenant_id = ${ctx.tenant} and c.id = b.conversation_id
    where b.tenant_id = ${ctx.tenant} and b.bulk_id = ${id} and b.outcome in ('refused', 'kept')
    order by b.place limit 100`.execute(ctx.db)
  return rows
}
