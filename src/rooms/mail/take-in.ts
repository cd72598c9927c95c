/** A kept letter is read and put where it belongs: into its matter, a new one, beside, or aside with the reason. */
import type { Ctx, Json, Who } from '../../kernel/ctx.ts'
import type { MailFacts } from '../conversations/contract.ts'
import { hearAside } from './aside.ts'
import { returned } from './bounce.ts'
import type { SetAside } from './contract.ts'
import { headOnly } from './head-only.ts'
import { type ReadLetter, Unreadable } from './reading/reader.ts'
import { bareSubject, keyOf, newToken, type Room, sealed, senderWord, tokenIn } from './room.ts'
import * as store from './store.ts'
import { type Taken, unpack } from './unpack.ts'

/** Letters of one sender in an hour that become messages; what is more waits for a person. */
const MOST_AN_HOUR = 30
const HOUR_MS = 3_600_000
const MOST_WORDS = 20_000
const MOST_FOLDED = 10_000

/** After so many tries that ended badly, be it with the whole program, a letter waits for a person instead. */
const MOST_TRIES = 4

export async function takeIn(room: Room, who: Who, data: { readonly [key: string]: Json }): Promise<void> {
  const id = String(data.letterId)
  const tried = await room.house.transact(who, (ctx) => store.tryLetter(ctx, id))
  if (!tried) return
  const before = await room.house.transact(who, async (ctx) => {
    const row = await store.letter(ctx, id)
    const path = tried.fileId ? await room.house.files.pathOf(ctx, tried.fileId) : undefined
    if (row && path && tried.tries <= MOST_TRIES) return { row, path }
    await store.endLetter(ctx, id, { state: 'aside', why: 'unreadable', wordsCode: 'aside.unreadable' })
    await ctx.tell('mail.letter.set-aside', { letterId: id, boxId: row?.boxId ?? '', why: 'unreadable' })
    return undefined
  })
  if (!before) return
  const { row, path } = before
  const letter = await room.reader.letter(path).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error
    room.house.log.warn({ letter: id, why: error.message }, 'a letter could not be read')
    return headOnly(path)
  })
  const bare: Taken = { row, letter, files: [], left: leftOf(row, letter) }
  const asLetter = data.asLetter === true
  // Most letters that are no word of a customer end here: what hangs on them is not taken out.
  const needsFiles = await room.house.transact(who, (ctx) =>
    place(room, ctx, bare, { asLetter, unpacked: letter.enclosures.length === 0 }),
  )
  if (!needsFiles) return
  const { files, left } = await unpack(room, who, letter.enclosures)
  const taken = { ...bare, files, left: [...left, ...bare.left] }
  await room.house.transact(who, (ctx) => place(room, ctx, taken, { asLetter, unpacked: true }))
}

function leftOf(row: store.LetterRow, letter: ReadLetter): MailFacts['left'] {
  const whole = { name: `${row.id}.eml`, bytes: row.bytes }
  return [
    ...(row.whole ? [] : [{ ...whole, why: 'too-large' }]),
    ...(letter.by === 'unreadable' ? [{ ...whole, why: 'unreadable' }] : []),
  ]
}

interface End extends Omit<store.LetterEnd, 'state' | 'sender' | 'senderBlind' | 'subject'> {
  readonly state?: store.LetterState
}

/** @property asLetter a person says that it is a customer's letter, whatever it looks like */
interface Wish {
  readonly asLetter: boolean
  readonly unpacked: boolean
}

/** @returns true when it can't be placed before its files are taken out */
async function place(room: Room, ctx: Ctx, taken: Taken, wish: Wish): Promise<boolean> {
  const { letter } = taken
  const row = await store.letter(ctx, taken.row.id, true)
  if (row?.state !== 'stored') return false
  const own = {
    sender: sealed(room, ctx, `letter.sender:${row.id}`, letter.from.address || letter.from.name),
    senderBlind: senderWord(room, ctx, letter.from.address),
    subject: sealed(room, ctx, `letter.subject:${row.id}`, letter.subject),
  }
  const end = await destined(room, ctx, { ...taken, row }, wish)
  if (!end) return true
  await store.endLetter(ctx, row.id, { state: 'aside', ...own, ...end })
  if (!end.state)
    await ctx.tell('mail.letter.set-aside', { letterId: row.id, boxId: row.boxId, why: end.why ?? '' })
  return false
}

const aside = (why: SetAside, wordsCode: string, wordsFacts?: store.LetterEnd['wordsFacts']): End => ({
  why,
  wordsCode,
  wordsFacts,
})

