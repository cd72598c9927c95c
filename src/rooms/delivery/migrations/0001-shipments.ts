/** Shipments, what carriers were asked and told about them, and how the shop is connected. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table delivery.shipment (
      tenant_id text not null, id text not null, key text not null,
      direction text not null, carrier text not null, waybill text, state text not null, failure text,
      case_id text, order_id text not null, order_number text not null, customer_id text,
      goods jsonb not null, cartons int not null, two_person boolean not null, floor int, lift boolean,
      floor_fee_fen int not null, fee_fen int not null, cost_fen int not null,
      places text, slot_from timestamptz, slot_to timestamptz, attempt int not null, trouble text,
      due_at timestamptz, booked_at timestamptz not null, collected_at timestamptz, arrived_at timestamptz,
      ended_at timestamptz, version int not null,
      primary key (tenant_id, id), unique (tenant_id, key))`.execute(db)
  await sql`create index shipment_due on delivery.shipment (tenant_id, due_at, id) where ended_at is null`.execute(
    db,
  )
  await sql`create index shipment_booked on delivery.shipment (tenant_id, booked_at desc, id desc)`.execute(
    db,
  )
  await sql`create index shipment_case on delivery.shipment (tenant_id, case_id) where case_id is not null`.execute(
    db,
  )
  await sql`create index shipment_order on delivery.shipment (tenant_id, order_id)`.execute(db)
  await sql`create index shipment_customer on delivery.shipment (tenant_id, customer_id) where customer_id is not null`.execute(
    db,
  )
  await sql`create index shipment_slot on delivery.shipment (tenant_id, slot_from) where ended_at is null and slot_from is not null`.execute(
    db,
  )
  // One row for each time a carrier is asked to come: its number is made from shipment and attempt, so asking again is the same row.
  await sql`
    create table delivery.call (
      tenant_id text not null, id text not null, shipment_id text not null, attempt int not null, carrier text not null,
      state text not null, waybill text, reference text, asked_at timestamptz, answered_at timestamptz, said text,
      followed int not null default 0,
      primary key (tenant_id, id),
      foreign key (tenant_id, shipment_id) references delivery.shipment on delete cascade)`.execute(db)
  await sql`create index call_shipment on delivery.call (tenant_id, shipment_id)`.execute(db)
  await sql`create index call_waybill on delivery.call (tenant_id, waybill) where waybill is not null`.execute(
    db,
  )
  await sql`create index call_reference on delivery.call (tenant_id, reference) where reference is not null`.execute(
    db,
  )
  await sql`
    create table delivery.track (
      tenant_id text not null, id text not null, shipment_id text not null, at timestamptz not null,
      heard_at timestamptz not null, state text, text text not null, place text not null, by_name text not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, shipment_id) references delivery.shipment on delete cascade)`.execute(db)
  await sql`create index track_shipment on delivery.track (tenant_id, shipment_id, at)`.execute(db)
  await sql`
    create table delivery.settings (
      tenant_id text not null, id text not null, body jsonb not null, version int not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`
    create table delivery.carrier (
      tenant_id text not null, name text not null, is_on boolean not null, settings jsonb not null, secrets text,
      primary key (tenant_id, name))`.execute(db)
}
