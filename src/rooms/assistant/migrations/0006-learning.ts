/** What people taught the assistant, the models learned from it, the shop's own questions, and runs of checks. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`alter table assistant.turn add column heard_by text`.execute(db)
  await sql`
    create table assistant.correction (
      tenant_id text not null, id text not null, kind text not null, words text not null, print text not null,
      language text not null, held boolean not null, heard_intent text, intent text, article_id text, answer text,
      made_article_id text, conversation_id text, seq int, customer_id text,
      by_id text not null, by_name text not null, at timestamptz not null, withdrawn_at timestamptz,
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`create index correction_customer on assistant.correction (tenant_id, customer_id) where customer_id is not null`.execute(
    db,
  )
  await sql`create index correction_print on assistant.correction (tenant_id, print)`.execute(db)
  await sql`create index correction_intent on assistant.correction (tenant_id, intent, id)`.execute(db)
  await sql`
    create table assistant.version (
      tenant_id text not null, id text not null, number int not null, state text not null, examples int not null,
      corrections int not null, figures jsonb, model text, train_ms int, fault text,
      by_id text not null, by_name text not null, made_at timestamptz not null,
      promoted_at timestamptz, promoted_by text, retired_at timestamptz,
      primary key (tenant_id, id), unique (tenant_id, number)
    )`.execute(db)
  await sql`create unique index version_live on assistant.version (tenant_id) where state = 'live'`.execute(
    db,
  )
  await sql`
    create table assistant.learning (
      tenant_id text not null, automatic boolean not null,
      primary key (tenant_id)
    )`.execute(db)
  await sql`
    create table assistant.question (
      tenant_id text not null, id text not null, words text not null, language text not null,
      intent text, article_id text, by_name text not null, at timestamptz not null,
      primary key (tenant_id, id)
    )`.execute(db)
  // A run of the shop's questions or of stored turns: where it is, and what it found.
  await sql`
    create table assistant.run (
      tenant_id text not null, id text not null, kind text not null, state text not null, wish jsonb not null,
      done int not null, total int not null, result jsonb, by_name text not null, at timestamptz not null,
      ended_at timestamptz,
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`create index run_newest on assistant.run (tenant_id, kind, id)`.execute(db)
}
