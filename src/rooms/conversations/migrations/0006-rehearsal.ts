/** Rehearsals stand in tables of their own: no list, count, search or sheet of real matters can meet them. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table conversations.rehearsal (
      tenant_id text not null, id text not null, staff_id text not null, read_messages int not null default 0,
      matter jsonb not null, changed_at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`create index rehearsal_own on conversations.rehearsal (tenant_id, staff_id, changed_at desc, id desc)`.execute(
    db,
  )
  await sql`
    create table conversations.rehearsal_event (
      tenant_id text not null, rehearsal_id text not null, seq int not null, channel_message_id text,
      entry jsonb not null,
      primary key (tenant_id, rehearsal_id, seq),
      foreign key (tenant_id, rehearsal_id) references conversations.rehearsal (tenant_id, id))`.execute(db)
}
