/** What may be a detail of a message, and the moment that 明天 is counted from. */

/** What 明天 is counted from, and in which IANA zone. */
export interface Moment {
  readonly now: Date
  readonly zone: string
}

/** Something that may be a detail: offsets in UTF-16 units. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly value: unknown
}
