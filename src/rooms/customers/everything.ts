/** Everything about a person over all rooms: told, taken away by the person, or forgotten to the last byte (PLAT-10). */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { forgetAnswers } from '../../kernel/http/server.ts'
import type { AboutShape, ForgottenShape } from './contract.ts'
import { portraitOf, shownName } from './portrait.ts'
import { personOf } from './record.ts'
import { openValue, type Shelf, unremember } from './shelf.ts'
import * as store from './store.ts'

export async function aboutCustomer(shelf: Shelf, ctx: Ctx, id: string): Promise<AboutShape> {
  const person = await personOf(ctx, id)
  const rooms: AboutShape['rooms'] = []
  for (const room of shelf.joined) {
    const facts = await room.about(ctx, person.id)
    rooms.push({
      room: room.room,
      facts: facts.map((fact) => ({ ...fact, at: fact.at?.toISOString() ?? null })),
    })
  }
  await ctx.audit('customers.about-read', person.id)
  return { customer: await portraitOf(shelf, ctx, person), rooms }
}

/** The whole copy that the law gives a person (PIPL 45): every room, in one JSON. */
export async function exportOf(shelf: Shelf, ctx: Ctx, id: string): Promise<{ name: string; body: Buffer }> {
  const person = await personOf(ctx, id)
  const rooms: Record<string, Json> = {}
  for (const room of shelf.joined) rooms[room.room] = await room.exportOf(ctx, person.id)
  const copy = { madeAt: ctx.now, shop: ctx.tenant, customer: await ownCopy(shelf, ctx, person), rooms }
  await ctx.audit('customers.exported', person.id)
  return { name: `${person.id}.json`, body: Buffer.from(JSON.stringify(copy, null, 2)) }
}

async function ownCopy(shelf: Shelf, ctx: Ctx, person: store.PersonRow) {
  const ids = await store.wholePerson(ctx, person.id)
  const identities = await store.identitiesOf(ctx, ids)
  const merges = (await Promise.all(ids.map((one) => store.merges(ctx, one, 100)))).flat()
  const { tenant_id: _, ...own } = person
  return {
    ...own,
    identities: identities.map((row) => ({
      kind: row.kind,
      channel: row.channel,
      value: openValue(shelf, ctx, row),
      verifiedAt: row.verified_at,
      verifiedBy: row.verified_by,
      addedAt: row.added_at,
    })),
    tags: (await portraitOf(shelf, ctx, person)).tags,
    alsoKnownAs: (await store.persons(ctx, ids))
      .filter((row) => row.id !== person.id)
      .map((row) => ({ id: row.id, name: row.name, fullName: row.full_name })),
    merges: merges.map((row) => ({
      keep: row.keep_id,
      absorbed: row.absorbed_id,
      at: row.at,
      undoneAt: row.undone_at,
    })),
  }
}

/** @throws Refusal customers.confirm-wrong unless the name was typed as it is shown */
export async function forgetByHand(
  shelf: Shelf,
  ctx: Ctx,
  id: string,
  given: { reason: string; confirm: string },
): Promise<ForgottenShape> {
  const person = await personOf(ctx, id)
  if (given.confirm.trim() !== shownName(shelf, ctx, person))
    throw new Refusal('invalid', 'customers.confirm-wrong')
  return forget(shelf, ctx, person.id, given.reason)
}

/**
 * Forgets a person and everybody merged into them, in one transaction over all rooms. What stays: this act, without a name.
 * Audit and events hold ids only, so they need no forgetting.
 */
export async function forget(shelf: Shelf, ctx: Ctx, id: string, reason: string): Promise<ForgottenShape> {
  const person = await personOf(ctx, id)
  unremember(shelf, ctx)
  const ids = await store.wholePerson(ctx, person.id)
  await store.lockedPersons(ctx, ids)
  const removed: Record<string, number> = {
    customers: ids.length + (await store.identitiesOf(ctx, ids)).length,
  }
  const kept: string[] = []
  const things = await thingsOf(shelf, ctx, ids)
  for (const room of shelf.joined) {
    for (const one of ids) {
      const answer = await room.forget(ctx, one)
      removed[room.room] = (removed[room.room] ?? 0) + answer.removed
      if (answer.kept && !kept.includes(answer.kept)) kept.push(answer.kept)
    }
  }
  await store.removePersons(ctx, ids)
  for (const one of ids) {
    await shelf.house.files.forget(ctx, one)
    await forgetAnswers(ctx, { kind: 'customer', id: one }, things)
  }
  const row: store.ForgottenRow = {
    tenant_id: ctx.tenant,
    id: person.id,
    at: ctx.now,
    by_id: ctx.actor.id,
    reason,
    removed,
    kept,
  }
  await store.addForgotten(ctx, row)
  await ctx.audit('customers.forgotten', person.id, {
    reason,
    rows: Object.values(removed).reduce((sum, n) => sum + n, 0),
  })
  await ctx.tell('customers.person.forgotten', {
    customer: person.id,
    also: ids.filter((one) => one !== person.id),
  })
  return shapeOf(row, ctx.actor.name)
}

/** Ids of everything that the rooms hold of a person: a colleague's kept answers name these. */
async function thingsOf(shelf: Shelf, ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const found = new Set<string>(ids)
  for (const room of shelf.joined) {
    for (const one of ids) {
      const copy = JSON.stringify(await room.exportOf(ctx, one)) ?? ''
      for (const [id] of copy.matchAll(/\b(?:cnv|ord|fil)_[0-9a-z]{26}\b/g)) found.add(id)
    }
  }
  return [...found]
}

export async function listForgotten(shelf: Shelf, ctx: Ctx): Promise<ForgottenShape[]> {
  const names = new Map((await shelf.access.colleagues(ctx)).map((one) => [one.id, one.name]))
  return (await store.forgotten(ctx)).map((row) => shapeOf(row, names.get(row.by_id) ?? row.by_id))
}

const shapeOf = (row: store.ForgottenRow, by: string): ForgottenShape => ({
  id: row.id,
  at: row.at.toISOString(),
  by,
  reason: row.reason,
  removed: row.removed,
  kept: row.kept,
})
