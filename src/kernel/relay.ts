/** The relay of a node: puts told facts in order, hands them to their listeners as jobs, and rings the other nodes. */
import { CompiledQuery } from 'kysely'
import { chain } from './audit.ts'
import type { Db, Told } from './ctx.ts'
import type { Database } from './db.ts'
import type { Jobs } from './jobs.ts'
import { soon } from './line.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { putInOrder } from './outbox.ts'

/** The job by which a listener hears a fact. */
export const HEAR = 'kernel.hear'

export interface Relay {
  /** Facts were committed: pass them on. Rings in one burst are one pass. @param audited audit rows wait for their chain too */
  ring(audited: boolean): void
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
  /** Who hears this event. */
  readonly listeners: (event: Told) => readonly string[]
}

const MOST = 500
const NOTICE = `/* kernel.notice */ select pg_notify('anju_feed', $1)`
// Facts of a node that died between commit and ring are found by this beat.
const BEAT_MS = 1000

export function openRelay(parts: Parts): Relay {
  const { database, live, jobs, log } = parts
  let running: Promise<void> | undefined
  let again = false
  let audited = true
  let open = false
  let beat: NodeJS.Timeout | undefined

  async function pass(): Promise<void> {
    let more = true
    while (more) {
      again = false
      const chains = audited
      audited = false
      const { facts, heard, chained } = await database.within(
        '*',
        (db) => passOn(parts, db, chains),
        'anju.relay',
      )
      if (heard) jobs.wake(0, HEAR)
      await live.pass(facts)
      audited ||= chained >= MOST
      more = again || facts.length >= MOST || audited
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
    ring(withAudit) {
      audited ||= withAudit
      if (open) void run()
    },
    async settle() {
      await running
      audited = true
      await run()
    },
    start() {
      open = true
      beat = setInterval(() => {
        audited = true
        void run()
      }, BEAT_MS)
      void run()
    },
    async stop() {
      open = false
      clearInterval(beat)
      await running
    },
  }
}

interface Passed {
  readonly facts: readonly Told[]
  readonly heard: boolean
  readonly chained: number
}

/** One batch in one transaction: order, listeners' jobs, the audit chain, and one notice for all nodes. */
async function passOn({ jobs, listeners, metrics, now }: Parts, db: Db, chains: boolean): Promise<Passed> {
  const facts = await putInOrder(db, MOST)
  const heardBy = facts.flatMap((fact) => heard(fact, listeners(fact)))
  await jobs.put(db, heardBy)
  const chained = chains ? await chain(db) : 0
  const last = facts.at(-1)
  if (last) {
    await soon(db, CompiledQuery.raw(NOTICE, [String(last.seq)]))
    metrics.relayed(facts.length, now().getTime() - Math.min(...facts.map((fact) => fact.at.getTime())))
  }
  return { facts, heard: heardBy.length > 0, chained }
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
  }))
}
