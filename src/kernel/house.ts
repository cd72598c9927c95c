/** The house that the rooms stand in: transactions, events, jobs, live updates, files and words, opened and closed as one. */
import { performance } from 'node:perf_hooks'
import { CompiledQuery } from 'kysely'
import * as audit from './audit.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Actor, Ctx, Db, Json, Told, Who } from './ctx.ts'
import { type Connection, type Database, openDatabase, roleTrouble } from './db.ts'
import { type Files, openFiles } from './files.ts'
import { make } from './ids.ts'
import {
  type Attempt,
  type JobData,
  type JobRunner,
  type Jobs,
  type LaterJob,
  openJobs,
  sweep as sweepJobs,
} from './jobs.ts'
import { soon } from './line.ts'
import { type Live, openLive } from './live.ts'
import type { Log } from './log.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import { type MigrationFolder, migrate } from './migrate.ts'
import * as outbox from './outbox.ts'
import { HEAR, openRelay, type Relay } from './relay.ts'
import { openWords, type Words } from './words.ts'

export interface House {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly words: Words
  readonly files: Files
  readonly live: Live
  readonly metrics: Metrics
  readonly database: Database
  /** One transaction for one tenant; everything told or put off in it counts only if it commits. */
  transact<T>(who: Who, run: (ctx: Ctx) => Promise<T>): Promise<T>
  /** The house itself acting for a shop: jobs, timers, seeds. It holds every permission. */
  system(tenant: string): Who
  /** Runs over all tenants, for the few questions that come before a tenant is known (sign-in, tokens, chores). */
  everywhere<T>(run: (db: Db) => Promise<T>): Promise<T>
  /**
   * Hears an event after its teller committed; its effect happens once, in one transaction with "heard".
   * @param cares tells from the event alone, without asking anybody, that this listener has something to do: what it
   * refuses costs nothing
   */
  on(
    event: string,
    listener: string,
    run: (ctx: Ctx, event: Told) => Promise<void>,
    cares?: (event: Told) => boolean,
  ): void
  job(name: string, run: (ctx: Ctx, data: JobData['data']) => Promise<void>): void
  /** For long work: no transaction is open; the work opens its own and must bear being run again. */
  stagedJob(name: string, run: (who: Who, data: JobData['data']) => Promise<void>): void
  /** Tells the house how to find a shop's zone; asked at every transaction, so the finder remembers. */
  zones(find: (tenant: string) => Promise<string>): void
  /** Begins to relay, to work and to listen. */
  start(): Promise<void>
  /** Relays and works until nothing is left; timers up to `until` count as due. For tests and seeds. */
  settle(until?: Date): Promise<void>
  /** Relays and works no more, but answers: what is then written comes from requests alone. */
  rest(): Promise<void>
  close(): Promise<void>
}

/** Every permission at once. */
const ALL: ReadonlySet<string> = new (class extends Set<string> {
  override has(): boolean {
    return true
  }
})()

export interface HouseParts {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly connection: Connection
  readonly migrations: readonly MigrationFolder[]
}

const KERNEL: MigrationFolder = { schema: 'kernel', folder: new URL('./migrations/', import.meta.url) }
const CHORES_MS = 3600_000
const KEPT_DAYS = 3

/** Connects, refuses a role that sees too much, migrates. @throws Error with a sentence for the person who starts it */
export async function openHouse(parts: HouseParts): Promise<House> {
  const metrics = openMetrics()
  const database = openDatabase(parts.connection, parts.config.poolSize, metrics.query)
  try {
    const trouble = await roleTrouble(database)
    if (trouble) throw new Error(trouble)
    await migrate(database, [KERNEL, ...parts.migrations])
  } catch (error) {
    await database.close()
    throw error
  }
  return furnish(parts, database, metrics)
}

