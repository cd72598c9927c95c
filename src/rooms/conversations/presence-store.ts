/** Who sits at the desk and who looks at what, as rows that count only for seconds. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Colleague, Watcher } from './contract.ts'

export async function sitDown(ctx: Ctx, status: 'online' | 'away'): Promise<void> {
  await sql`insert into conversations.presence (tenant_id, staff_id, name, status, seen_at)
    values (${ctx.tenant}, ${ctx.actor.id}, ${ctx.actor.name}, ${status}, ${ctx.now})
    on conflict (tenant_id, staff_id) do update
      set name = excluded.name, status = excluded.status, seen_at = excluded.seen_at`.execute(ctx.db)
}

export async function leave(ctx: Ctx, staffId: string): Promise<void> {
  await sql`delete from conversations.presence where tenant_id = ${ctx.tenant} and staff_id = ${staffId}`.execute(
    ctx.db,
  )
}

export async function countOnline(ctx: Ctx, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from conversations.presence
    where tenant_id = ${ctx.tenant} and status = 'online' and seen_at > ${since}`.execute(ctx.db)
  return rows[0]?.n ?? 0
}

/** Everybody at the desk with the number of open matters that each holds. */
export async function atDesk(ctx: Ctx, since: Date): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select p.staff_id as id, p.name, p.status,
      (coalesce((select n from conversations.tally t where t.tenant_id = p.tenant_id and t.name = 'mine:' || p.staff_id), 0)
       + coalesce((select sum(n) from conversations.tally_change t
          where t.tenant_id = p.tenant_id and t.name = 'mine:' || p.staff_id), 0))::int as holds
    from conversations.presence p where p.tenant_id = ${ctx.tenant} and p.seen_at > ${since}
    order by p.name`.execute(ctx.db)
  return rows
}

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
