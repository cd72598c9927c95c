/** How conversations are kept: the row under its lock, the log, and everything that is written together with an event. */
import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import { storedGrams } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Standard } from './contract.ts'
import { docOf } from './doc.ts'
import { type Body, counted, type Entry, isFound, type Matter } from './matter.ts'

/** Columns of the row by field of the noun, with their types for reading JSON; `id` is not among them. */
const COLUMNS = {
  customerId: ['customer_id', 'text'],
  identityId: ['identity_id', 'text'],
  customerName: ['customer_name', 'text'],
  customerTier: ['customer_tier', 'text'],
  channelId: ['channel_id', 'text'],
  channelKind: ['channel_kind', 'text'],
  language: ['language', 'text'],
  title: ['title', 'text'],
  state: ['state', 'text'],
  holder: ['holder', 'text'],
  engagement: ['engagement', 'int'],
  assigneeId: ['assignee_id', 'text'],
  assigneeName: ['assignee_name', 'text'],
  teamId: ['team_id', 'text'],
  teamName: ['team_name', 'jsonb'],
  teamChosen: ['team_chosen', 'boolean'],
  tags: ['tags', 'text[]'],
  orderId: ['order_id', 'text'],
  orderNumber: ['order_number', 'text'],
  orderState: ['order_state', 'text'],
  context: ['context', 'jsonb'],
  lastSeq: ['last_seq', 'int'],
  lastVisibleSeq: ['last_visible_seq', 'int'],
  lastCustomerSeq: ['last_customer_seq', 'int'],
  lastAuthor: ['last_author', 'text'],
  lastText: ['last_text', 'text'],
  lastAt: ['last_at', 'timestamptz'],
  customerMessages: ['customer_messages', 'int'],
  answeredMessages: ['answered_messages', 'int'],
  ourMessages: ['our_messages', 'int'],
  sentSince: ['sent_since', 'int'],
  heardAt: ['heard_at', 'timestamptz'],
  mood: ['mood', 'text'],
  wantsPerson: ['wants_person', 'boolean'],
  heardText: ['heard_text', 'text'],
  snoozedUntil: ['snoozed_until', 'timestamptz'],
  mergedInto: ['merged_into', 'text'],
  fields: ['fields', 'jsonb'],
  answeredAt: ['answered_at', 'timestamptz'],
  waitingSince: ['waiting_since', 'timestamptz'],
  dueAt: ['due_at', 'timestamptz'],
  dueWhat: ['due_what', 'text'],
  rankAt: ['rank_at', 'timestamptz'],
  customerDelivered: ['customer_delivered', 'int'],
  customerRead: ['customer_read', 'int'],
  customerHasRead: ['customer_has_read', 'int'],
  staffRead: ['staff_read', 'int'],
  beganAt: ['began_at', 'timestamptz'],
  changedAt: ['changed_at', 'timestamptz'],
  solvedAt: ['solved_at', 'timestamptz'],
} as const satisfies Record<Exclude<keyof Matter, 'id'>, readonly [string, string]>

const FIELDS = Object.entries(COLUMNS)
const COLUMN_NAMES = FIELDS.map(([, [column]]) => column).join(', ')
const TYPES = FIELDS.map(([field, [, type]]) => `"${field}" ${type}`).join(', ')
const GIVEN_NAMES = FIELDS.map(([field]) => `r."${field}"`).join(', ')
export const NAMES = sql.raw(COLUMN_NAMES)
export const SHAPE = sql.raw(TYPES)
export const GIVEN = sql.raw(GIVEN_NAMES)
/** The row as the noun wants it; `c` is conversations.conversation. */
export const MATTER_COLUMNS = sql.raw(
  `c.id, ${FIELDS.map(([field, [column]]) => `c.${column} as "${field}"`).join(', ')}`,
)

const EVENT_COLUMN_NAMES = `conversation_id, seq, at, kind, author_kind, author_id, author_name, after_seq, text, mood,
  language, body, channel_id, channel_message_id, doc`
