/** What can go wrong with an endpoint, told apart by what it means for the next call. */

/**
 * unreachable: no connection | busy: it asks to wait | broken: its own error | denied: key or address refused |
 * unfit: it does not take such a request | late: the deadline came | cut: it broke off | garbled: no answer in its own
 * format | endless: more than was asked | empty: no words and no call | elsewhere: it pointed to another host
 */
export type FaultKind =
  | 'unreachable'
  | 'busy'
  | 'broken'
  | 'denied'
  | 'unfit'
  | 'late'
  | 'cut'
  | 'garbled'
  | 'endless'
  | 'empty'
  | 'elsewhere'

export class EndpointFault extends Error {
  readonly kind: FaultKind
  /** How long it asks to be left alone, milliseconds. */
  readonly restMs: number | undefined
  readonly status: number | undefined

  constructor(kind: FaultKind, how: { status?: number; restMs?: number } = {}) {
    super(`The endpoint failed: ${kind}${how.status ? ` (${how.status})` : ''}`)
    this.name = 'EndpointFault'
    this.kind = kind
    this.status = how.status
    this.restMs = how.restMs
  }

  /** Nothing was begun or charged, so the same request may be made once more. */
  get safeToRepeat(): boolean {
    return this.kind === 'unreachable' || this.kind === 'busy' || [502, 503, 504].includes(this.status ?? 0)
  }
}
