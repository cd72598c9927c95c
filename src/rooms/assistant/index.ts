/** The assistant: answers customers from what the merchant wrote down, says what it does not know, and hands over whole. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Orders } from '../orders/index.ts'
import type { AssistantFigures, AssistantSettings, Suggestion, Turn } from './contract.ts'
import type { Tool } from './tool.ts'

export interface Assistant {
  /** Whether the assistant takes a new matter first; conversations asks this when one begins. */
  takesFirst(ctx: Ctx, conversationId: string): Promise<boolean>
  /** A reply drafted from the evidence for any open conversation; the agent sends it or does not. @throws Refusal assistant.no-conversation */
  suggest(ctx: Ctx, conversationId: string): Promise<Suggestion>
  /** What it did in one conversation, turn by turn, oldest first. */
  turns(ctx: Ctx, conversationId: string): Promise<Turn[]>
  /** Counts of what it answered, asked, handed over and did not know. */
  figures(ctx: Ctx, period: { from?: Date; to?: Date }): Promise<AssistantFigures>
  settings(ctx: Ctx): Promise<AssistantSettings>
  /** Sets switch, share and bounds; switched off, it hands over every matter it holds. */
  change(ctx: Ctx, settings: AssistantSettings): Promise<AssistantSettings>
  /** What it remembers of a customer: the questions it heard. */
  about(ctx: Ctx, customerId: string): Promise<{ turns: number; lastHeardAt: Date | null }>
  exportOf(ctx: Ctx, customerId: string): Promise<{ turns: Turn[] }>
  /** Deletes every turn of the customer's conversations. */
  forget(ctx: Ctx, customerId: string): Promise<void>
}

export interface AssistantRooms {
  catalogue: Catalogue
  customers: Customers
  knowledge: Knowledge
  orders: Orders
  conversations: Conversations
  /** Tools that rooms above offer; its own (order status, product facts, articles) are always there. */
  tools?: Tool[]
}

export declare function openAssistant(house: House, rooms: AssistantRooms): Assistant
