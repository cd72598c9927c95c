/** What mail holds about a person: told, given to take away, moved with a merge and back, and forgotten with the raw letters. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { PersonFact, PersonRoom } from '../customers/index.ts'
import { type Room, senderWord, unsealed } from './room.ts'
import * as store from './store.ts'

const TOLD = 5
const ALL = 10_000

const open = (room: Room, ctx: Ctx, place: string, text: string | null): string =>
  text ? unsealed(room, ctx, place, text) : ''

export async function about(room: Room, ctx: Ctx, customerId: string): Promise<readonly PersonFact[]> {
  const newest = await store.lettersOf(ctx, customerId, TOLD)
  return newest.map((letter) => ({
    label: room.house.words.say(ctx.language, 'mail.about.letter'),
    value: open(room, ctx, `letter.subject:${letter.id}`, letter.subject),
    at: letter.cameAt,
    link: letter.conversationId ? `/desk/inbox/${letter.conversationId}` : null,
  }))
}

export async function exportOf(room: Room, ctx: Ctx, customerId: string): Promise<Json> {
  const letters = await store.lettersOf(ctx, customerId, ALL)
  return {
    letters: letters.map((letter) => ({
      id: letter.id,
      from: open(room, ctx, `letter.sender:${letter.id}`, letter.sender),
      subject: open(room, ctx, `letter.subject:${letter.id}`, letter.subject),
      at: letter.cameAt,
      bytes: letter.bytes,
      conversation: letter.conversationId,
    })),
  }
}

/** Rows of letters stay as numbers in their box, or they would be fetched again; the raw bytes and every word go. */
export async function forget(
  room: Room,
  ctx: Ctx,
  customerId: string,
): Promise<{ removed: number; kept?: string }> {
  const person = await room.customers.read(ctx, customerId).catch(() => undefined)
  const mails = (person?.identities ?? []).filter(({ kind }) => kind === 'email')
  const senders = mails.map(({ value }) => senderWord(room, ctx, value))
  const letters = (await store.lettersOf(ctx, customerId, ALL, senders)).map(({ id }) => id)
  for (const id of letters) await room.house.files.forget(ctx, id)
  const threads = await store.threadsOf(ctx, customerId)
  for (const { id } of threads) await store.eraseThread(ctx, id)
  const removed = await store.eraseLetters(ctx, letters)
  if (removed === 0) return { removed: threads.length }
  return {
    removed: removed + threads.length,
    kept: room.house.words.say(ctx.language, 'mail.kept-places', { count: removed }),
  }
}

export const personRoom = (room: Room): PersonRoom => ({
  room: 'mail',
  about: (ctx, id) => about(room, ctx, id),
  exportOf: (ctx, id) => exportOf(room, ctx, id),
  forget: (ctx, id) => forget(room, ctx, id),
  moveTo: (ctx, { from, to }) => store.movePerson(ctx, { from, to }),
  async moveBack(ctx, { ids, from, to }) {
    await store.movePerson(ctx, { from, to, only: ids })
  },
})
