/** The rooms that diagnosis stands on, for tests: a shop with technicians of several skills, a customer with a wardrobe and a sofa. */
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { calendarsTables, openCalendars } from '../calendars/index.ts'
import { type Catalogue, catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { channelsTables, openChannels } from '../channels/index.ts'
import { conversationsTables, openConversations } from '../conversations/index.ts'
import { customersTables, openCustomers } from '../customers/index.ts'
import { type Evidences, evidenceTables, openEvidence } from '../evidence/index.ts'
import { openOrders, ordersTables } from '../orders/index.ts'
import { openPromises, promisesTables } from '../promises/index.ts'
import { openRouting, routingTables } from '../routing/index.ts'
import { openWork, type Work, workTables } from '../work/index.ts'
import { type Diagnoses, type DiagnosisRooms, diagnosisTables, openDiagnosis } from './index.ts'

export interface TestShop {
  readonly test: TestHouse
  readonly work: Work
  readonly evidence: Evidences
  readonly diagnosis: Diagnoses
  readonly lin: { readonly id: string; readonly who: Who }
  readonly stranger: Who
  /** A wardrobe with hinges among its parts, and a sofa. */
  readonly wardrobe: string
  readonly sofa: string
  act<T>(run: (ctx: Ctx) => Promise<T>, who?: Who): Promise<T>
  staff(id: string): Who
  close(): Promise<void>
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
  evidenceTables,
  diagnosisTables,
]
/** Name, role, skills with levels. */
const PEOPLE: Readonly<
  Record<string, readonly [string, 'agent' | 'technician', Readonly<Record<string, number>>]>
> = {
  stf_xiaoman: ['小满', 'agent', { 沙发: 3 }],
  stf_zhou: ['周师傅', 'technician', { 衣柜: 3, 杭州: 1 }],
  stf_wu: ['吴师傅', 'technician', { 衣柜: 3, 宁波: 1 }],
  stf_ma: ['马师傅', 'technician', { 沙发: 1 }],
}

export async function openTestShop({
  clock,
  model,
}: {
  clock?: Clock
  model?: DiagnosisRooms['model']
} = {}): Promise<TestShop> {
  const test = await openTestHouse({ folders: TABLES, poolSize: 8, ...(clock && { clock }) })
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
  const evidence = openEvidence(house, { customers, orders })
  const rooms = { access, routing, customers, catalogue, orders, work, evidence, model }
  const diagnosis = openDiagnosis(house, rooms)
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const staff = (id: string) => test.who({ id, name: PEOPLE[id]?.[0] ?? id })
  await act(async (ctx) => {
    for (const [id, [name, role, skills]] of Object.entries(PEOPLE)) {
      const login = `${id}@qinghe.example`
      await access.hire(ctx, {
        id,
        name,
        login,
        languages: ['zh-CN'],
        roles: [role],
        password: 'linen-and-oak-4600-test',
      })
      await routing.changeSeat(ctx, id, { takes: true, capacity: 5, teams: [], skills, languages: ['zh-CN'] })
    }
    await furnish(ctx, catalogue)
  })
  for (const id of ['stf_zhou', 'stf_wu', 'stf_ma'])
    await act((ctx) => routing.present(ctx, 'online'), staff(id))
  const lin = await act(
    async (ctx) => (await customers.create(ctx, { name: '林女士', phone: '13805714170' })).id,
  )
  const address = {
    name: '林女士',
    phone: '13805714170',
    region: '浙江省杭州市西湖区',
    street: '绿湾小区七幢',
  }
  const place = (sku: string) =>
    act(async (ctx) => {
      const lines = [{ sku, quantity: 1 }]
      return (await orders.place(ctx, { source: 'shop', note: '', customerId: lin, address, lines })).id
    })
  const customer = (id: string) => test.who({ kind: 'customer', id, permissions: [] })
  return {
    ...{ test, work, evidence, diagnosis, act, staff },
    lin: { id: lin, who: customer(lin) },
    stranger: customer('cus_stranger'),
    wardrobe: await place('BY-W'),
    sofa: await place('YQ-S'),
    close: () => test.close(),
  }
}

const furnish = (ctx: Ctx, catalogue: Catalogue): Promise<string[]> => {
  const plain = {
    colours: [],
    sizes: [],
    materials: [],
    tests: [],
    suits: [],
    cartons: [],
    madeToOrder: false,
  }
  const hinge = {
    no: 'BY-H35',
    name: { zh: '铰链 35 毫米', en: 'hinge 35 mm' },
    quantity: 8,
    replaceable: true,
    spareFen: 1200,
  }
  return catalogue.createMany(ctx, [
    {
      ...plain,
      code: 'BY',
      name: { zh: '白榆衣柜', en: 'Baiyu wardrobe' },
      category: 'wardrobe',
      variants: [{ sku: 'BY-W', priceFen: 426_000, active: true }],
      parts: [hinge],
    },
    {
      ...plain,
      code: 'YQ',
      name: { zh: '云栖沙发', en: 'Yunqi sofa' },
      category: 'sofa',
      variants: [{ sku: 'YQ-S', priceFen: 688_000, active: true }],
      parts: [],
    },
  ])
}
