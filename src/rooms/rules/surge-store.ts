/** SQL of peak days. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Review, SurgeDraft, SurgeState } from './contract.ts'

export interface SurgeRow {
  readonly id: string
  readonly draft: SurgeDraft
  readonly version: number
  readonly state: SurgeState
  readonly fromAt: Date
  readonly toAt: Date
  readonly switchedAt: Date | null
  readonly switchedById: string | null
  readonly switchedByName: string | null
  readonly byId: string
  readonly byName: string
  readonly at: Date
  readonly review: Review | null
  /** The notice as an article. */
  readonly articleId: string | null
}

const COLUMNS =
  sql.raw(`id, draft, version, state, from_at as "fromAt", to_at as "toAt", switched_at as "switchedAt",
  switched_by_id as "switchedById", switched_by_name as "switchedByName", by_id as "byId", by_name as "byName", at, review,
  article_id as "articleId"`)

export async function surges(ctx: Ctx): Promise<SurgeRow[]> {
  const { rows } = await sql<SurgeRow>`select ${COLUMNS} from rules.surge
    where tenant_id = ${ctx.tenant}
    order by (state = 'over'), case when state = 'over' then null else from_at end, from_at desc`.execute(
    ctx.db,
  )
  return rows
}

export async function lockSurge(ctx: Ctx, id: string): Promise<SurgeRow | undefined> {
  const { rows } = await sql<SurgeRow>`select ${COLUMNS} from rules.surge
    where tenant_id = ${ctx.tenant} and id = ${id} for no key update`.execute(ctx.db)
  return rows[0]
}

/** Peak days that are on, the one that began last first. */
export async function on(ctx: Ctx): Promise<SurgeRow[]> {
  const { rows } = await sql<SurgeRow>`select ${COLUMNS} from rules.surge
    where tenant_id = ${ctx.tenant} and state = 'on' order by switched_at desc`.execute(ctx.db)
  return rows
}

export async function saveSurge(ctx: Ctx, row: SurgeRow): Promise<void> {
  await sql`insert into rules.surge (tenant_id, id, draft, version, state, from_at, to_at, switched_at, switched_by_id,
      switched_by_name, by_id, by_name, at, review, article_id)
    values (${ctx.tenant}, ${row.id}, ${JSON.stringify(row.draft)}::jsonb, ${row.version}, ${row.state}, ${row.fromAt},
      ${row.toAt}, ${row.switchedAt}, ${row.switchedById}, ${row.switchedByName}, ${row.byId}, ${row.byName}, ${row.at},
      ${row.review && JSON.stringify(row.review)}::jsonb, ${row.articleId})
    on conflict (tenant_id, id) do update set draft = excluded.draft, version = excluded.version, state = excluded.state,
      from_at = excluded.from_at, to_at = excluded.to_at, switched_at = excluded.switched_at,
      switched_by_id = excluded.switched_by_id, switched_by_name = excluded.switched_by_name, by_id = excluded.by_id,
      by_name = excluded.by_name, at = excluded.at, review = excluded.review,
      article_id = excluded.article_id`.execute(ctx.db)
}

export async function removeSurge(ctx: Ctx, id: string): Promise<void> {
  await sql`delete from rules.surge where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}
