/** Furnishes the demo shop through the doors of the rooms, once: people, customers, furniture, knowledge, orders, conversations. */

import type { Ctx } from '../../kernel/ctx.ts'
import { DEMO_PASSWORD, DEMO_SHOP, STAFF } from '../../rooms/access/index.ts'
import { seedAdvisors } from '../../rooms/advisors/index.ts'
import { seedCases } from '../../rooms/aftersales/index.ts'
import { seedCalendars } from '../../rooms/calendars/index.ts'
import { seedCatalogue } from '../../rooms/catalogue/index.ts'
import { QINGHE_WEB } from '../../rooms/channels/index.ts'
import type { Source } from '../../rooms/conversations/contract.ts'
import { demoHistories, type History } from '../../rooms/conversations/index.ts'
import { demoCustomers } from '../../rooms/customers/index.ts'
import { seedDelivery } from '../../rooms/delivery/index.ts'
import { seedGuides, seedKnowledge } from '../../rooms/knowledge/index.ts'
import { demoMail } from '../../rooms/mail/index.ts'
import { demoOrders } from '../../rooms/orders/index.ts'
import { seedPayouts } from '../../rooms/payouts/index.ts'
import { seedPolicies } from '../../rooms/policies/index.ts'
import { demoPromises } from '../../rooms/promises/index.ts'
import { seedRouting } from '../../rooms/routing/index.ts'
import { demoPeak, seedRules } from '../../rooms/rules/index.ts'
import { seedStandards } from '../../rooms/standards/index.ts'
import { seedStock } from '../../rooms/stock/index.ts'
import { demoSurveys } from '../../rooms/surveys/index.ts'
import { seedWall } from '../../rooms/wall/index.ts'
import { seedWork } from '../../rooms/work/index.ts'
import { photographCases } from './demo-photos.ts'
import type { Building, Rooms } from './house.ts'

/**
 * A home where nobody lives yet becomes the demo shop; a home with a shop of its own is left alone.
 * @returns the sign-ins to tell, when this is the demo shop
 */
export async function fillDemoShop(
  { house, rooms }: Pick<Building, 'house' | 'rooms'>,
  began: () => void,
): Promise<string | undefined> {
  const shops = await rooms.access.tenants()
  if (shops.some((shop) => shop.slug !== DEMO_SHOP.slug)) return undefined
  await rooms.access.openTenant(DEMO_SHOP)
  const who = house.system(DEMO_SHOP.id)
  const furnished = await house.transact(who, async (ctx) => (await rooms.access.colleagues(ctx)).length > 0)
  if (!furnished) {
    began()
    // One transaction: a start that was broken off begins again from nothing.
    await house.transact(who, (ctx) => furnish(ctx, rooms))
    await rooms.conversations.foldAll(who)
    await rooms.standards.adopt(who)
    await photographCases(house, rooms, who)
  }
  return signIns()
}

async function furnish(ctx: Ctx, rooms: Rooms): Promise<void> {
  for (const person of STAFF) await rooms.access.hire(ctx, { ...person, password: DEMO_PASSWORD })
  await seedRouting(ctx, rooms.routing)
  await rooms.channels.open(ctx, QINGHE_WEB)
  await seedCalendars(ctx, rooms.calendars)
  await seedStandards(ctx, rooms.standards)
  await seedPolicies(ctx, rooms.policies)
  await seedCatalogue(ctx, rooms.catalogue)
  await seedStock(ctx, rooms)
  await seedKnowledge(ctx, rooms.knowledge)
  await seedGuides(ctx, rooms.knowledge, { id: 'stf_luzhi', name: '陆芷' })
  const people = await demoCustomers(ctx, rooms.customers)
  const skus = await soldSkus(ctx, rooms)
  const orders = demoOrders({ now: ctx.now, zone: ctx.zone, people, skus })
  await rooms.orders.placeMany(ctx, orders)
  const agents = STAFF.filter((one) => one.roles.some((role) => role === 'agent'))
  const channelId = (await rooms.channels.web(ctx)).id
  const peak = await withSources(ctx, rooms, demoPeak(ctx, { channelId, people, agents }))
  const rolled = [...(await demoHistories(ctx, rooms, people)), ...peak]
  const histories = await rooms.assistant.retell(ctx, rolled)
  await rooms.conversations.recordHistory(ctx, histories)
  await rooms.assistant.recordPast(ctx, histories)
  await rooms.promises.recordPast(
    ctx,
    demoPromises({ now: ctx.now, zone: ctx.zone, people, matters: histories }),
  )
  await seedWork(ctx, rooms, { people, matters: histories })
  await seedPayouts(ctx, rooms, people)
  await seedDelivery(ctx, rooms, { people })
  await seedCases(ctx, rooms, { people, staff: agents[0] ?? { id: 'anju', name: 'Anju' } })
  const answers = demoSurveys(histories, ctx.now)
  await rooms.surveys.recordPast(ctx, answers)
  const by = STAFF.find((one) => one.roles.includes('supervisor')) ?? { id: 'anju', name: 'Anju' }
  await seedRules(ctx, rooms.rules, { by: { id: by.id, name: by.name }, histories, answers })
  await seedWall(ctx, rooms.wall)
  await seedAdvisors(ctx, rooms.advisors.room, { id: by.id, name: by.name })
  await demoMail(ctx, rooms)
}

/** What the assistant answered names the article that stands nearest to the question, where one does. */
async function withSources(
  ctx: Ctx,
  { knowledge }: Rooms,
  histories: readonly History[],
): Promise<History[]> {
  const known = new Map<string, Source[]>()
  const sourcesOf = async (words: string): Promise<Source[]> => {
    const language = /[\u4e00-\u9fff]/.test(words) ? 'zh-CN' : 'en'
    const [hit] = await knowledge.search(ctx, { words, audience: 'customer', language, limit: 1 })
    if (!hit) return []
    const { article: id, title, version, snippet: quote, url } = hit
    return [{ kind: 'article', id, title, version, quote, url }]
  }
  const sourced: History[] = []
  for (const history of histories) {
    const ask = history.events.find((event) => event.kind === 'message')
    const words = ask?.kind === 'message' ? ask.text : ''
    const sources = known.get(words) ?? (await sourcesOf(words))
    known.set(words, sources)
    const events = history.events.map((event) =>
      event.kind === 'message' && event.author.kind === 'assistant' ? { ...event, sources } : event,
    )
    sourced.push({ ...history, events })
  }
  return sourced
}

async function soldSkus(ctx: Ctx, { catalogue }: Rooms): Promise<string[]> {
  const skus: string[] = []
  for (const { id } of await catalogue.names(ctx)) {
    const product = await catalogue.product(ctx, id)
    skus.push(...(product?.variants ?? []).map((variant) => variant.sku))
  }
  return skus
}

const signIns = () =>
  ['shenqing', 'xiaoman', 'fangmin', 'pinggu'].map((key) => `${key}@qinghe.example`).join(' · ') +
  ` / ${DEMO_PASSWORD}`
