/** Hearing a carrier: news is written once, moves a shipment only forward, and wakes whoever waits for it. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { callOff } from './ask.ts'
import type { Building } from './building.ts'
import type { News, PushRequest } from './carriers/port.ts'
import type { CarrierNameShape } from './contract.ts'
import { followAgain } from './look.ts'
import { carrierOf, isPushToken } from './settings.ts'
import { dueOf, follow, hearing } from './shipment.ts'
import { take } from './step.ts'
import * as store from './store.ts'

/** A carrier calls. @returns what he is thanked with @throws Refusal delivery.forged */
export async function push(
  building: Building,
  given: { readonly tenant: string; readonly carrier: CarrierNameShape; readonly token: string },
  request: PushRequest,
): Promise<{ type: string; body: string }> {
  const { house } = building
  const forged = () => new Refusal('forbidden', 'delivery.forged')
  if (!isPushToken(building, given.tenant, given.carrier, given.token)) throw forged()
  return house.transact(house.system(given.tenant), async (ctx) => {
    const carrier = await carrierOf(building, ctx, given.carrier)
    const heard = carrier.hear?.(request) ?? 'forged'
    if (heard === 'forged') throw forged()
    await hearAll(building, ctx, given.carrier, heard.news)
    await followAgain(ctx, given.carrier, heard.giveUp ?? [])
    return carrier.thanks ?? { type: 'text/plain', body: 'ok' }
  })
}

/** Those a carrier tells of, oldest first; what is not ours is passed over. */
export async function hearAll(
  building: Building,
  ctx: Ctx,
  carrier: CarrierNameShape,
  news: readonly News[],
): Promise<void> {
  const names = [...new Set(news.flatMap(namesIn))]
  if (names.length === 0) return
  const calls = await store.callsNamed(ctx, carrier, names)
  // Locked in one order, so that two pushes about the same shipments never wait for each other.
  for (const shipmentId of [...new Set(calls.map((call) => call.shipment_id))].sort()) {
    const own = calls.filter((call) => call.shipment_id === shipmentId)
    const theirs = news
      .flatMap((one) => {
        const call = own.find(({ id, waybill, reference }) =>
          namesIn(one).some((name) => name === id || name === waybill || name === reference),
        )
        return call ? [{ one, call }] : []
      })
      .sort((a, b) => a.one.at.getTime() - b.one.at.getTime())
    for (const { one, call } of theirs) await hear(building, ctx, call, one)
  }
}

const namesIn = ({ number, waybill, reference }: News): string[] =>
  [number, waybill, reference].flatMap((name) => (name ? [name] : []))

async function hear(building: Building, ctx: Ctx, call: store.CallRecord, news: News): Promise<void> {
  const row = await store.byId(ctx, call.shipment_id, true)
  if (!row) return
  const step = news.event ? hearing(row, news.event, call.attempt) : null
  const waybill = news.waybill ?? call.waybill
  if (waybill && !call.waybill) await store.changeCall(ctx, call.id, { waybill })
  const told = await store.addTrack(ctx, {
    id: store.trackId(row.id, news.id),
    shipment_id: row.id,
    at: news.at,
    heard_at: ctx.now,
    state: step && follow(row, step).state,
    text: news.text,
    place: news.place,
    by_name: '',
  })
  // What was known before it failed does not bring it to life again; anything new does.
  const counts = step && (told || row.state !== 'failed')
  const moved = counts ? await take(building, ctx, row, step, { at: news.at, waybill }) : null
  // He came on an earlier call: the later one is not needed any more.
  if (moved?.collected_at && call.attempt !== row.attempt) await callOff(ctx, row)
  if (told && !moved) await noted(ctx, row, { call, news, waybill })
}

/** News that moves nothing still says something: that somebody should look, that it is not lost. */
async function noted(
  ctx: Ctx,
  row: store.ShipmentRecord,
  { call, news, waybill }: { call: store.CallRecord; news: News; waybill: string | null },
): Promise<void> {
  const astray = row.state === 'cancelled' && (news.event === 'collect' || news.event === 'move')
  const trouble = astray ? 'astray' : news.event === 'problem' ? 'problem' : null
  const silent = row.state === 'collected' || row.state === 'moving'
  const learnt = waybill && call.attempt === row.attempt && !row.waybill
  if (!trouble && !silent && !learnt) return
  await store.change(ctx, row.id, {
    ...(trouble && { trouble }),
    ...(learnt && { waybill }),
    // Heard of again: its silence begins anew; the timer of the earlier time finds this one.
    ...(silent && { due_at: dueOf(row.state, ctx.now, null) }),
  })
}

/** A demo carrier's next word. */
export async function story(building: Building, ctx: Ctx, number: string, chapter: number): Promise<void> {
  const call = await store.call(ctx, number)
  if (call?.state !== 'taken') return
  const carrier = await carrierOf(building, ctx, call.carrier)
  const told = carrier.story?.(number)[chapter]
  if (!told) return
  await hear(building, ctx, call, {
    ...told,
    id: `${number} ${chapter}`,
    number,
    waybill: call.waybill,
    at: ctx.now,
  })
}
