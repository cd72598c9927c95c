/** The tables of conversations: the log, the inbox row, who read what, who is there, counters, and the words to find. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await inbox(db)
  await log(db)
  await people(db)
  await counters(db)
  await words(db)
}

/** One row per matter: everything that the inbox shows, kept in the transaction of each event. */
async function inbox(db: Migrating): Promise<void> {
  await sql`
    create table conversations.conversation (
      tenant_id text not null, id text not null,
      customer_id text not null, identity_id text, customer_name text not null, customer_tier text,
      channel_id text not null, channel_kind text not null, language text not null, title text not null,
      state text not null, holder text not null, engagement int not null,
      assignee_id text, assignee_name text, tags text[] not null default '{}',
      order_id text, order_number text, order_state text, context jsonb,
      last_seq int not null, last_visible_seq int not null, last_customer_seq int not null,
      last_author text not null, last_text text not null, last_at timestamptz not null,
      customer_messages int not null, answered_messages int not null, our_messages int not null, sent_since int not null, heard_at timestamptz,
      mood text not null, wants_person boolean not null default false, answered_at timestamptz,
      waiting_since timestamptz, due_at timestamptz, due_what text, rank_at timestamptz not null,
      customer_delivered int not null default 0, customer_read int not null default 0,
      customer_has_read int not null default 0, staff_read int not null default 0,
      began_at timestamptz not null, changed_at timestamptz not null, solved_at timestamptz,
      primary key (tenant_id, id))`.execute(db)
  // Each list has its index; the active ones hold active rows only, so history does not make them longer (I14).
  await sql`create index inbox_active on conversations.conversation (tenant_id, state, rank_at, id)
    where state <> 'solved'`.execute(db)
  await sql`create index inbox_held on conversations.conversation (tenant_id, holder, state, rank_at, id)
    where state <> 'solved' and holder <> 'staff'`.execute(db)
  await sql`create index inbox_mine on conversations.conversation (tenant_id, assignee_id, state, rank_at, id)
    where state <> 'solved' and assignee_id is not null`.execute(db)
  await sql`create index inbox_solved on conversations.conversation (tenant_id, solved_at desc, id desc)
    where state = 'solved'`.execute(db)
  await sql`create index inbox_newest on conversations.conversation (tenant_id, changed_at desc, id desc)`.execute(
    db,
  )
  await sql`create index inbox_customer on conversations.conversation
    (tenant_id, customer_id, changed_at desc, id desc)`.execute(db)
  await sql`create index inbox_order on conversations.conversation (tenant_id, order_id)
    where order_id is not null and state <> 'solved'`.execute(db)
  await sql`
    create table conversations.tagged (
      tenant_id text not null, tag text not null, conversation_id text not null, at timestamptz not null,
      primary key (tenant_id, tag, conversation_id),
      foreign key (tenant_id, conversation_id) references conversations.conversation (tenant_id, id))`.execute(
    db,
  )
  await sql`create index tagged_newest on conversations.tagged (tenant_id, tag, at desc, conversation_id desc)`.execute(
    db,
  )
  await sql`create index tagged_conversation on conversations.tagged (tenant_id, conversation_id)`.execute(db)
  await sql`
    create table conversations.standard (
      tenant_id text not null primary key,
      first_answer_minutes int not null, next_answer_minutes int not null, person_minutes int not null)`.execute(
    db,
  )
}

/**
 * The log. `doc` is a message's place in time over the whole shop, by which search names it. No foreign key: an event is
 * only ever written with its row or under its lock, and the check's plan, kept from when the table was empty, made
 * loading a past of 240,000 messages slower with every thousand.
 */
async function log(db: Migrating): Promise<void> {
  await sql`
    create table conversations.event (
      tenant_id text not null, conversation_id text not null, seq int not null,
      at timestamptz not null, kind text not null,
      author_kind text not null, author_id text, author_name text not null,
      after_seq int, text text, mood text, language text, body jsonb,
      channel_id text, channel_message_id text, doc bigint,
      primary key (tenant_id, conversation_id, seq))`.execute(db)
  // The same channel message is the same event, however often it is delivered (I19).
  await sql`create unique index event_arrived on conversations.event (tenant_id, channel_id, channel_message_id)
    where channel_message_id is not null`.execute(db)
  await sql`create index event_doc on conversations.event (tenant_id, doc) where doc is not null`.execute(db)
}

async function people(db: Migrating): Promise<void> {
  await sql`
    create table conversations.read (
      tenant_id text not null, conversation_id text not null, staff_id text not null,
      seq int not null, messages int not null,
      primary key (tenant_id, conversation_id, staff_id),
      foreign key (tenant_id, conversation_id) references conversations.conversation (tenant_id, id))`.execute(
    db,
  )
  await sql`
    create table conversations.presence (
      tenant_id text not null, staff_id text not null, name text not null, status text not null,
      seen_at timestamptz not null, primary key (tenant_id, staff_id))`.execute(db)
  await sql`
    create table conversations.watching (
      tenant_id text not null, conversation_id text not null, staff_id text not null, name text not null,
      doing text not null, until timestamptz not null,
      primary key (tenant_id, conversation_id, staff_id))`.execute(db)
  // How long customers who wanted a person waited for one; the newest few tell the next customer what to expect.
  await sql`
    create table conversations.waited (
      tenant_id text not null, conversation_id text not null, seq int not null,
      at timestamptz not null, seconds int not null, primary key (tenant_id, conversation_id, seq))`.execute(
    db,
  )
  await sql`create index waited_newest on conversations.waited (tenant_id, at desc)`.execute(db)
}

/**
 * Counters without a hot row: a change is an inserted row, folded into the total now and then; the number is
 * total + changes, read in one statement, hence exact, and no two commits ever wait for each other.
 */
async function counters(db: Migrating): Promise<void> {
  await sql`
    create table conversations.tally (
      tenant_id text not null, name text not null, n bigint not null, primary key (tenant_id, name))`.execute(
    db,
  )
  await sql`
    create table conversations.tally_change (
      tenant_id text not null, conversation_id text not null, seq int not null, name text not null, n int not null,
      primary key (tenant_id, conversation_id, seq, name))`.execute(db)
}

/**
 * The words to find. A message's grams wait in `unfolded` (written with it), and are folded into postings: rows of
 * plain text and numbers, because row-level security keeps the planner from using any GIN index (its operators are
 * not leakproof). A posting holds at most 512 messages, newest first, and how many it holds.
 */
async function words(db: Migrating): Promise<void> {
  await sql`
    create table conversations.unfolded (
      tenant_id text not null, conversation_id text not null, seq int not null, doc bigint not null,
      grams text[] not null, primary key (tenant_id, conversation_id, seq))`.execute(db)
  await sql`
    create table conversations.posting (
      tenant_id text not null, gram text not null, run int not null, part int not null,
      n int not null, newest bigint not null, oldest bigint not null, docs bigint[] not null,
      primary key (tenant_id, gram, run, part))`.execute(db)
  await sql`
    create table conversations.folding (
      tenant_id text not null primary key, run int not null, joined int not null, moved int not null)`.execute(
    db,
  )
}
