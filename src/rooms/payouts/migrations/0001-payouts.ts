/** Payments, obligations with their legs, and the double-entry ledger that can only grow. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await books(db)
  await obligations(db)
  await ledger(db)
  await statements(db)
  await settings(db)
}

/** What was paid, and how much of it is given back: the limits stand in the tables themselves (M1). */
async function books(db: Migrating): Promise<void> {
  await sql`
    create table payouts.account (
      tenant_id text not null, order_id text not null, order_number text not null, source text not null,
      captured_fen bigint not null, obliged_fen bigint not null,
      primary key (tenant_id, order_id),
      constraint no_more_than_paid check (obliged_fen between 0 and captured_fen))`.execute(db)
  await sql`
    create table payouts.payment (
      tenant_id text not null, id text not null, key text not null, order_id text not null, tender text not null,
      unit text not null, amount bigint not null check (amount > 0), worth_fen bigint not null check (worth_fen >= 0),
      returned bigint not null, returned_fen bigint not null, gateway_number text, source text not null,
      at timestamptz not null, by_id text not null, sent_at timestamptz, reversed_at timestamptz,
      primary key (tenant_id, id), unique (tenant_id, key),
      foreign key (tenant_id, order_id) references payouts.account,
      constraint no_more_of_a_tender check (returned between 0 and amount and returned_fen between 0 and worth_fen))`.execute(
    db,
  )
  await sql`create index payment_order on payouts.payment (tenant_id, order_id)`.execute(db)
  await sql`
    create table payouts.request (
      tenant_id text not null, id text not null, key text not null, order_id text not null, case_id text,
      customer_id text, fen bigint not null check (fen > 0), reason text not null, state text not null,
      at timestamptz not null, paid_at timestamptz, primary key (tenant_id, id), unique (tenant_id, key))`.execute(
    db,
  )
  await sql`create index request_order on payouts.request (tenant_id, order_id)`.execute(db)
  await sql`
    create table payouts.day_sum (
      tenant_id text not null, day date not null, scope text not null, fen bigint not null,
      primary key (tenant_id, day, scope))`.execute(db)
}

async function obligations(db: Migrating): Promise<void> {
  await sql`
    create table payouts.obligation (
      tenant_id text not null, id text not null, key text not null, kind text not null, state text not null,
      order_id text, order_number text, case_id text, customer_id text, to_party text not null,
      fen bigint not null check (fen > 0), money_fen bigint not null, bears jsonb not null, cause text not null,
      reason text not null, holds text[] not null, gateway_number text not null, fingerprint text not null, day date not null,
      made_at timestamptz not null, by_kind text not null, by_id text not null, by_name text not null,
      approved_at timestamptz, approver_id text, approver_name text, ended_at timestamptz, version int not null,
      primary key (tenant_id, id), unique (tenant_id, key),
      constraint four_eyes check (approver_id is null or by_kind <> 'staff' or approver_id <> by_id))`.execute(
    db,
  )
  await sql`create index obligation_made on payouts.obligation (tenant_id, made_at desc, id desc)`.execute(db)
  await sql`create index obligation_state on payouts.obligation (tenant_id, state, made_at desc, id desc)
    where state not in ('confirmed', 'reconciled', 'cancelled')`.execute(db)
  await sql`create index obligation_order on payouts.obligation (tenant_id, order_id) where order_id is not null`.execute(
    db,
  )
  await sql`create index obligation_case on payouts.obligation (tenant_id, case_id) where case_id is not null`.execute(
    db,
  )
  await sql`create index obligation_customer on payouts.obligation (tenant_id, customer_id) where customer_id is not null`.execute(
    db,
  )
  await sql`
    create table payouts.leg (
      tenant_id text not null, id text not null, obligation_id text not null, n int not null, tender text not null,
      unit text not null, payment_id text, amount bigint not null check (amount >= 0), worth_fen bigint not null,
      way text not null, why text, number text not null, state text not null, attempts int not null, looks int not null,
      sent_at timestamptz, confirmed_at timestamptz, settled_at timestamptz, reference text, proof_id text,
      confirmed_by text, reversals int not null,
      primary key (tenant_id, id), unique (tenant_id, number), unique (tenant_id, obligation_id, n),
      foreign key (tenant_id, obligation_id) references payouts.obligation,
      foreign key (tenant_id, payment_id) references payouts.payment,
      constraint confirmed_by_whom check (state not in ('confirmed', 'reconciled') or confirmed_by is not null),
      constraint by_hand_with_proof check (way <> 'hand' or state not in ('confirmed', 'reconciled')
        or proof_id is not null or reference is not null))`.execute(db)
  await sql`create index leg_payment on payouts.leg (tenant_id, payment_id) where payment_id is not null`.execute(
    db,
  )
  await sql`create index leg_settled on payouts.leg (tenant_id, tender, settled_at) where settled_at is not null`.execute(
    db,
  )
  await sql`create index leg_by_hand on payouts.leg (tenant_id, obligation_id) where way = 'hand' and state = 'due'`.execute(
    db,
  )
  await sql`
    create table payouts.story (
      tenant_id text not null, id text not null, obligation_id text not null, at timestamptz not null,
      word text not null, by_name text not null, facts jsonb not null,
      primary key (tenant_id, id), foreign key (tenant_id, obligation_id) references payouts.obligation)`.execute(
    db,
  )
  await sql`create index story_obligation on payouts.story (tenant_id, obligation_id, id)`.execute(db)
  await sql`
    create table payouts.grant (
      tenant_id text not null, id text not null, leg_id text, customer_id text, unit text not null,
      amount bigint not null, code text, why text not null, order_id text, at timestamptz not null, until timestamptz,
      taken_back_at timestamptz, primary key (tenant_id, id))`.execute(db)
  await sql`create index grant_customer on payouts.grant (tenant_id, customer_id) where customer_id is not null`.execute(
    db,
  )
}

