/** The tables of mail: boxes, letters as they came, letters as they go, which matter a letter belongs to, and by which words it finds it. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await boxes(db)
  await letters(db)
  await departures(db)
  await threads(db)
}

async function boxes(db: Migrating): Promise<void> {
  await sql`
    create table mail.box (
      tenant_id text not null, id text not null, name text not null, address text not null, from_name text not null,
      signature text not null, folder text not null, plus_addresses boolean not null, channel_id text not null,
      imap jsonb not null, imap_secret text not null, smtp jsonb not null, smtp_secret text not null,
      take_days int not null, paused_at timestamptz, created_at timestamptz not null, version int not null default 1,
      uid_validity bigint, last_uid bigint not null default 0,
      connected_at timestamptz, trouble_code text, trouble_said text not null default '', trouble_at timestamptz,
      checked_at timestamptz, checked_well boolean not null default false,
      held_by text, held_until timestamptz,
      primary key (tenant_id, id))`.execute(db)
  await sql`create unique index box_address on mail.box (tenant_id, address)`.execute(db)
  await sql`create index box_channel on mail.box (tenant_id, channel_id)`.execute(db)
}

/** A letter's row is written with its raw bytes, before anybody reads it; (box, validity, uid) is there once. */
async function letters(db: Migrating): Promise<void> {
  await sql`
    create table mail.letter (
      tenant_id text not null, id text not null, box_id text not null,
      uid_validity bigint not null, uid bigint not null, bytes bigint not null, whole boolean not null,
      file_id text, key text not null, came_at timestamptz not null, stored_at timestamptz not null,
      state text not null, tries int not null default 0, why text, words_code text, words_facts jsonb,
      sender text, sender_blind text, subject text, read_at timestamptz,
      customer_id text, conversation_id text, seq int,
      primary key (tenant_id, id),
      foreign key (tenant_id, box_id) references mail.box (tenant_id, id))`.execute(db)
  await sql`create unique index letter_once on mail.letter (tenant_id, box_id, uid_validity, uid)`.execute(db)
  await sql`create index letter_key on mail.letter (tenant_id, box_id, key)`.execute(db)
  await sql`create index letter_aside on mail.letter (tenant_id, id desc) where state = 'aside'`.execute(db)
  await sql`create index letter_aside_why on mail.letter (tenant_id, why, id desc) where state = 'aside'`.execute(
    db,
  )
  await sql`create index letter_sender on mail.letter (tenant_id, sender_blind, stored_at desc)
    where sender_blind is not null`.execute(db)
  await sql`create index letter_customer on mail.letter (tenant_id, customer_id) where customer_id is not null`.execute(
    db,
  )
  await sql`create index letter_recent on mail.letter (tenant_id, box_id, stored_at desc)`.execute(db)
}

async function departures(db: Migrating): Promise<void> {
  await sql`
    create table mail.departure (
      tenant_id text not null, id text not null, box_id text not null, thread_id text not null,
      conversation_id text, seq int, message_key text not null, message_id text not null,
      automatic boolean not null, state text not null, tries int not null default 0, doubtful boolean not null default false,
      why text, said text not null default '', address text not null, subject text, text text, file_ids text[] not null default '{}',
      put_at timestamptz not null, sending_at timestamptz, sent_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, box_id) references mail.box (tenant_id, id))`.execute(db)
  await sql`create unique index departure_once on mail.departure (tenant_id, conversation_id, seq)
    where conversation_id is not null`.execute(db)
  await sql`create index departure_message on mail.departure (tenant_id, message_key)`.execute(db)
  await sql`create index departure_thread on mail.departure (tenant_id, thread_id, put_at desc)`.execute(db)
  await sql`create index departure_recent on mail.departure (tenant_id, box_id, put_at desc)`.execute(db)
}

/** A thread is a matter, or a letter beside one, as the mail world sees it: its token, its subject, its last ids. */
async function threads(db: Migrating): Promise<void> {
  await sql`
    create table mail.thread (
      tenant_id text not null, id text not null, box_id text not null, conversation_id text, aside_key text,
      customer_id text, address text, subject text, refs text[] not null default '{}', changed_at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`create unique index thread_conversation on mail.thread (tenant_id, conversation_id)
    where conversation_id is not null`.execute(db)
  await sql`create unique index thread_aside on mail.thread (tenant_id, aside_key) where aside_key is not null`.execute(
    db,
  )
  await sql`create index thread_customer on mail.thread (tenant_id, customer_id) where customer_id is not null`.execute(
    db,
  )
  // A message id is kept as its hash: enough to find the thread, nothing to read.
  await sql`
    create table mail.known (
      tenant_id text not null, message_key text not null, thread_id text not null,
      primary key (tenant_id, message_key))`.execute(db)
  await sql`create index known_thread on mail.known (tenant_id, thread_id)`.execute(db)
}
