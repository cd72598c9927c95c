/** Diagnoses: what was said and answered, what was judged, who was asked, and what it was in the end. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table diagnosis.matter (
      tenant_id text not null, id text not null, key text not null, by_kind text not null, by_id text not null,
      customer_id text, order_id text, line_id text, case_id text, sku text, product text not null, category text not null,
      text text not null, evidence_ids jsonb not null, answers jsonb not null, asked jsonb not null, question text,
      state text not null, judged jsonb, seen jsonb,
      work_id text, work_number text, technician_id text, technician_name text,
      due_at timestamptz, late_at timestamptz, answered_at timestamptz, answer text,
      confirmed_finding text, confirmed_part text, confirmed_at timestamptz,
      at timestamptz not null, version int not null,
      primary key (tenant_id, id), unique (tenant_id, by_kind, by_id, key))`.execute(db)
  await sql`create index matter_case on diagnosis.matter (tenant_id, case_id, at desc) where case_id is not null`.execute(
    db,
  )
  await sql`create index matter_order on diagnosis.matter (tenant_id, order_id, at desc) where order_id is not null`.execute(
    db,
  )
  await sql`create index matter_customer on diagnosis.matter (tenant_id, customer_id) where customer_id is not null`.execute(
    db,
  )
  await sql`create index matter_work on diagnosis.matter (tenant_id, work_id) where work_id is not null`.execute(
    db,
  )
  await sql`create index matter_confirmed on diagnosis.matter (tenant_id, confirmed_at desc) where confirmed_finding is not null`.execute(
    db,
  )
}
