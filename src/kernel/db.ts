/** The database: one pool, transactions that belong to one tenant, and the guard against roles that see too much. */
import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import type { Db } from './ctx.ts'
import { COMMIT, type Lines, openLines, PLAN_CHANGED, ROLLBACK, soon } from './line.ts'

/** How to reach a PostgreSQL; what the supervisor of the embedded one gives, or read from DATABASE_URL. */
export type Connection = pg.PoolConfig

export interface Database {
  readonly kysely: Db
  readonly pool: pg.Pool
  /** A few connections apart, for chores and notices: they must not wait for transactions that wait for them. */
  readonly spare: pg.Pool
  /**
   * Runs inside one transaction that sees only this tenant's rows ('*': the kernel's own chores, all rows).
   * A deadlock or a serialisation failure is tried again, so `run` changes nothing but the database.
   */
  within<T>(tenant: string, run: (db: Db) => Promise<T>, lock?: Lock): Promise<T>
  /** One question alone, in one message: begun, asked and ended. For what is read at the door, before anything is done. */
  glance<T>(tenant: string, query: CompiledQuery<T>): Promise<readonly T[]>
  /** For the kernel's own chores that lose nothing when the database forgets the last of them: taking jobs, whispers. */
  aside<T>(run: (db: Db) => Promise<T>): Promise<T>
  /** The same for one statement alone, in one message. */
  asideOnce<T>(query: CompiledQuery<T>): Promise<readonly T[]>
  close(): Promise<void>
}

/** One at a time over all nodes, until the transaction ends; it is taken in the message that begins. */
export type Lock = 'anju.relay' | 'anju.migrate'

// bigint and numeric counts come as numbers where they fit, days as 'YYYY-MM-DD', never as a Date at midnight somewhere.
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8) return (text: string) => Number(text)
    if (oid === pg.types.builtins.DATE) return (text: string) => text
    if (oid === pg.types.builtins.TIMESTAMPTZ && format !== 'binary') return instant
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  },
}

const anyInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text')

/** Sessions run in UTC, so nearly every instant is spelled alike: read some ten times faster than the general way. */
function instant(text: string): unknown {
  const usual = text.endsWith('+00') && text.charCodeAt(4) === 45 && text.charCodeAt(10) === 32
  return usual ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : anyInstant(text)
}

const SPARE = 3
const TRIES = 3
const RETRIED = new Set(['40001', '40P01', PLAN_CHANGED])
const TENANT = /^(?:\*|[a-z]{2,8}_[0-9a-z]{1,40})$/

/** @param observe is told how long each message to the database took, in ms */
export function openDatabase(
  connection: Connection,
  poolSize: number,
  observe?: (ms: number) => void,
): Database {
  const open = (max: number) => {
    const pool = new pg.Pool({
      max,
      idleTimeoutMillis: 30_000,
      application_name: 'anju',
      options:
        '-c statement_timeout=60000 -c lock_timeout=15000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC',
      ...connection,
      types,
      pipeline: true,
    })
    // A connection that the server closes, idle or at work, must not end the program: its query fails, the next opens a new one.
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
    return pool
  }
  const pool = open(poolSize)
  const spare = open(SPARE)
  const lines = openLines(pool, observe ?? (() => undefined))
  const apart = openLines(spare, observe ?? (() => undefined))
  return {
    kysely: lines.kysely,
    pool,
    spare,
    within: (tenant, run, lock) => again(() => once({ lines, tenant, settings: lockOf(lock) }, run)),
    glance: (tenant, query) => again(() => inOne(lines, begin(tenant), query)),
    aside: (run) => again(() => once({ lines: apart, tenant: '*', settings: UNSAFE }, run)),
    asideOnce: (query) => again(() => inOne(apart, begin('*', UNSAFE), query)),
    async close() {
      await pool.end()
      await spare.end()
    },
  }
}

interface Where {
  readonly lines: Lines
  readonly tenant: string
  /** What else is sent with the beginning. */
  readonly settings: string
}

const lockOf = (lock?: Lock): string => (lock ? `; select pg_advisory_xact_lock(hashtext('${lock}'))` : '')

async function again<T>(run: () => Promise<T>, tries = TRIES): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (tries > 1 && RETRIED.has(codeOf(error))) return again(run, tries - 1)
    throw error
  }
}

const UNSAFE = '; set local synchronous_commit = off'
const begin = (tenant: string, settings = ''): CompiledQuery => {
  if (!TENANT.test(tenant)) throw new RangeError(`Expected a tenant id, got "${tenant}"`)
  return CompiledQuery.raw(`begin; set local anju.tenant = '${tenant}'${settings}`)
}

function inOne<T>(lines: Lines, beginning: CompiledQuery, query: CompiledQuery<T>): Promise<readonly T[]> {
  return lines.onOne(async (db) => {
    await soon(db, beginning)
    const asked = db.executeQuery(query)
    const ended = db.executeQuery(COMMIT)
    // Its own error says more than that nothing was ended.
    await Promise.allSettled([asked, ended])
    const { rows } = await asked
    await ended
    return rows
  })
}

/** Begin, tenant and lock travel with the first statement, what need not be waited for with the commit. */
function once<T>({ lines, tenant, settings }: Where, run: (db: Db) => Promise<T>): Promise<T> {
  const beginning = begin(tenant, settings)
  return lines.onOne(async (db) => {
    await soon(db, beginning)
    try {
      const answer = await run(db)
      await db.executeQuery(COMMIT)
      return answer
    } catch (error) {
      await db.executeQuery(ROLLBACK).catch(() => undefined)
      throw error
    }
  })
}

/** The SQLSTATE of a database error, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What is wrong with the role we run as, or undefined: row-level security must hold for it. */
export async function roleTrouble(database: Database): Promise<string | undefined> {
  const { rows } = await sql<{ name: string; trouble: boolean; version: number }>`
    select rolname as name, rolsuper or rolbypassrls as trouble, current_setting('server_version_num')::int as version
    from pg_roles where rolname = current_user`.execute(database.kysely)
  const role = rows[0]
  if (!role) return 'The database does not know the role we are.'
  if (role.version < 150000) return `PostgreSQL 15 or newer is needed, this is ${role.version}.`
  if (!role.trouble) return undefined
  return (
    `数据库角色「${role.name}」能绕过行级安全，多个店铺的数据会互相看见，因此不启动。请新建普通角色并用它连接。\n` +
    `The database role "${role.name}" bypasses row-level security, so Anju does not start. ` +
    `Create one that does not: CREATE ROLE anju LOGIN PASSWORD '...' NOSUPERUSER NOBYPASSRLS; ` +
    `ALTER DATABASE <name> OWNER TO anju; and name it in DATABASE_URL.`
  )
}
