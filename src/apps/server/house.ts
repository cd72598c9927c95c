/** The plan of the building: kernel, then the rooms from the ground up, each handed what stands below it. */
import type { Clock } from '../../kernel/clock.ts'
import type { Config } from '../../kernel/config.ts'
import type { Connection } from '../../kernel/db.ts'
import { type House, openHouse } from '../../kernel/house.ts'
import type { Doorkeeper } from '../../kernel/http/server.ts'
import type { Log } from '../../kernel/log.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import { type Access, accessTables, openAccess } from '../../rooms/access/index.ts'
import { type Advisors, advisorsTables, openAdvisors } from '../../rooms/advisors/index.ts'
import { type Aftersales, aftersalesTables, openAftersales } from '../../rooms/aftersales/index.ts'
import { type Assistant, assistantTables, openAssistant } from '../../rooms/assistant/index.ts'
import { type Calendars, calendarsTables, openCalendars } from '../../rooms/calendars/index.ts'
import { type Catalogue, catalogueTables, openCatalogue } from '../../rooms/catalogue/index.ts'
import { type Channels, channelsTables, openChannels } from '../../rooms/channels/index.ts'
import {
  type Conversations,
  conversationsTables,
  openConversations,
} from '../../rooms/conversations/index.ts'
import { type Customers, customersTables, openCustomers } from '../../rooms/customers/index.ts'
import { type Delivery, deliveryTables, openDelivery } from '../../rooms/delivery/index.ts'
import { type Diagnoses, diagnosisTables, openDiagnosis } from '../../rooms/diagnosis/index.ts'
import { type Evidences, evidenceTables, openEvidence } from '../../rooms/evidence/index.ts'
import { type Imports, importsTables, openImports } from '../../rooms/imports/index.ts'
import { type Knowledge, knowledgeTables, openKnowledge } from '../../rooms/knowledge/index.ts'
import { type Mail, mailTables, openMail } from '../../rooms/mail/index.ts'
import { type Orders, openOrders, ordersTables } from '../../rooms/orders/index.ts'
import { openPayouts, type Payouts, payoutsTables } from '../../rooms/payouts/index.ts'
import { openPolicies, type Policies, policiesTables } from '../../rooms/policies/index.ts'
import { openPromises, type Promises, promisesTables } from '../../rooms/promises/index.ts'
import { openRouting, type Routing, routingTables } from '../../rooms/routing/index.ts'
import { openRules, type Rules, rulesTables } from '../../rooms/rules/index.ts'
import { openSetup, type SetupRoom, setupTables } from '../../rooms/setup/index.ts'
import { openStandards, type Standards, standardsTables } from '../../rooms/standards/index.ts'
import { openStock, type Stock, stockTables } from '../../rooms/stock/index.ts'
import { openSurveys, type Surveys, surveysTables } from '../../rooms/surveys/index.ts'
import { openWall, type Wall, wallTables } from '../../rooms/wall/index.ts'
import { openWork, type Work, workTables } from '../../rooms/work/index.ts'
import { ruleJoins } from './rule-joins.ts'
import { openFlows } from './stories.ts'

/** Every room's tables, ground first. */
export const MIGRATIONS: readonly MigrationFolder[] = [
  accessTables,
  calendarsTables,
  routingTables,
  customersTables,
  catalogueTables,
  stockTables,
  importsTables,
  channelsTables,
  knowledgeTables,
  ordersTables,
  conversationsTables,
  assistantTables,
  mailTables,
  promisesTables,
  workTables,
  payoutsTables,
  deliveryTables,
  policiesTables,
  evidenceTables,
  diagnosisTables,
  aftersalesTables,
  standardsTables,
  surveysTables,
  rulesTables,
  advisorsTables,
  wallTables,
  setupTables,
]

export interface Rooms {
  readonly access: Access
  readonly calendars: Calendars
  readonly routing: Routing
  readonly customers: Customers
  readonly catalogue: Catalogue
  readonly stock: Stock
  readonly imports: Imports
  readonly channels: Channels
  readonly knowledge: Knowledge
  readonly orders: Orders
  readonly conversations: Conversations
  readonly assistant: Assistant
  readonly mail: Mail
  readonly promises: Promises
  readonly work: Work
  readonly payouts: Payouts
  readonly delivery: Delivery
  readonly policies: Policies
  readonly evidence: Evidences
  readonly diagnosis: Diagnoses
  readonly aftersales: Aftersales
  readonly standards: Standards
  readonly surveys: Surveys
  readonly rules: Rules
  readonly advisors: Advisors
  readonly wall: Wall
  readonly setup: SetupRoom
}

export interface Building {
  readonly house: House
  readonly rooms: Rooms
  readonly routes: readonly Route[]
  readonly doors: Doorkeeper
}

export interface BuildingParts {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly connection: Connection
}

export async function openBuilding(parts: BuildingParts): Promise<Building> {
  const house = await openHouse({ ...parts, migrations: MIGRATIONS })
  const rooms = openRooms(house)
  return {
    house,
    rooms,
    routes: Object.values(rooms).flatMap((room) => [...room.routes]),
    doors: {
      staff: rooms.access.authenticate,
      customer: rooms.customers.authenticate,
      shop: rooms.access.tenantFor,
    },
  }
}

