/** How responsibility stood at each change of a case, and the shop's terms with carriers, suppliers and technicians. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table aftersales.standing (
      tenant_id text not null, id text not null, case_id text not null, at timestamptz not null,
      mark text not null, happened text, body jsonb not null,
      primary key (tenant_id, id), unique (tenant_id, case_id, mark, at))`.execute(db)
  await sql`create index standing_case on aftersales.standing (tenant_id, case_id, at desc, id desc)`.execute(
    db,
  )
  await sql`create table aftersales.recourse_terms (tenant_id text primary key, body jsonb not null)`.execute(
    db,
  )
}
