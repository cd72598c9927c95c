/** Uploads on their way, pieces of evidence, and the prints by which a picture is known again. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table evidence.upload (
      tenant_id text not null, id text not null, key text not null,
      by_kind text not null, by_id text not null, by_name text not null,
      name text not null, bytes bigint not null, sha256 text not null, received bigint not null,
      taken_at timestamptz, keep_place boolean not null,
      order_id text, case_id text, proof text, customer_id text,
      begun_at timestamptz not null, expires_at timestamptz not null, done_at timestamptz,
      primary key (tenant_id, id), unique (tenant_id, by_kind, by_id, key),
      check (received >= 0 and received <= bytes))`.execute(db)
  await sql`
    create table evidence.piece (
      tenant_id text not null, id text not null, key text not null, kind text not null, proof text,
      name text not null, file_id text, type text not null, bytes bigint not null, width int, height int,
      sha256 text not null, taken_at timestamptz, at timestamptz not null,
      by_kind text not null, by_id text not null, by_name text not null,
      order_id text, case_id text, customer_id text, place jsonb, text text not null, gates jsonb, colours jsonb,
      keep_until timestamptz not null, file_gone_at timestamptz,
      primary key (tenant_id, id), unique (tenant_id, by_kind, by_id, key))`.execute(db)
  await sql`create index piece_order on evidence.piece (tenant_id, order_id, at) where order_id is not null`.execute(
    db,
  )
  await sql`create index piece_case on evidence.piece (tenant_id, case_id, at) where case_id is not null`.execute(
    db,
  )
  await sql`create index piece_customer on evidence.piece (tenant_id, customer_id, at) where customer_id is not null`.execute(
    db,
  )
  await sql`create index piece_bytes on evidence.piece (tenant_id, sha256)`.execute(db)
  await sql`
    create table evidence.print (
      tenant_id text not null, evidence_id text not null, n int not null, dhash text not null, phash text not null,
      primary key (tenant_id, evidence_id, n),
      foreign key (tenant_id, evidence_id) references evidence.piece on delete cascade)`.execute(db)
  // A print is found by one of its four quarters: an index lookup, however many pictures there are.
  await sql`
    create table evidence.quarter (
      tenant_id text not null, quarter int not null, evidence_id text not null,
      primary key (tenant_id, quarter, evidence_id),
      foreign key (tenant_id, evidence_id) references evidence.piece on delete cascade)`.execute(db)
  await sql`create index quarter_piece on evidence.quarter (tenant_id, evidence_id)`.execute(db)
  await sql`
    create table evidence.twin (
      tenant_id text not null, evidence_id text not null, other_id text not null, distance int not null, mirrored boolean not null,
      primary key (tenant_id, evidence_id, other_id),
      foreign key (tenant_id, evidence_id) references evidence.piece on delete cascade,
      foreign key (tenant_id, other_id) references evidence.piece on delete cascade)`.execute(db)
  await sql`create index twin_other on evidence.twin (tenant_id, other_id)`.execute(db)
}
