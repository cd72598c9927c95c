/** What delivery knows of a person, and how it forgets: that something was carried stays, no door and no word of it. */
import type { PersonRoom } from '../customers/index.ts'
import type { Building } from './building.ts'
import { placesOf } from './places.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

const TOLD = 8

export const personRoom = (building: Building): PersonRoom => ({
  room: 'delivery',
  async about(ctx, customerId) {
    const records = (await store.ofCustomer(ctx, customerId)).slice(0, TOLD)
    return (await rows(building, ctx, records)).map((row) => ({
      label: `${row.carrierText} ${row.waybill ?? ''}`.trim(),
      value: `${row.goodsText} · ${row.stateText}`,
      at: new Date(row.bookedAt),
      link: row.caseId ? `/desk/cases/${row.caseId}` : `/desk/orders/${row.orderId}`,
    }))
  },
  async exportOf(ctx, customerId) {
    const shipments = []
    for (const row of await store.ofCustomer(ctx, customerId)) {
      const { tenant_id: _, key: __, places: ___, ...kept } = row
      const tracks = (await store.tracksOf(ctx, [row.id])).map(({ at, state, text, place }) => ({
        ...{ at, state, text, place },
      }))
      const places = placesOf(building, ctx, row)
      shipments.push({
        ...kept,
        goods: row.goods.map(({ name, quantity, sku = null }) => ({ name, quantity, sku })),
        ...(places && { from: { ...places.from }, to: { ...places.to } }),
        tracks,
      })
    }
    return { shipments }
  },
  async forget(ctx, customerId) {
    const removed = (await store.anonymise(ctx, customerId)).length
    const kept = building.house.words.say(ctx.language, 'delivery.kept-counts', { count: removed })
    return { removed, ...(removed > 0 && { kept }) }
  },
  moveTo: (ctx, { from, to }) => store.moveTo(ctx, from, to),
  moveBack: (ctx, { ids, to }) => store.moveBack(ctx, ids, to),
})
