/** How fast and how often a gateway lets one payment be paid back, and when we ask again about what we sent. */
import type { Limits } from '../gateways/port.ts'

export interface PaidThere {
  readonly at: Date
  /** The last time a refund of this payment went out; null: never. */
  readonly sentAt: Date | null
  /** Other refunds of it that went out. */
  readonly sent: number
}

/** now; at an instant; or never by this gateway: a person's. */
export type Pace = 'now' | { readonly wait: Date } | { readonly hand: 'too-old' | 'too-many' }

const DAY = 86_400_000

/** @param isAgain the same number goes out once more: it is no further refund */
export function pace(limits: Limits, payment: PaidThere, now: Date, isAgain: boolean): Pace {
  if (limits.days !== null && now.getTime() - payment.at.getTime() > limits.days * DAY)
    return { hand: 'too-old' }
  if (!isAgain && limits.partials !== null && payment.sent >= limits.partials) return { hand: 'too-many' }
  const free = (payment.sentAt?.getTime() ?? 0) + limits.apartSeconds * 1000
  return free > now.getTime() ? { wait: new Date(free) } : 'now'
}

const LATER_SECONDS = [60, 300, 900, 3600, 6 * 3600]

/** Seconds until we ask again: soon at first, then ever rarer, never not at all. @param looks how often we asked */
export const askAgainAfter = (looks: number, first: number): number =>
  looks === 0 ? first : (LATER_SECONDS[Math.min(looks - 1, LATER_SECONDS.length - 1)] ?? first)
