// One photo, video or recording on its way to the shop, as this browser keeps it.
import type { EvidenceShape } from '../../../../rooms/evidence/contract.ts'

export type Medium = 'photo' | 'video' | 'voice' | 'document'

/** waiting: for its turn or for the net. there: the shop has it. refused: it will not be taken as it is. */
export type PieceState = 'waiting' | 'sending' | 'there' | 'refused'

export interface Piece {
  /** Also the key of the upload: begun twice, there is one. */
  readonly id: string
  readonly orderId: string
  /** Once there is a case, what arrives is added to it. */
  readonly caseId?: string
  readonly proof?: string
  readonly medium: Medium
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly at: number
  readonly file: Blob
  readonly sha256?: string
  readonly offset: number
  readonly state: PieceState
  /** What this phone saw at once: `dark`, `blurred`, `small` ...; the shop looks again. */
  readonly seen?: Fault
  /** The shop's own words about it. */
  readonly say?: string
  readonly evidenceId?: string
}

export type Fault = 'dark' | 'bright' | 'blurred' | 'small'

export const shareOf = (piece: Pick<Piece, 'offset' | 'bytes'>): number =>
  piece.bytes > 0 ? Math.min(1, piece.offset / piece.bytes) : 0

export function mediumOf(type: string): Medium {
  const [family = ''] = type.split('/')
  if (family === 'image') return 'photo'
  if (family === 'video') return 'video'
  return family === 'audio' ? 'voice' : 'document'
}

/** What a piece is once the shop has it. */
export const arrived = (evidence: EvidenceShape): Partial<Piece> => ({
  state: 'there',
  evidenceId: evidence.id,
  ...(evidence.gates && !evidence.gates.ok && { say: evidence.gates.say }),
})
