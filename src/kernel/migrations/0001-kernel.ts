/** The kernel's own tables: outbox, audit, idempotent answers, files, and where the relay stands. */
import { sql } from 'kysely'
import type { Migrating } from '../migrate.ts'

/** One row that says how far the house's sequence has come; it belongs to no tenant. */
export const unbound = ['kernel.feed']

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table kernel.outbox (
      tenant_id text not null, id text not null, name text not null, topic text,
      data jsonb not null, at timestamptz not null, seq bigint,
      primary key (tenant_id, id))`.execute(db)
  await sql`create index outbox_waiting on kernel.outbox (id) where seq is null`.execute(db)
  await sql`create index outbox_seq on kernel.outbox (seq) where seq is not null`.execute(db)
  await sql`create table kernel.feed (one boolean primary key default true check (one), head bigint not null)`.execute(
    db,
  )
  await sql`insert into kernel.feed (head) values (0)`.execute(db)
  await sql`
    create table kernel.audit (
      tenant_id text not null, id text not null, at timestamptz not null,
      actor_kind text not null, actor_id text not null, action text not null, subject text not null,
      facts jsonb not null, seq bigint, hash bytea,
      primary key (tenant_id, id))`.execute(db)
  await sql`create index audit_waiting on kernel.audit (tenant_id, id) where seq is null`.execute(db)
  await sql`create unique index audit_chain on kernel.audit (tenant_id, seq)`.execute(db)
  await sql`create index audit_subject on kernel.audit (tenant_id, subject, id)`.execute(db)
  await sql`
    create table kernel.answered (
      tenant_id text not null, caller text not null, key text not null, route text not null,
      request_hash text not null, status int, answer jsonb, at timestamptz not null,
      primary key (tenant_id, caller, key))`.execute(db)
  await sql`create index answered_old on kernel.answered (at)`.execute(db)
  await sql`
    create table kernel.file (
      tenant_id text not null, id text not null, sha256 text not null, type text not null, bytes bigint not null,
      width int, height int, name text not null, owner text not null, at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`create index file_sha on kernel.file (tenant_id, sha256)`.execute(db)
}
