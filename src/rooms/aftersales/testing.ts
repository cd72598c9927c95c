/** The rooms that cases stand on, for tests: a fresh database, a shop with its people, a customer with paid and delivered orders, and a clock moved by hand. */
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { calendarsTables, openCalendars } from '../calendars/index.ts'
import { catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { channelsTables, openChannels } from '../channels/index.ts'
import { conversationsTables, openConversations } from '../conversations/index.ts'
import { customersTables, openCustomers } from '../customers/index.ts'
import { deliveryTables, openDelivery } from '../delivery/index.ts'
import { evidenceTables, openEvidence } from '../evidence/index.ts'
import { openOrders, ordersTables } from '../orders/index.ts'
import { openPayouts, payoutsTables } from '../payouts/index.ts'
import { openPolicies, policiesTables } from '../policies/index.ts'
import { openRouting, routingTables } from '../routing/index.ts'
import { openStock, stockTables } from '../stock/index.ts'
import { aftersalesTables, openAftersales } from './index.ts'

export const CASE_TABLES = [
  accessTables,
  calendarsTables,
  routingTables,
  customersTables,
  catalogueTables,
  stockTables,
  channelsTables,
  ordersTables,
  conversationsTables,
  payoutsTables,
  deliveryTables,
  policiesTables,
  evidenceTables,
  aftersalesTables,
] as const

/** The rooms of one node; several may stand on one database. */
export function openCaseRooms(house: House) {
  const access = openAccess(house)
  const calendars = openCalendars(house)
  const routing = openRouting(house, { access })
  const customers = openCustomers(house, { access })
  const catalogue = openCatalogue(house)
  const stock = openStock(house, { catalogue })
  const channels = openChannels(house)
  const orders = openOrders({ house, access, customers, catalogue })
  const conversations = openConversations(house, { access, calendars, routing, channels, customers, orders })
  const payouts = openPayouts(house, { access, customers, orders })
  const delivery = openDelivery(house, { access, customers, orders })
  const policies = openPolicies(house, { calendars })
  const evidence = openEvidence(house, { customers, orders })
  const aftersales = openAftersales(house, {
    ...{ access, catalogue, channels, conversations, customers, delivery, evidence, orders, payouts },
    ...{ policies, stock },
  })
  return {
    access,
    catalogue,
    customers,
    orders,
    payouts,
    policies,
    delivery,
    evidence,
    stock,
    aftersales,
    channels,
    conversations,
  }
}
export type CaseRooms = ReturnType<typeof openCaseRooms>

export interface CaseShop extends CaseRooms {
  readonly test: TestHouse
  readonly house: House
  /** 林女士 */
  readonly lin: string
  /** One transaction as the house. */
  act<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  /** One as the customer. */
  mine<T>(run: (ctx: Ctx) => Promise<T>, customerId?: string): Promise<T>
  as<T>(staffId: keyof typeof STAFF, run: (ctx: Ctx) => Promise<T>): Promise<T>
  staff(id: keyof typeof STAFF): Who
  /** A paid and delivered order of 林女士. */
  order(wish?: {
    sku?: string
    quantity?: number
    arrived?: boolean
  }): Promise<{ id: string; lineId: string }>
  close(): Promise<void>
}

const READS = ['aftersales.read', 'customers.read', 'orders.read']
/** Who counts with money, as the roles of a shop have it: everybody but the warehouse. */
const MONEY = [...READS, 'payouts.read']
export const STAFF = {
  stf_xiaoman: { name: '小满', permissions: [...MONEY, 'aftersales.write'] },
  stf_zhijian: { name: '质检', permissions: [...MONEY, 'aftersales.judge'] },
  stf_qian: { name: '钱来', permissions: [...MONEY, 'payouts.approve'] },
  stf_cang: { name: '仓库', permissions: [...READS, 'aftersales.goods', 'stock.write'] },
  stf_shen: {
    name: '沈青',
    permissions: [...MONEY, 'aftersales.write', 'aftersales.manage', 'aftersales.judge', 'policies.read'],
  },
} as const

const blank = { colours: [], sizes: [], materials: [], tests: [], suits: [], cartons: [], madeToOrder: false }
const GOODS = [
  {
    ...blank,
    code: 'CH',
    name: { zh: '初禾实木餐桌', en: 'Chuhe table' },
    category: 'dining-table' as const,
    variants: [{ sku: 'CH-T', priceFen: 320_000, active: true }],
    parts: [
      { no: 'CH-LEG', name: { zh: '桌腿', en: 'Leg' }, quantity: 4, replaceable: true, spareFen: 18_000 },
      { no: 'CH-SCREW', name: { zh: '螺丝包', en: 'Screws' }, quantity: 1, replaceable: true, spareFen: 900 },
    ],
  },
]

export async function openCaseShop(wishes: { clock?: Clock } = {}): Promise<CaseShop> {
  const test = await openTestHouse({ folders: CASE_TABLES, poolSize: 12, ...wishes })
  const { house, act } = test
  const rooms = openCaseRooms(house)
  const { access, catalogue, customers, orders, payouts, delivery, stock } = rooms
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const lin = await act(async (ctx) => {
    await catalogue.createMany(ctx, GOODS)
    await payouts.changePolicy(ctx, {
      ...(await payouts.policy(ctx)),
      usualTender: 'demo',
      outTender: 'demo',
    })
    await payouts.connect(ctx, 'demo', { on: true, settings: { secret: 'a secret of the demo bank' } })
    await delivery.changeSettings(ctx, {
      store: { name: '售后仓', phone: '057186661800', region: '浙江省杭州市', street: '绿汀路 88 号' },
    })
    await stock.stockUp(ctx, [
      { code: 'CH-LEG', kind: 'part', counts: [{ place: 'main', onHand: 20 }] },
      { code: 'CH-T', kind: 'unit', counts: [{ place: 'main', onHand: 5 }] },
    ])
    return (await customers.create(ctx, { name: '林女士', phone: '13805714170' })).id
  })
  const staff = (id: keyof typeof STAFF) => test.who({ id, ...STAFF[id] })
  const customer = (id: string) => test.who({ kind: 'customer', id, name: '林女士', permissions: [] })
  return {
    ...{ test, house, lin, act, staff, ...rooms },
    mine: (run, id = lin) => house.transact(customer(id), run),
    as: (id, run) => house.transact(staff(id), run),
    async order({ sku = 'CH-T', quantity = 1, arrived = true } = {}) {
      const placed = await act(async (ctx) => {
        const address = {
          name: '林女士',
          phone: '13805714170',
          region: '浙江省杭州市',
          street: '云栖竹径 17 号',
        }
        const order = await orders.place(ctx, {
          ...{ customerId: lin, source: 'shop', note: '', address },
          lines: [{ sku, quantity }],
        })
        await payouts.capture(ctx, {
          orderId: order.id,
          tender: 'demo',
          fen: order.totalFen,
          key: `pay ${order.id}`,
        })
        return order
      })
      if (arrived)
        for (const event of ['pay', 'start-production', 'make-ready', 'ship', 'deliver'] as const)
          await act((ctx) => orders.move(ctx, placed.id, event))
      return { id: placed.id, lineId: placed.lines[0]?.id ?? '' }
    },
    close: () => test.close(),
  }
}
