/** What an exchange for another piece costs more or less: dearer is asked for and never charged, cheaper goes back when it has come. */
import { Refusal } from '../../../kernel/errors.ts'
import type { Effect } from '../core.ts'
import type { CaseRecord } from '../row.ts'

export const requestKey = ({ id }: Pick<CaseRecord, 'id'>): string => `difference ${id}`

/** What another piece costs today above what was paid for this one, for all that go back; below zero: cheaper. */
export const differenceOf = (
  paid: { readonly priceFen: number },
  other: { readonly priceFen: number },
  { quantity }: Pick<CaseRecord, 'quantity'>,
): number => (other.priceFen - paid.priceFen) * quantity

/** The price of today of what was named, beside what was paid; nothing named, nothing changes. */
const priceDifference: Effect = async (core, { ctx, row, event, data }) => {
  const { sku } = data
  if (typeof sku !== 'string' || sku === row.sku) return undefined
  const sale = (await core.sales(ctx, row.orderId)).find(({ lineId }) => lineId === row.lineId)
  const other = (await core.building.catalogue.variants(ctx, [sku])).get(sku)
  if (!sale || !other?.active) throw new Refusal('invalid', 'aftersales.other-unknown', { sku })
  const differenceFen = differenceOf(sale, other, row)
  // Where ours was missing nobody is asked for more; a colleague may give the dearer one all the same.
  if (event === 'take-other' && differenceFen > 0) {
    if (ctx.actor.kind === 'customer') throw new Refusal('conflict', 'aftersales.other-dearer', { sku })
    return { facts: { newSku: sku, differenceFen: 0 } }
  }
  return { facts: { newSku: sku, differenceFen } }
}

const askDifference: Effect = async (core, { ctx, row }) => {
  const fen = Number(row.facts.differenceFen ?? 0)
  if (fen <= 0) return undefined
  const { id: caseId, orderId, number: reason } = row
  const { payouts } = core.building
  await payouts.askToPay(ctx, { key: requestKey(row), orderId, caseId, fen, reason })
  return { facts: { askedFen: fen } }
}

const dropDifference: Effect = async (core, { ctx, row, event }) => {
  await core.building.payouts.withdrawRequest(ctx, requestKey(row), event)
  return undefined
}

export const DIFFERENCE: Readonly<Record<string, Effect>> = {
  'price-difference': priceDifference,
  'ask-difference': askDifference,
  'drop-difference': dropDifference,
}
