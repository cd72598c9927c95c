/** A furnished shop around the whole building for the assistant's measurements: people with orders, a mailbox that is read, nothing mocked. */
import { MIGRATIONS, openRooms, type Rooms } from '../../src/apps/server/house.ts'
import type { Clock } from '../../src/kernel/clock.ts'
import type { Ctx } from '../../src/kernel/ctx.ts'
import { openTestHouse, type TestHouse } from '../../src/kernel/testing.ts'
import type { CaseRowShape } from '../../src/rooms/aftersales/contract.ts'
import { seedCatalogue } from '../../src/rooms/catalogue/index.ts'
import type { ConversationEvent } from '../../src/rooms/conversations/contract.ts'
import { seedKnowledge } from '../../src/rooms/knowledge/index.ts'

/** An order of a scripted customer. @property promise days from now; null for none */
export interface OrderSpec {
  readonly state?: 'placed' | 'paid' | 'in-production' | 'ready' | 'shipped' | 'delivered'
  readonly goods?: 'sofa' | 'table' | 'bed' | 'lamp' | 'wardrobe'
  readonly promise?: number | null
  readonly yuan?: number
}

export interface Person {
  readonly customerId: string
  readonly identityId: string
  readonly mail: string
  readonly orders: readonly { readonly id: string; readonly number: string }[]
  readonly visitor: { readonly id: string; readonly identityId: string; readonly name: string }
}

/** How the customer is known: not at all, by the orders page, or by a link of his own. */
export type Proof = 'none' | 'order' | 'link'

export interface BenchShop extends TestHouse {
  readonly rooms: Rooms
  person(proof: Proof, orders: readonly OrderSpec[]): Promise<Person>
  begin(person: Person, text: string, page?: string): Promise<string>
  write(conversationId: string, text: string): Promise<void>
  think(): Promise<void>
  log(conversationId: string): Promise<readonly ConversationEvent[]>
  /** The shop's local day so many days from now. */
  day(days: number): string
  /** The newest code in this mailbox. */
  codeFor(mail: string): string
  /** What stands in the books about a person: orders, work, promises; without ids and times. */
  books(person: Person): Promise<Books>
}

export interface Books {
  readonly orders: readonly { state: string; promiseDay: string | null; address: string }[]
  /** `case`: a case with a clock of its own instead of a work order with a promised hour. */
  readonly work: readonly {
    readonly kind: string
    readonly order: number | null
    readonly state: string
    readonly facts: string
    readonly case?: boolean
  }[]
  readonly promises: readonly { kind: string; state: string }[]
}

const CODES = { sofa: 'YQ-L285', table: 'CH-T140', bed: 'ML-M1', lamp: 'lamp', wardrobe: 'BY-W160' } as const
const DAY = 86_400_000

/** @param wishes a clock that is moved by hand, where time must pass */
export async function openBenchShop(wishes: { clock?: Clock } = {}): Promise<BenchShop> {
  const t = await openTestHouse({ folders: MIGRATIONS, poolSize: 10, ...wishes })
  const rooms = openRooms(t.house)
  const letters = new Map<string, string>()
  rooms.assistant.mailCodesBy({
    ready: () => Promise.resolve(true),
    send: (_ctx, letter) => {
      letters.set(letter.to, letter.text)
      return Promise.resolve()
    },
  })
  await t.house.start()
  const skus = await t.act((ctx) => furnish(ctx, rooms))
  let count = 0
  const act = t.act
  const place = (ctx: Ctx, customerId: string, spec: OrderSpec) =>
    placed(ctx, rooms, { customerId, spec, skus })
  return {
    ...t,
    rooms,
    async person(proof, specs) {
      count += 1
      const mail = `person-${count}@mail.example`
      const made = await act(async (ctx) => {
        const { id } = await rooms.customers.create(ctx, {
          ...{ name: `林女士${count}`, phone: `1380571${String(1000 + count)}`, email: mail },
        })
        const orders: { id: string; number: string }[] = []
        for (const spec of specs) orders.push(await place(ctx, id, spec))
        return { id, orders: orders.map((one) => ({ id: one.id, number: one.number })) }
      })
      const visitor = await act(async (ctx) => {
        const came = await rooms.customers.recognise(ctx, {
          ...{ kind: 'visitor', value: `browser-${count}`, channel: 'web', name: '访客' },
        })
        if (proof === 'none') return came
        const actor = {
          ...({ kind: 'customer', name: '', permissions: new Set<string>() } as const),
          ...{ id: came.customerId, identity: came.identityId },
        }
        await rooms.customers.tieVisitor({ ...ctx, actor }, made.id, proof)
        return { ...came, customerId: made.id }
      })
      return {
        ...{ customerId: made.id, identityId: visitor.identityId, mail, orders: made.orders },
        visitor: { id: visitor.customerId, identityId: visitor.identityId, name: '林女士' },
      }
    },
    begin: (person, text, page) =>
      act(async (ctx) => {
        const { id: channelId } = await rooms.channels.web(ctx)
        const product = page ? await rooms.catalogue.product(ctx, page) : null
        const context = product ? { url: '/', title: product.name.zh, productId: product.id } : undefined
        const { conversationId } = await rooms.conversations.begin(ctx, {
          ...{ customer: person.visitor, channelId, context },
          message: { text, channelMessageId: `${person.identityId}-0` },
        })
        return conversationId
      }),
    async write(id, text) {
      count += 1
      const channelMessageId = `said-${count}`
      await act((ctx) => rooms.conversations.receive(ctx, id, { text, channelMessageId }))
    },
    async think() {
      await t.house.settle()
      await t.house.settle(new Date(t.house.clock.now().getTime() + 2000))
    },
    log: (id) => act((ctx) => rooms.conversations.eventsSince(ctx, id, 0, 400)),
    day: (days) => dayFrom({ now: t.house.clock.now(), zone: 'Asia/Shanghai' }, days),
    codeFor: (mail) => /\d{6}/.exec(letters.get(mail) ?? '')?.[0] ?? '',
    books: (person) => act((ctx) => booksOf(ctx, rooms, person)),
  }
}

