/** Putting a carrier's call down in the same transaction as the shipment: asked or called off only if it commits. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import type { Carrier } from './carriers/port.ts'
import { carrierOf } from './settings.ts'
import { numberOf } from './shipment.ts'
import * as store from './store.ts'

export const ORDER = 'delivery.order'
export const CANCEL = 'delivery.cancel'

/** Whoever is told by hand is not asked. @throws Refusal delivery.carrier-off */
export async function ask(
  building: Building,
  ctx: Ctx,
  row: store.ShipmentRecord,
  known?: Carrier,
): Promise<void> {
  const carrier = known ?? (await carrierOf(building, ctx, row.carrier))
  if (!carrier.order) return
  const number = numberOf(row.id, row.attempt)
  await store.addCall(ctx, {
    id: number,
    shipment_id: row.id,
    attempt: row.attempt,
    carrier: row.carrier,
  })
  await ctx.later(ORDER, { number }, { key: number })
}

/** As far as a carrier knows of it. */
export async function callOff(ctx: Ctx, row: store.ShipmentRecord): Promise<void> {
  const number = numberOf(row.id, row.attempt)
  const call = await store.call(ctx, number)
  if (!call || !['asking', 'taken'].includes(call.state)) return
  await store.changeCall(ctx, number, { state: 'cancelling' })
  await ctx.later(CANCEL, { number }, { key: number })
}
