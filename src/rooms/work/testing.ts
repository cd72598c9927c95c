/** The rooms that work stands on, for tests: a fresh database, a shop with its people, a customer, and work itself. */
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { calendarsTables, openCalendars } from '../calendars/index.ts'
import { catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { channelsTables, openChannels } from '../channels/index.ts'
import { conversationsTables, openConversations } from '../conversations/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import { openOrders, ordersTables } from '../orders/index.ts'
import { openPromises, type Promises, promisesTables } from '../promises/index.ts'
import { openRouting, type Routing, routingTables } from '../routing/index.ts'
import type { Building } from './building.ts'
import { openWork, type Work, workTables } from './index.ts'

export interface TestShop {
  readonly test: TestHouse
  readonly customers: Customers
  readonly routing: Routing
  readonly promises: Promises
  readonly work: Work
  readonly building: Building
  /** 林女士 */
  readonly lin: string
  as<T>(staffId: string, run: (ctx: Ctx) => Promise<T>): Promise<T>
  act<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  staff(id: string): Who
  close(): Promise<void>
}

const PEOPLE: Readonly<Record<string, readonly [name: string, role: 'agent' | 'technician' | 'finance']>> = {
  stf_xiaoman: ['小满', 'agent'],
  stf_guyu: ['谷雨', 'agent'],
  stf_zhou: ['周师傅', 'technician'],
  stf_qian: ['钱来', 'finance'],
}

const TABLES = [
  accessTables,
  calendarsTables,
  routingTables,
  customersTables,
  catalogueTables,
  channelsTables,
  ordersTables,
  conversationsTables,
  promisesTables,
  workTables,
]

export async function openTestShop(wishes: { clock?: Clock } = {}): Promise<TestShop> {
  const test = await openTestHouse({ folders: TABLES, poolSize: 10, ...wishes })
  const { house, act } = test
  const access = openAccess(house)
  const calendars = openCalendars(house)
  const routing = openRouting(house, { access })
  const customers = openCustomers(house, { access })
  const catalogue = openCatalogue(house)
  const channels = openChannels(house)
  const orders = openOrders({ house, access, customers, catalogue })
  const conversations = openConversations(house, { access, routing, channels, customers, orders })
  const promises = openPromises(house, { access, routing, customers, orders, conversations })
  const below = { access, calendars, routing, customers, orders, conversations, promises }
  const work = openWork(house, below)
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const lin = await act(async (ctx) => {
    const password = 'linen-and-oak-4600-test'
    for (const [id, [name, role]] of Object.entries(PEOPLE))
      await access.hire(ctx, {
        id,
        name,
        login: `${id}@qinghe.example`,
        languages: ['zh-CN'],
        roles: [role],
        password,
      })
    return (await customers.create(ctx, { name: '林女士', phone: '13805714170' })).id
  })
  const staff = (id: string) => test.who({ id, name: PEOPLE[id]?.[0] ?? id })
  return {
    ...{ test, customers, routing, promises, work, lin, act, staff },
    building: { house, ...below },
    as: (id, run) => house.transact(staff(id), run),
    close: () => test.close(),
  }
}
