/** Which steps a merchant put off. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'

export async function putOff(ctx: Ctx): Promise<Set<string>> {
  const { rows } = await sql<{ step: string }>`select step from setup.delay
    where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return new Set(rows.map((row) => row.step))
}

export async function delay(ctx: Ctx, step: string): Promise<void> {
  await sql`insert into setup.delay (tenant_id, step, by_id, at)
    values (${ctx.tenant}, ${step}, ${ctx.actor.id}, ${ctx.now}) on conflict do nothing`.execute(ctx.db)
}

export async function resume(ctx: Ctx, step: string): Promise<void> {
  await sql`delete from setup.delay where tenant_id = ${ctx.tenant} and step = ${step}`.execute(ctx.db)
}
