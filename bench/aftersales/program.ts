/** The product under measurement as a process of its own: database, house and interface with a small shop, no pages; told on standard input what to fill. */
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { type Building, openBuilding } from '../../src/apps/server/house.ts'
import { openStore } from '../../src/apps/server/serve.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import { readConfig } from '../../src/kernel/config.ts'
import type { Ctx } from '../../src/kernel/ctx.ts'
import { openHttp } from '../../src/kernel/http/server.ts'
import { openLog } from '../../src/kernel/log.ts'
import { DEMO_PASSWORD, DEMO_SHOP, STAFF } from '../../src/rooms/access/index.ts'
import { seedPolicies } from '../../src/rooms/policies/index.ts'

/** @property join another node of the same home */
interface Given {
  readonly home: string
  readonly port: number
  readonly join: boolean
  /** Only answers: what is told is heard by another node. */
  readonly quiet: boolean
}
interface Fill {
  /** One order each. */
  readonly customers: readonly string[]
}

const CHUNK = 50
const SKU = 'BENCH-T'
const PRICE = 320_000
const DOOR = { name: '林女士', phone: '13805714170', region: '浙江省杭州市', street: '云栖竹径 17 号' }
const DAY_MS = 86_400_000
const NO_LIMIT = 1_000_000_000_000
/** Everybody lives somewhere else: returns from one door are looked at by a person. */
const doorOf = () => {
  const chance = randomUUID().slice(0, 13)
  const digits = String(Number.parseInt(chance.slice(0, 8), 16)).padStart(10, '0')
  return { ...DOOR, phone: `1${digits}`, street: `云栖竹径 ${chance} 号` }
}

const given: Given = JSON.parse(process.argv[2] ?? '{}')
const config = {
  ...readConfig({ PORT: String(given.port), ANJU_HOME: given.home, LOG_LEVEL: 'error' }),
  limitScale: 1e6,
}
const log = openLog('error')
const store = await openStore(config, log, { join: given.join })
const building = await openBuilding({ config, clock: systemClock, log, connection: store.connection })
const { house, rooms } = building
if (!given.quiet) await house.start()
const who = house.system(DEMO_SHOP.id)
if (!given.join) await furnish(building)
const http = await openHttp({
  ...{ house, routes: building.routes, doors: building.doors },
  ...{ version: 'bench', limitScale: config.limitScale },
})
await http.listen()
say({ ready: true })

for await (const line of createInterface({ input: process.stdin })) {
  const { customers }: Fill = JSON.parse(line)
  const ids: string[] = []
  for (let at = 0; at < customers.length; at += CHUNK)
    ids.push(...(await house.transact(who, (ctx) => fill(ctx, customers.slice(at, at + CHUNK)))))
  say({ ids })
}
await http.close()
await house.close()
await store.close()

function say(answer: object): void {
  console.log(JSON.stringify(answer))
}

/** A shop with one agent, one table to sell, its own truck, and the bank that lives in the house. */
async function furnish({ house: at, rooms: r }: Building): Promise<void> {
  await r.access.openTenant(DEMO_SHOP)
  await at.transact(who, async (ctx) => {
    if ((await r.access.colleagues(ctx)).length > 0) return
    const owner = STAFF.find((person) => person.roles.includes('owner'))
    if (owner) await r.access.hire(ctx, { ...owner, password: DEMO_PASSWORD })
    await r.catalogue.createMany(ctx, [
      {
        ...{ code: 'BENCH', name: { zh: '实木餐桌', en: 'Table' }, category: 'dining-table' },
        variants: [{ sku: SKU, priceFen: PRICE, active: true }],
        ...{ colours: [], sizes: [], materials: [], tests: [], suits: [], parts: [], cartons: [] },
        madeToOrder: false,
      },
    ])
    await r.stock.stockUp(ctx, [{ code: SKU, kind: 'unit', counts: [{ place: 'main', onHand: 5 }] }])
    await seedPolicies(ctx, r.policies)
    const policy = await r.payouts.policy(ctx)
    // Nobody is there who could approve what is above a limit.
    const limits = { dayLimitFen: NO_LIMIT, agentDayLimitFen: NO_LIMIT }
    await r.payouts.changePolicy(ctx, { ...policy, ...limits, usualTender: 'demo' })
    await r.payouts.connect(ctx, 'demo', { on: true, settings: { secret: randomUUID() } })
    await r.delivery.changeSettings(ctx, { store: { ...DOOR, name: '售后仓' } })
  })
}

/** Orders that were paid and have arrived, told of so that what comes after a sale is prepared as it is in life. */
async function fill(ctx: Ctx, customers: readonly string[]): Promise<readonly string[]> {
  const ago = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS)
  const history = (['placed', 'paid', 'in-production', 'ready', 'shipped', 'delivered'] as const).map(
    (state, place) => ({ state, at: ago(7 - place) }),
  )
  const wishes = customers.map((customerId) => ({
    ...{ number: randomUUID().slice(0, 18), customerId, source: 'shop', note: '', address: doorOf() },
    ...{
      lines: [{ sku: SKU, quantity: 1 }],
      placedAt: ago(7).toISOString(),
      state: 'delivered' as const,
      history,
    },
  }))
  const ids = await rooms.orders.placeMany(ctx, wishes)
  for (const [place, orderId] of ids.entries()) {
    const customer = customers[place] ?? null
    await rooms.payouts.capture(ctx, { orderId, tender: 'demo', fen: PRICE, key: `paid ${orderId}` })
    await ctx.tell('orders.order.placed', { order: orderId, customer }, { topic: `order:${orderId}` })
  }
  return ids
}
