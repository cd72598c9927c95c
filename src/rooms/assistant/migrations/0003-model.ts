/** A shop's language model: where it is, what a day may cost, what it can, and an account of what was sent, redacted. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table assistant.model (
      tenant_id text primary key, enabled boolean not null, base_url text not null, key_sealed text,
      model text not null, deadline_ms int not null, daily_tokens bigint not null, daily_fen bigint not null,
      input_fen bigint not null, output_fen bigint not null, manner text not null,
      powers jsonb, probed_at timestamptz, changed_at timestamptz not null
    )`.execute(db)
  // Spent and reserved together: a reservation that nobody settles stays counted, so a crash never overspends.
  await sql`
    create table assistant.model_day (
      tenant_id text not null, id text not null, tokens bigint not null, micro_fen bigint not null, calls int not null,
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`
    create table assistant.model_call (
      tenant_id text not null, id text not null, at timestamptz not null, verb text not null, outcome text not null,
      ms int not null, tokens bigint not null, micro_fen bigint not null, conversation_id text, customer_id text,
      sent text not null, got text not null,
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`create index model_call_customer on assistant.model_call (tenant_id, customer_id)`.execute(db)
  await sql`create index model_call_at on assistant.model_call (tenant_id, at)`.execute(db)
}
