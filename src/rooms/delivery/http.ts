/** Routes of delivery: a line each. */
import type { Readable } from 'node:stream'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type Route, route, stagedRoute } from '../../kernel/route.ts'
import { book, chooseSlot, quote, slots } from './book.ts'
import * as browse from './browse.ts'
import type { Building } from './building.ts'
import { byHand, locked } from './by-hand.ts'
import * as shape from './contract.ts'
import { push } from './hear.ts'
import { change, connect, whole as settings } from './settings.ts'
import { forCustomer, whole } from './show.ts'
import * as store from './store.ts'

export const deliveryRoutes = (building: Building): Route[] => [
  route(shape.listShipments, 'delivery.read', (ctx, { query }) => browse.list(building, ctx, query)),
  route(shape.countShipments, 'delivery.read', (ctx) => store.counts(ctx)),
  route(shape.listSlots, 'delivery.read', async (ctx) => ({ items: told(await slots(ctx)) })),
  route(shape.quoteShipment, 'delivery.read', (ctx, { body }) => quote(building, ctx, body)),
  route(shape.bookShipment, 'delivery.write', async (ctx, { body }) => {
    const { place, slot, ...asked } = body
    const door = place && (asked.direction === 'back' ? { from: place } : { to: place })
    const row = await book(building, ctx, { ...asked, ...door, slot: timesOf(slot) })
    await ctx.audit('delivery.booked', row.id, { direction: row.direction, carrier: row.carrier })
    return whole(building, ctx, row)
  }),
  route(shape.readShipment, 'delivery.read', async (ctx, { params }) =>
    whole(building, ctx, await known(ctx, params.id)),
  ),
  route(shape.deedOnShipment, 'delivery.write', async (ctx, { params, body }) => {
    const { slot, ...deed } = body
    return whole(building, ctx, await byHand(building, ctx, params.id, { ...deed, slot: timesOf(slot) }))
  }),
  route(shape.readDeliverySettings, 'delivery.read', (ctx) => settings(building, ctx)),
  route(shape.changeDeliverySettings, 'delivery.write', (ctx, { body }) =>
    change(
      building,
      ctx,
      Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
    ),
  ),
  route(shape.changeCarrier, 'delivery.write', async (ctx, { params, body }) => {
    await connect(building, ctx, params.name, body)
    return settings(building, ctx)
  }),

  route(shape.myShipments, 'customer', async (ctx, { query }) => ({
    items: await browse.mine(building, ctx, query),
  })),
  route(shape.mySlots, 'customer', async (ctx) => ({ items: told(await slots(ctx)) })),
  route(shape.chooseMySlot, 'customer', async (ctx, { params, body }) => {
    const row = await locked(ctx, params.id)
    if (row.customer_id !== ctx.actor.id) throw new Refusal('missing', 'delivery.unknown', { shipment: '' })
    const slot = timesOf(body) ?? { from: ctx.now, to: ctx.now }
    const [shown] = await forCustomer(building, ctx, [await chooseSlot(building, ctx, row, slot)])
    if (!shown) throw new Refusal('missing', 'delivery.unknown', { shipment: '' })
    return shown
  }),

  // Anybody may call; the secret address and the carrier's signature say who it is.
  stagedRoute(shape.hearCarrier, 'house', async (_who, { params }, { upload, uploadType }) => {
    const rawBody = upload ? await taken(upload) : Buffer.alloc(0)
    const { type, body } = await push(building, params, { contentType: uploadType, rawBody })
    return { name: 'answer', type, body: Buffer.from(body) }
  }),
]

async function known(ctx: Ctx, id: string): Promise<store.ShipmentRecord> {
  const row = await store.byId(ctx, id)
  if (!row) throw new Refusal('missing', 'delivery.unknown', { shipment: id })
  return row
}

const timesOf = (slot: { from: string; to: string } | undefined) =>
  slot && { from: new Date(slot.from), to: new Date(slot.to) }

const told = (found: readonly { from: Date; to: Date; left: number }[]) =>
  found.map(({ from, to, left }) => ({ from: from.toISOString(), to: to.toISOString(), left }))

const PUSH_BYTES = 512 * 1024

/** @throws Refusal delivery.push-too-large */
async function taken(upload: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of upload) {
    const chunk = Buffer.from(part)
    bytes += chunk.length
    if (bytes > PUSH_BYTES) throw new Refusal('too-large', 'delivery.push-too-large')
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
