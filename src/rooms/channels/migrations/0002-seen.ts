/** The pages that asked for a widget, so that a merchant sees whether the line in his page works. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table channels.seen (
      tenant_id text not null, channel_id text not null, origin text not null, at timestamptz not null,
      primary key (tenant_id, channel_id, origin),
      foreign key (tenant_id, channel_id) references channels.channel (tenant_id, id))`.execute(db)
}
