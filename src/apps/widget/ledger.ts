// The conversation as the customer's device knows it: a log that only grows where nothing is missing.

/** One event of the log. `after` is the seq of the event before it that this reader may see. */
export interface Entry {
  readonly seq: number
  readonly after?: number | undefined
}

export interface Ledger<E extends Entry> {
  readonly events: readonly E[]
  /** Everything up to and including this seq is known. */
  readonly last: number
  /** Heard too early, by the seq they wait for. */
  readonly early: ReadonlyMap<number, E>
}

/** A log that begins after `last`, for instance with the newest page of a long thread. */
export function openLedger<E extends Entry>(events: readonly E[] = [], last = 0): Ledger<E> {
  return { events, last: Math.max(last, events.at(-1)?.seq ?? 0), early: new Map() }
}

/** Takes events in any order, any number of times; keeps each once and in its place. */
export function hear<E extends Entry>(ledger: Ledger<E>, heard: readonly E[]): Ledger<E> {
  const early = new Map(ledger.early)
  for (const event of heard) if (event.seq > ledger.last) early.set(event.after ?? event.seq - 1, event)
  const events = [...ledger.events]
  let last = ledger.last
  for (let next = early.get(last); next; next = early.get(last)) {
    early.delete(last)
    events.push(next)
    last = next.seq
  }
  for (const [waitsFor, event] of early) if (event.seq <= last) early.delete(waitsFor)
  return { events, last, early }
}

/** True when something between `last` and what was heard is missing and must be fetched. */
export const hasGap = <E extends Entry>(ledger: Ledger<E>): boolean => ledger.early.size > 0

/** Puts an older page in front; pages may overlap. */
export function recall<E extends Entry>(ledger: Ledger<E>, older: readonly E[]): Ledger<E> {
  const first = ledger.events[0]?.seq ?? ledger.last + 1
  return { ...ledger, events: [...older.filter((event) => event.seq < first), ...ledger.events] }
}
