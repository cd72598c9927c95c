/** The inbox: pages of a view, its counters, one thread at a time, and what each reader has read. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type {
  ConversationRow,
  Counters,
  CustomerConversation,
  CustomerEvent,
  CustomerThread,
  Thread,
  View,
} from './contract.ts'
import type { Range } from './door.ts'
import * as inbox from './inbox-store.ts'
import { type Matter, unreadBy } from './matter.ts'
import { watchers, whisper } from './presence.ts'
import { shapeEvent, shapeOwn, shapeOwnEvent, shapeRow } from './shape.ts'
import * as store from './store.ts'
import { held, isOwn, type Room, seen, tell, topicOf } from './voice.ts'

const PAGE = 25
const LONGEST = 200

interface Query {
  readonly view: View
  readonly customer?: string | undefined
  readonly tag?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export async function list(ctx: Ctx, query: Query): Promise<{ items: ConversationRow[]; next?: string }> {
  const limit = query.limit ?? PAGE
  if (query.view === 'customer' && !query.customer) throw new Refusal('invalid', 'conversations.whose')
  const rows = await inbox.list(ctx, {
    view: query.view,
    readerId: ctx.actor.id,
    customerId: query.customer,
    tag: query.tag,
    after: readCursor(query.cursor),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const items = page.map((row) => shapeRow(row, unreadBy(row, row.hasRead), ctx.now))
  return rows.length > limit && last ? { items, next: writeCursor(last) } : { items }
}

export async function counters(ctx: Ctx): Promise<Counters> {
  const mine = `mine:${ctx.actor.id}`
  const later = `later:${ctx.actor.id}`
  const counts = await inbox.counters(ctx, [
    'open',
    'waiting',
    'solved',
    'snoozed',
    'assistant',
    'unassigned',
    mine,
    later,
  ])
  const of = (name: string) => counts.get(name) ?? 0
  return {
    mine: of(mine),
    unassigned: of('unassigned'),
    assistant: of('assistant'),
    open: of('open'),
    waiting: of('waiting'),
    snoozed: of(later),
    solved: of('solved'),
    all: of('open') + of('waiting') + of('snoozed') + of('solved'),
  }
}

export async function row(ctx: Ctx, id: string): Promise<ConversationRow> {
  const matter = await seen(ctx, id)
  const read = await store.readUpTo(ctx, id, ctx.actor.id)
  return shapeRow(matter, unreadBy(matter, read.messages), ctx.now)
}

export async function thread(room: Room, ctx: Ctx, id: string, range: Range = {}): Promise<Thread> {
  const matter = await seen(ctx, id)
  const limit = Math.min(range.limit ?? 50, LONGEST)
  const rows = await store.events(ctx, id, { ...range, limit })
  const read = await store.readUpTo(ctx, id, ctx.actor.id)
  const older = range.since === undefined ? olderThan(rows) : undefined
  return {
    conversation: shapeRow(matter, unreadBy(matter, read.messages), ctx.now),
    events: rows.map(shapeEvent),
    ...(older && { before: older }),
    receipts: {
      customerDelivered: matter.customerDelivered,
      customerRead: matter.customerRead,
      staffRead: matter.staffRead,
    },
    watchers: await watchers(ctx, id),
    reach: room.channels.reach(matter.channelKind, {
      now: ctx.now,
      heardAt: matter.heardAt,
      sentSince: matter.sentSince,
    }),
  }
}

/** Seqs have no holes, so a page that does not begin with 1 has something older. */
function olderThan(rows: readonly store.EventRow[]): number | undefined {
  const first = rows[0]?.seq
  return first && first > 1 ? first : undefined
}

