// What this browser has on its way for an order or a case, as pages watch it.
import { useSyncExternalStore } from 'react'
import { useWords } from '../../words.ts'
import type { Piece } from './piece.ts'
import { queue } from './queue.ts'

/** @param caseId left out: what belongs to no case yet */
export function usePieces(orderId: string, caseId?: string): readonly Piece[] {
  const { language } = useWords()
  queue.language = language
  const all = useSyncExternalStore(queue.listen, queue.pieces)
  return all.filter((piece) => piece.orderId === orderId && piece.caseId === caseId)
}
