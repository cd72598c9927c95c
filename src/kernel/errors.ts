/** A refusal: the one way a verb says no on purpose; everything else that is thrown is a bug. */

export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable'

export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** The one table from kind to HTTP status. */
export const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
}

export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly facts: Facts

  /** @param code `room.reason`: the key of the sentence in that room's words */
  constructor(kind: RefusalKind, code: string, facts: Facts = {}) {
    super(code)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.facts = facts
  }
}
