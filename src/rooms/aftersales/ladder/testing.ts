/** A shop with a wardrobe of three cartons and its hinges, a member and her delivered order, for tests of remedies on a real database. */
import { HandClock } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { openTestHouse, SHOP } from '../../../kernel/testing.ts'
import { accessTables, openAccess } from '../../access/index.ts'
import { calendarsTables, openCalendars } from '../../calendars/index.ts'
import { catalogueTables, openCatalogue } from '../../catalogue/index.ts'
import { channelsTables, openChannels } from '../../channels/index.ts'
import { conversationsTables, openConversations } from '../../conversations/index.ts'
import { customersTables, openCustomers } from '../../customers/index.ts'
import { deliveryTables, openDelivery } from '../../delivery/index.ts'
import { evidenceTables, openEvidence } from '../../evidence/index.ts'
import { openOrders, ordersTables } from '../../orders/index.ts'
import { openPayouts, payoutsTables } from '../../payouts/index.ts'
import { ShopTerms } from '../../policies/contract.ts'
import { openPolicies, policiesTables } from '../../policies/index.ts'
import { openRouting, routingTables } from '../../routing/index.ts'
import { openStock, stockTables } from '../../stock/index.ts'
import type { OpeningShape } from '../contract.ts'
import type { Command } from '../door.ts'
import { openEngine } from '../engine.ts'
import { aftersalesTables } from '../index.ts'
import { openProofs } from '../recourse/proofs.ts'
import { openRemedies } from './remedies.ts'

const TABLES = [
  ...[accessTables, calendarsTables, routingTables, customersTables, catalogueTables, stockTables],
  ...[channelsTables, ordersTables, conversationsTables, payoutsTables, deliveryTables, policiesTables],
  ...[evidenceTables, aftersalesTables],
]

export const DAY = 86_400_000
export const HOUR = 3_600_000
/** Ahead of the real clock, so that no timer is due before the test says so. */
export const BEGAN = '2027-03-01T02:00:00Z'
const WOOD = { colours: [], sizes: [], materials: [], tests: [], suits: [], madeToOrder: false }
const w = (zh: string, en: string) => ({ zh, en })

export const CATALOGUE = [
  {
    ...WOOD,
    code: 'BY-W',
    name: w('白榆衣柜', 'Baiyu wardrobe'),
    category: 'wardrobe' as const,
    variants: [{ sku: 'BY-W120', priceFen: 420_000, active: true }],
    parts: [
      { no: 'W-HINGE', name: w('铰链', 'Hinge'), quantity: 8, replaceable: true, spareFen: 3_500 },
      { no: 'W-DOOR', name: w('柜门', 'Door'), quantity: 2, replaceable: true, spareFen: 68_000 },
      { no: 'W-BACK', name: w('背板', 'Back'), quantity: 1, replaceable: false },
    ],
    cartons: [1, 2, 3].map((no) => ({ no, length: 2100, width: 620, height: 150, grams: 42_000 })),
    assembly: { by: 'technician' as const, minutes: 120 },
    guarantee: { years: 5, covers: w('柜体五年', 'body five years') },
  },
  {
    ...WOOD,
    code: 'ST',
    name: w('小凳', 'Stool'),
    category: 'chair' as const,
    variants: [{ sku: 'ST-1', priceFen: 26_000, active: true }],
    parts: [],
    cartons: [{ no: 1, length: 450, width: 450, height: 460, grams: 4_200 }],
  },
  {
    ...WOOD,
    code: 'MT',
    name: w('茶几', 'Low table'),
    category: 'coffee-table' as const,
    variants: [{ sku: 'MT-1', priceFen: 120_000, active: true }],
    parts: [],
    cartons: [{ no: 1, length: 900, width: 600, height: 200, grams: 18_000 }],
  },
]

const addressOf = (customerId: string) => ({
  ...{ name: '林女士', phone: '13805714170', region: '浙江省杭州市' },
  street: `云栖竹径 ${customerId.slice(-4)} 号`,
})

