/** Promises, their story, and the shop's policy for them. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table promises.promise (
      tenant_id text not null, id text not null, key text,
      customer_id text not null, conversation_id text, order_id text, order_number text,
      what text not null, kind text not null, state text not null, source text not null,
      from_at timestamptz, due_at timestamptz not null, made_at timestamptz not null,
      by_kind text not null, by_id text not null, by_name text not null,
      keeper_id text, team_id text, warned_at timestamptz, ended_at timestamptz, fulfilled_at timestamptz,
      reason text not null, moves int not null, version int not null,
      amends_state text, amends_cash_fen bigint not null, amends_coupon_fen bigint not null, amends_words text not null,
      amends_why text, amends_at timestamptz, amends_by text,
      primary key (tenant_id, id), unique (tenant_id, key))`.execute(db)
  await sql`create index promise_open on promises.promise (tenant_id, due_at, id) where ended_at is null`.execute(
    db,
  )
  await sql`create index promise_ended on promises.promise (tenant_id, ended_at desc, id desc) where ended_at is not null`.execute(
    db,
  )
  await sql`create index promise_made on promises.promise (tenant_id, made_at desc, id desc)`.execute(db)
  await sql`create index promise_customer on promises.promise (tenant_id, customer_id, made_at desc)`.execute(
    db,
  )
  await sql`create index promise_conversation on promises.promise (tenant_id, conversation_id) where conversation_id is not null`.execute(
    db,
  )
  await sql`create index promise_of_order on promises.promise (tenant_id, order_id) where order_id is not null`.execute(
    db,
  )
  await sql`create index promise_keeper on promises.promise (tenant_id, keeper_id, due_at) where ended_at is null`.execute(
    db,
  )
  await sql`create index promise_amends on promises.promise (tenant_id, amends_at) where amends_at is not null`.execute(
    db,
  )
  await sql`
    create table promises.entry (
      tenant_id text not null, id text not null, promise_id text not null, at timestamptz not null,
      by_name text not null, word text not null, text text not null,
      primary key (tenant_id, id), foreign key (tenant_id, promise_id) references promises.promise on delete cascade)`.execute(
    db,
  )
  await sql`create index entry_promise on promises.entry (tenant_id, promise_id, at)`.execute(db)
  await sql`create table promises.policy (tenant_id text primary key, body jsonb not null, version int not null)`.execute(
    db,
  )
}
