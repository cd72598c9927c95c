/** How a case moves, pauses and reminds: pure, (case, command, now) -> what it becomes. */
import { Refusal } from '../../kernel/errors.ts'
import { APART } from './chain.ts'
import type { CaseRoleName, PauseCauseName } from './contract.ts'
import type { CaseRecord, Change, Deed, Facts, Scalar } from './row.ts'
import { rowFor, stateOf, TABLES } from './tables/all.ts'
import type { Data } from './tables/guards.ts'
import { CAPS, type Row, type State, type Timer } from './tables/table.ts'

export const HOUR_MS = 3_600_000
/** The customer has at least this long after a reminder (T5). */
export const LEAST_AFTER_REMINDER_MS = 24 * HOUR_MS

export const tableOf = (row: Pick<CaseRecord, 'kind'>) => TABLES[row.kind]
export const standing = (row: Pick<CaseRecord, 'kind' | 'state'>): State =>
  stateOf(TABLES[row.kind], row.state)
export const isFinal = (row: Pick<CaseRecord, 'kind' | 'state'>): boolean => standing(row).final === true

/** Who said no to it, in whole or in part: another person looks at it again. */
export function refusedBy(
  row: Pick<CaseRecord, 'kind'>,
  story: readonly Pick<Deed, 'from' | 'to' | 'event' | 'by'>[],
): readonly string[] {
  const { states } = tableOf(row)
  return story
    .filter(({ from, to, event }) => from !== to && (states[to]?.refusal === true || event === 'pass-part'))
    .map(({ by }) => by)
}

/** What a person wrote is sealed apart; it never stands among the figures of an event. */
export const PRIVATE = ['text', 'why', 'name', 'phone', 'address', 'account'] as const
/** Beside what a move needs, these become facts of the case when they come with it. */
const ALSO_FACTS = ['waybill', 'carrier', 'slot', 'slotTo', 'grade', 'cause', 'disposition']
const LONGEST = 200

/** The figures of a command that an event may keep. @throws Refusal aftersales.data-wrong */
export function figuresOf(data: Data): Facts {
  const secret: readonly string[] = PRIVATE
  const entries = Object.entries(data).filter(
    ([name, value]) => !secret.includes(name) && value !== undefined,
  )
  for (const [name, value] of entries)
    if (!isFigure(value)) throw new Refusal('invalid', 'aftersales.data-wrong', { field: name.slice(0, 40) })
  return Object.fromEntries(entries) as Facts
}

const isFigure = (value: unknown): value is Scalar | readonly string[] =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= LONGEST) ||
  (Array.isArray(value) &&
    value.length <= 40 &&
    value.every((one) => typeof one === 'string' && one.length <= LONGEST))

export function saidIn(data: Data): string | undefined {
  const { text, why } = data
  const words = typeof text === 'string' ? text.trim() : typeof why === 'string' ? why.trim() : ''
  return words === '' ? undefined : words.slice(0, 4000)
}

export interface Asked {
  readonly event: string
  readonly role: CaseRoleName
  readonly data: Data
}

/** Finds the row for what is asked. @throws Refusal aftersales.not-now, aftersales.not-yours, aftersales.guard, aftersales.needs */
export function rowOf(row: CaseRecord, { event, role, data }: Asked): Row {
  const at = { state: row.state, event, role }
  const { row: found, missing } = rowFor(TABLES[row.kind], at, row, data)
  if (found) {
    const lacks = (found.needs ?? []).find((name) => data[name] === undefined || data[name] === '')
    if (lacks) throw new Refusal('invalid', 'aftersales.needs', { field: lacks })
    if (saysNo(row, found)) mustRest(data)
    return found
  }
  if (missing === 'role') throw new Refusal('forbidden', 'aftersales.not-yours', { event, role })
  if (typeof missing === 'object')
    throw new Refusal('conflict', 'aftersales.guard', { event, guard: missing.guard })
  throw new Refusal('conflict', 'aftersales.not-now', { event, state: row.state })
}

