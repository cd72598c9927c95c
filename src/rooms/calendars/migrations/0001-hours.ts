/** The tables of hours: one calendar for the shop and one for each team that differs, and their exceptions by day. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

const TABLES = [
  // team '' is the shop itself.
  `create table calendars.calendar (
    tenant_id text not null, team text not null, zone text, week jsonb not null, version int not null,
    by_id text not null, by_name text not null, at timestamptz not null,
    primary key (tenant_id, team))`,
  `create table calendars.exception (
    tenant_id text not null, team text not null, day date not null, kind text not null, name text not null, name_en text not null,
    intervals jsonb, like_day int, source text not null, version int not null, by_id text not null, by_name text not null, at timestamptz not null,
    primary key (tenant_id, team, day))`,
]

export async function up(db: Migrating): Promise<void> {
  for (const table of TABLES) await sql.raw(table).execute(db)
}
