/** Who is at the desk is known by routing now. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`drop table conversations.presence`.execute(db)
}