async function furnish(ctx: Ctx, rooms: Rooms): Promise<ReadonlyMap<string, string>> {
  await seedCatalogue(ctx, rooms.catalogue)
  await seedKnowledge(ctx, rooms.knowledge)
  const skus = new Map<string, string>()
  const names = await rooms.catalogue.names(ctx)
  for (const [goods, code] of Object.entries(CODES)) {
    const found =
      names.find((one) => one.code === code) ?? names.find((one) => one.category === code) ?? names[0]
    const product = found && (await rooms.catalogue.product(ctx, found.id))
    const sku = product?.variants[0]?.sku
    if (sku) skus.set(goods, sku)
  }
  return skus
}

const WAY = ['pay', 'start-production', 'make-ready', 'ship', 'deliver'] as const
const STEPS = { placed: 0, paid: 1, 'in-production': 2, ready: 3, shipped: 4, delivered: 5 } as const

const ADDRESS = {
  name: '林晚秋',
  phone: '13805711234',
  region: '浙江省杭州市西湖区',
  street: '文三路 100 号 3 幢 502',
}

interface Placing {
  readonly customerId: string
  readonly spec: OrderSpec
  readonly skus: ReadonlyMap<string, string>
}

async function placed(ctx: Ctx, { orders }: Rooms, { customerId, spec, skus }: Placing) {
  const { state = 'paid', goods = 'table', promise = 12, yuan } = spec
  const promiseDay = promise === null ? {} : { promiseDay: dayFrom(ctx, promise) }
  const line = {
    sku: skus.get(goods) ?? '',
    quantity: 1,
    ...(yuan !== undefined && { priceFen: yuan * 100 }),
  }
  const made = await orders.place(ctx, {
    ...{ customerId, lines: [line], address: ADDRESS, source: 'shop', note: '' },
    placedAt: new Date(ctx.now.getTime() - 10 * DAY).toISOString(),
    ...promiseDay,
  })
  for (const event of WAY.slice(0, STEPS[state])) await orders.move(ctx, made.id, event)
  return made
}

const dayFrom = (ctx: Pick<Ctx, 'now' | 'zone'>, days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ctx.zone }).format(new Date(ctx.now.getTime() + days * DAY))

/** The kinds of work that a form may ask for where a case is opened: a task says what it wants in these words. */
function takenDownAs({ kind, reason }: Pick<CaseRowShape, 'kind' | 'reason'>): string {
  if (kind === 'return') return 'refund-check'
  if (kind === 'part') return 'send-part'
  if (reason === 'wrong-item') return 'stock-check'
  if (reason === 'damage') return 'quality-look'
  return kind === 'repair' ? 'quality-look or repair-visit' : 'follow-up'
}

/** Cases stand among the work that was taken down; what follows among businesses is none of the customer's. */
async function casesOf(
  ctx: Ctx,
  { aftersales }: Rooms,
  person: Person,
  customer: string,
): Promise<Books['work'][number][]> {
  const rows = (await aftersales.ofCustomer(ctx, customer)).filter(({ parentId }) => parentId === null)
  return Promise.all(
    rows.map(async (one) => {
      const at = person.orders.findIndex((order) => order.id === one.orderId)
      return {
        ...{ kind: takenDownAs(one), order: at < 0 ? null : at, case: true },
        state: one.state === 'withdrawn' ? 'cancelled' : one.state,
        facts: (await aftersales.read(ctx, one.id)).reasonText,
      }
    }),
  )
}

async function booksOf(ctx: Ctx, rooms: Rooms, person: Person): Promise<Books> {
  const ids = [...new Set([person.customerId, person.visitor.id])]
  const orders = await Promise.all(person.orders.map((one) => one.id).map((id) => rooms.orders.read(ctx, id)))
  const work: Books['work'][number][] = []
  const promises: Books['promises'][number][] = []
  for (const customer of ids) {
    for (const { id } of (await rooms.work.list(ctx, { view: 'all', customer })).items) {
      const one = await rooms.work.read(ctx, id)
      const at = person.orders.findIndex((order) => order.id === one.order?.id)
      work.push({
        kind: one.kind,
        order: at < 0 ? null : at,
        state: one.state,
        facts: JSON.stringify(one.facts),
      })
    }
    work.push(...(await casesOf(ctx, rooms, person, customer)))
    for (const one of (await rooms.promises.list(ctx, { view: 'all', customer })).items)
      if (one.kind === 'answer') promises.push({ kind: one.kind, state: one.state })
  }
  return {
    orders: orders.map(({ state, promiseDay, address }) => ({
      ...{ state, promiseDay },
      address: address
        ? [address.name, address.phone, address.region, address.street].join('|').replaceAll(' ', '')
        : '',
    })),
    work,
    promises,
  }
}
