/** Booking: an entry is written once for its key, balanced, and never touched again; a mistake is booked back by a new one. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { make } from '../../../kernel/ids.ts'
import type { EntryShape } from '../contract.ts'
import { checkBalanced, type Posted, reversed } from './entry.ts'
import * as store from './store.ts'

export interface Booking {
  /** The same key is the same entry. */
  readonly key: string
  readonly kind: EntryShape['kind']
  readonly postings: readonly Posted[]
  readonly orderId?: string | null | undefined
  readonly caseId?: string | null | undefined
  readonly obligationId?: string | null | undefined
  readonly number?: string | null | undefined
  readonly reverses?: string | null | undefined
  /** A word of ours or what a person wrote about the business; never about a person. */
  readonly reason?: string | undefined
  readonly at?: Date | undefined
}

/** @returns the entry's id, or null when it had been booked before */
export async function book(ctx: Ctx, booking: Booking): Promise<string | null> {
  const written = draft(ctx, booking)
  return (await store.insert(ctx, written)) ? written.entry.id : null
}

export const bookMany = (ctx: Ctx, bookings: readonly Booking[]): Promise<void> =>
  store.insertMany(
    ctx,
    bookings.map((one) => draft(ctx, one)),
  )

/** Books the opposite of an entry. @returns null when it was reversed before or does not exist */
export async function bookBack(ctx: Ctx, key: string, reason: string): Promise<string | null> {
  const entry = await store.byKey(ctx, key)
  if (!entry) return null
  const postings = await store.postingsOf(ctx, [entry.id])
  return book(ctx, {
    key: `back:${key}`,
    kind: 'reversal',
    postings: reversed(
      postings.map(({ party, account, tender, unit, amount }) => ({ party, account, tender, unit, amount })),
    ),
    orderId: entry.order_id,
    caseId: entry.case_id,
    obligationId: entry.obligation_id,
    number: entry.number,
    reverses: entry.id,
    reason,
  })
}

function draft(ctx: Ctx, booking: Booking): store.Written {
  return {
    entry: {
      id: make('ent', ctx.now),
      key: booking.key,
      kind: booking.kind,
      at: booking.at ?? ctx.now,
      order_id: booking.orderId ?? null,
      case_id: booking.caseId ?? null,
      obligation_id: booking.obligationId ?? null,
      number: booking.number ?? null,
      reverses: booking.reverses ?? null,
      reason: booking.reason ?? '',
      by_id: ctx.actor.kind === 'staff' ? ctx.actor.id : ctx.actor.kind,
    },
    postings: checkBalanced(booking.postings),
  }
}
