/** From the matrix's words to the ledger's parties: who bears how much, and against whom that is a claim. */
import { MATRIX, type Standing } from '../../../engines/policy/index.ts'
import type { CaseKindName, PartyName } from '../contract.ts'
import type { CaseRecord } from '../row.ts'
import { isInstallers } from './happened.ts'

const PARTY_OF: Readonly<Record<string, PartyName>> = {
  carrier: 'carrier',
  installer: 'technician',
  factory: 'supplier',
  customer: 'customer',
}

/** Packer, warehouse and adviser are the shop’s own people; an insurer pays the shop, not the customer. */
export const partyOf = (payer: string): PartyName => PARTY_OF[payer] ?? 'merchant'

export interface Share {
  readonly party: PartyName
  readonly fen: number
}

/** The sum among the parties; an odd fen stays with the shop (M4: they sum to the whole). */
export function sharesOf(fen: number, { happened, final }: Pick<Standing, 'happened' | 'final'>): Share[] {
  if (final.payer !== 'shared') return [{ party: partyOf(final.payer), fen }]
  const half = Math.floor(fen / 2)
  return [
    { party: 'merchant', fen: fen - half },
    { party: WITH[happened] ?? 'customer', fen: half },
  ]
}

/** With whom it is shared. */
const WITH: Readonly<Record<string, PartyName>> = { 'visible-signed-checked': 'carrier' }

export type Against = Extract<PartyName, 'carrier' | 'technician' | 'supplier'>
const AGAINST: readonly Against[] = ['carrier', 'technician', 'supplier']
export const againstOf = (party: unknown): Against | undefined => AGAINST.find((one) => one === party)

/** Against whom a claim is: a transit claim is always the carrier's; a recourse says it, else nobody knows. */
export const againstIn = ({ kind, facts }: Pick<CaseRecord, 'kind' | 'facts'>): Against | undefined => {
  if (kind === 'transit-claim') return 'carrier'
  return kind === 'recourse' ? againstOf(facts.against) : undefined
}

export const claimKind = (against: Against): CaseKindName =>
  against === 'carrier' ? 'transit-claim' : 'recourse'

export interface Wanted {
  readonly against: Against
  readonly fen: number
  /** False: no proof points to him yet, he only bears it for want of others; or one can still be taken until the cut-off. */
  readonly proven: boolean
}

/**
 * The claims that a standing asks for: against whoever bears a share, and already while a proof that would put it on the
 * carrier is missing but can still be taken, for his cut-off does not wait.
 */
export function claimsOf(fen: number, standing: Standing): Wanted[] {
  const proven = sharesOf(fen, standing).flatMap(({ party, fen: share }) => {
    const against = againstOf(party)
    return against && share > 0 ? [{ against, fen: share, proven: pointsTo(against, standing) }] : []
  })
  if (proven.length > 0 || fen <= 0 || !standing.flipped || !ON_THE_WAY.includes(standing.happened))
    return proven
  const obtainable = standing.evidence.some(({ present, gone }) => !present && !gone)
  return obtainable ? [{ against: 'carrier', fen, proven: false }] : []
}

/** Whether proofs point to him, and not just the lack of proofs for anybody else. */
function pointsTo(against: Against, { happened, final }: Standing): boolean {
  if (against === 'carrier' && isInstallers(happened)) return false
  const turns = MATRIX.find((row) => row.happened === happened)?.turns ?? []
  return turns.some(({ payer, because }) => payer === final.payer && because.zh === final.because.zh)
}

const ON_THE_WAY: readonly string[] = [
  'crushed-refused',
  'visible-signed-checked',
  'hidden-72-hours',
  'carrier-late',
]
