/** What happens to an order after it was placed: steps, promises, holds, notes and documents, each on its time line. */
import type { Readable } from 'node:stream'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Download } from '../../kernel/route.ts'
import type { Building } from './building.ts'
import type { AddressShape, DocumentShape, HoldName, OrderEventName, OrderShape } from './contract.ts'
import { orderFlow } from './order.ts'
import { addressFields, checkDays, stateEntry } from './place.ts'
import { watchDay } from './promise.ts'
import { wholeOf } from './show.ts'
import * as store from './store.ts'

export async function found(ctx: Ctx, id: string, lock = false): Promise<store.OrderRecord> {
  const order = await store.byId(ctx, id, lock)
  if (!order) throw new Refusal('missing', 'orders.unknown', { order: id })
  return order
}

export async function read(building: Building, ctx: Ctx, id: string): Promise<OrderShape> {
  const [whole] = await wholeOf(building, ctx, [await found(ctx, id)])
  return whole as OrderShape
}

async function locked(ctx: Ctx, id: string, version: number | undefined): Promise<store.OrderRecord> {
  const order = await found(ctx, id, true)
  if (version !== undefined && version !== order.version) {
    throw new Refusal('conflict', 'orders.changed-meanwhile', { number: order.number })
  }
  return order
}

export interface Step {
  readonly event: OrderEventName
  readonly note?: string | undefined
  readonly version?: number | undefined
}

/** @throws Refusal orders.step-impossible when the state does not allow it */
export async function move(building: Building, ctx: Ctx, id: string, step: Step): Promise<OrderShape> {
  const order = await locked(ctx, id, step.version)
  const state = orderFlow.next(order.state, step.event)
  if (!state) {
    const words = (key: string) => building.house.words.say(ctx.language, `orders.${key}`)
    throw new Refusal('conflict', 'orders.step-impossible', {
      state: words(`state.${order.state}`),
      step: words(`event.${step.event}`),
    })
  }
  const doneDay =
    state === 'delivered' && step.event === 'deliver' ? { done_day: dayIn(ctx.zone, ctx.now) } : {}
  await store.change(ctx, id, { state, hold: state === 'cancelled' ? null : order.hold, ...doneDay })
  await store.addEntry(ctx, stateEntry(ctx, id, state, ctx.now, step.note ?? ''))
  await ctx.audit('orders.order.moved', id, { from: order.state, to: state })
  await ctx.tell(
    'orders.order.state-changed',
    { order: id, customer: order.customer_id, from: order.state, to: state, event: step.event },
    { topic: `order:${id}` },
  )
  return read(building, ctx, id)
}

export interface Change {
  readonly promiseDay?: string | null | undefined
  readonly reason?: string | undefined
  readonly address?: Partial<AddressShape> | undefined
  readonly note?: string | undefined
  readonly hold?: HoldName | null | undefined
  readonly version?: number | undefined
}

export async function change(building: Building, ctx: Ctx, id: string, wish: Change): Promise<OrderShape> {
  const order = await locked(ctx, id, wish.version)
  const write = (entry: Omit<Written, 'orderId'>) => addEntry(ctx, { ...entry, orderId: id })
  const fields: Partial<store.OrderRecord> = {}
  if (wish.promiseDay !== undefined && wish.promiseDay !== order.promise_day) {
    checkDays(ctx, order.placed_at, wish.promiseDay)
    Object.assign(fields, { promise_day: wish.promiseDay, promise_missed_at: null })
    await write({
      kind: 'promise',
      word: wish.promiseDay ? 'promised' : 'promise-taken-back',
      day: wish.promiseDay,
      text: wish.reason ?? '',
      visible: true,
    })
    if (wish.promiseDay) await watchDay(ctx, wish.promiseDay)
  }
  if (wish.hold !== undefined && wish.hold !== order.hold) {
    fields.hold = wish.hold
    await write({
      kind: 'hold',
      word: wish.hold ? `hold-${wish.hold}` : 'hold-over',
      text: '',
      visible: true,
      trouble: wish.hold !== null,
    })
  }
  if (wish.address) {
    Object.assign(fields, addressFields(building, ctx, id, wish.address))
    await write({ kind: 'address', word: 'address', text: '', visible: true })
  }
  if (wish.note !== undefined) fields.note = wish.note
  await store.change(ctx, id, fields)
  await ctx.audit('orders.order.changed', id, { what: Object.keys(fields).join(', ') })
  await ctx.tell(
    'orders.order.changed',
    { order: id, customer: order.customer_id, fields: Object.keys(fields) },
    { topic: `order:${id}` },
  )
  return read(building, ctx, id)
}

