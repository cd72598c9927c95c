/** Jobs and timers: written in the caller's transaction, taken at their instant, completed in the transaction of their deed. */
import { createHash } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import type { Db, Json } from './ctx.ts'
import type { Database } from './db.ts'
import { make } from './ids.ts'
import { soon } from './line.ts'
import type { Log } from './log.ts'

export interface JobData {
  readonly job: string
  readonly tenant: string
  readonly data: { readonly [key: string]: Json }
}

/** A job that is put down. @property key makes it only once in seven days */
export interface LaterJob extends JobData {
  readonly at?: Date
  readonly key?: string
}

/** @property staged runs without an open transaction, for long work; otherwise the runner completes it inside its own */
export interface JobRunner {
  readonly staged: boolean
  /**
   * `complete` marks the job done in the transaction it is handed and keeps every other attempt waiting; when another
   * attempt has taken the job, the next statement or the commit fails.
   */
  run(data: JobData, complete: (db: Db) => Promise<void>): Promise<void>
  /** Runs several of one shop in one transaction: all or none; when it fails each runs for itself. Absent: always each. */
  together?(jobs: readonly Attempt[]): Promise<void>
  /** What it is about: of one subject a node runs only one job at once, in their order, so that none waits for its lock. */
  subjectOf?(data: JobData['data']): string | undefined
}

/** A job with the way to end it. */
export interface Attempt {
  readonly data: JobData
  complete(db: Db): Promise<void>
}

