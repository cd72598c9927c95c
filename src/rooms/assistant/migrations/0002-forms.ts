/** Forms that are being filled in, deeds that were done with their way back, and what the merchant lets the assistant do. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table assistant.form (
      tenant_id text not null, id text not null, conversation_id text not null, customer_id text not null,
      engagement int not null, task text not null, stage text not null, version int not null,
      filled jsonb not null, asked text, misses int not null, token text, token_until timestamptz, waiting jsonb not null,
      begun_at timestamptz not null, changed_at timestamptz not null,
      primary key (tenant_id, id)
    )`.execute(db)
  // One form at a time in a matter: two asks in one message wait for each other.
  await sql`
    create unique index form_live on assistant.form (tenant_id, conversation_id)
    where stage in ('filling', 'confirming')`.execute(db)
  await sql`create index form_conversation on assistant.form (tenant_id, conversation_id, id)`.execute(db)
  await sql`create index form_customer on assistant.form (tenant_id, customer_id)`.execute(db)
  // The key is the step of the conversation: the same step is done once, whatever dies in between.
  await sql`
    create table assistant.deed (
      tenant_id text not null, key text not null, tool text not null, form_id text not null, conversation_id text not null,
      customer_id text not null, turn_id text not null, input jsonb not null, before text, told jsonb not null,
      done_at timestamptz not null, undo_until timestamptz, undone_at timestamptz,
      primary key (tenant_id, key)
    )`.execute(db)
  await sql`create index deed_form on assistant.deed (tenant_id, form_id)`.execute(db)
  await sql`create index deed_customer on assistant.deed (tenant_id, customer_id)`.execute(db)
  await sql`
    create table assistant.tool_rule (
      tenant_id text not null, name text not null, is_on boolean not null, limit_fen bigint,
      primary key (tenant_id, name)
    )`.execute(db)
  // A question that a form asks is no doubt about the matter.
  await sql`alter table assistant.turn add column task text`.execute(db)
}
