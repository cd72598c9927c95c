/** Letters as a person looks at them: those set aside, one with its layout, one byte for byte, one taken in after all. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { idCursor } from '../../kernel/cursor.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Download } from '../../kernel/route.ts'
import type { AsideLetter, SetAside } from './contract.ts'
import { READ, type Room, unsealed } from './room.ts'
import * as store from './store.ts'

export async function asides(
  room: Room,
  ctx: Ctx,
  query: { why?: SetAside | undefined; cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: AsideLetter[]; next?: string }> {
  const limit = query.limit ?? 25
  const rows = await store.asides(ctx, {
    why: query.why,
    before: idCursor('mlm', query.cursor),
    limit: limit + 1,
  })
  const names = new Map((await store.boxes(ctx)).map((box) => [box.id, box.name]))
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    boxId: row.boxId,
    boxName: names.get(row.boxId) ?? '',
    why: row.why ?? 'unreadable',
    words: room.house.words.say(
      ctx.language,
      `mail.${row.wordsCode ?? 'aside.unreadable'}`,
      row.wordsFacts ?? {},
    ),
    from: row.sender ? unsealed(room, ctx, `letter.sender:${row.id}`, row.sender) : '',
    subject: row.subject ? unsealed(room, ctx, `letter.subject:${row.id}`, row.subject) : '',
    bytes: row.bytes,
    at: row.cameAt.toISOString(),
  }))
  const last = items.at(-1)
  return rows.length > limit && last ? { items, next: last.id } : { items }
}

/** A person says that it is a customer's letter: it is read again as one. @throws Refusal mail.not-aside */
export async function takeLetterIn(
  room: Room,
  who: Who,
  id: string,
): Promise<{ conversationId: string | null }> {
  await room.house.transact(who, async (ctx) => {
    const row = await store.letter(ctx, id, true)
    if (!row) throw new Refusal('missing', 'mail.unknown-letter', { letter: id })
    if (row.state !== 'aside' || row.why === 'check') throw new Refusal('conflict', 'mail.not-aside')
    await store.endLetter(ctx, id, { state: 'stored' })
    await ctx.audit('mail.letter-taken-in', id, { why: row.why })
    await ctx.later(READ, { letterId: id, asLetter: true }, { key: `${id}:${ctx.requestId}` })
  })
  return { conversationId: null }
}

async function raw(
  room: Room,
  ctx: Ctx,
  id: string,
): Promise<{ row: store.LetterRow; path: string; fileId: string }> {
  const row = await store.letter(ctx, id)
  const path = row?.fileId ? await room.house.files.pathOf(ctx, row.fileId) : undefined
  if (!row?.fileId || !path) throw new Refusal('missing', 'mail.unknown-letter', { letter: id })
  return { row, path, fileId: row.fileId }
}

export async function layout(room: Room, who: Who, id: string) {
  const { path } = await room.house.transact(who, (ctx) => raw(room, ctx, id))
  return room.reader.layout(path).catch(() => {
    throw new Refusal('unavailable', 'mail.no-layout')
  })
}

export async function download(room: Room, ctx: Ctx, id: string): Promise<Download> {
  const { row, fileId } = await raw(room, ctx, id)
  const { file, body } = await room.house.files.read(ctx, fileId)
  return { name: `${row.id}.eml`, type: 'application/octet-stream', body, bytes: file.bytes }
}
