/** Orders as people see them: rows for lists, the whole for the desk, and the customer's own view. */
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { may } from '../../kernel/ctx.ts'
import type { Facts } from '../../kernel/errors.ts'
import type { Person } from '../customers/index.ts'
import type { Building } from './building.ts'
import {
  Address,
  type AddressShape,
  type CustomerOrderShape,
  type DocumentShape,
  ORDER_STATES,
  type OrderLineShape,
  type OrderRowShape,
  type OrderShape,
  type RiskShape,
  type TimelineShape,
} from './contract.ts'
import { lineText, orderFlow, shortName, shortPhone, shortStreet, standing, stepsAhead } from './order.ts'
import * as store from './store.ts'

const iso = (at: Date) => at.toISOString()

/** A person of the shop who may not see customers, such as an outside assessor, sees the sale but nothing a person wrote or is. */
const seesPersons = (ctx: Ctx): boolean => ctx.actor.kind !== 'staff' || may(ctx.actor, 'customers.read')

export async function rowsOf(
  building: Building,
  ctx: Ctx,
  records: readonly store.OrderRecord[],
): Promise<OrderRowShape[]> {
  const ids = [...new Set(records.flatMap((one) => one.customer_id ?? []))]
  const people = await building.customers.people(ctx, ids)
  const told = await englishTexts(building, ctx, records)
  return records.map((one) => {
    const row = rowOf(building, ctx, one, people)
    return { ...row, lineText: told.get(one.id) ?? row.lineText }
  })
}

function rowOf(
  building: Building,
  ctx: Ctx,
  one: store.OrderRecord,
  people: ReadonlyMap<string, Person>,
): OrderRowShape {
  const shown = one.customer_id && seesPersons(ctx) ? one.customer_id : null
  return {
    id: one.id,
    number: one.number,
    customerId: shown,
    customerName: (shown && people.get(shown)?.name) || '',
    source: one.source,
    state: one.state,
    stateText: say(building, ctx, `state.${one.state}`),
    hold: one.hold,
    placedAt: iso(one.placed_at),
    promiseDay: one.promise_day,
    risk: riskOf(building, ctx, one),
    totalFen: one.total_fen,
    lineText: one.line_text,
    pieces: one.pieces,
  }
}

export async function wholeOf(
  building: Building,
  ctx: Ctx,
  records: readonly store.OrderRecord[],
): Promise<OrderShape[]> {
  const ids = records.map((one) => one.id)
  const rows = await rowsOf(building, ctx, records)
  const [lines, entries, documents] = [
    await store.linesOf(ctx, ids),
    await store.entriesOf(ctx, ids),
    await store.documentsOf(ctx, ids),
  ]
  const names = await englishNames(building, ctx, lines)
  return records.map((one, i) => ({
    ...(rows[i] as OrderRowShape),
    lines: lines.filter((line) => line.order_id === one.id).map((line) => lineOf(line, names)),
    address: may(ctx.actor, 'customers.read') ? addressOf(building, ctx, one) : null,
    note: seesPersons(ctx) ? one.note : '',
    timeline: timeline(
      building,
      ctx,
      one,
      entries
        .filter((entry) => entry.order_id === one.id)
        .map((entry) => (seesPersons(ctx) ? entry : { ...entry, text: '', text_en: null })),
    ),
    documents: seesPersons(ctx)
      ? documents.filter((document) => document.order_id === one.id).map(documentOf)
      : [],
    events: [...orderFlow.events(one.state)],
    version: one.version,
  }))
}

/** The customer's own view: nothing of the house's notes, phone and street shortened. */
export async function customerView(
  building: Building,
  ctx: Ctx,
  one: store.OrderRecord,
): Promise<CustomerOrderShape> {
  const [lines, entries, documents] = [
    await store.linesOf(ctx, [one.id]),
    await store.entriesOf(ctx, [one.id]),
    await store.documentsOf(ctx, [one.id]),
  ]
  const names = await englishNames(building, ctx, lines)
  const address = addressOf(building, ctx, one)
  const risk = riskOf(building, ctx, one)
  const shop = (await building.access.tenants()).find((shop) => shop.id === ctx.tenant)
  return {
    id: one.id,
    number: one.number,
    shop: shop?.name ?? '',
    zone: ctx.zone,
    state: one.state,
    stateText: say(building, ctx, `state.${one.state}`),
    headline: headline(building, ctx, one, risk),
    placedAt: iso(one.placed_at),
    promiseDay: one.promise_day,
    risk,
    totalFen: one.total_fen,
    lines: lines.map((line) => lineOf(line, names)),
    address: address && {
      name: shortName(address.name),
      phone: shortPhone(address.phone),
      region: address.region,
      street: shortStreet(address.street),
    },
    timeline: timeline(
      building,
      ctx,
      one,
      entries.filter((entry) => entry.visible),
    ).filter((entry) => entry.visible),
    documents: documents.map(documentOf),
  }
}

export const say = ({ house }: Building, ctx: Ctx, key: string, facts: Facts = {}): string =>
  house.words.say(ctx.language, `orders.${key}`, facts)

