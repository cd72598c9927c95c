/** Keeps each contact as things happen to it: words, hand-overs, persons, thumbs, and the customer who comes back. */

import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx, Told } from '../../../kernel/ctx.ts'
import { make } from '../../../kernel/ids.ts'
import type { ConversationEvent, MessageEvent } from '../../conversations/contract.ts'
import type { Conversations } from '../../conversations/index.ts'
import { type Contact, closesAt, isRepeat, WINDOW_MS } from './contact.ts'
import { FOLD } from './fold.ts'
import { asksAgain, cardLines, factsOn, READ_WORDS } from './handing.ts'
import * as store from './store.ts'

export const CLOSE = 'assistant.measure-close'

/** What the last turn came to; its intent is null where it was a courtesy or nothing was understood. */
export interface LastTurn {
  readonly state: string
  readonly intent: string | null
  readonly courtesy: boolean
  /** False: nobody wrote the answer down, and it said so. */
  readonly knew: boolean
}

export interface MeasureRooms {
  readonly conversations: Pick<Conversations, 'ground' | 'eventsSince'>
  /** The want that a text is heard as. */
  heardAs(ctx: Ctx, text: string): Promise<string>
}

const COURTESIES = ['greet', 'goodbye', 'praise']

/** What counts as a matter: a courtesy or what was not understood is none. */
export const topicOf = (intent: string | null): string | null =>
  intent === null || intent === 'other' || COURTESIES.includes(intent) ? null : intent

async function lastTurn(ctx: Ctx, conversationId: string): Promise<LastTurn | null> {
  const turn = await store.lastTurn(ctx, conversationId)
  if (!turn) return null
  const { state, intent, knew } = turn
  return { state, intent: topicOf(intent), courtesy: COURTESIES.includes(intent ?? ''), knew: knew ?? true }
}

const idOf = ({ data }: Told): string => String(data.conversationId)

/** A change is added to the tallies soon; several within some seconds are added together. */
const SOON_MS = 10_000

export async function changed(ctx: Ctx, one: Contact): Promise<void> {
  await store.save(ctx, one)
  await foldSoon(ctx)
}

async function foldSoon(ctx: Ctx): Promise<void> {
  const slot = Math.floor(ctx.now.getTime() / SOON_MS) + 1
  await ctx.later(FOLD, {}, { at: new Date(slot * SOON_MS + 500), key: String(slot) })
}

/** A customer begins a matter, or comes back to one that was solved. */
export async function came(rooms: MeasureRooms, ctx: Ctx, event: Told): Promise<void> {
  const conversationId = idOf(event)
  const ground = await rooms.conversations.ground(ctx, conversationId)
  if (!ground) return
  const { engagement, customerId } = ground
  const now = await store.current(ctx, conversationId)
  if (now && now.engagement === engagement && now.closedAt === null && event.name.endsWith('.begun')) return
  const seq = Number(event.data.seq)
  const said = (await rooms.conversations.eventsSince(ctx, conversationId, Math.max(0, seq - 3), 3)).findLast(
    isCustomers,
  )
  const intent = said ? topicOf(await rooms.heardAs(ctx, said.text)) : null
  const at = said ? new Date(said.at) : ctx.now
  const orderId = ground.order?.id ?? null
  if (event.name.endsWith('.begun') || intent !== null)
    await markRepeats(ctx, customerId, { orderId, intent, at, conversationId })
  await begin(ctx, { conversationId, engagement, customerId, orderId, intent, at })
}

const isCustomers = (event: ConversationEvent): event is MessageEvent =>
  event.kind === 'message' && event.author.kind === 'customer'

async function markRepeats(
  ctx: Ctx,
  customerId: string,
  next: Parameters<typeof isRepeat>[1],
): Promise<void> {
  const since = new Date(next.at.getTime() - WINDOW_MS)
  for (const before of await store.recentOf(ctx, customerId, since))
    if (!before.repeatAt && isRepeat(before, next)) await changed(ctx, { ...before, repeatAt: next.at })
}

interface Beginning {
  readonly conversationId: string
  readonly engagement: number
  readonly customerId: string
  readonly orderId: string | null
  readonly intent: string | null
  readonly at: Date
}

export const blank = (id: string, zone: string, begun: Beginning): Contact => ({
  id,
  conversationId: begun.conversationId,
  engagement: begun.engagement,
  customerId: begun.customerId,
  orderId: begun.orderId,
  intent: begun.intent,
  day: dayIn(zone, begun.at),
  beganAt: begun.at,
  answers: 0,
  asks: 0,
  ungrounded: 0,
  lastWordAt: null,
  handedAt: null,
  reason: null,
  cardHeld: null,
  cardOf: null,
  cardFacts: [],
  personAt: null,
  humanAt: null,
  humanWords: 0,
  askedAgain: false,
  thumb: 0,
  repeatAt: null,
  closedAt: null,
})

async function begin(ctx: Ctx, begun: Beginning): Promise<Contact> {
  const one = blank(make('ctt', ctx.now), ctx.zone, begun)
  await store.insert(ctx, [one])
  await ctx.later(CLOSE, { contact: one.id }, { at: closesAt(one) })
  await foldSoon(ctx)
  return one
}

