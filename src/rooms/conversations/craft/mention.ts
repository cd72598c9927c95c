/** A name with @ in a note calls a colleague: told at once, and kept in his list until he has seen it. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Mention } from '../contract.ts'
import { excerpt, unreadBy } from '../matter.ts'
import { shapeRow } from '../shape.ts'
import { type Room, seen } from '../voice.ts'
import * as store from './mention-store.ts'

/** Whose names stand behind an @; of two names the longer one is meant. Nobody is called by his own note. */
export function called(
  text: string,
  people: readonly { readonly id: string; readonly name: string }[],
  by: string,
): string[] {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length)
  const found = new Set<string>()
  for (const [, after = ''] of text.matchAll(/[@＠]([^@＠]*)/g)) {
    const one = longestFirst.find(({ name }) => name !== '' && after.startsWith(name))
    if (one && one.id !== by) found.add(one.id)
  }
  return [...found]
}

/** Only who may read the matter can be called to it. */
export async function callPeople(room: Room, ctx: Ctx, id: string, seq: number, text: string): Promise<void> {
  if (!/[@＠]/.test(text)) return
  const people = called(text, await room.readers(ctx), ctx.actor.id)
  if (people.length === 0) return
  await store.put(ctx, id, seq, people)
  for (const staffId of people)
    await ctx.tell('conversations.mentioned', { conversationId: id, seq, staffId })
}

/** @throws Refusal conversations.cursor */
export async function mentions(
  ctx: Ctx,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Mention[]; unread: number; next?: string }> {
  const rows = await store.mine(ctx, readCursor(cursor), limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const items = page.map((row) => ({
    conversationId: row.id,
    seq: row.mentionSeq,
    at: row.mentionAt.toISOString(),
    by: { id: row.byId ?? '', name: row.byName },
    text: excerpt(row.note),
    unread: row.unread,
    conversation: shapeRow(row, unreadBy(row, row.hasRead), ctx.now),
  }))
  const next = rows.length > limit && last ? [last.mark, last.id, last.mentionSeq].join(' ') : undefined
  return { items, unread: await store.unread(ctx), ...(next && { next }) }
}

export async function markMentionsRead(ctx: Ctx, id: string): Promise<{ unread: number }> {
  await seen(ctx, id)
  await store.markRead(ctx, id)
  return { unread: await store.unread(ctx) }
}

function readCursor(cursor: string | undefined) {
  if (!cursor) return undefined
  const [at = '', id = '', seq = ''] = cursor.split(' ')
  if (Number.isNaN(Date.parse(at)) || !id || !/^\d+$/.test(seq))
    throw new Refusal('invalid', 'conversations.cursor')
  return { at, id, seq: Number(seq) }
}
