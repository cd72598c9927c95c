/** A contact: one time that a customer came with one matter, and what became of it, judged the strict way. */
import type { Verdict } from './contract.ts'

/** So long after the assistant's last word the customer must not come back with the same. */
export const WINDOW_MS = 72 * 3_600_000

export interface Contact {
  readonly id: string
  readonly conversationId: string
  readonly engagement: number
  readonly customerId: string
  readonly orderId: string | null
  readonly intent: string | null
  /** The merchant's day on which it began. */
  readonly day: string
  readonly beganAt: Date
  readonly answers: number
  readonly asks: number
  /** Answers with a claim and no source. */
  readonly ungrounded: number
  readonly lastWordAt: Date | null
  readonly handedAt: Date | null
  readonly reason: string | null
  /** Lines of the card that are filled, of those that it should have. */
  readonly cardHeld: number | null
  readonly cardOf: number | null
  /** What the card told, as codes: it need not be asked again. */
  readonly cardFacts: readonly string[]
  /** A person took it, with or without a word. */
  readonly personAt: Date | null
  readonly humanAt: Date | null
  readonly humanWords: number
  readonly askedAgain: boolean
  /** -1, 0 or 1. */
  readonly thumb: number
  readonly repeatAt: Date | null
  readonly closedAt: Date | null
}

export const hasPart = (one: Contact): boolean => one.answers + one.asks > 0 || one.handedAt !== null

export const closesAt = (one: Pick<Contact, 'lastWordAt' | 'beganAt'>): Date =>
  new Date((one.lastWordAt ?? one.beganAt).getTime() + WINDOW_MS)

/** The first that holds, hardest first; null where the assistant had no part. */
export function verdictOf(one: Contact, now: Date): Verdict | null {
  if (!hasPart(one)) return null
  if (one.handedAt || one.personAt || one.humanAt) return 'person'
  if (one.repeatAt) return 'repeat'
  if (one.thumb < 0) return 'disliked'
  if (one.ungrounded > 0) return 'ungrounded'
  if (closesAt(one) > now) return 'pending'
  return one.answers === 0 ? 'unanswered' : 'handled'
}

/** Upper bounds of the waits for a person's first word, in seconds; what took longer is `more`. */
export const WAITS = [15, 30, 60, 120, 300, 600, 1800, 3600, 14_400, 86_400] as const

const waitOf = (seconds: number): string => String(WAITS.find((bound) => seconds <= bound) ?? 'more')

/** What a contact adds to the tallies of its day and intent. */
export function marksOf(one: Contact, now: Date): Record<string, number> {
  const verdict = verdictOf(one, now)
  const marks: Record<string, number> = { contacts: 1 }
  if (!verdict) return marks
  marks.involved = 1
  marks[`is:${verdict}`] = 1
  if (one.answers > 0) marks.answers = one.answers
  if (one.answers - one.ungrounded > 0) marks.grounded = one.answers - one.ungrounded
  if (one.thumb !== 0) marks[one.thumb > 0 ? 'up' : 'down'] = 1
  return { ...marks, ...handing(one) }
}

function handing(one: Contact): Record<string, number> {
  if (!one.handedAt) return {}
  const marks: Record<string, number> = { handed: 1 }
  if (one.cardOf !== null && one.cardHeld === one.cardOf) marks.complete = 1
  if (!one.humanAt) return marks
  marks.met = 1
  if (one.askedAgain) marks.again = 1
  marks[`wait:${waitOf((one.humanAt.getTime() - one.handedAt.getTime()) / 1000)}`] = 1
  return marks
}

/** Whether somebody who was answered comes back with the same. */
export function isRepeat(
  before: Contact,
  next: { orderId: string | null; intent: string | null; at: Date; conversationId: string },
): boolean {
  if (!hasPart(before) || before.handedAt || before.humanAt) return false
  if (next.at > closesAt(before) || next.at < before.beganAt) return false
  if (next.conversationId === before.conversationId) return true
  if (before.orderId && next.orderId) return before.orderId === next.orderId
  return before.intent !== null && before.intent === next.intent
}
