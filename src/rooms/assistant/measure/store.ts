/** SQL of contacts, their tallies and the customers' thumbs. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Contact } from './contact.ts'

type ContactTable = {
  tenant_id: string
  id: string
  conversation_id: string
  engagement: number
  customer_id: string
  order_id: string | null
  intent: string | null
  day: string
  began_at: Date
  answers: number
  asks: number
  ungrounded: number
  last_word_at: Date | null
  handed_at: Date | null
  reason: string | null
  card_held: number | null
  card_of: number | null
  card_facts: string | null
  person_at: Date | null
  human_at: Date | null
  human_words: number
  asked_again: boolean
  thumb: number
  repeat_at: Date | null
  closed_at: Date | null
  counted: string
  dirty: boolean
}
type Tables = {
  'assistant.contact': ContactTable
  'assistant.tally': { tenant_id: string; day: string; intent: string; what: string; n: number }
  'assistant.thumb': {
    tenant_id: string
    conversation_id: string
    seq: number
    customer_id: string
    good: boolean
    at: Date
  }
}

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

const dayText = sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day')

type Row = Omit<Selectable<ContactTable>, 'counted' | 'dirty' | 'tenant_id'>

const read = (row: Row): Contact => ({
  id: row.id,
  conversationId: row.conversation_id,
  engagement: row.engagement,
  customerId: row.customer_id,
  orderId: row.order_id,
  intent: row.intent,
  day: row.day,
  beganAt: row.began_at,
  answers: row.answers,
  asks: row.asks,
  ungrounded: row.ungrounded,
  lastWordAt: row.last_word_at,
  handedAt: row.handed_at,
  reason: row.reason,
  cardHeld: row.card_held,
  cardOf: row.card_of,
  cardFacts: row.card_facts ? row.card_facts.split(' ') : [],
  personAt: row.person_at,
  humanAt: row.human_at,
  humanWords: row.human_words,
  askedAgain: row.asked_again,
  thumb: row.thumb,
  repeatAt: row.repeat_at,
  closedAt: row.closed_at,
})

const written = (one: Contact) => ({
  order_id: one.orderId,
  intent: one.intent,
  answers: one.answers,
  asks: one.asks,
  ungrounded: one.ungrounded,
  last_word_at: one.lastWordAt,
  handed_at: one.handedAt,
  reason: one.reason,
  card_held: one.cardHeld,
  card_of: one.cardOf,
  card_facts: one.cardFacts.join(' ') || null,
  person_at: one.personAt,
  human_at: one.humanAt,
  human_words: one.humanWords,
  asked_again: one.askedAgain,
  thumb: one.thumb,
  repeat_at: one.repeatAt,
  closed_at: one.closedAt,
  dirty: true,
})

const COLUMNS = [
  'id',
  'conversation_id',
  'engagement',
  'customer_id',
  'order_id',
  'intent',
  'began_at',
  'answers',
  'asks',
  'ungrounded',
  'last_word_at',
  'handed_at',
  'reason',
  'card_held',
  'card_of',
  'card_facts',
  'person_at',
  'human_at',
  'human_words',
  'asked_again',
  'thumb',
  'repeat_at',
  'closed_at',
] as const

/** The newest contact of a conversation, locked. */
export async function current(ctx: Ctx, conversationId: string): Promise<Contact | undefined> {
  const row = await open(ctx)
    .selectFrom('assistant.contact')
    .select(COLUMNS)
    .select(dayText)
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversationId)
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row && read(row)
}

export async function locked(ctx: Ctx, id: string): Promise<Contact | undefined> {
  const row = await open(ctx)
    .selectFrom('assistant.contact')
    .select(COLUMNS)
    .select(dayText)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && read(row)
}

/** Contacts of a person in which the assistant's last word is younger than this, locked. */
export async function recentOf(ctx: Ctx, customerId: string, since: Date): Promise<Contact[]> {
  const rows = await open(ctx)
    .selectFrom('assistant.contact')
    .select(COLUMNS)
    .select(dayText)
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .where('last_word_at', '>=', since)
    .orderBy('id', 'desc')
    .limit(20)
    .forUpdate()
    .execute()
  return rows.map(read)
}

const AT_ONCE = 400

export async function insert(ctx: Ctx, contacts: readonly Contact[]): Promise<void> {
  for (let i = 0; i < contacts.length; i += AT_ONCE) {
    await open(ctx)
      .insertInto('assistant.contact')
      .values(
        contacts.slice(i, i + AT_ONCE).map((one) => ({
          tenant_id: ctx.tenant,
          id: one.id,
          conversation_id: one.conversationId,
          engagement: one.engagement,
          customer_id: one.customerId,
          day: one.day,
          began_at: one.beganAt,
          counted: '{}',
          ...written(one),
        })),
      )
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .execute()
  }
}

export async function save(ctx: Ctx, one: Contact): Promise<void> {
  await open(ctx)
    .updateTable('assistant.contact')
    .set(written(one))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', one.id)
    .execute()
}

export interface Counted {
  readonly day: string
  readonly intent: string
  readonly marks: Readonly<Record<string, number>>
}

