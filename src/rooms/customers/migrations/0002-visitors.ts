/** Visitors by the moment they were last seen, so that a day's idle ones are found without reading everybody. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`create index person_visitor_seen on customers.person (tenant_id, seen_at) where not known and merged_into is null`.execute(
    db,
  )
}
