/** The bank's own list of transfers that we made by hand: each names the payout it pays, its sum and the bank's number (M3). */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Applied, ImportKind, ImportRow } from '../../../kernel/sheets.ts'
import { confirmByHand } from '../hand.ts'
import * as store from '../store.ts'
import { eachRow, instantOf, numberOf, refusedBy, textOf } from './row.ts'

export const confirmationSheet = (): ImportKind => ({
  kind: 'bank-confirmations',
  title: { zh: '银行回单', en: 'Bank confirmations' },
  permission: 'payouts.approve',
  fields: [
    {
      name: 'number',
      title: { zh: '付款单号', en: 'Payout number' },
      required: true,
      shape: 'code',
      synonyms: ['退款单号', '商户退款单号', '附言', '摘要', 'out_refund_no', 'payout', 'remittance'],
      identifies: true,
    },
    {
      name: 'amount',
      title: { zh: '金额', en: 'Amount' },
      required: true,
      shape: 'money',
      synonyms: ['转账金额', '付款金额', '支出', 'paid', 'debit'],
    },
    {
      name: 'reference',
      title: { zh: '银行流水号', en: "Bank's number" },
      required: true,
      shape: 'code',
      synonyms: ['回单号', '流水号', '交易流水', 'reference', 'transaction'],
    },
    {
      name: 'at',
      title: { zh: '时间', en: 'Paid at' },
      required: false,
      shape: 'instant',
      synonyms: ['交易时间', '付款时间', '入账时间', 'date', 'time'],
    },
  ],
  async apply(ctx, rows): Promise<Applied> {
    const updated: string[] = []
    const refused = await eachRow(rows, async (row) => {
      const confirmed = await take(ctx, row)
      if (confirmed) updated.push(confirmed)
    })
    return { created: [], updated, refused, undo: null }
  },
  async undo() {
    // Money that left does not come back by taking a sheet back: it is booked back, one by one, with a reason.
    throw new Refusal('conflict', 'payouts.no-undo')
  },
})

async function take(ctx: Ctx, row: ImportRow): Promise<string | undefined> {
  const number = textOf(row, 'number').toUpperCase()
  const reference = textOf(row, 'reference')
  const leg = await store.legByNumber(ctx, number)
  if (!leg) throw refusedBy('payouts.number-unknown', 'number', { number })
  if (leg.amount !== numberOf(row, 'amount'))
    throw refusedBy('payouts.another-sum', 'amount', { sum: leg.amount / 100 })
  const known = leg.state === 'confirmed' || leg.state === 'reconciled'
  if (known && leg.reference === reference) return undefined
  // Whether a gateway paid it after all can be asked by a person only, one at a time.
  if (leg.state === 'failed' && leg.attempts > 0) throw refusedBy('payouts.not-by-hand', 'number')
  await confirmByHand(ctx, leg.id, { proofId: null, reference, at: instantOf(row, 'at') ?? ctx.now })
  return leg.obligation_id
}
