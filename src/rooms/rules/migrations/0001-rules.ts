/** The tables of rules: macros and rules with all their versions, what ran on which event, the journal, and peak days. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

const TABLES = [
  `create table rules.macro (
    tenant_id text not null, id text not null, draft jsonb not null, version int not null,
    owner_id text not null, owner_name text not null, by_id text not null, by_name text not null,
    at timestamptz not null, used int not null default 0, removed_at timestamptz,
    primary key (tenant_id, id))`,
  `create table rules.macro_version (
    tenant_id text not null, macro_id text not null, version int not null, draft jsonb not null,
    by_id text not null, by_name text not null, at timestamptz not null, note text not null,
    primary key (tenant_id, macro_id, version),
    foreign key (tenant_id, macro_id) references rules.macro (tenant_id, id) on delete cascade)`,
  `create table rules.rule (
    tenant_id text not null, id text not null, draft jsonb not null, version int not null, enabled boolean not null,
    by_id text not null, by_name text not null, at timestamptz not null, removed_at timestamptz,
    primary key (tenant_id, id))`,
  `create table rules.rule_version (
    tenant_id text not null, rule_id text not null, version int not null, draft jsonb not null,
    by_id text not null, by_name text not null, at timestamptz not null, note text not null,
    primary key (tenant_id, rule_id, version),
    foreign key (tenant_id, rule_id) references rules.rule (tenant_id, id) on delete cascade)`,
  // The row that makes a rule run once: written in the transaction of its deeds, so it is there with them or not at all.
  `create table rules.rule_run (
    tenant_id text not null, rule_id text not null, event_id text not null, id text not null, version int not null,
    event text not null, at timestamptz not null, conversation_id text, order_id text, outcome text not null,
    deeds text[] not null, reason text not null default '',
    primary key (tenant_id, rule_id, event_id))`,
  'create index run_newest on rules.rule_run (tenant_id, id desc)',
  'create index run_of on rules.rule_run (tenant_id, rule_id, at desc)',
  'create index run_matter on rules.rule_run (tenant_id, conversation_id, id desc)',
  // What happened, with the facts that conditions ask about, for sixty days.
  `create table rules.journal (
    tenant_id text not null, id text not null, name text not null, at timestamptz not null,
    conversation_id text, order_id text, customer_id text, facts jsonb not null, told jsonb not null,
    primary key (tenant_id, id))`,
  'create index journal_at on rules.journal (tenant_id, at)',
  'create index journal_customer on rules.journal (tenant_id, customer_id)',
  'create index journal_matter on rules.journal (tenant_id, conversation_id, at)',
  `create table rules.surge (
    tenant_id text not null, id text not null, draft jsonb not null, version int not null, state text not null,
    from_at timestamptz not null, to_at timestamptz not null,
    switched_at timestamptz, switched_by_id text, switched_by_name text,
    by_id text not null, by_name text not null, at timestamptz not null, review jsonb, article_id text,
    primary key (tenant_id, id))`,
]

export async function up(db: Migrating): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