const saysNo = (row: Pick<CaseRecord, 'kind'>, { to }: Row): boolean =>
  stateOf(TABLES[row.kind], to).refusal === true

/** R3: a no rests on a reason and on the articles that allow it. @throws Refusal aftersales.needs */
function mustRest(data: Data): void {
  const { text, articles } = data
  const named =
    Array.isArray(articles) && articles.some((one) => typeof one === 'string' && one.trim() !== '')
  if (typeof text !== 'string' || text.trim() === '')
    throw new Refusal('invalid', 'aftersales.needs', { field: 'text' })
  if (!named) throw new Refusal('invalid', 'aftersales.needs', { field: 'articles' })
}

/** The case after a move; its clock starts anew, whatever stood still goes on. */
export function moved(row: CaseRecord, by: Row, given: { data: Data; now: Date; effect?: Part }): CaseRecord {
  const { data, effect = {} } = given
  const at = later(row.changedAt, given.now)
  const state = stateOf(TABLES[row.kind], by.to)
  const { amountFen } = data
  const clock = handedOn(row, by, clockOf(state.timer, at), at)
  return {
    ...row,
    state: by.to,
    version: row.version + 1,
    ...clock,
    ...unpaused(row, at),
    reminders: 0,
    queue: state.queue ?? null,
    assigneeId: state.queue === row.queue ? row.assigneeId : null,
    amountFen: effect.amountFen ?? (isAmount(amountFen) ? amountFen : row.amountFen),
    flash: effect.flash ?? row.flash,
    facts: { ...row.facts, ...factsIn(by, data), ...by.sets, ...effect.facts },
    changedAt: at,
    closedAt: state.final ? at : null,
  }
}

export interface Part {
  readonly facts?: Facts
  readonly amountFen?: number
  readonly flash?: boolean
}

const isAmount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
/** T3: a clock never runs backwards, be it another node's. */
const later = (a: Date, b: Date): Date => (b < a ? a : b)

function factsIn({ needs = [] }: Row, data: Data): Facts {
  const figures = figuresOf(data)
  const kept = [...needs, ...ALSO_FACTS].filter((name) => name !== 'amountFen' && name in figures)
  return Object.fromEntries(kept.map((name) => [name, figures[name]]))
}

const clockOf = (timer: Timer | undefined, from: Date) => ({
  dueAt: timer ? new Date(from.getTime() + timer.after * HOUR_MS) : null,
  dueEvent: timer?.event ?? null,
})

type Wound = Pick<CaseRecord, 'dueAt' | 'dueEvent'>

/** T4: a case that only goes from hand to hand keeps its first deadline, but for an hour to look at it. */
function handedOn(row: CaseRecord, by: Row, wound: Wound, at: Date): Wound {
  const first = row.dueAt?.getTime() ?? (row.pausedLeft === null ? null : at.getTime() + row.pausedLeft)
  const sameClock = by.event === 'look' && row.dueEvent === wound.dueEvent
  if (!sameClock || first === null || !wound.dueAt) return wound
  const least = at.getTime() + HOUR_MS
  return { ...wound, dueAt: new Date(Math.max(least, Math.min(wound.dueAt.getTime(), first))) }
}

const RUNNING = { pauseCause: null, pauseSince: null, pauseUntil: null, pausedLeft: null } as const

function unpaused(row: CaseRecord, at: Date): Pick<CaseRecord, keyof typeof RUNNING | 'pausedFor'> {
  const { pauseCause: cause, pauseSince: since, pausedFor } = row
  if (!cause || !since) return { ...RUNNING, pausedFor }
  const stood = Math.max(0, at.getTime() - since.getTime())
  return { ...RUNNING, pausedFor: { ...pausedFor, [cause]: (pausedFor[cause] ?? 0) + stood } }
}

