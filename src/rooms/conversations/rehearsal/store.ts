/** How rehearsals are kept: a matter and its log as any other, in tables that nothing else reads. */
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Entry, Matter } from '../matter.ts'
import { EVENT_SHAPE, type EventRow, eventRow, rowOf, SHAPE } from '../store.ts'

/** A matter with what its reader has read of it. */
export type Rehearsed = Matter & { readonly staffId: string; readonly readMessages: number }

const rehearsed = (where: RawBuilder<unknown>) => sql<Rehearsed>`
  select r.id, r.staff_id as "staffId", r.read_messages as "readMessages", c.*
  from conversations.rehearsal r, jsonb_to_record(r.matter) as c(${SHAPE}) where ${where}`

export async function find(ctx: Ctx, id: string): Promise<Rehearsed | undefined> {
  const { rows } = await rehearsed(sql`r.tenant_id = ${ctx.tenant} and r.id = ${id}`).execute(ctx.db)
  return rows[0]
}

/** The row, locked until the transaction ends. */
export async function lock(ctx: Ctx, id: string): Promise<Rehearsed | undefined> {
  await sql`select 1 from conversations.rehearsal where tenant_id = ${ctx.tenant} and id = ${id} for update`.execute(
    ctx.db,
  )
  return find(ctx, id)
}

export async function insert(
  ctx: Ctx,
  staffId: string,
  matter: Matter,
  entries: readonly Entry[],
): Promise<void> {
  await sql`insert into conversations.rehearsal (tenant_id, id, staff_id, matter, changed_at)
    values (${ctx.tenant}, ${matter.id}, ${staffId}, ${JSON.stringify(rowOf(matter))}::jsonb, ${ctx.now})`.execute(
    ctx.db,
  )
  await write(ctx, matter, entries)
}

export async function save(ctx: Ctx, matter: Matter, entries: readonly Entry[]): Promise<void> {
  await sql`update conversations.rehearsal set matter = ${JSON.stringify(rowOf(matter))}::jsonb, changed_at = ${ctx.now}
    where tenant_id = ${ctx.tenant} and id = ${matter.id}`.execute(ctx.db)
  await write(ctx, matter, entries)
}

async function write(ctx: Ctx, matter: Matter, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map((entry) => ({ ...eventRow(matter, entry), doc: null }))
  await sql`insert into conversations.rehearsal_event (tenant_id, rehearsal_id, seq, channel_message_id, entry)
    select ${ctx.tenant}, ${matter.id}, (e ->> 'seq')::int, e ->> 'channel_message_id', e
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as e`.execute(ctx.db)
}

const EVENT = sql.raw(`e.seq, e.at, e.kind, e.author_kind as "authorKind", e.author_id as "authorId",
  e.author_name as "authorName", e.after_seq as "afterSeq", e.text, e.mood, e.language, e.body`)

/** A part of the log, oldest first: after `since`, or the newest `limit` before `before`. */
export async function events(
  ctx: Ctx,
  id: string,
  part: { since?: number | undefined; before?: number | undefined; limit: number },
): Promise<EventRow[]> {
  const after = part.since !== undefined
  const range = after ? sql`r.seq > ${part.since}` : sql`r.seq < ${part.before ?? 2 ** 31 - 1}`
  const { rows } = await sql<EventRow>`select ${EVENT}
    from conversations.rehearsal_event r, jsonb_to_record(r.entry) as e(${EVENT_SHAPE})
    where r.tenant_id = ${ctx.tenant} and r.rehearsal_id = ${id} and ${range}
    order by r.seq ${after ? sql`asc` : sql`desc`} limit ${part.limit}`.execute(ctx.db)
  return after ? rows : rows.reverse()
}

export async function arrived(ctx: Ctx, id: string, channelMessageId: string): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number }>`select seq from conversations.rehearsal_event
    where tenant_id = ${ctx.tenant} and rehearsal_id = ${id} and channel_message_id = ${channelMessageId}`.execute(
    ctx.db,
  )
  return rows[0]?.seq
}

export async function saveRead(ctx: Ctx, id: string, messages: number): Promise<void> {
  await sql`update conversations.rehearsal set read_messages = greatest(read_messages, ${messages}::int)
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}

/** A person's own, newest first. */
export async function own(ctx: Ctx, staffId: string, limit: number): Promise<Rehearsed[]> {
  const { rows } = await sql<Rehearsed>`${rehearsed(
    sql`r.tenant_id = ${ctx.tenant} and r.staff_id = ${staffId}`,
  )} order by r.changed_at desc, r.id desc limit ${limit}`.execute(ctx.db)
  return rows
}
