/** Live updates: each node hears that facts were told, reads them once, and passes them to whoever follows. */
import pg from 'pg'
import type { Json, Told } from './ctx.ts'
import type { Connection, Database } from './db.ts'
import { make } from './ids.ts'
import type { Log } from './log.ts'
import { after, bounds } from './outbox.ts'

const FEED = 'anju_feed'
const WHISPER = 'anju_whisper'
const PAGE = 500

/** Passes by and is never stored: typing, viewing. */
export interface Whisper {
  readonly tenant: string
  readonly topic: string
  readonly name: string
  readonly data: { readonly [key: string]: Json }
}

export interface Follower {
  readonly tenant: string
  told(fact: Told): void
  whispered(whisper: Whisper): void
  /** What was asked for is no longer kept: read everything anew. */
  reset(head: number): void
}

export interface Live {
  /** Sends every fact of a tenant after `since` (undefined: from now on), in order, none twice. @returns a way to stop */
  follow(follower: Follower, since?: number): Promise<() => void>
  /** Rings when a fact of this topic was told or whispered; the watcher reads what is new by its own sequence. */
  watch(tenant: string, topic: string, ring: (whisper?: Whisper) => void): () => void
  whisper(whisper: Whisper): void
  /** The relay of this node has numbered these: passed on as they are when nothing lies between, read otherwise. */
  pass(facts: readonly Told[]): Promise<void>
  head(): number
  start(): Promise<void>
  stop(): Promise<void>
}

interface Seat {
  readonly follower: Follower
  /** While it catches up, what comes is kept back here. */
  waiting: Told[] | undefined
}

export function openLive(database: Database, connection: Connection, log: Log, now: () => Date): Live {
  const node = make('node', now())
  const seats = new Map<string, Set<Seat>>()
  const watchers = new Map<string, Set<(whisper?: Whisper) => void>>()
  let head = 0
  let reading: Promise<void> | undefined
  let again = false
  let listener: pg.Client | undefined
  let stopped = false
  let retry: NodeJS.Timeout | undefined

  function send(fact: Told): void {
    for (const seat of seats.get(fact.tenant) ?? []) {
      if (seat.waiting) seat.waiting.push(fact)
      else seat.follower.told(fact)
    }
    if (fact.topic) for (const ring of watchers.get(`${fact.tenant} ${fact.topic}`) ?? []) ring()
  }

  async function readOn(): Promise<void> {
    do {
      again = false
      const facts = await database.within('*', (db) => after(db, head, PAGE))
      for (const fact of facts) {
        head = Math.max(head, fact.seq)
        send(fact)
      }
      if (facts.length === PAGE) again = true
    } while (again)
  }

  function ring(): Promise<void> {
    again = true
    reading ??= readOn()
      .catch((error: unknown) => log.error({ err: error }, 'live feed could not be read'))
      .finally(() => {
        reading = undefined
      })
    return reading
  }

  function hear(whisper: Whisper): void {
    for (const seat of seats.get(whisper.tenant) ?? []) seat.follower.whispered(whisper)
    for (const ring of watchers.get(`${whisper.tenant} ${whisper.topic}`) ?? []) ring(whisper)
  }

  async function listen(): Promise<void> {
    const client = new pg.Client(connection)
    client.on('error', () => undefined)
    client.on('end', () => {
      if (!stopped) retry = setTimeout(() => void listen().catch(() => undefined), 1000)
    })
    client.on('notification', (note) => {
      // What this node has numbered itself it has passed on already.
      if (note.channel === FEED) void (Number(note.payload) > head ? ring() : undefined)
      else if (note.payload) receive(note.payload)
    })
    try {
      await client.connect()
      await client.query(`listen ${FEED}; listen ${WHISPER}`)
      listener = client
      await ring()
    } catch (error) {
      log.warn({ err: error }, 'live feed does not listen, tries again')
      await client.end().catch(() => undefined)
    }
  }

  function receive(payload: string): void {
    const heard: unknown = JSON.parse(payload)
    if (isWhisper(heard) && heard.node !== node) hear(heard)
  }

  return {
    head: () => head,
    async pass(facts) {
      const [first] = facts
      if (!first) return
      if (reading || first.seq !== head + 1) return ring()
      for (const fact of facts) {
        head = fact.seq
        send(fact)
      }
    },
    async follow(follower, since) {
      const seat: Seat = { follower, waiting: [] }
      const room = seats.get(follower.tenant) ?? new Set()
      seats.set(follower.tenant, room.add(seat))
      const leave = () => {
        room.delete(seat)
      }
      if (since !== undefined) await catchUp(database, seat, since)
      for (const fact of seat.waiting ?? []) if (fact.seq > (since ?? 0)) follower.told(fact)
      seat.waiting = undefined
      return leave
    },
    watch(tenant, topic, ringer) {
      const key = `${tenant} ${topic}`
      const room = watchers.get(key) ?? new Set()
      watchers.set(key, room.add(ringer))
      return () => {
        room.delete(ringer)
        if (room.size === 0 && watchers.get(key) === room) watchers.delete(key)
      }
    },
    whisper(whisper) {
      hear(whisper)
      const payload = JSON.stringify({ ...whisper, node })
      if (payload.length < 7900) {
        database.spare.query('select pg_notify($1, $2)', [WHISPER, payload]).catch(() => undefined)
      }
    },
    async start() {
      head = (await database.within('*', bounds)).head
      await listen()
    },
    async stop() {
      stopped = true
      clearTimeout(retry)
      await listener?.end().catch(() => undefined)
      await reading
    },
  }
}

/** Reads from the table up to where the waiting facts begin; doubles at the seam are dropped by their number. */
async function catchUp(database: Database, seat: Seat, since: number): Promise<void> {
  const { tenant } = seat.follower
  const { head, oldest } = await database.within('*', bounds)
  if (since > head || since < oldest - 1) {
    seat.follower.reset(head)
    seat.waiting = seat.waiting?.filter((fact) => fact.seq > head)
    return
  }
  let at = since
  for (;;) {
    const facts = await database.within(tenant, (db) => after(db, at, PAGE, tenant))
    for (const fact of facts) {
      seat.follower.told(fact)
      at = fact.seq
    }
    if (facts.length < PAGE) break
  }
  seat.waiting = seat.waiting?.filter((fact) => fact.seq > at)
}

function isWhisper(value: unknown): value is Whisper & { node: string } {
  return (
    typeof value === 'object' && value !== null && 'node' in value && 'tenant' in value && 'topic' in value
  )
}
