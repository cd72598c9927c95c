/** From one message on, a matter becomes a second one of its own; the first log keeps its words, the second takes copies along. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import { due } from '../due.ts'
import { replay } from '../history.ts'
import { insertMany } from '../history-store.ts'
import { type Draft, type Matter, place, titleOf } from '../matter.ts'
import { seat } from '../seating.ts'
import * as store from '../store.ts'
import { held, type Room, standardOf, tell } from '../voice.ts'
import * as links from './link-store.ts'
import { linkLine } from './merge.ts'

/** What one may take along at once; a longer tail belongs to an older message. */
const MOST = 500

/** @returns the id of the new matter: open, the actor's own. @throws Refusal conversations.split-from-first | conversations.split-nothing | conversations.merged */
export async function split(room: Room, ctx: Ctx, id: string, fromSeq: number): Promise<string> {
  const before = await held(ctx, id)
  if (before.mergedInto) throw new Refusal('conflict', 'conversations.merged', { into: before.mergedInto })
  const spoken = (await store.events(ctx, id, { since: fromSeq - 1, limit: MOST })).filter(
    (row) => row.kind === 'message' || row.kind === 'note',
  )
  const earlier = await store.messagesBetween(ctx, id, 0, fromSeq - 1)
  if (earlier.theirs + earlier.ours === 0) throw new Refusal('conflict', 'conversations.split-from-first')
  const first = spoken.find((row) => row.kind === 'message')
  if (!first) throw new Refusal('conflict', 'conversations.split-nothing')
  const made = await opened(room, ctx, before, spoken)
  const { matter, entries } = place(before, [linkLine(ctx, 'split-off', made.id, fromSeq)])
  await store.save(ctx, before, matter, entries)
  await links.put(ctx, { id, other: made.id, kind: 'split-off' })
  await tell(ctx, 'begun', made)
  await tell(ctx, 'changed', matter)
  return made.id
}

async function opened(
  room: Room,
  ctx: Ctx,
  from: Matter,
  spoken: readonly store.EventRow[],
): Promise<Matter> {
  const id = make('con', ctx.now)
  const drafts = spoken.map(copyOf)
  const past = replay(
    {
      id,
      customer: {
        id: from.customerId,
        name: from.customerName,
        identityId: from.identityId ?? undefined,
        tier: from.customerTier ?? undefined,
      },
      channelId: from.channelId,
      state: 'open',
      holder: 'staff',
      assignee: { id: ctx.actor.id, name: ctx.actor.name },
      order: from.orderId
        ? { id: from.orderId, number: from.orderNumber ?? '', state: from.orderState ?? '' }
        : undefined,
      tags: from.tags,
      title: titleFrom(from, spoken),
      events: [],
    },
    drafts,
    from.channelKind,
    await standardOf(room, ctx),
  )
  const { teamId, teamName, teamChosen } = from
  const owed = past.matter.dueWhat
    ? await due(
        room,
        ctx,
        { ...past.matter, teamId, dueAt: null },
        { what: past.matter.dueWhat, since: past.matter.waitingSince ?? ctx.now },
      )
    : undefined
  const { matter, entries } = place(
    {
      ...past.matter,
      teamId,
      teamName,
      teamChosen,
      dueAt: owed?.at ?? null,
      language: from.language,
      changedAt: ctx.now,
    },
    [linkLine(ctx, 'split-from', from.id)],
  )
  await insertMany(ctx, [{ matter, entries: [...past.entries, ...entries] }])
  await seat(room, ctx, null, matter)
  return matter
}

/** What the customer said first in it; where he says nothing, it is still about what he came for. */
function titleFrom(from: Matter, spoken: readonly store.EventRow[]): string {
  const said = spoken.find((row) => row.kind === 'message' && row.authorKind === 'customer' && row.text)
  return titleOf(said?.text ?? '') || from.title
}

/** Without the channel's message id: that one names the word in the first log, and only once. */
function copyOf(row: store.EventRow): Draft {
  return {
    kind: row.kind,
    at: row.at,
    author: { kind: row.authorKind, id: row.authorId, name: row.authorName },
    ...(row.text !== null && { text: row.text }),
    ...(row.mood && { mood: row.mood }),
    ...(row.language && { language: row.language }),
    ...(row.body && { body: row.body }),
  }
}
