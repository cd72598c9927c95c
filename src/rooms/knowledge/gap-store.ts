// SQL of gaps, the questions they are made of, and the grams by which alike ones meet.
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Language } from './contract.ts'
import { type GapRecord, open, type QuestionRecord } from './rows.ts'

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
  await removeGapGrams(ctx, gap)
  await sql`insert into knowledge.gap_gram (tenant_id, language, gram, gap_id)
    select ${ctx.tenant}, ${language}, g, ${gap} from unnest(${[...grams]}::text[]) as g`.execute(ctx.db)
}

async function removeGapGrams(ctx: Ctx, gap: string): Promise<void> {
  await open(ctx)
    .deleteFrom('knowledge.gap_gram')
    .where('tenant_id', '=', ctx.tenant)
    .where('gap_id', '=', gap)
    .execute()
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
  await removeGapGrams(ctx, id)
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
