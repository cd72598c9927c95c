/** The outbox: facts written in the teller's transaction, then put in one order and passed on by a relay. */
import { CompiledQuery, sql } from 'kysely'
import type { Db, Json, Told } from './ctx.ts'
import { soon } from './line.ts'

export interface OutboxRow {
  readonly tenant: string
  readonly id: string
  readonly name: string
  readonly topic: string | null
  readonly data: { readonly [key: string]: Json }
  readonly at: Date
}

const WRITE = `/* kernel.tell */ insert into kernel.outbox (tenant_id, id, name, topic, data, at)
  select x.tenant, x.id, x.name, x.topic, x.data, x.at
  from jsonb_to_recordset($1::jsonb) as x(tenant text, id text, name text, topic text, data jsonb, at timestamptz)`

/** Writes facts in the order of telling, in one statement that travels with the commit. */
export async function write(db: Db, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length > 0) await soon(db, CompiledQuery.raw(WRITE, [JSON.stringify(rows)]))
}

/**
 * Gives waiting facts their place in the house's one sequence. Only the holder of the relay's lock does so, hence a reader
 * who has seen N can ask for what came after N and misses nothing.
 */
export async function putInOrder(db: Db, most: number): Promise<Told[]> {
  const { rows } = await sql<Told>`/* kernel.order */
    with waiting as (
      select tenant_id, id, row_number() over (order by id) as place from
        (select tenant_id, id from kernel.outbox where seq is null order by id limit ${sql.raw(String(most))}) w),
    head as (update kernel.feed set head = head + (select count(*) from waiting) returning head)
    update kernel.outbox o set seq = head.head - (select count(*) from waiting) + w.place
    from waiting w, head where o.tenant_id = w.tenant_id and o.id = w.id
    returning o.seq, o.id, o.tenant_id as tenant, o.name, o.topic, o.data, o.at`.execute(db)
  return rows.sort((a, b) => a.seq - b.seq)
}

/** Facts after `since`, oldest first; of one tenant or, for the hub of a node, of all. */
export async function after(db: Db, since: number, most: number, tenant?: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select seq, id, tenant_id as tenant, name, topic, data, at from kernel.outbox
    where seq > ${since} and (${tenant ?? null}::text is null or tenant_id = ${tenant ?? null})
    order by seq limit ${most}`.execute(db)
  return rows
}

/** @returns where the sequence stands and the oldest fact still kept */
export async function bounds(db: Db): Promise<{ head: number; oldest: number }> {
  const { rows } = await sql<{ head: number; oldest: number | null }>`
    select head, (select min(seq) from kernel.outbox where seq is not null) as oldest from kernel.feed`.execute(
    db,
  )
  return { head: rows[0]?.head ?? 0, oldest: rows[0]?.oldest ?? (rows[0]?.head ?? 0) + 1 }
}

export async function sweep(db: Db, before: Date): Promise<void> {
  await sql`delete from kernel.outbox where seq is not null and at < ${before}`.execute(db)
  await sql`delete from kernel.answered where at < ${before}`.execute(db)
}

/** Whether any fact has no place in the sequence yet. */
export async function waiting(db: Db): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`
    select exists(select 1 from kernel.outbox where seq is null) as left`.execute(db)
  return rows[0]?.left ?? false
}
