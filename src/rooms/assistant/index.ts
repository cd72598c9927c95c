/** The assistant: answers customers from what the merchant wrote down, says what it does not know, and hands over whole. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { openRecall } from '../../kernel/recall.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import type { Access } from '../access/index.ts'
import type { Calendars } from '../calendars/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Conversations, History } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Orders } from '../orders/index.ts'
import { seedTeaching, thumbs, turnsIn } from './cast.ts'
import type { AssistantFigures, AssistantSettings, Suggestion, ToolRule, Turn } from './contract.ts'
import { dropForms } from './form-store.ts'
import { openHelp } from './help/open.ts'
import type { PromiseFacts } from './help/signals.ts'
import { assistantRoutes } from './http.ts'
import { openLearning } from './learning/open.ts'
import { openMeasure } from './measure/open.ts'
import { modelRoutes } from './model/http.ts'
import { openModel } from './model/open.ts'
import type { ModelPort } from './model/port.ts'
import { thinkerOf } from './model/thinker.ts'
import { orderTools } from './order-tools.ts'
import { ownTools } from './own-tools.ts'
import type { ReplayResult, ReplayWish, Trial } from './replay/contract.ts'
import { openRehearsing } from './replay/open.ts'
import { retell, type Told } from './replay/retell.ts'
import type { Asking } from './replay/trial.ts'
import * as rule from './rule.ts'
import * as store from './store.ts'
import { suggest } from './suggest.ts'
import type { CodeMail } from './talk.ts'
import type { Tool } from './tool.ts'
import { listTools } from './tool-shelf.ts'
import { allTools, heard, type Room, THINK, takeTurn } from './turns.ts'
import { wants } from './understanding/intents.ts'

export type { CodeMail } from './talk.ts'
export type { Asker, Finding, Ruling, Sentence, Step, Tool } from './tool.ts'

export const assistantTables: MigrationFolder = {
  schema: 'assistant',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Assistant {
  /** A reply drafted from the evidence for any open conversation; the agent sends it or does not. @throws Refusal assistant.no-conversation */
  suggest(ctx: Ctx, conversationId: string): Promise<Suggestion>
  /** What it did in one conversation, turn by turn, oldest first. */
  turns(ctx: Ctx, conversationId: string): Promise<Turn[]>
  /** Counts of what it answered, asked, handed over and did not know. */
  figures(ctx: Ctx, period: { from?: Date; to?: Date }): Promise<AssistantFigures>
  settings(ctx: Ctx): Promise<AssistantSettings>
  /** Sets switch, share and bounds; switched off, it hands over every matter it holds. */
  change(ctx: Ctx, settings: AssistantSettings): Promise<AssistantSettings>
  /** These matters with the assistant's words as it would say them now. */
  retell(ctx: Ctx, histories: readonly History[]): Promise<History[]>
  /** The demo shop's past: turns and measure of these matters, what people taught, and two versions learned from it. */
  recordPast(ctx: Ctx, histories: readonly History[]): Promise<void>
  /** Takes in tools of a room above; told at opening, before anything is thought. */
  offer(tools: readonly Tool[]): void
  /** Who carries letters with codes; without it nobody proves himself by mail. */
  mailCodesBy(carrier: CodeMail): void
  /** What it may look up and do, as the merchant rules it. */
  tools(ctx: Ctx): Promise<ToolRule[]>
  /** The shop's language model, where it set one up; it only proposes words. */
  readonly model: ModelPort
  /** Asks the assistant one thing and tells what led to its answer; nothing is sent and nothing is kept. */
  tryOut(who: Who, asking: Asking): Promise<Trial>
  /** Runs stored turns as the assistant would take them now and says what differs; nothing is sent and nothing is kept. */
  replay(who: Who, wish: ReplayWish): Promise<ReplayResult>
  /** Hands in who knows the open promises of a customer, for what is likely to go wrong. */
  readPromisesBy(read: PromisesOf): void
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}

type PromisesOf = (ctx: Ctx, customerId: string) => Promise<readonly PromiseFacts[]>

