/** Side conversations: factory, courier or technician is asked in a small thread of its own and never sees the customer's. */
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make, secret } from '../../../kernel/ids.ts'
import type { Download } from '../../../kernel/route.ts'
import type { Aside, AsideParty, AsideThread, Attachment, OutsideAside } from '../contract.ts'
import { take } from '../files.ts'
import { excerpt, plain } from '../matter.ts'
import { filesFor, type Room, seen, topicOf } from '../voice.ts'
import type { AsideMail } from './aside-mail.ts'
import * as store from './aside-store.ts'

const LINK_MS = 14 * 86_400_000

const shape = (row: store.AsideRow & { unread?: number }): Aside => ({
  id: row.id,
  conversationId: row.conversationId,
  topic: row.topic,
  party: { kind: row.partyKind, name: row.partyName, ...(row.partyMail && { mail: row.partyMail }) },
  by: row.by,
  state: row.state,
  lastSeq: row.lastSeq,
  last: { text: row.lastText, at: row.lastAt.toISOString(), outside: row.lastOutside },
  unread: row.unread ?? 0,
  outsideRead: row.outsideRead,
  beganAt: row.beganAt.toISOString(),
})

const wordOf = ({ seq, at, outside, authorName, text, files }: store.AsideWord) => ({
  seq,
  at: at.toISOString(),
  outside,
  name: authorName,
  text,
  attachments: [...files],
})

export async function asidesOf(ctx: Ctx, conversationId: string): Promise<Aside[]> {
  await seen(ctx, conversationId)
  return (await store.ofMatter(ctx, conversationId)).map(shape)
}

export async function open(
  room: Room,
  ctx: Ctx,
  id: string,
  given: { topic: string; party: AsideParty; by: 'mail' | 'link'; text: string; files: readonly string[] },
): Promise<AsideThread> {
  await seen(ctx, id)
  if (given.by === 'mail') mailOf(room, given.party.mail)
  const row: store.AsideRow = {
    id: make('asd', ctx.now),
    conversationId: id,
    topic: plain(given.topic),
    partyKind: given.party.kind,
    partyName: plain(given.party.name),
    partyMail: given.party.mail ?? null,
    by: given.by,
    state: 'open',
    lastSeq: 0,
    lastText: '',
    lastAt: ctx.now,
    lastOutside: false,
    ourRead: 0,
    outsideRead: 0,
    beganAt: ctx.now,
  }
  await store.insert(ctx, row)
  return speak(room, ctx, row, given)
}

/** @throws Refusal conversations.no-mail | conversations.aside-no-address */
function mailOf(room: Room, address: string | null | undefined): AsideMail {
  const mail = room.asideMail()
  if (!mail) throw new Refusal('unavailable', 'conversations.no-mail')
  if (!address) throw new Refusal('invalid', 'conversations.aside-no-address')
  return mail
}

export async function write(
  room: Room,
  ctx: Ctx,
  asideId: string,
  given: { text: string; files: readonly string[] },
): Promise<AsideThread> {
  return speak(room, ctx, await running(ctx, asideId), given)
}

async function speak(
  room: Room,
  ctx: Ctx,
  row: store.AsideRow,
  given: { text: string; files: readonly string[] },
): Promise<AsideThread> {
  const files = await filesFor(room, ctx, given.files)
  const seq = await put(ctx, row, { text: given.text, files, name: ctx.actor.name, outside: false })
  if (row.by === 'mail') {
    const mail = mailOf(room, row.partyMail)
    const { path } = await link(ctx, row.id)
    await mail.sendAside(ctx, {
      asideId: row.id,
      conversationId: row.conversationId,
      seq,
      to: { name: row.partyName, address: row.partyMail ?? '' },
      topic: row.topic,
      text: plain(given.text),
      fileIds: files.map((file) => file.id),
      path,
    })
  }
  return read(ctx, row.id)
}

interface Said {
  readonly text: string
  readonly files: readonly Attachment[]
  readonly name: string
  readonly outside: boolean
  readonly outsideId?: string
}

async function put(ctx: Ctx, row: store.AsideRow, said: Said): Promise<number> {
  const text = plain(said.text)
  if (!text && said.files.length === 0) throw new Refusal('invalid', 'conversations.empty')
  const seq = row.lastSeq + 1
  const { files, outside, name: authorName } = said
  const word = { seq, at: ctx.now, outside, authorName, text, files }
  const author = { authorId: outside ? null : ctx.actor.id, outsideId: said.outsideId ?? null }
  const isNew = await store.write(ctx, row, {
    ...word,
    ...author,
    cut: excerpt(text || (files[0]?.name ?? '')),
  })
  if (isNew) await rung(ctx, row, outside ? 'aside-answered' : 'aside-asked')
  return seq
}

/** A doorbell: whoever has the matter open reads the side conversation anew. */
const rung = (ctx: Ctx, row: store.AsideRow, name: string): Promise<void> =>
  ctx.tell(
    `conversations.${name}`,
    { conversationId: row.conversationId, asideId: row.id },
    { topic: topicOf(row.conversationId) },
  )

/** @throws Refusal conversations.unknown-aside | conversations.aside-closed */
async function running(ctx: Ctx, id: string): Promise<store.AsideRow> {
  const row = await store.find(ctx, id, true)
  if (!row) throw new Refusal('missing', 'conversations.unknown-aside')
  if (row.state === 'closed') throw new Refusal('conflict', 'conversations.aside-closed')
  return row
}

