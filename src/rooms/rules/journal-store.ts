/** SQL of the journal: written once for each event, read in the order of matters, swept after sixty days, forgotten with its person. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { JournalEntry } from './journal.ts'

export async function write(ctx: Ctx, entries: readonly JournalEntry[]): Promise<number> {
  if (entries.length === 0) return 0
  const { numAffectedRows } = await sql`
    insert into rules.journal (tenant_id, id, name, at, conversation_id, order_id, customer_id, facts, told)
    select ${ctx.tenant}, r."id", r."name", r."at", r."conversationId", r."orderId", r."customerId", r."facts", r."told"
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as r("id" text, "name" text, "at" timestamptz,
      "conversationId" text, "orderId" text, "customerId" text, "facts" jsonb, "told" jsonb)
    on conflict (tenant_id, id) do nothing`.execute(ctx.db)
  return Number(numAffectedRows ?? 0n)
}

const COLUMNS = sql.raw(`id, name, at, conversation_id as "conversationId", order_id as "orderId",
  customer_id as "customerId", facts, told`)

/** Where a reading by matters stands. */
export interface Place {
  readonly matter: string
  readonly at: Date
  readonly id: string
}

/** Entries since an instant by matter, each matter's in the order of time. */
export async function byMatter(
  ctx: Ctx,
  since: Date,
  after: Place | null,
  limit: number,
): Promise<(JournalEntry & { matter: string })[]> {
  const { rows } = await sql<JournalEntry & { matter: string }>`
    select * from (select ${COLUMNS}, coalesce(conversation_id, order_id, id) as matter from rules.journal
      where tenant_id = ${ctx.tenant} and at >= ${since}) j
    where ${after === null} or (matter, at, id) > (${after?.matter ?? ''}, ${after?.at ?? since}::timestamptz, ${after?.id ?? ''})
    order by matter, at, id limit ${limit}`.execute(ctx.db)
  return rows
}

export async function oldest(ctx: Ctx): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select min(at) as at from rules.journal
    where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0]?.at ?? null
}

/** Whether one of these was told about a promise. */
export async function toldOfPromise(ctx: Ctx, promise: string, names: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select 1 from rules.journal
    where tenant_id = ${ctx.tenant} and name = any(${[...names]}::text[])
      and coalesce(told ->> 'promise', told ->> 'promiseId', told ->> 'id') = ${promise} limit 1`.execute(
    ctx.db,
  )
  return rows.length > 0
}

export async function sweep(ctx: Ctx, before: Date): Promise<void> {
  await sql`delete from rules.journal where tenant_id = ${ctx.tenant} and at < ${before}`.execute(ctx.db)
}

export async function ofCustomer(ctx: Ctx, customerId: string): Promise<JournalEntry[]> {
  const { rows } = await sql<JournalEntry>`select ${COLUMNS} from rules.journal
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} order by at desc limit 5000`.execute(
    ctx.db,
  )
  return rows
}

/** What happened stays for the figures; who it was and what he said goes. */
export async function forget(ctx: Ctx, customerId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update rules.journal set customer_id = null, facts = facts - 'text', told = told - 'customerId' - 'customer'
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId}`.execute(ctx.db)
  return Number(numAffectedRows ?? 0n)
}

export async function move(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update rules.journal set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} returning id`.execute(ctx.db)
  return rows.map((row) => row.id)
}

export async function moveThese(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  await sql`update rules.journal set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]}::text[])`.execute(ctx.db)
}

export interface StretchRow {
  readonly begun: number
  readonly messages: number
  readonly solved: number
  readonly byAssistant: number
  readonly broken: number
  readonly answers: number
  readonly content: number
}

/** Counts of one stretch of time. */
export async function counts(ctx: Ctx, from: Date, to: Date): Promise<StretchRow> {
  const { rows } = await sql<StretchRow>`select
      count(*) filter (where name = 'conversations.begun')::int as begun,
      count(*) filter (where name = 'conversations.message.received')::int as messages,
      count(*) filter (where name = 'conversations.solved')::int as solved,
      count(*) filter (where name = 'conversations.solved' and facts ->> 'holder' = 'assistant')::int as "byAssistant",
      count(*) filter (where name = 'standards.broken')::int as broken,
      count(*) filter (where name = 'surveys.answered' and facts ? 'satisfaction')::int as answers,
      count(*) filter (where name = 'surveys.answered' and (facts ->> 'satisfaction')::numeric >= 4)::int as content
    from rules.journal where tenant_id = ${ctx.tenant} and at >= ${from} and at < ${to}`.execute(ctx.db)
  const none = { begun: 0, messages: 0, solved: 0, byAssistant: 0, broken: 0, answers: 0, content: 0 }
  return rows[0] ?? none
}

/** Seconds from the first unanswered word of a customer to the first word of ours, a person's or the assistant's. */
export async function waits(
  ctx: Ctx,
  from: Date,
  to: Date,
): Promise<{ n: number; median: number | null; p90: number | null }> {
  const { rows } = await sql<{ n: number; median: number | null; p90: number | null }>`
    with said as (
      select conversation_id, at, name, lag(name) over (partition by conversation_id order by at, id) as before
      from rules.journal
      where tenant_id = ${ctx.tenant} and at >= ${from} and at < ${to} and conversation_id is not null
        and (name = 'conversations.message.received'
          or (name = 'conversations.message.sent' and told ->> 'author' in ('staff', 'assistant')))),
    waited as (
      select extract(epoch from (select min(s.at) from said s where s.conversation_id = w.conversation_id
        and s.name = 'conversations.message.sent' and s.at >= w.at) - w.at) as seconds
      from said w
      where w.name = 'conversations.message.received' and w.before is distinct from 'conversations.message.received')
    select count(seconds)::int as n, percentile_disc(0.5) within group (order by seconds)::int as median,
      percentile_disc(0.9) within group (order by seconds)::int as p90
    from waited where seconds is not null`.execute(ctx.db)
  return rows[0] ?? { n: 0, median: null, p90: null }
}

/** Values of a fact that stood in the journal, most frequent first: what the shop really calls things. */
export async function valuesSeen(
  ctx: Ctx,
  fact: 'customer.tier' | 'tags' | 'channel',
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    select v.value from rules.journal j cross join lateral jsonb_array_elements_text(
      case jsonb_typeof(j.facts -> ${fact}::text) when 'array' then j.facts -> ${fact}::text
        when 'string' then jsonb_build_array(j.facts -> ${fact}::text) else '[]'::jsonb end) as v(value)
    where j.tenant_id = ${ctx.tenant} and v.value <> ''
    group by v.value order by count(*) desc, v.value limit ${most}`.execute(ctx.db)
  return rows.map((row) => row.value)
}

/** From here to its end this transaction cannot write, whatever runs in it. */
export async function onlyRead(ctx: Ctx): Promise<void> {
  await sql`set transaction read only`.execute(ctx.db)
}
