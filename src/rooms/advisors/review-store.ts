/** All SQL of reviews: conversations drawn, the machine's marks and the reviewer's. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Marks, Result } from './contract.ts'

export interface ReviewRecord {
  readonly id: string
  readonly conversationId: string
  readonly customerId: string
  readonly title: string
  readonly staffId: string
  readonly staffName: string
  readonly stratum: string
  readonly sampledAt: Date
  readonly result: Result
  readonly marks: Marks
  readonly note: string
  readonly reviewer: string | null
  readonly reviewedAt: Date | null
}

const REVIEW = sql.raw(`id, conversation_id as "conversationId", customer_id as "customerId", title,
  staff_id as "staffId", staff_name as "staffName", stratum, sampled_at as "sampledAt", result, marks, note, reviewer,
  reviewed_at as "reviewedAt"`)

/** @returns false when this conversation was drawn before */
export async function put(ctx: Ctx, row: ReviewRecord): Promise<boolean> {
  const { rows } =
    await sql`insert into advisors.review (tenant_id, id, conversation_id, customer_id, title, staff_id,
      staff_name, stratum, sampled_at, result, marks, note, reviewer, reviewed_at)
    values (${ctx.tenant}, ${row.id}, ${row.conversationId}, ${row.customerId}, ${row.title}, ${row.staffId},
      ${row.staffName}, ${row.stratum}, ${row.sampledAt}, ${JSON.stringify(row.result)}::jsonb,
      ${JSON.stringify(row.marks)}::jsonb, ${row.note}, ${row.reviewer}, ${row.reviewedAt})
    on conflict (tenant_id, conversation_id) do nothing returning 1`.execute(ctx.db)
  return rows.length > 0
}

/** Those to do first, then the newest. */
export async function list(ctx: Ctx, staffId: string | undefined, limit: number): Promise<ReviewRecord[]> {
  const whose = staffId ? sql`and staff_id = ${staffId}` : sql``
  const { rows } =
    await sql<ReviewRecord>`select ${REVIEW} from advisors.review where tenant_id = ${ctx.tenant} ${whose}
    order by reviewed_at is not null, sampled_at desc, id limit ${limit}`.execute(ctx.db)
  return rows
}

export async function find(ctx: Ctx, id: string): Promise<ReviewRecord | undefined> {
  const { rows } = await sql<ReviewRecord>`select ${REVIEW} from advisors.review
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
  return rows[0]
}

export async function drawn(ctx: Ctx): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select conversation_id as id from advisors.review
    where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return new Set(rows.map((row) => row.id))
}

export async function mark(ctx: Ctx, id: string, marks: Marks, note: string): Promise<void> {
  await sql`update advisors.review set marks = ${JSON.stringify(marks)}::jsonb, note = ${note},
      reviewer = ${ctx.actor.name}, reviewed_at = ${ctx.now}
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}

export async function ofCustomer(ctx: Ctx, customerId: string): Promise<ReviewRecord[]> {
  const { rows } = await sql<ReviewRecord>`select ${REVIEW} from advisors.review
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} order by id`.execute(ctx.db)
  return rows
}

export async function forget(ctx: Ctx, customerId: string): Promise<number> {
  const { rows } = await sql`delete from advisors.review
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} returning 1`.execute(ctx.db)
  return rows.length
}

export async function move(
  ctx: Ctx,
  { from, to, only }: { from?: string; to: string; only?: readonly string[] },
): Promise<string[]> {
  const which = only ? sql`id = any(${[...only]}::text[])` : sql`customer_id = ${from ?? ''}`
  const { rows } = await sql<{ id: string }>`update advisors.review set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and ${which} returning id`.execute(ctx.db)
  return rows.map((row) => row.id)
}
