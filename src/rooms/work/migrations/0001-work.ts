/** Work orders, their checklists, talk, files and story, and the kinds as the shop keeps them. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table work.work_order (
      tenant_id text not null, id text not null, key text, number text not null, kind text not null, title text not null,
      state text not null, cause text, until_at timestamptz, waited_from timestamptz,
      team_id text, assignee_id text, assignee_name text,
      customer_id text, conversation_id text, order_id text, order_number text, promise_id text,
      due_at timestamptz, late_at timestamptz, opened_at timestamptz not null, ended_at timestamptz,
      facts jsonb not null, items int not null, items_done int not null, blocked boolean not null, version int not null,
      primary key (tenant_id, id), unique (tenant_id, number), unique (tenant_id, key))`.execute(db)
  await sql`create index work_due on work.work_order (tenant_id, due_at, id) where ended_at is null`.execute(
    db,
  )
  await sql`create index work_ended on work.work_order (tenant_id, ended_at desc, id desc) where ended_at is not null`.execute(
    db,
  )
  await sql`create index work_opened on work.work_order (tenant_id, opened_at desc, id desc)`.execute(db)
  await sql`create index work_assignee on work.work_order (tenant_id, assignee_id, due_at) where ended_at is null`.execute(
    db,
  )
  await sql`create index work_customer on work.work_order (tenant_id, customer_id) where customer_id is not null`.execute(
    db,
  )
  await sql`create index work_conversation on work.work_order (tenant_id, conversation_id) where conversation_id is not null`.execute(
    db,
  )
  await sql`create index work_of_order on work.work_order (tenant_id, order_id) where order_id is not null`.execute(
    db,
  )
  await sql`create index work_promise on work.work_order (tenant_id, promise_id) where promise_id is not null`.execute(
    db,
  )
  const child = (name: string, columns: string) =>
    sql`create table ${sql.raw(`work.${name}`)} (tenant_id text not null, id text not null, work_id text not null, ${sql.raw(columns)},
      primary key (tenant_id, id), foreign key (tenant_id, work_id) references work.work_order on delete cascade)`.execute(
      db,
    )
  await child(
    'item',
    'place int not null, zh text not null, en text not null, required boolean not null, done_at timestamptz, done_by text',
  )
  await child(
    'comment',
    'at timestamptz not null, by_id text not null, by_name text not null, text text not null',
  )
  await child(
    'file',
    'file_id text not null, name text not null, type text not null, bytes bigint not null, at timestamptz not null, by_name text not null',
  )
  await child(
    'entry',
    'at timestamptz not null, by_name text not null, word text not null, text text not null',
  )
  for (const name of ['item', 'comment', 'file', 'entry'])
    await sql`create index on ${sql.raw(`work.${name}`)} (tenant_id, work_id)`.execute(db)
  await sql`
    create table work.after (
      tenant_id text not null, work_id text not null, after_id text not null,
      primary key (tenant_id, work_id, after_id),
      foreign key (tenant_id, work_id) references work.work_order on delete cascade,
      foreign key (tenant_id, after_id) references work.work_order on delete cascade)`.execute(db)
  await sql`create index after_after on work.after (tenant_id, after_id)`.execute(db)
  await sql`create table work.kind (tenant_id text not null, code text not null, body jsonb not null, primary key (tenant_id, code))`.execute(
    db,
  )
  await sql`create table work.counter (tenant_id text primary key, last int not null)`.execute(db)
}