function furnish(
  { config, clock, log, connection }: HouseParts,
  database: Database,
  metrics: Metrics,
): House {
  const now = () => clock.now()
  const words = openWords()
  words.add('', new URL('./words/', import.meta.url))
  metrics.watchPool(() => ({
    total: database.pool.totalCount,
    idle: database.pool.idleCount,
    waiting: database.pool.waitingCount,
  }))
  const listeners = new Map<string, Map<string, Listener>>()
  const runners = new Map<string, JobRunner>()
  const live = openLive(database, connection, log, now)
  const jobs = openJobs({
    database,
    log,
    now,
    runner: (job) => timed(runners.get(job), job, metrics),
  })
  const relay = openRelay({
    database,
    jobs,
    live,
    log,
    metrics,
    now,
    listeners: (event) =>
      [...(listeners.get(event.name) ?? [])].flatMap(([name, one]) => (one.cares(event) ? [name] : [])),
  })
  let findZone = (_tenant: string): Promise<string> => Promise.resolve('Asia/Shanghai')
  const system = (tenant: string): Who => ({ tenant, actor: actorOf('system', 'anju') })

  async function rest(): Promise<void> {
    clearInterval(chores)
    await relay.stop()
    await jobs.stop()
  }
  async function transact<T>(who: Who, run: (ctx: Ctx) => Promise<T>): Promise<T> {
    const zone = await findZone(who.tenant)
    let made: Made | undefined
    const answer = await database.within(who.tenant, async (db) => {
      made = makeCtx({ who, db, now: now(), zone, wake: jobs.wake })
      const answer = await run(made.ctx)
      await jobs.put(db, made.put)
      await outbox.write(db, made.told)
      return answer
    })
    if (made && (made.told.length > 0 || made.audited())) relay.ring(made.audited())
    for (const next of made?.afterwards ?? []) next()
    return answer
  }

  async function hear(ctx: Ctx, { data, complete }: Attempt): Promise<void> {
    const { listener, event } = readHeard(data.data, data.tenant)
    const known = listeners.get(event.name)?.get(listener)
    if (!known) throw new Error(`Nobody listens as ${listener} to ${event.name}`)
    await complete(ctx.db)
    await known.run(ctx, event)
  }
  runners.set(HEAR, {
    staged: false,
    run: (data, complete) => transact(system(data.tenant), (ctx) => hear(ctx, { data, complete })),
    subjectOf: (data) => readHeard(data, '').event.topic ?? undefined,
    together: (jobs) =>
      transact(system(jobs[0]?.data.tenant ?? ''), async (ctx) => {
        // Several hold more locks than one: rather than wait for each other's they run alone.
        await soon(ctx.db, CompiledQuery.raw(`set local lock_timeout = '200ms'`))
        for (const job of jobs) await hear(ctx, job)
      }),
  })

  let chores: NodeJS.Timeout | undefined
  const sweep = () =>
    database
      .within('*', async (db) => {
        await outbox.sweep(db, new Date(now().getTime() - KEPT_DAYS * 86_400_000))
        await sweepJobs(db)
      })
      .catch((error: unknown) => log.error({ err: error }, 'chores'))

  return {
    config,
    clock,
    log,
    words,
    metrics,
    live,
    database,
    files: openFiles(config.home, now),
    transact,
    system,
    everywhere: (run) => database.within('*', run),
    on(event, listener, run, cares = () => true) {
      const known = listeners.get(event) ?? new Map()
      if (known.has(listener)) throw new RangeError(`${listener} listens to ${event} already`)
      listeners.set(event, known.set(listener, { run, cares }))
    },
    job(name, run) {
      runners.set(name, {
        staged: false,
        run: ({ tenant, data }, complete) =>
          transact(system(tenant), async (ctx) => {
            await complete(ctx.db)
            await run(ctx, data)
          }),
      })
    },
    stagedJob(name, run) {
      runners.set(name, {
        staged: true,
        async run({ tenant, data }, complete) {
          await run(system(tenant), data)
          await database.within(tenant, complete)
        },
      })
    },
    zones(find) {
      findZone = find
    },
    async start() {
      await jobs.start()
      await live.start()
      relay.start()
      jobs.wake()
      chores = setInterval(() => void sweep(), CHORES_MS)
    },
    settle: (until) => settle(relay, jobs, database, until),
    rest,
    async close() {
      await rest()
      await live.stop()
      await database.close()
    },
  }
}

