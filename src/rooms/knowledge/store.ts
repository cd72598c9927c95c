// All SQL of knowledge. Over 400 lines because articles, alarms, policies, gaps and votes are one room with one store.
import { type ColumnType, type Expression, type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { FactChange, Wording } from '../catalogue/contract.ts'
import type { Audience, Language, Mention, PolicyDraft, Shelf, Texts } from './contract.ts'

type Json<T> = ColumnType<T, string, string>

export interface ArticleRecord {
  tenant_id: string
  id: string
  slug: string
  shelf: Shelf
  audience: Audience
  owner_id: string
  owner_name: string
  review_on: string
  state: 'draft' | 'published' | 'withdrawn'
  revision: number
  published_number: number | null
  draft_number: number | null
  languages: Language[]
  title: string
  words: string
  helpful: number
  not_helpful: number
  created_at: Date
  updated_at: Date
}
export interface VersionRecord {
  tenant_id: string
  article_id: string
  number: number
  state: 'draft' | 'published' | 'replaced' | 'withdrawn'
  texts: Json<Texts>
  note: string | null
  by_id: string
  by_name: string
  at: Date
  published_at: Date | null
  published_by_id: string | null
  published_by_name: string | null
  restored_from: number | null
}
interface MentionRecord {
  tenant_id: string
  kind: 'product' | 'policy'
  key: string
  article_id: string
  facts: string[]
  position: number
}
export interface AlarmRecord {
  tenant_id: string
  id: string
  article_id: string
  cause: 'product' | 'policy' | 'review'
  about: string
  about_name: Json<Wording>
  changes: Json<FactChange[]>
  raised_at: Date
  settled_at: Date | null
  verdict: 'still-right' | 'new-version' | 'withdrawn' | null
  settled_by_id: string | null
  settled_by_name: string | null
  note: string | null
}
interface GramRecord {
  tenant_id: string
  gram: string
  article_id: string
}
interface PolicyRecord {
  tenant_id: string
  id: string
  key: string
  version: number
  draft: Json<PolicyDraft>
  by_id: string
  by_name: string
  at: Date
}
interface PolicyVersionRecord extends Omit<PolicyRecord, 'id' | 'key'> {
  policy_id: string
}
export interface GapRecord {
  tenant_id: string
  id: string
  language: Language
  question: string
  asked: number
  first_asked: Date
  last_asked: Date
  state: 'open' | 'answered' | 'dismissed'
  article_id: string | null
  reason: string | null
  by_id: string | null
  by_name: string | null
  settled_at: Date | null
}
interface GapGramRecord {
  tenant_id: string
  language: Language
  gram: string
  gap_id: string
}
export interface QuestionRecord {
  tenant_id: string
  id: string
  gap_id: string
  question: string
  at: Date
  source: 'help' | 'assistant' | 'staff'
  conversation_id: string | null
  customer_id: string | null
  identity_id: string | null
}
export interface VoteRecord {
  tenant_id: string
  article_id: string
  /** Who voted, and to whom that vote belongs since persons were merged. */
  visitor_id: string
  customer_id: string
  identity_id: string | null
  helpful: boolean
  note: string | null
  at: Date
}
type Tables = {
  'knowledge.article': ArticleRecord
  'knowledge.version': VersionRecord
  'knowledge.mention': MentionRecord
  'knowledge.alarm': AlarmRecord
  'knowledge.gram': GramRecord
  'knowledge.policy': PolicyRecord
  'knowledge.policy_version': PolicyVersionRecord
  'knowledge.gap': GapRecord
  'knowledge.gap_gram': GapGramRecord
  'knowledge.question': QuestionRecord
  'knowledge.vote': VoteRecord
}
/** A row as it is read: JSON has become what it stands for. */
type Read<T> = { [K in keyof T]: T[K] extends ColumnType<infer S, string, string> ? S : T[K] }
export type ArticleRead = Read<ArticleRecord>
export type VersionRead = Read<VersionRecord>
export type AlarmRead = Read<AlarmRecord>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

// --- articles and versions

export async function article(ctx: Ctx, id: string): Promise<ArticleRead | undefined> {
  return open(ctx)
    .selectFrom('knowledge.article')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
}
export async function lockedArticle(ctx: Ctx, id: string): Promise<ArticleRead | undefined> {
  return open(ctx)
    .selectFrom('knowledge.article')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
export async function articleBySlug(ctx: Ctx, slug: string): Promise<ArticleRead | undefined> {
  return open(ctx)
    .selectFrom('knowledge.article')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('slug', '=', slug)
    .executeTakeFirst()
}
export async function insertArticle(
  ctx: Ctx,
  row: Omit<ArticleRecord, 'tenant_id' | 'helpful' | 'not_helpful'>,
): Promise<void> {
  await open(ctx)
    .insertInto('knowledge.article')
    .values({ ...row, tenant_id: ctx.tenant, helpful: 0, not_helpful: 0 })
    .execute()
}
export async function updateArticle(
  ctx: Ctx,
  id: string,
  row: Partial<Omit<ArticleRecord, 'tenant_id' | 'id'>>,
): Promise<void> {
  await open(ctx)
    .updateTable('knowledge.article')
    .set(row)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
export async function removeArticle(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .deleteFrom('knowledge.article')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
export async function versions(ctx: Ctx, article: string): Promise<VersionRead[]> {
  return open(ctx)
    .selectFrom('knowledge.version')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', '=', article)
    .orderBy('number', 'desc')
    .execute()
}
export async function version(ctx: Ctx, article: string, number: number): Promise<VersionRead | undefined> {
  return open(ctx)
    .selectFrom('knowledge.version')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', '=', article)
    .where('number', '=', number)
    .executeTakeFirst()
}
export async function putVersion(ctx: Ctx, row: Omit<VersionRead, 'tenant_id'>): Promise<void> {
  const values = { ...row, tenant_id: ctx.tenant, texts: JSON.stringify(row.texts) }
  await open(ctx)
    .insertInto('knowledge.version')
    .values(values)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'article_id', 'number']).doUpdateSet(values))
    .execute()
}
export async function removeVersion(ctx: Ctx, article: string, number: number): Promise<void> {
  await open(ctx)
    .deleteFrom('knowledge.version')
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', '=', article)
    .where('number', '=', number)
    .execute()
}
/** Replaces the words and grams by which the desk finds an article. */
export async function putGrams(ctx: Ctx, article: string, grams: readonly string[]): Promise<void> {
  await open(ctx)
    .deleteFrom('knowledge.gram')
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', '=', article)
    .execute()
  await sql`insert into knowledge.gram (tenant_id, gram, article_id)
    select ${ctx.tenant}, g, ${article} from unnest(${[...grams]}::text[]) as g`.execute(ctx.db)
}
export async function putMentions(ctx: Ctx, article: string, mentions: readonly Mention[]): Promise<void> {
  await open(ctx)
    .deleteFrom('knowledge.mention')
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', '=', article)
    .execute()
  const rows = mentions.map((mention, position) => ({
    tenant_id: ctx.tenant,
    article_id: article,
    kind: mention.kind,
    key: mention.kind === 'product' ? mention.code : mention.key,
    facts: mention.kind === 'product' ? (mention.facts ?? []) : [],
    position,
  }))
  if (rows.length > 0)
    await open(ctx)
      .insertInto('knowledge.mention')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

function toMention({ kind, key, facts }: Pick<MentionRecord, 'kind' | 'key' | 'facts'>): Mention {
  if (kind === 'policy') return { kind, key }
  return { kind, code: key, ...(facts.length > 0 ? { facts } : {}) }
}
/** What articles depend on, by article. */
export async function mentionsOf(ctx: Ctx, articles: readonly string[]): Promise<Map<string, Mention[]>> {
  const found = new Map<string, Mention[]>(articles.map((id) => [id, []]))
  if (articles.length === 0) return found
  const rows = await open(ctx)
    .selectFrom('knowledge.mention')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', 'in', [...articles])
    .orderBy('position')
    .execute()
  for (const row of rows) found.get(row.article_id)?.push(toMention(row))
  return found
}
/** Published articles that name a product or a policy, with how. */
export async function dependents(
  ctx: Ctx,
  kind: 'product' | 'policy',
  key: string,
): Promise<{ article: string; mention: Mention }[]> {
  const rows = await open(ctx)
    .selectFrom('knowledge.mention as m')
    .innerJoin('knowledge.article as a', (join) =>
      join.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.id', '=', 'm.article_id'),
    )
    .select(['m.article_id', 'm.kind', 'm.key', 'm.facts'])
    .where('m.tenant_id', '=', ctx.tenant)
    .where('m.kind', '=', kind)
    .where('m.key', '=', key)
    .where('a.published_number', 'is not', null)
    .execute()
  return rows.map((row) => ({ article: row.article_id, mention: toMention(row) }))
}

export interface ArticleWish {
  terms: readonly { grams: readonly string[]; prefix?: string | undefined; like?: string | undefined }[]
  shelf?: Shelf | undefined
  audience?: Audience | undefined
  state?: ArticleRecord['state'] | undefined
  stale?: boolean | undefined
  missing?: Language | undefined
  owner?: string | undefined
  product?: string | undefined
  policy?: string | undefined
}
const ORDERS = {
  updated: {
    key: sql<string>`updated_at::text`,
    by: sql`updated_at desc, id desc`,
    after: (v: string, id: string) => sql<boolean>`(updated_at, id) < (${v}::timestamptz, ${id})`,
  },
  review: {
    key: sql<string>`review_on::text`,
    by: sql`review_on asc, id asc`,
    after: (v: string, id: string) => sql<boolean>`(review_on, id) > (${v}::date, ${id})`,
  },
  title: {
    key: sql<string>`title`,
    by: sql`title collate "C" asc, id asc`,
    after: (v: string, id: string) => sql<boolean>`(title collate "C", id) > (${v}, ${id})`,
  },
  votes: {
    key: sql<string>`(helpful - not_helpful)::text`,
    by: sql`helpful - not_helpful asc, id asc`,
    after: (v: string, id: string) => sql<boolean>`(helpful - not_helpful, id) > (${Number(v)}::int, ${id})`,
  },
}
export type ArticleOrder = keyof typeof ORDERS

function wantedArticles(ctx: Ctx, wish: ArticleWish) {
  const openAlarm = sql<boolean>`exists (select 1 from knowledge.alarm al
    where al.tenant_id = ${ctx.tenant} and al.article_id = article.id and al.settled_at is null)`
  const conditions: (Expression<SqlBool> | undefined)[] = [
    wish.shelf && sql<boolean>`shelf = ${wish.shelf}`,
    wish.audience && sql<boolean>`audience = ${wish.audience}`,
    wish.state && sql<boolean>`state = ${wish.state}`,
    wish.owner ? sql<boolean>`owner_id = ${wish.owner}` : undefined,
    wish.missing && sql<boolean>`not ${wish.missing} = any(languages)`,
    wish.stale === undefined ? undefined : wish.stale ? openAlarm : sql<boolean>`not ${openAlarm}`,
    naming(ctx, 'product', wish.product),
    naming(ctx, 'policy', wish.policy),
    ...wish.terms.flatMap((term) => holding(ctx, term)),
  ]
  const query = open(ctx).selectFrom('knowledge.article as article').where('tenant_id', '=', ctx.tenant)
  return conditions.reduce((all, condition) => (condition ? all.where(condition) : all), query)
}

const naming = (ctx: Ctx, kind: 'product' | 'policy', key: string | undefined) =>
  key === undefined
    ? undefined
    : sql<boolean>`id in (select article_id from knowledge.mention where tenant_id = ${ctx.tenant} and kind = ${kind} and key = ${key})`

function holding(ctx: Ctx, { grams, prefix, like }: ArticleWish['terms'][number]): Expression<SqlBool>[] {
  const found = [prefix, like]
    .filter((words) => words !== undefined)
    .map((words) => sql<boolean>`position(${words} in words) > 0`)
  if (grams.length === 0) return found
  const all = sql<boolean>`id in (select article_id from knowledge.gram where tenant_id = ${ctx.tenant} and gram = any(${[...grams]})
    group by article_id having count(*) = ${grams.length})`
  return [...found, all]
}

export async function articlePage(
  ctx: Ctx,
  wish: ArticleWish,
  at: { order: ArticleOrder; after?: { value: string; id: string } | undefined; limit: number },
): Promise<(ArticleRead & { key: string })[]> {
  const order = ORDERS[at.order]
  let query = wantedArticles(ctx, wish).selectAll().select(order.key.as('key'))
  if (at.after) query = query.where(order.after(at.after.value, at.after.id))
  return query.orderBy(order.by).limit(at.limit).execute()
}
export async function articleCount(ctx: Ctx, wish: ArticleWish): Promise<number> {
  const row = await wantedArticles(ctx, wish)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return row?.n ?? 0
}
/** Everything that is published, with the version that readers see: what indexes and help centre are built from. */
export async function publishedArticles(
  ctx: Ctx,
): Promise<(ArticleRead & { texts: Texts; published_at: Date | null })[]> {
  return open(ctx)
    .selectFrom('knowledge.article as a')
    .innerJoin('knowledge.version as v', (join) =>
      join
        .onRef('v.tenant_id', '=', 'a.tenant_id')
        .onRef('v.article_id', '=', 'a.id')
        .onRef('v.number', '=', 'a.published_number'),
    )
    .selectAll('a')
    .select(['v.texts', 'v.published_at'])
    .where('a.tenant_id', '=', ctx.tenant)
    .orderBy('a.shelf')
    .orderBy('a.slug')
    .execute()
}
/** The versions that rows of a list speak of. */
export async function versionTexts(
  ctx: Ctx,
  wanted: readonly { article: string; number: number }[],
): Promise<Map<string, Texts>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{
    article_id: string
    texts: Texts
  }>`select v.article_id, v.texts from knowledge.version v
    join unnest(${wanted.map((w) => w.article)}::text[], ${wanted.map((w) => w.number)}::int[]) as w(a, n) on v.article_id = w.a and v.number = w.n
    where v.tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return new Map(rows.map((row) => [row.article_id, row.texts]))
}
/**
 * Begins a new edition: whatever was built from another one is out of date. Drawn by lot and not counted, so that a
 * number seen in a transaction that is rolled back never comes again with other words.
 */
export async function nextEdition(ctx: Ctx): Promise<void> {
  await sql`insert into knowledge.edition (tenant_id, number) values (${ctx.tenant}, (random() * 9007199254740991)::bigint)
    on conflict (tenant_id) do update set number = excluded.number`.execute(ctx.db)
}
export async function edition(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{
    number: number
  }>`select number from knowledge.edition where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0]?.number ?? 0
}