const EVENT_TYPES = `conversation_id text, seq int, at timestamptz, kind text, author_kind text, author_id text,
  author_name text, after_seq int, text text, mood text, language text, body jsonb, channel_id text,
  channel_message_id text, doc bigint`
export const EVENT_COLUMNS = sql.raw(EVENT_COLUMN_NAMES)
export const EVENT_SHAPE = sql.raw(EVENT_TYPES)

/** The row, locked until the transaction ends: every deed that changes who may speak begins here. */
export async function lock(ctx: Ctx, id: string): Promise<Matter | undefined> {
  const { rows } = await sql<Matter>`select ${MATTER_COLUMNS} from conversations.conversation c
    where c.tenant_id = ${ctx.tenant} and c.id = ${id} for no key update`.execute(ctx.db)
  return rows[0]
}

export async function find(ctx: Ctx, id: string): Promise<Matter | undefined> {
  const { rows } = await sql<Matter>`select ${MATTER_COLUMNS} from conversations.conversation c
    where c.tenant_id = ${ctx.tenant} and c.id = ${id}`.execute(ctx.db)
  return rows[0]
}

/** Where a channel's message already stands in the log, if it came before (I19). */
export async function arrived(
  ctx: Ctx,
  channelId: string,
  channelMessageId: string,
): Promise<{ conversationId: string; seq: number } | undefined> {
  const { rows } = await sql<{ conversationId: string; seq: number }>`
    select conversation_id as "conversationId", seq from conversations.event
    where tenant_id = ${ctx.tenant} and channel_id = ${channelId} and channel_message_id = ${channelMessageId}`.execute(
    ctx.db,
  )
  return rows[0]
}

/** Written out once and planned once: building and planning it for each first message cost more than running it. */
const INSERT = `/* conversations.begin */
  with logged as (
    insert into conversations.event (tenant_id, ${EVENT_COLUMN_NAMES})
    select $1, x.* from jsonb_to_recordset($3::jsonb) as x(${EVENT_TYPES})
    on conflict (tenant_id, channel_id, channel_message_id) where channel_message_id is not null do nothing
    returning 1),
  made as (
    insert into conversations.conversation (tenant_id, id, ${COLUMN_NAMES})
    select $1, $2, ${GIVEN_NAMES} from jsonb_to_record($4::jsonb) as r(${TYPES}) where exists (select 1 from logged)),
  followed as (
    insert into conversations.event (tenant_id, ${EVENT_COLUMN_NAMES})
    select $1, x.* from jsonb_to_recordset($5::jsonb) as x(${EVENT_TYPES}) where exists (select 1 from logged)),
  counted as (
    insert into conversations.tally_change (tenant_id, conversation_id, seq, name, n)
    select $1, $2, $6::int, t.name, t.n from unnest($7::text[], $8::int[]) as t(name, n)
    where exists (select 1 from logged)),
  worded as (
    insert into conversations.unfolded (tenant_id, conversation_id, seq, doc, grams)
    select $1, $2, x.seq, x.doc, x.grams from jsonb_to_recordset($9::jsonb) as x(seq int, doc bigint, grams text[])
    where exists (select 1 from logged))
  select count(*)::int as n from logged`

/**
 * A new row with its first events, in one statement; false when its first message was delivered before: then nothing of
 * it is written.
 */
export async function insert(ctx: Ctx, matter: Matter, entries: readonly Entry[]): Promise<boolean> {
  const [first, ...rest] = entries.map((entry) => eventRow(matter, entry))
  const counts = counted(null, matter)
  const given = [
    ctx.tenant,
    matter.id,
    JSON.stringify([first]),
    JSON.stringify(rowOf(matter)),
    JSON.stringify(rest),
    matter.lastSeq,
    counts.map((one) => one.name),
    counts.map((one) => one.n),
    JSON.stringify(wordsOf(matter.id, entries)),
  ]
  const { rows } = await ctx.db.executeQuery<{ n: number }>(CompiledQuery.raw(INSERT, given))
  return (rows[0]?.n ?? 0) > 0
}

