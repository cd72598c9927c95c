/** What people tell: the crew that came, the warehouse that has it, the desk that calls it off or asks again. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { mustBeFree } from './book.ts'
import type { Building } from './building.ts'
import type { ByHand } from './door.ts'
import { FOLLOW } from './look.ts'
import { mustBeOn, settingsOf } from './settings.ts'
import { eventOf, numberOf } from './shipment.ts'
import { take } from './step.ts'
import * as store from './store.ts'

/** @throws Refusal delivery.unknown, delivery.changed-meanwhile */
export async function locked(ctx: Ctx, id: string, version?: number): Promise<store.ShipmentRecord> {
  const row = await store.byId(ctx, id, true)
  if (!row) throw new Refusal('missing', 'delivery.unknown', { shipment: id })
  if (version !== undefined && version !== row.version)
    throw new Refusal('conflict', 'delivery.changed-meanwhile')
  return row
}

/** @throws Refusal delivery.step.not-now, delivery.reason-missing, delivery.slot-over */
export async function byHand(
  building: Building,
  ctx: Ctx,
  id: string,
  given: ByHand,
): Promise<store.ShipmentRecord> {
  const row = await locked(ctx, id, given.version)
  if ((given.deed === 'fail' || given.deed === 'cancel') && !given.reason?.trim())
    throw new Refusal('invalid', 'delivery.reason-missing')
  if (given.slot) await mustBeFree(ctx, await settingsOf(ctx), given.slot)
  if (given.carrier) await mustBeOn(building, ctx, given.carrier)
  const waybill = given.waybill || undefined
  const event = eventOf(given.deed)
  const step = event === 'fail' ? ({ event, failure: 'by-hand' } as const) : { event }
  const moved = await take(building, ctx, row, step, {
    waybill,
    slot: given.slot,
    ...(event === 'rebook' && { carrier: given.carrier }),
  })
  await said(ctx, moved, given.reason ?? '')
  if (waybill && waybill !== row.waybill) await learn(ctx, moved, waybill)
  await ctx.audit('delivery.told-by-hand', id, { deed: given.deed })
  return moved
}

/** A carrier that somebody rang up is followed by the waybill he gave. */
async function learn(ctx: Ctx, row: store.ShipmentRecord, waybill: string): Promise<void> {
  const number = numberOf(row.id, row.attempt)
  await store.addCall(ctx, {
    id: number,
    shipment_id: row.id,
    attempt: row.attempt,
    carrier: row.carrier,
  })
  await store.changeCall(ctx, number, { state: 'taken', waybill, answered_at: ctx.now })
  await ctx.later(FOLLOW, { number }, { key: `${number} ${waybill}` })
}

export async function said(ctx: Ctx, row: store.ShipmentRecord, text: string): Promise<void> {
  await store.addTrack(ctx, {
    id: store.trackId(row.id, `hand ${row.version}`),
    shipment_id: row.id,
    at: ctx.now,
    heard_at: ctx.now,
    state: row.state,
    text: text.trim(),
    place: '',
    by_name: ctx.actor.kind === 'staff' ? ctx.actor.name : '',
  })
}

/** Called off by key or id; called off already, or never booked, is no mistake. @throws Refusal delivery.step.not-now */
export async function cancel(
  building: Building,
  ctx: Ctx,
  which: { readonly key: string } | { readonly id: string },
  reason: string,
): Promise<void> {
  const found = 'key' in which ? await store.byKey(ctx, which.key) : await store.byId(ctx, which.id)
  const row = found && (await store.byId(ctx, found.id, true))
  if (!row || row.state === 'cancelled') return
  const moved = await take(building, ctx, row, { event: 'cancel' })
  await said(ctx, moved, reason)
}
