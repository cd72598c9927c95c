/** What a shop adds to the home knowledge graph; ours ships with the room. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table knowledge.home_node (
      tenant_id text not null, id text not null, node jsonb not null, by text not null, at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`
    create table knowledge.home_relation (
      tenant_id text not null, from_id text not null, kind text not null, to_id text not null,
      relation jsonb not null, by text not null, at timestamptz not null,
      primary key (tenant_id, from_id, kind, to_id))`.execute(db)
}
