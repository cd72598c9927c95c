/** A letter of ours leaves: put down with its message id fixed, sent after the commit, tried again with growing pauses, at most once when in doubt. */
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Ctx, Json, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { type Composed, compose, type Enclosed } from './compose.ts'
import { keyOf, type Room, SEND, sealed, unsealed } from './room.ts'
import * as store from './store.ts'
import { failureOf } from './trouble.ts'

const MINUTE_MS = 60_000
/** Minutes until the next try. */
const PAUSES = [1, 2, 5, 15, 30, 60, 120, 240] as const
/** Letters that no person wrote, of one thread, in an hour: two machines that answer each other stop here. */
const MOST_AUTOMATIC = 10
const HOUR_MS = 60 * MINUTE_MS

export interface Leaving {
  readonly box: store.BoxRow
  readonly threadId: string
  readonly to: string
  readonly conversation?: { readonly id: string; readonly seq: number }
  readonly subject?: string
  readonly text?: string
  readonly fileIds?: readonly string[]
  readonly automatic: boolean
}

/** Puts a letter down in the transaction of what it carries; null when this message has one already. */
export async function put(room: Room, ctx: Ctx, leaving: Leaving): Promise<string | null> {
  const { box, threadId, conversation } = leaving
  const id = make('mld', ctx.now)
  const messageId = `<${id}.${threadId}@${box.address.slice(box.address.lastIndexOf('@') + 1)}>`
  const row: store.DepartureRow = {
    id,
    boxId: box.id,
    threadId,
    conversationId: conversation?.id ?? null,
    seq: conversation?.seq ?? null,
    messageId,
    automatic: leaving.automatic,
    state: 'waiting',
    tries: 0,
    doubtful: false,
    address: sealed(room, ctx, `departure.address:${id}`, leaving.to),
    subject: leaving.subject ? sealed(room, ctx, `departure.subject:${id}`, leaving.subject) : null,
    text: leaving.text ? sealed(room, ctx, `departure.text:${id}`, leaving.text) : null,
    fileIds: leaving.fileIds ?? [],
  }
  const messageKey = keyOf(messageId)
  if (!(await store.insertDeparture(ctx, { ...row, messageKey }))) return null
  await store.know(ctx, messageKey, threadId)
  const since = new Date(ctx.now.getTime() - HOUR_MS)
  if (leaving.automatic && (await store.automaticSince(ctx, threadId, since)) > MOST_AUTOMATIC) {
    await finish(room, ctx, row, 'failed', { why: 'fail.loop', said: '' })
    return id
  }
  await markFor(room, ctx, row, 'waiting', { why: null, said: '' })
  await ctx.later(SEND, { departureId: id }, { key: id })
  return id
}

/** The mark beside the message; letters beside have none. */
export async function markFor(
  room: Room,
  ctx: Ctx,
  row: store.DepartureRow,
  state: 'waiting' | 'sent' | 'failed',
  { why, said }: { why: string | null; said: string },
): Promise<void> {
  if (!row.conversationId || row.seq === null) return
  const to = unsealed(room, ctx, `departure.address:${row.id}`, row.address)
  await room.conversations.markDelivery(ctx, row.conversationId, row.seq, {
    by: 'mail',
    state,
    to,
    why,
    words: phrase(room, why),
    said,
    at: ctx.now.toISOString(),
  })
}

/** Why a letter has not arrived, in both languages: the mark is read by whoever opens the thread. */
export const phrase = (room: Room, why: string | null) =>
  why
    ? { 'zh-CN': room.house.words.say('zh-CN', `mail.${why}`), en: room.house.words.say('en', `mail.${why}`) }
    : null

async function finish(
  room: Room,
  ctx: Ctx,
  row: store.DepartureRow,
  state: 'sent' | 'failed',
  { why, said }: { why: string | null; said: string },
): Promise<void> {
  await store.moveDeparture(ctx, row.id, { state, why, said })
  await markFor(room, ctx, row, state, { why, said })
  if (state === 'sent') await store.refer(ctx, row.threadId, row.messageId)
  await ctx.tell(`mail.letter.${state}`, {
    departureId: row.id,
    conversationId: row.conversationId,
    seq: row.seq,
    ...(why && { why }),
  })
}

