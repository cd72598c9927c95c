/** The line to the database: what need not be waited for travels with the next statement, hot statements are planned once. */
import { performance } from 'node:perf_hooks'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Db } from './ctx.ts'

const waiting = new WeakSet<CompiledQuery>()

/**
 * Has a statement travel with the next one: nobody waits for its answer and a message less is sent. Should it fail, the
 * next one fails, at the latest the commit.
 */
export async function soon(db: Db, query: CompiledQuery): Promise<void> {
  waiting.add(query)
  await db.executeQuery(query)
}

/**
 * A statement whose text begins with a comment, `/* conversations.begin *\/ insert ...`, is planned once for each
 * connection, and so is any other with values that is asked often: reading its text and the tables' rules anew costs
 * PostgreSQL as much as answering it. Their number is bounded: each takes memory on each connection.
 */
const NAMED = /^\s*\/\* ([a-z.-]{3,50}) \*\//
const MOST_NAMES = 300
/** The others leave room for those that were named on purpose. */
const MOST_OFTEN = 220
const OFTEN = 8
const MOST_COUNTED = 2000
const names = new Map<string, string>()
/** Part of each name, so that after a change of tables none of the old plans is asked again. */
let plans = 0
const counted = new Map<string, number>()

function nameOf({ sql: text, parameters }: CompiledQuery): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMES) return known
  const called = text.startsWith('/*') ? NAMED.exec(text)?.[1] : undefined
  if (!called && (names.size >= MOST_OFTEN || parameters.length === 0 || !isOften(text))) return undefined
  const name = `${called ?? 'often'}.${names.size}.${plans}`
  names.set(text, name)
  counted.delete(text)
  return name
}

/** A newer program beside us changed a table: what was planned before answers other columns and is refused from now on. */
export const PLAN_CHANGED = '0A000'

function forgetPlans(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === PLAN_CHANGED)) return
  names.clear()
  plans += 1
}

/** Lists of another length each time are other texts: what is counted is forgotten now and then. */
function isOften(text: string): boolean {
  if (counted.size >= MOST_COUNTED) counted.clear()
  const times = (counted.get(text) ?? 0) + 1
  counted.set(text, times)
  return times >= OFTEN
}

/** A client whose stream can be held back, so that several messages are one write. */
type Client = pg.PoolClient & {
  readonly connection?: { readonly stream?: { cork?(): void; uncork?(): void } }
}
type Answer = pg.QueryResult | pg.QueryResult[]

class Line implements DatabaseConnection {
  readonly client: Client
  readonly #observe: (ms: number) => void
  #waiting: CompiledQuery[] = []
  /** Whether anything was sent since the transaction was asked for. */
  #sent = false

  constructor(client: Client, observe: (ms: number) => void) {
    this.client = client
    this.#observe = observe
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (waiting.has(query)) {
      this.#waiting.push(query)
      return { rows: [] }
    }
    // A transaction in which nothing was asked needs no end; one that is given up forgets what it has not sent.
    const isEnd = query === COMMIT || query === ROLLBACK
    const idle = isEnd && !this.#sent && (query === ROLLBACK || this.#waiting.length <= 1)
    if (idle || query === ROLLBACK) this.#waiting = []
    if (idle) return { rows: [] }
    const began = performance.now()
    try {
      const answer = await this.#send(query)
      // PostgreSQL ends a transaction in which something failed this way, without an error of its own.
      if (query === COMMIT && !Array.isArray(answer) && answer.command === 'ROLLBACK')
        throw new Error('The transaction was rolled back: a statement in it had failed')
      return shaped<R>(answer)
    } catch (error) {
      forgetPlans(error)
      throw error
    } finally {
      this.#observe(performance.now() - began)
      if (isEnd) this.#sent = false
    }
  }

  async #send(query: CompiledQuery): Promise<Answer> {
    const all = [...this.#waiting, query]
    this.#waiting = []
    this.#sent = true
    const { stream } = this.client.connection ?? {}
    stream?.cork?.()
    const asked = all.map((one) => this.#ask(one))
    // What is asked side by side leaves in the same write.
    process.nextTick(() => stream?.uncork?.())
    if (asked.length > 1) {
      const failed = (await Promise.allSettled(asked)).find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
    }
    const last = await asked.at(-1)
    if (!last) throw new RangeError('Expected an answer')
    return last
  }

  #ask(query: CompiledQuery): Promise<Answer> {
    const { sql: text, parameters } = query
    const name = nameOf(query)
    const values = [...parameters]
    if (name) return this.client.query({ name, text, values })
    return values.length > 0 ? this.client.query(text, values) : this.client.query(text)
  }

  // biome-ignore lint/correctness/useYield: it is part of the interface; nothing here reads by cursor
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Reading by cursor is not offered')
  }

  forget(): void {
    this.#waiting = []
    this.#sent = false
  }
}

export const COMMIT = CompiledQuery.raw('commit')
export const ROLLBACK = CompiledQuery.raw('rollback')

const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function shaped<R>(answer: Answer): QueryResult<R> {
  const one = Array.isArray(answer) ? answer.at(-1) : answer
  const rows: R[] = one?.rows ?? []
  return one && COUNTED.has(one.command) ? { numAffectedRows: BigInt(one.rowCount ?? 0), rows } : { rows }
}

/** Kysely over the clients of a pool that are set to send without waiting (`pipeline`). */
export interface Lines {
  /** Each statement on whichever client is free. */
  readonly kysely: Db
  /** All statements on one client: what is asked side by side (`Promise.all`) leaves in one message, in the order asked. */
  onOne<T>(run: (db: Db) => Promise<T>): Promise<T>
}

/** @param observe is told how long each message took, in ms */
export function openLines(pool: pg.Pool, observe: (ms: number) => void): Lines {
  const known = new WeakMap<pg.PoolClient, Line>()
  const take = async () => {
    const client = await pool.connect()
    const line = known.get(client) ?? new Line(client, observe)
    known.set(client, line)
    return line
  }
  const give = async (line: Line) => {
    line.forget()
    line.client.release()
  }
  return {
    kysely: kyselyOver(take, give),
    async onOne(run) {
      const line = await take()
      let over = false
      // Work that nobody waited for must not write into the next one's transaction.
      const mine = async () => {
        if (over) throw new Error('The transaction is over')
        return line
      }
      try {
        return await run(kyselyOver(mine, () => Promise.resolve()))
      } finally {
        over = true
        await give(line)
      }
    },
  }
}

function kyselyOver(take: () => Promise<Line>, give: (line: Line) => Promise<void>): Db {
  const notHere = () => Promise.reject(new Error('Transactions begin by database.within'))
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: take,
    beginTransaction: notHere,
    commitTransaction: notHere,
    rollbackTransaction: notHere,
    async releaseConnection(connection) {
      if (connection instanceof Line) await give(connection)
    },
    destroy: () => Promise.resolve(),
  }
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
  return new Kysely<Record<never, never>>({ dialect })
}
