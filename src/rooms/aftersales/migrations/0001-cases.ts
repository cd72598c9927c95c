/** Sold lines with what may still be asked for, cases, and their events that only ever grow. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  // Units that are asked back never exceed what was delivered, whatever the code does (G1).
  await sql`
    create table aftersales.sale (
      tenant_id text not null, id text not null, order_id text not null, order_number text not null,
      customer_id text, line_id text not null, sku text not null, product_name text not null, price_fen bigint not null,
      bought int not null, delivered int not null, open int not null, accepted int not null, cancelled int not null,
      credited_fen bigint not null, delivered_at timestamptz, installed_at timestamptz, prepared jsonb,
      primary key (tenant_id, id), unique (tenant_id, order_id, line_id),
      constraint sale_units check (open >= 0 and accepted >= 0 and open + accepted <= delivered),
      constraint sale_cancelled check (cancelled >= 0 and delivered + cancelled <= bought),
      constraint sale_credit check (credited_fen >= 0 and credited_fen <= price_fen * bought))`.execute(db)
  await sql`create index sale_customer on aftersales.sale (tenant_id, customer_id)`.execute(db)
  // Of a kit's parts no more are asked for than its list has (G4).
  await sql`
    create table aftersales.sold_part (
      tenant_id text not null, sale_id text not null, part_no text not null, listed int not null,
      open int not null, accepted int not null,
      primary key (tenant_id, sale_id, part_no), foreign key (tenant_id, sale_id) references aftersales.sale,
      constraint part_units check (open >= 0 and accepted >= 0 and open + accepted <= listed))`.execute(db)
  await sql`create sequence aftersales.number start 1001`.execute(db)
  await sql`
    create table aftersales.case (
      tenant_id text not null, id text not null, number text not null, key text not null, kind text not null,
      state text not null, version int not null, order_id text not null, order_number text not null,
      line_id text not null, sku text not null, product_name text not null, quantity int not null check (quantity > 0),
      part_no text, part_name text, reason text not null, reason_text text not null, remedy text, customer_id text,
      conversation_id text, parent_id text, due_at timestamptz, due_event text, pause_cause text,
      pause_since timestamptz, pause_until timestamptz, paused_left bigint, paused_for jsonb not null,
      reminders int not null, queue text, assignee_id text, amount_fen bigint check (amount_fen >= 0),
      flash boolean not null, decision jsonb, facts jsonb not null, late_at timestamptz, opened_at timestamptz not null,
      changed_at timestamptz not null, closed_at timestamptz, seq int not null, head text not null,
      primary key (tenant_id, id), unique (tenant_id, key), unique (tenant_id, number),
      check ((pause_cause is null) = (pause_until is null)),
      check ((pause_cause is null) = (paused_left is null)))`.execute(db)
  await sql`create index case_due on aftersales.case (tenant_id, due_at, id) where closed_at is null`.execute(
    db,
  )
  await sql`create index case_opened on aftersales.case (tenant_id, opened_at desc, id desc)`.execute(db)
  await sql`
    create index case_closed on aftersales.case (tenant_id, closed_at desc, id desc)
      where closed_at is not null`.execute(db)
  await sql`
    create index case_queue on aftersales.case (tenant_id, queue, due_at, id)
      where closed_at is null and queue is not null`.execute(db)
  await sql`
    create index case_mine on aftersales.case (tenant_id, assignee_id, due_at, id)
      where closed_at is null and assignee_id is not null`.execute(db)
  await sql`
    create index case_late on aftersales.case (tenant_id, due_at, id)
      where closed_at is null and late_at is not null`.execute(db)
  await sql`create index case_customer on aftersales.case (tenant_id, customer_id, opened_at desc)`.execute(
    db,
  )
  await sql`create index case_order on aftersales.case (tenant_id, order_id, line_id)`.execute(db)
  await sql`create index case_number on aftersales.case (tenant_id, order_number)`.execute(db)
  await sql`
    create index case_conversation on aftersales.case (tenant_id, conversation_id)
      where conversation_id is not null`.execute(db)
  await sql`
    create index case_parent on aftersales.case (tenant_id, parent_id) where parent_id is not null`.execute(
    db,
  )
  await sql`
    create table aftersales.event (
      tenant_id text not null, case_id text not null, seq int not null, at timestamptz not null, event text not null,
      from_state text, to_state text not null, role text not null, by_id text not null, key text not null,
      data jsonb not null, change jsonb not null, seal text, prev text not null, hash text not null,
      primary key (tenant_id, case_id, seq), unique (tenant_id, case_id, key),
      foreign key (tenant_id, case_id) references aftersales.case)`.execute(db)
  // What a person said stands apart, so that it can be forgotten while the chain holds (R4).
  await sql`
    create table aftersales.said (
      tenant_id text not null, case_id text not null, seq int not null, salt text not null, text text not null,
      primary key (tenant_id, case_id, seq),
      foreign key (tenant_id, case_id, seq) references aftersales.event)`.execute(db)
  await sql`
    create function aftersales.only_grows() returns trigger language plpgsql as $$
    begin raise exception 'aftersales.event only grows'; end $$`.execute(db)
  await sql`
    create trigger event_only_grows before update or delete on aftersales.event
      for each row execute function aftersales.only_grows()`.execute(db)
  await sql`
    create trigger event_never_emptied before truncate on aftersales.event
      for each statement execute function aftersales.only_grows()`.execute(db)
  // One compensation for one cause of one order, however many cases ask for it.
  await sql`
    create table aftersales.compensation (
      tenant_id text not null, order_id text not null, cause text not null, posting text not null,
      case_id text not null, primary key (tenant_id, order_id, cause, posting))`.execute(db)
}
