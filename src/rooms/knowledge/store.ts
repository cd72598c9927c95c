// SQL of articles: versions, mentions, grams, lists, and the edition that readers build on.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Audience, Language, Mention, Shelf, Texts } from './contract.ts'
import { type ArticleRead, type ArticleRecord, type MentionRecord, open, type VersionRead } from './rows.ts'

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
  await removeGrams(ctx, id)
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
  await removeGrams(ctx, article)
  await sql`insert into knowledge.gram (tenant_id, gram, article_id)
    select ${ctx.tenant}, g, ${article} from unnest(${[...grams]}::text[]) as g`.execute(ctx.db)
}

async function removeGrams(ctx: Ctx, article: string): Promise<void> {
  await open(ctx)
    .deleteFrom('knowledge.gram')
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', '=', article)
    .execute()
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
  only?: readonly string[],
): Promise<(ArticleRead & { texts: Texts; published_at: Date | null })[]> {
  const query = open(ctx)
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
  if (only?.length === 0) return []
  return (only ? query.where('a.id', 'in', [...only]) : query).execute()
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
