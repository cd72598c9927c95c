/** A matter moved, or a timer rang: its clocks read on from where they stopped, in the order of the log. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ConversationRow } from '../conversations/contract.ts'
import type { WorkOrderShape } from '../work/contract.ts'
import type { SubjectKind } from './contract.ts'
import type { Room } from './door.ts'
import { benchFor, passTime, perform, ring, settleBench } from './keep.ts'
import { type Deed, deedsOf } from './log.ts'
import * as store from './store.ts'

const AT_ONCE = 200

interface Wish {
  /** When a line of the log came to us. */
  readonly heardAt?: (seq: number) => Date | undefined
  readonly quiet?: boolean
}

/** Events may come late and in any order: the log says what was when, so an answer before the break is one also when it is heard after it. */
export async function followConversation(
  room: Room,
  ctx: Ctx,
  id: string,
  wish: Wish = {},
): Promise<boolean> {
  const { conversations } = room.rooms
  const subject = await store.holdSubject(ctx, 'conversation', id)
  const events = await conversations.eventsSince(ctx, id, subject.heardSeq, AT_ONCE)
  const last = events.at(-1)
  if (!last) return false
  const row = await orNothing(conversations.row(ctx, id))
  if (!row) return false
  const { deeds, answered } = deedsOf(events, subject.answered, wish.heardAt ?? (() => undefined))
  await apply(room, ctx, aboutConversation(row), deeds, wish.quiet)
  await store.saveSubject(ctx, 'conversation', id, { heardSeq: last.seq, answered })
  if (events.length === AT_ONCE) await followConversation(room, ctx, id, wish)
  return true
}

const aboutConversation = (row: ConversationRow) => ({
  kind: 'conversation' as const,
  id: row.id,
  workKind: 'conversation',
  tier: row.customer.tier,
  channel: row.channel.kind,
  team: row.team?.id ?? null,
})

async function apply(
  room: Room,
  ctx: Ctx,
  about: Parameters<typeof benchFor>[2],
  deeds: readonly Deed[],
  quiet?: boolean,
): Promise<void> {
  if (deeds.length === 0) return
  const bench = await benchFor(room, ctx, about)
  perform(ctx, bench, deeds)
  await settleBench(room, ctx, bench, quiet)
}

/** Who was forgotten or never was has no clocks. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'missing') return undefined
    throw error
  }
}

/** A work order has one clock: until it is done. Its state says what happened, whichever event told of it. */
export async function followWork(room: Room, ctx: Ctx, id: string, at: Date): Promise<void> {
  const { work } = room.rooms
  if (!work) return
  await store.holdSubject(ctx, 'work', id)
  const order = await orNothing(work.read(ctx, id))
  if (!order) return
  const bench = await benchFor(room, ctx, {
    kind: 'work',
    id,
    workKind: order.kind,
    tier: null,
    channel: null,
    team: order.teamId,
  })
  perform(ctx, bench, workDeeds(order, await begun(ctx, id), at))
  await settleBench(room, ctx, bench)
}

const begun = async (ctx: Ctx, id: string): Promise<boolean> =>
  (await store.clocksOf(ctx, 'work', id, 1)).length > 0

export function workDeeds(
  order: Pick<WorkOrderShape, 'state' | 'cause' | 'openedAt' | 'endedAt' | 'assignee'>,
  ranBefore: boolean,
  at: Date,
): Deed[] {
  const ended = order.endedAt ? new Date(order.endedAt) : at
  const by = order.assignee?.id
  // Opened again it counts from then; a first look may come after it was opened.
  const begin: Deed = { do: 'begin', what: 'done', at: ranBefore ? at : new Date(order.openedAt) }
  if (order.state === 'done')
    return [...(ranBefore ? [] : [begin]), { do: 'answer', what: ['done'], at: ended, by }]
  if (order.state === 'cancelled') return [{ do: 'drop', what: ['done'], at: ended }]
  if (order.state === 'waiting' && order.cause) return [begin, { do: 'pause', cause: order.cause, at }]
  return [begin, { do: 'resume', cause: null, at }]
}

/** A timer rang. One that was armed for an older version of the clock finds nothing to do. */
export async function rang(room: Room, ctx: Ctx, id: string, version: number): Promise<void> {
  const seen = await store.clock(ctx, id)
  if (!seen || seen.version !== version) return
  await catchUp(room, ctx, seen.kind, seen.subjectId)
  const clock = await store.clock(ctx, id)
  if (!clock || clock.version !== version) return
  const bench = await benchFor(room, ctx, {
    kind: clock.kind,
    id: clock.subjectId,
    workKind: clock.kind,
    tier: clock.tier,
    channel: null,
    team: clock.team,
  })
  if (passTime(bench, id, ctx.now)) await settleBench(room, ctx, bench)
  // The database's clock may be ahead of ours: it rings again.
  else await ring(ctx, clock, new Date(ctx.now.getTime() + 250), `|${ctx.now.getTime()}`)
}

/** What was said in time counts, also when its event has not come yet. */
async function catchUp(room: Room, ctx: Ctx, kind: SubjectKind, id: string): Promise<void> {
  if (kind === 'conversation') await followConversation(room, ctx, id)
  else await followWork(room, ctx, id, ctx.now)
}
