/** A matter is closed as solved, labelled, or tied to the order it is about. */
import type { Ctx } from '../../kernel/ctx.ts'
import { solved } from './control.ts'
import { afterMoved, afterSolved, type Draft, place } from './matter.ts'
import { seat } from './seating.ts'
import * as store from './store.ts'
import { authorOf, held, type Room, tell } from './voice.ts'

export async function solve(room: Room, ctx: Ctx, id: string): Promise<void> {
  const before = await held(ctx, id)
  const control = solved(before)
  const draft: Draft = {
    kind: 'state',
    at: ctx.now,
    author: authorOf(ctx),
    body: { state: 'solved', was: before.state },
  }
  const { matter, entries } = place(afterSolved(before, control, ctx.now), [draft])
  await store.save(ctx, before, matter, entries)
  await tell(ctx, 'solved', matter)
  await seat(room, ctx, before, matter)
}

/** Puts a tag on or takes it off; doing so twice changes nothing. */
export async function label(
  room: Room,
  ctx: Ctx,
  { id, tag, put }: { id: string; tag: string; put: boolean },
): Promise<void> {
  const before = await held(ctx, id)
  if (before.tags.includes(tag) === put) return
  const tags = put ? [...before.tags, tag] : before.tags.filter((other) => other !== tag)
  const draft: Draft = { kind: 'tag', at: ctx.now, author: authorOf(ctx), body: { tag, put } }
  const { matter, entries } = place({ ...before, tags }, [draft])
  await store.save(ctx, before, matter, entries)
  await (put ? store.putTag(ctx, id, tag) : store.removeTag(ctx, id, tag))
  await tell(ctx, 'changed', matter)
  // A tag may say that the customer weighs the price, which is a lane of its own.
  await seat(room, ctx, before, matter)
}

export async function bindOrder(
  room: Room,
  ctx: Ctx,
  id: string,
  order: { id: string; number: string; state: string } | null,
): Promise<void> {
  const before = await held(ctx, id)
  const changes = {
    orderId: order?.id ?? null,
    orderNumber: order?.number ?? null,
    orderState: order?.state ?? null,
  }
  const matter = { ...afterMoved(before, changes, ctx.now), changedAt: before.changedAt }
  await store.save(ctx, before, matter, [])
  await tell(ctx, 'changed', matter)
  await seat(room, ctx, before, matter)
}
