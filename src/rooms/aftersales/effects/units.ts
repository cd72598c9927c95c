/** What becomes of the units that a case holds: counted as returned, or free again; each once. */
import type { Effect } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import * as store from '../store.ts'

/** A case holds whole units while it is a return or exchange of whole ones. */
export const holdsUnits = ({ kind, partNo }: Pick<CaseRecord, 'kind' | 'partNo'>): boolean =>
  (kind === 'return' || kind === 'exchange') && partNo === null

export const acceptUnits: Effect = async (_, { ctx, row }) => {
  if (row.facts.units === 'accepted' || row.facts.units === 'released') return undefined
  const { orderId, lineId, quantity } = row
  if (holdsUnits(row) && row.remedy !== 'cancel')
    await store.count(ctx, orderId, lineId, { open: -quantity, accepted: quantity })
  if (row.partNo !== null) await store.settlePart(ctx, row, { open: -quantity, accepted: quantity })
  return { facts: { units: 'accepted' } }
}

export const releaseUnits: Effect = async (_, { ctx, row }) => {
  if (row.facts.units === 'accepted' || row.facts.units === 'released') return undefined
  const { orderId, lineId, quantity } = row
  if (holdsUnits(row))
    await store.count(
      ctx,
      orderId,
      lineId,
      row.remedy === 'cancel' ? { cancelled: -quantity } : { open: -quantity },
    )
  if (row.partNo !== null) await store.settlePart(ctx, row, { open: -quantity })
  return { facts: { units: 'released' } }
}
