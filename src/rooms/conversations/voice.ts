/** What every deed of this room needs: who speaks, with which files, in which words, and how the house is told. */
import type { Calendar } from '../../engines/hours/index.ts'
import { language, mood } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { Channels, Departing } from '../channels/index.ts'
import type { Orders } from '../orders/index.ts'
import type { Routing } from '../routing/index.ts'
import type { Attachment, Author, ConversationTold, Standard } from './contract.ts'
import type { AsideMail } from './craft/aside-mail.ts'
import { type Body, type Draft, type Entry, type Matter, plain } from './matter.ts'
import { OUR_STANDARD, type WhenDue } from './standard.ts'
import * as store from './store.ts'

/** What the deeds stand on. */
export interface Room {
  readonly house: House
  readonly channels: Channels
  /** Whether the assistant takes a matter first. */
  takesFirst(ctx: Ctx, conversationId: string): Promise<boolean>
  /** By when an answer is due; whoever keeps the shop's standards says so. */
  readonly whenDue: WhenDue
  /** Absent where the shop keeps no orders. */
  readonly orders: Pick<Orders, 'byNumber'> | undefined
  /** Absent where nobody is at a desk: matters wait until somebody takes them. */
  readonly routing: Routing | undefined
  /** How a side conversation leaves by mail; undefined while nobody carries it. */
  asideMail(): AsideMail | undefined
  /** The shop's opening hours. */
  calendarOf(ctx: Ctx): Promise<Calendar>
  /** Who may read conversations, hence be called to one. */
  readers(ctx: Ctx): Promise<readonly { readonly id: string; readonly name: string }[]>
  shopName(ctx: Ctx): Promise<string>
  nameOfStaff(ctx: Ctx, staffId: string): Promise<string | undefined>
  personOf(
    ctx: Ctx,
    customerId: string,
  ): Promise<{ id: string; name: string; tier: string | undefined } | undefined>
}

/** Who acts, as an author in the log. */
export function authorOf(ctx: Ctx): Author {
  return { kind: ctx.actor.kind, id: ctx.actor.id, name: ctx.actor.name }
}

export const HOUSE: Author = { kind: 'system', id: null, name: '' }
export const ASSISTANT: Author = { kind: 'assistant', id: 'assistant', name: '' }

/** The row under its lock. @throws Refusal conversations.unknown */
export async function held(ctx: Ctx, id: string): Promise<Matter> {
  const matter = await store.lock(ctx, id)
  if (!matter) throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  return matter
}

/** The row as it is. @throws Refusal conversations.unknown, also for a customer who is not its own */
export async function seen(ctx: Ctx, id: string): Promise<Matter> {
  const matter = await store.find(ctx, id)
  if (!matter || !isOwn(ctx, matter))
    throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  return matter
}

/** Customers reach their own matters only; what is not theirs does not exist for them. */
export const isOwn = (ctx: Ctx, matter: Matter): boolean =>
  ctx.actor.kind !== 'customer' || matter.customerId === ctx.actor.id

/** Each message asks for it, so it is remembered for some seconds; another node's change is heard that much later. */
const STANDARD_MS = 5000
const standards = new WeakMap<House, Map<string, { standard: Standard; until: number }>>()

export async function standardOf({ house }: Pick<Room, 'house'>, ctx: Ctx): Promise<Standard> {
  const known = standards.get(house)?.get(ctx.tenant)
  if (known && known.until > ctx.now.getTime()) return known.standard
  const standard = (await store.standard(ctx)) ?? OUR_STANDARD
  rememberStandard(house, ctx, standard)
  return standard
}

/** Counts from the commit on. */
export function rememberStandard(house: House, ctx: Ctx, standard: Standard): void {
  const known = standards.get(house) ?? new Map()
  standards.set(house, known)
  ctx.afterCommit(() => known.set(ctx.tenant, { standard, until: ctx.now.getTime() + STANDARD_MS }))
}

/** Files by id as they hang on a message: only one's own uploads. @throws Refusal conversations.unknown-file */
export async function filesFor(
  room: Room,
  ctx: Ctx,
  ids: readonly string[] | undefined,
): Promise<Attachment[]> {
  const found: Attachment[] = []
  for (const id of new Set(ids ?? [])) {
    const file = await room.house.files.find(ctx, id)
    if (!file || (ctx.actor.kind !== 'system' && file.owner !== ctx.actor.id)) {
      throw new Refusal('invalid', 'conversations.unknown-file', { file: id })
    }
    const size = file.width && file.height ? { width: file.width, height: file.height } : {}
    found.push({ id: file.id, name: file.name, type: file.type, bytes: file.bytes, ...size })
  }
  return found
}

/** A message as it will stand in the log. @throws Refusal conversations.empty */
export function message(said: {
  text: string
  at: Date
  author: Author
  body?: Body
  channelMessageId?: string
}): Draft {
  const text = plain(said.text)
  if (!text && !said.body?.files?.length) throw new Refusal('invalid', 'conversations.empty')
  return {
    kind: 'message',
    at: said.at,
    author: said.author,
    text,
    ...(text && { language: language(text) }),
    ...(said.author.kind === 'customer' && text && { mood: mood(text).mood }),
    ...(said.body && { body: said.body }),
    ...(said.channelMessageId && { channelMessageId: said.channelMessageId }),
  }
}

/** Our words leave by the conversation's own channel, to the identity by which the customer came (I10). */
export async function send(room: Room, ctx: Ctx, matter: Matter, entries: readonly Entry[]): Promise<void> {
  const { id: conversationId, channelId, channelKind: kind } = matter
  for (const { kind: what, author, seq } of entries) {
    if (what === 'message' && author.kind !== 'customer')
      await room.channels.carry(ctx, { channelId, kind, conversationId, seq })
  }
}

/** A message as a channel carries it; undefined when its person was forgotten meanwhile. */
export async function departing(
  ctx: Ctx,
  conversationId: string,
  seq: number,
): Promise<Departing | undefined> {
  const matter = await store.find(ctx, conversationId)
  const row = matter && (await store.event(ctx, conversationId, seq))
  if (!row || row.body?.forgotten) return undefined
  const fileIds = (row.body?.files ?? []).map((file) => file.id)
  // In the customer's language first, when somebody put it so; our own words below.
  const text = [...(row.body?.translations ?? []).slice(0, 1).map((one) => one.text), row.text ?? ''].join(
    '\n\n',
  )
  return { conversationId, seq, text, fileIds, identityId: matter.identityId }
}

/** Something happened to a matter: a doorbell without words, in the same transaction. */
export async function tell(ctx: Ctx, name: string, matter: Matter, seq = matter.lastSeq): Promise<void> {
  const { id, customerId, state, holder, engagement, assigneeId } = matter
  const told: ConversationTold = {
    conversationId: id,
    customerId,
    seq,
    state,
    holder,
    engagement,
    assigneeId,
  }
  await ctx.tell(`conversations.${name}`, told, { topic: topicOf(id) })
}

/** Whoever follows a conversation is rung by this topic. */
export const topicOf = (conversationId: string): string => `conversation:${conversationId}`
