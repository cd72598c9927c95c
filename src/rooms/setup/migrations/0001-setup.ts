/** The table of setting up: steps that a merchant put off, and who did. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table setup.delay (
      tenant_id text not null, step text not null, by_id text not null, at timestamptz not null,
      primary key (tenant_id, step))`.execute(db)
}
