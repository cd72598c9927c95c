/** What the house itself writes on a time line stands there in both languages; what a person wrote, in his own. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`alter table orders.entry add column text_en text`.execute(db)
}
