/** The price of today beside the price that was paid: what price protection rests on. */
import type { Effect } from '../core.ts'

/** Takes the catalogue's price, or a lower one that the customer showed; the sum is what lies between, for all units. */
export const fetchPrice: Effect = async (core, { ctx, row, data }) => {
  const sale = (await core.sales(ctx, row.orderId)).find(({ lineId }) => lineId === row.lineId)
  const variant = (await core.building.catalogue.variants(ctx, [row.sku])).get(row.sku)
  const shown = typeof data.nowFen === 'number' && data.nowFen > 0 ? data.nowFen : undefined
  const now = Math.min(variant?.priceFen ?? Number.POSITIVE_INFINITY, shown ?? Number.POSITIVE_INFINITY)
  if (!sale || !Number.isFinite(now)) return undefined
  return { amountFen: Math.max(0, sale.priceFen - now) * row.quantity, facts: { nowFen: now } }
}
