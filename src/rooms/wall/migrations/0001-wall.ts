/** The tables of the wall: goals, and notes by which one teaches another. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table wall.goal (
      tenant_id text not null, staff_id text not null,
      first_answer_seconds int, solved_per_day int, satisfaction float8,
      primary key (tenant_id, staff_id))`.execute(db)
  await sql`
    create table wall.coaching (
      tenant_id text not null, id text not null, staff_id text not null, staff_name text not null,
      conversation_id text not null, customer_id text not null, title text not null,
      author_id text not null, author_name text not null, text text not null,
      at timestamptz not null, read_at timestamptz, primary key (tenant_id, id))`.execute(db)
  await sql`create index coaching_staff on wall.coaching (tenant_id, staff_id, id desc)`.execute(db)
  await sql`create index coaching_customer on wall.coaching (tenant_id, customer_id)`.execute(db)
}
