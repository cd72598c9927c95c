/** Orders, their lines, time line and documents; the address is sealed, the phone's last digits are blind. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table orders."order" (
      tenant_id text not null, id text not null, number text not null, customer_id text, source text not null,
      state text not null, hold text, placed_at timestamptz not null, promise_day date, done_day date,
      promise_missed_at timestamptz, total_fen bigint not null, line_text text not null, pieces int not null,
      address text, phone4 text, note text not null, version int not null,
      primary key (tenant_id, id), unique (tenant_id, number))`.execute(db)
  await sql`create index order_newest on orders."order" (tenant_id, placed_at desc, id desc)`.execute(db)
  await sql`create index order_customer on orders."order" (tenant_id, customer_id, placed_at desc)`.execute(
    db,
  )
  await sql`create index order_state on orders."order" (tenant_id, state, promise_day)`.execute(db)
  await sql`create index order_phone on orders."order" (tenant_id, phone4)`.execute(db)
  await sql`
    create table orders.line (
      tenant_id text not null, id text not null, order_id text not null, place int not null,
      product_id text, variant_id text, sku text not null, name text not null, quantity int not null, price_fen bigint not null,
      primary key (tenant_id, id), foreign key (tenant_id, order_id) references orders."order" on delete cascade)`.execute(
    db,
  )
  await sql`create index line_order on orders.line (tenant_id, order_id, place)`.execute(db)
  await sql`
    create table orders.entry (
      tenant_id text not null, id text not null, order_id text not null, kind text not null, word text not null,
      at timestamptz not null, day date, text text not null, by_name text, visible boolean not null, trouble boolean not null,
      primary key (tenant_id, id), foreign key (tenant_id, order_id) references orders."order" on delete cascade)`.execute(
    db,
  )
  await sql`create index entry_order on orders.entry (tenant_id, order_id, at)`.execute(db)
  await sql`
    create table orders.document (
      tenant_id text not null, id text not null, order_id text not null, kind text not null, file_id text not null,
      name text not null, mime text not null, bytes bigint not null, at timestamptz not null,
      primary key (tenant_id, id), foreign key (tenant_id, order_id) references orders."order" on delete cascade)`.execute(
    db,
  )
  await sql`create index document_order on orders.document (tenant_id, order_id)`.execute(db)
  await sql`create table orders.counter (tenant_id text primary key, last int not null)`.execute(db)
}
