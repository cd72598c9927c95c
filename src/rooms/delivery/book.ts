/** Booking: a shipment is written once for its key, and the carrier is asked after the commit. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { arm } from './arm.ts'
import { ask, callOff } from './ask.ts'
import { asHouse, type Building } from './building.ts'
import type { PlaceShape, QuoteShape } from './contract.ts'
import type { Asked, Booking } from './door.ts'
import { placed, sealPlaces } from './places.ts'
import { reckon } from './quote.ts'
import { carrierOf, settingsOf } from './settings.ts'
import { dueOf, shipmentFlow } from './shipment.ts'
import { type Slot, slotsOf } from './slots.ts'
import * as store from './store.ts'
import { tell } from './tell.ts'

export async function quote({ house, tariffs }: Building, ctx: Ctx, asked: Asked): Promise<QuoteShape> {
  const tariff = await tariffs.of(ctx, 'tariff', async () => (await settingsOf(ctx)).tariff)
  const { lines, ...sums } = reckon(tariff, asked)
  return {
    ...sums,
    lines: lines.map((line) => ({
      ...line,
      text: house.words.say(ctx.language, `delivery.quote.${line.what}`),
    })),
  }
}

/** @throws Refusal delivery.carrier-off, delivery.place-missing, delivery.slot-over, delivery.slot-full */
export async function book(building: Building, ctx: Ctx, booking: Booking): Promise<store.ShipmentRecord> {
  const before = await store.byKey(ctx, booking.key)
  if (before) return before
  const settings = await settingsOf(ctx)
  const twoPerson = booking.twoPerson ?? false
  const carrier = booking.carrier ?? (twoPerson ? settings.usual.large : settings.usual[booking.direction])
  // Whoever cannot be asked refuses before anything is written: a caller may go on without us.
  const line = await carrierOf(building, ctx, carrier)
  const order = await building.orders.read(asHouse(building, ctx), booking.orderId)
  const { from, to } = placed(booking, order.address, settings.store)
  mustBeKnown(booking.direction === 'back' ? from : to)
  if (booking.slot) await mustBeFree(ctx, settings, booking.slot)
  const { fen, costFen, floorFeeFen } = reckon(settings.tariff, booking)
  const id = make('shp', ctx.now)
  const row: store.ShipmentTable = {
    tenant_id: ctx.tenant,
    id,
    key: booking.key,
    direction: booking.direction,
    carrier,
    waybill: null,
    state: shipmentFlow.initial,
    failure: null,
    case_id: booking.caseId ?? null,
    order_id: order.id,
    order_number: order.number,
    customer_id: order.customerId,
    goods: booking.goods,
    cartons: booking.cartons,
    two_person: twoPerson,
    floor: booking.floor ?? null,
    lift: booking.lift ?? null,
    floor_fee_fen: floorFeeFen,
    fee_fen: fen,
    cost_fen: costFen,
    places: sealPlaces(building, ctx, id, { from, to }),
    slot_from: booking.slot?.from ?? null,
    slot_to: booking.slot?.to ?? null,
    attempt: 1,
    trouble: null,
    due_at: dueOf('booked', ctx.now, booking.slot?.to ?? null),
    booked_at: ctx.now,
    collected_at: null,
    arrived_at: null,
    ended_at: null,
    version: 1,
  }
  if (!(await store.insert(ctx, row))) {
    const twin = await store.byKey(ctx, booking.key)
    if (twin) return twin
    throw new Refusal('conflict', 'delivery.changed-meanwhile')
  }
  await ask(building, ctx, row, line)
  await arm(ctx, row)
  await tell(ctx, row, 'booked')
  return row
}

/** Nobody is called to a door without name, phone and street. */
function mustBeKnown(door: PlaceShape): void {
  if (!door.phone || !`${door.region}${door.street}`) throw new Refusal('invalid', 'delivery.place-missing')
}

/** @throws Refusal delivery.slot-over, delivery.slot-full */
export async function mustBeFree(
  ctx: Ctx,
  settings: { readonly slotCapacity: number },
  slot: Slot,
): Promise<void> {
  if (slot.from <= ctx.now || slot.to <= slot.from) throw new Refusal('invalid', 'delivery.slot-over')
  await store.lockSlot(ctx, slot.from)
  const taken = (await store.taken(ctx)).get(slot.from.getTime()) ?? 0
  if (taken >= settings.slotCapacity) throw new Refusal('conflict', 'delivery.slot-full')
}

export async function slots(ctx: Ctx): Promise<(Slot & { left: number })[]> {
  const { slotHours, slotCapacity } = await settingsOf(ctx)
  const taken = await store.taken(ctx)
  return slotsOf(ctx.zone, ctx.now, slotHours)
    .map((slot) => ({ ...slot, left: slotCapacity - (taken.get(slot.from.getTime()) ?? 0) }))
    .filter(({ left }) => left > 0)
}

/** The customer, or the desk for him, chooses another time while nobody has come. @throws Refusal delivery.step.not-now */
export async function chooseSlot(
  building: Building,
  ctx: Ctx,
  row: store.ShipmentRecord,
  slot: Slot,
): Promise<store.ShipmentRecord> {
  if (row.state !== 'booked')
    throw new Refusal('conflict', 'delivery.step.not-now', { state: row.state, event: 'rebook' })
  await mustBeFree(ctx, await settingsOf(ctx), slot)
  await callOff(ctx, row)
  const moved = await store.change(ctx, row.id, {
    attempt: row.attempt + 1,
    waybill: null,
    slot_from: slot.from,
    slot_to: slot.to,
    due_at: dueOf('booked', ctx.now, slot.to),
    trouble: null,
  })
  await ask(building, ctx, moved)
  await arm(ctx, moved)
  await tell(ctx, moved, 'booked')
  return moved
}
