/** What people have begun to write, a row per person and matter. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Attachment } from '../contract.ts'

export interface DraftRow {
  readonly staffId: string
  readonly staffName: string
  /** A growing number of milliseconds: a draft that was sent and begun anew never has an old number again. */
  readonly version: number
  readonly mode: 'reply' | 'note'
  readonly reply: string
  readonly note: string
  readonly files: readonly Attachment[]
  readonly offeredTo: string | null
  readonly changedAt: Date
}
export type Written = Pick<DraftRow, 'mode' | 'reply' | 'note' | 'files'>

const COLUMNS =
  sql.raw(`staff_id as "staffId", staff_name as "staffName", version::float8 as version, mode, reply, note,
  files, offered_to as "offeredTo", changed_at as "changedAt"`)

/** One's own, and those that colleagues offer. */
export async function mineAndOffered(ctx: Ctx, id: string): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`select ${COLUMNS} from conversations.draft
    where tenant_id = ${ctx.tenant} and conversation_id = ${id}
      and (staff_id = ${ctx.actor.id} or offered_to = ${ctx.actor.id}) order by changed_at`.execute(ctx.db)
  return rows
}

export async function lock(ctx: Ctx, id: string, staffId: string): Promise<DraftRow | undefined> {
  const { rows } = await sql<DraftRow>`select ${COLUMNS} from conversations.draft
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} and staff_id = ${staffId} for update`.execute(
    ctx.db,
  )
  return rows[0]
}

/**
 * Writes what came after `version` (0: nothing was kept) in one statement, so of two devices only one wins.
 * @returns false when something newer is kept
 */
export async function save(
  ctx: Ctx,
  id: string,
  version: number,
  written: Written,
): Promise<number | undefined> {
  const next = Math.max(version + 1, ctx.now.getTime())
  const { rows } = await sql<{ version: number }>`
    insert into conversations.draft as d
      (tenant_id, conversation_id, staff_id, staff_name, version, mode, reply, note, files, changed_at)
    select ${ctx.tenant}, ${id}, ${ctx.actor.id}, ${ctx.actor.name}, ${next}::bigint, ${written.mode}, ${written.reply},
      ${written.note}, ${JSON.stringify(written.files)}::jsonb, ${ctx.now}
    where ${version}::bigint = 0 or exists (select 1 from conversations.draft
      where tenant_id = ${ctx.tenant} and conversation_id = ${id} and staff_id = ${ctx.actor.id})
    on conflict (tenant_id, conversation_id, staff_id) do update
      set version = excluded.version, mode = excluded.mode, reply = excluded.reply, note = excluded.note,
        files = excluded.files, changed_at = excluded.changed_at
      where d.version = ${version}::bigint
    returning version::float8 as version`.execute(ctx.db)
  return rows[0]?.version
}

/** @returns false when something newer is kept */
export async function drop(ctx: Ctx, id: string, staffId: string, version: number): Promise<boolean> {
  const { rows } = await sql`delete from conversations.draft where tenant_id = ${ctx.tenant}
    and conversation_id = ${id} and staff_id = ${staffId} and version = ${version}::bigint returning 1`.execute(
    ctx.db,
  )
  return rows.length > 0
}

export async function offer(ctx: Ctx, id: string, to: string | null): Promise<void> {
  await sql`update conversations.draft set offered_to = ${to}
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} and staff_id = ${ctx.actor.id}`.execute(
    ctx.db,
  )
}