function actorOf(kind: Actor['kind'], id: string): Actor {
  return { kind, id, name: id, permissions: ALL }
}

interface Listener {
  run(ctx: Ctx, event: Told): Promise<void>
  cares(event: Told): boolean
}

interface Made {
  readonly ctx: Ctx
  readonly afterwards: readonly (() => void)[]
  /** Facts told so far, written at the end in one statement. */
  readonly told: readonly outbox.OutboxRow[]
  /** Jobs put off so far, likewise. */
  readonly put: readonly LaterJob[]
  audited(): boolean
}

interface Making {
  readonly who: Who
  readonly db: Db
  readonly now: Date
  readonly zone: string
  wake(inMs: number, job: string): void
}

function makeCtx({ who, db, now, zone, wake }: Making): Made {
  const afterwards: (() => void)[] = []
  const told: outbox.OutboxRow[] = []
  const put: LaterJob[] = []
  let audited = false
  const ctx: Ctx = {
    tenant: who.tenant,
    actor: who.actor,
    now,
    language: who.language ?? 'zh-CN',
    requestId: who.requestId ?? make('req', now),
    zone,
    address: who.address,
    db,
    async tell(name, data, about) {
      told.push({
        tenant: who.tenant,
        id: make('evt', now),
        name,
        topic: about?.topic ?? null,
        data,
        at: now,
      })
    },
    async later(job, data, when) {
      put.push({ job, tenant: who.tenant, data, ...when })
      afterwards.push(() => wake(when?.at ? when.at.getTime() - now.getTime() : 0, job))
    },
    async audit(action, subject, facts) {
      audited = true
      await audit.write(db, {
        tenant: who.tenant,
        id: make('aud', now),
        at: now,
        actor: who.actor,
        action,
        subject,
        facts: facts ?? {},
      })
    },
    afterCommit(run) {
      afterwards.push(run)
    },
  }
  return { ctx, afterwards, told, put, audited: () => audited }
}

function timed(runner: JobRunner | undefined, name: string, metrics: Metrics): JobRunner | undefined {
  if (!runner) return undefined
  const observed = async (said: string, run: () => Promise<void>) => {
    const began = performance.now()
    const end = (outcome: 'done' | 'failed') => metrics.job(said, outcome, (performance.now() - began) / 1000)
    try {
      await run()
      end('done')
    } catch (error) {
      end('failed')
      throw error
    }
  }
  const { together, subjectOf } = runner
  return {
    staged: runner.staged,
    ...(subjectOf && { subjectOf }),
    run: (data, complete) =>
      observed(typeof data.data.listener === 'string' ? data.data.listener : name, () =>
        runner.run(data, complete),
      ),
    ...(together && { together: (jobs) => observed(`${name}.together`, () => together(jobs)) }),
  }
}

function readHeard(
  data: { readonly [key: string]: Json },
  tenant: string,
): { listener: string; event: Told } {
  const { listener, event } = data
  if (typeof listener !== 'string' || typeof event !== 'object' || event === null || !('name' in event)) {
    throw new RangeError('Expected a heard event')
  }
  const told = event as { readonly [key: string]: Json }
  return {
    listener,
    event: {
      id: String(told.id),
      seq: Number(told.seq),
      tenant,
      name: String(told.name),
      topic: typeof told.topic === 'string' ? told.topic : null,
      data: (told.data ?? {}) as Told['data'],
      at: new Date(String(told.at)),
    },
  }
}

/** Facts lead to jobs and jobs to facts; it ends when a round leaves no fact that waits. */
async function settle(relay: Relay, jobs: Jobs, database: Database, until?: Date): Promise<void> {
  for (;;) {
    await relay.settle()
    await jobs.settle(until)
    if (!(await jobs.waiting()) && !(await database.within('*', outbox.waiting))) return
  }
}