/** The changed row, the new events, the counters and the words to find: one statement. */
export async function save(
  ctx: Ctx,
  before: Matter,
  after: Matter,
  entries: readonly Entry[],
): Promise<void> {
  const changed = Object.entries(after).filter(
    ([field, value]) => !same(value, Object.entries(before).find(([f]) => f === field)?.[1]),
  )
  const fields = FIELDS.filter(([field]) => changed.some(([name]) => name === field))
  if (fields.length === 0 && entries.length === 0) return
  const row = Object.fromEntries(changed.map(([field, value]) => [field, value]))
  const update =
    fields.length === 0
      ? sql`moved as (select 1)`
      : sql`moved as (update conversations.conversation c
          set ${sql.raw(fields.map(([field, [column]]) => `${column} = r."${field}"`).join(', '))}
          from jsonb_to_record(${JSON.stringify(row)}::jsonb) as r(${sql.raw(fields.map(([field, [, type]]) => `"${field}" ${type}`).join(', '))})
          where c.tenant_id = ${ctx.tenant} and c.id = ${after.id})`
  await sql`
    with ${update},
    logged as (insert into conversations.event (tenant_id, ${EVENT_COLUMNS}) ${eventsFrom(
      ctx,
      entries.map((entry) => eventRow(after, entry)),
    )}),
    ${counting(ctx, after, counted(before, after))},
    ${waitingWords(ctx, after.id, entries)}
    select 1`.execute(ctx.db)
}

function eventsFrom(ctx: Ctx, rows: readonly unknown[]): RawBuilder<unknown> {
  return sql`select ${ctx.tenant}, x.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(${EVENT_SHAPE})`
}

/** An event as its row, for single deeds and for histories alike. */
export function eventRow(matter: Pick<Matter, 'id' | 'channelId'>, entry: Entry): Record<string, unknown> {
  return {
    conversation_id: matter.id,
    seq: entry.seq,
    at: entry.at,
    kind: entry.kind,
    author_kind: entry.author.kind,
    author_id: entry.author.id,
    author_name: entry.author.name,
    after_seq: entry.afterSeq,
    text: entry.text ?? null,
    mood: entry.mood ?? null,
    language: entry.language ?? null,
    body: entry.body && Object.keys(entry.body).length > 0 ? entry.body : null,
    channel_id: entry.channelMessageId ? matter.channelId : null,
    channel_message_id: entry.channelMessageId ?? null,
    doc: isFound(entry) ? docOf(entry.at, matter.id, entry.seq) : null,
  }
}

function counting(
  ctx: Ctx,
  { id, lastSeq }: Matter,
  changes: readonly { name: string; n: number }[],
): RawBuilder<unknown> {
  if (changes.length === 0) return sql`counted as (select 1)`
  return sql`counted as (
    insert into conversations.tally_change (tenant_id, conversation_id, seq, name, n)
    select ${ctx.tenant}, ${id}, ${lastSeq}::int, t.name, t.n
    from unnest(${changes.map((c) => c.name)}::text[], ${changes.map((c) => c.n)}::int[]) as t(name, n)
    where true
    on conflict (tenant_id, conversation_id, seq, name) do update set n = tally_change.n + excluded.n)`
}

function waitingWords(ctx: Ctx, id: string, entries: readonly Entry[]): RawBuilder<unknown> {
  const rows = wordsOf(id, entries)
  if (rows.length === 0) return sql`worded as (select 1)`
  return sql`worded as (
    insert into conversations.unfolded (tenant_id, conversation_id, seq, doc, grams)
    select ${ctx.tenant}, ${id}, x.seq, x.doc, x.grams
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(seq int, doc bigint, grams text[]))`
}