// --- alarms

export async function insertAlarm(
  ctx: Ctx,
  row: Pick<AlarmRead, 'id' | 'article_id' | 'cause' | 'about' | 'about_name' | 'changes'>,
): Promise<void> {
  await open(ctx)
    .insertInto('knowledge.alarm')
    .values({
      ...row,
      about_name: JSON.stringify(row.about_name),
      changes: JSON.stringify(row.changes),
      tenant_id: ctx.tenant,
      raised_at: ctx.now,
      settled_at: null,
      verdict: null,
      settled_by_id: null,
      settled_by_name: null,
      note: null,
    })
    .execute()
}
export async function alarm(ctx: Ctx, id: string): Promise<AlarmRead | undefined> {
  return open(ctx)
    .selectFrom('knowledge.alarm')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
export async function openAlarms(ctx: Ctx, articles: readonly string[]): Promise<AlarmRead[]> {
  if (articles.length === 0) return []
  return open(ctx)
    .selectFrom('knowledge.alarm')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', 'in', [...articles])
    .where('settled_at', 'is', null)
    .orderBy('raised_at')
    .execute()
}
export async function setChanges(ctx: Ctx, id: string, changes: readonly FactChange[]): Promise<void> {
  await open(ctx)
    .updateTable('knowledge.alarm')
    .set({ changes: JSON.stringify(changes) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
export async function settleAlarms(
  ctx: Ctx,
  ids: readonly string[],
  verdict: NonNullable<AlarmRecord['verdict']>,
  note?: string,
): Promise<void> {
  if (ids.length === 0) return
  await open(ctx)
    .updateTable('knowledge.alarm')
    .set({
      verdict,
      settled_at: ctx.now,
      settled_by_id: ctx.actor.id,
      settled_by_name: ctx.actor.name,
      note: note ?? null,
    })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', [...ids])
    .where('settled_at', 'is', null)
    .execute()
}
export async function lastStillRight(ctx: Ctx, article: string): Promise<Date | undefined> {
  const row = await open(ctx)
    .selectFrom('knowledge.alarm')
    .select('settled_at')
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', '=', article)
    .where('verdict', '=', 'still-right')
    .orderBy('settled_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.settled_at ?? undefined
}
export async function alarmPage(
  ctx: Ctx,
  wish: {
    state: 'open' | 'settled'
    owner?: string | undefined
    after?: { value: string; id: string } | undefined
    limit: number
  },
): Promise<{
  rows: (AlarmRead & { key: string; title: string; shelf: Shelf; owner_id: string; owner_name: string })[]
  total: number
}> {
  let query = open(ctx)
    .selectFrom('knowledge.alarm as al')
    .innerJoin('knowledge.article as a', (join) =>
      join.onRef('a.tenant_id', '=', 'al.tenant_id').onRef('a.id', '=', 'al.article_id'),
    )
    .where('al.tenant_id', '=', ctx.tenant)
    .where('al.settled_at', wish.state === 'open' ? 'is' : 'is not', null)
  if (wish.owner) query = query.where('a.owner_id', '=', wish.owner)
  const total = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst()
  if (wish.after)
    query = query.where(
      sql<boolean>`(al.raised_at, al.id) < (${wish.after.value}::timestamptz, ${wish.after.id})`,
    )
  const rows = await query
    .selectAll('al')
    .select(['a.title', 'a.shelf', 'a.owner_id', 'a.owner_name', sql<string>`al.raised_at::text`.as('key')])
    .orderBy(sql`al.raised_at desc, al.id desc`)
    .limit(wish.limit)
    .execute()
  return { rows, total: total?.n ?? 0 }
}

// --- policies

export async function policy(ctx: Ctx, key: string): Promise<Read<PolicyRecord> | undefined> {
  return open(ctx)
    .selectFrom('knowledge.policy')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('key', '=', key)
    .executeTakeFirst()
}
export async function lockedPolicy(ctx: Ctx, key: string): Promise<Read<PolicyRecord> | undefined> {
  return open(ctx)
    .selectFrom('knowledge.policy')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
}
export async function policies(ctx: Ctx): Promise<Read<PolicyRecord>[]> {
  return open(ctx)
    .selectFrom('knowledge.policy')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('key')
    .execute()
}
/** The newest state and, beside it, the version that stays. */
export async function putPolicy(
  ctx: Ctx,
  row: { id: string; version: number; draft: PolicyDraft },
): Promise<void> {
  const draft = JSON.stringify(row.draft)
  const shared = {
    tenant_id: ctx.tenant,
    version: row.version,
    draft,
    by_id: ctx.actor.id,
    by_name: ctx.actor.name,
    at: ctx.now,
  }
  const current = { ...shared, id: row.id, key: row.draft.key }
  await open(ctx)
    .insertInto('knowledge.policy')
    .values(current)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(current))
    .execute()
  await open(ctx)
    .insertInto('knowledge.policy_version')
    .values({ ...shared, policy_id: row.id })
    .execute()
}
export async function policyHistory(ctx: Ctx, id: string): Promise<Read<PolicyVersionRecord>[]> {
  return open(ctx)
    .selectFrom('knowledge.policy_version')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('policy_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
}
export async function articlesByPolicy(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await open(ctx)
    .selectFrom('knowledge.mention')
    .select((eb) => ['key', eb.fn.countAll<number>().as('n')])
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', 'policy')
    .groupBy('key')
    .execute()
  return new Map(rows.map((row) => [row.key, row.n]))
}

// --- gaps and questions

/** Open and dismissed gaps that share grams with a question: how many, and how many they have themselves. */
export async function gapsSharing(
  ctx: Ctx,
  language: Language,
  grams: readonly string[],
): Promise<{ gap: string; shared: number; own: number }[]> {
  if (grams.length === 0) return []
  const { rows } = await sql<{ gap: string; shared: number; own: number }>`
    select s.gap_id as gap, s.shared, (select count(*)::int from knowledge.gap_gram o where o.tenant_id = ${ctx.tenant} and o.gap_id = s.gap_id) as own
    from (select g.gap_id, count(*)::int as shared from knowledge.gap_gram g join knowledge.gap p on p.tenant_id = g.tenant_id and p.id = g.gap_id
      where g.tenant_id = ${ctx.tenant} and g.language = ${language} and g.gram = any(${[...grams]}) and p.state <> 'answered'
      group by g.gap_id order by 2 desc limit 20) s`.execute(ctx.db)
  return rows
}
/** Two equal questions at the same moment make one gap: the second waits here for the first. */
export async function lockGaps(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`knowledge.gap ${ctx.tenant}`}, 0))`.execute(
    ctx.db,
  )
}
export async function insertGap(
  ctx: Ctx,
  row: Pick<GapRecord, 'id' | 'language' | 'question'>,
): Promise<void> {
  await open(ctx)
    .insertInto('knowledge.gap')
    .values({
      ...row,
      tenant_id: ctx.tenant,
      asked: 0,
      first_asked: ctx.now,
      last_asked: ctx.now,
      state: 'open',
      article_id: null,
      reason: null,
      by_id: null,
      by_name: null,
      settled_at: null,
    })
    .execute()
}
export async function putGapGrams(
  ctx: Ctx,
  gap: string,
  language: Language,
  grams: readonly string[],
): Promise<void> {
  await open(ctx)
    .deleteFrom('knowledge.gap_gram')
    .where('tenant_id', '=', ctx.tenant)
    .where('gap_id', '=', gap)
    .execute()
  await sql`insert into knowledge.gap_gram (tenant_id, language, gram, gap_id)
    select ${ctx.tenant}, ${language}, g, ${gap} from unnest(${[...grams]}::text[]) as g`.execute(ctx.db)
}
export async function insertQuestion(ctx: Ctx, row: Omit<QuestionRecord, 'tenant_id' | 'at'>): Promise<void> {
  await open(ctx)
    .insertInto('knowledge.question')
    .values({ ...row, tenant_id: ctx.tenant, at: ctx.now })
    .execute()
  await sql`update knowledge.gap set asked = asked + 1, last_asked = greatest(last_asked, ${ctx.now})
    where tenant_id = ${ctx.tenant} and id = ${row.gap_id}`.execute(ctx.db)
}
export async function gap(ctx: Ctx, id: string): Promise<GapRecord | undefined> {
  return open(ctx)
    .selectFrom('knowledge.gap')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
}
export async function updateGap(
  ctx: Ctx,
  id: string,
  row: Partial<Omit<GapRecord, 'tenant_id' | 'id'>>,
): Promise<void> {
  await open(ctx)
    .updateTable('knowledge.gap')
    .set(row)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
export async function removeGap(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .deleteFrom('knowledge.gap')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
/** The newest wordings of gaps, at most ten for each. */
export async function wordings(ctx: Ctx, gaps: readonly string[]): Promise<QuestionRecord[]> {
  if (gaps.length === 0) return []
  const { rows } =
    await sql<QuestionRecord>`select * from (select q.*, row_number() over (partition by gap_id order by at desc, id desc) as nth
    from knowledge.question q where tenant_id = ${ctx.tenant} and gap_id = any(${[...gaps]})) t where nth <= 10 order by at desc, id desc`.execute(
      ctx.db,
    )
  return rows
}
/** Every question of a gap, oldest first. */
export async function questionsOf(ctx: Ctx, gap: string): Promise<QuestionRecord[]> {
  return open(ctx)
    .selectFrom('knowledge.question')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('gap_id', '=', gap)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
export async function gapPage(
  ctx: Ctx,
  wish: {
    state: GapRecord['state']
    language?: Language | undefined
    after?: { value: string; id: string } | undefined
    limit: number
  },
): Promise<{ rows: (GapRecord & { key: string })[]; total: number }> {
  let query = open(ctx)
    .selectFrom('knowledge.gap')
    .where('tenant_id', '=', ctx.tenant)
    .where('state', '=', wish.state)
  if (wish.language) query = query.where('language', '=', wish.language)
  const total = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst()
  if (wish.after)
    query = query.where(sql<boolean>`(asked, id) < (${Number(wish.after.value)}::int, ${wish.after.id})`)
  const rows = await query
    .selectAll()
    .select(sql<string>`asked::text`.as('key'))
    .orderBy(sql`asked desc, id desc`)
    .limit(wish.limit)
    .execute()
  return { rows, total: total?.n ?? 0 }
}

// --- persons: their questions and votes

export async function questionsOfCustomer(ctx: Ctx, customer: string): Promise<QuestionRecord[]> {
  return open(ctx)
    .selectFrom('knowledge.question')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customer)
    .orderBy('at')
    .execute()
}
export async function removeQuestions(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await open(ctx)
      .deleteFrom('knowledge.question')
      .where('tenant_id', '=', ctx.tenant)
      .where('id', 'in', [...ids])
      .execute()
}
export async function votesOfCustomer(
  ctx: Ctx,
  customer: string,
): Promise<(VoteRecord & { title: string })[]> {
  return open(ctx)
    .selectFrom('knowledge.vote as v')
    .innerJoin('knowledge.article as a', (join) =>
      join.onRef('a.tenant_id', '=', 'v.tenant_id').onRef('a.id', '=', 'v.article_id'),
    )
    .selectAll('v')
    .select('a.title')
    .where('v.tenant_id', '=', ctx.tenant)
    .where('v.customer_id', '=', customer)
    .orderBy('v.at')
    .execute()
}
export async function putVote(ctx: Ctx, row: Omit<VoteRecord, 'tenant_id' | 'at'>): Promise<void> {
  const values = { ...row, tenant_id: ctx.tenant, at: ctx.now }
  await open(ctx)
    .insertInto('knowledge.vote')
    .values(values)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'article_id', 'visitor_id']).doUpdateSet(values))
    .execute()
}
export async function removeVotes(ctx: Ctx, customer: string): Promise<string[]> {
  const rows = await open(ctx)
    .deleteFrom('knowledge.vote')
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customer)
    .returning('article_id')
    .execute()
  return rows.map((row) => row.article_id)
}
/** Counts the votes of an article anew and answers them. */
export async function countVotes(
  ctx: Ctx,
  article: string,
): Promise<{ helpful: number; not_helpful: number }> {
  const { rows } = await sql<{ helpful: number; not_helpful: number }>`
    update knowledge.article a set helpful = v.helpful, not_helpful = v.not_helpful from (
      select count(*) filter (where helpful)::int as helpful, count(*) filter (where not helpful)::int as not_helpful
      from knowledge.vote where tenant_id = ${ctx.tenant} and article_id = ${article}) v
    where a.tenant_id = ${ctx.tenant} and a.id = ${article} returning a.helpful, a.not_helpful`.execute(
    ctx.db,
  )
  return rows[0] ?? { helpful: 0, not_helpful: 0 }
}
/** How many votes a person cast since an instant: a bound against scripts. */
export async function votesSince(ctx: Ctx, customer: string, since: Date): Promise<number> {
  const row = await open(ctx)
    .selectFrom('knowledge.vote')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customer)
    .where('at', '>=', since)
    .executeTakeFirst()
  return row?.n ?? 0
}
/** Questions and votes follow a merge; answers what followed. */
export async function move(
  ctx: Ctx,
  { from, to }: { from: string; to: string },
): Promise<{ questions: string[]; votes: string[] }> {
  const questions = await open(ctx)
    .updateTable('knowledge.question')
    .set({ customer_id: to })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', from)
    .returning('id')
    .execute()
  const votes = await open(ctx)
    .updateTable('knowledge.vote')
    .set({ customer_id: to })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', from)
    .returning(['article_id', 'visitor_id'])
    .execute()
  return {
    questions: questions.map((row) => row.id),
    votes: votes.map((row) => `${row.article_id} ${row.visitor_id}`),
  }
}
export interface Return {
  from: string
  to: string
  questions: readonly string[]
  votes: readonly string[]
  identities: readonly string[]
}
/** Gives back what followed a merge, and what came later by an identity that is given back. */
export async function moveBack(ctx: Ctx, { from, to, questions, votes, identities }: Return): Promise<void> {
  await sql`update knowledge.question set customer_id = ${to} where tenant_id = ${ctx.tenant} and customer_id = ${from}
    and (id = any(${[...questions]}::text[]) or identity_id = any(${[...identities]}::text[]))`.execute(
    ctx.db,
  )
  await sql`update knowledge.vote set customer_id = ${to} where tenant_id = ${ctx.tenant} and customer_id = ${from}
    and (article_id || ' ' || visitor_id = any(${[...votes]}::text[]) or identity_id = any(${[...identities]}::text[]))`.execute(
    ctx.db,
  )
}