interface Written {
  readonly orderId: string
  readonly kind: store.EntryRecord['kind']
  readonly word: string
  readonly text: string
  readonly textEn?: string | undefined
  readonly visible: boolean
  readonly day?: string | null
  readonly trouble?: boolean
}

async function addEntry(ctx: Ctx, entry: Written): Promise<void> {
  await store.addEntry(ctx, {
    tenant_id: ctx.tenant,
    id: make('oen', ctx.now),
    order_id: entry.orderId,
    kind: entry.kind,
    word: entry.word,
    at: ctx.now,
    day: entry.day ?? null,
    text: entry.text,
    text_en: entry.textEn ?? null,
    by_name: ctx.actor.kind === 'staff' ? ctx.actor.name : null,
    visible: entry.visible,
    trouble: entry.trouble ?? false,
  })
}

export async function note(
  ctx: Ctx,
  id: string,
  entry: { text: string; textEn?: string; visible?: boolean; trouble?: boolean },
): Promise<void> {
  const order = await found(ctx, id, true)
  await addEntry(ctx, {
    orderId: id,
    kind: 'note',
    word: '',
    text: entry.text,
    textEn: entry.textEn,
    visible: entry.visible ?? false,
    trouble: entry.trouble ?? false,
  })
  await store.change(ctx, id, {})
  await ctx.tell(
    'orders.order.changed',
    { order: id, customer: order.customer_id, fields: ['timeline'] },
    { topic: `order:${id}` },
  )
}

const DOCUMENT_LIMITS = { maxBytes: 15 * 1024 * 1024, takes: ['image', 'application/pdf'] }

/** The file is taken in before a transaction is open; then it is kept and written down at once. */
export async function addDocument(
  building: Building,
  who: Who,
  given: { id: string; name: string; kind: DocumentShape['kind']; stream: Readable },
): Promise<OrderShape> {
  const { house } = building
  await house.transact(who, (ctx) => found(ctx, given.id))
  const arrived = await house.files.arrive(who.tenant, given.stream, given.name, DOCUMENT_LIMITS)
  return house.transact(who, async (ctx) => {
    await found(ctx, given.id, true)
    const file = await house.files.keep(ctx, arrived, `order:${given.id}`)
    await store.addDocument(ctx, {
      tenant_id: ctx.tenant,
      id: make('odc', ctx.now),
      order_id: given.id,
      kind: given.kind,
      file_id: file.id,
      name: file.name,
      mime: file.type,
      bytes: file.bytes,
      at: ctx.now,
    })
    await addEntry(ctx, {
      orderId: given.id,
      kind: 'document',
      word: `document-${given.kind}`,
      text: '',
      visible: true,
    })
    await store.change(ctx, given.id, {})
    await ctx.audit('orders.document.added', given.id, { kind: given.kind })
    await ctx.tell(
      'orders.order.changed',
      { order: given.id, fields: ['documents'] },
      { topic: `order:${given.id}` },
    )
    return read(building, ctx, given.id)
  })
}

export async function removeDocument(
  building: Building,
  ctx: Ctx,
  id: string,
  documentId: string,
): Promise<OrderShape> {
  const gone = await store.removeDocument(ctx, id, documentId)
  if (!gone) throw new Refusal('missing', 'orders.document-unknown', { document: documentId })
  await building.house.files.remove(ctx, gone.file_id)
  await store.change(ctx, id, {})
  await ctx.audit('orders.document.removed', id, { document: documentId })
  return read(building, ctx, id)
}

export async function readDocument(
  building: Building,
  ctx: Ctx,
  id: string,
  documentId: string,
): Promise<Download> {
  const document = (await store.documentsOf(ctx, [id])).find((one) => one.id === documentId)
  if (!document) throw new Refusal('missing', 'orders.document-unknown', { document: documentId })
  const { file, body } = await building.house.files.read(ctx, document.file_id)
  return { name: document.name, type: file.type, body, bytes: file.bytes, inline: true }
}
