/** The honest measure: each contact as it went, its tallies by day and intent, and the customer's thumbs. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  // A contact is one time that a customer came with one matter; it holds no word of his.
  await sql`
    create table assistant.contact (
      tenant_id text not null, id text not null, conversation_id text not null, engagement int not null,
      customer_id text not null, order_id text, intent text, day date not null, began_at timestamptz not null,
      answers int not null, asks int not null, ungrounded int not null, last_word_at timestamptz,
      handed_at timestamptz, reason text, card_held int, card_of int, card_facts text,
      person_at timestamptz, human_at timestamptz, human_words int not null, asked_again boolean not null,
      thumb int not null, repeat_at timestamptz, closed_at timestamptz,
      counted jsonb not null, dirty boolean not null,
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`create index contact_conversation on assistant.contact (tenant_id, conversation_id, id)`.execute(
    db,
  )
  await sql`create index contact_customer on assistant.contact (tenant_id, customer_id, last_word_at)`.execute(
    db,
  )
  await sql`create index contact_day on assistant.contact (tenant_id, day, id)`.execute(db)
  await sql`create index contact_dirty on assistant.contact (tenant_id, id) where dirty`.execute(db)
  // What contacts came to, added up as they change, so that reading a period never reads its contacts.
  await sql`
    create table assistant.tally (
      tenant_id text not null, day date not null, intent text not null, what text not null, n int not null,
      primary key (tenant_id, day, intent, what)
    )`.execute(db)
  await sql`
    create table assistant.thumb (
      tenant_id text not null, conversation_id text not null, seq int not null, customer_id text not null,
      good boolean not null, at timestamptz not null,
      primary key (tenant_id, conversation_id, seq)
    )`.execute(db)
}
