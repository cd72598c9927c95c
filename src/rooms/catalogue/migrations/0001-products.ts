// The tables of the catalogue: products with all their facts, SKUs that are unique, every revision, and the grams of the search.
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table catalogue.product (
      tenant_id text not null, id text not null, code text not null, name_zh text not null, name_en text not null,
      category text not null, draft jsonb not null, score smallint not null, lacking text[] not null,
      from_fen bigint, to_fen bigint, words text not null, revision int not null,
      created_at timestamptz not null, updated_at timestamptz not null, archived_at timestamptz,
      primary key (tenant_id, id), unique (tenant_id, code)
    )`.execute(db)
  await sql`create index product_category on catalogue.product (tenant_id, category, code)`.execute(db)
  await sql`
    create table catalogue.variant (
      tenant_id text not null, sku text not null, product_id text not null, position int not null,
      primary key (tenant_id, sku),
      foreign key (tenant_id, product_id) references catalogue.product (tenant_id, id) on delete cascade
    )`.execute(db)
  await sql`create index variant_product on catalogue.variant (tenant_id, product_id)`.execute(db)
  await sql`
    create table catalogue.revision (
      tenant_id text not null, product_id text not null, number int not null, draft jsonb not null, changes jsonb not null,
      by_id text not null, by_name text not null, at timestamptz not null, note text,
      primary key (tenant_id, product_id, number),
      foreign key (tenant_id, product_id) references catalogue.product (tenant_id, id) on delete cascade
    )`.execute(db)
  // A row per gram and not an array under GIN: row-level security keeps operators that may leak out of an index, equality
  // of text stays in. No foreign key: a bulk import of a young shop would check each gram by a scan that was planned small.
  await sql`
    create table catalogue.gram (
      tenant_id text not null, gram text not null, product_id text not null,
      primary key (tenant_id, gram, product_id)
    )`.execute(db)
  await sql`create index gram_product on catalogue.gram (tenant_id, product_id)`.execute(db)
}
