/** All SQL of the wall: goals and coaching notes; everything else is asked at the doors. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Goal } from './contract.ts'

export interface GoalRow extends Goal {
  readonly staffId: string
}

export async function goals(ctx: Ctx): Promise<GoalRow[]> {
  const { rows } =
    await sql<GoalRow>`select staff_id as "staffId", first_answer_seconds as "firstAnswerSeconds",
      solved_per_day as "solvedPerDay", satisfaction
    from wall.goal where tenant_id = ${ctx.tenant} order by staff_id`.execute(ctx.db)
  return rows
}

export async function saveGoal(ctx: Ctx, staffId: string, goal: Goal): Promise<void> {
  await sql`insert into wall.goal (tenant_id, staff_id, first_answer_seconds, solved_per_day, satisfaction)
    values (${ctx.tenant}, ${staffId}, ${goal.firstAnswerSeconds}, ${goal.solvedPerDay}, ${goal.satisfaction})
    on conflict (tenant_id, staff_id) do update set first_answer_seconds = excluded.first_answer_seconds,
      solved_per_day = excluded.solved_per_day, satisfaction = excluded.satisfaction`.execute(ctx.db)
}

export interface NoteRow {
  readonly id: string
  readonly staffId: string
  readonly staffName: string
  readonly conversationId: string
  readonly customerId: string
  readonly title: string
  readonly authorId: string
  readonly authorName: string
  readonly text: string
  readonly at: Date
  readonly readAt: Date | null
}

export async function putNote(ctx: Ctx, note: NoteRow): Promise<void> {
  await sql`insert into wall.coaching (tenant_id, id, staff_id, staff_name, conversation_id, customer_id, title,
      author_id, author_name, text, at)
    values (${ctx.tenant}, ${note.id}, ${note.staffId}, ${note.staffName}, ${note.conversationId}, ${note.customerId},
      ${note.title}, ${note.authorId}, ${note.authorName}, ${note.text}, ${note.at})
    on conflict (tenant_id, id) do nothing`.execute(ctx.db)
}

const NOTE =
  sql.raw(`id, staff_id as "staffId", staff_name as "staffName", conversation_id as "conversationId",
  customer_id as "customerId", title, author_id as "authorId", author_name as "authorName", text, at, read_at as "readAt"`)

export async function notes(ctx: Ctx, staffId: string | undefined, limit: number): Promise<NoteRow[]> {
  const whose = staffId ? sql`and staff_id = ${staffId}` : sql``
  const { rows } = await sql<NoteRow>`select ${NOTE} from wall.coaching
    where tenant_id = ${ctx.tenant} ${whose} order by id desc limit ${limit}`.execute(ctx.db)
  return rows
}

export async function notesAbout(ctx: Ctx, customerId: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`select ${NOTE} from wall.coaching
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} order by id`.execute(ctx.db)
  return rows
}

/** @returns whether it was written for this reader */
export async function markRead(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await sql`update wall.coaching set read_at = coalesce(read_at, ${ctx.now})
    where tenant_id = ${ctx.tenant} and id = ${id} and staff_id = ${ctx.actor.id} returning 1`.execute(ctx.db)
  return rows.length > 0
}

export async function unread(ctx: Ctx, staffId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from wall.coaching
    where tenant_id = ${ctx.tenant} and staff_id = ${staffId} and read_at is null`.execute(ctx.db)
  return rows[0]?.n ?? 0
}

export async function forgetNotes(ctx: Ctx, customerId: string): Promise<number> {
  const { rows } = await sql`delete from wall.coaching
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} returning 1`.execute(ctx.db)
  return rows.length
}

export async function moveNotes(
  ctx: Ctx,
  { from, to, only }: { from: string; to: string; only?: readonly string[] },
): Promise<string[]> {
  const which = only ? sql`and id = any(${only}::text[])` : sql``
  const { rows } = await sql<{ id: string }>`update wall.coaching set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} ${which} returning id`.execute(ctx.db)
  return rows.map((row) => row.id)
}
