// The postings by which a large library is ranked in the database: how often each term stands in each published article.
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

const TABLES = [
  `create table knowledge.ranked (
    tenant_id text not null, article_id text not null, number int not null, audience text not null, length double precision not null,
    primary key (tenant_id, article_id))`,
  // No foreign key, as with grams: rows are written and taken away by the thousand.
  `create table knowledge.posting (
    tenant_id text not null, term text not null, article_id text not null, times double precision not null,
    primary key (tenant_id, term, article_id))`,
  'create index posting_article on knowledge.posting (tenant_id, article_id)',
]

export async function up(db: Migrating): Promise<void> {
  for (const table of TABLES) await sql.raw(table).execute(db)
}