/** Contacts whose tallies are behind, with what was counted for them; what another hand folds is left to it. */
export async function dirty(
  ctx: Ctx,
  limit: number,
): Promise<{ contact: Contact; counted: Counted | null }[]> {
  const rows = await open(ctx)
    .selectFrom('assistant.contact')
    .select([...COLUMNS, 'counted'])
    .select(dayText)
    .where('tenant_id', '=', ctx.tenant)
    .where('dirty', '=', true)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ counted, ...row }) => ({ contact: read(row), counted: countedOf(counted) }))
}

function countedOf(value: unknown): Counted | null {
  if (typeof value !== 'object' || value === null || !('day' in value) || !('intent' in value)) return null
  const marks: Record<string, number> = {}
  if ('marks' in value && typeof value.marks === 'object')
    for (const [what, n] of Object.entries(value.marks ?? {})) marks[what] = Number(n)
  return { day: String(value.day), intent: String(value.intent), marks }
}

export async function countedNow(
  ctx: Ctx,
  counted: readonly { id: string; counted: Counted }[],
): Promise<void> {
  await sql`update assistant.contact c set counted = x.counted, dirty = false
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as x(id text, counted jsonb)
    where c.tenant_id = ${ctx.tenant} and c.id = x.id`.execute(ctx.db)
}

export interface Change {
  readonly day: string
  readonly intent: string
  readonly what: string
  readonly n: number
}

/** Sorted, so that two hands that add to the same rows lock them in one order. */
export async function add(ctx: Ctx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  await sql`insert into assistant.tally (tenant_id, day, intent, what, n)
    select ${ctx.tenant}, x.day::date, x.intent, x.what, x.n
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as x(day text, intent text, what text, n int)
    order by 2, 3, 4
    on conflict (tenant_id, day, intent, what) do update set n = assistant.tally.n + excluded.n`.execute(
    ctx.db,
  )
}

export interface Tally {
  readonly day: string
  readonly intent: string
  readonly what: string
  readonly n: number
}

/** @param from, to days, both included */
export async function tallies(ctx: Ctx, from: string, to: string): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select to_char(date_trunc('week', day), 'YYYY-MM-DD') as day, intent, what, sum(n)::int as n from assistant.tally
    where tenant_id = ${ctx.tenant} and day between ${from}::date and ${to}::date
    group by 1, 2, 3 having sum(n) <> 0`.execute(ctx.db)
  return rows
}

export async function contactsOf(
  ctx: Ctx,
  wish: {
    from: string
    to: string
    intent?: string | null | undefined
    before?: string | undefined
    limit: number
  },
): Promise<Contact[]> {
  let query = open(ctx)
    .selectFrom('assistant.contact')
    .select(COLUMNS)
    .select(dayText)
    .where('tenant_id', '=', ctx.tenant)
    .where(sql<boolean>`day between ${wish.from}::date and ${wish.to}::date`)
  if (wish.intent !== undefined) query = query.where('intent', wish.intent === null ? 'is' : '=', wish.intent)
  if (wish.before !== undefined) query = query.where('id', '<', wish.before)
  return (await query.orderBy('id', 'desc').limit(wish.limit).execute()).map(read)
}

export async function putThumb(
  ctx: Ctx,
  thumb: { conversationId: string; seq: number; customerId: string; good: boolean },
): Promise<void> {
  const row = { customer_id: thumb.customerId, good: thumb.good, at: ctx.now }
  await open(ctx)
    .insertInto('assistant.thumb')
    .values({ tenant_id: ctx.tenant, conversation_id: thumb.conversationId, seq: thumb.seq, ...row })
    .onConflict((oc) => oc.columns(['tenant_id', 'conversation_id', 'seq']).doUpdateSet(row))
    .execute()
}

export async function thumbsOf(ctx: Ctx, conversationId: string): Promise<{ seq: number; good: boolean }[]> {
  return open(ctx)
    .selectFrom('assistant.thumb')
    .select(['seq', 'good'])
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversationId)
    .execute()
}

/** A contact stays as a figure; whose it was goes. */
export async function forget(ctx: Ctx, customerId: string): Promise<number> {
  const { numUpdatedRows } = await open(ctx)
    .updateTable('assistant.contact')
    .set({ customer_id: '' })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  const { numDeletedRows } = await open(ctx)
    .deleteFrom('assistant.thumb')
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows) + Number(numDeletedRows)
}

export async function move(
  ctx: Ctx,
  from: string,
  to: string,
  conversations?: readonly string[],
): Promise<void> {
  for (const table of ['assistant.contact', 'assistant.thumb'] as const) {
    const query = open(ctx)
      .updateTable(table)
      .set({ customer_id: to })
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', '=', from)
    if (conversations?.length === 0) continue
    await (conversations ? query.where('conversation_id', 'in', conversations) : query).execute()
  }
}

/** The newest turn of a conversation that has ended. */
export async function lastTurn(
  ctx: Ctx,
  conversationId: string,
): Promise<{ state: string; intent: string | null; knew: boolean | null } | undefined> {
  const { rows } = await sql<{ state: string; intent: string | null; knew: boolean | null }>`
    select state, intent, knew from assistant.turn
    where tenant_id = ${ctx.tenant} and conversation_id = ${conversationId} and state in ('answered', 'asked', 'handed-over')
    order by id desc limit 1`.execute(ctx.db)
  return rows[0]
}

/** How often a customer came since then. */
export async function contactsSince(ctx: Ctx, customerId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from assistant.contact
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} and began_at >= ${since}`.execute(ctx.db)
  return rows[0]?.n ?? 0
}
