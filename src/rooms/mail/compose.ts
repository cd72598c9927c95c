/** How a message of ours reads as a letter: words, signature, the way back to the matter, files; made when it leaves, so that what was forgotten does not. */
import { buffer } from 'node:stream/consumers'
import type { Ctx } from '../../kernel/ctx.ts'
import type { MessageEvent } from '../conversations/contract.ts'
import { answerSubject, plusAddress, type Room, refLine, unsealed } from './room.ts'
import * as store from './store.ts'

export interface Enclosed {
  readonly name: string
  readonly type: string
  readonly body: Buffer
}

export interface Composed {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly files: readonly Enclosed[]
  readonly replyTo: string | undefined
  readonly inReplyTo: string | undefined
  readonly references: readonly string[]
}

const LINK_DAYS = 30
const DAY_MS = 86_400_000

/** @returns undefined when its words are gone */
export async function compose(
  room: Room,
  ctx: Ctx,
  row: store.DepartureRow,
  box: store.BoxRow,
): Promise<Composed | undefined> {
  const thread = await store.thread(ctx, { id: row.threadId })
  if (!thread) return undefined
  const own = row.conversationId
    ? await ofConversation(room, ctx, row, thread)
    : await ofAside(room, ctx, row, thread)
  if (!own) return undefined
  const below = [box.signature.trim(), refLine(thread.id)].filter(Boolean)
  return {
    subject: own.subject,
    text: [own.text, ...own.more, ...below].join('\n\n'),
    html: page([own.text, ...own.more], below),
    files: own.files,
    replyTo: box.plusAddresses ? plusAddress(box.address, thread.id) : undefined,
    inReplyTo: thread.refs.at(-1),
    references: thread.refs,
  }
}

interface Own {
  readonly subject: string
  readonly text: string
  readonly more: readonly string[]
  readonly files: readonly Enclosed[]
}

async function ofAside(
  room: Room,
  ctx: Ctx,
  row: store.DepartureRow,
  thread: store.ThreadRow,
): Promise<Own | undefined> {
  if (!row.text) return undefined
  const subject = unsealed(room, ctx, `departure.subject:${row.id}`, row.subject ?? '')
  const answers = thread.refs.length > 0
  return {
    subject: answers ? answerSubject(subject, ctx.language) : subject,
    text: unsealed(room, ctx, `departure.text:${row.id}`, row.text),
    more: [],
    files: await enclosed(room, ctx, row.fileIds),
  }
}

async function ofConversation(
  room: Room,
  ctx: Ctx,
  row: store.DepartureRow,
  thread: store.ThreadRow,
): Promise<Own | undefined> {
  const conversationId = row.conversationId ?? ''
  const stands = await room.conversations.ground(ctx, conversationId)
  if (!stands) return undefined
  const said = await ourWords(room, ctx, conversationId, row.seq ?? 0)
  const text = said
    .map((event) => event.text)
    .filter(Boolean)
    .join('\n\n')
  const files = await enclosed(
    room,
    ctx,
    said.flatMap(({ attachments }) => attachments.map(({ id }) => id)),
  )
  if (!text && files.length === 0) return undefined
  const { language } = stands
  const byMail = (await room.channels.kindOf(ctx, stands.channelId)) === 'mail'
  const subject = thread.subject ? unsealed(room, ctx, `thread.subject:${thread.id}`, thread.subject) : ''
  const title = subject || (await room.conversations.row(ctx, conversationId)).title
  const link = byMail ? undefined : await linkBack(room, ctx, stands)
  return {
    subject:
      subject || thread.refs.length > 0
        ? answerSubject(title, language)
        : room.house.words.say(language, 'mail.letter.subject', { title }),
    text,
    more: link ? [room.house.words.say(language, 'mail.letter.back', { link })] : [],
    files,
  }
}

/** The message, and before it what we said in the chat since the customer's last word that no letter carried yet. */
async function ourWords(room: Room, ctx: Ctx, conversationId: string, seq: number): Promise<MessageEvent[]> {
  const before = await store.departedBefore(ctx, conversationId, seq)
  const events = await room.conversations.eventsSince(ctx, conversationId, Math.max(before, seq - 40), 200)
  const messages = events.filter(
    (event): event is MessageEvent => event.kind === 'message' && event.seq <= seq,
  )
  const lastHeard = messages.findLastIndex(({ author }) => author.kind === 'customer')
  return messages
    .slice(lastHeard + 1)
    .filter(({ forgotten, author, seq: own }) => !forgotten && (own === seq || author.kind === 'staff'))
}

async function enclosed(room: Room, ctx: Ctx, ids: readonly string[]): Promise<Enclosed[]> {
  const files: Enclosed[] = []
  for (const id of ids) {
    const { file, body } = await room.house.files.read(ctx, id)
    files.push({ name: file.name, type: file.type, body: await buffer(body) })
  }
  return files
}

async function linkBack(
  room: Room,
  ctx: Ctx,
  { customerId, conversationId }: { customerId: string; conversationId: string },
) {
  const token = await room.customers.linkFor(ctx, {
    customerId,
    purpose: 'conversation',
    subject: conversationId,
    expires: new Date(ctx.now.getTime() + LINK_DAYS * DAY_MS),
  })
  return `${room.house.config.publicUrl}/c?link=${token}`
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const linked = (text: string): string =>
  escaped(text)
    .replace(/https?:\/\/[^\s<"]+/g, (url) => `<a href="${url}">${url}</a>`)
    .replace(/\n/g, '<br>')

function page(said: readonly string[], below: readonly string[]): string {
  const paragraphs = said.flatMap((one) => one.split(/\n{2,}/)).map((one) => `<p>${linked(one)}</p>`)
  const foot = below.map((one) => `<p style="color:#6b6357;font-size:13px">${linked(one)}</p>`)
  return `<div style="font-size:15px;line-height:1.7">${[...paragraphs, ...foot].join('\n')}</div>`
}
