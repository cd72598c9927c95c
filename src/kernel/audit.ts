/** The audit trail: written with the deed, then chained by hashes so that a changed or missing row is seen (PLAT-9). */
import { createHash } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import type { Actor, Db, Json } from './ctx.ts'
import { soon } from './line.ts'

export interface AuditRow {
  readonly tenant: string
  readonly id: string
  readonly at: Date
  readonly actor: Pick<Actor, 'kind' | 'id'>
  readonly action: string
  readonly subject: string
  readonly facts: { readonly [key: string]: Json }
}

interface Link {
  tenant_id: string
  id: string
  at: Date
  actor_kind: string
  actor_id: string
  action: string
  subject: string
  facts: unknown
  seq: number | null
  hash: Buffer | null
}

const WRITE = `/* kernel.audit */ insert into kernel.audit (tenant_id, id, at, actor_kind, actor_id, action, subject, facts)
  values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`

/** Travels with the next statement, at the latest with the commit. */
export async function write(db: Db, row: AuditRow): Promise<void> {
  const { tenant, id, at, actor, action, subject, facts } = row
  const values = [tenant, id, at, actor.kind, actor.id, action, subject, JSON.stringify(facts)]
  await soon(db, CompiledQuery.raw(WRITE, values))
}

const CHAIN = `/* kernel.chain */ update kernel.audit set seq = $1, hash = $2 where tenant_id = $3 and id = $4`

/** Chains what waits. Runs under the relay's lock, so that the writers of business rows never queue for the chain. */
export async function chain(db: Db): Promise<number> {
  const { rows } =
    await sql<Link>`select * from kernel.audit where seq is null order by tenant_id, id limit 500`.execute(db)
  let last: { tenant: string; seq: number; hash: Buffer } | undefined
  for (const row of rows) {
    if (last?.tenant !== row.tenant_id) last = await tail(db, row.tenant_id)
    const seq = last.seq + 1
    const hash = link(last.hash, row, seq)
    await soon(db, CompiledQuery.raw(CHAIN, [seq, hash, row.tenant_id, row.id]))
    last = { tenant: row.tenant_id, seq, hash }
  }
  return rows.length
}

async function tail(db: Db, tenant: string): Promise<{ tenant: string; seq: number; hash: Buffer }> {
  const { rows } = await sql<{ seq: number; hash: Buffer }>`
    select seq, hash from kernel.audit where tenant_id = ${tenant} and seq is not null order by seq desc limit 1`.execute(
    db,
  )
  return { tenant, seq: rows[0]?.seq ?? 0, hash: rows[0]?.hash ?? Buffer.alloc(32) }
}

function link(before: Buffer, row: Link, seq: number): Buffer {
  const told = [
    seq,
    row.id,
    row.at.toISOString(),
    row.actor_kind,
    row.actor_id,
    row.action,
    row.subject,
    sorted(row.facts),
  ]
  return createHash('sha256').update(before).update(JSON.stringify(told)).digest()
}

// jsonb keeps no order of keys, so they are sorted before they are hashed.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** Walks a tenant's whole chain. @returns how many rows hold and the first that does not */
export async function verify(db: Db, tenant: string): Promise<{ rows: number; brokenAt: number | null }> {
  let hash: Buffer = Buffer.alloc(32)
  let seq = 0
  for (;;) {
    const { rows } = await sql<Link>`select * from kernel.audit
      where tenant_id = ${tenant} and seq > ${seq} order by seq limit 1000`.execute(db)
    for (const row of rows) {
      const expected = link(hash, row, seq + 1)
      if (row.seq !== seq + 1 || !row.hash?.equals(expected)) return { rows: seq, brokenAt: seq + 1 }
      hash = expected
      seq += 1
    }
    if (rows.length < 1000) return { rows: seq, brokenAt: null }
  }
}

export interface AuditQuery {
  readonly actor?: string
  readonly subject?: string
  readonly action?: string
  readonly before?: string
  readonly most: number
}

export interface AuditLine {
  id: string
  at: Date
  actorKind: string
  actorId: string
  action: string
  subject: string
  facts: Record<string, unknown>
  seq: number | null
}

/** Newest first. */
export async function list(db: Db, tenant: string, query: AuditQuery): Promise<AuditLine[]> {
  const { rows } = await sql<AuditLine>`
    select id, at, actor_kind as "actorKind", actor_id as "actorId", action, subject, facts, seq from kernel.audit
    where tenant_id = ${tenant}
      and (${query.actor ?? null}::text is null or actor_id = ${query.actor ?? null})
      and (${query.subject ?? null}::text is null or subject = ${query.subject ?? null})
      and (${query.action ?? null}::text is null or action like ${`${query.action ?? ''}%`})
      and (${query.before ?? null}::text is null or id < ${query.before ?? null})
    order by id desc limit ${query.most}`.execute(db)
  return rows
}
