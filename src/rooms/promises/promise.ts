/** The promise as a noun: what may happen to it, when it is warned of, and what it costs us when it is broken. */
import { defineFlow } from '../../kernel/flows.ts'
import {
  type AmendsShape,
  type PolicyShape,
  PROMISE_ACTS,
  type PromiseActName,
  type PromiseKindName,
  type PromiseStateName,
} from './contract.ts'

/** warn and amend come from the house itself; the others from people. */
export type PromiseEvent = PromiseActName | 'warn' | 'amend'

export const promiseFlow = defineFlow<PromiseStateName, PromiseEvent>({
  name: 'promises.step',
  initial: 'made',
  on: {
    made: { warn: 'due-soon', keep: 'kept', break: 'broken', release: 'released', move: 'made' },
    'due-soon': { keep: 'kept', break: 'broken', release: 'released', move: 'made' },
    // Done after all, it stays broken: the time was the promise.
    broken: { amend: 'amended', finish: 'broken' },
    amended: { finish: 'amended' },
    kept: { reopen: 'made' },
    released: { reopen: 'made' },
  },
})

export const OPEN: readonly PromiseStateName[] = ['made', 'due-soon']

export interface Standing {
  readonly state: PromiseStateName
  readonly due: Date
  readonly fulfilledAt: Date | null
}

/** What an act means at a moment: what is kept after its time was broken, and done after all. */
export function eventsFor(act: PromiseActName, promise: Standing, now: Date): readonly PromiseEvent[] {
  if (act === 'keep' && now >= promise.due && OPEN.includes(promise.state)) return ['break', 'finish']
  return [act]
}

/** What a person may press now. */
export function actsOf(promise: Standing): PromiseActName[] {
  return PROMISE_ACTS.filter(
    (act) =>
      promiseFlow.next(promise.state, act) !== undefined &&
      !(act === 'finish' && promise.fulfilledAt !== null),
  )
}

const MINUTE = 60_000

/** When to remind: so long before, but never before half of the time is over. */
export function warnAt(policy: PolicyShape, kind: PromiseKindName, made: Date, due: Date): Date {
  const early = policy.kinds[kind].warnMinutes * MINUTE
  const half = (due.getTime() - made.getTime()) / 2
  return new Date(due.getTime() - Math.min(early, Math.max(0, half)))
}

export interface Decision extends Pick<AmendsShape, 'cashFen' | 'couponFen' | 'why'> {
  readonly state: 'owed' | 'to-decide'
}

/**
 * What a broken promise is made good with: by itself within the caps, else a person decides; undefined: nothing is due.
 * @param paid what the customer got in 30 days and the shop gave today, in fen, on its own
 */
export function amendsFor(
  policy: PolicyShape,
  kind: PromiseKindName,
  paid: { readonly customerFen: number; readonly dayFen: number },
): Decision | undefined {
  const { cashFen, couponFen, automatic } = policy.kinds[kind]
  const sum = cashFen + couponFen
  if (sum === 0) return undefined
  const asked = (why: Decision['why']): Decision => ({ state: 'to-decide', cashFen, couponFen, why })
  if (!automatic) return asked('kind')
  if (paid.customerFen + sum > policy.customerCapFen) return asked('customer-cap')
  if (paid.dayFen + sum > policy.dayCapFen) return asked('day-cap')
  return { state: 'owed', cashFen, couponFen, why: 'kind' }
}

/** Wilson's 95 % interval of a share. */
export function shareOf(kept: number, broken: number): { share: number; low: number; high: number } {
  const n = kept + broken
  const z = 1.96
  const p = kept / n
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return { share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