async function destined(
  room: Room,
  ctx: Ctx,
  taken: Taken,
  { asLetter, unpacked }: Wish,
): Promise<End | undefined> {
  const { letter, row } = taken
  if (letter.nature === 'check') return aside('check', 'aside.check')
  const known = letter.messageId ? await store.threadKnowing(ctx, [keyOf(letter.messageId)]) : undefined
  // The same letter came to another of our boxes, or the server lost its numbers and its row: it stands there already.
  if (known?.conversationId && letter.nature !== 'loop') {
    const stands = await room.conversations.ground(ctx, known.conversationId)
    return { state: 'read', conversationId: known.conversationId, customerId: stands?.customerId }
  }
  const thread = await threadOf(ctx, letter)
  const machine = asLetter ? undefined : await byMachine(room, ctx, taken, thread)
  if (machine) return machine
  if (!letter.from.address && !thread?.asideKey) return aside('unreadable', 'aside.no-sender')
  if (!asLetter && (await tooMany(room, ctx, letter.from.address)))
    return aside('too-many', 'aside.too-many', { most: MOST_AN_HOUR })
  if (!unpacked) return undefined
  if (thread?.asideKey) return beside(room, ctx, taken, thread)
  const stands = thread?.conversationId ? await room.conversations.ground(ctx, thread.conversationId) : null
  return stands && thread && stands.customerId !== 'forgotten'
    ? goOn(room, ctx, taken, thread, stands)
    : begin(room, ctx, { ...taken, row })
}

/** What no person wrote is no word of the customer; a mailing that answers us is one all the same. */
async function byMachine(
  room: Room,
  ctx: Ctx,
  taken: Taken,
  thread: store.ThreadRow | undefined,
): Promise<End | undefined> {
  const { nature } = taken.letter
  if (nature === 'bounce') return returned(room, ctx, taken)
  if (nature === 'loop') return aside('loop', 'aside.loop')
  if (nature === 'auto-reply' && !thread?.asideKey) return automatic(room, ctx, taken, thread)
  return nature === 'bulk' && !thread ? aside('bulk', 'aside.bulk') : undefined
}

/** By the ids it answers, then by the token in an address or in the text; never by its subject. */
export async function threadOf(ctx: Ctx, letter: ReadLetter): Promise<store.ThreadRow | undefined> {
  const named = await store.threadKnowing(ctx, letter.answers.map(keyOf))
  if (named) return named
  const token = tokenIn(letter.to, [letter.quoted, letter.text, letter.signature])
  return token ? store.thread(ctx, { id: token }) : undefined
}

async function tooMany(room: Room, ctx: Ctx, address: string): Promise<boolean> {
  const heard = await store.heardFrom(
    ctx,
    senderWord(room, ctx, address),
    new Date(ctx.now.getTime() - HOUR_MS),
  )
  return heard >= MOST_AN_HOUR
}

/** A machine answered for the customer: colleagues see it beside the matter; it is no word of the customer and opens nothing. */
async function automatic(
  room: Room,
  ctx: Ctx,
  { letter }: Taken,
  thread: store.ThreadRow | undefined,
): Promise<End> {
  if (!thread?.conversationId) return aside('auto-reply', 'aside.auto-reply')
  const stands = await room.conversations.ground(ctx, thread.conversationId)
  const language = stands?.language ?? ctx.language
  const text = room.house.words.say(language, 'mail.note.auto-reply', {
    from: letter.from.address,
    text: letter.text.slice(0, 1000),
  })
  await room.conversations.note(ctx, thread.conversationId, { text })
  return {
    ...aside('auto-reply', 'aside.auto-reply-noted'),
    conversationId: thread.conversationId,
    customerId: stands?.customerId,
  }
}

async function beside(room: Room, ctx: Ctx, taken: Taken, thread: store.ThreadRow): Promise<End> {
  const { letter, row } = taken
  if (letter.messageId) {
    await store.know(ctx, keyOf(letter.messageId), thread.id)
    await store.refer(ctx, thread.id, letter.messageId)
  }
  await hearAside(room, ctx, thread.asideKey ?? '', taken)
  await ctx.tell('mail.aside.received', { key: thread.asideKey ?? '', letterId: row.id })
  return { state: 'answer' }
}

