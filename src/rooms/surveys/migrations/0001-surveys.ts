/** The tables of surveys: how the shop asks, whom it asked, what they answered, and who does not want to be asked. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

const TABLES = [
  `create table surveys.settings (
    tenant_id text not null primary key, settings jsonb not null)`,
  `create table surveys.survey (
    tenant_id text not null, id text not null,
    conversation_id text not null, customer_id text not null, customer_name text not null,
    colleague_id text, colleague_name text, channel text not null, language text not null,
    state text not null, left_because text, questions jsonb not null,
    solved_at timestamptz not null, ask_at timestamptz not null, asked_at timestamptz, expires_at timestamptz,
    satisfaction int, effort int, recommendation int, comment text not null default '',
    answered_at timestamptz, changed_at timestamptz, low boolean not null default false, work_id text,
    primary key (tenant_id, id))`,
  'create index survey_conversation on surveys.survey (tenant_id, conversation_id, id desc)',
  'create index survey_customer on surveys.survey (tenant_id, customer_id, asked_at desc)',
  'create index survey_state on surveys.survey (tenant_id, state, id desc)',
  'create index survey_solved on surveys.survey (tenant_id, solved_at)',
  // One live survey for each conversation, whoever plans it and however often "solved" is heard.
  `create unique index survey_live on surveys.survey (tenant_id, conversation_id)
    where state in ('waiting', 'asked')`,
  `create table surveys.opted_out (
    tenant_id text not null, customer_id text not null, at timestamptz not null,
    primary key (tenant_id, customer_id))`,
]

export async function up(db: Migrating): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
