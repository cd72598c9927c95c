/** The rooms that delivery stands on, for tests: a fresh database, a shop, a customer with an order at her door, and delivery itself. */
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { openRecall } from '../../kernel/recall.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import { type Orders, openOrders, ordersTables } from '../orders/index.ts'
import type { Building } from './building.ts'
import { CARRIER_KINDS } from './carriers/known.ts'
import { type Delivery, deliveryTables, openDelivery } from './index.ts'

export interface TestShop {
  readonly test: TestHouse
  readonly building: Building
  readonly delivery: Delivery
  readonly customers: Customers
  readonly orders: Orders
  /** 林女士 */
  readonly lin: string
  /** Her wardrobe, delivered on the sixth floor. */
  readonly order: string
  act<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  asCustomer<T>(id: string, run: (ctx: Ctx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export const STORE = { name: '售后仓', phone: '057186661800', region: '浙江省杭州市', street: '绿汀路 88 号' }
export const DOOR = { name: '林女士', phone: '13805714170', region: '浙江省杭州市', street: '云栖竹径 17 号' }

export async function openTestShop(wishes: { clock?: Clock } = {}): Promise<TestShop> {
  const folders = [accessTables, customersTables, catalogueTables, ordersTables, deliveryTables]
  const test = await openTestHouse({ folders, poolSize: 10, ...wishes })
  const { house, act } = test
  const access = openAccess(house)
  const customers = openCustomers(house, { access })
  const catalogue = openCatalogue(house)
  const orders = openOrders({ house, access, customers, catalogue })
  const delivery = openDelivery(house, { access, customers, orders })
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const { lin, order } = await act(async (ctx) => {
    const lin = (await customers.create(ctx, { name: '林女士', phone: DOOR.phone })).id
    await catalogue.createMany(ctx, [
      {
        code: 'BY',
        name: { zh: '白榆衣柜', en: 'Baiyu wardrobe' },
        category: 'wardrobe',
        variants: [{ sku: 'BY-W', priceFen: 458_000, active: true }],
        ...{ colours: [], sizes: [], materials: [], tests: [], suits: [], parts: [], cartons: [] },
        madeToOrder: false,
      },
    ])
    const lines = [{ sku: 'BY-W', quantity: 1 }]
    const order = await orders.place(ctx, { customerId: lin, lines, address: DOOR, source: 'shop', note: '' })
    await delivery.changeSettings(ctx, { store: STORE })
    return { lin, order: order.id }
  })
  return {
    ...{ test, delivery, customers, orders, lin, order, act },
    building: { house, access, customers, orders, carriers: CARRIER_KINDS, tariffs: openRecall() },
    asCustomer: (id, run) => house.transact(test.who({ kind: 'customer', id, permissions: [] }), run),
    close: () => test.close(),
  }
}
