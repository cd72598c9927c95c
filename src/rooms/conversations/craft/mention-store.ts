/** Who was named in which note, and whether he has seen it. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Matter } from '../matter.ts'
import { MATTER_COLUMNS } from '../store.ts'

export async function put(ctx: Ctx, id: string, seq: number, staffIds: readonly string[]): Promise<void> {
  await sql`insert into conversations.mention (tenant_id, staff_id, conversation_id, seq, at)
    select ${ctx.tenant}, x, ${id}, ${seq}, ${ctx.now} from unnest(${staffIds}::text[]) as x on conflict do nothing`.execute(
    ctx.db,
  )
}

export type MentionRow = Matter & {
  readonly mentionSeq: number
  readonly mentionAt: Date
  readonly mark: string
  readonly unread: boolean
  readonly byId: string | null
  readonly byName: string
  readonly note: string
  readonly hasRead: number
}

/** Those of the actor, newest first, by their own index. */
export async function mine(
  ctx: Ctx,
  after: { at: string; id: string; seq: number } | undefined,
  limit: number,
): Promise<MentionRow[]> {
  const beyond = after
    ? sql`and (m.at, m.conversation_id, m.seq) < (${after.at}::timestamptz, ${after.id}, ${after.seq}::int)`
    : sql``
  const { rows } = await sql<MentionRow>`
    select m.seq as "mentionSeq", m.at as "mentionAt", m.read_at is null as unread,
      to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as mark,
      e.author_id as "byId", e.author_name as "byName", coalesce(e.text, '') as note,
      coalesce(r.messages, 0) as "hasRead", ${MATTER_COLUMNS}
    from conversations.mention m
    join conversations.conversation c on c.tenant_id = ${ctx.tenant} and c.id = m.conversation_id
    join conversations.event e
      on e.tenant_id = ${ctx.tenant} and e.conversation_id = m.conversation_id and e.seq = m.seq
    left join conversations.read r
      on r.tenant_id = ${ctx.tenant} and r.conversation_id = m.conversation_id and r.staff_id = ${ctx.actor.id}
    where m.tenant_id = ${ctx.tenant} and m.staff_id = ${ctx.actor.id} ${beyond}
    order by m.at desc, m.conversation_id desc, m.seq desc limit ${limit}`.execute(ctx.db)
  return rows
}

export async function unread(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from conversations.mention
    where tenant_id = ${ctx.tenant} and staff_id = ${ctx.actor.id} and read_at is null`.execute(ctx.db)
  return rows[0]?.n ?? 0
}

export async function markRead(ctx: Ctx, id: string): Promise<void> {
  await sql`update conversations.mention set read_at = ${ctx.now}
    where tenant_id = ${ctx.tenant} and staff_id = ${ctx.actor.id} and conversation_id = ${id} and read_at is null`.execute(
    ctx.db,
  )
}
