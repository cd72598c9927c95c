/** Persons of whom nothing is left or nothing ever was: what an undone import made, and visitors who came once and said nothing. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { type Shelf, unremember } from './shelf.ts'
import * as store from './store.ts'

export const SWEEP = 'customers.sweep-visitors'

/** A browser that was not seen so long, and by which nobody ever wrote to us, is forgotten. */
export const IDLE_VISITOR_DAYS = 30
const DAY_MS = 86_400_000
const PAGE = 200

const hourOf = (now: Date): number => Math.floor(now.getTime() / 3_600_000)

/** Whether this hour has already seen to it that its day's visitors are looked at. */
export const isSwept = (shelf: Shelf, tenant: string, now: Date): boolean =>
  shelf.swept.get(tenant) === hourOf(now)

/** Visitors are here today: whoever was last seen today is looked at when he has been idle long enough. */
export async function sweepLater(shelf: Shelf, ctx: Ctx): Promise<void> {
  if (isSwept(shelf, ctx.tenant, ctx.now)) return
  const day = dayIn(ctx.zone, ctx.now)
  const at = new Date(startOfDay(ctx.zone, day).getTime() + (IDLE_VISITOR_DAYS + 1) * DAY_MS)
  await ctx.later(SWEEP, { day }, { at, key: day })
  ctx.afterCommit(() => shelf.swept.set(ctx.tenant, hourOf(ctx.now)))
}

/** Removes the visitors who were last seen on that day and of whom no room knows anything. @returns how many */
export async function sweep(shelf: Shelf, ctx: Ctx, data: { readonly [key: string]: Json }): Promise<number> {
  const from = startOfDay(ctx.zone, String(data.day))
  const to = new Date(from.getTime() + DAY_MS)
  let gone = 0
  let after = ''
  for (;;) {
    const ids = await store.silentVisitors(ctx, { from, to, after, most: PAGE })
    gone += await dropThoseWithout(shelf, ctx, ids)
    const last = ids.at(-1)
    if (last === undefined || ids.length < PAGE) break
    after = last
  }
  if (gone > 0)
    await ctx.audit('customers.visitors-swept', ctx.tenant, { count: gone, day: String(data.day) })
  return gone
}

/**
 * Takes back persons that somebody's rows made: those whom nobody changed, proved or merged since, and of whom no other room
 * holds anything. The others stay. @returns how many went
 */
export async function dropUnused(shelf: Shelf, ctx: Ctx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await store.lockedPersons(ctx, ids)
  const bare = rows.filter((row) => row.version === 1 && row.merged_into === null && row.seen_at === null)
  const touched = new Set(
    await store.touchedPersons(
      ctx,
      bare.map((row) => row.id),
    ),
  )
  return dropThoseWithout(
    shelf,
    ctx,
    bare.map((row) => row.id).filter((id) => !touched.has(id)),
  )
}

async function dropThoseWithout(shelf: Shelf, ctx: Ctx, ids: readonly string[]): Promise<number> {
  const empty: string[] = []
  for (const id of ids) if (!(await isKnownElsewhere(shelf, ctx, id))) empty.push(id)
  if (empty.length === 0) return 0
  await store.removePersons(ctx, empty)
  unremember(shelf, ctx)
  await ctx.tell('customers.person.removed', { customers: empty.length })
  return empty.length
}

async function isKnownElsewhere(shelf: Shelf, ctx: Ctx, id: string): Promise<boolean> {
  for (const room of shelf.joined) if ((await room.about(ctx, id)).length > 0) return true
  return false
}
