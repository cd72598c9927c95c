/** Delivery: returns fetched at the door, parts and replacements sent, by whichever carrier, each once and each with an end. */

import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { openRecall } from '../../kernel/recall.ts'
import { TIME } from './arm.ts'
import { CANCEL, ORDER } from './ask.ts'
import { book, quote, slots } from './book.ts'
import { list } from './browse.ts'
import type { Building } from './building.ts'
import { byHand, cancel } from './by-hand.ts'
import { cancel as cancelThere, order, STORY } from './call.ts'
import { CARRIER_KINDS } from './carriers/known.ts'
import type { Delivery } from './door.ts'
import { hearAll, story } from './hear.ts'
import { deliveryRoutes } from './http.ts'
import { asked, FOLLOW, follow, LOOK } from './look.ts'
import { personRoom } from './person.ts'
import { change, connect, whole as settings } from './settings.ts'
import { exportKind } from './sheets.ts'
import { rows, whole } from './show.ts'
import * as store from './store.ts'
import { timeIsOver } from './watch.ts'

export { seedDelivery } from './cast.ts'
export type * from './door.ts'

export const deliveryTables: MigrationFolder = {
  schema: 'delivery',
  folder: new URL('./migrations/', import.meta.url),
}

export type DeliveryRooms = Omit<Building, 'house' | 'carriers' | 'tariffs'>

export function openDelivery(house: House, rooms: DeliveryRooms): Delivery {
  house.words.add('delivery', new URL('./words/', import.meta.url))
  const building: Building = { house, carriers: CARRIER_KINDS, tariffs: openRecall(), ...rooms }
  work(building)
  const person = personRoom(building)
  rooms.customers.join(person)
  return {
    quote: (ctx, wanted) => quote(building, ctx, wanted),
    book: async (ctx, booking) => whole(building, ctx, await book(building, ctx, booking)),
    cancel: (ctx, which, reason = '') => cancel(building, ctx, which, reason),
    byHand: async (ctx, id, deed) => whole(building, ctx, await byHand(building, ctx, id, deed)),
    async read(ctx, id) {
      const row = await store.byId(ctx, id)
      if (!row) throw new Refusal('missing', 'delivery.unknown', { shipment: id })
      return whole(building, ctx, row)
    },
    async byKey(ctx, key) {
      const row = await store.byKey(ctx, key)
      return row ? whole(building, ctx, row) : null
    },
    async ofCase(ctx, caseId) {
      const found = await store.ofCase(ctx, caseId)
      return Promise.all(found.map((row) => whole(building, ctx, row)))
    },
    ofOrder: async (ctx, orderId) => rows(building, ctx, await store.ofOrder(ctx, orderId)),
    list: (ctx, query) => list(building, ctx, query),
    slots,
    settings: (ctx) => settings(building, ctx),
    changeSettings: (ctx, changes) => change(building, ctx, changes),
    connect: (ctx, carrier, given) => connect(building, ctx, carrier, given),
    person,
    importKinds: [],
    exportKinds: [exportKind(building)],
    routes: deliveryRoutes(building),
  }
}

/** Its own timers, and what is said to carriers outside of any transaction. */
function work(building: Building): void {
  const { house } = building
  house.job(TIME, (ctx, data) => timeIsOver(building, ctx, String(data.shipment)))
  house.job(STORY, (ctx, data) => story(building, ctx, String(data.number), Number(data.chapter)))
  house.stagedJob(ORDER, (who, data) => order(building, who, String(data.number)))
  house.stagedJob(CANCEL, (who, data) => cancelThere(building, who, String(data.number)))
  house.stagedJob(FOLLOW, (who, data) => follow(building, who, String(data.number)))
  house.stagedJob(LOOK, (who, data) =>
    asked(building, who, String(data.shipment), (ctx, carrier, news) =>
      hearAll(building, ctx, carrier, news),
    ),
  )
}
