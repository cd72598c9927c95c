/** Jobs and timers: written in the caller's transaction, run once, completed in the transaction of their own deed. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { fromKysely, type JobInsert, PgBoss } from 'pg-boss'
import type { Db, Json } from './ctx.ts'
import type { Log } from './log.ts'

export interface JobData {
  readonly job: string
  readonly tenant: string
  readonly data: { readonly [key: string]: Json }
}

/** @property staged runs without an open transaction, for long work; otherwise the runner completes it inside its own */
export interface JobRunner {
  readonly staged: boolean
  /** `complete` marks the job done in the transaction it is handed; it throws when another attempt has taken it. */
  run(data: JobData, complete: (db: Db) => Promise<void>): Promise<void>
}

export interface Jobs {
  /** Puts jobs down in a transaction. `key`: a job of the same name, tenant and key is made only once in seven days. */
  put(db: Db, jobs: readonly (JobData & { at?: Date; key?: string })[]): Promise<void>
  /** Looks for work now instead of at the next beat. */
  wake(): void
  /** Runs what is due until nothing is left. @param until timers up to this instant count as due (tests) */
  settle(until?: Date): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

const QUEUES = ['quick', 'staged'] as const
type Queue = (typeof QUEUES)[number]
const LANES: Readonly<Record<Queue, number>> = { quick: 4, staged: 3 }
const BEAT_MS = 500

interface Parts {
  readonly pool: pg.Pool
  readonly kysely: Db
  readonly log: Log
  readonly runner: (job: string) => JobRunner | undefined
}

export function openJobs({ pool, kysely, log, runner }: Parts): Jobs {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: rowsOf(await pool.query(text, values)) }) },
    schedule: false,
    superviseIntervalSeconds: 30,
    queueCacheIntervalSeconds: 3600,
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  const running = new Map<Queue, Set<Promise<void>>>(QUEUES.map((queue) => [queue, new Set()]))
  let beat: NodeJS.Timeout | undefined
  let open = false
  const pumping = new Map<Queue, Promise<void>>()
  const asked = new Set<Queue>()

  async function perform(
    queue: Queue,
    job: { id: string; retryCount: number; data: JobData },
  ): Promise<void> {
    const attempt = { id: job.id, retryCount: job.retryCount }
    const complete = async (db: Db) => {
      const { rows } = await sql<{
        id: string
      }>`update pgboss.job set state = 'completed', completed_on = now()
        where name = ${queue} and id = ${job.id}::uuid and state = 'active' and retry_count = ${job.retryCount}
        returning id`.execute(db)
      if (rows.length !== 1) throw new Error(`Job ${job.data.job} was taken by another attempt`)
    }
    try {
      const known = runner(job.data.job)
      if (!known) throw new Error(`Nobody runs the job ${job.data.job}`)
      await known.run(job.data, complete)
    } catch (error) {
      log.error({ err: error, job: job.data.job, attempt: job.retryCount }, 'job failed')
      await boss.fail(queue, attempt, { message: error instanceof Error ? error.message : 'unknown' })
    }
  }

  /** Fills the free lanes of a queue. @returns whether all were filled, so that more may be due */
  async function fill(queue: Queue, busy: Set<Promise<void>>): Promise<boolean> {
    const free = LANES[queue] - busy.size
    if (free <= 0) return true
    const jobs = await boss.fetch<JobData>(queue, { batchSize: free })
    for (const job of jobs) {
      const done: Promise<void> = perform(queue, job).finally(() => busy.delete(done))
      busy.add(done)
    }
    return jobs.length === free
  }

  /** Takes what is due, again while all lanes were filled or somebody asked meanwhile. */
  async function pump(queue: Queue): Promise<void> {
    const busy = running.get(queue) ?? new Set()
    for (;;) {
      asked.delete(queue)
      if (await fill(queue, busy)) await Promise.race(busy)
      else if (!asked.has(queue)) return
    }
  }

  function kick(queue: Queue): Promise<void> {
    asked.add(queue)
    const now = pumping.get(queue)
    if (now) return now
    const next = pump(queue)
      .catch((error: unknown) => log.error({ err: error }, 'jobs could not be fetched'))
      .finally(() => pumping.delete(queue))
    pumping.set(queue, next)
    return next
  }

  /** Until every lane of a queue is free and nothing is due. */
  async function drain(queue: Queue): Promise<void> {
    const busy = running.get(queue) ?? new Set()
    do {
      await kick(queue)
      await Promise.all(busy)
    } while (pumping.has(queue) || busy.size > 0)
  }

  const wake = () => {
    if (open) for (const queue of QUEUES) void kick(queue)
  }

  return {
    async put(db, jobs) {
      if (jobs.length === 0) return
      for (const queue of QUEUES) {
        const mine = jobs.filter((job) => (runner(job.job)?.staged ? 'staged' : 'quick') === queue)
        if (mine.length > 0) await boss.insert(queue, mine.map(inserted), { db: fromKysely(db) })
      }
    },
    wake,
    async settle(until) {
      if (until) {
        await sql`update pgboss.job set start_after = now()
          where state in ('created', 'retry') and start_after <= ${until} and start_after > now()`.execute(
          kysely,
        )
      }
      for (const queue of QUEUES) await drain(queue)
    },
    async start() {
      await boss.start()
      for (const queue of QUEUES) {
        await boss.createQueue(queue, {
          retryLimit: 6,
          retryDelay: 1,
          retryBackoff: true,
          retryDelayMax: 300,
          expireInSeconds: 120,
          retentionSeconds: 400 * 24 * 3600,
          deleteAfterSeconds: 7 * 24 * 3600,
        })
      }
      open = true
      beat = setInterval(wake, BEAT_MS)
    },
    async stop() {
      open = false
      clearInterval(beat)
      await Promise.all([...pumping.values()])
      await Promise.all([...running.values()].flatMap((busy) => [...busy]))
      await boss.stop({ graceful: false, close: false })
    },
  }
}

function inserted({ job, tenant, data, at, key }: JobData & { at?: Date; key?: string }): JobInsert {
  return {
    data: { job, tenant, data },
    ...(at && { startAfter: at }),
    ...(key !== undefined && { id: uuidOf(`${job}|${tenant}|${key}`) }),
  }
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Several statements in one text answer a list: the rows of all are wanted. */
function rowsOf(answer: pg.QueryResult | pg.QueryResult[]): unknown[] {
  return [answer].flat().flatMap((one) => one.rows ?? [])
}
