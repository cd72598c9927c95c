/** A promised day as marks: which colour it wears, what it says, and the time line as pegs. */
import type { OrderRowShape, RiskShape, TimelineShape } from '../../../../rooms/orders/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import type { Peg, PromiseState } from '../../../../ui/marks.tsx'

/** A cancelled order promises nothing any more, whatever day it once had. */
export const isPromised = ({ state, promiseDay }: Pick<OrderRowShape, 'state' | 'promiseDay'>): boolean =>
  promiseDay !== null && state !== 'cancelled'

export function pledgeState(risk: RiskShape): PromiseState {
  if (risk.level === 'kept') return 'kept'
  if (risk.level === 'late' || risk.level === 'missed') return 'broken'
  return risk.level === 'at-risk' ? 'soon' : 'open'
}

export const promiseWhen = (order: Pick<OrderRowShape, 'promiseDay' | 'risk'>, formats: Formats) =>
  order.promiseDay ? formats.nearDay(`${order.promiseDay}T12:00:00Z`) : ''

function pegState(entry: TimelineShape): Peg['state'] {
  if (entry.when === 'now') return 'now'
  if (entry.when === 'future') return 'next'
  if (entry.trouble) return 'bad'
  return entry.kind === 'promise' ? 'good' : 'past'
}

export const pegsOf = (entries: readonly TimelineShape[], formats: Formats): Peg[] =>
  entries.map((entry) => ({
    key: entry.id,
    state: pegState(entry),
    what: entry.text,
    when: entry.at ? formats.short(entry.at) : entry.day ? formats.calendarDay(entry.day) : undefined,
  }))
