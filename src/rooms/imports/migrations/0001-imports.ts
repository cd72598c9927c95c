/** The history of imports: what was uploaded, how its columns were understood, what came of it, and the way back. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table imports.import (
      tenant_id text not null, id text not null, kind text not null, name text not null, file_id text,
      state text not null check (state in ('read', 'imported', 'undone')),
      sheet int not null, corrected jsonb not null,
      uploaded_by jsonb not null, uploaded_at timestamptz not null,
      ran_by jsonb, ran_at timestamptz, undone_by jsonb, undone_at timestamptz,
      counts jsonb, undo jsonb, undo_until timestamptz,
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`create index import_kind on imports.import (tenant_id, kind, id desc)`.execute(db)
}
