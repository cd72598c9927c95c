/** Customers who have a person of their own here. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table conversations.dedicated (
      tenant_id text not null, customer_id text not null, staff_id text not null, staff_name text not null,
      at timestamptz not null, primary key (tenant_id, customer_id))`.execute(db)
}
