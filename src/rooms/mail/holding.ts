/** Which node holds which box: a lease in the box's row, taken and renewed; each held box has its line, with growing pauses after trouble. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Who } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import { hold } from './connection.ts'
import { BEGINNING_BYTES, keep, MOST_BYTES } from './keep.ts'
import { keyOf, type Room, unsealed } from './room.ts'
import * as store from './store.ts'
import { failureOf } from './trouble.ts'

const BEAT_MS = 2000
const LEASE_MS = 12_000
const PAUSES_MS = [1000, 2000, 5000, 15_000, 30_000, 60_000] as const

interface Line {
  readonly version: number
  readonly stop: AbortController
  readonly ended: Promise<void>
}

/** Looks after all shops' boxes on this node until stopped; then they are free for another. */
export function openHolding(room: Room): { stop(): Promise<void> } {
  const node = make('nod', room.house.clock.now())
  const lines = new Map<string, Line>()
  room.reader.warm()
  const over = new AbortController()

  async function beat(): Promise<void> {
    const now = room.house.clock.now()
    const until = new Date(now.getTime() + LEASE_MS)
    const mine = await room.house.everywhere((db) => store.holdBoxes(db, node, now, until))
    const wanted = new Map(mine.map((one) => [`${one.tenant} ${one.id}`, one]))
    for (const [name, line] of lines) {
      if (wanted.get(name)?.version === line.version) continue
      line.stop.abort()
      lines.delete(name)
    }
    for (const [name, { tenant, id, version }] of wanted) {
      if (lines.has(name)) continue
      const stop = new AbortController()
      lines.set(name, { version, stop, ended: keepLine(room, room.house.system(tenant), id, stop.signal) })
    }
  }

  const beating = (async () => {
    while (!over.signal.aborted) {
      await beat().catch((error: unknown) =>
        room.house.log.error({ err: error }, 'mail boxes could not be held'),
      )
      await rest(BEAT_MS, over.signal)
    }
  })()

  return {
    async stop() {
      over.abort()
      await beating
      for (const { stop } of lines.values()) stop.abort()
      await Promise.all([...lines.values()].map(({ ended }) => ended))
      await room.house.everywhere((db) => store.letBoxesGo(db, node)).catch(() => undefined)
    },
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined)
}

async function keepLine(room: Room, who: Who, boxId: string, stopped: AbortSignal): Promise<void> {
  for (let tries = 0; !stopped.aborted; tries++) {
    try {
      await oneLine(room, who, boxId, stopped, () => {
        tries = 0
      })
    } catch (error) {
      if (stopped.aborted) return
      const { code, said } = failureOf(error)
      room.house.log.warn({ box: boxId, code, said }, 'a mail box lost its line')
      // A line that was well a moment ago and only ended is no trouble yet: the next try tells.
      if (code !== 'ended' || tries > 0)
        await note(room, who, boxId, { connected: false, code, said }).catch(() => undefined)
      await rest(PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? 1000, stopped)
    }
  }
}

async function note(
  room: Room,
  who: Who,
  boxId: string,
  reach: { connected: boolean; code: string | null; said: string },
): Promise<void> {
  await room.house.transact(who, async (ctx) => {
    if (await store.markReach(ctx, boxId, reach)) await ctx.tell('mail.box.changed', { boxId })
  })
}

async function oneLine(
  room: Room,
  who: Who,
  boxId: string,
  stopped: AbortSignal,
  well: () => void,
): Promise<void> {
  const { house } = room
  const box = await house.transact(who, (ctx) => store.box(ctx, boxId))
  if (!box || box.pausedAt) return
  const password = await house.transact(who, async (ctx) =>
    unsealed(room, ctx, `box.imap:${boxId}`, box.imapSecret),
  )
  await hold(
    {
      imap: box.imap,
      folder: box.folder,
      password,
      mostBytes: MOST_BYTES,
      beginning: BEGINNING_BYTES,
      async place({ validity, next, sinceDays }) {
        const last = await house.transact(who, async (ctx) => {
          const now = await store.box(ctx, boxId)
          return now?.uidValidity === validity ? now.lastUid : now?.uidValidity === null ? 'first' : 0
        })
        // A new box begins now, or some days back; a folder numbered anew is gone through, what we know gets its new number.
        const begin = last === 'first' ? (box.takeDays > 0 ? await sinceDays(box.takeDays) : next - 1) : last
        await house.transact(who, (ctx) => store.markPlace(ctx, boxId, { validity, lastUid: begin }))
        return begin
      },
      async wanted(announced, validity) {
        return house.transact(who, async (ctx) => {
          const there = await store.storedUids(
            ctx,
            boxId,
            validity,
            announced.map(({ uid }) => uid),
          )
          const fresh = announced.filter(({ uid }) => !there.has(uid))
          const unknown = []
          for (const one of fresh) {
            const letter = { key: keyOf(one.messageId), bytes: one.bytes, validity, uid: one.uid }
            if (!one.messageId || !(await store.renumber(ctx, boxId, letter))) unknown.push(one)
          }
          return unknown
        })
      },
      async take({ uid, bytes, cameAt }, validity, source, whole) {
        await keep(room, who, { boxId, uidValidity: validity, uid, bytes, cameAt, whole, source })
      },
      reached: (validity, lastUid) =>
        house.transact(who, (ctx) => store.markPlace(ctx, boxId, { validity, lastUid })),
      async connected() {
        well()
        await note(room, who, boxId, { connected: true, code: null, said: '' })
      },
    },
    stopped,
  )
}
