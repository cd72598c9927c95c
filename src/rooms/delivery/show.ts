/** Shipments as people see them: rows and one in full for the shop, and what happens next for the customer. */

import type { Ctx } from '../../kernel/ctx.ts'
import type { Language } from '../../kernel/words.ts'
import type { Building } from './building.ts'
import type { CustomerShipmentShape, ShipmentRowShape, ShipmentShape, TrackShape } from './contract.ts'
import { placesOf } from './places.ts'
import { deedsOf } from './shipment.ts'
import * as store from './store.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

export async function rows(
  building: Building,
  ctx: Ctx,
  records: readonly store.ShipmentRecord[],
): Promise<ShipmentRowShape[]> {
  const ids = [...new Set(records.flatMap((row) => row.customer_id ?? []))]
  const people =
    ids.length > 0 ? await building.customers.people(ctx, ids) : new Map<string, { name: string }>()
  return records.map((row) => rowOf(building, ctx, row, people.get(row.customer_id ?? '')?.name ?? ''))
}

function rowOf(
  { house }: Building,
  ctx: Ctx,
  row: store.ShipmentRecord,
  customerName: string,
): ShipmentRowShape {
  const say = (key: string) => house.words.say(ctx.language, `delivery.${key}`)
  const hidden = ctx.actor.kind === 'staff' && !ctx.actor.permissions.has('customers.read')
  return {
    id: row.id,
    direction: row.direction,
    carrier: row.carrier,
    carrierText: say(`carrier.${row.carrier}`),
    waybill: row.waybill,
    state: row.state,
    stateText: say(`state.${row.direction}.${row.state}`),
    caseId: row.case_id,
    orderId: row.order_id,
    orderNumber: row.order_number,
    customerId: row.customer_id,
    customerName: hidden ? '' : customerName,
    goodsText: goodsText(row, ctx.language),
    cartons: row.cartons,
    twoPerson: row.two_person,
    floor: row.floor,
    lift: row.lift,
    floorFeeFen: row.floor_fee_fen,
    feeFen: row.fee_fen,
    costFen: row.cost_fen,
    slot: slotOf(row),
    due: iso(row.due_at),
    attempt: row.attempt,
    trouble: row.trouble && say(`trouble.${row.trouble}`),
    bookedAt: row.booked_at.toISOString(),
    collectedAt: iso(row.collected_at),
    arrivedAt: iso(row.arrived_at),
    endedAt: iso(row.ended_at),
    version: row.version,
  }
}

const slotOf = (row: store.ShipmentRecord) =>
  row.slot_from && row.slot_to ? { from: row.slot_from.toISOString(), to: row.slot_to.toISOString() } : null

const goodsText = ({ goods }: store.ShipmentRecord, language: Language): string =>
  goods
    .map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name))
    .join(language === 'en' ? ', ' : '、')

export async function whole(
  building: Building,
  ctx: Ctx,
  record: store.ShipmentRecord,
): Promise<ShipmentShape> {
  const [row] = await rows(building, ctx, [record])
  const hidden = ctx.actor.kind === 'staff' && !ctx.actor.permissions.has('customers.read')
  const places = hidden ? null : placesOf(building, ctx, record)
  const nowhere = { name: '', phone: '', region: '', street: '' }
  return {
    ...(row ?? rowOf(building, ctx, record, '')),
    goods: [...record.goods],
    from: places?.from ?? nowhere,
    to: places?.to ?? nowhere,
    tracks: (await store.tracksOf(ctx, [record.id])).map((track) => trackOf(building, ctx, track)),
    deeds: deedsOf(record.state),
  }
}

const trackOf = ({ house }: Building, ctx: Ctx, track: store.TrackRecord): TrackShape => ({
  at: track.at.toISOString(),
  state: track.state,
  text: track.text || (track.state ? house.words.say(ctx.language, `delivery.track.${track.state}`) : ''),
  place: track.place,
  by: track.by_name,
})

/** What its customer sees: no troubles of ours, no costs of ours, but what happens next and by when. */
export async function forCustomer(
  building: Building,
  ctx: Ctx,
  records: readonly store.ShipmentRecord[],
): Promise<CustomerShipmentShape[]> {
  const tracks = await store.tracksOf(
    ctx,
    records.map((row) => row.id),
  )
  return records.map((record) => {
    const row = rowOf(building, ctx, record, '')
    return {
      ...row,
      next: nextOf(building, ctx, record),
      tracks: tracks
        .filter((track) => track.shipment_id === record.id)
        .map((track) => trackOf(building, ctx, track)),
      mayChooseSlot: record.state === 'booked' && record.direction === 'back',
    }
  })
}

function nextOf({ house }: Building, ctx: Ctx, row: store.ShipmentRecord): string {
  const when = row.slot_from && row.slot_to ? sayTime(ctx, row.slot_from, row.slot_to) : ''
  const timed = row.state === 'booked' && when ? '-timed' : ''
  return house.words.say(ctx.language, `delivery.next.${row.direction}.${row.state}${timed}`, {
    when,
  })
}

/** 11月24日周二 9:00–12:00 */
function sayTime({ zone, language }: Ctx, from: Date, to: Date): string {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(from)
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return `${day} ${clock.format(from)}–${clock.format(to)}`
}
