/** Our own table of jobs and timers; what waits in the tables of the queue that earlier programs used moves over. */
import { sql } from 'kysely'
import type { Migrating } from '../migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table kernel.job (
      tenant_id text not null, id text not null, lane text not null, name text not null, data jsonb not null,
      due_at timestamptz not null, keyed boolean not null, state text not null default 'waiting',
      attempt int not null default 0, held_until timestamptz, over_at timestamptz, error text,
      primary key (tenant_id, id))
    with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05)`.execute(db)
  // The head of this index is the next job: taking one costs the same however many wait behind it (I17).
  await sql`create index job_due on kernel.job (lane, due_at, id) where state = 'waiting'`.execute(db)
  await sql`create index job_taken on kernel.job (held_until) where state = 'taken'`.execute(db)
  await sql`create index job_over on kernel.job (over_at) where over_at is not null`.execute(db)
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('pgboss.job') is not null as there`.execute(db)
  if (rows[0]?.there) await moveOver(db)
}

/** Waiting jobs keep their instants; done ones with a key still forbid its second use. */
async function moveOver(db: Migrating): Promise<void> {
  await sql`
    insert into kernel.job (tenant_id, id, lane, name, data, due_at, keyed, state, over_at)
    select data->>'tenant', id, lane, data->>'job', case when done then '{}' else data->'data' end, due_at, true,
      case when done then 'done' else 'waiting' end, case when done then now() end
    from (select id::text as id, name::text as lane, data::text::jsonb as data, start_after::text::timestamptz as due_at,
        state::text = 'completed' as done
      from pgboss.job where state::text in ('created', 'retry', 'active', 'completed')) old
    where data ? 'tenant' and data ? 'job' on conflict do nothing`.execute(db)
  await sql`drop schema pgboss cascade`.execute(db)
}
