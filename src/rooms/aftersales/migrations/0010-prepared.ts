/** Purchases as prepared for after-sales, and cartons that were signed for, refused or did not come. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table aftersales.purchase (
      tenant_id text not null, id text not null, order_number text not null, placed_at timestamptz not null,
      platform text not null, remote boolean not null, province text, tier text, address_mark text, promise_day date,
      lines jsonb not null, terms jsonb not null, terms_version int not null,
      shipped_at timestamptz, delivered_at timestamptz, installed_at timestamptz, begun_at timestamptz,
      ready_at timestamptz, cancelled_at timestamptz, prepared_at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`
    create index purchase_place on aftersales.purchase (tenant_id, address_mark, placed_at)
      where address_mark is not null`.execute(db)
  await sql`
    create table aftersales.carton (
      tenant_id text not null, id text not null, order_id text not null, line_id text not null, state text not null,
      signed_at timestamptz, signed_as text, note text not null, by_name text not null, at timestamptz not null,
      primary key (tenant_id, id), foreign key (tenant_id, order_id) references aftersales.purchase on delete cascade,
      check ((state = 'signed') = (signed_at is not null)))`.execute(db)
  await sql`create index carton_order on aftersales.carton (tenant_id, order_id)`.execute(db)
}