/** The words to find of each event that search knows. */
export function wordsOf(
  id: string,
  entries: readonly Entry[],
): { seq: number; doc: string; grams: string[] }[] {
  return entries.filter(isFound).map((entry) => ({
    seq: entry.seq,
    doc: docOf(entry.at, id, entry.seq),
    grams: storedGrams(entry.text ?? ''),
  }))
}

/** A row as JSON hands it to the database. */
export const rowOf = (matter: Matter): Record<string, unknown> => ({ ...matter })

function same(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime()
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** An event as it is stored. */
export interface EventRow {
  readonly seq: number
  readonly at: Date
  readonly kind: Entry['kind']
  readonly authorKind: Entry['author']['kind']
  readonly authorId: string | null
  readonly authorName: string
  readonly afterSeq: number | null
  readonly text: string | null
  readonly mood: Entry['mood'] | null
  readonly language: Entry['language'] | null
  readonly body: Body | null
}

const READ =
  sql.raw(`seq, at, kind, author_kind as "authorKind", author_id as "authorId", author_name as "authorName",
  after_seq as "afterSeq", text, mood, language, body`)

interface Part {
  readonly since?: number | undefined
  readonly before?: number | undefined
  readonly limit: number
  /** Only what the customer may see. */
  readonly visible?: boolean
}

/** A part of one log, oldest first: after `since`, or the newest `limit` before `before`. Never the whole log (I14). */
export async function events(ctx: Ctx, id: string, part: Part): Promise<EventRow[]> {
  const visible = part.visible ? sql`and after_seq is not null` : sql``
  if (part.since !== undefined) {
    const { rows } = await sql<EventRow>`select ${READ} from conversations.event
      where tenant_id = ${ctx.tenant} and conversation_id = ${id} and seq > ${part.since} ${visible}
      order by seq limit ${part.limit}`.execute(ctx.db)
    return rows
  }
  const { rows } = await sql<EventRow>`select ${READ} from conversations.event
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} and seq < ${part.before ?? 2 ** 31 - 1} ${visible}
    order by seq desc limit ${part.limit}`.execute(ctx.db)
  return rows.reverse()
}

export async function event(ctx: Ctx, id: string, seq: number): Promise<EventRow | undefined> {
  const [row] = await events(ctx, id, { since: seq - 1, limit: 1 })
  return row?.seq === seq ? row : undefined
}

/** The newest message of another person of ours after `seq`. */
export async function colleagueAnswered(
  ctx: Ctx,
  id: string,
  seq: number,
): Promise<{ seq: number; name: string } | undefined> {
  const { rows } = await sql<{ seq: number; name: string }>`select seq, author_name as name
    from conversations.event where tenant_id = ${ctx.tenant} and conversation_id = ${id} and seq > ${seq}
      and kind = 'message' and author_kind = 'staff' and author_id <> ${ctx.actor.id}
    order by seq desc limit 1`.execute(ctx.db)
  return rows[0]
}

/** When it was last handed to people: since then a person is owed. */
export async function handedAt(ctx: Ctx, id: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`select at from conversations.event
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} and kind = 'handover' order by seq desc limit 1`.execute(
    ctx.db,
  )
  return rows[0]?.at
}

/** Whether a file hangs on a message (or, for us, a note) of this conversation. */
export async function holdsFile(ctx: Ctx, id: string, fileId: string, visible: boolean): Promise<boolean> {
  const { rows } = await sql`select 1 from conversations.event
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} and kind in ('message', 'note')
      and (${!visible} or after_seq is not null)
      and body @> ${JSON.stringify({ files: [{ id: fileId }] })}::jsonb limit 1`.execute(ctx.db)
  return rows.length > 0
}

/** The customer's messages and ours after `from` and up to `to`: how far a reader has come. */
export async function messagesBetween(
  ctx: Ctx,
  id: string,
  from: number,
  to: number,
): Promise<{ theirs: number; ours: number }> {
  const { rows } = await sql<{ theirs: number; ours: number }>`
    select count(*) filter (where author_kind = 'customer')::int as theirs,
      count(*) filter (where author_kind <> 'customer' and kind = 'message')::int as ours
    from conversations.event where tenant_id = ${ctx.tenant} and conversation_id = ${id}
      and seq > ${from} and seq <= ${to} and kind in ('message', 'link')`.execute(ctx.db)
  return rows[0] ?? { theirs: 0, ours: 0 }
}

/** What a colleague has read of a conversation. */
export async function readUpTo(
  ctx: Ctx,
  id: string,
  staffId: string,
): Promise<{ seq: number; messages: number }> {
  const { rows } = await sql<{ seq: number; messages: number }>`select seq, messages from conversations.read
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} and staff_id = ${staffId}`.execute(ctx.db)
  return rows[0] ?? { seq: 0, messages: 0 }
}

export async function saveRead(
  ctx: Ctx,
  id: string,
  staffId: string,
  read: { seq: number; messages: number },
): Promise<void> {
  await sql`insert into conversations.read (tenant_id, conversation_id, staff_id, seq, messages)
    values (${ctx.tenant}, ${id}, ${staffId}, ${read.seq}, ${read.messages})
    on conflict (tenant_id, conversation_id, staff_id) do update set seq = excluded.seq, messages = excluded.messages
    where read.seq < excluded.seq`.execute(ctx.db)
}

/** A person took the matter of a customer who wanted one. */
export async function saveWaited(ctx: Ctx, id: string, seq: number, seconds: number): Promise<void> {
  await sql`insert into conversations.waited (tenant_id, conversation_id, seq, at, seconds)
    values (${ctx.tenant}, ${id}, ${seq}, ${ctx.now}, ${seconds}) on conflict do nothing`.execute(ctx.db)
}

/** Median of the newest 20 waits of the last week, seconds; null without a case. */
export async function usualWait(ctx: Ctx): Promise<number | null> {
  const { rows } = await sql<{ seconds: number | null }>`
    select percentile_disc(0.5) within group (order by seconds)::int as seconds from (
      select seconds from conversations.waited
      where tenant_id = ${ctx.tenant} and at > ${new Date(ctx.now.getTime() - 7 * 86_400_000)}
      order by at desc limit 20) newest`.execute(ctx.db)
  return rows[0]?.seconds ?? null
}

export async function putTag(ctx: Ctx, id: string, tag: string): Promise<void> {
  await sql`insert into conversations.tagged (tenant_id, tag, conversation_id, at)
    values (${ctx.tenant}, ${tag}, ${id}, ${ctx.now}) on conflict do nothing`.execute(ctx.db)
}

export async function removeTag(ctx: Ctx, id: string, tag: string): Promise<void> {
  await sql`delete from conversations.tagged
    where tenant_id = ${ctx.tenant} and tag = ${tag} and conversation_id = ${id}`.execute(ctx.db)
}

export async function standard(ctx: Ctx): Promise<Standard | undefined> {
  const { rows } = await sql<Standard>`select first_answer_minutes as "firstAnswerMinutes",
    next_answer_minutes as "nextAnswerMinutes", person_minutes as "personMinutes"
    from conversations.standard where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0]
}

export async function saveStandard(ctx: Ctx, wanted: Standard): Promise<void> {
  await sql`insert into conversations.standard (tenant_id, first_answer_minutes, next_answer_minutes, person_minutes)
    values (${ctx.tenant}, ${wanted.firstAnswerMinutes}, ${wanted.nextAnswerMinutes}, ${wanted.personMinutes})
    on conflict (tenant_id) do update set first_answer_minutes = excluded.first_answer_minutes,
      next_answer_minutes = excluded.next_answer_minutes, person_minutes = excluded.person_minutes`.execute(
    ctx.db,
  )
}
