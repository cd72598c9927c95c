/** What is likely to go wrong for this order or customer, by plain rules over facts; each with its reason (HUB-7). */
import type { Mood } from '../../conversations/contract.ts'
import type { SignalKind } from './contract.ts'

export interface OrderFacts {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly promiseDay: string | null
  readonly risk: { readonly level: string; readonly days: number; readonly text: string }
}

export interface PromiseFacts {
  readonly what: string
  readonly due: Date
  readonly state: string
}

export interface Facts {
  readonly now: Date
  readonly orders: readonly OrderFacts[]
  readonly promises: readonly PromiseFacts[]
  /** Of the customer's messages in this matter, oldest first. */
  readonly moods: readonly Mood[]
  /** How often he came in the last seven days, this time included. */
  readonly contacts: number
  /** Since when he waits for a word of ours; null: he does not. */
  readonly waitsSince: Date | null
}

export interface Found {
  readonly kind: SignalKind
  readonly level: 'now' | 'soon'
  readonly order: OrderFacts | null
  readonly facts: Readonly<Record<string, string | number>>
}

const HOUR = 3_600_000
const MOVING = new Set(['shipped', 'out-for-delivery', 'delivered', 'installed', 'closed', 'cancelled'])
/** Nearer than this, what has not left the house will hardly come in time. Days. */
const CLOSE_DAYS = 2
const PROMISE_HOURS = 24
const RECENT_HOURS = 7 * 24
const CAME_OFTEN = 3
const LONG_HOURS = 4

const GOODNESS: Readonly<Record<Mood, number>> = { pleased: 2, calm: 1, sad: -1, anxious: -1, angry: -2 }

/** Worst first. */
export function signals(facts: Facts): Found[] {
  const found = [...ofOrders(facts), ...ofPromises(facts), ...ofCustomer(facts)]
  return found.sort((a, b) => (a.level === b.level ? 0 : a.level === 'now' ? -1 : 1))
}

function ofOrders({ orders }: Facts): Found[] {
  return orders.flatMap((order): Found[] => {
    const { level, days } = order.risk
    const facts = { number: order.number, days, day: order.promiseDay ?? '' }
    if (level === 'late') return [{ kind: 'order-late', level: 'now', order, facts }]
    if (level !== 'at-risk' && level !== 'on-time') return []
    const still = !MOVING.has(order.state)
    if (still && days <= CLOSE_DAYS) return [{ kind: 'promise-close', level: 'now', order, facts }]
    return level === 'at-risk' ? [{ kind: 'order-at-risk', level: 'soon', order, facts }] : []
  })
}

function ofPromises({ promises, now }: Facts): Found[] {
  return promises.flatMap((promise): Found[] => {
    const hours = Math.round((promise.due.getTime() - now.getTime()) / HOUR)
    const facts = { what: promise.what, hours: Math.abs(hours) }
    // What was broken longer ago has been made good or not; it is no trouble that is coming.
    if (hours < -RECENT_HOURS) return []
    if (promise.state === 'broken' || hours < 0)
      return [{ kind: 'promise-broken', level: 'now', order: null, facts }]
    return hours <= PROMISE_HOURS ? [{ kind: 'promise-close', level: 'soon', order: null, facts }] : []
  })
}

function ofCustomer({ moods, contacts, waitsSince, now }: Facts): Found[] {
  const waits = waitsSince ? Math.floor((now.getTime() - waitsSince.getTime()) / HOUR) : 0
  return [
    ...(falls(moods) ? [signal('mood-falls', 'now', { n: moods.length })] : []),
    ...(contacts >= CAME_OFTEN ? [signal('came-again', 'soon', { n: contacts })] : []),
    ...(waits >= LONG_HOURS ? [signal('waits-long', 'now', { hours: waits })] : []),
  ]
}

const signal = (kind: SignalKind, level: Found['level'], facts: Found['facts']): Found => ({
  kind,
  level,
  facts,
  order: null,
})

/** The last word is worse than the first, and worse than calm. */
export function falls(moods: readonly Mood[]): boolean {
  const [first, last] = [moods[0], moods.at(-1)]
  if (!first || !last || moods.length < 2) return false
  return GOODNESS[last] < 0 && GOODNESS[last] < GOODNESS[first]
}
