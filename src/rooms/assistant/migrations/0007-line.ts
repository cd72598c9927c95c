/** Versions stand in a line of promotions, so that taking back goes back; the assistant has a name and a tone of its own. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`alter table assistant.version add column line int`.execute(db)
  await sql`
    update assistant.version v set line = placed.n from (
      select tenant_id, id, row_number() over (partition by tenant_id order by promoted_at, id) as n
      from assistant.version where promoted_at is not null and state in ('live', 'retired')) placed
    where v.tenant_id = placed.tenant_id and v.id = placed.id`.execute(db)
  await sql`alter table assistant.settings add column name text not null default ''`.execute(db)
  await sql`alter table assistant.settings add column tone text not null default 'plain'`.execute(db)
}
