/** What makes people look twice: figures with a why. None of them refuses anything; they only close the fast lane until a person judged. */
import type { RemedyLimitsShape } from '../review/contract.ts'
import type { SignalName } from './contract.ts'

export interface Known {
  /** Of the last year, this case left out. */
  readonly returns: number
  readonly pieces: number
  readonly returnedPieces: number
  /** Of the last half year, for the same place: cases before this one, and of how many people. */
  readonly atPlace: { readonly claims: number; readonly people: number }
  /** Earlier cases of this customer with the same reason and product. */
  readonly sameReason: number
  readonly compensations: number
  /** Pictures of this case that came with another case or order. */
  readonly reused: readonly { readonly distance: number; readonly mirrored: boolean }[]
}

export interface Found {
  readonly kind: SignalName
  readonly figures: Readonly<Record<string, number>>
}

const SAME_REASON = 2
const COMPENSATIONS = 3
/** How much each weighs on the way to a person, 0..1: only for the order in which people look. */
export const WEIGHTS: Readonly<Record<SignalName, number>> = {
  'reused-photo': 0.9,
  'serial-returner': 0.5,
  'claims-one-address': 0.6,
  'same-reason-again': 0.4,
  'repeated-compensation': 0.5,
}

export function signalsIn(known: Known, limits: RemedyLimitsShape): Found[] {
  const share = known.pieces === 0 ? 0 : known.returnedPieces / known.pieces
  const found: (Found | false)[] = [
    known.reused.length > 0 && {
      kind: 'reused-photo',
      figures: {
        pictures: known.reused.length,
        bits: Math.min(...known.reused.map(({ distance }) => distance)),
      },
    },
    known.returns >= limits.signalReturns &&
      share >= limits.signalShare && {
        kind: 'serial-returner',
        figures: {
          returns: known.returns,
          pieces: known.pieces,
          returned: known.returnedPieces,
          percent: Math.round(share * 100),
        },
      },
    known.atPlace.claims >= limits.signalAddress &&
      known.atPlace.people > 1 && {
        kind: 'claims-one-address',
        figures: { ...known.atPlace, days: 180 },
      },
    known.sameReason >= SAME_REASON && { kind: 'same-reason-again', figures: { times: known.sameReason } },
    known.compensations >= COMPENSATIONS && {
      kind: 'repeated-compensation',
      figures: { times: known.compensations },
    },
  ]
  return found.filter((one): one is Found => one !== false)
}
