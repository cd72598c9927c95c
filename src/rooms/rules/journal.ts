/** What happened, as the journal keeps it for sixty days: which matter, when, and the facts that conditions ask about. */
import type { Facts } from './condition.ts'

export const KEPT_DAYS = 60

export interface JournalEntry {
  /** The event's own id: heard twice, written once. */
  readonly id: string
  readonly name: string
  readonly at: Date
  readonly conversationId: string | null
  readonly orderId: string | null
  readonly customerId: string | null
  readonly facts: Facts
  /** Ids and instants of the event itself: due, promise, author. */
  readonly told: Readonly<Record<string, string | number | boolean>>
}

/** What a matter is called here: its conversation, else its order, else the event alone. */
export const matterOf = (entry: Pick<JournalEntry, 'id' | 'conversationId' | 'orderId'>): string =>
  entry.conversationId ?? entry.orderId ?? entry.id

type Data = Readonly<Record<string, unknown>>
const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const record = (value: unknown): Data => (typeof value === 'object' && value !== null ? { ...value } : {})

/** Which matter an event is about, whatever words its room uses. */
export function subjectOf(data: Data): {
  conversationId: string | null
  orderId: string | null
  customerId: string | null
} {
  const subject = record(data.subject)
  const kind = word(data.kind) ?? word(subject.kind)
  const id = word(data.id) ?? word(subject.id)
  return {
    conversationId: word(data.conversationId) ?? (kind === 'conversation' ? id : null),
    orderId: word(data.orderId) ?? word(data.order) ?? (kind === 'order' ? id : null),
    customerId: word(data.customerId) ?? word(data.customer),
  }
}

const PLAIN_MOST = 120

/** The plain parts of what was told, no words of persons. */
export function toldOf(data: Data): Record<string, string | number | boolean> {
  const told: Record<string, string | number | boolean> = {}
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'number' || typeof value === 'boolean') told[key] = value
    else if (typeof value === 'string' && value.length <= PLAIN_MOST) told[key] = value
    else if (value instanceof Date) told[key] = value.toISOString()
  }
  return told
}
