/** All SQL of standings, terms and lists of claims. */
import { sql } from 'kysely'
import type { Standing } from '../../../engines/policy/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { make } from '../../../kernel/ids.ts'

export interface Kept {
  readonly at: Date
  readonly mark: string
  readonly happened: string | null
  readonly body: Standing | null
}

export async function newest(ctx: Ctx, caseId: string): Promise<Kept | undefined> {
  return (await history(ctx, caseId, 1))[0]
}

/** Newest first. */
export async function history(ctx: Ctx, caseId: string, limit = 100): Promise<Kept[]> {
  const { rows } = await sql<Kept>`select at, mark, happened, body from aftersales.standing
    where tenant_id = ${ctx.tenant} and case_id = ${caseId} order by at desc, id desc limit ${limit}`.execute(
    ctx.db,
  )
  return rows
}

export async function add(ctx: Ctx, caseId: string, kept: Omit<Kept, 'at'>): Promise<void> {
  await sql`insert into aftersales.standing (tenant_id, id, case_id, at, mark, happened, body)
    values (${ctx.tenant}, ${make('std', ctx.now)}, ${caseId}, ${ctx.now}, ${kept.mark}, ${kept.happened},
      ${JSON.stringify(kept.body)}::jsonb) on conflict do nothing`.execute(ctx.db)
}

export async function terms(ctx: Ctx): Promise<unknown> {
  const { rows } = await sql<{ body: unknown }>`select body from aftersales.recourse_terms
    where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0]?.body
}

export async function saveTerms(ctx: Ctx, body: object): Promise<void> {
  await sql`insert into aftersales.recourse_terms (tenant_id, body) values (${ctx.tenant}, ${JSON.stringify(body)}::jsonb)
    on conflict (tenant_id) do update set body = excluded.body`.execute(ctx.db)
}

export interface WantedClaims {
  readonly view: 'open' | 'closed' | 'all'
  readonly against?: string | undefined
  readonly after?: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** Ids of claims by the time to file, the nearest first; `at` is that time. */
export async function claims(ctx: Ctx, { view, against, after, limit }: WantedClaims) {
  const { rows } = await sql<{ id: string; at: string }>`
    select id, coalesce(facts->>'fileBefore', '') as at from aftersales.case
    where tenant_id = ${ctx.tenant} and kind in ('transit-claim', 'recourse')
      and (${view} = 'all' or (${view} = 'open') = (closed_at is null))
      and (${against ?? null}::text is null or facts->>'against' = ${against ?? null}::text)
      and (${after?.id ?? null}::text is null
        or (coalesce(facts->>'fileBefore', ''), id) > (${after?.at ?? ''}::text, ${after?.id ?? ''}::text))
    order by coalesce(facts->>'fileBefore', ''), id limit ${limit}`.execute(ctx.db)
  return rows
}
