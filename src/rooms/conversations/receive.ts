/** A customer writes: a new matter, or one more message in it, each taken once and put where it belongs in time. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Author } from './contract.ts'
import { type Control, heard } from './control.ts'
import { hearThrough } from './craft/merged.ts'
import { wokenByCustomer } from './craft/snooze.ts'
import type { Beginning, Incoming, Received } from './door.ts'
import { due } from './due.ts'
import {
  afterHeard,
  type Body,
  type Draft,
  type Entry,
  type Matter,
  owedToHeard,
  place,
  plain,
  titleOf,
} from './matter.ts'
import { peopleAtDesk } from './presence.ts'
import { seat } from './seating.ts'
import { rowOfEntry, shapeOwn, shapeOwnEvent } from './shape.ts'
import * as store from './store.ts'
import { inTeam } from './team.ts'
import { filesFor, HOUSE, held, isOwn, message, type Room, send, tell } from './voice.ts'

/** Channel time is believed only so far back. */
const OLDEST_MS = 7 * 86_400_000

export async function begin(room: Room, ctx: Ctx, beginning: Beginning): Promise<Received> {
  const { customer, channelId } = beginning
  const channel = { id: channelId, kind: await room.channels.kindOf(ctx, channelId) }
  const id = make('con', ctx.now)
  const assistantFirst = await room.takesFirst(ctx, id)
  const said = await incoming(room, ctx, {
    message: beginning.message,
    channel,
    author: { kind: 'customer', id: customer.id, name: customer.name },
    notBefore: new Date(ctx.now.getTime() - OLDEST_MS),
  })
  const blank = newMatter({ id, beginning, channelKind: channel.kind, said, now: ctx.now })
  const control: Control = {
    state: 'open',
    holder: assistantFirst ? 'assistant' : 'queue',
    engagement: assistantFirst ? 1 : 0,
    lastCustomerSeq: 1,
  }
  const owed = owedToHeard(blank, ctx.now)
  const heardRow = await inTeam(
    room,
    ctx,
    null,
    afterHeard(blank, control, said, { ...owed, at: null }, ctx.now),
  )
  const fresh = { ...heardRow, dueAt: (await due(room, ctx, heardRow, owed)).at }
  const drafts = assistantFirst ? [said] : [said, ...(await nobodyHere(room, ctx, fresh))]
  const { matter, entries } = place(fresh, drafts)
  const counted = drafts.length > 1 ? { ...matter, ourMessages: 1, sentSince: 1 } : matter
  if (!(await store.insert(ctx, counted, entries))) return again(ctx, channelId, said)
  await send(room, ctx, counted, entries)
  await tell(ctx, 'begun', counted, 1)
  await tell(ctx, 'message.received', counted, 1)
  return taken(await seat(room, ctx, null, counted), entries, 1)
}

/** What the customer sees of his message, without reading it again. */
function taken(matter: Matter, entries: readonly Entry[], seq: number): Received {
  const entry = entries.find((one) => one.seq === seq)
  const event = entry && shapeOwnEvent(rowOfEntry(entry))
  if (!event) throw new RangeError(`Expected a customer's message at ${seq}`)
  return { conversationId: matter.id, seq, repeated: false, conversation: shapeOwn(matter), event }
}

/**
 * One id is one message: other words under it are a sender's mistake, and to answer with the first would lose them unseen.
 * @throws Refusal conversations.other-words
 */
export function sameWords(
  stands: { readonly text: string; readonly forgotten: boolean },
  text: string,
): void {
  if (!stands.forgotten && stands.text !== plain(text))
    throw new Refusal('conflict', 'conversations.other-words')
}

/** It came before: as it stands in the log now. */
async function known(
  ctx: Ctx,
  { conversationId, seq }: { conversationId: string; seq: number },
  text: string,
): Promise<Received> {
  const matter = await store.find(ctx, conversationId)
  const row = await store.event(ctx, conversationId, seq)
  const event = row && shapeOwnEvent(row)
  if (!matter || !event)
    throw new Refusal('missing', 'conversations.unknown', { conversation: conversationId })
  if (event.kind === 'message') sameWords(event, text)
  return { conversationId, seq, repeated: true, conversation: shapeOwn(matter), event }
}

/** The same first message came twice, even at once: the matter that the other delivery began. */
async function again(ctx: Ctx, channelId: string, said: Draft) {
  const stands = await store.arrived(ctx, channelId, said.channelMessageId ?? '')
  if (!stands) throw new Refusal('conflict', 'conversations.delivered-elsewhere')
  return known(ctx, stands, said.text ?? '')
}

