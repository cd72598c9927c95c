/** When an endpoint is left alone: after failures in a row it rests, longer each time, and comes back by one trial. */
import type { EndpointFault } from './fault.ts'

/** @property restUntil milliseconds since 1970; 0 for never */
export interface Breaker {
  readonly failures: number
  readonly restUntil: number
  /** One call is out to see whether it works again. */
  readonly trying: boolean
}

export const SOUND: Breaker = { failures: 0, restUntil: 0, trying: false }
const MOST_FAILURES = 3
const FIRST_REST = 20_000
const LONGEST_REST = 600_000

/** @returns the breaker with the call on its way; undefined: not now */
export function passing(breaker: Breaker, now: Date): Breaker | undefined {
  if (breaker.restUntil > now.getTime()) return undefined
  if (breaker.restUntil === 0) return breaker
  return breaker.trying ? undefined : { ...breaker, trying: true }
}

export function afterFault(
  breaker: Breaker,
  fault: Pick<EndpointFault, 'kind' | 'restMs'>,
  now: Date,
): Breaker {
  const failures = breaker.failures + 1
  const doubled = Math.min(FIRST_REST * 2 ** Math.max(0, failures - MOST_FAILURES), LONGEST_REST)
  const atOnce = fault.kind === 'denied' || fault.kind === 'elsewhere'
  const rest = fault.kind === 'busy' ? (fault.restMs ?? FIRST_REST) : doubled
  const rests = atOnce || fault.kind === 'busy' || failures >= MOST_FAILURES
  return { failures, restUntil: rests ? now.getTime() + rest : breaker.restUntil, trying: false }
}
