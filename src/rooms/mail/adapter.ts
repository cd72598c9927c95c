/** Mail as a channel: always open, costs nothing, carries nearly everything; and the answer that follows a customer who left the page. */
import type { Ctx, Json, Told } from '../../kernel/ctx.ts'
import type { Channel } from '../channels/contract.ts'
import type { ChannelAdapter, Departing } from '../channels/index.ts'
import { phrase, put } from './leave.ts'
import { AWAY, newToken, type Room } from './room.ts'
import * as store from './store.ts'

const MB = 1024 * 1024

export const mailAdapter = (room: () => Room): ChannelAdapter => ({
  kind: 'mail',
  capabilities: {
    kind: 'mail',
    carries: ['text', 'image', 'file', 'video', 'voice'],
    maxTextLength: 30_000,
    maxFileBytes: 25 * MB,
    maxFiles: 20,
    fileTypes: [
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/gif',
      'image/heic',
      'application/pdf',
      'text/plain',
    ],
    windowMinutes: null,
    quota: null,
    receipts: { delivered: true, read: false },
    typing: false,
  },
  words: { 'zh-CN': '邮件：随时可发', en: 'Mail: you can write any time' },
  send: (ctx, channel, message) => carry(room(), ctx, channel, message),
})

/** A message of a mail matter leaves to the identity by which the customer came (I10). */
async function carry(room: Room, ctx: Ctx, channel: Channel, message: Departing): Promise<void> {
  const box = await store.boxOfChannel(ctx, channel.id)
  const to = await addressFor(room, ctx, message.conversationId, message.identityId)
  const automatic = (await authorOf(room, ctx, message.conversationId, message.seq)) !== 'staff'
  if (!box || !to) {
    const why = box ? 'fail.no-address' : 'fail.no-box'
    await room.conversations.markDelivery(ctx, message.conversationId, message.seq, {
      by: 'mail',
      state: 'failed',
      to: '',
      why,
      words: phrase(room, why),
      said: '',
      at: ctx.now.toISOString(),
    })
    return
  }
  const threadId = await threadFor(room, ctx, box.id, message.conversationId)
  const conversation = { id: message.conversationId, seq: message.seq }
  await put(room, ctx, { box, threadId, to, conversation, automatic })
}

/** The box of a mail matter's channel, else the first that is at work. */
export async function boxFor(ctx: Ctx, channelId: string): Promise<store.BoxRow | undefined> {
  return (await store.boxOfChannel(ctx, channelId)) ?? (await store.boxes(ctx)).find((one) => !one.pausedAt)
}

/** Where a matter is answered by mail: the identity by which it came, if that is a mail; else its person's only proven one. */
export async function addressFor(
  room: Room,
  ctx: Ctx,
  conversationId: string,
  identityId: string | null,
): Promise<string | undefined> {
  const own = identityId ? await room.customers.addressOf(ctx, identityId).catch(() => undefined) : undefined
  return own?.kind === 'email' ? own.value : onlyProvenMail(room, ctx, conversationId)
}

export async function threadFor(
  room: Room,
  ctx: Ctx,
  boxId: string,
  conversationId: string,
): Promise<string> {
  const known = await store.thread(ctx, { conversationId })
  if (known) return known.id
  const stands = await room.conversations.ground(ctx, conversationId)
  const id = newToken()
  await store.insertThread(ctx, {
    id,
    boxId,
    conversationId,
    asideKey: null,
    customerId: stands?.customerId ?? null,
    address: null,
    subject: null,
  })
  return (await store.thread(ctx, { conversationId }))?.id ?? id
}

async function authorOf(room: Room, ctx: Ctx, conversationId: string, seq: number): Promise<string> {
  const [event] = await room.conversations.eventsSince(ctx, conversationId, seq - 1, 1)
  return event?.author.kind ?? ''
}

/** A person's mail, when exactly one is proven: with two it can not be known which, so none is written to (I10, I11). */
async function onlyProvenMail(room: Room, ctx: Ctx, conversationId: string): Promise<string | undefined> {
  const stands = await room.conversations.ground(ctx, conversationId)
  const person = stands && (await room.customers.read(ctx, stands.customerId).catch(() => undefined))
  const mails = (person?.identities ?? []).filter(
    ({ kind, verifiedAt }) => kind === 'email' && verifiedAt !== null,
  )
  const [only] = mails
  return mails.length === 1 && only ? only.value : undefined
}

/** How long a page may take to say that it showed an answer before we believe that nobody looks at it. */
const AWAY_SECONDS = 60

/** Somebody answered in a chat: at once by mail too if the customer's last word came by mail, else when no page took it. */
export async function answered(room: Room, ctx: Ctx, { data }: Told): Promise<void> {
  const [conversationId, seq] = [String(data.conversationId), Number(data.seq)]
  const stands = await room.conversations.ground(ctx, conversationId)
  if (!stands || (await room.channels.kindOf(ctx, stands.channelId)) === 'mail') return
  const [last] = await room.conversations.eventsSince(ctx, conversationId, stands.lastCustomerSeq - 1, 1)
  const cameByMail = last?.kind === 'message' && last.author.kind === 'customer' && last.mail !== undefined
  if (cameByMail) return follow(room, ctx, conversationId, seq)
  if ((await authorOf(room, ctx, conversationId, seq)) !== 'staff') return
  const seconds = room.house.config.mailAfterSeconds ?? AWAY_SECONDS
  const at = new Date(ctx.now.getTime() + seconds * 1000)
  await ctx.later(AWAY, { conversationId, seq }, { at, key: `${conversationId}:${seq}` })
}

/** The page had its time. A newer answer takes this one along in its letter. */
export async function away(room: Room, ctx: Ctx, data: { readonly [key: string]: Json }): Promise<void> {
  const [conversationId, seq] = [String(data.conversationId), Number(data.seq)]
  const stands = await room.conversations.ground(ctx, conversationId)
  if (!stands || stands.lastCustomerSeq > seq) return
  const { receipts } = await room.conversations.thread(ctx, conversationId, { limit: 1 })
  if (receipts.customerDelivered >= seq) return
  const newer = await room.conversations.eventsSince(ctx, conversationId, seq, 50)
  if (newer.some(({ kind, author }) => kind === 'message' && author.kind === 'staff')) return
  await follow(room, ctx, conversationId, seq)
}

async function follow(room: Room, ctx: Ctx, conversationId: string, seq: number): Promise<void> {
  const box = (await store.boxes(ctx)).find((one) => !one.pausedAt)
  const to = box && (await onlyProvenMail(room, ctx, conversationId))
  if (!box || !to) return
  const threadId = await threadFor(room, ctx, box.id, conversationId)
  const automatic = (await authorOf(room, ctx, conversationId, seq)) !== 'staff'
  await put(room, ctx, {
    box,
    threadId,
    to,
    conversation: { id: conversationId, seq },
    automatic,
  })
}
