// What the customer has chosen so far, kept in this browser until it is handed in.
import { useCallback, useState } from 'react'
import type { PossibleLineShape, ReasonName, RemedyName } from '../../../../rooms/aftersales/contract.ts'
import type { Pointed } from '../picture/exploded.tsx'

export interface Draft {
  readonly lineId: string
  readonly quantity: number
  readonly reason: ReasonName | null
  readonly part: Pointed | null
  /** How many of the part. */
  readonly parts: number
  readonly words: string
  readonly wish: RemedyName | null
  /** Handed in twice, it is one case. */
  readonly key: string
}

const place = (orderId: string): string => `anju:own:wish:${orderId}`
const newKey = (): string => `wish-${crypto.randomUUID?.() ?? String(Math.random()).slice(2)}`

const empty = (lineId: string): Draft => ({
  lineId,
  quantity: 1,
  reason: null,
  part: null,
  parts: 1,
  words: '',
  wish: null,
  key: newKey(),
})

function kept(orderId: string): Draft | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place(orderId)) ?? 'null')
    // Only this page writes there; a draft of an older page lacks a field and is dropped.
    return found && typeof found === 'object' && 'key' in found && 'parts' in found ? (found as Draft) : null
  } catch {
    return null
  }
}

function keep(orderId: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(place(orderId), JSON.stringify(draft))
    else localStorage.removeItem(place(orderId))
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export const forgetDraft = (orderId: string): void => keep(orderId, null)

/** @param wanted the line that was pressed; another line than the kept one begins anew */
export function useDraft(
  orderId: string,
  lines: readonly PossibleLineShape[],
  wanted: string | null,
): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState<Draft>(() => {
    const first =
      lines.find((line) => line.lineId === wanted) ?? lines.find((line) => line.left > 0) ?? lines[0]
    const before = kept(orderId)
    const still = before && lines.some((line) => line.lineId === before.lineId)
    if (still && (!wanted || before.lineId === wanted)) return before
    return empty(first?.lineId ?? '')
  })
  const change = useCallback(
    (some: Partial<Draft>) =>
      setDraft((was) => {
        // Another choice is another wish: it may not be answered with the case of the one before.
        const next = { ...was, ...some, key: newKey() }
        keep(orderId, next)
        return next
      }),
    [orderId],
  )
  return [draft, change]
}