export async function receive(room: Room, ctx: Ctx, id: string, given: Incoming): Promise<Received> {
  const before = await held(ctx, id)
  if (!isOwn(ctx, before)) throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  const stands = await store.arrived(ctx, before.channelId, given.channelMessageId)
  if (stands && stands.conversationId !== id)
    throw new Refusal('conflict', 'conversations.delivered-elsewhere')
  if (stands) return known(ctx, stands, given.text)
  const said = await incoming(room, ctx, {
    message: given,
    channel: { id: before.channelId, kind: before.channelKind },
    author: { kind: 'customer', id: before.customerId, name: before.customerName },
    notBefore: new Date(Math.max(before.beganAt.getTime(), ctx.now.getTime() - OLDEST_MS)),
  })
  if (before.mergedInto) {
    const through = await hearThrough(room, ctx, before, said)
    return taken(through.matter, through.entries, through.seq)
  }
  const reopens = before.state === 'solved'
  const assistantFirst = reopens && (await room.takesFirst(ctx, id))
  // Re-opening writes two lines before the message, so the message's place is known now.
  const woken = wokenByCustomer(before, ctx.now)
  const seq = before.lastSeq + (reopens ? 3 : 1) + woken.length
  const control = heard(before, seq, assistantFirst)
  const drafts = [...(reopens ? reopening(before, control, said.author, ctx.now) : []), ...woken, said]
  const owed = owedToHeard(before, ctx.now)
  const heardRow = await inTeam(
    room,
    ctx,
    before,
    afterHeard(cameBy(ctx, before), control, said, { ...owed, at: null }, ctx.now),
  )
  const { at: dueAt } = await due(room, ctx, { ...before, teamId: heardRow.teamId }, owed)
  const row = { ...heardRow, dueAt }
  const left = reopens && control.holder !== 'staff' ? { ...row, assigneeId: null, assigneeName: null } : row
  const words = reopens && control.holder === 'queue' ? await nobodyHere(room, ctx, left) : []
  const { matter, entries } = place(left, [...drafts, ...words])
  const after = { ...matter, ourMessages: matter.ourMessages + words.length, sentSince: words.length }
  await store.save(ctx, before, after, entries)
  await send(room, ctx, after, entries)
  if (reopens) await tell(ctx, 'reopened', after, seq)
  await tell(ctx, 'message.received', after, seq)
  return taken(await seat(room, ctx, before, after), entries, seq)
}

/** A matter that we began knows nobody's way in, until its customer writes by one. */
const cameBy = ({ actor }: Ctx, matter: Matter): Matter =>
  matter.identityId === null && actor.kind === 'customer' && actor.identity
    ? { ...matter, identityId: actor.identity }
    : matter

function reopening(before: Matter, control: Control, author: Author, now: Date): Draft[] {
  return [
    { kind: 'state', at: now, author, body: { state: control.state, was: before.state } },
    {
      kind: 'holder',
      at: now,
      author: HOUSE,
      body: { holder: control.holder, engagement: control.engagement, because: 'reopened' },
    },
  ]
}

/** Nobody is at the desk and no assistant answers: the customer is told so at once, and that nothing is lost. */
async function nobodyHere(room: Room, ctx: Ctx, matter: Matter): Promise<Draft[]> {
  const { online } = await peopleAtDesk(room, ctx)
  if (online > 0) return []
  const hours = (await room.channels.hours(ctx, matter.channelId))[matter.language]
  const code = hours ? 'conversations.kept-until' : 'conversations.kept'
  return [
    message({ text: room.house.words.say(matter.language, code, { hours }), at: ctx.now, author: HOUSE }),
  ]
}

interface Arriving {
  readonly message: Incoming
  readonly channel: { readonly id: string; readonly kind: string }
  readonly author: Author
  readonly notBefore: Date
}

/** What came, as it will stand in the log: by the channel's time, but never in the future (I19). */
async function incoming(
  room: Room,
  ctx: Ctx,
  { message: given, channel, author, notBefore }: Arriving,
): Promise<Draft> {
  const files = await filesFor(room, ctx, given.files)
  room.channels.carries(given.mail ? 'mail' : channel.kind, { text: given.text, files })
  const sent = given.sentAt?.getTime() ?? ctx.now.getTime()
  const at = new Date(Math.min(ctx.now.getTime(), Math.max(notBefore.getTime(), sent)))
  const body: Body = {
    ...(files.length > 0 && { files }),
    ...(given.clientId && { clientId: given.clientId }),
    ...(given.mail && { mail: given.mail }),
  }
  return message({ text: given.text, at, author, body, channelMessageId: given.channelMessageId })
}

/** A row before its first event: nothing said, nothing counted. */
export function newMatter(given: {
  id: string
  beginning: Pick<Beginning, 'customer' | 'channelId' | 'title' | 'context' | 'order'>
  channelKind: string
  said: Draft
  now: Date
}): Matter {
  const { id, beginning, channelKind, said, now } = given
  return {
    id,
    customerId: beginning.customer.id,
    identityId: beginning.customer.identityId ?? null,
    customerName: beginning.customer.name,
    customerTier: beginning.customer.tier ?? null,
    channelId: beginning.channelId,
    channelKind,
    language: said.language ?? 'zh-CN',
    title: titleOf(beginning.title || said.text || (said.body?.files?.[0]?.name ?? '')),
    state: 'open',
    holder: 'queue',
    engagement: 0,
    assigneeId: null,
    assigneeName: null,
    teamId: null,
    teamName: null,
    teamChosen: false,
    tags: [],
    orderId: beginning.order?.id ?? null,
    orderNumber: beginning.order?.number ?? null,
    orderState: beginning.order?.state ?? null,
    context: beginning.context ?? null,
    lastSeq: 0,
    lastVisibleSeq: 0,
    lastCustomerSeq: 0,
    lastAuthor: said.author.kind,
    lastText: '',
    lastAt: said.at,
    customerMessages: 0,
    answeredMessages: 0,
    ourMessages: 0,
    sentSince: 0,
    heardAt: null,
    mood: 'calm',
    wantsPerson: false,
    heardText: '',
    snoozedUntil: null,
    mergedInto: null,
    fields: {},
    answeredAt: null,
    waitingSince: null,
    dueAt: null,
    dueWhat: null,
    rankAt: now,
    customerDelivered: 0,
    customerRead: 0,
    customerHasRead: 0,
    staffRead: 0,
    beganAt: said.at < now ? said.at : now,
    changedAt: now,
    solvedAt: null,
  }
}
