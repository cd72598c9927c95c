/** Two matters of one customer become one and can be parted again; each word stays in the log and the channel it came by. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { LinkWhat } from '../contract.ts'
import { taken } from '../control.ts'
import { afterMoved, afterSolved, type Draft, type Matter, place } from '../matter.ts'
import { seat } from '../seating.ts'
import * as store from '../store.ts'
import { takingOver } from '../taking.ts'
import { authorOf, held, type Room, tell } from '../voice.ts'
import * as links from './link-store.ts'

/** A line of the log that points to another matter, or to a word in its log. */
export const linkLine = (ctx: Ctx, what: LinkWhat, other: string, seq?: number): Draft => ({
  kind: 'link',
  at: ctx.now,
  author: authorOf(ctx),
  body: { link: { what, other, ...(seq !== undefined && { seq }) } },
})

/**
 * `id` goes on in `into`: it is closed there and then without a word to the customer. What had gone on in `id` goes on
 * in `into` as well. Locks go from the merged matter to the one it goes on in, here and wherever both are held.
 * @throws Refusal conversations.merge-itself | conversations.merge-other-customer | conversations.merged
 */
export async function merge(room: Room, ctx: Ctx, id: string, into: string): Promise<void> {
  if (id === into) throw new Refusal('invalid', 'conversations.merge-itself')
  const followers = await links.mergedInto(ctx, id)
  for (const follower of followers) await held(ctx, follower)
  const before = await held(ctx, id)
  const target = await held(ctx, into)
  if (before.customerId !== target.customerId)
    throw new Refusal('conflict', 'conversations.merge-other-customer', {
      one: before.customerName,
      other: target.customerName,
    })
  if (before.mergedInto) throw new Refusal('conflict', 'conversations.merged', { into: before.mergedInto })
  if (target.mergedInto) throw new Refusal('conflict', 'conversations.merged', { into: target.mergedInto })
  await close(room, ctx, before, into)
  await goOn(room, ctx, target, before)
  for (const follower of followers) await follow(ctx, follower, id, into)
}

async function close(room: Room, ctx: Ctx, before: Matter, into: string): Promise<void> {
  const control = before.state === 'solved' ? before : { ...before, state: 'solved' as const }
  const closed = { ...afterSolved(before, control, ctx.now), mergedInto: into }
  // The assistant's turn, if one runs, finds the matter solved: it says nothing more (I1).
  const { matter, entries } = place(closed, [linkLine(ctx, 'merged-into', into)])
  await store.save(ctx, before, matter, entries)
  await links.put(ctx, { id: before.id, other: into, kind: 'merged-into', was: stoodOf(before) })
  await seat(room, ctx, before, matter)
  await tell(ctx, 'merged', matter)
}

/** Its words now wait here. A person merged them, so from now on a person has it. */
async function goOn(room: Room, ctx: Ctx, target: Matter, merged: Matter): Promise<void> {
  const waits = merged.state === 'open' ? merged : null
  const since = [target.waitingSince, waits?.waitingSince ?? null].filter((at) => at !== null)
  const due = [target.dueAt, waits?.dueAt ?? null].filter((at) => at !== null)
  const earliest = (all: Date[]) => all.reduce<Date | null>((a, b) => (a && a < b ? a : b), null)
  const isPersons = target.holder === 'staff' && target.assigneeId !== null && target.state !== 'solved'
  const control =
    target.state === 'solved'
      ? { ...target, state: 'open' as const, holder: 'staff' as const }
      : taken(target)
  const mine = isPersons ? {} : { ...control, assigneeId: ctx.actor.id, assigneeName: ctx.actor.name }
  const opens = waits && target.state === 'waiting' ? { state: 'open' as const } : {}
  const changes = {
    ...mine,
    ...opens,
    waitingSince: earliest(since),
    dueAt: earliest(due),
    dueWhat: target.dueWhat ?? waits?.dueWhat ?? null,
    solvedAt: null,
  }
  const drafts = isPersons ? [] : takingOver({ ...target, assigneeId: null }, control, ctx, 'taken-over')
  const { matter, entries } = place(afterMoved(target, changes, ctx.now), [
    ...drafts,
    linkLine(ctx, 'merged-from', merged.id),
  ])
  await store.save(ctx, target, matter, entries)
  await seat(room, ctx, target, matter)
  if (target.state === 'solved') await tell(ctx, 'reopened', matter)
  await tell(ctx, 'changed', matter)
}

/** What had gone on in a matter goes on where that one goes on. */
async function follow(ctx: Ctx, id: string, from: string, into: string): Promise<void> {
  const before = await held(ctx, id)
  const found = await links.take(ctx, { id, other: from, kind: 'merged-into' })
  await links.put(ctx, { id, other: into, kind: 'merged-into', ...(found?.was && { was: found.was }) })
  await store.save(ctx, before, { ...before, mergedInto: into }, [])
}

/** Takes a merge back: the matter stands as it stood; what was said since stays where it was said. @throws Refusal conversations.not-merged */
export async function unmerge(room: Room, ctx: Ctx, id: string): Promise<void> {
  const before = await held(ctx, id)
  const into = before.mergedInto
  if (!into) throw new Refusal('conflict', 'conversations.not-merged')
  const target = await held(ctx, into)
  const found = await links.take(ctx, { id, other: into, kind: 'merged-into' })
  const after = afterMoved(
    before,
    { ...(found?.was ? stands(found.was, before) : {}), mergedInto: null },
    ctx.now,
  )
  const own = place(after, [linkLine(ctx, 'unmerged', into)])
  await store.save(ctx, before, own.matter, own.entries)
  await seat(room, ctx, before, own.matter)
  const theirs = place(target, [linkLine(ctx, 'unmerged', id)])
  await store.save(ctx, target, theirs.matter, theirs.entries)
  await tell(ctx, 'unmerged', own.matter)
  if (own.matter.state !== 'solved') await tell(ctx, 'reopened', own.matter)
  await tell(ctx, 'changed', theirs.matter)
}

const iso = (at: Date | null) => at?.toISOString() ?? null
const at = (text: string | null) => (text ? new Date(text) : null)

function stoodOf(matter: Matter): links.Stood {
  const { state, holder, assigneeId, assigneeName, dueWhat, wantsPerson } = matter
  return {
    ...{ state, holder, assigneeId, assigneeName, dueWhat, wantsPerson },
    waitingSince: iso(matter.waitingSince),
    dueAt: iso(matter.dueAt),
    solvedAt: iso(matter.solvedAt),
  }
}

/** What the assistant held goes to people: its engagement ended when a person merged it (I3). */
function stands(was: links.Stood, now: Matter): Partial<Matter> {
  const spoke = now.heardAt && was.waitingSince === null && now.customerMessages > now.answeredMessages
  const state = spoke && was.state === 'waiting' ? 'open' : was.state
  return {
    ...was,
    state,
    holder: was.holder === 'assistant' ? 'queue' : was.holder,
    waitingSince: at(was.waitingSince) ?? (spoke ? now.heardAt : null),
    dueAt: at(was.dueAt),
    solvedAt: at(was.solvedAt),
  }
}

/** Persons were parted: what was merged across them is parted too, so that no reply can reach the other one (I10). */
export async function partMerged(room: Room, ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const id of await links.parted(ctx, ids)) await unmerge(room, ctx, id)
}
