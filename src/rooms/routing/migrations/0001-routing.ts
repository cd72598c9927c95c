/** The tables of routing: teams, seats, what each holds or waits for, and the merchant's wishes. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table routing.team (
      tenant_id text not null, id text not null, name_zh text not null, name_en text not null,
      primary key (tenant_id, id))`.execute(db)
  // Few rows, changed often: room on the page keeps every change of load beside its row.
  await sql`
    create table routing.seat (
      tenant_id text not null, staff_id text not null, name text not null,
      takes boolean not null, capacity int not null, load int not null default 0,
      teams text[] not null, skills jsonb not null, languages text[] not null,
      status text not null, wish text not null, seen_at timestamptz not null, since timestamptz not null,
      watched_until timestamptz, given_at timestamptz,
      primary key (tenant_id, staff_id)) with (fillfactor = 50)`.execute(db)
  await sql`
    create table routing.holding (
      tenant_id text not null, kind text not null, id text not null,
      staff_id text, weight int not null, counted int not null, rests boolean not null, pinned boolean not null,
      team_id text, skills text[] not null, language text, lane text not null, prefer text[] not null, not_to text,
      ranked_at timestamptz not null, rank_at timestamptz not null, widens_at timestamptz,
      since timestamptz not null,
      primary key (tenant_id, kind, id)) with (fillfactor = 70)`.execute(db)
  await sql`create index holding_waiting on routing.holding (tenant_id, rank_at, kind, id)
    where staff_id is null`.execute(db)
  await sql`create index holding_held on routing.holding (tenant_id, staff_id) where staff_id is not null`.execute(
    db,
  )
  await sql`
    create table routing.settings (
      tenant_id text not null primary key, wishes jsonb not null)`.execute(db)
}
