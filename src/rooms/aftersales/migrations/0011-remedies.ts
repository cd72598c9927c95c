/** Reviews with what each stage found, limits, grants of the fast lane, offers, signals, inspections, and where a part comes from. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table aftersales.review (
      tenant_id text not null, id text not null, outcome text not null, queue text, stages jsonb not null,
      flash text, flash_code text not null, reasons jsonb not null, articles jsonb not null, missing jsonb not null,
      needs_counsel boolean not null, fingerprint text not null, at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`
    create table aftersales.limits (
      tenant_id text primary key, body jsonb not null, version int not null)`.execute(db)
  await sql`
    create table aftersales."grant" (
      tenant_id text not null, id text not null, day date not null, fen bigint not null check (fen > 0),
      mode text not null, at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`create index grant_at on aftersales."grant" (tenant_id, at)`.execute(db)
  await sql`
    create table aftersales.offer (
      tenant_id text not null, id text not null, case_id text not null, key text not null, rung text not null,
      remedy text not null, state text not null, fen bigint, part_no text, days int, text text not null,
      options jsonb not null, chosen text, cost_fen bigint not null, floor jsonb not null, reason text not null,
      child_id text, made_by text not null, made_at timestamptz not null, expires_at timestamptz not null,
      answered_at timestamptz,
      primary key (tenant_id, id), unique (tenant_id, key))`.execute(db)
  await sql`create unique index offer_open on aftersales.offer (tenant_id, case_id) where state = 'open'`.execute(
    db,
  )
  await sql`create index offer_case on aftersales.offer (tenant_id, case_id, made_at)`.execute(db)
  await sql`create index offer_rung on aftersales.offer (tenant_id, rung, state)`.execute(db)
  await sql`
    create table aftersales.signal (
      tenant_id text not null, id text not null, case_id text not null, kind text not null,
      figures jsonb not null, state text not null, words text not null, judged_by text not null,
      judged_at timestamptz, made_at timestamptz not null,
      primary key (tenant_id, id), unique (tenant_id, case_id, kind))`.execute(db)
  await sql`create index signal_state on aftersales.signal (tenant_id, state, id)`.execute(db)
  await sql`
    create table aftersales.inspection (
      tenant_id text not null, id text not null, case_id text not null, place text not null, grade text not null,
      disposition text not null, quantity int not null, complete boolean not null, shelf_id text, label jsonb,
      words text not null, evidence_ids jsonb not null, by_name text not null, at timestamptz not null,
      primary key (tenant_id, id), check (disposition <> 'restock' or grade = 'A'))`.execute(db)
  await sql`create index inspection_case on aftersales.inspection (tenant_id, case_id, at)`.execute(db)
  await sql`
    create table aftersales.allocation (
      tenant_id text not null, id text not null, case_id text not null, key text not null, item text not null,
      quantity int not null, source text not null, state text not null, ready_by timestamptz, at timestamptz not null,
      primary key (tenant_id, id), unique (tenant_id, key))`.execute(db)
  await sql`create index allocation_case on aftersales.allocation (tenant_id, case_id, at)`.execute(db)
}
