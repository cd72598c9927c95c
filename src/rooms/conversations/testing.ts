/** A conversations room for tests: a fresh database, two shops with a web channel, people at the desk and customers. */
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { OTHER_SHOP, openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { type Channels, channelsTables, openChannels } from '../channels/index.ts'
import type { PersonRoom } from '../customers/index.ts'
import { openRouting, type Routing, routingTables } from '../routing/index.ts'
import {
  type Conversations,
  type ConversationsRooms,
  conversationsTables,
  openConversations,
} from './index.ts'

export { OTHER_SHOP, SHOP }

/** The customers of these tests, as the room below would name them. */
const PEOPLE: Readonly<Record<string, { name: string; tier: string | null }>> = {
  cus_lin: { name: '林女士', tier: '银杏会员' },
  cus_liang: { name: '梁先生', tier: null },
  cus_he: { name: '何婆婆的女儿', tier: null },
}

export interface TestRoom {
  readonly test: TestHouse
  readonly channels: Channels
  readonly conversations: Conversations
  readonly routing: Routing
  readonly person: PersonRoom
  readonly channelId: string
  /** One transaction as a person at the desk. */
  asStaff<T>(run: (ctx: Ctx) => Promise<T>, id?: string, tenant?: string): Promise<T>
  asCustomer<T>(run: (ctx: Ctx) => Promise<T>, id?: string): Promise<T>
  asHouse<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  staff(id?: string, tenant?: string): Who
  customer(id?: string): Who
  /** A matter begun by a customer with these words; the assistant first if it is asked. */
  begin(text: string, given?: { customerId?: string; messageId?: string }): Promise<string>
  assistantFirst(yes: boolean): void
  close(): Promise<void>
}

export async function openTestRoom(
  wishes: { clock?: Clock; poolSize?: number; orders?: ConversationsRooms['orders'] } = {},
): Promise<TestRoom> {
  const test = await openTestHouse({
    folders: [routingTables, channelsTables, conversationsTables],
    ...wishes,
  })
  const joined: PersonRoom[] = []
  const channels = openChannels(test.house)
  const access = {
    colleagues: async (_ctx: Ctx, ids: readonly string[] = []) =>
      ids.filter((id) => id.startsWith('stf_')).map(colleague),
    peopleWith: async () => Object.keys(NAMES).map(colleague),
    tenants: async () => [],
  }
  const routing = openRouting(test.house, { access })
  const conversations = openConversations(test.house, {
    channels,
    orders: wishes.orders,
    access,
    routing,
    customers: {
      join: (room) => void joined.push(room),
      people: async (_ctx, ids) =>
        new Map(ids.flatMap((id) => (PEOPLE[id] ? [[id, line(id)] as const] : []))),
    },
  })
  let first = false
  conversations.askWhoIsFirst(async () => first)
  const channelId = await test.act(async (ctx) => (await channels.web(ctx)).id)
  const [person] = joined
  if (!person) throw new RangeError('Expected the room to join customers')
  const staff = (id = 'stf_xiaoman', tenant = SHOP) => test.who({ tenant, id, name: NAMES[id] ?? id })
  const customer = (id = 'cus_lin') =>
    test.who({ kind: 'customer', id, name: PEOPLE[id]?.name ?? '访客', permissions: [] })
  let count = 0
  return {
    test,
    channels,
    conversations,
    routing,
    person,
    channelId,
    staff,
    customer,
    asStaff: (run, id, tenant) => test.house.transact(staff(id, tenant), run),
    asCustomer: (run, id) => test.house.transact(customer(id), run),
    asHouse: (run) => test.act(run),
    async begin(text, { customerId = 'cus_lin', messageId = `m-${++count}` } = {}) {
      const begun = await test.house.transact(customer(customerId), (ctx) =>
        conversations.begin(ctx, {
          customer: {
            id: customerId,
            name: PEOPLE[customerId]?.name ?? '访客',
            tier: PEOPLE[customerId]?.tier ?? undefined,
          },
          channelId,
          message: { text, channelMessageId: messageId },
        }),
      )
      return begun.conversationId
    },
    assistantFirst(yes) {
      first = yes
    },
    close: () => test.close(),
  }
}

const NAMES: Readonly<Record<string, string>> = { stf_xiaoman: '小满', stf_acheng: '阿程' }

function line(id: string) {
  const { name = '访客', tier = null } = PEOPLE[id] ?? {}
  return {
    id,
    name,
    initial: name.slice(0, 1),
    known: true,
    tier,
    area: null,
    phoneLast4: null,
    language: 'zh-CN' as const,
  }
}

function colleague(id: string) {
  const name = NAMES[id] ?? id
  return {
    id,
    name,
    initial: name.slice(0, 1),
    languages: ['zh-CN' as const],
    roles: ['agent'],
    active: true,
  }
}
