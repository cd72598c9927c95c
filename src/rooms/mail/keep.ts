/** A letter is kept before anybody reads it: raw bytes to the disk, then its row, its place in the box and the job to read it, in one transaction. */
import { createHash } from 'node:crypto'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import type { Arrival, PastLetter } from './door.ts'
import { bodyAt, fields } from './reading/headers.ts'
import { keyOf, READ, type Room } from './room.ts'
import * as store from './store.ts'

/** Larger letters are kept with their beginning only, and say so. */
export const MOST_BYTES = 40 * 1024 * 1024
export const BEGINNING_BYTES = 256 * 1024
const HEAD_BYTES = 64 * 1024

/**
 * Safe to be told twice and to be killed in: bytes without a row are nobody's, and (box, validity, uid) is there once.
 * Killed after the commit, the job is there.
 */
export async function keep(
  room: Room,
  who: Who,
  arrival: Arrival,
): Promise<{ letterId: string; repeated: boolean }> {
  const head: Buffer[] = []
  let taken = 0
  const hash = createHash('sha256')
  async function* passing() {
    for await (const part of arrival.source) {
      if (taken < HEAD_BYTES) head.push(Buffer.from(part))
      taken += part.length
      hash.update(part)
      yield part
    }
  }
  const raw = await room.house.files.arriveAsIs(who.tenant, passing(), {
    name: `${arrival.uid}.eml`,
    type: 'message/rfc822',
    maxBytes: MOST_BYTES,
  })
  const messageId = fields(bodyAt(Buffer.concat(head)).head).get('message-id')
  const key = messageId ? keyOf(messageId) : hash.digest('base64url').slice(0, 32)
  return room.house.transact(who, async (ctx) => {
    const id = make('mlm', ctx.now)
    const file = await room.house.files.keep(ctx, raw, id)
    const { boxId, uidValidity, uid, bytes, whole, cameAt } = arrival
    const letterId = await store.insertLetter(ctx, {
      id,
      boxId,
      uidValidity,
      uid,
      bytes,
      whole,
      fileId: file.id,
      key,
      cameAt,
    })
    if (letterId !== id) {
      await room.house.files.remove(ctx, file.id)
      return { letterId, repeated: true }
    }
    await ctx.later(READ, { letterId: id }, { key: id })
    return { letterId: id, repeated: false }
  })
}

/** Letters of the past have a validity of their own, 0, which no server uses. */
export async function recordPast(room: Room, ctx: Ctx, letters: readonly PastLetter[]): Promise<void> {
  for (const { id, boxId, place, raw, cameAt, customerId, conversationId, seq } of letters) {
    async function* bytes() {
      yield raw
    }
    const limits = { name: `${place}.eml`, type: 'message/rfc822', maxBytes: MOST_BYTES }
    const file = await room.house.files.keep(
      ctx,
      await room.house.files.arriveAsIs(ctx.tenant, bytes(), limits),
      id,
    )
    const messageId = fields(bodyAt(Buffer.from(raw)).head).get('message-id')
    const row = {
      id,
      boxId,
      uidValidity: 0,
      uid: place,
      bytes: raw.length,
      whole: true,
      fileId: file.id,
      key: keyOf(messageId),
      cameAt,
    }
    if ((await store.insertLetter(ctx, row)) !== id) continue
    await store.endLetter(ctx, id, { state: 'read', customerId, conversationId, seq })
  }
}
