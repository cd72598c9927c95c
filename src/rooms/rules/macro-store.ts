/** SQL of macros and their versions. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { MacroDraft } from './contract.ts'

export interface MacroRow {
  readonly id: string
  readonly draft: MacroDraft
  readonly version: number
  readonly ownerId: string
  readonly ownerName: string
  readonly byId: string
  readonly byName: string
  readonly at: Date
  readonly used: number
}

const COLUMNS =
  sql.raw(`id, draft, version, owner_id as "ownerId", owner_name as "ownerName", by_id as "byId",
  by_name as "byName", at, used`)

export async function macros(ctx: Ctx): Promise<MacroRow[]> {
  const { rows } = await sql<MacroRow>`select ${COLUMNS} from rules.macro
    where tenant_id = ${ctx.tenant} and removed_at is null order by used desc, id`.execute(ctx.db)
  return rows
}

export async function macro(ctx: Ctx, id: string): Promise<MacroRow | undefined> {
  const { rows } = await sql<MacroRow>`select ${COLUMNS} from rules.macro
    where tenant_id = ${ctx.tenant} and id = ${id} and removed_at is null for no key update`.execute(ctx.db)
  return rows[0]
}

export async function saveMacro(ctx: Ctx, row: MacroRow, note: string): Promise<void> {
  const draft = JSON.stringify(row.draft)
  await sql`insert into rules.macro
      (tenant_id, id, draft, version, owner_id, owner_name, by_id, by_name, at, used)
    values (${ctx.tenant}, ${row.id}, ${draft}::jsonb, ${row.version}, ${row.ownerId}, ${row.ownerName},
      ${row.byId}, ${row.byName}, ${row.at}, ${row.used})
    on conflict (tenant_id, id) do update set draft = excluded.draft, version = excluded.version,
      by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at`.execute(ctx.db)
  await sql`insert into rules.macro_version (tenant_id, macro_id, version, draft, by_id, by_name, at, note)
    values (${ctx.tenant}, ${row.id}, ${row.version}, ${draft}::jsonb, ${row.byId}, ${row.byName}, ${row.at},
      ${note})`.execute(ctx.db)
}

export async function countUse(ctx: Ctx, id: string): Promise<void> {
  await sql`update rules.macro set used = used + 1 where tenant_id = ${ctx.tenant} and id = ${id}`.execute(
    ctx.db,
  )
}

export async function removeMacro(ctx: Ctx, id: string): Promise<void> {
  await sql`update rules.macro set removed_at = ${ctx.now}
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}

export interface VersionRow<Draft> {
  readonly version: number
  readonly draft: Draft
  readonly byId: string
  readonly byName: string
  readonly at: Date
  readonly note: string
}

export async function macroVersions(ctx: Ctx, id: string): Promise<VersionRow<MacroDraft>[]> {
  const { rows } = await sql<VersionRow<MacroDraft>>`
    select version, draft, by_id as "byId", by_name as "byName", at, note from rules.macro_version
    where tenant_id = ${ctx.tenant} and macro_id = ${id} order by version desc`.execute(ctx.db)
  return rows
}
