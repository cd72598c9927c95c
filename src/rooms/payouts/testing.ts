/** The rooms that payouts stands on, for tests: a fresh database, a shop, three at the desk, orders that were paid. */
import { Readable } from 'node:stream'
import type { Clock } from '../../kernel/clock.ts'
import type { Endpoint } from '../../kernel/contract.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import { type Orders, openOrders, ordersTables } from '../orders/index.ts'
import { hearGateway } from './contract.ts'
import type { NewObligation } from './door.ts'
import type { Call } from './gateways/demo/counterpart.ts'
import { openPayouts, type Payouts, type PayoutsWishes, payoutsTables } from './index.ts'

export const PAYOUT_TABLES = [
  accessTables,
  customersTables,
  catalogueTables,
  ordersTables,
  payoutsTables,
] as const

export const SECRET = 'a secret of the demo bank'

export interface Rooms {
  readonly customers: Customers
  readonly orders: Orders
  readonly payouts: Payouts
}

/** The rooms of one node; several may stand on one database. */
export function openRooms(house: House, wishes: PayoutsWishes = {}) {
  const access = openAccess(house)
  const customers = openCustomers(house, { access })
  const catalogue = openCatalogue(house)
  const orders = openOrders({ house, access, customers, catalogue })
  const payouts = openPayouts(house, { access, customers, orders }, wishes)
  return { access, customers, catalogue, orders, payouts }
}

export interface TestShop extends Rooms {
  readonly test: TestHouse
  readonly house: House
  /** 林女士 */
  readonly lin: string
  act<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  as<T>(staffId: string, run: (ctx: Ctx) => Promise<T>): Promise<T>
  staff(id: string): Who
  /** A callback arrives. @throws Refusal payouts.forged */
  hear(gateway: string, call: Call): Promise<void>
  /** A paid order of 林女士. @param fen its price */
  order(
    fen: number,
    how?: readonly { tender: 'demo' | 'bank' | 'coupon' | 'points'; fen: number; units?: number }[],
  ): Promise<string>
  refund(given: Partial<NewObligation> & { orderId: string; fen: number }): NewObligation
  close(): Promise<void>
}

const NAMES: Readonly<Record<string, string>> = { stf_xiaoman: '小满', stf_qian: '钱来', stf_shen: '沈青' }

export async function openTestShop(
  wishes: PayoutsWishes & { clock?: Clock; demo?: boolean } = {},
): Promise<TestShop> {
  const { clock, demo = true, ...given } = wishes
  const test = await openTestHouse({ folders: PAYOUT_TABLES, poolSize: 12, ...(clock && { clock }) })
  const { house } = test
  const { access, customers, catalogue, orders, payouts } = openRooms(house, given)
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const lin = await test.act(async (ctx) => {
    await catalogue.createMany(ctx, [TABLE])
    if (demo) {
      await payouts.changePolicy(ctx, {
        ...(await payouts.policy(ctx)),
        usualTender: 'demo',
        outTender: 'demo',
      })
      await payouts.connect(ctx, 'demo', { on: true, settings: { secret: SECRET } })
    }
    return (await customers.create(ctx, { name: '林女士', phone: '13805714170' })).id
  })
  const staff = (id: string) => test.who({ id, name: NAMES[id] ?? id })
  let count = 0
  return {
    ...{ test, house, customers, orders, payouts, lin, staff },
    hear: hearing(house, payouts),
    act: test.act,
    as: (id, run) => house.transact(staff(id), run),
    async order(fen, how = [{ tender: 'demo', fen }]) {
      count += 1
      const placed = await test.act((ctx) =>
        orders.place(ctx, {
          ...{ customerId: lin, source: 'shop', note: '', number: `T${count}` },
          lines: [{ sku: 'CH-T', quantity: 1, priceFen: fen }],
        }),
      )
      for (const [i, one] of how.entries())
        await test.act((ctx) =>
          payouts.capture(ctx, { ...one, orderId: placed.id, key: `${placed.id} ${i}` }),
        )
      return placed.id
    },
    refund: (one) => ({
      ...{ key: `refund of ${one.orderId}`, kind: 'refund', to: 'customer', customerId: lin },
      ...{ cause: 'quality', reason: '桌面开裂' },
      ...one,
    }),
    close: () => test.close(),
  }
}

/** The route of callbacks, as http would run it. */
export const hearing =
  (house: House, payouts: Payouts): TestShop['hear'] =>
  async (gateway, { headers, rawBody }) => {
    await runStaged(payouts, hearGateway, house.system(SHOP), {
      ...{ params: { gateway, tenant: SHOP }, bytes: rawBody, headers },
    })
  }

/** A staged route of the room, with a raw body, as http would run it. */
export async function runStaged(
  payouts: Payouts,
  endpoint: Endpoint,
  who: Who,
  given: {
    readonly params: Readonly<Record<string, string>>
    readonly query?: Readonly<Record<string, unknown>>
    readonly bytes?: Buffer
    readonly headers?: Readonly<Record<string, string | undefined>>
  },
): Promise<unknown> {
  const route = payouts.routes.find((one) => one.endpoint === endpoint)
  if (!route) throw new RangeError(`Expected a route ${endpoint.path}`)
  const { params, query = {}, bytes, headers = {} } = given
  return route.runStaged(
    who,
    { params, query, body: undefined },
    {
      ...{ upload: bytes && Readable.from([bytes]), uploadType: '', who, cookies: {}, userAgent: '' },
      ...{
        origin: undefined,
        host: 'localhost',
        setCookie: () => undefined,
        header: (name) => headers[name],
      },
    },
  )
}

const TABLE = {
  code: 'CH',
  name: { zh: '初禾餐桌', en: 'Chuhe table' },
  category: 'dining-table' as const,
  variants: [{ sku: 'CH-T', priceFen: 296_000, active: true }],
  ...{
    colours: [],
    sizes: [],
    materials: [],
    tests: [],
    suits: [],
    parts: [],
    cartons: [],
    madeToOrder: false,
  },
}
