/** Who looks at what, as rows that count only for seconds. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Watcher } from './contract.ts'

export async function look(ctx: Ctx, id: string, doing: 'viewing' | 'replying', until: Date): Promise<void> {
  await sql`insert into conversations.watching (tenant_id, conversation_id, staff_id, name, doing, until)
    values (${ctx.tenant}, ${id}, ${ctx.actor.id}, ${ctx.actor.name}, ${doing}, ${until})
    on conflict (tenant_id, conversation_id, staff_id) do update
      set name = excluded.name, doing = excluded.doing, until = excluded.until`.execute(ctx.db)
}

export async function lookAway(ctx: Ctx, id: string): Promise<void> {
  await sql`delete from conversations.watching
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} and staff_id = ${ctx.actor.id}`.execute(
    ctx.db,
  )
}

export async function watching(ctx: Ctx, id: string): Promise<Watcher[]> {
  const { rows } = await sql<Watcher>`select staff_id as id, name, doing from conversations.watching
    where tenant_id = ${ctx.tenant} and conversation_id = ${id} and until > ${ctx.now} order by name`.execute(
    ctx.db,
  )
  return rows
}
