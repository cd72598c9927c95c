/** Opening hours changed: every running clock that counts open time is wound anew, a hundred in a transaction, and its matter is due by it. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { wound } from './clock.ts'
import type { Room } from './door.ts'
import { settleBench } from './keep.ts'
import * as store from './store.ts'

export const REWIND = 'standards.rewind'
const AT_ONCE = 100

/** Hours are remembered for some seconds on every node: wound before that is over, clocks could keep the old ones. */
const AFTER_MS = 6000

export const rewindLater = (ctx: Ctx): Promise<void> =>
  ctx.later(REWIND, {}, { at: new Date(ctx.now.getTime() + AFTER_MS) })

export async function rewind(room: Room, who: Who): Promise<void> {
  let after = ''
  for (;;) {
    const { last, matters } = await room.house.transact(who, (ctx) => rewindSome(room, ctx, after))
    // A transaction for each: whoever writes in a matter waits for nothing else.
    for (const id of matters) {
      await room.house.transact(who, (ctx) => room.rooms.conversations.dueAgain(ctx, id))
    }
    if (last === undefined) return
    after = last
  }
}

/** @returns the last clock it saw, and the conversations of all */
async function rewindSome(
  room: Room,
  ctx: Ctx,
  after: string,
): Promise<{ last: string | undefined; matters: ReadonlySet<string> }> {
  const found = await store.businessClocks(ctx, after, AT_ONCE)
  for (const seen of found.toSorted((a, b) => a.subjectId.localeCompare(b.subjectId))) {
    await store.holdSubject(ctx, seen.kind, seen.subjectId)
    const clock = await store.clock(ctx, seen.id)
    if (!clock || clock.endedAt) continue
    const calendar = await room.rooms.calendars.calendarOf(ctx, clock.team)
    const next = { ...clock, ...wound(clock, calendar) }
    if (
      next.dueAt?.getTime() === clock.dueAt?.getTime() &&
      next.warnAt?.getTime() === clock.warnAt?.getTime()
    )
      continue
    const about = {
      kind: clock.kind,
      id: clock.subjectId,
      workKind: clock.kind,
      tier: null,
      channel: null,
      team: clock.team,
    }
    const bench = {
      about,
      calendar,
      policies: [],
      before: new Map([[clock.id, clock]]),
      clocks: [next],
      pauses: [],
    }
    await settleBench(room, ctx, bench)
  }
  const matters = found.flatMap((clock) => (clock.kind === 'conversation' ? [clock.subjectId] : []))
  return { last: found.at(-1)?.id, matters: new Set(matters) }
}
