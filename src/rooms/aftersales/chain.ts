/** The chain of a case's events: each carries the hash of the one before, so that a changed, missing or moved one is seen (H2). */
import { createHash } from 'node:crypto'
import type { CaseRecord, Deed, EventRecord } from './row.ts'

/** Hex of 32 zero bytes: before the first event there is nothing. */
export const GENESIS = '0'.repeat(64)

/** JSON with sorted keys and without what is undefined: one text for one meaning, whatever the order it was written in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const parts = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
  return `{${parts.join(',')}}`
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What binds a person's words to the chain without holding them. */
export const sealOf = (salt: string, text: string): string => sha256(`${salt}\n${text}`)

export function hashOf(caseId: string, event: Omit<EventRecord, 'hash' | 'said'>): string {
  const { prev, ...told } = event
  return sha256(`${prev}\n${canonical({ caseId, ...told })}`)
}

export interface Chained extends EventRecord {
  readonly salt: string | null
}

/** Chains deeds to a case. @param salt makes a fresh salt for each text */
export function chain(
  caseId: string,
  from: { readonly seq: number; readonly head: string },
  deeds: readonly Deed[],
  salt: () => string,
): { readonly events: readonly Chained[]; readonly seq: number; readonly head: string } {
  let { seq, head } = from
  const events = deeds.map(({ said, ...deed }): Chained => {
    seq += 1
    const grain = said === undefined ? null : salt()
    const seal = said === undefined || grain === null ? null : sealOf(grain, said)
    const event = { ...deed, seq, prev: head, seal }
    head = hashOf(caseId, event)
    return { ...event, hash: head, said: said ?? null, salt: grain }
  })
  return { events, seq, head }
}

/** Walks a chain. @returns the first event that does not hold, or null; words that were forgotten break nothing */
export function brokenAt(caseId: string, head: string, events: readonly Chained[]): number | null {
  let before = GENESIS
  for (const [index, { hash, said, salt, ...event }] of events.entries()) {
    const sealed = said === null || salt === null || sealOf(salt, said) === event.seal
    if (event.seq !== index + 1 || event.prev !== before || hashOf(caseId, event) !== hash || !sealed)
      return index + 1
    before = hash
  }
  return before === head ? null : events.length + 1
}

const INSTANTS = new Set(['dueAt', 'pauseSince', 'pauseUntil', 'lateAt', 'openedAt', 'changedAt', 'closedAt'])
/** Columns that are a person's, or that the chain itself fills: the events do not hold them. */
export const APART = ['customerId', 'reasonText', 'conversationId', 'seq', 'head'] as const

/** The case that its events alone give (H1). */
export function rebuild(events: readonly Pick<EventRecord, 'change'>[]): Partial<CaseRecord> {
  const columns: Record<string, unknown> = {}
  for (const { change } of events)
    for (const [column, value] of Object.entries(change))
      columns[column] = INSTANTS.has(column) && typeof value === 'string' ? new Date(value) : value
  return columns
}

/** Whether a case stands as its events tell. */
export function standsAs(row: CaseRecord, events: readonly Pick<EventRecord, 'change'>[]): boolean {
  const apart: readonly string[] = APART
  const told = Object.fromEntries(Object.entries(row).filter(([column]) => !apart.includes(column)))
  return canonical(told) === canonical(rebuild(events))
}