/** The contact that runs; words long after the last are a new one. */
async function running(
  rooms: MeasureRooms,
  ctx: Ctx,
  conversationId: string,
  begins: boolean,
): Promise<Contact | null> {
  const now = await store.current(ctx, conversationId)
  if (now && now.closedAt === null) return now
  // A matter that was there before contacts were kept begins with the assistant's next word.
  if (!now && !begins) return null
  const ground = await rooms.conversations.ground(ctx, conversationId)
  if (!ground) return null
  const { engagement, customerId, order } = ground
  return begin(ctx, {
    ...{ conversationId, engagement, customerId, orderId: order?.id ?? null, intent: null },
    at: ctx.now,
  })
}

/** Somebody of ours said something. */
export async function spoke(rooms: MeasureRooms, ctx: Ctx, event: Told): Promise<void> {
  const conversationId = idOf(event)
  const seq = Number(event.data.seq)
  const [said] = await rooms.conversations.eventsSince(ctx, conversationId, seq - 1, 1)
  if (said?.kind !== 'message' || said.author.kind === 'customer' || said.author.kind === 'system') return
  const one = await running(rooms, ctx, conversationId, said.author.kind === 'assistant')
  if (!one) return
  const at = new Date(said.at)
  if (said.author.kind === 'staff') return changed(ctx, { ...one, ...humanSpoke(one, said.text, at) })
  const turn = await lastTurn(ctx, conversationId)
  await changed(ctx, { ...one, ...assistantSpoke(one, { said, turn, at }) })
}

export function humanSpoke(one: Contact, text: string, at: Date): Partial<Contact> {
  const reads = one.handedAt !== null && one.humanWords < READ_WORDS
  return {
    humanAt: one.humanAt ?? at,
    personAt: one.personAt ?? at,
    humanWords: one.humanWords + 1,
    askedAgain: one.askedAgain || (reads && asksAgain(text, one.cardFacts)),
  }
}

export function assistantSpoke(
  one: Contact,
  { said, turn, at }: { said: Pick<MessageEvent, 'text' | 'sources'>; turn: LastTurn | null; at: Date },
): Partial<Contact> {
  // To say that nobody knows is honest, and no answer.
  const asks = turn?.state === 'asked' || turn?.knew === false
  // A greeting or a thanks claims nothing, so nothing needs to stand behind it.
  const claims = !asks && !turn?.courtesy && (/\d/.test(said.text) || turn?.intent != null)
  return {
    intent: one.intent ?? turn?.intent ?? null,
    answers: one.answers + (asks ? 0 : 1),
    asks: one.asks + (asks ? 1 : 0),
    ungrounded: one.ungrounded + (claims && said.sources.length === 0 ? 1 : 0),
    lastWordAt: at,
  }
}

export async function handed(rooms: MeasureRooms, ctx: Ctx, event: Told): Promise<void> {
  const conversationId = idOf(event)
  const one = await running(rooms, ctx, conversationId, true)
  if (!one || one.handedAt) return
  const seq = Number(event.data.seq)
  const ground = await rooms.conversations.ground(ctx, conversationId)
  const log = await rooms.conversations.eventsSince(ctx, conversationId, Math.max(0, seq - 6), 6)
  const found = log.findLast((entry) => entry.kind === 'handover')
  if (found?.kind !== 'handover') return
  const turn = await lastTurn(ctx, conversationId)
  const intent = one.intent ?? (turn?.state === 'handed-over' ? turn.intent : null)
  await changed(ctx, { ...one, intent, ...handedWith(found, ground?.order != null) })
}

export function handedWith(
  found: Extract<ConversationEvent, { kind: 'handover' }>,
  hasOrder: boolean,
): Partial<Contact> {
  const lines = found.card ? cardLines(found.card, hasOrder) : { held: 0, of: 1 }
  return {
    handedAt: new Date(found.at),
    reason: found.reason,
    cardHeld: lines.held,
    cardOf: lines.of,
    cardFacts: found.card ? factsOn(found.card) : [],
  }
}

/** A person took it or was given it: from then on it is not the assistant's alone, word or no word. */
export async function taken(ctx: Ctx, event: Told): Promise<void> {
  const one = await store.current(ctx, idOf(event))
  if (one && !one.closedAt && !one.personAt) await changed(ctx, { ...one, personAt: event.at })
}

/** The customer said by thumb or survey whether he was helped. The newest thumb counts. */
export async function judged(ctx: Ctx, conversationId: string, good: boolean): Promise<void> {
  const one = await store.current(ctx, conversationId)
  if (one) await changed(ctx, { ...one, thumb: good ? 1 : -1 })
}

/** The window after the last word is over: what still counted as pending is judged. */
export async function close(ctx: Ctx, id: string): Promise<void> {
  const one = await store.locked(ctx, id)
  if (!one || one.closedAt) return
  const at = closesAt(one)
  if (at > ctx.now) return ctx.later(CLOSE, { contact: id }, { at })
  await changed(ctx, { ...one, closedAt: ctx.now })
}