export async function openRemedyShop(wishes: { began?: string } = {}) {
  const clock = new HandClock(wishes.began ?? BEGAN)
  const test = await openTestHouse({ folders: TABLES, poolSize: 12, clock })
  const { house, act } = test
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
  house.words.add('aftersales', new URL('../words/', import.meta.url))
  const below = { access, catalogue, channels, customers, orders, conversations, payouts, delivery, policies }
  const opened = openEngine({ house, ...below, evidence, stock }, (core) => ({
    remedies: openRemedies(core),
    proofs: openProofs(core),
  }))
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'qinghe',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const people = await act(async (ctx) => {
    await catalogue.createMany(ctx, CATALOGUE)
    await payouts.changePolicy(ctx, {
      ...(await payouts.policy(ctx)),
      usualTender: 'demo',
      outTender: 'demo',
    })
    await payouts.connect(ctx, 'demo', { on: true, settings: { secret: 'a secret of the demo bank' } })
    const store = { name: '售后仓', phone: '057186661800', region: '浙江省杭州市', street: '绿汀路 88 号' }
    await delivery.changeSettings(ctx, { store })
    await stock.stockUp(ctx, [
      { code: 'W-HINGE', kind: 'part', productCode: 'BY-W', counts: [{ place: 'main', onHand: 6 }] },
      { code: 'W-DOOR', kind: 'part', productCode: 'BY-W', leadDays: 12, counts: [] },
      { code: 'BY-W120', kind: 'unit', counts: [{ place: 'main', onHand: 1 }] },
      { code: 'MT-1', kind: 'unit', counts: [] },
    ])
    const terms = ShopTerms.parse({
      ...{ memberNoReasonDays: 30, memberPayer: 'merchant', memberPickup: true, refundWithinDays: 3 },
      ...{ priceProtectionDays: 30, faultAmendsFen: 10_000, faultAmendsCouponFen: 2_000 },
    })
    const { revision } = await policies.saveDraft(ctx, { revision: 0, terms, clauses: [] })
    await policies.publish(ctx, { revision, from: '2026-01-01' })
    const lin = await customers.create(ctx, { name: '林女士', phone: '13805714170', tier: '银杏会员' })
    const zhou = await customers.create(ctx, { name: '周同学', phone: '13905714171' })
    return { lin: lin.id, zhou: zhou.id }
  })
  const agent = test.who({ id: 'stf_xiaoman', name: '小满' })
  const shop = { ...opened, ...below, evidence, stock, ...people, test, house, clock, act }
  return {
    ...shop,
    as: <T>(run: (ctx: Ctx) => Promise<T>) => house.transact(agent, run),
    mine: <T>(run: (ctx: Ctx) => Promise<T>, id = people.lin) =>
      house.transact(test.who({ kind: 'customer', id, name: '', permissions: [] }), run),
    /** Paid, sent and delivered now. */
    async order(wish: { sku?: string; quantity?: number; customerId?: string; paidFen?: number } = {}) {
      const { sku = 'BY-W120', quantity = 1, customerId = people.lin, paidFen } = wish
      const placed = await act(async (ctx) => {
        const lines = [{ sku, quantity }]
        const order = await orders.place(ctx, {
          ...{ customerId, source: '官网', note: '', address: addressOf(customerId), lines },
        })
        const fen = paidFen ?? order.totalFen
        await payouts.capture(ctx, { orderId: order.id, tender: 'demo', fen, key: `pay ${order.id}` })
        return order
      })
      for (const event of ['pay', 'make-ready', 'ship', 'deliver'] as const)
        await act((ctx) => orders.move(ctx, placed.id, event))
      await house.settle(clock.now())
      return { id: placed.id, lineId: placed.lines[0]?.id ?? '', number: placed.number }
    },
    /** Everything that is due by then happens. */
    async pass(ms: number) {
      clock.advance(ms)
      await house.settle(clock.now())
    },
    open: (opening: Omit<OpeningShape, 'key'> & { key?: string }, id = people.lin) =>
      house.transact(test.who({ kind: 'customer', id, name: '', permissions: [] }), (ctx) =>
        opened.core.open(ctx, { key: `open ${opening.lineId} ${opening.wish}`, ...opening }),
      ),
    move: (command: Omit<Command, 'key'>) =>
      act((ctx) => opened.core.act(ctx, { ...command, key: `${command.caseId} ${command.event}` })),
    row: (id: string) => act((ctx) => opened.core.row(ctx, id)),
    close: () => test.close(),
  }
}

export type RemedyShop = Awaited<ReturnType<typeof openRemedyShop>>
