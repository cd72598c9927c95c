/** Two persons become one and, if that was wrong, two again: everything back to where it was (I10, I11). */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { MergeShape } from './contract.ts'
import { type Filled, giveBack, keysOf, takeOver } from './person.ts'
import { shownName } from './portrait.ts'
import { rename } from './record.ts'
import { type Shelf, unremember } from './shelf.ts'
import * as store from './store.ts'
import { said } from './suggest.ts'

/** The direction is the caller's: `keep` stays. @throws Refusal customers.unknown | customers.same-person | customers.merged-already */
export async function mergeTwo(
  shelf: Shelf,
  ctx: Ctx,
  pair: { keep: string; absorb: string },
  reasons: readonly store.Reason[],
): Promise<store.MergeRow> {
  unremember(shelf, ctx)
  const { keep, absorb } = await lockedPair(ctx, pair)
  const after = takeOver(keep, absorb)
  const before: Partial<Filled> = Object.fromEntries(keysOf(after).map((key) => [key, keep[key]]))
  const rooms: Record<string, string[]> = {}
  for (const room of shelf.joined) {
    const ids = await room.moveTo?.(ctx, { from: absorb.id, to: keep.id })
    if (ids && ids.length > 0) rooms[room.room] = [...ids]
  }
  const moved: store.Moved = {
    identities: await store.moveIdentities(ctx, absorb.id, keep.id),
    tags: await store.moveTags(ctx, absorb.id, keep.id),
    rooms,
    before,
    after,
  }
  await store.changePerson(ctx, keep.id, after)
  await store.changePerson(ctx, absorb.id, { merged_into: keep.id })
  await rename(ctx, keep.id)
  const row: store.MergeRow = {
    tenant_id: ctx.tenant,
    id: make('mrg', ctx.now),
    keep_id: keep.id,
    absorbed_id: absorb.id,
    reasons: [...reasons],
    moved,
    by_id: ctx.actor.id,
    at: ctx.now,
    undone_at: null,
    undone_by: null,
  }
  await store.addMerge(ctx, row)
  await ctx.audit('customers.merged', keep.id, { absorbed: absorb.id, merge: row.id })
  await ctx.tell('customers.person.merged', { customer: keep.id, absorbed: absorb.id, merge: row.id })
  return row
}

async function lockedPair(
  ctx: Ctx,
  pair: { keep: string; absorb: string },
): Promise<{ keep: store.PersonRow; absorb: store.PersonRow }> {
  if (pair.keep === pair.absorb) throw new Refusal('invalid', 'customers.same-person')
  const rows = await store.lockedPersons(ctx, [pair.keep, pair.absorb])
  const [keep, absorb] = [
    rows.find((row) => row.id === pair.keep),
    rows.find((row) => row.id === pair.absorb),
  ]
  if (!keep || !absorb)
    throw new Refusal('missing', 'customers.unknown', { customer: keep ? pair.absorb : pair.keep })
  if (keep.merged_into || absorb.merged_into) throw new Refusal('conflict', 'customers.merged-already')
  return { keep, absorb }
}

export async function mergeByHand(
  shelf: Shelf,
  ctx: Ctx,
  given: { keep: string; absorb: string; note: string },
): Promise<MergeShape> {
  const suggested = (await store.suggestions(ctx, given.keep, 50)).find((row) =>
    [row.one_id, row.other_id].includes(given.absorb),
  )
  const row = await mergeTwo(shelf, ctx, given, [
    ...(suggested?.reasons ?? []),
    { kind: 'staff', text: given.note },
  ])
  return shapeOf(shelf, ctx, row)
}

/**
 * Gives back what the merge moved and, of what came later, what came by an identity of the separated person.
 * What somebody changed since stays as it is. @throws Refusal customers.undone-already | customers.undo-later-first
 */
export async function undoMerge(shelf: Shelf, ctx: Ctx, id: string): Promise<MergeShape> {
  unremember(shelf, ctx)
  const row = await store.lockedMerge(ctx, id)
  if (!row) throw new Refusal('missing', 'customers.merge-unknown')
  if (row.undone_at) throw new Refusal('conflict', 'customers.undone-already')
  const persons = await store.lockedPersons(ctx, [row.keep_id, row.absorbed_id])
  const [keep, absorbed] = [
    persons.find((one) => one.id === row.keep_id),
    persons.find((one) => one.id === row.absorbed_id),
  ]
  // The kept one was merged on since: its rows lie elsewhere until that is undone.
  if (!keep || !absorbed || keep.merged_into) throw new Refusal('conflict', 'customers.undo-later-first')
  const { identities, tags, rooms, before, after } = row.moved
  await store.moveIdentities(ctx, keep.id, absorbed.id, identities)
  await store.moveTags(ctx, keep.id, absorbed.id, tags)
  for (const room of shelf.joined) {
    await room.moveBack?.(ctx, { ids: rooms[room.room] ?? [], identities, from: keep.id, to: absorbed.id })
  }
  await store.changePerson(ctx, keep.id, giveBack(keep, before, after))
  await store.changePerson(ctx, absorbed.id, { merged_into: null })
  await rename(ctx, keep.id)
  const end = { undone_at: ctx.now, undone_by: ctx.actor.id }
  await store.endMerge(ctx, id, end)
  await ctx.audit('customers.merge-undone', keep.id, { absorbed: absorbed.id, merge: id })
  await ctx.tell('customers.person.merge-undone', { customer: keep.id, absorbed: absorbed.id, merge: id })
  return shapeOf(shelf, ctx, { ...row, ...end })
}

export async function listMerges(
  shelf: Shelf,
  ctx: Ctx,
  query: { customer?: string | undefined; limit: number },
): Promise<MergeShape[]> {
  const rows = await store.merges(ctx, query.customer, query.limit)
  return Promise.all(rows.map((row) => shapeOf(shelf, ctx, row)))
}

async function shapeOf(shelf: Shelf, ctx: Ctx, row: store.MergeRow): Promise<MergeShape> {
  const persons = await store.persons(ctx, [row.keep_id, row.absorbed_id])
  const named = (id: string) => ({
    id,
    name: shownName(shelf, ctx, persons.find((one) => one.id === id) ?? { id, name: '' }),
  })
  const people = new Map((await shelf.access.colleagues(ctx)).map((one) => [one.id, one.name]))
  return {
    id: row.id,
    keep: named(row.keep_id),
    absorbed: named(row.absorbed_id),
    reasons: row.reasons.map((reason) => said(shelf, ctx, reason)),
    by: people.get(row.by_id) ?? row.by_id,
    at: row.at.toISOString(),
    undoneAt: row.undone_at?.toISOString() ?? null,
    undoneBy: row.undone_by && (people.get(row.undone_by) ?? row.undone_by),
  }
}
