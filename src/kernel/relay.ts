/** The relay of a node: puts told facts in order, hands them to their listeners as jobs, and rings the other nodes. */
import { sql } from 'kysely'
import { chain } from './audit.ts'
import type { Told } from './ctx.ts'
import type { Database } from './db.ts'
import type { Jobs } from './jobs.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { putInOrder } from './outbox.ts'

/** The job by which a listener hears a fact. */
export const HEAR = 'kernel.hear'

export interface Relay {
  /** Facts were committed: pass them on. Rings in one burst are one pass. */
  ring(): void
  /** Passes on until nothing waits. */
  settle(): Promise<void>
  start(): void
  stop(): Promise<void>
}

interface Parts {
  readonly database: Database
  readonly jobs: Jobs
  readonly live: Live
  readonly log: Log
  readonly metrics: Metrics
  readonly now: () => Date
  readonly listeners: (event: string) => readonly string[]
}

const MOST = 500
// Facts of a node that died between commit and ring are found by this beat.
const BEAT_MS = 1000

export function openRelay(parts: Parts): Relay {
  const { database, live, jobs, log } = parts
  let running: Promise<void> | undefined
  let again = false
  let open = false
  let beat: NodeJS.Timeout | undefined

  async function pass(): Promise<void> {
    let more = true
    while (more) {
      again = false
      const count = await database.within('*', (db) => passOn(parts, db))
      if (count > 0) {
        jobs.wake()
        await live.ring()
      }
      more = again || count >= MOST
    }
  }

  function run(): Promise<void> {
    again = true
    running ??= pass()
      .catch((error: unknown) => log.error({ err: error }, 'relay failed, tries again at the next beat'))
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    ring() {
      if (open) void run()
    },
    async settle() {
      await running
      await run()
    },
    start() {
      open = true
      beat = setInterval(() => void run(), BEAT_MS)
      void run()
    },
    async stop() {
      open = false
      clearInterval(beat)
      await running
    },
  }
}

/** One batch in one transaction: order, listeners' jobs, the audit chain, and one notice for all nodes. */
async function passOn(
  { jobs, listeners, metrics, now }: Parts,
  db: Parameters<typeof putInOrder>[0],
): Promise<number> {
  const facts = await putInOrder(db, MOST)
  await jobs.put(
    db,
    facts.flatMap((fact) => heard(fact, listeners(fact.name))),
  )
  const chained = await chain(db)
  const last = facts.at(-1)
  if (last) {
    await sql`select pg_notify('anju_feed', ${String(last.seq)})`.execute(db)
    metrics.relayed(facts.length, now().getTime() - Math.min(...facts.map((fact) => fact.at.getTime())))
  }
  return Math.max(facts.length, chained)
}

function heard(fact: Told, listeners: readonly string[]) {
  return listeners.map((listener) => ({
    job: HEAR,
    tenant: fact.tenant,
    data: {
      listener,
      event: {
        id: fact.id,
        seq: fact.seq,
        name: fact.name,
        topic: fact.topic,
        data: fact.data,
        at: fact.at.toISOString(),
      },
    },
    key: `${listener}|${fact.id}`,
  }))
}
