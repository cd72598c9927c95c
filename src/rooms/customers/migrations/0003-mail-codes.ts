/** Codes that went out by mail: each for the one browser that asked for it, few tries, a few minutes. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table customers.mail_code (
      tenant_id text not null, id text not null, identity_id text not null, blind text not null, sealed text not null,
      kept text not null, tries int not null, made_at timestamptz not null, expires_at timestamptz not null,
      spent_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, identity_id) references customers.identity on delete cascade)`.execute(db)
  await sql`create index mail_code_identity on customers.mail_code (tenant_id, identity_id, made_at)`.execute(
    db,
  )
  await sql`create index mail_code_blind on customers.mail_code (tenant_id, blind, made_at)`.execute(db)
}