/** What is left of a cause's cap in this case, in ms. */
export const leftOf = (row: Pick<CaseRecord, 'pausedFor'>, cause: PauseCauseName): number =>
  Math.max(0, CAPS[cause] * HOUR_MS - (row.pausedFor[cause] ?? 0))

export interface Pausing {
  readonly cause: PauseCauseName
  readonly until?: Date | undefined
}

/** @throws Refusal aftersales.pause.not-here, aftersales.pause.already, aftersales.pause.used-up, aftersales.pause.past */
export function paused(row: CaseRecord, { cause, until }: Pausing, now: Date): CaseRecord {
  const at = later(row.changedAt, now)
  const allowed: readonly PauseCauseName[] = standing(row).pauses ?? []
  if (!allowed.includes(cause) || !row.dueAt)
    throw new Refusal('conflict', 'aftersales.pause.not-here', { cause })
  if (row.pauseCause) throw new Refusal('conflict', 'aftersales.pause.already', { cause: row.pauseCause })
  const left = leftOf(row, cause)
  if (left === 0) throw new Refusal('conflict', 'aftersales.pause.used-up', { cause })
  if (until && until <= at) throw new Refusal('invalid', 'aftersales.pause.past')
  const end = new Date(Math.min(until?.getTime() ?? Number.POSITIVE_INFINITY, at.getTime() + left))
  return {
    ...row,
    version: row.version + 1,
    pauseCause: cause,
    pauseSince: at,
    pauseUntil: end,
    pausedLeft: Math.max(0, row.dueAt.getTime() - at.getTime()),
    dueAt: null,
    changedAt: at,
  }
}

/** The clock goes on with what was left; past the cap it went on by itself. @throws Refusal aftersales.pause.none */
export function resumed(row: CaseRecord, now: Date): CaseRecord {
  const { pauseUntil, pausedLeft } = row
  if (!pauseUntil || pausedLeft === null) throw new Refusal('conflict', 'aftersales.pause.none')
  const at = later(row.changedAt, now)
  // T3: whenever it is noticed, no more than the cap counts as having stood still.
  const ended = at < pauseUntil ? at : pauseUntil
  return {
    ...row,
    ...unpaused(row, ended),
    version: row.version + 1,
    dueAt: new Date(ended.getTime() + pausedLeft),
    changedAt: at,
  }
}

/** A reminder was given; afterwards the customer has time to answer. */
export function reminded(row: CaseRecord, now: Date): CaseRecord {
  const at = later(row.changedAt, now)
  const least = at.getTime() + LEAST_AFTER_REMINDER_MS
  return {
    ...row,
    reminders: row.reminders + 1,
    dueAt: row.dueAt && new Date(Math.max(row.dueAt.getTime(), least)),
    changedAt: at,
  }
}

/** What the clock does next, and when; undefined for a case that has ended. */
export function nextStrike(row: CaseRecord): { at: Date; does: 'resume' | 'remind' | 'due' } | undefined {
  if (row.pauseUntil) return { at: row.pauseUntil, does: 'resume' }
  const { timer } = standing(row)
  if (!row.dueAt || !timer) return undefined
  const hour = timer.remind?.[row.reminders]
  if (hour === undefined) return { at: row.dueAt, does: 'due' }
  const wished = row.dueAt.getTime() - (timer.after - hour) * HOUR_MS
  return { at: new Date(Math.min(wished, row.dueAt.getTime())), does: 'remind' }
}

/** The columns that differ, as an event tells them; of a new case all. */
export function changeOf(before: CaseRecord | null, after: CaseRecord): Change {
  const apart: readonly string[] = APART
  const entries = Object.entries(after).filter(([column, value]) => {
    if (apart.includes(column)) return false
    const old = before?.[column as keyof CaseRecord]
    return before === null || !same(old, value)
  })
  return Object.fromEntries(
    entries.map(([column, value]) => [column, value instanceof Date ? value.toISOString() : value]),
  )
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime()
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b)
}
