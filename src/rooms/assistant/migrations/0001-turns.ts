/** The assistant's tables: its turns under their leases, and each shop's switch and bounds. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table assistant.turn (
      tenant_id text not null, id text not null, conversation_id text not null, customer_id text not null,
      engagement int not null, heard_from int not null, heard_seq int not null,
      state text not null, attempts int not null, lease text, lease_until timestamptz,
      intent text, knew boolean, reason text, steps jsonb not null, cost int not null,
      heard_at timestamptz not null, ended_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, conversation_id, engagement, heard_seq)
    )`.execute(db)
  await sql`create index turn_conversation on assistant.turn (tenant_id, conversation_id, id)`.execute(db)
  await sql`create index turn_customer on assistant.turn (tenant_id, customer_id)`.execute(db)
  await sql`create index turn_heard on assistant.turn (tenant_id, heard_at)`.execute(db)
  // A conversation that a person has touched no longer counts as one that the assistant carried alone.
  await sql`
    create table assistant.touched (
      tenant_id text not null, id text not null, at timestamptz not null,
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`
    create table assistant.settings (
      tenant_id text not null, enabled boolean not null, share_percent int not null, max_steps int not null,
      max_seconds int not null, max_cost int not null,
      primary key (tenant_id)
    )`.execute(db)
}