/** 11月26日 周四 / Thu 26 Nov. */
export function dayText(ctx: Ctx, day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  const zh = ctx.language === 'zh-CN'
  return new Intl.DateTimeFormat(zh ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    month: zh ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(at)
}

function riskOf(building: Building, ctx: Ctx, one: store.OrderRecord): RiskShape {
  const found = standing(
    { state: one.state, hold: one.hold, promiseDay: one.promise_day, doneDay: one.done_day },
    dayIn(ctx.zone, ctx.now),
  )
  const facts = { days: found.days, day: one.promise_day ? dayText(ctx, one.promise_day) : '' }
  return { ...found, text: say(building, ctx, `risk.${found.reason}`, facts) }
}

function headline(building: Building, ctx: Ctx, one: store.OrderRecord, risk: RiskShape): string {
  const facts = { day: one.promise_day ? dayText(ctx, one.promise_day) : '', days: risk.days }
  if (risk.level === 'late') return say(building, ctx, 'headline.late', facts)
  if (one.hold) return say(building, ctx, `headline.hold-${one.hold}`, facts)
  const key =
    one.promise_day || !['placed', 'paid', 'in-production', 'ready', 'shipped'].includes(one.state)
      ? one.state
      : `${one.state}-undated`
  return say(building, ctx, `headline.${key}`, facts)
}

/** English names of what was sold; the line itself keeps the name under which it was sold. */
async function englishNames(
  { catalogue }: Building,
  ctx: Ctx,
  lines: readonly store.LineRecord[],
): Promise<ReadonlyMap<string, string>> {
  if (ctx.language !== 'en' || lines.length === 0) return new Map()
  const sold = await catalogue.variants(ctx, [...new Set(lines.map((line) => line.sku))])
  return new Map([...sold].map(([sku, variant]) => [sku, variant.title.en]))
}

/** What an order is about in English, by the names of its lines. */
async function englishTexts(
  building: Building,
  ctx: Ctx,
  records: readonly store.OrderRecord[],
): Promise<ReadonlyMap<string, string>> {
  if (ctx.language !== 'en' || records.length === 0) return new Map()
  const lines = await store.linesOf(
    ctx,
    records.map(({ id }) => id),
  )
  const names = await englishNames(building, ctx, lines)
  const of = Map.groupBy(lines, ({ order_id }) => order_id)
  return new Map(
    [...of].map(([id, own]) => [id, lineText(own.map((line) => names.get(line.sku) || line.name))]),
  )
}

const lineOf = (line: store.LineRecord, names: ReadonlyMap<string, string>): OrderLineShape => ({
  id: line.id,
  productId: line.product_id,
  variantId: line.variant_id,
  sku: line.sku,
  name: names.get(line.sku) || line.name,
  quantity: line.quantity,
  priceFen: line.price_fen,
})

const documentOf = (one: store.DocumentRecord): DocumentShape => ({
  id: one.id,
  kind: one.kind,
  name: one.name,
  mime: one.mime,
  bytes: one.bytes,
  at: iso(one.at),
})

export function addressOf({ customers }: Building, ctx: Ctx, one: store.OrderRecord): AddressShape | null {
  if (!one.address) return null
  const parsed = Address.safeParse(JSON.parse(customers.unseal(ctx, `orders.address:${one.id}`, one.address)))
  return parsed.success ? parsed.data : null
}

/** Past pegs as they were written, the state it is in as the lit window, and hollow pegs for what comes. */
function timeline(
  building: Building,
  ctx: Ctx,
  one: store.OrderRecord,
  entries: readonly store.EntryRecord[],
): TimelineShape[] {
  const current = entries.findLast((entry) => entry.kind === 'state')?.id
  const past = entries.map(
    (entry): TimelineShape => ({
      id: entry.id,
      kind: entry.kind,
      when: entry.id === current && !orderFlow.ends(one.state) ? 'now' : 'past',
      trouble: entry.trouble,
      at: iso(entry.at),
      day: entry.day,
      text: entryText(building, ctx, entry),
      by: entry.by_name,
      visible: entry.visible,
      ...stepOf(entry),
    }),
  )
  const ahead = stepsAhead(one.state).map(
    (state): TimelineShape => ({
      id: `${one.id}-${state}`,
      kind: 'step',
      when: 'future',
      trouble: false,
      at: null,
      day: state === 'delivered' ? one.promise_day : null,
      text: say(building, ctx, `step.${state}`),
      by: null,
      visible: true,
    }),
  )
  return [...past, ...ahead]
}

function stepOf({ kind, word }: store.EntryRecord): Pick<TimelineShape, 'step'> {
  const step = kind === 'state' ? ORDER_STATES.find((state) => state === word) : undefined
  return step ? { step } : {}
}

function entryText(building: Building, ctx: Ctx, entry: store.EntryRecord): string {
  const told = entry.word
    ? say(building, ctx, `entry.${entry.word}`, { day: entry.day ? dayText(ctx, entry.day) : '' })
    : ''
  const text = ctx.language === 'en' ? (entry.text_en ?? entry.text) : entry.text
  return [told, text].filter(Boolean).join(ctx.language === 'zh-CN' ? '：' : ': ')
}
