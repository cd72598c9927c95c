/** Promises: whatever we tell a customer we will do, with its time, watched until it is kept, or made good. */
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { markPaid } from './amend.ts'
import { DUE, WARN } from './arm.ts'
import * as browse from './browse.ts'
import type { Building } from './building.ts'
import type { Promises } from './door.ts'
import { act, locked } from './end.ts'
import { followOrder } from './follow-order.ts'
import { hear } from './hear.ts'
import { promiseRoutes } from './http.ts'
import { make } from './make.ts'
import { personRoom } from './person.ts'
import { policyOf } from './policy.ts'
import { recordPast } from './record.ts'
import { exportKind } from './sheets.ts'
import * as show from './show.ts'
import * as store from './store.ts'
import { timeOver, warn } from './watch.ts'

export { demoPromises } from './cast.ts'
export type * from './door.ts'

export const promisesTables: MigrationFolder = {
  schema: 'promises',
  folder: new URL('./migrations/', import.meta.url),
}

export type PromisesRooms = Omit<Building, 'house'>

export function openPromises(house: House, rooms: PromisesRooms): Promises {
  house.words.add('promises', new URL('./words/', import.meta.url))
  const building: Building = { house, ...rooms }
  house.job(WARN, (ctx, data) => warn(ctx, String(data.promise), String(data.due)))
  house.job(DUE, (ctx, data) => timeOver(ctx, String(data.promise), String(data.due)))
  listen(building)
  const person = personRoom(building)
  rooms.customers.join(person)
  const acted = async (...given: Parameters<typeof act>) =>
    show.whole(building, given[0], await act(...given))
  return {
    make: (ctx, promise) => make(building, ctx, promise),
    keep: (ctx, id) => acted(ctx, id, { act: 'keep' }),
    break: (ctx, id, reason) => acted(ctx, id, { act: 'break', reason }),
    release: (ctx, id, reason) => acted(ctx, id, { act: 'release', reason }),
    move: (ctx, id, due, reason) => acted(ctx, id, { act: 'move', due, reason }),
    read: async (ctx, id) => show.whole(building, ctx, await locked(ctx, id)),
    list: (ctx, query) => browse.list(building, ctx, query),
    ofCustomer: (ctx, customerId) => browse.ofCustomer(building, ctx, customerId),
    openFor: async (ctx, id) => show.rows(building, ctx, await store.openIn(ctx, id)),
    openOf: async (ctx, staffId, limit = 50) =>
      show.rows(building, ctx, await store.openOf(ctx, staffId, limit)),
    found: show.found,
    counts: store.counts,
    markPaid,
    recordPast,
    policy: policyOf,
    person,
    exportKinds: [exportKind(building)],
    routes: promiseRoutes(building),
  }
}

const isNote = (fields: unknown): boolean =>
  Array.isArray(fields) && fields.every((one) => one === 'timeline')

/** What happens in the rooms below and bears on a promise. */
function listen(building: Building): void {
  const { house } = building
  for (const event of ['placed', 'changed', 'state-changed', 'promise-missed'])
    house.on(
      `orders.order.${event}`,
      `promises.order-${event}`,
      (ctx, { data }) => followOrder(building, ctx, String(data.order)),
      // A note on the time line promises nothing.
      ({ data }) => typeof data.order === 'string' && !isNote(data.fields),
    )
  for (const event of ['handed-over', 'message.sent'])
    house.on(`conversations.${event}`, `promises.hear-${event}`, async (ctx, { data }) => {
      await hear(building, ctx, String(data.conversationId), Number(data.seq))
    })
  for (const event of ['assigned', 'taken-over'])
    house.on(`conversations.${event}`, `promises.keeper-${event}`, (ctx, { data }) =>
      store.hand(
        ctx,
        String(data.conversationId),
        typeof data.assigneeId === 'string' ? data.assigneeId : null,
      ),
    )
}
