/** The tables of standards: policies with their versions, what was read of each matter, its clocks, and every time one stood still. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

const TABLES = [
  `create table standards.policy (
    tenant_id text not null, id text not null, version int not null, position int not null, active boolean not null, draft jsonb not null,
    by_id text not null, by_name text not null, at timestamptz not null,
    primary key (tenant_id, id))`,
  `create table standards.policy_version (
    tenant_id text not null, policy_id text not null, version int not null, draft jsonb not null, by_id text not null, by_name text not null, at timestamptz not null,
    primary key (tenant_id, policy_id, version),
    foreign key (tenant_id, policy_id) references standards.policy (tenant_id, id) on delete cascade)`,
  // heard_seq: the place in the matter's log up to which its clocks have followed it.
  `create table standards.subject (
    tenant_id text not null, kind text not null, id text not null, heard_seq int not null, answered boolean not null,
    primary key (tenant_id, kind, id))`,
  `create table standards.clock (
    tenant_id text not null, id text not null, kind text not null, subject_id text not null, what text not null, state text not null, rule jsonb not null,
    policy_id text not null, policy_version int not null, policy_name jsonb not null, tier text, team text, staff_id text,
    started_at timestamptz not null, run_from timestamptz not null, left_seconds double precision not null, due_at timestamptz, warn_at timestamptz,
    paused_at timestamptz, cause text, cap_at timestamptz, used jsonb not null, stood_seconds double precision not null,
    warned_at timestamptz, broken_at timestamptz, escalated_at timestamptz, ended_at timestamptz, version int not null,
    primary key (tenant_id, id))`,
  // One clock of a kind runs for a matter at a time.
  'create unique index clock_open on standards.clock (tenant_id, kind, subject_id, what) where ended_at is null',
  'create index clock_due on standards.clock (tenant_id, due_at, id) where ended_at is null',
  'create index clock_subject on standards.clock (tenant_id, kind, subject_id, started_at)',
  'create index clock_ended on standards.clock (tenant_id, ended_at) where ended_at is not null',
  `create table standards.pause (
    tenant_id text not null, id text not null, clock_id text not null, cause text not null, from_at timestamptz not null, to_at timestamptz,
    cap_at timestamptz not null, by_name text not null, note text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, clock_id) references standards.clock (tenant_id, id) on delete cascade)`,
  'create index pause_clock on standards.pause (tenant_id, clock_id, from_at)',
]

export async function up(db: Migrating): Promise<void> {
  for (const table of TABLES) await sql.raw(table).execute(db)
}
