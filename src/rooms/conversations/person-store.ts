/** Rows about one person: whole logs for taking away, and every trace taken out when the person is forgotten. */
import { sql } from 'kysely'
import { storedGrams } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { unpost } from './search-store.ts'
import { type EventRow, events } from './store.ts'

const PAGE = 1000

export async function wholeLog(ctx: Ctx, id: string): Promise<EventRow[]> {
  const log: EventRow[] = []
  for (;;) {
    const part = await events(ctx, id, { since: log.at(-1)?.seq ?? 0, limit: PAGE })
    log.push(...part)
    if (part.length < PAGE) return log
  }
}

/** The files that hang on a conversation. */
export async function filesOf(ctx: Ctx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file ->> 'id' as id
    from conversations.event e, jsonb_array_elements(e.body -> 'files') as file
    where e.tenant_id = ${ctx.tenant} and e.conversation_id = ${id} and jsonb_typeof(e.body -> 'files') = 'array'`.execute(
    ctx.db,
  )
  return rows.map((row) => row.id)
}

/** Takes every word out of a log, out of what waits to be found and out of the postings. Places and deeds stay. */
export async function eraseWords(ctx: Ctx, id: string): Promise<number> {
  const { rows: found } = await sql<{ doc: string; text: string }>`
    select doc::text as doc, text from conversations.event
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} and doc is not null`.execute(ctx.db)
  const pairs = found.flatMap(({ doc, text }) => storedGrams(text).map((gram) => ({ gram, doc })))
  await unpost(
    ctx,
    pairs.map((pair) => pair.gram),
    pairs.map((pair) => pair.doc),
  )
  for (const table of ['unfolded', 'tagged', 'watching', 'waited', 'draft', 'mention']) {
    await sql`delete from ${sql.table(`conversations.${table}`)}
      where tenant_id = ${ctx.tenant} and conversation_id = ${id}`.execute(ctx.db)
  }
  await sql`delete from conversations.link
    where tenant_id = ${ctx.tenant} and (conversation_id = ${id} or other_id = ${id})`.execute(ctx.db)
  const { rows } = await sql<{ seq: number }>`
    update conversations.event set
      text = case when text is null then null else '' end, mood = null, language = null, doc = null,
      channel_id = null, channel_message_id = null,
      author_id = case when author_kind = 'customer' then null else author_id end,
      author_name = case when author_kind = 'customer' then '' else author_name end,
      body = case kind
        when 'message' then '{"forgotten": true}'::jsonb
        when 'note' then '{"forgotten": true}'::jsonb
        when 'handover' then jsonb_build_object('reason', body ->> 'reason')
        when 'field' then jsonb_build_object('field', jsonb_build_object('id', body -> 'field' -> 'id', 'label', '', 'value', null))
        when 'tag' then jsonb_build_object('tag', '', 'put', body -> 'put')
        else body end
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} returning seq`.execute(ctx.db)
  return rows.length
}

interface Move {
  readonly from: string
  readonly to: string
  readonly name: string
  /** Just these, and those that came by one of these identities. */
  readonly only?: { readonly ids: readonly string[]; readonly identities: readonly string[] }
}

/** Gives conversations of one customer to another; answers which. */
export async function move(ctx: Ctx, { from, to, name, only }: Move): Promise<string[]> {
  const which = only ? sql`and (id = any(${only.ids}) or identity_id = any(${only.identities}))` : sql``
  const { rows } = await sql<{ id: string }>`
    update conversations.conversation set customer_id = ${to}, customer_name = ${name}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} ${which} returning id`.execute(ctx.db)
  return rows.map((row) => row.id)
}

/** A customer is called otherwise now. */
export async function rename(ctx: Ctx, customerId: string, name: string, tier: string | null): Promise<void> {
  await sql`update conversations.conversation set customer_name = ${name}, customer_tier = ${tier}
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId}
      and (customer_name <> ${name} or customer_tier is distinct from ${tier})`.execute(ctx.db)
}
