/** Items, the shelves they stand on, what is held for whom, and every movement; no count can go below what is held. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table stock.item (
      tenant_id text not null, id text not null, code text not null, kind text not null check (kind in ('part', 'unit')),
      name_zh text not null, name_en text not null, product_code text, supplier text not null, lead_days int,
      cost_fen bigint, reorder_point int, version int not null,
      primary key (tenant_id, id), unique (tenant_id, code))`.execute(db)
  await sql`create index item_product on stock.item (tenant_id, product_code) where product_code is not null`.execute(
    db,
  )
  await sql`
    create table stock.place (
      tenant_id text not null, code text not null, name_zh text not null, name_en text not null, first int not null,
      primary key (tenant_id, code))`.execute(db)
  // A shelf that is not new has its own row for each receipt, because its label says what was found on just these goods.
  await sql`
    create table stock.shelf (
      tenant_id text not null, id text not null, item_id text not null, place text not null,
      grade text not null check (grade in ('A', 'B', 'C', 'D')),
      on_hand int not null check (on_hand >= 0), reserved int not null check (reserved >= 0 and reserved <= on_hand),
      label_zh text, label_en text, note text not null, case_id text, price_fen bigint, version int not null,
      primary key (tenant_id, id),
      check (grade = 'A' or (coalesce(label_zh, '') <> '' and coalesce(label_en, '') <> '')),
      foreign key (tenant_id, item_id) references stock.item on delete cascade)`.execute(db)
  await sql`create unique index shelf_new on stock.shelf (tenant_id, item_id, place) where grade = 'A'`.execute(
    db,
  )
  await sql`create index shelf_item on stock.shelf (tenant_id, item_id)`.execute(db)
  await sql`
    create table stock.reservation (
      tenant_id text not null, id text not null, key text not null, item_id text not null, shelf_id text not null,
      quantity int not null check (quantity > 0), state text not null check (state in ('held', 'shipped', 'released')),
      case_id text, at timestamptz not null, ended_at timestamptz,
      primary key (tenant_id, id), unique (tenant_id, key),
      foreign key (tenant_id, item_id) references stock.item on delete cascade,
      foreign key (tenant_id, shelf_id) references stock.shelf on delete cascade)`.execute(db)
  await sql`create index reservation_item on stock.reservation (tenant_id, item_id) where state = 'held'`.execute(
    db,
  )
  await sql`create index reservation_shelf on stock.reservation (tenant_id, shelf_id)`.execute(db)
  await sql`
    create table stock.movement (
      tenant_id text not null, id text not null, key text, item_id text not null, shelf_id text not null,
      at timestamptz not null, what text not null, quantity int not null, by_name text not null, reason text not null,
      case_id text, primary key (tenant_id, id), unique (tenant_id, key),
      foreign key (tenant_id, item_id) references stock.item on delete cascade,
      foreign key (tenant_id, shelf_id) references stock.shelf on delete cascade)`.execute(db)
  await sql`create index movement_item on stock.movement (tenant_id, item_id, id desc)`.execute(db)
  await sql`create index movement_shelf on stock.movement (tenant_id, shelf_id)`.execute(db)
}
