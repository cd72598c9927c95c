/** How much longer everything may take while a peak day is on: one figure for a shop, kept only while it is not 100. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`create table standards.stretch (
    tenant_id text not null primary key, percent int not null, at timestamptz not null)`.execute(db)
}
