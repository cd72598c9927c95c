/** Calling a carrier: outside any transaction, with a number that never changes, so that a second call books nothing twice. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { CANCEL } from './ask.ts'
import type { Building } from './building.ts'
import type { Carrier, Ordered } from './carriers/port.ts'
import { knownOf, look } from './look.ts'
import { placesOf } from './places.ts'
import { carrierOf, pushUrl } from './settings.ts'
import { hearing } from './shipment.ts'
import { take } from './step.ts'
import * as store from './store.ts'
import { tell } from './tell.ts'

export const STORY = 'delivery.story'
/** Past this a carrier may take the same number for a new order: a person looks instead. */
const SAME_HOURS = 40
const HOUR_MS = 3600_000

interface Opened {
  readonly row: store.ShipmentRecord
  readonly call: store.CallRecord
  readonly carrier: Carrier
}

async function opened(
  building: Building,
  ctx: Ctx,
  number: string,
  state: store.CallState,
): Promise<Opened | null> {
  const call = await store.call(ctx, number)
  if (call?.state !== state) return null
  const row = await store.byId(ctx, call.shipment_id)
  return row ? { row, call, carrier: await carrierOf(building, ctx, call.carrier) } : null
}

/** Asks the carrier to come. Ended by a crash anywhere it is run again and asks with the same number. */
export async function order(building: Building, who: Who, number: string): Promise<void> {
  const { house } = building
  const ready = await house.transact(who, async (ctx) => {
    const known = await opened(building, ctx, number, 'asking')
    const places = known && placesOf(building, ctx, known.row)
    if (!known?.carrier.order || !places) return null
    const first = known.call.asked_at ?? ctx.now
    if (ctx.now.getTime() - first.getTime() > SAME_HOURS * HOUR_MS) return null
    // Written down before anything leaves: from here on it may be at the carrier.
    if (!known.call.asked_at) await store.changeCall(ctx, number, { asked_at: ctx.now })
    return { ...known, places }
  })
  if (!ready?.carrier.order) return
  const { row, carrier, places } = ready
  const answer = await carrier.order?.({
    number,
    ...places,
    direction: row.direction,
    goods: row.goods,
    cartons: row.cartons,
    twoPerson: row.two_person,
    slot: row.slot_from && row.slot_to ? { from: row.slot_from, to: row.slot_to } : null,
    remark: row.two_person ? '大件，需两人上门' : '',
    pushUrl: carrier.hear ? pushUrl(building, who.tenant, row.carrier) : null,
  })
  const again = await house.transact(who, (ctx) => answered(building, ctx, number, answer ?? 'unknown'))
  if (again) throw new Error(`The carrier has not answered to ${number} yet`)
}

/** @returns whether it must be asked again with the same number */
async function answered(building: Building, ctx: Ctx, number: string, answer: Ordered): Promise<boolean> {
  const call = await store.call(ctx, number)
  const row = call && (await store.byId(ctx, call.shipment_id, true))
  if (!call || !row) return false
  if (answer === 'unknown') return unheard(ctx, { call, row }, 'no answer')
  if (!('refused' in answer)) {
    await taken(building, ctx, { call, row }, answer)
    return false
  }
  if (answer.later) return unheard(ctx, { call, row }, answer.refused)
  await store.changeCall(ctx, number, { state: 'refused', answered_at: ctx.now, said: answer.refused })
  const step = hearing(row, 'refuse', call.attempt)
  if (step) await take(building, ctx, row, step)
  return false
}

interface Called {
  readonly call: store.CallRecord
  readonly row: store.ShipmentRecord
}

async function unheard(ctx: Ctx, { call, row }: Called, said: string): Promise<boolean> {
  await store.changeCall(ctx, call.id, { said })
  if (row.state === 'booked' && !row.trouble) await store.change(ctx, row.id, { trouble: 'no-answer' })
  return call.state === 'asking'
}

async function taken(
  building: Building,
  ctx: Ctx,
  { call, row }: Called,
  { waybill, reference }: { readonly waybill: string | null; readonly reference?: string },
): Promise<void> {
  const told = { waybill, reference: reference ?? null, answered_at: ctx.now, said: null }
  if (call.state !== 'asking') {
    // It was called off while the carrier was being asked: now there is something to call off.
    await store.changeCall(ctx, call.id, { ...told, state: 'cancelling' })
    await ctx.later(CANCEL, { number: call.id }, { key: `${call.id} taken` })
    return
  }
  await store.changeCall(ctx, call.id, { ...told, state: 'taken' })
  if (call.attempt === row.attempt) {
    const known = await store.change(ctx, row.id, { waybill, trouble: null })
    await tell(ctx, known, 'accepted')
    await look(ctx, known.id)
  }
  await tellStory(building, ctx, call)
}

/** What a demo carrier will tell by itself. */
async function tellStory(building: Building, ctx: Ctx, call: store.CallRecord): Promise<void> {
  const carrier = await carrierOf(building, ctx, call.carrier)
  for (const [chapter, { seconds }] of (carrier.story?.(call.id) ?? []).entries())
    await ctx.later(
      STORY,
      { number: call.id, chapter },
      { at: new Date(ctx.now.getTime() + seconds * 1000), key: `${call.id} ${chapter}` },
    )
}

/** Calls it off at the carrier; whether he still could is told to the desk, the shipment itself has gone on. */
export async function cancel(building: Building, who: Who, number: string): Promise<void> {
  const { house } = building
  const ready = await house.transact(who, (ctx) => opened(building, ctx, number, 'cancelling'))
  if (!ready) return
  const { call, carrier } = ready
  // Never asked: then nothing is to be called off, and the order job finds it so.
  const answer = call.asked_at && carrier.cancel ? await carrier.cancel(knownOf(call)) : 'cancelled'
  if (answer === 'unknown') throw new Error(`The carrier has not answered to calling off ${number}`)
  await house.transact(who, async (ctx) => {
    const row = await store.byId(ctx, call.shipment_id, true)
    await store.changeCall(ctx, number, { state: 'cancelled', said: answer })
    if (answer === 'too-late' && row && row.ended_at === null)
      await store.change(ctx, row.id, { trouble: 'too-late' })
  })
}
