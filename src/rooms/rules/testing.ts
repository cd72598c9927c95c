/** A shop with rules for tests: real rooms below on a fresh database, and ports that a test can look into or break. */
import type { Clock } from '../../kernel/clock.ts'
import type { Told, Who } from '../../kernel/ctx.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { channelsTables, openChannels } from '../channels/index.ts'
import { type Conversations, conversationsTables, openConversations } from '../conversations/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import { openOrders, ordersTables } from '../orders/index.ts'
import { routingTables } from '../routing/index.ts'
import type { Deed, RuleDraft } from './contract.ts'
import type { Joins } from './door.ts'
import { openRules, type Rules, rulesTables } from './index.ts'
import type { Room } from './room.ts'

export interface RuleShop extends TestHouse {
  readonly rules: Rules
  readonly conversations: Conversations
  readonly customers: Customers
  readonly staff: Who
  readonly customerId: string
  begin(text: string, customerId?: string): Promise<string>
  write(conversationId: string, text: string): Promise<void>
  /** Everything told is heard; timers up to `until` ring. */
  settle(until?: Date): Promise<void>
  rule(some: Partial<RuleDraft> & { readonly deeds: Deed[] }): Promise<string>
  /** The facts told so far under a name, oldest first. */
  told(name: string): Promise<Told[]>
  rows(table: string): Promise<Record<string, unknown>[]>
  log(conversationId: string): Promise<string[]>
  /** What the verbs of this shop stand on. */
  room(): Promise<Room>
}

export async function openRuleShop(wishes: { clock?: Clock; joins?: Joins } = {}): Promise<RuleShop> {
  const folders = [
    accessTables,
    routingTables,
    customersTables,
    catalogueTables,
    channelsTables,
    ordersTables,
    conversationsTables,
    rulesTables,
  ]
  const t = await openTestHouse({ folders, poolSize: 8, ...(wishes.clock && { clock: wishes.clock }) })
  const { house } = t
  const access = openAccess(house)
  const customers = openCustomers(house, { access })
  const catalogue = openCatalogue(house)
  const channels = openChannels(house)
  const orders = openOrders({ house, access, customers, catalogue })
  const conversations = openConversations(house, { access, channels, customers })
  const announce: Joins['announce'] = (ctx, id, text) => conversations.announce(ctx, id, text)
  const rules = openRules(house, { access, customers, orders, conversations }, { announce, ...wishes.joins })
  await house.start()
  const channelId = await t.act(async (ctx) => (await channels.web(ctx)).id)
  const customerId = await t.act(async (ctx) => (await customers.create(ctx, { name: '林女士' })).id)
  const staff = t.who({ id: 'stf_xiaoman', name: '小满' })
  let count = 0
  const rowsOf: RuleShop['rows'] = async (table) => {
    const client = await house.database.pool.connect()
    try {
      await client.query(`begin; set local anju.tenant = '*'`)
      return (await client.query<Record<string, unknown>>(`select * from ${table}`)).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  return {
    ...t,
    rules,
    conversations,
    customers,
    staff,
    customerId,
    begin: (text, id = customerId) =>
      t.act(async (ctx) => {
        const message = { text, channelMessageId: `m-${++count}` }
        const customer = { id, name: '林女士', tier: '银杏会员' }
        return (await conversations.begin(ctx, { customer, channelId, message })).conversationId
      }),
    async write(id, text) {
      await t.act((ctx) => conversations.receive(ctx, id, { text, channelMessageId: `m-${++count}` }))
    },
    async settle(until) {
      await house.settle(until)
      // What the last round told may still be on its way.
      await house.settle(until)
    },
    rule: (some) =>
      t.act(async (ctx) => {
        const draft: RuleDraft = {
          name: `rule ${++count}`,
          when: 'always',
          trigger: { on: 'event', event: 'conversations.message.received' },
          all: [],
          any: [],
          ...some,
        }
        return (await rules.writeRule(ctx, draft, { enabled: true })).id
      }),
    async told(name) {
      const all = await rowsOf('kernel.outbox')
      return all
        .filter((row) => row.name === name)
        .map((row) => ({ ...(row as unknown as Told), tenant: String(row.tenant_id), seq: Number(row.seq) }))
        .sort((a, b) => a.seq - b.seq)
    },
    rows: rowsOf,
    room: async () => ({
      house,
      access,
      customers,
      orders,
      conversations,
      joins: { announce, ...wishes.joins },
    }),
    async log(id) {
      const events = await t.act((ctx) => conversations.eventsSince(ctx, id, 0))
      return events.map((event) => {
        if (event.kind === 'message' || event.kind === 'note')
          return `${event.kind} ${event.author.kind} ${event.text}`
        if (event.kind === 'tag') return `tag ${event.put ? '+' : '-'}${event.tag}`
        return event.kind === 'state' ? `state ${event.state}` : event.kind
      })
    },
  }
}
