/** Side conversations as they are kept: their own small log beside the matter, and links of which only the hash is known. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { AsideParty, Attachment } from '../contract.ts'

export interface AsideRow {
  readonly id: string
  readonly conversationId: string
  readonly topic: string
  readonly partyKind: AsideParty['kind']
  readonly partyName: string
  readonly partyMail: string | null
  readonly by: 'mail' | 'link'
  readonly state: 'open' | 'closed'
  readonly lastSeq: number
  readonly lastText: string
  readonly lastAt: Date
  readonly lastOutside: boolean
  readonly ourRead: number
  readonly outsideRead: number
  readonly beganAt: Date
}

const COLUMNS = sql.raw(`a.id, a.conversation_id as "conversationId", a.topic, a.party_kind as "partyKind",
  a.party_name as "partyName", a.party_mail as "partyMail", a.by, a.state, a.last_seq as "lastSeq",
  a.last_text as "lastText", a.last_at as "lastAt", a.last_outside as "lastOutside", a.our_read as "ourRead",
  a.outside_read as "outsideRead", a.began_at as "beganAt"`)

export interface AsideWord {
  readonly seq: number
  readonly at: Date
  readonly outside: boolean
  readonly authorName: string
  readonly text: string
  readonly files: readonly Attachment[]
}

export async function insert(ctx: Ctx, row: AsideRow): Promise<void> {
  await sql`insert into conversations.aside (tenant_id, id, conversation_id, topic, party_kind, party_name, party_mail, by,
      state, last_seq, last_text, last_at, last_outside, our_read, outside_read, began_by, began_at)
    values (${ctx.tenant}, ${row.id}, ${row.conversationId}, ${row.topic}, ${row.partyKind}, ${row.partyName},
      ${row.partyMail}, ${row.by}, ${row.state}, 0, '', ${row.lastAt}, false, 0, 0, ${ctx.actor.id}, ${row.beganAt})`.execute(
    ctx.db,
  )
}

export async function ofMatter(ctx: Ctx, conversationId: string): Promise<(AsideRow & { unread: number })[]> {
  const { rows } = await sql<AsideRow & { unread: number }>`
    select ${COLUMNS}, (select count(*)::int from conversations.aside_message m
      where m.tenant_id = a.tenant_id and m.aside_id = a.id and m.outside and m.seq > a.our_read) as unread
    from conversations.aside a where a.tenant_id = ${ctx.tenant} and a.conversation_id = ${conversationId}
    order by a.last_at desc limit 50`.execute(ctx.db)
  return rows
}

export async function find(ctx: Ctx, id: string, lock = false): Promise<AsideRow | undefined> {
  const { rows } = await sql<AsideRow>`select ${COLUMNS} from conversations.aside a
    where a.tenant_id = ${ctx.tenant} and a.id = ${id} ${lock ? sql`for update` : sql``}`.execute(ctx.db)
  return rows[0]
}

export async function words(ctx: Ctx, id: string): Promise<AsideWord[]> {
  const { rows } = await sql<AsideWord>`select seq, at, outside, author_name as "authorName", text, files
    from conversations.aside_message where tenant_id = ${ctx.tenant} and aside_id = ${id}
    order by seq desc limit 200`.execute(ctx.db)
  return rows.reverse()
}

/** @returns false when the same word from outside came before */
export async function write(
  ctx: Ctx,
  row: AsideRow,
  word: AsideWord & { authorId: string | null; outsideId: string | null; cut: string },
): Promise<boolean> {
  const { rows } = await sql`
    with written as (
      insert into conversations.aside_message
        (tenant_id, aside_id, seq, at, outside, author_id, author_name, text, files, outside_id)
      values (${ctx.tenant}, ${row.id}, ${word.seq}, ${word.at}, ${word.outside}, ${word.authorId}, ${word.authorName},
        ${word.text}, ${JSON.stringify(word.files)}::jsonb, ${word.outsideId})
      on conflict (tenant_id, aside_id, outside_id) where outside_id is not null do nothing returning 1)
    update conversations.aside set last_seq = ${word.seq}, last_text = ${word.cut}, last_at = ${word.at},
      last_outside = ${word.outside},
      our_read = case when ${word.outside} then our_read else ${word.seq} end,
      outside_read = case when ${word.outside} then ${word.seq} else outside_read end
    where tenant_id = ${ctx.tenant} and id = ${row.id} and exists (select 1 from written) returning 1`.execute(
    ctx.db,
  )
  return rows.length > 0
}

export async function markRead(ctx: Ctx, id: string, who: 'us' | 'outside', seq: number): Promise<void> {
  const column = sql.ref(who === 'us' ? 'our_read' : 'outside_read')
  await sql`update conversations.aside set ${column} = least(last_seq, ${seq}::int)
    where tenant_id = ${ctx.tenant} and id = ${id} and ${column} < ${seq}::int`.execute(ctx.db)
}

export async function turn(ctx: Ctx, id: string, state: AsideRow['state']): Promise<void> {
  await sql`update conversations.aside set state = ${state} where tenant_id = ${ctx.tenant} and id = ${id}`.execute(
    ctx.db,
  )
}

export async function keepLink(ctx: Ctx, id: string, hash: string, expires: Date): Promise<void> {
  await sql`insert into conversations.aside_link (tenant_id, hash, aside_id, expires_at)
    values (${ctx.tenant}, ${hash}, ${id}, ${expires})`.execute(ctx.db)
}

export async function behindLink(
  ctx: Ctx,
  hash: string,
): Promise<{ asideId: string; expiresAt: Date } | undefined> {
  const { rows } = await sql<{ asideId: string; expiresAt: Date }>`
    select aside_id as "asideId", expires_at as "expiresAt" from conversations.aside_link
    where tenant_id = ${ctx.tenant} and hash = ${hash}`.execute(ctx.db)
  return rows[0]
}

export async function holdsFile(ctx: Ctx, id: string, fileId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from conversations.aside_message
    where tenant_id = ${ctx.tenant} and aside_id = ${id} and files @> ${JSON.stringify([{ id: fileId }])}::jsonb limit 1`.execute(
    ctx.db,
  )
  return rows.length > 0
}

/** Everything said aside about a matter goes. @returns the files that hung on it, and how many words it were */
export async function erase(ctx: Ctx, conversationId: string): Promise<{ files: string[]; words: number }> {
  const { rows: gone } = await sql<{ files: Attachment[] }>`delete from conversations.aside_message m
    using conversations.aside a where m.tenant_id = ${ctx.tenant} and a.tenant_id = ${ctx.tenant}
      and a.id = m.aside_id and a.conversation_id = ${conversationId} returning m.files`.execute(ctx.db)
  await sql`delete from conversations.aside_link l using conversations.aside a where l.tenant_id = ${ctx.tenant}
    and a.tenant_id = ${ctx.tenant} and a.id = l.aside_id and a.conversation_id = ${conversationId}`.execute(
    ctx.db,
  )
  await sql`delete from conversations.aside where tenant_id = ${ctx.tenant} and conversation_id = ${conversationId}`.execute(
    ctx.db,
  )
  return { files: gone.flatMap((row) => row.files.map((file) => file.id)), words: gone.length }
}
