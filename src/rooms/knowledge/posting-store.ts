// SQL of the postings: BM25 over a library too large to be read into memory, the same sum as `engines/rank` makes.
import { sql } from 'kysely'
import type { Counted, Question, Scored } from '../../engines/rank/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Audience } from './contract.ts'

/** An article that is posted, with its terms counted. */
export interface Posted {
  readonly id: string
  readonly number: number
  readonly audience: Audience
  readonly counted: Counted
}

/** Puts articles' terms in place of their older ones. */
export async function putPostings(ctx: Ctx, articles: readonly Posted[]): Promise<void> {
  await removePostings(
    ctx,
    articles.map(({ id }) => id),
  )
  const each = <T>(pick: (one: Posted) => T) => articles.map(pick)
  const ids = articles.flatMap(({ id, counted }) => counted.terms.map(() => id))
  await sql`insert into knowledge.ranked (tenant_id, article_id, number, audience, length)
    select ${ctx.tenant}, a.id, a.number, a.audience, a.length
    from unnest(${each((a) => a.id)}::text[], ${each((a) => a.number)}::int[], ${each((a) => a.audience)}::text[],
      ${each((a) => a.counted.length)}::float8[]) as a(id, number, audience, length)`.execute(ctx.db)
  await sql`insert into knowledge.posting (tenant_id, term, article_id, times)
    select ${ctx.tenant}, t.term, t.id, t.times
    from unnest(${articles.flatMap((a) => a.counted.terms)}::text[], ${ids}::text[],
      ${articles.flatMap((a) => a.counted.times)}::float8[]) as t(term, id, times)`.execute(ctx.db)
}

export async function removePostings(ctx: Ctx, articles: readonly string[]): Promise<void> {
  const ids = [...articles]
  await sql`delete from knowledge.posting where tenant_id = ${ctx.tenant} and article_id = any(${ids})`.execute(
    ctx.db,
  )
  await sql`delete from knowledge.ranked where tenant_id = ${ctx.tenant} and article_id = any(${ids})`.execute(
    ctx.db,
  )
}

/** The best articles for a question among those for these readers. @param question terms with their own weight, from `engines/rank` */
export async function rankedBy(
  ctx: Ctx,
  { terms, weights, k1, b }: Question,
  wanted: { audiences: readonly Audience[]; limit: number },
): Promise<Scored[]> {
  const { rows } = await sql<Scored>`
    with shelf as materialized (
      select article_id, length from knowledge.ranked
      where tenant_id = ${ctx.tenant} and audience = any(${[...wanted.audiences]})),
    base as (select count(*)::float8 as n, avg(length) as average from shelf),
    held as materialized (
      select p.term, p.article_id, p.times, s.length from knowledge.posting p join shelf s on s.article_id = p.article_id
      where p.tenant_id = ${ctx.tenant} and p.term = any(${[...terms]})),
    rarity as (
      select a.term, a.weight * ln(1 + (base.n - coalesce(d.df, 0) + 0.5) / (coalesce(d.df, 0) + 0.5)) as idf
      from unnest(${[...terms]}::text[], ${[...weights]}::float8[]) as a(term, weight) cross join base
      left join (select term, count(*)::float8 as df from held group by term) d on d.term = a.term),
    asked as (select sum(idf) as idf from rarity)
    select h.article_id as id,
      sum(r.idf * h.times * (${k1}::float8 + 1) / (h.times + ${k1}::float8 * (1 - ${b}::float8 + ${b}::float8 * h.length / base.average))) as score,
      sum(r.idf) / asked.idf as coverage
    from held h join rarity r on r.term = h.term cross join base cross join asked
    group by h.article_id, asked.idf order by score desc, h.article_id collate "C" limit ${wanted.limit}`.execute(
    ctx.db,
  )
  return rows
}

export async function rankedCount(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from knowledge.ranked where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0]?.n ?? 0
}

export async function publishedCount(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from knowledge.article
    where tenant_id = ${ctx.tenant} and published_number is not null`.execute(ctx.db)
  return rows[0]?.n ?? 0
}

/** Articles whose postings are not those of the published version; `number` is null where nothing is published any more. */
export async function unposted(
  ctx: Ctx,
  limit: number,
): Promise<{ id: string; number: number | null; audience: Audience }[]> {
  const { rows } = await sql<{ id: string; number: number | null; audience: Audience }>`
    select coalesce(a.id, r.article_id) as id, a.published_number as number, coalesce(a.audience, r.audience) as audience
    from (select * from knowledge.article where tenant_id = ${ctx.tenant}) a
    full join (select * from knowledge.ranked where tenant_id = ${ctx.tenant}) r on r.article_id = a.id
    where a.published_number is distinct from r.number or (r.number is not null and a.audience <> r.audience)
    order by 1 limit ${limit}`.execute(ctx.db)
  return rows
}
