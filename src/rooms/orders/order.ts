/** The order as a noun: which step may follow which, and how its promise stands on a day. */
import { defineFlow } from '../../kernel/flows.ts'
import type { HoldName, OrderEventName, OrderStateName, RiskShape } from './contract.ts'

/** A cancelled order may come back; what left the house comes back as a return, not by cancelling. */
export const orderFlow = defineFlow<OrderStateName, OrderEventName>({
  name: 'orders.step',
  initial: 'placed',
  on: {
    placed: { pay: 'paid', cancel: 'cancelled' },
    paid: { 'start-production': 'in-production', 'make-ready': 'ready', cancel: 'cancelled' },
    'in-production': { 'make-ready': 'ready', cancel: 'cancelled' },
    ready: { ship: 'shipped', cancel: 'cancelled' },
    shipped: { deliver: 'delivered' },
    delivered: { install: 'installed', close: 'closed' },
    installed: { close: 'closed' },
    closed: { reopen: 'delivered' },
    cancelled: { reopen: 'placed' },
  },
})

/** States in which the promised thing is done. */
export const DONE: readonly OrderStateName[] = ['delivered', 'installed', 'closed']
export const OPEN: readonly OrderStateName[] = ['placed', 'paid', 'in-production', 'ready', 'shipped']

/** Days that the rest of the way usually takes from a state; fewer left means the promise is at risk (FUL-1). */
export const DAYS_NEEDED: Readonly<Partial<Record<OrderStateName, number>>> = {
  placed: 7,
  paid: 6,
  'in-production': 5,
  ready: 3,
  shipped: 1,
}

/** What still comes after a state, for the hollow pegs of the time line. */
export function stepsAhead(state: OrderStateName): readonly OrderStateName[] {
  const way: readonly OrderStateName[] = ['placed', 'paid', 'ready', 'shipped', 'delivered']
  const at = state === 'in-production' ? way.indexOf('paid') : way.indexOf(state)
  return at < 0 ? [] : way.slice(at + 1)
}

export interface Promised {
  readonly state: OrderStateName
  readonly hold: HoldName | null
  readonly promiseDay: string | null
  readonly doneDay: string | null
}

export type Standing = Omit<RiskShape, 'text'>

/** How the promise stands. @param today the merchant's local day, YYYY-MM-DD */
export function standing(order: Promised, today: string): Standing {
  const { state, promiseDay } = order
  if (!promiseDay || state === 'cancelled')
    return { level: 'none', days: 0, reason: promiseDay ? 'cancelled' : 'no-promise' }
  if (DONE.includes(state)) {
    const over = daysBetween(promiseDay, order.doneDay ?? today)
    return over > 0
      ? { level: 'missed', days: over, reason: 'delivered-late' }
      : { level: 'kept', days: 0, reason: 'delivered' }
  }
  const left = daysBetween(today, promiseDay)
  if (left < 0) return { level: 'late', days: -left, reason: 'past-promise' }
  if (order.hold) return { level: 'at-risk', days: left, reason: `hold-${order.hold}` }
  if (left < (DAYS_NEEDED[state] ?? 0)) return { level: 'at-risk', days: left, reason: 'little-time' }
  return { level: 'on-time', days: left, reason: 'time-enough' }
}

/** An earlier clock of another machine, or a time zone written wrongly, is no more than a day ahead. */
const AHEAD = 86_400_000
const FAR_YEARS = 10
/** One piece for a milliard yuan: nothing that a furniture house sells. */
export const MOST_FEN = 100_000_000_000

/** Whether its days can be: refused words and the field that says them. @param placedDay, today the merchant's local days */
export function oddDays(order: {
  readonly placedAt: Date
  readonly placedDay: string
  readonly promiseDay: string | null
  readonly now: Date
  readonly today: string
}): { field: 'placedAt' | 'promiseDay'; code: string; facts: Record<string, string> } | undefined {
  const { placedDay, promiseDay, today } = order
  if (order.placedAt.getTime() > order.now.getTime() + AHEAD)
    return { field: 'placedAt', code: 'orders.placed-ahead', facts: { day: placedDay } }
  if (promiseDay === null) return undefined
  if (promiseDay < placedDay)
    return {
      field: 'promiseDay',
      code: 'orders.promise-before',
      facts: { day: promiseDay, placed: placedDay },
    }
  const last = `${String(Number(today.slice(0, 4)) + FAR_YEARS)}${today.slice(4)}`
  return promiseDay > last
    ? { field: 'promiseDay', code: 'orders.promise-far', facts: { day: promiseDay } }
    : undefined
}

/** Whole days from one local day to another, negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The day after, for the timer that looks whether a promise was kept. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** 沙发 + 餐桌: the names of the lines in one short text. */
export function lineText(names: readonly string[]): string {
  const short = names.slice(0, 3).join(' + ')
  return names.length > 3 ? `${short} +${names.length - 3}` : short
}

/** 138****5678: enough to recognise, not enough to use. */
export function shortPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length >= 7 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : ''
}

/** 林*秋; and of a street only its first letters. */
export const shortName = (name: string): string =>
  name.length > 1 ? `${name[0]}*${name.length > 2 ? name.at(-1) : ''}` : name
export const shortStreet = (street: string): string => (street ? `${street.slice(0, 4)}****` : '')