export async function ownList(
  ctx: Ctx,
  query: { cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: CustomerConversation[]; next?: string }> {
  const limit = query.limit ?? 20
  const rows = await inbox.list(ctx, {
    view: 'customer',
    readerId: ctx.actor.id,
    customerId: ctx.actor.id,
    after: readCursor(query.cursor),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return rows.length > limit && last
    ? { items: page.map(shapeOwn), next: writeCursor(last) }
    : { items: page.map(shapeOwn) }
}

export async function ownThread(ctx: Ctx, id: string, range: Range = {}): Promise<CustomerThread> {
  const matter = await seen(ctx, id)
  const limit = Math.min(range.limit ?? 50, LONGEST)
  const rows = await store.events(ctx, id, { ...range, limit, visible: true })
  const older = range.since === undefined && rows[0] && (rows[0].afterSeq ?? 0) > 0 ? rows[0].seq : undefined
  return { conversation: shapeOwn(matter), events: visible(rows), ...(older && { before: older }) }
}

export async function ownEventsSince(ctx: Ctx, id: string, since: number): Promise<CustomerEvent[]> {
  await seen(ctx, id)
  return visible(await store.events(ctx, id, { since, limit: LONGEST, visible: true }))
}

const visible = (rows: readonly store.EventRow[]): CustomerEvent[] =>
  rows.map(shapeOwnEvent).filter((event) => event !== undefined)

/** The reader has come so far: a colleague has a mark of his own, the customer's stands in the row. */
export async function markRead(
  room: Room,
  ctx: Ctx,
  id: string,
  seq: number,
  delivered = seq,
): Promise<{ unread: number }> {
  const matter = await held(ctx, id)
  if (!isOwn(ctx, matter)) throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  const upTo = Math.min(seq, matter.lastSeq)
  const said = { conversationId: id, by: ctx.actor.kind, seq: upTo }
  whisper(room, ctx, { topic: topicOf(id), name: 'conversations.read', data: said })
  return ctx.actor.kind === 'customer'
    ? customerRead(ctx, matter, upTo, Math.min(delivered, matter.lastSeq))
    : staffRead(ctx, matter, upTo)
}

async function customerRead(
  ctx: Ctx,
  matter: Matter,
  seq: number,
  delivered: number,
): Promise<{ unread: number }> {
  const further = seq > matter.customerRead
  const ours = further ? (await store.messagesBetween(ctx, matter.id, matter.customerRead, seq)).ours : 0
  const after: Matter = {
    ...matter,
    customerRead: Math.max(matter.customerRead, seq),
    customerHasRead: matter.customerHasRead + ours,
    customerDelivered: Math.max(matter.customerDelivered, delivered, seq),
  }
  await store.save(ctx, matter, after, [])
  return { unread: Math.max(0, after.ourMessages - after.customerHasRead) }
}

async function staffRead(ctx: Ctx, matter: Matter, seq: number): Promise<{ unread: number }> {
  const read = await store.readUpTo(ctx, matter.id, ctx.actor.id)
  if (seq <= read.seq) return { unread: unreadBy(matter, read.messages) }
  const { theirs } = await store.messagesBetween(ctx, matter.id, read.seq, seq)
  const messages = read.messages + theirs
  await store.saveRead(ctx, matter.id, ctx.actor.id, { seq, messages })
  const after: Matter = { ...matter, staffRead: Math.max(matter.staffRead, seq) }
  await store.save(ctx, matter, after, [])
  if (after.staffRead > matter.staffRead) await tell(ctx, 'read', after, seq)
  return { unread: unreadBy(matter, messages) }
}

const writeCursor = (row: inbox.Listed): string =>
  Buffer.from(JSON.stringify([row.state, row.mark, row.id])).toString('base64url')

/** @throws Refusal conversations.cursor when it is none of ours */
function readCursor(cursor: string | undefined): inbox.Mark | undefined {
  if (!cursor) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(parts) && parts.length === 3) {
      const [state, at, id] = parts.map(String)
      if (state && at && id && !Number.isNaN(Date.parse(at))) return { state, at, id }
    }
  } catch {
    // Not JSON: falls through to the refusal.
  }
  throw new Refusal('invalid', 'conversations.cursor')
}
