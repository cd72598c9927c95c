/** The rooms that promises stand on, for tests: a fresh database, a shop, two at the desk, a customer with an order. */
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { type Access, accessTables, openAccess } from '../access/index.ts'
import { type Catalogue, catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { type Channels, channelsTables, openChannels } from '../channels/index.ts'
import { type Conversations, conversationsTables, openConversations } from '../conversations/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import { type Orders, openOrders, ordersTables } from '../orders/index.ts'
import { openRouting, type Routing, routingTables } from '../routing/index.ts'
import { openPromises, type Promises, promisesTables } from './index.ts'

export interface TestShop {
  readonly test: TestHouse
  readonly access: Access
  readonly customers: Customers
  readonly orders: Orders
  readonly routing: Routing
  readonly conversations: Conversations
  readonly promises: Promises
  readonly channelId: string
  /** 林女士 */
  readonly lin: string
  as<T>(staffId: string, run: (ctx: Ctx) => Promise<T>): Promise<T>
  act<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  staff(id: string): Who
  customer(id?: string): Who
  /** An order of 林女士. */
  order(promiseDay?: string): Promise<string>
  /** A conversation that 林女士 begins. */
  begin(text: string): Promise<string>
  close(): Promise<void>
}

export const PEOPLE: Readonly<Record<string, string>> = {
  stf_xiaoman: '小满',
  stf_guyu: '谷雨',
  stf_zhou: '周师傅',
  stf_qian: '钱来',
}

const TABLES = [
  accessTables,
  routingTables,
  customersTables,
  catalogueTables,
  channelsTables,
  ordersTables,
  conversationsTables,
  promisesTables,
]

export async function openTestShop(wishes: { clock?: Clock } = {}): Promise<TestShop> {
  const test = await openTestHouse({ folders: TABLES, poolSize: 10, ...wishes })
  const { house } = test
  const access = openAccess(house)
  const routing = openRouting(house, { access })
  const customers = openCustomers(house, { access })
  const catalogue = openCatalogue(house)
  const channels = openChannels(house)
  const orders = openOrders({ house, access, customers, catalogue })
  const conversations = openConversations(house, { access, routing, channels, customers, orders })
  const promises = openPromises(house, { access, routing, customers, orders, conversations })
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const act = test.act
  const { lin, channelId } = await act((ctx) => furnish(ctx, { access, customers, catalogue, channels }))
  let count = 0
  const staff = (id: string) => test.who({ id, name: PEOPLE[id] ?? id })
  const customer = (id = lin) => test.who({ kind: 'customer', id, name: '林女士', permissions: [] })
  return {
    ...{
      test,
      access,
      customers,
      orders,
      routing,
      conversations,
      promises,
      channelId,
      lin,
      act,
      staff,
      customer,
    },
    as: (id, run) => house.transact(staff(id), run),
    async order(promiseDay) {
      const lines = [{ sku: 'CH-T', quantity: 1 }]
      const placed = await act((ctx) =>
        orders.place(ctx, {
          customerId: lin,
          source: 'shop',
          note: '',
          lines,
          ...(promiseDay && { promiseDay }),
        }),
      )
      return placed.id
    },
    async begin(text) {
      count += 1
      const begun = await house.transact(customer(), (ctx) =>
        conversations.begin(ctx, {
          customer: { id: lin, name: '林女士' },
          channelId,
          message: { text, channelMessageId: `m-${count}` },
        }),
      )
      return begun.conversationId
    },
    close: () => test.close(),
  }
}

async function furnish(
  ctx: Ctx,
  {
    access,
    customers,
    catalogue,
    channels,
  }: { access: Access; customers: Customers; catalogue: Catalogue; channels: Channels },
): Promise<{ lin: string; channelId: string }> {
  for (const [id, name] of Object.entries(PEOPLE))
    await access.hire(ctx, {
      id,
      name,
      login: `${id}@qinghe.example`,
      languages: ['zh-CN'],
      roles: id === 'stf_zhou' ? ['technician'] : id === 'stf_qian' ? ['finance'] : ['agent'],
      password: 'linen-and-oak-4600-test',
    })
  const table = {
    code: 'CH',
    name: { zh: '初禾餐桌', en: 'Chuhe table' },
    category: 'dining-table' as const,
    variants: [{ sku: 'CH-T', priceFen: 296_000, active: true }],
    colours: [],
    sizes: [],
    materials: [],
    tests: [],
    suits: [],
    parts: [],
    cartons: [],
    madeToOrder: false,
  }
  await catalogue.createMany(ctx, [table])
  const lin = await customers.create(ctx, { name: '林女士', phone: '13805714170' })
  return { lin: lin.id, channelId: (await channels.web(ctx)).id }
}
