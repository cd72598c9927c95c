/** Holding goods for somebody, giving them back, sending them: once for each key, never more than there is. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ReservationShape } from './contract.ts'
import type { Wish } from './door.ts'
import { free, placesOf, reservationShape, rowShape } from './show.ts'
import * as store from './store.ts'

/** @throws Refusal stock.not-enough, stock.key-of-another, stock.unknown */
export async function reserve(ctx: Ctx, wish: Wish): Promise<ReservationShape> {
  const known = await store.heldBy(ctx, wish.key)
  if (known) return sameAs(ctx, known, wish)
  const item = await store.lockedItem(ctx, wish.item)
  if (!item) throw new Refusal('missing', 'stock.unknown', { item: wish.item })
  // Under the lock once more: two tries of one key stand here one after the other.
  const meanwhile = await store.heldBy(ctx, wish.key)
  if (meanwhile) return sameAs(ctx, meanwhile, wish)
  const shelf = await chosen(ctx, item, wish)
  const row = await store.hold(ctx, {
    key: wish.key,
    item_id: item.id,
    shelf_id: shelf.id,
    quantity: wish.quantity,
    case_id: wish.caseId ?? null,
  })
  // The key was taken by another item in this very moment; its own item lock could not show it to us.
  if (!row) throw new Refusal('conflict', 'stock.key-of-another', { key: wish.key })
  const after = await store.move(ctx, shelf.id, { reserved: wish.quantity })
  await moved(ctx, item, after, { what: 'reserved', quantity: wish.quantity, caseId: wish.caseId })
  return reservationShape(row, item.code, after)
}

/** The first place that has enough by itself: one reservation is one parcel. */
async function chosen(ctx: Ctx, item: store.ItemRecord, wish: Wish): Promise<store.ShelfRecord> {
  const grade = wish.grade ?? 'A'
  const order = (await placesOf(ctx)).map((one) => one.code)
  const rank = (place: string) => (order.includes(place) ? order.indexOf(place) : order.length)
  const fitting = (await store.shelvesOf(ctx, [item.id]))
    .filter((one) => (wish.shelfId ? one.id === wish.shelfId : one.grade === grade))
    .filter((one) => !wish.place || one.place === wish.place)
    .sort((a, b) => rank(a.place) - rank(b.place))
  const enough = fitting.find((one) => free(one) >= wish.quantity)
  if (enough) return enough
  throw new Refusal('conflict', 'stock.not-enough', {
    item: item.code,
    wanted: wish.quantity,
    available: Math.max(0, ...fitting.map(free)),
  })
}

async function sameAs(ctx: Ctx, row: store.HeldRecord, wish: Wish): Promise<ReservationShape> {
  const [item, shelf] = [await store.item(ctx, row.item_id), await store.shelf(ctx, row.shelf_id)]
  if (!item || !shelf || item.code !== wish.item || row.quantity !== wish.quantity)
    throw new Refusal('conflict', 'stock.key-of-another', { key: wish.key })
  return reservationShape(row, item.code, shelf)
}

/** @throws Refusal stock.unknown-reservation, stock.already-shipped */
export const release = (ctx: Ctx, key: string, reason = ''): Promise<ReservationShape> =>
  finish(ctx, key, { state: 'released', reason })

/** @throws Refusal stock.unknown-reservation, stock.already-released */
export const ship = (ctx: Ctx, key: string): Promise<ReservationShape> =>
  finish(ctx, key, { state: 'shipped', reason: '' })

async function finish(
  ctx: Ctx,
  key: string,
  { state, reason }: { state: 'shipped' | 'released'; reason: string },
): Promise<ReservationShape> {
  const first = await store.heldBy(ctx, key)
  const item = first && (await store.lockedItem(ctx, first.item_id))
  const row = item && (await store.heldBy(ctx, key))
  const shelf = row && (await store.shelf(ctx, row.shelf_id))
  if (!row || !shelf) throw new Refusal('missing', 'stock.unknown-reservation', { key })
  if (row.state === state) return reservationShape(row, item.code, shelf)
  if (row.state !== 'held') throw new Refusal('conflict', `stock.already-${row.state}`, { item: item.code })
  const ended = await store.end(ctx, row.id, state)
  const after = await store.move(ctx, shelf.id, {
    reserved: -row.quantity,
    ...(state === 'shipped' && { onHand: -row.quantity }),
  })
  await moved(ctx, item, after, { what: state, quantity: row.quantity, caseId: row.case_id, reason })
  return reservationShape(ended, item.code, after)
}

export async function reservation(ctx: Ctx, key: string): Promise<ReservationShape | null> {
  const row = await store.heldBy(ctx, key)
  const item = row && (await store.item(ctx, row.item_id))
  const shelf = row && (await store.shelf(ctx, row.shelf_id))
  return row && item && shelf ? reservationShape(row, item.code, shelf) : null
}

/** The movement into the story and to whoever listens; the moment it becomes low is told once, when it crosses the point. */
export async function moved(
  ctx: Ctx,
  item: store.ItemRecord,
  shelf: store.ShelfRecord,
  move: Omit<Parameters<typeof store.note>[2], 'reason' | 'caseId'> & {
    reason?: string
    caseId?: string | null | undefined
  },
): Promise<void> {
  const { caseId = null, reason = '', ...rest } = move
  await store.note(ctx, shelf, { ...rest, reason, caseId })
  const now = rowShape(item, await store.shelvesOf(ctx, [item.id]))
  const facts = { item: item.id, code: item.code, what: move.what, available: now.available, caseId }
  await ctx.tell('stock.item.changed', facts, { topic: item.id })
  const fewer = shelf.grade === 'A' ? fewerBy(move.what, move.quantity) : 0
  const before = now.available + fewer
  if (now.low && item.reorder_point !== null && before > item.reorder_point)
    await ctx.tell('stock.item.low', { item: item.id, code: item.code, available: now.available })
}

const fewerBy = (what: string, quantity: number): number =>
  what === 'reserved' ? quantity : what === 'corrected' ? -quantity : 0
