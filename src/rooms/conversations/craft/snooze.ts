/** A matter is laid aside until an instant and comes back by a timer, or earlier when the customer writes. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { taken } from '../control.ts'
import { afterMoved, type Body, type Draft, type Matter, place } from '../matter.ts'
import { seat } from '../seating.ts'
import * as store from '../store.ts'
import { takingOver } from '../taking.ts'
import { authorOf, HOUSE, held, type Room, tell } from '../voice.ts'

const WAKE = 'conversations.wake'
const LONGEST_MS = 366 * 86_400_000

/** Who lays it aside has it: what is nobody's or the assistant's becomes his. @throws Refusal conversations.snooze-when | conversations.snooze-solved */
export async function snooze(room: Room, ctx: Ctx, id: string, until: Date): Promise<void> {
  const ahead = until.getTime() - ctx.now.getTime()
  if (ahead <= 0 || ahead > LONGEST_MS) throw new Refusal('invalid', 'conversations.snooze-when')
  const before = await held(ctx, id)
  if (before.state === 'solved') throw new Refusal('conflict', 'conversations.snooze-solved')
  if (before.snoozedUntil?.getTime() === until.getTime()) return
  const isOurs = before.holder === 'staff' && before.assigneeId !== null
  const taking = isOurs ? [] : takingOver({ ...before, assigneeId: null }, taken(before), ctx, 'taken-over')
  const mine = isOurs ? {} : { ...taken(before), assigneeId: ctx.actor.id, assigneeName: ctx.actor.name }
  const changes = { ...mine, snoozedUntil: until }
  const { matter, entries } = place(afterMoved(before, changes, ctx.now), [
    ...taking,
    line(ctx, { until: until.toISOString(), because: 'set' }),
  ])
  await store.save(ctx, before, matter, entries)
  await seat(room, ctx, before, matter)
  await armWake(ctx, matter, until)
  if (before.holder === 'assistant') await tell(ctx, 'taken-over', matter)
  await tell(ctx, 'snoozed', matter)
}

/** Each snooze has a timer of its own, named by its place in the log. */
export const armWake = (ctx: Ctx, matter: Matter, until: Date): Promise<void> =>
  ctx.later(
    WAKE,
    { conversationId: matter.id, until: until.toISOString() },
    { at: until, key: `${matter.id}.${matter.lastSeq}` },
  )

/** A person brings it back before its time. */
export async function wake(room: Room, ctx: Ctx, id: string): Promise<void> {
  const before = await held(ctx, id)
  if (before.snoozedUntil) await back(room, ctx, before, line(ctx, { until: null, because: 'person' }))
}

/** The line that says that the customer brought it back; nothing when it was not laid aside. */
export const wokenByCustomer = (matter: Matter, now: Date): Draft[] =>
  matter.snoozedUntil
    ? [{ kind: 'snooze', at: now, author: HOUSE, body: { until: null, because: 'customer' } }]
    : []

/** The timer: only the snooze that set it is ended by it; a later one has a timer of its own. */
export function wakeByTimer(room: Room): void {
  room.house.job(WAKE, async (ctx, data) => {
    const before = await store.lock(ctx, String(data.conversationId))
    if (before?.snoozedUntil?.toISOString() !== String(data.until)) return
    await back(room, ctx, before, {
      kind: 'snooze',
      at: ctx.now,
      author: HOUSE,
      body: { until: null, because: 'time' },
    })
  })
}

async function back(room: Room, ctx: Ctx, before: Matter, said: Draft): Promise<void> {
  const { matter, entries } = place(afterMoved(before, { snoozedUntil: null }, ctx.now), [said])
  await store.save(ctx, before, matter, entries)
  await seat(room, ctx, before, matter)
  await tell(ctx, 'woken', matter)
}

const line = (ctx: Ctx, body: Body): Draft => ({ kind: 'snooze', at: ctx.now, author: authorOf(ctx), body })
