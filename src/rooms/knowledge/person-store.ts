// SQL of what belongs to a person: questions and votes, counted, moved, removed.
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { open, type QuestionRecord, type VoteRecord } from './rows.ts'

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
