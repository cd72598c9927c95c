/** The shop's promises by version, packs as they were when a decision rested on them, and the decisions that are kept. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table policies.version (
      tenant_id text not null, id text not null, number int not null, state text not null, revision int not null,
      from_day date, note text not null, terms jsonb not null, clauses jsonb not null,
      pack jsonb, pack_mark text,
      by_id text not null, by_name text not null, at timestamptz not null,
      published_by_id text, published_by_name text, published_at timestamptz,
      primary key (tenant_id, id), unique (tenant_id, number),
      check (state in ('draft', 'published', 'withdrawn')),
      check (state = 'draft' or from_day is not null))`.execute(db)
  await sql`create unique index version_draft on policies.version (tenant_id) where state = 'draft'`.execute(
    db,
  )
  await sql`create unique index version_day on policies.version (tenant_id, from_day) where state = 'published'`.execute(
    db,
  )
  await sql`
    create table policies.pack (
      tenant_id text not null, id text not null, pack_id text not null, version text not null, body jsonb not null,
      first_at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`create index pack_named on policies.pack (tenant_id, pack_id, first_at)`.execute(db)
  await sql`
    create table policies.decision (
      tenant_id text not null, id text not null, at timestamptz not null, kept_at timestamptz not null,
      about_kind text not null, about_id text not null, facts jsonb not null, packs text[] not null,
      allowed text[] not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`create index decision_kept on policies.decision (tenant_id, kept_at desc, id desc)`.execute(db)
  await sql`create index decision_about on policies.decision (tenant_id, about_id, kept_at desc)`.execute(db)
}