export async function read(ctx: Ctx, id: string): Promise<AsideThread> {
  const row = await known(ctx, id)
  const words = await store.words(ctx, id)
  const unread = words.filter((word) => word.outside && word.seq > row.ourRead).length
  return { aside: shape({ ...row, unread }), messages: words.map(wordOf) }
}

async function known(ctx: Ctx, id: string): Promise<store.AsideRow> {
  const row = await store.find(ctx, id)
  if (!row) throw new Refusal('missing', 'conversations.unknown-aside')
  return row
}

export async function markRead(ctx: Ctx, id: string, seq: number): Promise<Aside> {
  await store.markRead(ctx, id, 'us', seq)
  return (await read(ctx, id)).aside
}

export async function turn(ctx: Ctx, id: string, state: 'open' | 'closed'): Promise<Aside> {
  const row = await known(ctx, id)
  await store.turn(ctx, id, state)
  await rung(ctx, row, 'aside-turned')
  return (await read(ctx, id)).aside
}

/** The token is only ever in the link; what is kept is its hash. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

export async function link(ctx: Ctx, id: string): Promise<{ path: string; expiresAt: string }> {
  await known(ctx, id)
  const token = secret()
  const expires = new Date(ctx.now.getTime() + LINK_MS)
  await store.keepLink(ctx, id, hashOf(token), expires)
  return { path: `/a/${token}`, expiresAt: expires.toISOString() }
}

/** @throws Refusal conversations.link-wrong | conversations.link-over */
async function behind(ctx: Ctx, token: string): Promise<{ row: store.AsideRow; expiresAt: Date }> {
  const found = await store.behindLink(ctx, hashOf(token))
  const row = found && (await store.find(ctx, found.asideId))
  if (!row) throw new Refusal('missing', 'conversations.link-wrong')
  if (found.expiresAt < ctx.now) throw new Refusal('gone', 'conversations.link-over')
  return { row, expiresAt: found.expiresAt }
}

/** What somebody outside sees: topic and words of this side conversation, nothing of the customer. */
export async function readOutside(room: Room, ctx: Ctx, token: string): Promise<OutsideAside> {
  const { row, expiresAt } = await behind(ctx, token)
  await store.markRead(ctx, row.id, 'outside', row.lastSeq)
  if (row.outsideRead < row.lastSeq) await rung(ctx, row, 'aside-read')
  return {
    shop: await room.shopName(ctx),
    topic: row.topic,
    you: row.partyName,
    state: row.state,
    expiresAt: expiresAt.toISOString(),
    messages: (await store.words(ctx, row.id)).map(wordOf),
  }
}

export async function writeOutside(
  room: Room,
  ctx: Ctx,
  token: string,
  given: { text: string; files: readonly string[]; clientId: string },
): Promise<OutsideAside> {
  const { row } = await behind(ctx, token)
  const files = await filesOf(room, ctx, row, given.files)
  const now = await running(ctx, row.id)
  await put(ctx, now, {
    text: given.text,
    files,
    name: row.partyName,
    outside: true,
    outsideId: given.clientId,
  })
  return readOutside(room, ctx, token)
}

/** An answer by mail. The same letter twice is one word. @throws Refusal conversations.unknown-aside */
export async function hearAside(
  ctx: Ctx,
  asideId: string,
  letter: { messageId: string; name: string; text: string; files: readonly Attachment[] },
): Promise<void> {
  const row = await store.find(ctx, asideId, true)
  if (!row) throw new Refusal('missing', 'conversations.unknown-aside')
  // Whoever answers after the end is heard all the same: it goes on.
  if (row.state === 'closed') await store.turn(ctx, asideId, 'open')
  await put(ctx, row, { ...letter, outside: true, outsideId: letter.messageId })
}

const ownerOf = (row: store.AsideRow) => `aside:${row.id}`

/** Files that came by this link and no other. */
async function filesOf(
  room: Room,
  ctx: Ctx,
  row: store.AsideRow,
  ids: readonly string[],
): Promise<Attachment[]> {
  const as = { ...ctx, actor: { ...ctx.actor, kind: 'customer' as const, id: ownerOf(row) } }
  return filesFor(room, as, ids)
}

/** Takes a file from outside, kept as the side conversation's own. */
export async function takeOutside(
  room: Room,
  who: Who,
  { token, name, upload }: { token: string; name: string; upload: Readable | undefined },
): Promise<Attachment> {
  const row = await room.house.transact(who, async (ctx) => running(ctx, (await behind(ctx, token)).row.id))
  return take(room, { ...who, actor: { ...who.actor, id: ownerOf(row) } }, name, upload)
}

export async function giveFile(room: Room, ctx: Ctx, asideId: string, fileId: string): Promise<Download> {
  await known(ctx, asideId)
  if (!(await store.holdsFile(ctx, asideId, fileId)))
    throw new Refusal('missing', 'conversations.unknown-file', { file: fileId })
  const { file, body } = await room.house.files.read(ctx, fileId)
  return { name: file.name, type: file.type, body, bytes: file.bytes, inline: true, cache: 'private' }
}

export async function giveOutside(room: Room, ctx: Ctx, token: string, fileId: string): Promise<Download> {
  return giveFile(room, ctx, (await behind(ctx, token)).row.id, fileId)
}
