/** What requests ask for, put into the door's words and answered with what the asker shows next. */
import type { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Stream } from '../../kernel/route.ts'
import { orderNamed } from './about-order.ts'
import type {
  assignConversation,
  beginConversation,
  ConversationRow,
  CustomerConversation,
  CustomerEvent,
  MessageEvent,
  replyToCustomer,
  sendOwnMessage,
  startConversation,
  Thread,
} from './contract.ts'
import type { Conversations } from './door.ts'
import { shapeEvent, shapeOwn } from './shape.ts'
import * as store from './store.ts'
import { type Room, seen, topicOf } from './voice.ts'

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E['body']>>

/** Does it, then answers the row as it is now. */
export async function then(
  door: Conversations,
  ctx: Ctx,
  id: string,
  deed: (ctx: Ctx, id: string) => Promise<void>,
): Promise<ConversationRow> {
  await deed(ctx, id)
  return door.row(ctx, id)
}

export async function tagged(
  door: Conversations,
  ctx: Ctx,
  { id, tag }: { id: string; tag: string },
  put: boolean,
): Promise<ConversationRow> {
  await (put ? door.tag(ctx, id, tag) : door.untag(ctx, id, tag))
  return door.row(ctx, id)
}

export async function replied(
  door: Conversations,
  ctx: Ctx,
  id: string,
  body: Body<typeof replyToCustomer>,
): Promise<{ event: MessageEvent; conversation: ConversationRow }> {
  const sent = await door.reply(ctx, id, body)
  const row = await store.event(ctx, sent.in ?? id, sent.seq)
  const event = row && shapeEvent(row)
  if (event?.kind !== 'message') throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  return { event, conversation: await door.row(ctx, id) }
}

/** To oneself: taking; to another: only with the right to assign, and only to somebody who may answer. */
export async function assigned(
  door: Conversations,
  room: Room,
  ctx: Ctx,
  id: string,
  { staffId, pinned }: Body<typeof assignConversation>,
): Promise<ConversationRow> {
  const isOwnDeed = staffId === ctx.actor.id || staffId === null
  if (!isOwnDeed && !ctx.actor.permissions.has('conversations.assign')) {
    throw new Refusal('forbidden', 'http.not-allowed', { permission: 'conversations.assign' })
  }
  const name = staffId === ctx.actor.id ? ctx.actor.name : staffId && (await room.nameOfStaff(ctx, staffId))
  if (staffId && !name) throw new Refusal('missing', 'conversations.unknown-colleague', { staff: staffId })
  await door.assign(ctx, id, staffId ? { id: staffId, name: name ?? '' } : null, { pinned })
  return door.row(ctx, id)
}

export async function startFor(
  door: Conversations,
  room: Room,
  ctx: Ctx,
  body: Body<typeof startConversation>,
): Promise<Thread> {
  const person = await room.personOf(ctx, body.customerId)
  if (!person) throw new Refusal('missing', 'conversations.unknown-customer', { customer: body.customerId })
  const channelId = body.channelId ?? (await room.channels.web(ctx)).id
  const { conversationId } = await door.start(ctx, {
    customer: person,
    channelId,
    text: body.text,
    files: body.files,
  })
  return door.thread(ctx, conversationId)
}

interface Said {
  readonly event: CustomerEvent
  readonly conversation: CustomerConversation
}

export async function ownBegin(
  door: Conversations,
  room: Room,
  ctx: Ctx,
  body: Body<typeof beginConversation>,
): Promise<Said> {
  const channel = await room.channels.named(ctx, body.key ?? 'own')
  const person = await room.personOf(ctx, ctx.actor.id)
  const named = { customerId: ctx.actor.id, text: body.text, page: body.context?.orderNumber }
  const { event, conversation } = await door.begin(ctx, {
    order: await orderNamed(room, ctx, named),
    customer: {
      id: ctx.actor.id,
      name: person?.name ?? ctx.actor.name,
      identityId: ctx.actor.identity,
      tier: person?.tier,
    },
    channelId: channel.id,
    message: incoming(ctx, body),
    context: body.context,
  })
  return { event, conversation }
}

export async function ownMessage(
  door: Conversations,
  room: Room,
  ctx: Ctx,
  id: string,
  body: Body<typeof sendOwnMessage>,
): Promise<Said> {
  const { event, conversation, repeated } = await door.receive(ctx, id, incoming(ctx, body))
  const order = repeated
    ? undefined
    : await orderNamed(room, ctx, { customerId: ctx.actor.id, text: body.text })
  if (order) await door.bindOrder(ctx, id, order)
  return { event, conversation }
}

/** A device names its messages itself; under its customer's name nobody else's can collide with it. */
function incoming(ctx: Ctx, body: Body<typeof sendOwnMessage>) {
  return {
    text: body.text,
    files: body.files,
    clientId: body.clientId,
    channelMessageId: `${ctx.actor.id}:${body.clientId}`,
    ...(body.sentAt && { sentAt: new Date(body.sentAt) }),
  }
}

export async function ownPerson(door: Conversations, ctx: Ctx, id: string) {
  const { online, waitSeconds } = await door.askForPerson(ctx, id)
  return { conversation: shapeOwn(await seen(ctx, id)), peopleOnline: online, waitSeconds }
}

export async function ownTyping(door: Conversations, ctx: Ctx, id: string): Promise<{ ok: boolean }> {
  await door.typing(ctx, id)
  return { ok: true }
}

/** Only what the customer may hear is whispered to him; who watches is ours. */
export async function ownStream(door: Conversations, ctx: Ctx, id: string): Promise<Stream> {
  await seen(ctx, id)
  return {
    topic: topicOf(id),
    whispers: ['conversations.typing', 'conversations.read'],
    read: async (now, since) => ({ events: await all(door, now, id, since) }),
  }
}

const CAUGHT_UP = 2000

/** The stream reads once for each ring, so it is given everything at once; a longer absence comes again with its number. */
async function all(door: Conversations, ctx: Ctx, id: string, since: number): Promise<CustomerEvent[]> {
  const events: CustomerEvent[] = []
  while (events.length < CAUGHT_UP) {
    const part = await door.ownEventsSince(ctx, id, events.at(-1)?.seq ?? since)
    events.push(...part)
    if (part.length === 0) break
  }
  return events
}
