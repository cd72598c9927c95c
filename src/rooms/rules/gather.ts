/** Gathers the facts of a matter at the moment something happens to it. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ConversationRow } from '../conversations/contract.ts'
import type { Facts } from './condition.ts'
import { ALWAYS, type Hours } from './hours.ts'
import { subjectOf, toldOf } from './journal.ts'
import type { Room } from './room.ts'
import type { Filling } from './template.ts'

type Data = Readonly<Record<string, unknown>>

export interface Gathered {
  readonly conversationId: string | null
  readonly orderId: string | null
  readonly customerId: string | null
  readonly row: ConversationRow | null
  readonly facts: Facts
  readonly told: Record<string, string | number | boolean>
}

const NEWEST = 10

/** What an event is about, and everything conditions may ask of it now. */
export async function gather(room: Room, ctx: Ctx, name: string, data: Data): Promise<Gathered> {
  const subject = subjectOf(data)
  const order = subject.orderId ? await orderOf(room, ctx, subject.orderId) : null
  const customerId = subject.customerId ?? order?.customerId ?? null
  const row = subject.conversationId
    ? await rowOf(room, ctx, subject.conversationId)
    : await openMatter(room, ctx, customerId, subject.orderId)
  const said = row && (await wordsOf(room, ctx, row, name, data))
  const bought = order ?? (row?.order ? await orderOf(room, ctx, row.order.id) : null)
  return {
    conversationId: row?.id ?? subject.conversationId,
    orderId: subject.orderId ?? row?.order?.id ?? null,
    customerId: customerId ?? row?.customer.id ?? null,
    row,
    facts: await factsOf(room, ctx, { row, bought, text: said?.text, satisfaction: data.satisfaction }),
    told: {
      ...toldOf(data),
      ...(said?.author && { author: said.author }),
      ...(row?.assignee && { assigneeId: row.assignee.id }),
    },
  }
}

interface Known {
  readonly row: ConversationRow | null
  readonly bought: { readonly state: string; readonly totalFen: number } | null
  readonly text: string | undefined
  readonly satisfaction: unknown
}

async function factsOf(room: Room, ctx: Ctx, { row, bought, text, satisfaction }: Known): Promise<Facts> {
  const hours = await hoursOf(room, ctx)
  return {
    'hours.open': hours.isOpen(ctx.now),
    ...(row && factsOfRow(row, ctx.now, hours)),
    'order.state': row?.order?.state ?? bought?.state ?? null,
    'order.value': bought?.totalFen ?? null,
    team: row?.team?.id ?? (row?.assignee ? await teamOf(room, ctx, row.assignee.id) : null),
    ...(text && { text }),
    ...(typeof satisfaction === 'number' && { satisfaction }),
  }
}

export const hoursOf = async (room: Room, ctx: Ctx): Promise<Hours> =>
  (await room.joins.hours?.(ctx)) ?? ALWAYS

function factsOfRow(row: ConversationRow, now: Date, hours: Hours): Facts {
  const since = row.waitingSince && new Date(row.waitingSince)
  return {
    'customer.tier': row.customer.tier,
    mood: row.mood,
    channel: row.channel.kind,
    tags: row.tags,
    language: row.language,
    state: row.state,
    holder: row.holder,
    'waiting.minutes': since ? Math.floor(hours.between(since, now) / 60) : null,
  }
}

export async function rowOf(room: Room, ctx: Ctx, id: string): Promise<ConversationRow | null> {
  return orNothing(room.conversations.row(ctx, id))
}

async function orderOf(
  room: Room,
  ctx: Ctx,
  id: string,
): Promise<{ customerId: string | null; number: string; state: string; totalFen: number } | null> {
  return orNothing(room.orders.read(ctx, id))
}

/** What is gone answers nothing; any other trouble is trouble. */
async function orNothing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'missing') return null
    throw error
  }
}

/** The running matter of this customer about this order, else his newest running one. */
async function openMatter(
  room: Room,
  ctx: Ctx,
  customer: string | null,
  orderId: string | null,
): Promise<ConversationRow | null> {
  if (!customer) return null
  const { items } = await room.conversations.list(ctx, { view: 'customer', customer, limit: NEWEST })
  const running = items.filter((one) => one.state !== 'solved')
  return running.find((one) => one.order?.id === orderId) ?? running[0] ?? null
}

/** The words the event is about, or the customer's last ones; and who spoke them. */
async function wordsOf(
  room: Room,
  ctx: Ctx,
  row: ConversationRow,
  name: string,
  data: Data,
): Promise<{ text: string; author: string } | null> {
  const seq = typeof data.seq === 'number' ? data.seq : null
  if (seq !== null && name.startsWith('conversations.message.')) {
    const [event] = await room.conversations.eventsSince(ctx, row.id, seq - 1, 1)
    if (event?.kind === 'message') return { text: event.text, author: event.author.kind }
  }
  return row.last.author === 'customer' ? { text: row.last.text, author: '' } : null
}

async function teamOf(room: Room, ctx: Ctx, staffId: string): Promise<string | null> {
  const teams = (await room.joins.teams?.(ctx)) ?? []
  return teams.find((team) => team.members.includes(staffId))?.id ?? null
}

/** The facts that a text may name, in the customer's language. */
export async function fillingFor(
  room: Room,
  ctx: Ctx,
  row: ConversationRow,
  agentName: string,
): Promise<Filling> {
  const { words } = room.house
  const language = row.language
  const person = (await room.customers.people(ctx, [row.customer.id])).get(row.customer.id)
  const shop = (await room.access.tenants()).find((one) => one.id === ctx.tenant)
  const state = row.order && `orders.state.${row.order.state}`
  // Who never said a name is greeted, so that a text that begins with the name still reads well.
  const nameless = words.say(language, 'rules.nameless')
  const name = person?.known === false ? nameless : person?.name || row.customer.name || nameless
  const tier = person?.tier ?? row.customer.tier
  return {
    'customer.name': name,
    ...(tier && { 'customer.tier': tier }),
    ...(row.order && { 'order.number': row.order.number }),
    ...(state && words.has(language, state) && { 'order.state': words.say(language, state) }),
    'agent.name': agentName,
    'shop.name': shop?.name ?? '',
    today: new Intl.DateTimeFormat(language, { timeZone: ctx.zone, month: 'long', day: 'numeric' }).format(
      ctx.now,
    ),
  }
}
