/** Where a matter sits: every deed that changes it ends here, so that the router knows who holds it and who is free. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Adopted, Person, Routing } from '../routing/index.ts'
import { dropped, taken } from './control.ts'
import { preferredFor } from './dedicated.ts'
import { afterMoved, type Draft, type Matter, place } from './matter.ts'
import { laneOf, type Sitting, sittingOf, subjectOf, wantedOf } from './sitting.ts'
import * as store from './store.ts'
import { inTeam } from './team.ts'
import { HOUSE, type Room, tell } from './voice.ts'

interface How {
  readonly pinned?: boolean | undefined
  /** Who laid it down. */
  readonly notTo?: string | undefined
  /** A person handed it to its team. */
  readonly moved?: boolean | undefined
}

/**
 * Tells the router what became of a matter that was just written. Nothing is asked while the assistant holds it.
 * @returns the matter as it stands then: somebody may have been free at once
 */
export async function seat(
  room: Room,
  ctx: Ctx,
  before: Matter | null,
  written: Matter,
  how: How = {},
): Promise<Matter> {
  const was = before ? sittingOf(before) : 'nowhere'
  const is = sittingOf(written)
  const { routing } = room
  if (!routing || (was === 'nowhere' && is === 'nowhere')) return written
  const after = await inTeam(room, ctx, before, written)
  if (after !== written) await store.save(ctx, written, after, [])
  if (is === 'queue')
    return was === 'queue' && !how.moved
      ? stay(room, ctx, before, after)
      : line(room, ctx, before, after, how)
  if (is === 'nowhere') await routing.release(ctx, subjectOf(after))
  else if (was === 'nowhere' || was === 'queue' || before?.assigneeId !== after.assigneeId)
    await routing.take(ctx, { ...subjectOf(after), team: after.teamId }, after.assigneeId ?? '', {
      rests: is === 'resting',
      pinned: how.pinned ?? false,
    })
  else await turn(routing, ctx, after, { was, is })
  return after
}

/** The same person has it; whether the customer waits for him may have changed. */
async function turn(
  routing: Routing,
  ctx: Ctx,
  matter: Matter,
  { was, is }: { was: Sitting; is: Sitting },
): Promise<void> {
  if (was === 'held' && is === 'resting') await routing.rest(ctx, subjectOf(matter))
  if (was === 'resting' && is === 'held') await routing.wake(ctx, subjectOf(matter))
}

/** A matter that ran before, as the router takes it in; undefined when nobody holds it and it waits for nobody. */
export function adoptedFrom(matter: Matter): Adopted | undefined {
  const sitting = sittingOf(matter)
  if (sitting === 'nowhere') return undefined
  const staffId = sitting === 'queue' ? null : matter.assigneeId
  return { ...subjectOf(matter), ...wantedOf(matter), staffId, rests: sitting === 'resting' }
}

/** It waits on; how pressing it is may have changed. */
async function stay({ routing }: Room, ctx: Ctx, before: Matter | null, after: Matter): Promise<Matter> {
  const same =
    before &&
    before.rankAt.getTime() === after.rankAt.getTime() &&
    laneOf(before) === laneOf(after) &&
    before.teamId === after.teamId &&
    before.teamChosen === after.teamChosen
  if (!same) await routing?.restate(ctx, subjectOf(after), wantedOf(after))
  return after
}

async function line(
  room: Room,
  ctx: Ctx,
  before: Matter | null,
  after: Matter,
  { notTo, moved }: How,
): Promise<Matter> {
  if (!moved && before && sittingOf(before) !== 'nowhere') await room.routing?.release(ctx, subjectOf(before))
  const [dedicated, ...others] = await preferredFor(ctx, after.customerId)
  const prefer = [dedicated, before?.assigneeId, ...others].flatMap((id) => (id && id !== notTo ? [id] : []))
  const wanted = {
    ...subjectOf(after),
    ...wantedOf(after),
    prefer: [...new Set(prefer)],
    ...(notTo && { notTo }),
  }
  const given = moved
    ? await room.routing?.moveTo(ctx, wanted, after.teamId)
    : await room.routing?.queue(ctx, wanted)
  return given && 'staff' in given ? giveTo(ctx, after, given.staff) : after
}

/** The router gave it to a person: that stands in the log like any other assignment. */
async function giveTo(ctx: Ctx, before: Matter, { id, name }: Person): Promise<Matter> {
  const control = taken(before)
  const { holder, engagement } = control
  const drafts: Draft[] = [
    { kind: 'assignment', at: ctx.now, author: HOUSE, body: { assignee: { id, name } } },
  ]
  if (before.holder !== 'staff') {
    // The customer reads who goes on with him.
    drafts.unshift({
      kind: 'holder',
      at: ctx.now,
      author: { kind: 'staff', id, name },
      body: { holder, engagement, because: 'assigned' },
    })
  }
  const moved = afterMoved(before, { ...control, assigneeId: id, assigneeName: name }, ctx.now)
  const { matter, entries } = place(moved, drafts)
  await store.save(ctx, before, matter, entries)
  await tell(ctx, 'assigned', matter)
  return matter
}

/** Its person left and did not answer: it waits again, and the next one sees that. */
async function layDown(ctx: Ctx, before: Matter): Promise<void> {
  const control = dropped(before)
  const { holder, engagement } = control
  const moved = afterMoved(before, { ...control, assigneeId: null, assigneeName: null }, ctx.now)
  const { matter, entries } = place(moved, [
    { kind: 'holder', at: ctx.now, author: HOUSE, body: { holder, engagement, because: 'returned' } },
    { kind: 'assignment', at: ctx.now, author: HOUSE, body: { assignee: null } },
  ])
  await store.save(ctx, before, matter, entries)
  await tell(ctx, 'assigned', matter)
}

/** The router gave or took something by itself: what it says now, looked at under the matter's lock, is written down. */
export async function follow(room: Room, ctx: Ctx, id: string): Promise<void> {
  const before = await store.lock(ctx, id)
  if (!before || !room.routing) return
  const holding = await room.routing.holderOf(ctx, subjectOf(before))
  const sitting = sittingOf(before)
  if (!holding || sitting === 'nowhere' || sitting === 'resting') return
  if (!holding.staff) {
    if (sitting === 'held') await layDown(ctx, before)
  } else if (before.assigneeId !== holding.staff.id) await giveTo(ctx, before, holding.staff)
}
