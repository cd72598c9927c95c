/** The table of channels: one row per door to the outside, its words and limits as the merchant set them. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table channels.channel (
      tenant_id text not null, id text not null, kind text not null, name text not null, key text not null,
      active boolean not null, settings jsonb not null, created_at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`create unique index channel_key on channels.channel (tenant_id, key)`.execute(db)
}