export interface Jobs {
  /** Puts jobs down in a transaction. `key`: a job of the same name, tenant and key is made only once in seven days. */
  put(db: Db, jobs: readonly LaterJob[]): Promise<void>
  /** Looks for work now, or in so many milliseconds. @param job only for jobs of its kind */
  wake(inMs?: number, job?: string): void
  /** Runs what is due until nothing is left. @param until timers up to this instant count as due (tests) */
  settle(until?: Date): Promise<void>
  /** Whether any job is due. */
  waiting(): Promise<boolean>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Taken by this node, running or about to. */
interface Taken {
  readonly tenant: string
  readonly id: string
  readonly name: string
  readonly data: JobData['data']
  readonly attempt: number
  readonly keyed: boolean
}

/** @property width run at once @property ahead taken at once; long work is not taken before it can begin */
interface Lane {
  readonly name: 'quick' | 'staged'
  readonly width: number
  readonly ahead: number
  readonly queue: Taken[]
  readonly busy: Map<Promise<void>, readonly Taken[]>
  pumping: Promise<void> | undefined
  asked: boolean
  timer: NodeJS.Timeout | undefined
}

const lane = (name: Lane['name'], width: number, ahead: number): Lane => ({
  name,
  width,
  ahead,
  queue: [],
  busy: new Map(),
  pumping: undefined,
  asked: false,
  timer: undefined,
})

// Timers fire by themselves; the beat finds what another node put down, and renews what this one holds.
const BEAT_MS = 1000
/** A worker that does not renew what it took for so long is dead, and others take it. */
const HELD_SECONDS = 30
const RENEW_BEATS = 8
const ATTEMPTS = 7
const TOGETHER = 16
const LONGEST_PAUSE_SECONDS = 300
const KEPT_DAYS = 7

interface Parts {
  readonly database: Pick<Database, 'aside' | 'asideOnce' | 'kysely'>
  readonly log: Log
  readonly now: () => Date
  readonly runner: (job: string) => JobRunner | undefined
}

export function openJobs({ database, log, now, runner }: Parts): Jobs {
  const lanes = [lane('quick', 4, 32), lane('staged', 3, 1)]
  let beat: NodeJS.Timeout | undefined
  let beats = 0
  let open = false
  let stopped = false

  async function perform(job: Taken): Promise<void> {
    const { name, attempt } = job
    try {
      const known = runner(name)
      if (!known) throw new Error(`Nobody runs the job ${name}`)
      const own = attemptOf(job)
      await known.run(own.data, own.complete)
    } catch (error) {
      log.error({ err: error, job: name, attempt }, 'job failed')
      const pause = Math.min(LONGEST_PAUSE_SECONDS, 2 ** (attempt - 1))
      await database.aside((db) => fail(db, job, pause, error))
      wake(pause * 1000)
    }
  }

  /** In a burst a commit for each heard event costs more than hearing it, so several share one. */
  async function performAll(jobs: readonly Taken[]): Promise<void> {
    const together = jobs.length > 1 && jobs[0] ? runner(jobs[0].name)?.together : undefined
    try {
      if (together) return await together(jobs.map((job) => attemptOf(job)))
    } catch (error) {
      const said = error instanceof Error ? error.message : 'unknown'
      log.info({ said, jobs: jobs.length }, 'jobs failed together, each runs for itself')
    }
    for (const job of jobs) await perform(job)
  }

  function begin(on: Lane, jobs: readonly Taken[]): void {
    const done: Promise<void> = performAll(jobs)
      .catch((error: unknown) => log.error({ err: error }, 'a failed job could not be put back'))
      .finally(() => on.busy.delete(done))
    on.busy.set(done, jobs)
  }

  function fill(on: Lane): void {
    while (on.busy.size < on.width) {
      const jobs = next(
        on,
        (job) => subjectOf(runner(job.name), job),
        (job) => Boolean(runner(job.name)?.together),
      )
      if (jobs.length === 0) return
      begin(on, jobs)
    }
  }

  /** Takes what is due and runs it, until nothing is due and nobody asked meanwhile; then the next timer is set. */
  async function pump(on: Lane): Promise<void> {
    // Fewer came than were asked for: nothing more was due.
    let isAll = false
    while (!stopped) {
      fill(on)
      if (on.queue.length === 0 && isAll && !on.asked) return
      if (on.queue.length > 0 || on.busy.size >= on.width) {
        await Promise.race(on.busy.keys())
        continue
      }
      on.asked = false
      const { taken, nextMs } = await take(database, on.name, on.ahead)
      on.queue.push(...taken)
      isAll = taken.length < on.ahead
      if (isAll && nextMs !== null) arm(on, nextMs)
    }
  }

  /** Wakes this lane at an instant that comes before the next beat; later ones the beat finds. */
  function arm(on: Lane, inMs: number): void {
    if (!open || inMs > BEAT_MS) return
    clearTimeout(on.timer)
    on.timer = setTimeout(() => void kick(on), Math.max(1, Math.ceil(inMs)))
  }

  function kick(on: Lane): Promise<void> {
    on.asked = true
    on.pumping ??= pump(on)
      .catch((error: unknown) => log.error({ err: error }, 'jobs could not be taken'))
      .finally(() => {
        on.pumping = undefined
        // Somebody asked when it had just stopped looking.
        if (on.asked && open) void kick(on)
      })
    return on.pumping
  }

  /** Until every place of a lane is free and nothing is due. */
  async function drain(on: Lane): Promise<void> {
    do {
      await kick(on)
      await Promise.all(on.busy.keys())
    } while (on.pumping || on.busy.size > 0)
  }

  const laneOf = (job: string): Lane['name'] => (runner(job)?.staged ? 'staged' : 'quick')

  function wake(inMs = 0, job?: string): void {
    if (!open) return
    for (const on of lanes) {
      if (job !== undefined && laneOf(job) !== on.name) continue
      if (inMs <= 0) void kick(on)
      else if (inMs <= BEAT_MS) setTimeout(() => void (open && kick(on)), inMs).unref()
    }
  }

  async function chores(): Promise<void> {
    const held = lanes.flatMap((on) => [...on.queue, ...[...on.busy.values()].flat()])
    await database.aside(async (db) => {
      if (held.length > 0) await renew(db, held)
      await giveBack(db)
    })
  }

  return {
    async put(db, jobs) {
      if (jobs.length === 0) return
      const rows = jobs.map(({ job, tenant, data, at, key }) => ({
        tenant,
        id: key === undefined ? make('job', now()) : idOf(`${job}|${tenant}|${key}`),
        lane: laneOf(job),
        name: job,
        data,
        at,
        keyed: key !== undefined,
      }))
      await soon(db, CompiledQuery.raw(PUT, [JSON.stringify(rows)]))
    },
    wake,
    async settle(until) {
      if (until) {
        await database.aside((db) =>
          sql`update kernel.job set due_at = now()
            where state = 'waiting' and due_at <= ${until} and due_at > now()`.execute(db),
        )
      }
      for (const on of lanes) await drain(on)
    },
    waiting: () => database.aside(isDue),
    async start() {
      open = true
      await chores()
      beat = setInterval(() => {
        wake()
        beats += 1
        if (beats % RENEW_BEATS === 0)
          void chores().catch((error: unknown) => log.error({ err: error }, 'jobs could not be renewed'))
      }, BEAT_MS)
    },
    async stop() {
      open = false
      stopped = true
      clearInterval(beat)
      for (const on of lanes) clearTimeout(on.timer)
      await Promise.all(lanes.map((on) => on.pumping))
      await Promise.all(lanes.flatMap((on) => [...on.busy.keys()]))
      // What was taken and not begun goes back at once.
      const left = lanes.flatMap((on) => on.queue.splice(0))
      if (left.length > 0) await database.aside((db) => release(db, left))
    },
  }
}

const PUT = `/* kernel.put */ insert into kernel.job (tenant_id, id, lane, name, data, due_at, keyed)
  select x.tenant, x.id, x.lane, x.name, x.data, coalesce(x.at, now()), x.keyed
  from jsonb_to_recordset($1::jsonb)
    as x(tenant text, id text, lane text, name text, data jsonb, at timestamptz, keyed boolean)
  on conflict do nothing`

/** The jobs due longest, and how long until the next one when fewer are due than wanted. */
async function take(
  database: Pick<Database, 'asideOnce' | 'kysely'>,
  from: Lane['name'],
  most: number,
): Promise<{ taken: Taken[]; nextMs: number | null }> {
  const rows = await database.asideOnce(taking(from, most).compile(database.kysely))
  return { taken: rows.filter((row) => row.id !== null), nextMs: rows[0]?.nextMs ?? null }
}

/** Exported for the proof that its cost does not grow with what waits. */
export const taking = (from: Lane['name'], most: number) => sql<
  Taken & { nextMs: number | null }
>`/* kernel.take */
  with due as materialized (
    select tenant_id, id from kernel.job where lane = ${sql.lit(from)} and state = 'waiting' and due_at <= now()
    order by due_at, id limit ${sql.lit(most)} for update skip locked),
  taken as (
    update kernel.job j set state = 'taken', attempt = j.attempt + 1,
      held_until = now() + interval '1 second' * ${sql.lit(HELD_SECONDS)}
    from due where j.tenant_id = due.tenant_id and j.id = due.id
    returning j.tenant_id, j.id, j.name, j.data, j.attempt, j.keyed, j.due_at),
  next as (
    select extract(epoch from min(due_at) - clock_timestamp())::float8 * 1000 as ms from kernel.job
    where lane = ${sql.lit(from)} and state = 'waiting' and due_at > now())
  select t.tenant_id as tenant, t.id, t.name, t.data, t.attempt, t.keyed, next.ms as "nextMs"
  from next left join taken t on true order by t.due_at, t.id`

function subjectOf(known: JobRunner | undefined, { tenant, data }: Taken): string | undefined {
  const subject = known?.subjectOf?.(data)
  return subject === undefined ? undefined : `${tenant} ${subject}`
}

/** The next job whose subject nobody has at work, with those of its kind and shop that may share its transaction. */
function next(
  on: Lane,
  about: (job: Taken) => string | undefined,
  shares: (job: Taken) => boolean,
): readonly Taken[] {
  const atWork = new Set([...on.busy.values()].flat().map(about))
  atWork.delete(undefined)
  const most = Math.min(TOGETHER, Math.ceil(on.queue.length / on.width))
  const chosen: Taken[] = []
  for (const job of on.queue) {
    const [first] = chosen
    const fits = !first || (job.name === first.name && job.tenant === first.tenant)
    const subject = about(job)
    if (!fits || atWork.has(subject)) {
      // What comes later about the same must not overtake it.
      if (subject !== undefined) atWork.add(subject)
      continue
    }
    chosen.push(job)
    if (chosen.length >= most || !shares(job)) break
  }
  const left = on.queue.filter((job) => !chosen.includes(job))
  on.queue.splice(0, on.queue.length, ...left)
  return chosen
}

const attemptOf = (job: Taken): Attempt => ({
  data: { job: job.name, tenant: job.tenant, data: job.data },
  complete: (db) => complete(db, job),
})

/** Ends the job in the transaction of its deed; a key is remembered, anything else is gone. */
async function complete(db: Db, { tenant, id, attempt, keyed }: Taken): Promise<void> {
  await soon(db, CompiledQuery.raw(keyed ? REMEMBER : REMOVE, [tenant, id, attempt]))
}

/** Nobody waits for this answer, so a job that another attempt has taken makes the statement itself fail. */
const ONE = `select case when count(*) = 1 then 1 else ('Expected to hold the job, held ' || count(*))::int end from ended`
const REMOVE = `/* kernel.remove */ with ended as (
  delete from kernel.job where tenant_id = $1 and id = $2 and state = 'taken' and attempt = $3 returning 1) ${ONE}`
const REMEMBER = `/* kernel.remember */ with ended as (
  update kernel.job set state = 'done', data = '{}', over_at = now(), held_until = null
  where tenant_id = $1 and id = $2 and state = 'taken' and attempt = $3 returning 1) ${ONE}`

/** Waits for its next attempt, or is lost after the last one. */
async function fail(db: Db, job: Taken, pauseSeconds: number, error: unknown): Promise<void> {
  const said = error instanceof Error ? error.message : 'unknown'
  await sql`update kernel.job set held_until = null, error = ${said},
      state = case when attempt >= ${ATTEMPTS} then 'lost' else 'waiting' end,
      over_at = case when attempt >= ${ATTEMPTS} then now() end,
      due_at = now() + interval '1 second' * ${pauseSeconds}::float8 * (0.9 + random() / 10)
    where tenant_id = ${job.tenant} and id = ${job.id} and state = 'taken' and attempt = ${job.attempt}`.execute(
    db,
  )
}

/** A job that is just being completed is locked and needs no renewal. */
async function renew(db: Db, held: readonly Taken[]): Promise<void> {
  await sql`update kernel.job j set held_until = now() + interval '1 second' * ${HELD_SECONDS}::int
    from (select k.tenant_id, k.id from kernel.job k join ${listed(held)} on k.tenant_id = h.tenant and k.id = h.id
      where k.state = 'taken' and k.attempt = h.attempt for update of k skip locked) mine
    where j.tenant_id = mine.tenant_id and j.id = mine.id`.execute(db)
}

/** Taken and never begun: as if it had not been taken. */
async function release(db: Db, left: readonly Taken[]): Promise<void> {
  await sql`update kernel.job j set state = 'waiting', held_until = null, attempt = j.attempt - 1
    from ${listed(left)} where j.tenant_id = h.tenant and j.id = h.id and j.state = 'taken' and j.attempt = h.attempt`.execute(
    db,
  )
}

const listed = (jobs: readonly Taken[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(
    jobs.map(({ tenant, id, attempt }) => ({ tenant, id, attempt })),
  )}::jsonb) as h(tenant text, id text, attempt int)`

/** What a dead worker held is due again; a job that has killed its worker every time is lost. */
async function giveBack(db: Db): Promise<void> {
  await sql`update kernel.job j set held_until = null, due_at = now(),
      state = case when j.attempt >= ${ATTEMPTS} then 'lost' else 'waiting' end,
      over_at = case when j.attempt >= ${ATTEMPTS} then now() end, error = coalesce(j.error, 'its worker went away')
    from (select tenant_id, id from kernel.job where state = 'taken' and held_until < now()
      for update skip locked) gone
    where j.tenant_id = gone.tenant_id and j.id = gone.id`.execute(db)
}

async function isDue(db: Db): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists(select 1 from kernel.job where state = 'waiting' and due_at <= now()) as due`.execute(db)
  return rows[0]?.due ?? false
}

/** Forgets what ended long ago: from then on a key may be used again. */
export async function sweep(db: Db): Promise<void> {
  await sql`delete from kernel.job where over_at < now() - interval '1 day' * ${KEPT_DAYS}::int`.execute(db)
}

function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