/** Entries are never changed and never removed, and the postings of each sum to nothing, whoever writes them. */
async function ledger(db: Migrating): Promise<void> {
  await sql`
    create table payouts.entry (
      tenant_id text not null, id text not null, key text not null, kind text not null, at timestamptz not null,
      order_id text, case_id text, obligation_id text, number text, reverses text, reason text not null, by_id text not null,
      primary key (tenant_id, id), unique (tenant_id, key), unique (tenant_id, reverses))`.execute(db)
  await sql`create index entry_at on payouts.entry (tenant_id, at desc, id desc)`.execute(db)
  await sql`create index entry_order on payouts.entry (tenant_id, order_id) where order_id is not null`.execute(
    db,
  )
  await sql`create index entry_case on payouts.entry (tenant_id, case_id) where case_id is not null`.execute(
    db,
  )
  await sql`
    create table payouts.posting (
      tenant_id text not null, entry_id text not null, n int not null, party text not null, account text not null,
      tender text, unit text not null, amount bigint not null check (amount <> 0),
      primary key (tenant_id, entry_id, n), foreign key (tenant_id, entry_id) references payouts.entry)`.execute(
    db,
  )
  await sql`create index posting_party on payouts.posting (tenant_id, party, account, tender, unit)`.execute(
    db,
  )
  await sql`
    create function payouts.only_grows() returns trigger language plpgsql as $$
    begin raise exception 'the ledger only grows: book a reversal' using errcode = 'restrict_violation'; end $$`.execute(
    db,
  )
  for (const table of ['entry', 'posting'])
    await sql`create trigger only_grows before update or delete on ${sql.table(`payouts.${table}`)}
      for each row execute function payouts.only_grows()`.execute(db)
  await sql`
    create function payouts.sums_to_zero() returns trigger language plpgsql as $$
    declare entry text := case when tg_table_name = 'entry' then to_jsonb(new)->>'id' else to_jsonb(new)->>'entry_id' end;
    begin
      if (select count(*) from payouts.posting p where p.tenant_id = new.tenant_id and p.entry_id = entry) < 2
        or exists (select 1 from payouts.posting p where p.tenant_id = new.tenant_id and p.entry_id = entry
          group by p.account, p.tender, p.unit having sum(p.amount) <> 0) then
        raise exception 'the postings of % do not sum to zero', entry using errcode = 'check_violation';
      end if;
      return null;
    end $$`.execute(db)
  for (const table of ['entry', 'posting'])
    await sql`create constraint trigger sums_to_zero after insert on ${sql.table(`payouts.${table}`)}
      deferrable initially deferred for each row execute function payouts.sums_to_zero()`.execute(db)
}

async function statements(db: Migrating): Promise<void> {
  await sql`
    create table payouts.statement_line (
      tenant_id text not null, gateway text not null, reference text not null, number text not null, kind text not null,
      fen bigint not null, at timestamptz not null, day date not null, leg_id text,
      primary key (tenant_id, gateway, kind, number, reference))`.execute(db)
  await sql`create index statement_line_day on payouts.statement_line (tenant_id, gateway, day)`.execute(db)
  await sql`
    create table payouts.reconciled_day (
      tenant_id text not null, gateway text not null, day date not null, lines int not null, matched int not null,
      theirs_fen bigint not null, ours_fen bigint not null, at timestamptz not null, note text not null,
      primary key (tenant_id, gateway, day))`.execute(db)
  await sql`
    create table payouts.difference (
      tenant_id text not null, id text not null, gateway text not null, day date not null, kind text not null,
      number text not null, obligation_id text, ours_fen bigint, theirs_fen bigint, state text not null,
      reason text not null, at timestamptz not null, resolved_at timestamptz, resolved_by text,
      primary key (tenant_id, id), unique (tenant_id, gateway, kind, number))`.execute(db)
  await sql`create index difference_state on payouts.difference (tenant_id, state, id desc)`.execute(db)
}

async function settings(db: Migrating): Promise<void> {
  await sql`create table payouts.policy (tenant_id text primary key, body jsonb not null, version int not null)`.execute(
    db,
  )
  await sql`
    create table payouts.gateway (
      tenant_id text not null, name text not null, is_on boolean not null, settings jsonb not null,
      sealed jsonb not null, version int not null, primary key (tenant_id, name))`.execute(db)
  await sql`
    create table payouts.demo_movement (
      tenant_id text not null, number text not null, kind text not null, fen bigint not null, reference text not null,
      state text not null, asked int not null, at timestamptz not null, settles_at timestamptz not null,
      primary key (tenant_id, number))`.execute(db)
}
