/** The tables of training: rehearsals with their marks, the rubric's versions, certificates, skill proposals, chapters read, reviews. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

const TABLES = [
  `create table advisors.rehearsal (
    tenant_id text not null, id text not null, staff_id text not null, staff_name text not null,
    persona text not null, persona_version int not null, language text not null, seed int not null,
    status text not null, machine jsonb not null, heard_seq int not null, moods jsonb not null,
    began_at timestamptz not null, until_at timestamptz not null, ended_at timestamptz, ending text,
    score int, passed boolean, result jsonb,
    primary key (tenant_id, id))`,
  'create index rehearsal_staff on advisors.rehearsal (tenant_id, staff_id, began_at desc)',
  // One customer at a time: whoever learns answers one well before the next.
  `create unique index rehearsal_running on advisors.rehearsal (tenant_id, staff_id) where status = 'running'`,
  `create table advisors.rubric (
    tenant_id text not null, version int not null, draft jsonb not null, by text not null, at timestamptz not null,
    primary key (tenant_id, version))`,
  `create table advisors.certificate (
    tenant_id text not null, id text not null, staff_id text not null, staff_name text not null, score int not null,
    personas jsonb not null, rubric int not null, at timestamptz not null, expires_at timestamptz not null,
    primary key (tenant_id, id))`,
  'create index certificate_staff on advisors.certificate (tenant_id, staff_id, at desc)',
  `create table advisors.proposal (
    tenant_id text not null, id text not null, staff_id text not null, staff_name text not null, skill text not null,
    was int, level int, mean int not null, runs int not null, state text not null, at timestamptz not null,
    by text, settled_at timestamptz, primary key (tenant_id, id))`,
  `create unique index proposal_open on advisors.proposal (tenant_id, staff_id, skill) where state = 'open'`,
  `create table advisors.chapter_read (
    tenant_id text not null, staff_id text not null, chapter text not null, at timestamptz not null,
    primary key (tenant_id, staff_id, chapter))`,
  `create table advisors.review (
    tenant_id text not null, id text not null, conversation_id text not null, customer_id text not null,
    title text not null, staff_id text not null, staff_name text not null, stratum text not null,
    sampled_at timestamptz not null, result jsonb not null, marks jsonb not null default '{}',
    note text not null default '', reviewer text, reviewed_at timestamptz,
    primary key (tenant_id, id))`,
  'create unique index review_conversation on advisors.review (tenant_id, conversation_id)',
  'create index review_customer on advisors.review (tenant_id, customer_id)',
]

export async function up(db: Migrating): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
