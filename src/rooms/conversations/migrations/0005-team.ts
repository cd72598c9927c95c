/** Whose craft a matter is: the team in whose line it stands or stood, and whether a person chose it. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`alter table conversations.conversation
    add column team_id text, add column team_name jsonb, add column team_chosen boolean not null default false`.execute(
    db,
  )
  // The view of one team walks its running matters alone, however many the shop or the past has (I14).
  await sql`create index inbox_team on conversations.conversation (tenant_id, team_id, state, rank_at, id)
    where state <> 'solved' and snoozed_until is null and team_id is not null`.execute(db)
}
