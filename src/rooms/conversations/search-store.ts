/**
 * Finding words: each gram's messages stand in postings (512 to a row, newest first); what came since the last fold
 * stands in `unfolded`. A count is the sum of both in one snapshot, hence exact.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Ctx, Db } from '../../kernel/ctx.ts'
import type { Found } from './contract.ts'

/** Messages to a posting row. */
const PART = 512

/** How many messages hold each of these grams. */
export function gramCounts(ctx: Ctx, grams: readonly string[]): RawBuilder<{ gram: string; n: number }> {
  return sql<{ gram: string; n: number }>`
    select g.gram,
      (coalesce((select sum(p.n) from conversations.posting p where p.tenant_id = ${ctx.tenant} and p.gram = g.gram), 0)
       + (select count(*) from conversations.unfolded u
          where u.tenant_id = ${ctx.tenant} and g.gram = any(u.grams)))::bigint as n
    from unnest(${grams}::text[]) as g(gram)`
}

export interface Hit extends Omit<Found, 'at' | 'customer'> {
  readonly at: Date
  readonly customerId: string
  readonly customerName: string
}

/** A message that may hold the words, to be looked at letter by letter. */
export interface Candidate {
  readonly doc: string
  readonly text: string
}

/**
 * `offset 0` keeps the planner at one look by index for each number: while a shop is young it would rather read the whole
 * log, and would go on doing so as long as its figures are old.
 */
const ofNumber = (ctx: Ctx) => sql`lateral (
  select * from conversations.event where tenant_id = ${ctx.tenant} and doc = top.doc offset 0) e`

/** Every message of these numbers, newest first, with its conversation. */
export function hits(ctx: Ctx, docs: readonly string[]): RawBuilder<Hit> {
  return sql<Hit>`
    select e.conversation_id as "conversationId", e.seq, e.at, e.kind, e.author_kind as author, e.text,
      c.title, c.customer_id as "customerId", c.customer_name as "customerName", c.state
    from unnest(${docs}::bigint[]) as top(doc), ${ofNumber(ctx)}, lateral (
      select title, customer_id, customer_name, state from conversations.conversation
      where tenant_id = ${ctx.tenant} and id = e.conversation_id offset 0) c
    order by e.doc desc, e.seq desc`
}

function candidates(ctx: Ctx, docs: RawBuilder<unknown>): RawBuilder<Candidate> {
  return sql<Candidate>`select e.doc::text as doc, e.text from (${docs}) top, ${ofNumber(ctx)}
    order by e.doc desc, e.seq desc`
}

/**
 * The newest messages with a gram. Only postings that can hold one of them are opened: those whose newest is not older
 * than the oldest of the youngest full postings that together hold enough. So a frequent word costs what a rare one does.
 */
export function newest(ctx: Ctx, gram: string, limit: number): RawBuilder<Candidate> {
  return candidates(
    ctx,
    sql`select distinct doc from (${newestDocs(ctx, gram, limit)}) d order by doc desc limit ${limit}`,
  )
}

function newestDocs(ctx: Ctx, gram: string, limit: number): RawBuilder<unknown> {
  return sql`
    select d.doc from (
      select coalesce((select oldest from (
        select oldest, sum(n) over (order by oldest desc, run, part) as upto from conversations.posting
        where tenant_id = ${ctx.tenant} and gram = ${gram}) ranked
        where upto >= ${limit} order by oldest desc limit 1), 0) as doc) cut,
    lateral (
      select unnest(p.docs) as doc from conversations.posting p
      where p.tenant_id = ${ctx.tenant} and p.gram = ${gram} and p.newest >= cut.doc
      union all
      select u.doc from conversations.unfolded u where u.tenant_id = ${ctx.tenant} and ${gram} = any(u.grams)) d`
}

/** The newest `limit` messages that hold all of these grams; the first one should be the rarest. */
export function newestWithAll(ctx: Ctx, grams: readonly string[], limit: number): RawBuilder<Candidate> {
  const [first = '', ...rest] = grams
  const also = rest.map((gram) => sql`intersect ${allDocs(ctx, gram)}`)
  return candidates(
    ctx,
    sql`select doc from (${allDocs(ctx, first)} ${sql.join(also, sql` `)}) d order by doc desc limit ${limit}`,
  )
}

function allDocs(ctx: Ctx, gram: string): RawBuilder<unknown> {
  return sql`(select unnest(p.docs) as doc from conversations.posting p where p.tenant_id = ${ctx.tenant} and p.gram = ${gram}
    union all
    select u.doc from conversations.unfolded u where u.tenant_id = ${ctx.tenant} and ${gram} = any(u.grams))`
}

/** The newest messages of the shop whatever they say: for questions too short for a gram. */
export function newestOfAll(ctx: Ctx, limit: number): RawBuilder<Candidate> {
  return candidates(
    ctx,
    sql`select doc from conversations.event where tenant_id = ${ctx.tenant} and doc is not null
    order by doc desc limit ${limit}`,
  )
}

export async function read<T>(ctx: Ctx, query: RawBuilder<T>): Promise<T[]> {
  return (await query.execute(ctx.db)).rows
}

