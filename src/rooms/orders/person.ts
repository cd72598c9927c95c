/** What orders know of a person, and how they forget: the sale stays for the books, the person does not. */
import type { PersonRoom } from '../customers/index.ts'
import { ofCustomer } from './browse.ts'
import type { Building } from './building.ts'
import { addressOf, say } from './show.ts'
import * as store from './store.ts'

export const personRoom = (building: Building): PersonRoom => ({
  room: 'orders',
  async about(ctx, customerId) {
    const orders = await store.ofCustomer(ctx, customerId)
    return orders.slice(0, 20).map((one) => ({
      label: say(building, ctx, 'about.order', { number: one.number }),
      value: `${one.line_text} · ${say(building, ctx, `state.${one.state}`)}`,
      at: one.placed_at,
      link: `/desk/orders/${one.id}`,
    }))
  },
  async exportOf(ctx, customerId) {
    const { items } = await ofCustomer(building, ctx, customerId)
    const records = await store.ofCustomer(ctx, customerId)
    return items.map((order, i) => ({
      ...order,
      address: records[i] ? addressOf(building, ctx, records[i]) : null,
    }))
  },
  async forget(ctx, customerId) {
    const { ids, files } = await store.anonymise(ctx, customerId)
    for (const file of files) await building.house.files.remove(ctx, file)
    return {
      removed: ids.length,
      ...(ids.length > 0 && { kept: say(building, ctx, 'about.kept', { orders: ids.length }) }),
    }
  },
  moveTo: (ctx, { from, to }) => store.moveTo(ctx, from, to),
  moveBack: (ctx, { ids, to }) => store.moveBack(ctx, ids, to),
})
