/** Whether the shop lets its model look at photos. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`create table diagnosis.settings (tenant_id text primary key, photos_to_model boolean not null)`.execute(
    db,
  )
}