interface Ready {
  readonly row: store.DepartureRow
  readonly box: store.BoxRow
  readonly password: string
  readonly to: string
  readonly letter: Composed
}

/**
 * One try. A try that finds the letter "sending" comes after one that died in the middle: whether the server took it can
 * not be known, so it is sent once more under the same message id, which servers and readers know again; never a third time.
 */
export async function send(room: Room, who: Who, data: { readonly [key: string]: Json }): Promise<void> {
  const id = String(data.departureId)
  const ready = await room.house.transact(who, (ctx) => prepare(room, ctx, id))
  if (!ready) return
  let failure: ReturnType<typeof failureOf> | undefined
  try {
    await transmit(room, ready)
  } catch (error) {
    failure = error instanceof Refusal ? { code: 'other', said: error.code, final: true } : failureOf(error)
  }
  await room.house.transact(who, async (ctx) => {
    const row = await store.departure(ctx, id)
    if (row?.state !== 'sending') return
    if (!failure) return finish(room, ctx, row, 'sent', { why: null, said: '' })
    const why = `fail.${failure.code}`
    const pause = PAUSES[row.tries]
    if (failure.final || pause === undefined)
      return finish(room, ctx, row, 'failed', { why, said: failure.said })
    await store.moveDeparture(ctx, id, { state: 'waiting', tries: row.tries + 1, why, said: failure.said })
    await markFor(room, ctx, row, 'waiting', { why, said: failure.said })
    await ctx.later(
      SEND,
      { departureId: id },
      { at: new Date(ctx.now.getTime() + pause * MINUTE_MS), key: `${id}:${row.tries + 1}` },
    )
  })
}

async function prepare(room: Room, ctx: Ctx, id: string): Promise<Ready | undefined> {
  const row = await store.departure(ctx, id)
  if (!row || row.state === 'sent' || row.state === 'failed') return undefined
  if (row.state === 'sending' && row.doubtful) {
    await finish(room, ctx, row, 'failed', { why: 'fail.doubtful', said: '' })
    return undefined
  }
  const box = await store.box(ctx, row.boxId)
  const letter = box && (await compose(room, ctx, row, box))
  if (!box || !letter) {
    await finish(room, ctx, row, 'failed', { why: box ? 'fail.forgotten' : 'fail.no-box', said: '' })
    return undefined
  }
  if (box.pausedAt) {
    await markFor(room, ctx, row, 'waiting', { why: 'fail.paused', said: '' })
    const at = new Date(ctx.now.getTime() + 10 * MINUTE_MS)
    await ctx.later(SEND, { departureId: id }, { at, key: `${id}:paused:${at.getTime()}` })
    return undefined
  }
  await store.moveDeparture(ctx, id, { state: 'sending', doubtful: row.state === 'sending' })
  return {
    row,
    box,
    password: unsealed(room, ctx, `box.smtp:${box.id}`, box.smtpSecret),
    to: unsealed(room, ctx, `departure.address:${id}`, row.address),
    letter,
  }
}

async function transmit(_room: Room, { row, box, password, to, letter }: Ready): Promise<void> {
  const transport = outgoing(box, password)
  try {
    await transport.sendMail(written(row, box, to, letter))
  } finally {
    transport.close()
  }
}

const TIMEOUT_MS = 20_000

export function outgoing({ smtp }: Pick<store.BoxRow, 'smtp'>, password: string) {
  return createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.safety === 'tls',
    requireTLS: smtp.safety === 'starttls',
    ignoreTLS: smtp.safety === 'none',
    ...(smtp.certificate && { tls: { ca: smtp.certificate } }),
    auth: { user: smtp.user, pass: password },
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: 3 * TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function written(row: store.DepartureRow, box: store.BoxRow, to: string, letter: Composed): SendMailOptions {
  return {
    messageId: row.messageId,
    from: { name: box.fromName || box.name, address: box.address },
    to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: letter.files.map(({ name, type, body }: Enclosed) => ({
      filename: name,
      contentType: type,
      content: body,
    })),
    ...(letter.replyTo && { replyTo: letter.replyTo }),
    ...(letter.inReplyTo && { inReplyTo: letter.inReplyTo, references: [...letter.references] }),
    headers: {
      'X-Anju-Loop': row.threadId,
      ...(row.automatic && { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' }),
    },
  }
}
