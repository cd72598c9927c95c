/** Who should rather have a customer's matter: the person who is dedicated to him, then whoever had his last one. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Room } from './voice.ts'

export interface Dedicated {
  readonly id: string
  readonly name: string
}

export async function dedicatedTo(ctx: Ctx, customerId: string): Promise<Dedicated | null> {
  const { rows } = await sql<Dedicated>`select staff_id as id, staff_name as name from conversations.dedicated
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId}`.execute(ctx.db)
  return rows[0] ?? null
}

/** @throws Refusal conversations.unknown-colleague | conversations.unknown-customer */
export async function dedicate(
  room: Room,
  ctx: Ctx,
  customerId: string,
  staffId: string | null,
): Promise<Dedicated | null> {
  if (!(await room.personOf(ctx, customerId)))
    throw new Refusal('missing', 'conversations.unknown-customer', { customer: customerId })
  if (staffId === null) {
    await undedicate(ctx, customerId)
    await ctx.audit('conversations.dedicated-ended', customerId)
    return null
  }
  const name = await room.nameOfStaff(ctx, staffId)
  if (!name) throw new Refusal('missing', 'conversations.unknown-colleague', { staff: staffId })
  await sql`insert into conversations.dedicated (tenant_id, customer_id, staff_id, staff_name, at)
    values (${ctx.tenant}, ${customerId}, ${staffId}, ${name}, ${ctx.now})
    on conflict (tenant_id, customer_id) do update set staff_id = excluded.staff_id, staff_name = excluded.staff_name,
      at = excluded.at`.execute(ctx.db)
  await ctx.audit('conversations.dedicated', customerId, { staff: staffId })
  return { id: staffId, name }
}

export async function undedicate(ctx: Ctx, customerId: string): Promise<number> {
  const { rows } = await sql`delete from conversations.dedicated
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} returning 1`.execute(ctx.db)
  return rows.length
}

/** Two records became one: the one that stays keeps its person, else takes over the other's. */
export async function moveDedicated(ctx: Ctx, from: string, to: string): Promise<void> {
  await sql`with moved as (delete from conversations.dedicated
      where tenant_id = ${ctx.tenant} and customer_id = ${from} returning *)
    insert into conversations.dedicated select ${ctx.tenant}, ${to}, staff_id, staff_name, at from moved
    on conflict (tenant_id, customer_id) do nothing`.execute(ctx.db)
}

/** Best first, at most two. */
export async function preferredFor(ctx: Ctx, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    (select staff_id as id from conversations.dedicated
      where tenant_id = ${ctx.tenant} and customer_id = ${customerId})
    union all
    (select assignee_id from conversations.conversation
      where tenant_id = ${ctx.tenant} and customer_id = ${customerId} and assignee_id is not null
      order by changed_at desc limit 1)`.execute(ctx.db)
  return rows.map((row) => row.id)
}