export interface AssistantRooms {
  readonly access: Pick<Access, 'seal'>
  readonly catalogue: Catalogue
  readonly customers: Customers
  readonly knowledge: Knowledge
  readonly orders: Orders
  readonly conversations: Conversations
  /** The shop's hours, told to who asks for them; without it that is not known. */
  readonly calendars?: Pick<Calendars, 'told' | 'closedUntil'>
  /** Tools that rooms above offer; its own (order status, product facts, articles) are always there. */
  readonly tools?: readonly Tool[]
}

export function openAssistant(house: House, rooms: AssistantRooms): Assistant {
  house.words.add('assistant', new URL('./words/', import.meta.url))
  const tools = ownTools(house, rooms)
  const learning = openLearning(house, rooms)
  const more: Tool[] = [...orderTools(house, rooms.orders), ...(rooms.tools ?? [])]
  let carrier: CodeMail | null = null
  const office = openModel(house, rooms.access.seal)
  const room: Room = {
    ...{ house, ...rooms, tools, more, known: openRecall() },
    codeMail: () => carrier,
    thinkerOf: thinkerOf(house, office.port),
    hearingModel: learning.models.live,
  }
  rooms.customers.join(rule.personRoom(room))
  rooms.conversations.askWhoIsFirst((ctx, id) => rule.takesFirst(room, ctx, id))
  house.on(
    'conversations.message.received',
    'assistant.hear',
    (ctx, { data }) => heard(room, ctx, String(data.conversationId)),
    ({ data }) => data.holder === 'assistant',
  )
  for (const event of ['conversations.taken-over', 'conversations.handed-over'])
    house.on(event, 'assistant.touch', async (ctx, { data }) => {
      await store.touch(ctx, String(data.conversationId))
      await dropForms(ctx, String(data.conversationId), 'handed')
    })
  house.stagedJob(THINK, (who, data) => takeTurn(room, who, String(data.turn)))
  const told: Told = new Map()
  const heardAs = (text: string) => told.get(text)?.thought.intent ?? wants(text)[0]?.intent ?? 'other'
  let promisesOf: PromisesOf = () => Promise.resolve([])
  const aiding = { room, orders: rooms.orders, promisesOf: (ctx: Ctx, id: string) => promisesOf(ctx, id) }
  const helping = openHelp(aiding, office.port)
  const rehearsing = openRehearsing(house, room, learning.models)
  const measuring = openMeasure(house, {
    ...rooms,
    async heardAs(ctx, text) {
      const model = await learning.models.live(ctx)
      return wants(text, (said) => model.read(said, { now: ctx.now, zone: ctx.zone }))[0]?.intent ?? 'other'
    },
  })
  return {
    retell: async (ctx, histories) =>
      retell(room, ctx, { histories, model: await learning.models.live(ctx), told }),
    async recordPast(ctx, histories) {
      await store.addTurns(ctx, turnsIn(histories, ctx.tenant, heardAs))
      await measuring.recordPast(ctx, histories, { heardAs, thumbOf: thumbs() })
      await seedTeaching(ctx, rooms.knowledge)
      told.clear()
    },
    model: office.port,
    replay: rehearsing.replay,
    tryOut: rehearsing.tryOut,
    exportKinds: [measuring.exportKind],
    offer(offered) {
      more.push(...offered)
    },
    readPromisesBy(read) {
      promisesOf = read
    },
    mailCodesBy(by) {
      carrier = by
    },
    tools: (ctx) => listTools(ctx, allTools(room)),
    suggest: (ctx, conversationId) => suggest(room, ctx, conversationId),
    turns: async (ctx, conversationId) =>
      (await store.turnsOf(ctx, { conversation: conversationId })).map(rule.shapeTurn),
    figures: rule.figures,
    settings: store.settings,
    change: (ctx, wanted) => rule.change(room, ctx, wanted),
    routes: [
      ...assistantRoutes(room),
      ...modelRoutes(office),
      ...helping.routes,
      ...measuring.routes,
      ...learning.routes,
      ...rehearsing.routes,
    ],
  }
}