export function openRooms(house: House): Rooms {
  const access = openAccess(house)
  const calendars = openCalendars(house)
  const routing = openRouting(house, { access })
  const customers = openCustomers(house, { access })
  const catalogue = openCatalogue(house)
  const stock = openStock(house, { catalogue })
  const channels = openChannels(house)
  const knowledge = openKnowledge(house, { customers })
  const orders = openOrders({ house, access, customers, catalogue })
  const conversations = openConversations(house, { access, calendars, routing, channels, customers, orders })
  const assistant = openAssistant(house, {
    access,
    calendars,
    catalogue,
    customers,
    knowledge,
    orders,
    conversations,
  })
  const mail = openMail(house, { access, channels, customers, conversations })
  const promises = openPromises(house, { access, routing, customers, orders, conversations })
  assistant.readPromisesBy(async (ctx, customerId) =>
    (await promises.ofCustomer(ctx, customerId))
      .filter(({ state, endedAt }) => endedAt === null || state === 'broken')
      .slice(0, 10)
      .map(({ what, due, state }) => ({ what, due: new Date(due), state })),
  )
  const work = openWork(house, {
    ...{ access, calendars, routing, customers, orders, conversations, promises },
  })
  assistant.offer(work.tools)
  const payouts = openPayouts(house, { access, customers, orders })
  const delivery = openDelivery(house, { access, customers, orders })
  const policies = openPolicies(house, { calendars })
  const evidence = openEvidence(house, { customers, orders })
  const diagnosis = openDiagnosis(house, {
    ...{ access, routing, customers, catalogue, orders, work, evidence, model: assistant.model },
  })
  const aftersales = openAftersales(house, {
    ...{ access, catalogue, channels, conversations, customers, delivery, diagnosis, evidence, orders },
    ...{ payouts, policies, stock },
  })
  assistant.offer(aftersales.tools)
  work.casesBy(aftersales.taker)
  evidence.casesBy(aftersales.ownerOf)
  assistant.mailCodesBy({
    // A box that was never reached, or is paused, would promise a code that never comes.
    ready: async (ctx) => (await mail.standing(ctx)).working > 0,
    async send(ctx, letter) {
      await mail.sendAside(ctx, letter)
    },
  })
  const standards = openStandards(house, { calendars, conversations, routing, work })
  const surveys = openSurveys(house, { access, customers, conversations })
  surveys.workBy(async (ctx, { title, customerId, conversationId, surveyId, satisfaction }) => {
    const facts = { satisfaction }
    const about = { customerId, conversationId, facts, key: surveyId }
    return (await work.open(ctx, { kind: 'follow-up', title, ...about })).id
  })
  surveys.mailBy(async (ctx, { conversationId, words, url }) => {
    await conversations.announce(ctx, conversationId, `${words}\n${url}`)
    return true
  })
  openFlows(house, {
    ...{ aftersales, conversations, evidence, orders, payouts, promises, surveys, work },
  })
  const rules = openRules(
    house,
    { access, customers, orders, conversations },
    {
      ...ruleJoins({ calendars, conversations, knowledge, promises, routing, standards, surveys, work }),
      casesHandled: aftersales.handled,
    },
  )
  aftersales.surgeBy(rules.casesSurge)
  const advisors = openAdvisors(house, { access, customers, knowledge, conversations, routing })
  const wall = openWall(house, {
    ...{ access, customers, routing, conversations, standards, surveys, promises, work, advisors },
  })
  // Imports stands low but serves kinds from everywhere, so it is furnished last.
  const imports = openImports(house, {
    customers,
    kinds: [
      calendars,
      standards,
      routing,
      catalogue,
      stock,
      orders,
      customers,
      knowledge,
      rules,
      work,
      payouts,
    ].flatMap((room) => room.importKinds),
    exports: [
      access,
      assistant,
      calendars,
      conversations,
      standards,
      routing,
      catalogue,
      stock,
      orders,
      customers,
      knowledge,
      surveys,
      rules,
      promises,
      wall,
      work,
      payouts,
      delivery,
      policies,
      aftersales,
    ].flatMap((room) => room.exportKinds),
  })
  channels.noticeBy(rules.notice)
  channels.hoursBy(calendars.told)
  channels.nameShopBy(async (ctx) => {
    const shop = (await access.tenants()).find((one) => one.id === ctx.tenant)
    return { name: shop?.name ?? '', slug: shop?.slug ?? '' }
  })
  const setup = openSetup(house, {
    ...{ access, channels, catalogue, knowledge, conversations },
    hours: async (ctx) => {
      const { own, now } = await calendars.hours(ctx)
      return { set: own, openNow: now.open }
    },
    mail: (ctx) => mail.standing(ctx),
  })
  return {
    ...{
      access,
      calendars,
      routing,
      customers,
      catalogue,
      stock,
      imports,
      channels,
      knowledge,
      orders,
      conversations,
      assistant,
      mail,
      promises,
      work,
      payouts,
      delivery,
      policies,
      evidence,
      diagnosis,
      aftersales,
      standards,
      surveys,
      rules,
      advisors,
    },
    wall,
    setup,
  }
}
