/** Conversation craft: laid aside, linked, asked outside, drafted, mentioned, filled in, seen by views and done in bulk. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await rows(db)
  await links(db)
  await asides(db)
  await desk(db)
  await bulk(db)
}

/** What is laid aside stands in no list but its own, so the active lists' indexes leave it out (I14). */
async function rows(db: Migrating): Promise<void> {
  await sql`alter table conversations.conversation
    add column heard_text text not null default '', add column snoozed_until timestamptz,
    add column merged_into text, add column fields jsonb not null default '{}'`.execute(db)
  for (const index of ['inbox_active', 'inbox_held', 'inbox_mine'])
    await sql`drop index ${sql.table(`conversations.${index}`)}`.execute(db)
  await sql`create index inbox_active on conversations.conversation (tenant_id, state, rank_at, id)
    where state <> 'solved' and snoozed_until is null`.execute(db)
  await sql`create index inbox_held on conversations.conversation (tenant_id, holder, state, rank_at, id)
    where state <> 'solved' and holder <> 'staff' and snoozed_until is null`.execute(db)
  await sql`create index inbox_mine on conversations.conversation (tenant_id, assignee_id, state, rank_at, id)
    where state <> 'solved' and assignee_id is not null and snoozed_until is null`.execute(db)
  await sql`create index inbox_snoozed on conversations.conversation (tenant_id, assignee_id, snoozed_until, id)
    where snoozed_until is not null`.execute(db)
  await sql`create index inbox_asleep on conversations.conversation (tenant_id, snoozed_until, id)
    where snoozed_until is not null`.execute(db)
  await sql`create index merged_here on conversations.conversation (tenant_id, merged_into)
    where merged_into is not null`.execute(db)
}

/** Each link stands at both ends, so that either matter finds it by its own id. `was`: how a merged matter stood before. */
async function links(db: Migrating): Promise<void> {
  await sql`
    create table conversations.link (
      tenant_id text not null, conversation_id text not null, other_id text not null, kind text not null,
      at timestamptz not null, was jsonb,
      primary key (tenant_id, conversation_id, other_id, kind),
      foreign key (tenant_id, conversation_id) references conversations.conversation (tenant_id, id),
      foreign key (tenant_id, other_id) references conversations.conversation (tenant_id, id))`.execute(db)
}

async function asides(db: Migrating): Promise<void> {
  await sql`
    create table conversations.aside (
      tenant_id text not null, id text not null, conversation_id text not null,
      topic text not null, party_kind text not null, party_name text not null, party_mail text,
      by text not null, state text not null,
      last_seq int not null, last_text text not null, last_at timestamptz not null, last_outside boolean not null,
      our_read int not null, outside_read int not null, began_by text not null, began_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, conversation_id) references conversations.conversation (tenant_id, id))`.execute(
    db,
  )
  await sql`create index aside_newest on conversations.aside (tenant_id, conversation_id, last_at desc)`.execute(
    db,
  )
  await sql`
    create table conversations.aside_message (
      tenant_id text not null, aside_id text not null, seq int not null, at timestamptz not null,
      outside boolean not null, author_id text, author_name text not null, text text not null,
      files jsonb not null default '[]', outside_id text,
      primary key (tenant_id, aside_id, seq),
      foreign key (tenant_id, aside_id) references conversations.aside (tenant_id, id))`.execute(db)
  // The same mail or the same press of a button is the same message, however often it comes.
  await sql`create unique index aside_arrived on conversations.aside_message (tenant_id, aside_id, outside_id)
    where outside_id is not null`.execute(db)
  // Only the token's hash is kept: who reads the database cannot open a link.
  await sql`
    create table conversations.aside_link (
      tenant_id text not null, hash text not null, aside_id text not null, expires_at timestamptz not null,
      primary key (tenant_id, hash),
      foreign key (tenant_id, aside_id) references conversations.aside (tenant_id, id))`.execute(db)
}

async function desk(db: Migrating): Promise<void> {
  await sql`
    create table conversations.draft (
      tenant_id text not null, conversation_id text not null, staff_id text not null, staff_name text not null,
      version bigint not null, mode text not null, reply text not null, note text not null, files jsonb not null,
      offered_to text, changed_at timestamptz not null,
      primary key (tenant_id, conversation_id, staff_id),
      foreign key (tenant_id, conversation_id) references conversations.conversation (tenant_id, id))`.execute(
    db,
  )
  await sql`
    create table conversations.mention (
      tenant_id text not null, staff_id text not null, conversation_id text not null, seq int not null,
      at timestamptz not null, read_at timestamptz,
      primary key (tenant_id, staff_id, conversation_id, seq),
      foreign key (tenant_id, conversation_id) references conversations.conversation (tenant_id, id))`.execute(
    db,
  )
  await sql`create index mention_newest on conversations.mention
    (tenant_id, staff_id, at desc, conversation_id desc, seq desc)`.execute(db)
  await sql`create index mention_unread on conversations.mention (tenant_id, staff_id) where read_at is null`.execute(
    db,
  )
  await sql`
    create table conversations.field (
      tenant_id text not null, id text not null, label_zh text not null, label_en text not null, kind text not null,
      choices text[] not null, place int not null, retired_at timestamptz, primary key (tenant_id, id))`.execute(
    db,
  )
  await sql`
    create table conversations.saved_view (
      tenant_id text not null, id text not null, name text not null, owner_id text, filter jsonb not null,
      place int not null, changed_by text not null, changed_at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
}

async function bulk(db: Migrating): Promise<void> {
  await sql`
    create table conversations.bulk (
      tenant_id text not null, id text not null, staff_id text not null, staff_name text not null,
      deed jsonb not null, state text not null, at timestamptz not null, undo_until timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  // `was`: the row as it stood; `seq`: the log's end after the deed, by which undo sees whether anything came since.
  await sql`
    create table conversations.bulk_row (
      tenant_id text not null, bulk_id text not null, conversation_id text not null, place int not null,
      outcome text not null, why text, facts jsonb, was jsonb, seq int,
      primary key (tenant_id, bulk_id, conversation_id),
      foreign key (tenant_id, bulk_id) references conversations.bulk (tenant_id, id))`.execute(db)
  await sql`create index bulk_waiting on conversations.bulk_row (tenant_id, bulk_id, place) where outcome = 'waiting'`.execute(
    db,
  )
}
