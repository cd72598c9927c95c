/** How much time is left for an answer, and in which group of the list a conversation stands. */
import type { ConversationRow } from '../../../../rooms/conversations/contract.ts'

export type Group = 'soon' | 'today' | 'later' | 'assistant' | 'paused' | 'done'
export const GROUPS: readonly Group[] = ['soon', 'today', 'later', 'assistant', 'paused', 'done']

const QUARTER = 15 * 60_000

type Timed = Pick<ConversationRow, 'state' | 'holder' | 'due' | 'waitingSince' | 'beganAt'>

/** Share of the time that is left, 0 when over; null when no clock runs. */
export function left(row: Timed, now: number): number | null {
  if (!row.due || row.state !== 'open') return null
  const from = Date.parse(row.waitingSince ?? row.beganAt)
  const due = Date.parse(row.due.at)
  return due <= now ? 0 : Math.min(1, (due - now) / Math.max(1, due - from))
}

/** @param dayOf the merchant's day of an instant */
export function groupOf(row: Timed, now: number, dayOf: (at: Date) => string): Group {
  if (row.state === 'solved') return 'done'
  if (row.state === 'waiting') return 'paused'
  if (!row.due) return row.holder === 'assistant' ? 'assistant' : 'paused'
  const due = Date.parse(row.due.at)
  const share = left(row, now) ?? 1
  if (due - now <= QUARTER || share < 0.2) return 'soon'
  return dayOf(new Date(due)) === dayOf(new Date(now)) ? 'today' : 'later'
}