/** One folder at a time in each shop: the row is the lock, the number names what was folded together. */
async function nextRun(ctx: Ctx): Promise<Run> {
  const { rows } = await sql<Run>`insert into conversations.folding (tenant_id, run, joined, moved)
    values (${ctx.tenant}, 1, 0, 0)
    on conflict (tenant_id) do update set run = folding.run + 1 returning run, joined, moved`.execute(ctx.db)
  return rows[0] ?? { run: 1, joined: 0, moved: 0 }
}

/** @property joined the last run that was joined or left alone @property moved messages in the runs since */
export interface Run {
  readonly run: number
  readonly joined: number
  readonly moved: number
}

export async function saveRun(ctx: Ctx, { joined, moved }: Run): Promise<void> {
  await sql`update conversations.folding set joined = ${joined}, moved = ${moved}
    where tenant_id = ${ctx.tenant}`.execute(ctx.db)
}

/** Moves the oldest waiting words into postings and waiting changes into totals; answers the run, counted up. */
export async function fold(ctx: Ctx, most: number): Promise<Run> {
  const begun = await nextRun(ctx)
  const { run } = begun
  const { rows } = await sql<{ moved: number }>`
    with gone as (
      delete from conversations.unfolded u using (
        select conversation_id, seq from conversations.unfolded where tenant_id = ${ctx.tenant} limit ${most}) b
      where u.tenant_id = ${ctx.tenant} and u.conversation_id = b.conversation_id and u.seq = b.seq
      returning u.doc, u.grams),
    placed as (
      select g.gram, gone.doc, (row_number() over (partition by g.gram order by gone.doc desc) - 1) / ${PART} as part
      from gone, unnest(gone.grams) as g(gram)),
    posted as (
      insert into conversations.posting (tenant_id, gram, run, part, n, newest, oldest, docs)
      select ${ctx.tenant}, gram, ${run}, part, count(*), max(doc), min(doc), array_agg(doc order by doc desc)
      from placed group by gram, part)
    select count(*)::int as moved from gone`.execute(ctx.db)
  await foldTally(ctx)
  return { ...begun, moved: begun.moved + (rows[0]?.moved ?? 0) }
}

async function foldTally(ctx: Ctx): Promise<void> {
  await sql`
    with gone as (delete from conversations.tally_change where tenant_id = ${ctx.tenant} returning name, n)
    insert into conversations.tally (tenant_id, name, n)
    select ${ctx.tenant}, name, sum(n) from gone group by name
    on conflict (tenant_id, name) do update set n = tally.n + excluded.n`.execute(ctx.db)
}

/** What was folded leaves dead entries that each search would walk past; this takes them away. Outside of any transaction. */
export async function sweep(db: Db): Promise<void> {
  await sql`vacuum (truncate false) conversations.unfolded`.execute(db)
  await sql`vacuum (truncate false) conversations.tally_change`.execute(db)
}

/** Rows that wait to be folded, counted no further than `most`. */
export async function waiting(ctx: Ctx, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select
    (select count(*) from (select 1 from conversations.unfolded where tenant_id = ${ctx.tenant} limit ${most}) w)::int
    + (select count(*) from (select 1 from conversations.tally_change where tenant_id = ${ctx.tenant} limit ${most}) t)::int
    as n`.execute(ctx.db)
  return rows[0]?.n ?? 0
}

/** Runs grow in number with every fold; sixteen small ones become one, so that a word's postings stay few. */
export async function joinRuns(ctx: Ctx, from: number, to: number): Promise<void> {
  await sql`
    with gone as (
      delete from conversations.posting where tenant_id = ${ctx.tenant} and run between ${from} and ${to}
      returning gram, docs),
    placed as (
      select gone.gram, d.doc, (row_number() over (partition by gone.gram order by d.doc desc) - 1) / ${PART} as part
      from gone, unnest(gone.docs) as d(doc))
    insert into conversations.posting (tenant_id, gram, run, part, n, newest, oldest, docs)
    select ${ctx.tenant}, gram, ${to}, part, count(*), max(doc), min(doc), array_agg(doc order by doc desc)
    from placed group by gram, part`.execute(ctx.db)
}

/** Takes forgotten messages out of the postings: pairs of gram and doc, one entry each. */
export async function unpost(ctx: Ctx, grams: readonly string[], docs: readonly string[]): Promise<void> {
  await nextRun(ctx)
  await sql`
    with gone as (
      select gram, array_agg(doc) as docs, min(doc) as oldest, max(doc) as newest
      from unnest(${grams}::text[], ${docs}::bigint[]) as g(gram, doc) group by gram)
    update conversations.posting p set docs = kept.docs, n = cardinality(kept.docs)
    from (
      select o.gram, o.run, o.part,
        array(select d from unnest(o.docs) d where d <> all(gone.docs) order by d desc) as docs
      from gone join conversations.posting o on o.tenant_id = ${ctx.tenant} and o.gram = gone.gram
        and o.newest >= gone.oldest and o.oldest <= gone.newest and o.docs && gone.docs) kept
    where p.tenant_id = ${ctx.tenant} and p.gram = kept.gram and p.run = kept.run and p.part = kept.part`.execute(
    ctx.db,
  )
  await sql`delete from conversations.posting p using (select distinct gram from unnest(${grams}::text[]) g(gram)) g
    where p.tenant_id = ${ctx.tenant} and p.gram = g.gram and p.n = 0`.execute(ctx.db)
}
