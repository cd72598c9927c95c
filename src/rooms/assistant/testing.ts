/** A furnished shop for the assistant's tests: demo sheets and articles, a visitor who talks, an agent, a real database. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { type Catalogue, catalogueTables, openCatalogue, seedCatalogue } from '../catalogue/index.ts'
import { type Channels, channelsTables, openChannels } from '../channels/index.ts'
import type { ConversationEvent, PageContext } from '../conversations/contract.ts'
import { type Conversations, conversationsTables, openConversations } from '../conversations/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import { type Knowledge, knowledgeTables, openKnowledge, seedKnowledge } from '../knowledge/index.ts'
import { type Orders, openOrders, ordersTables } from '../orders/index.ts'
import { openRouting, routingTables } from '../routing/index.ts'
import { type Assistant, type AssistantRooms, assistantTables, openAssistant, type Tool } from './index.ts'

export interface Talk {
  readonly id: string
  /** What stands in the log after the customer's words. */
  readonly after: readonly ConversationEvent[]
}

export interface Shop extends TestHouse {
  readonly assistant: Assistant
  readonly catalogue: Catalogue
  readonly conversations: Conversations
  readonly customers: Customers
  readonly knowledge: Knowledge
  readonly orders: Orders
  readonly visitor: { readonly id: string; readonly name: string; readonly identityId: string }
  /** A new matter with its first words, nothing thought yet. */
  begin(text: string, context?: PageContext, customer?: Shop['visitor']): Promise<string>
  /** The customer writes on, nothing thought yet. */
  write(id: string, text: string): Promise<void>
  /** Everything that waits is thought through. */
  think(): Promise<void>
  /** Begins a matter and lets the assistant come to its word. */
  ask(text: string, context?: PageContext): Promise<Talk>
  log(id: string): Promise<readonly ConversationEvent[]>
  readonly agent: Who
}

const TABLES = [
  accessTables,
  routingTables,
  customersTables,
  catalogueTables,
  channelsTables,
  knowledgeTables,
  ordersTables,
  conversationsTables,
  assistantTables,
]

/**
 * @property furnished with the demo shop's products and articles (takes some seconds)
 * @property troubled stands between the assistant and conversations and lets workers die at bad moments
 */
interface Wishes {
  readonly furnished?: boolean
  readonly tools?: readonly Tool[]
  /** When people are there. */
  readonly calendars?: AssistantRooms['calendars']
  troubled?(conversations: Conversations): Conversations
}

export async function openShop({
  furnished = true,
  tools = [],
  calendars,
  troubled = (door) => door,
}: Wishes = {}): Promise<Shop> {
  const t = await openTestHouse({ folders: TABLES, poolSize: 10 })
  const { house } = t
  const access = openAccess(house)
  const customers = openCustomers(house, { access })
  const catalogue = openCatalogue(house)
  const channels = openChannels(house)
  const knowledge = openKnowledge(house, { customers })
  const orders = openOrders({ house, access, customers, catalogue })
  const conversations = openConversations(house, {
    ...{ access, channels, customers },
    routing: openRouting(house, { access }),
  })
  const below = { access, catalogue, customers, knowledge, orders, conversations: troubled(conversations) }
  const assistant = openAssistant(house, { ...below, tools, ...(calendars && { calendars }) })
  await house.start()
  const channelId = await t.act((ctx) => furnish(ctx, { channels, catalogue, knowledge, furnished }))
  const visitor = await t.act((ctx) => visit(ctx, customers, 'browser-one'))
  let said = 0
  const talk = { conversations, channelId }
  const begin: Shop['begin'] = (text, context, customer = visitor) =>
    t.act(async (ctx) => {
      const message = { text, channelMessageId: `m-${++said}` }
      const { conversationId } = await talk.conversations.begin(ctx, {
        customer,
        channelId,
        message,
        context,
      })
      return conversationId
    })
  const log = (id: string) => t.act((ctx) => conversations.eventsSince(ctx, id, 0))
  // First what was told is heard, then the short pause before thinking is skipped.
  const think = async () => {
    await house.settle()
    await house.settle(new Date(house.clock.now().getTime() + 2000))
  }
  return {
    ...t,
    assistant,
    catalogue,
    conversations,
    customers,
    knowledge,
    orders,
    visitor,
    begin,
    log,
    think,
    async write(id, text) {
      await t.act((ctx) => conversations.receive(ctx, id, { text, channelMessageId: `m-${++said}` }))
    },
    async ask(text, context) {
      const id = await begin(text, context)
      await think()
      const events = await log(id)
      const heard = events.findIndex((event) => event.kind === 'message' && event.author.kind === 'customer')
      return { id, after: events.slice(heard + 1) }
    },
    agent: t.who({ id: 'stf_xiaoman', name: '小满' }),
  }
}

interface Furniture {
  readonly channels: Channels
  readonly catalogue: Catalogue
  readonly knowledge: Knowledge
  readonly furnished: boolean
}

async function furnish(ctx: Ctx, { channels, catalogue, knowledge, furnished }: Furniture): Promise<string> {
  if (furnished) {
    await seedCatalogue(ctx, catalogue)
    await seedKnowledge(ctx, knowledge)
  }
  return (await channels.web(ctx)).id
}

async function visit(ctx: Ctx, customers: Customers, value: string): Promise<Shop['visitor']> {
  const { customerId, identityId } = await customers.recognise(ctx, {
    kind: 'visitor',
    value,
    channel: 'web',
    name: '林女士',
  })
  return { id: customerId, name: '林女士', identityId }
}
