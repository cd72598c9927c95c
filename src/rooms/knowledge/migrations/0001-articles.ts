// The tables of knowledge: articles and versions, what they depend on, alarms, policies, gaps, votes, and the grams of the search.
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

const TABLES = [
  `create table knowledge.article (
    tenant_id text not null, id text not null, slug text not null, shelf text not null, audience text not null, owner_id text not null, owner_name text not null,
    review_on date not null, state text not null, revision int not null, published_number int, draft_number int, languages text[] not null, title text not null,
    words text not null, helpful int not null default 0, not_helpful int not null default 0, created_at timestamptz not null, updated_at timestamptz not null,
    primary key (tenant_id, id), unique (tenant_id, slug))`,
  `create table knowledge.version (
    tenant_id text not null, article_id text not null, number int not null, state text not null, texts jsonb not null, note text, by_id text not null, by_name text not null,
    at timestamptz not null, published_at timestamptz, published_by_id text, published_by_name text, restored_from int,
    primary key (tenant_id, article_id, number),
    foreign key (tenant_id, article_id) references knowledge.article (tenant_id, id) on delete cascade)`,
  `create table knowledge.mention (
    tenant_id text not null, kind text not null, key text not null, article_id text not null, facts text[] not null, position int not null,
    primary key (tenant_id, kind, key, article_id),
    foreign key (tenant_id, article_id) references knowledge.article (tenant_id, id) on delete cascade)`,
  'create index mention_article on knowledge.mention (tenant_id, article_id)',
  `create table knowledge.alarm (
    tenant_id text not null, id text not null, article_id text not null, cause text not null, about text not null, about_name jsonb not null, changes jsonb not null,
    raised_at timestamptz not null, settled_at timestamptz, verdict text, settled_by_id text, settled_by_name text, note text,
    primary key (tenant_id, id),
    foreign key (tenant_id, article_id) references knowledge.article (tenant_id, id) on delete cascade)`,
  'create index alarm_article on knowledge.alarm (tenant_id, article_id, settled_at)',
  'create index alarm_open on knowledge.alarm (tenant_id, raised_at) where settled_at is null',
  // Grams have no foreign key: a bulk import of a young shop would check each of them by a scan that was planned small.
  `create table knowledge.gram (
    tenant_id text not null, gram text not null, article_id text not null,
    primary key (tenant_id, gram, article_id))`,
  'create index gram_article on knowledge.gram (tenant_id, article_id)',
  `create table knowledge.policy (
    tenant_id text not null, id text not null, key text not null, version int not null, draft jsonb not null, by_id text not null, by_name text not null, at timestamptz not null,
    primary key (tenant_id, id), unique (tenant_id, key))`,
  `create table knowledge.policy_version (
    tenant_id text not null, policy_id text not null, version int not null, draft jsonb not null, by_id text not null, by_name text not null, at timestamptz not null,
    primary key (tenant_id, policy_id, version),
    foreign key (tenant_id, policy_id) references knowledge.policy (tenant_id, id) on delete cascade)`,
  `create table knowledge.gap (
    tenant_id text not null, id text not null, language text not null, question text not null, asked int not null, first_asked timestamptz not null, last_asked timestamptz not null,
    state text not null, article_id text, reason text, by_id text, by_name text, settled_at timestamptz,
    primary key (tenant_id, id))`,
  'create index gap_state on knowledge.gap (tenant_id, state, asked desc, id)',
  `create table knowledge.gap_gram (
    tenant_id text not null, language text not null, gram text not null, gap_id text not null,
    primary key (tenant_id, language, gram, gap_id))`,
  'create index gap_gram_gap on knowledge.gap_gram (tenant_id, gap_id)',
  `create table knowledge.question (
    tenant_id text not null, id text not null, gap_id text not null, question text not null, at timestamptz not null, source text not null, conversation_id text, customer_id text, identity_id text,
    primary key (tenant_id, id),
    foreign key (tenant_id, gap_id) references knowledge.gap (tenant_id, id) on delete cascade)`,
  'create index question_gap on knowledge.question (tenant_id, gap_id, at)',
  'create index question_customer on knowledge.question (tenant_id, customer_id)',
  `create table knowledge.vote (
    tenant_id text not null, article_id text not null, visitor_id text not null, customer_id text not null, identity_id text, helpful boolean not null, note text, at timestamptz not null,
    primary key (tenant_id, article_id, visitor_id),
    foreign key (tenant_id, article_id) references knowledge.article (tenant_id, id) on delete cascade)`,
  'create index vote_customer on knowledge.vote (tenant_id, customer_id)',
  // One number per shop, drawn anew with everything a reader could notice: what was indexed under another one is built again.
  'create table knowledge.edition (tenant_id text not null, number bigint not null, primary key (tenant_id))',
]

export async function up(db: Migrating): Promise<void> {
  for (const table of TABLES) await sql.raw(table).execute(db)
}
