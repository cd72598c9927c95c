/** A translation hangs on its message: what is said stays as it was said. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Translation } from '../contract.ts'

export async function annotate(
  ctx: Ctx,
  given: { id: string; seq: number; translations: readonly Translation[] },
): Promise<void> {
  await sql`update conversations.event
    set body = coalesce(body, '{}'::jsonb) || jsonb_build_object('translations', ${JSON.stringify(given.translations)}::jsonb)
    where tenant_id = ${ctx.tenant} and conversation_id = ${given.id} and seq = ${given.seq}`.execute(ctx.db)
}
