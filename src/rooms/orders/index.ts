/** Orders: what was bought, how far it is, which day was promised and whether that still holds. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { PersonRoom } from '../customers/index.ts'
import * as advance from './advance.ts'
import * as browse from './browse.ts'
import type { Building } from './building.ts'
import type {
  CustomerOrderShape,
  NewOrderShape,
  OrderEventName,
  OrderShape,
  OrderSummaryShape,
} from './contract.ts'
import { exportKind } from './export.ts'
import { orderRoutes } from './http.ts'
import * as lookup from './lookup.ts'
import type { OwnDeed, OwnRuling } from './own.ts'
import * as ownDeeds from './own-deeds.ts'
import { personRoom } from './person.ts'
import { type PlacedOrder, place, placeMany } from './place.ts'
import { lookBack, WATCH } from './promise.ts'
import { importKind } from './sheets.ts'
import { wholeOf } from './show.ts'
import * as store from './store.ts'

export { type DemoPerson, demoOrders } from './cast.ts'
export type { OwnDeed, OwnRuling } from './own.ts'
export type { OwnBefore } from './own-deeds.ts'
export type { PlacedOrder } from './place.ts'

export const ordersTables: MigrationFolder = {
  schema: 'orders',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Orders {
  /** Places an order; missing names and prices come from the catalogue. @throws Refusal orders.sku-unknown | orders.number-taken */
  place(ctx: Ctx, order: NewOrderShape): Promise<OrderShape>
  /** Places many orders with their history in a few statements: imports and the demo shop. No event is told. @returns their ids */
  placeMany(ctx: Ctx, orders: readonly PlacedOrder[]): Promise<readonly string[]>
  /** One order in full. @throws Refusal orders.unknown */
  read(ctx: Ctx, id: string): Promise<OrderShape>
  /** One order as its customer sees it. @throws Refusal orders.unknown when it is not theirs */
  readFor(ctx: Ctx, customerId: string, id: string): Promise<CustomerOrderShape>
  /** The order with this number, or null. */
  byNumber(ctx: Ctx, number: string): Promise<OrderShape | null>
  /** A customer's orders, newest first, and their sum. */
  ofCustomer(
    ctx: Ctx,
    customerId: string,
  ): Promise<{ items: readonly OrderShape[]; summary: OrderSummaryShape }>
  /** Something happened: paid, shipped, delivered, cancelled. @throws Refusal orders.step-impossible */
  move(ctx: Ctx, id: string, event: OrderEventName, note?: string): Promise<OrderShape>
  /** Promises another day, with the reason the customer reads. */
  promise(ctx: Ctx, id: string, day: string | null, reason?: string): Promise<OrderShape>
  /** Writes on the time line; what the house itself writes it says in English too, for whoever reads English. */
  note(
    ctx: Ctx,
    id: string,
    entry: { text: string; textEn?: string; visible?: boolean; trouble?: boolean },
  ): Promise<void>
  /** Whether a customer may change this about his own order now, and why not. @throws Refusal orders.unknown when it is not his */
  ownRuling(ctx: Ctx, customerId: string, id: string, deed: OwnDeed): Promise<OwnRuling>
  /** Changes a customer's own order as he asked, if the rule allows it to him. @throws Refusal orders.unknown, orders.own.* */
  ownChange(
    ctx: Ctx,
    customerId: string,
    id: string,
    deed: OwnDeed,
  ): Promise<{ order: OrderShape; before: ownDeeds.OwnBefore }>
  /** Takes such a change back while the order has not gone on. @throws Refusal orders.unknown, orders.own.gone-on */
  ownUndo(ctx: Ctx, customerId: string, id: string, before: ownDeeds.OwnBefore): Promise<OrderShape>
  /** Proves an order by number and the last four digits of the phone and ties the acting visitor to its customer. @throws Refusal access.wait | orders.lookup-failed */
  lookUp(who: Who, proof: lookup.Proof): Promise<CustomerOrderShape>
  readonly person: PersonRoom
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}

export function openOrders(building: Building): Orders {
  const { house, customers } = building
  house.words.add('orders', new URL('./words/', import.meta.url))
  house.job(WATCH, async (ctx, data) => {
    await lookBack(ctx, String(data.day))
  })
  const person = personRoom(building)
  customers.join(person)
  return {
    place: (ctx, order) => place(building, ctx, order),
    placeMany: async (ctx, orders) => (await placeMany(building, ctx, orders)).map((one) => one.id),
    read: (ctx, id) => advance.read(building, ctx, id),
    readFor: (ctx, customerId, id) => lookup.readFor(building, ctx, customerId, id),
    async byNumber(ctx, number) {
      const order = await store.byNumber(ctx, number)
      if (!order) return null
      const [whole] = await wholeOf(building, ctx, [order])
      return whole ?? null
    },
    ofCustomer: (ctx, customerId) => browse.ofCustomer(building, ctx, customerId),
    move: (ctx, id, event, note) => advance.move(building, ctx, id, { event, note }),
    promise: (ctx, id, day, reason) => advance.change(building, ctx, id, { promiseDay: day, reason }),
    note: advance.note,
    ownRuling: ownDeeds.ask,
    ownChange: (ctx, customerId, id, deed) => ownDeeds.act(building, ctx, { customerId, id }, deed),
    ownUndo: (ctx, customerId, id, before) => ownDeeds.undo(building, ctx, { customerId, id }, before),
    lookUp: (who, proof) => lookup.lookUp(building, who, proof),
    person,
    importKinds: [importKind(building)],
    exportKinds: [exportKind(building)],
    routes: orderRoutes(building),
  }
}