async function goOn(
  room: Room,
  ctx: Ctx,
  taken: Taken,
  thread: store.ThreadRow,
  stands: { conversationId: string; customerId: string; identityId: string | null },
): Promise<End> {
  const other = !(await isOwn(room, ctx, taken.letter.from.address, stands))
  const { text, facts, files } = await said(room, ctx, taken, stands.customerId, other)
  const { seq } = await room.conversations.receive(ctx, stands.conversationId, {
    text,
    files,
    channelMessageId: messageWord(taken),
    sentAt: taken.letter.sentAt ?? taken.row.cameAt,
    mail: facts,
  })
  await remember(ctx, taken, thread.id)
  return { state: 'read', customerId: stands.customerId, conversationId: stands.conversationId, seq }
}

/** Whether a letter's address is one that this matter answers to, or a mail that its person is known by (I10). */
async function isOwn(
  room: Room,
  ctx: Ctx,
  address: string,
  stands: { customerId: string; identityId: string | null },
): Promise<boolean> {
  const identity = stands.identityId
    ? await room.customers.addressOf(ctx, stands.identityId).catch(() => undefined)
    : undefined
  if (identity?.kind === 'email' && identity.value === address) return true
  const person = await room.customers.read(ctx, stands.customerId).catch(() => undefined)
  return Boolean(person?.identities.some(({ kind, value }) => kind === 'email' && value === address))
}

async function begin(room: Room, ctx: Ctx, taken: Taken): Promise<End> {
  const { letter, row } = taken
  const box = await store.box(ctx, row.boxId)
  if (!box) return aside('unreadable', 'aside.no-box')
  const { customerId, identityId } = await room.customers.recognise(ctx, {
    kind: 'email',
    value: letter.from.address,
    channel: 'mail',
    verified: letter.proof === 'proven',
    ...(letter.from.name && { name: letter.from.name }),
  })
  const person = (await room.customers.people(ctx, [customerId])).get(customerId)
  const { text, facts, files } = await said(room, ctx, taken, customerId, false)
  const { conversationId, seq } = await room.conversations.begin(ctx, {
    customer: {
      id: customerId,
      name: person?.name ?? letter.from.name,
      identityId,
      tier: person?.tier ?? undefined,
    },
    channelId: box.channelId,
    ...(letter.subject && { title: bareSubject(letter.subject) || letter.subject }),
    message: {
      text,
      files,
      channelMessageId: messageWord(taken),
      sentAt: letter.sentAt ?? row.cameAt,
      mail: facts,
    },
  })
  // What was said at once, before this line ("nobody is here now"), has made the thread already.
  const there = await store.thread(ctx, { conversationId })
  const id = there?.id ?? newToken()
  const subject = sealed(room, ctx, `thread.subject:${id}`, letter.subject)
  if (!there)
    await store.insertThread(ctx, {
      id,
      boxId: box.id,
      conversationId,
      asideKey: null,
      customerId,
      address: null,
      subject,
    })
  await remember(ctx, taken, id)
  return { state: 'read', customerId, conversationId, seq }
}

const messageWord = ({ letter, row }: Taken): string =>
  `mail:${letter.messageId ? keyOf(letter.messageId) : row.key}`

async function remember(ctx: Ctx, { letter }: Taken, threadId: string): Promise<void> {
  if (!letter.messageId) return
  await store.know(ctx, keyOf(letter.messageId), threadId)
  await store.refer(ctx, threadId, letter.messageId)
}

/** What stands in the log: his own words, or what can be said when there are none. */
async function said(
  room: Room,
  ctx: Ctx,
  { letter, row, files, left }: Taken,
  customerId: string,
  other: boolean,
): Promise<{ text: string; facts: MailFacts; files: string[] }> {
  const kept: string[] = []
  for (const file of files) kept.push((await room.house.files.keep(ctx, file, customerId)).id)
  const whole = letter.text || letter.signature
  const cut = whole.length > MOST_WORDS
  const text = cut ? `${whole.slice(0, MOST_WORDS)}…` : whole
  const facts: MailFacts = {
    id: row.id,
    subject: letter.subject,
    from: letter.from,
    other,
    quoted: letter.quoted.slice(0, MOST_FOLDED),
    signature: letter.text ? letter.signature.slice(0, 2000) : '',
    html: letter.html,
    proof: letter.proof,
    proofBy: letter.by,
    left: cut ? [...left, { name: '', bytes: whole.length, why: 'too-long' }] : [...left],
  }
  const empty = () =>
    room.house.words.say(
      ctx.language,
      letter.by === 'unreadable' ? 'mail.said.unreadable' : 'mail.said.nothing',
    )
  return { text: text || letter.subject || (kept.length > 0 ? '' : empty()), facts, files: kept }
}
