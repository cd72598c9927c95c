// How the promised day stands and how much of its time is left.
import type { CustomerOrderShape } from '../../../rooms/orders/contract.ts'
import type { PromiseState } from '../../../ui/marks.tsx'

const STATES: Record<CustomerOrderShape['risk']['level'], PromiseState> = {
  none: 'open',
  'on-time': 'open',
  'at-risk': 'soon',
  late: 'broken',
  kept: 'kept',
  missed: 'broken',
}

export const promiseState = ({ risk }: Pick<CustomerOrderShape, 'risk'>): PromiseState => STATES[risk.level]

/** A day is worth a card while it is awaited or when one was promised: what arrived without a promised day awaits none. */
export const showsPromise = ({
  state,
  promiseDay,
}: Pick<CustomerOrderShape, 'state' | 'promiseDay'>): boolean =>
  state !== 'cancelled' && (promiseDay !== null || !ARRIVED.includes(state))

const ARRIVED: readonly CustomerOrderShape['state'][] = ['delivered', 'installed', 'closed']

const DAY_MS = 86_400_000

/** Share 0..1 of the time from the order to the end of the promised day that is left; undefined once it is over. */
export function timeLeft(
  order: Pick<CustomerOrderShape, 'placedAt' | 'promiseDay' | 'risk'>,
  now: Date,
): number | undefined {
  const { promiseDay, risk } = order
  if (!promiseDay || (risk.level !== 'on-time' && risk.level !== 'at-risk')) return undefined
  const end = Date.parse(promiseDay) + DAY_MS
  const begin = Date.parse(order.placedAt)
  return end > begin ? Math.min(1, Math.max(0, (end - now.getTime()) / (end - begin))) : 0
}
