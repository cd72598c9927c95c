/** Persons, by what we know them, what we noted about them, and how two became one. Phones and mails are sealed. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table customers.person (
      tenant_id text not null, id text not null, name text not null, full_name text not null, known boolean not null,
      tier text, area text, note text not null, language text not null, marketing text not null,
      since timestamptz not null, seen_at timestamptz, merged_into text, version int not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`create index person_newest on customers.person (tenant_id, since desc, id desc) where merged_into is null`.execute(
    db,
  )
  await sql`create index person_name on customers.person (tenant_id, name)`.execute(db)
  await sql`create index person_merged on customers.person (tenant_id, merged_into) where merged_into is not null`.execute(
    db,
  )
  // Grams in a plain table: under row-level security an inverted index is never used for them.
  await sql`
    create table customers.gram (
      tenant_id text not null, gram text not null, person_id text not null,
      primary key (tenant_id, gram, person_id),
      foreign key (tenant_id, person_id) references customers.person on delete cascade)`.execute(db)
  await sql`create index gram_person on customers.gram (tenant_id, person_id)`.execute(db)
  await sql`
    create table customers.identity (
      tenant_id text not null, id text not null, person_id text not null, kind text not null, channel text not null,
      sealed text not null, blind text not null, tail text,
      verified_at timestamptz, verified_by text, added_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, person_id) references customers.person on delete cascade)`.execute(db)
  await sql`create index identity_blind on customers.identity (tenant_id, kind, blind)`.execute(db)
  await sql`create unique index identity_proven on customers.identity (tenant_id, kind, blind) where verified_at is not null`.execute(
    db,
  )
  await sql`create index identity_tail on customers.identity (tenant_id, tail) where tail is not null`.execute(
    db,
  )
  await sql`create index identity_person on customers.identity (tenant_id, person_id)`.execute(db)
  await sql`
    create table customers.visitor_token (
      tenant_id text not null, kept text not null, identity_id text not null,
      began_at timestamptz not null, seen_at timestamptz not null,
      primary key (tenant_id, kept),
      foreign key (tenant_id, identity_id) references customers.identity on delete cascade)`.execute(db)
  await sql`create index token_identity on customers.visitor_token (tenant_id, identity_id)`.execute(db)
  await sql`
    create table customers.code (
      tenant_id text not null, kept text not null, person_id text not null, issued_by text not null, expires_at timestamptz not null,
      primary key (tenant_id, kept),
      foreign key (tenant_id, person_id) references customers.person on delete cascade)`.execute(db)
  await sql`
    create table customers.tag (
      tenant_id text not null, id text not null, person_id text not null, kind text not null, text text not null,
      blind text not null, confidence real not null, guessed boolean not null, consent text not null,
      added_at timestamptz not null, added_by text not null, removed_at timestamptz, removed_by text,
      primary key (tenant_id, id), unique (tenant_id, person_id, blind),
      foreign key (tenant_id, person_id) references customers.person on delete cascade)`.execute(db)
  await sql`create index tag_blind on customers.tag (tenant_id, blind)`.execute(db)
  await sql`
    create table customers.evidence (
      tenant_id text not null, id text not null, tag_id text not null, source text not null, source_id text,
      quote text not null, at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, tag_id) references customers.tag on delete cascade)`.execute(db)
  await sql`create index evidence_tag on customers.evidence (tenant_id, tag_id)`.execute(db)
  await sql`
    create table customers.merge (
      tenant_id text not null, id text not null, keep_id text not null, absorbed_id text not null, reasons jsonb not null,
      moved jsonb not null, by_id text not null, at timestamptz not null, undone_at timestamptz, undone_by text,
      primary key (tenant_id, id),
      foreign key (tenant_id, keep_id) references customers.person on delete cascade,
      foreign key (tenant_id, absorbed_id) references customers.person on delete cascade)`.execute(db)
  await sql`create index merge_keep on customers.merge (tenant_id, keep_id)`.execute(db)
  await sql`create index merge_absorbed on customers.merge (tenant_id, absorbed_id)`.execute(db)
  await sql`
    create table customers.suggestion (
      tenant_id text not null, id text not null, one_id text not null, other_id text not null, reasons jsonb not null,
      at timestamptz not null, dismissed_at timestamptz, dismissed_by text,
      primary key (tenant_id, id), unique (tenant_id, one_id, other_id),
      foreign key (tenant_id, one_id) references customers.person on delete cascade,
      foreign key (tenant_id, other_id) references customers.person on delete cascade)`.execute(db)
  await sql`create index suggestion_other on customers.suggestion (tenant_id, other_id)`.execute(db)
  // The id names nobody any more; it is kept so that a restored older backup can be made to forget again.
  await sql`
    create table customers.forgotten (
      tenant_id text not null, id text not null, at timestamptz not null, by_id text not null, reason text not null,
      removed jsonb not null, kept jsonb not null,
      primary key (tenant_id, id))`.execute(db)
}
