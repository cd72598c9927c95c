/** Looking after what no carrier tells by itself: asking how far it is, and asking to be told again. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import type { Known, News } from './carriers/port.ts'
import type { CarrierNameShape } from './contract.ts'
import { placesOf } from './places.ts'
import { carrierOf, pushUrl } from './settings.ts'
import * as store from './store.ts'

export const LOOK = 'delivery.look'
export const FOLLOW = 'delivery.follow'
const HOUR_MS = 3600_000
const LOOK_HOURS = 12
const AGAIN_MS = HOUR_MS / 2
/** A waybill that nobody can find after so many times is a wrong one. */
const MOST_FOLLOWS = 3

export async function look(ctx: Ctx, shipmentId: string): Promise<void> {
  const at = new Date(ctx.now.getTime() + LOOK_HOURS * HOUR_MS)
  await ctx.later(LOOK, { shipment: shipmentId }, { at, key: `${shipmentId} ${at.getTime()}` })
}

/** Asks the carrier how far it is, and once more half a day later, until it has ended. */
export async function asked(
  building: Building,
  who: Who,
  shipmentId: string,
  hearAll: (ctx: Ctx, carrier: CarrierNameShape, news: readonly News[]) => Promise<void>,
): Promise<void> {
  const { house } = building
  const ready = await house.transact(who, async (ctx) => {
    const row = await store.byId(ctx, shipmentId)
    if (!row || row.ended_at) return null
    const calls = await store.callsOf(ctx, shipmentId)
    const taken = calls.filter((call) => call.state === 'taken' && call.carrier === row.carrier)
    const carrier = await carrierOf(building, ctx, row.carrier)
    return { row, carrier, known: taken.map((call) => knownOf(call, phone4(building, ctx, row))) }
  })
  if (!ready) return
  const { row, carrier, known } = ready
  const news = known.length > 0 && carrier.track ? await carrier.track(known) : []
  await house.transact(who, async (ctx) => {
    if (news !== 'unknown') await hearAll(ctx, row.carrier, news)
    await look(ctx, shipmentId)
  })
}

export const knownOf = (call: store.CallRecord, phone4 = ''): Known => ({
  number: call.id,
  waybill: call.waybill,
  reference: call.reference,
  phone4,
})

function phone4(building: Building, ctx: Ctx, row: store.ShipmentRecord): string {
  const places = placesOf(building, ctx, row)
  const door = row.direction === 'back' ? places?.from : places?.to
  return (door?.phone ?? '').replace(/\D/g, '').slice(-4)
}

/** The carrier no longer follows these though they may be right: asked again in half an hour, a few times. */
export async function followAgain(
  ctx: Ctx,
  carrier: CarrierNameShape,
  waybills: readonly string[],
): Promise<void> {
  if (waybills.length === 0) return
  for (const call of await store.callsNamed(ctx, carrier, waybills)) {
    if (call.state !== 'taken') continue
    if (call.followed >= MOST_FOLLOWS) await store.change(ctx, call.shipment_id, { trouble: 'unheard' })
    else
      await ctx.later(
        FOLLOW,
        { number: call.id },
        { at: new Date(ctx.now.getTime() + AGAIN_MS), key: `${call.id} ${call.followed}` },
      )
  }
}

/** Asks to be told of it. */
export async function follow(building: Building, who: Who, number: string): Promise<void> {
  const { house } = building
  const ready = await house.transact(who, async (ctx) => {
    const call = await store.call(ctx, number)
    const row = call?.state === 'taken' ? await store.byId(ctx, call.shipment_id) : undefined
    if (!call?.waybill || !row || row.ended_at) return null
    return {
      call,
      carrier: await carrierOf(building, ctx, call.carrier),
      known: knownOf(call, phone4(building, ctx, row)),
    }
  })
  if (!ready?.carrier.follow) return
  const { call, carrier, known } = ready
  const answer = await carrier.follow?.(known, pushUrl(building, who.tenant, call.carrier))
  if (answer === 'unknown') throw new Error(`The carrier has not answered to following ${number}`)
  await house.transact(who, async (ctx) => {
    await store.changeCall(ctx, number, { followed: call.followed + 1 })
    if (typeof answer === 'object') await store.change(ctx, call.shipment_id, { trouble: 'unheard' })
  })
}
