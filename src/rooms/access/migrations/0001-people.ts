/** Shops, people, roles, sessions, and what guards signing in. Tokens and codes are kept as hashes only. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table access.tenant (
      tenant_id text primary key, name text not null, slug text not null unique, zone text not null,
      language text not null, hosts text[] not null, second_factor text not null, created_at timestamptz not null)`.execute(
    db,
  )
  await sql`
    create table access.staff (
      tenant_id text not null references access.tenant, id text not null, name text not null, login text not null,
      language text not null, languages text[] not null, roles text[] not null,
      password_hash text, totp text, totp_pending text, totp_step bigint,
      created_at timestamptz not null, last_sign_in_at timestamptz, deactivated_at timestamptz, deactivated_by text,
      primary key (tenant_id, id), unique (tenant_id, login))`.execute(db)
  await sql`
    create table access.recovery_code (
      tenant_id text not null, staff_id text not null, kept text not null,
      primary key (tenant_id, staff_id, kept),
      foreign key (tenant_id, staff_id) references access.staff on delete cascade)`.execute(db)
  await sql`
    create table access.role (
      tenant_id text not null, id text not null, name text not null, permissions text[] not null, created_at timestamptz not null,
      primary key (tenant_id, id), unique (tenant_id, name))`.execute(db)
  await sql`
    create table access.session (
      tenant_id text not null, id text not null, staff_id text not null, kept text not null,
      began_at timestamptz not null, seen_at timestamptz not null, device text not null,
      primary key (tenant_id, id), unique (tenant_id, kept),
      foreign key (tenant_id, staff_id) references access.staff on delete cascade)`.execute(db)
  await sql`create index session_staff on access.session (tenant_id, staff_id)`.execute(db)
  await sql`
    create table access.ticket (
      tenant_id text not null, kept text not null, staff_id text not null, step text not null, tries int not null,
      expires_at timestamptz not null,
      primary key (tenant_id, kept),
      foreign key (tenant_id, staff_id) references access.staff on delete cascade)`.execute(db)
  await sql`
    create table access.password_link (
      tenant_id text not null, kept text not null, staff_id text not null, purpose text not null, expires_at timestamptz not null,
      primary key (tenant_id, kept),
      foreign key (tenant_id, staff_id) references access.staff on delete cascade)`.execute(db)
  await sql`
    create table access.tries (
      tenant_id text not null, kept text not null, failures int not null, last_at timestamptz not null,
      primary key (tenant_id, kept))`.execute(db)
}
