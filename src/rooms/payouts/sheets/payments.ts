/** Payments out of a spreadsheet: what customers paid, by order and tender; a line that was taken before is taken once. */
import type { Ctx, Json } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Applied, ImportKind, ImportRow } from '../../../kernel/sheets.ts'
import type { Building } from '../building.ts'
import { capture, reversePayment } from '../capture.ts'
import type { TenderName } from '../contract.ts'
import type { NewCapture } from '../door.ts'
import * as store from '../store.ts'
import { eachRow, instantOf, numberOf, refusedBy, TENDER_CHOICES, textOf } from './row.ts'

export const paymentSheet = (building: Building): ImportKind => ({
  kind: 'payments',
  title: { zh: '收款', en: 'Payments' },
  permission: 'payouts.manage',
  fields: [
    {
      name: 'order',
      title: { zh: '订单号', en: 'Order number' },
      required: true,
      shape: 'code',
      synonyms: ['单号', '订单', '商户订单号', 'order', 'order no', 'out_trade_no'],
      identifies: true,
    },
    {
      name: 'tender',
      title: { zh: '支付方式', en: 'Tender' },
      required: true,
      shape: 'choice',
      synonyms: ['付款方式', '收款方式', '渠道', 'payment method', 'paid by'],
      choices: TENDER_CHOICES,
    },
    {
      name: 'amount',
      title: { zh: '金额', en: 'Amount' },
      required: false,
      shape: 'money',
      synonyms: ['实付', '实收', '支付金额', '收款金额', '面额', 'paid', 'sum'],
    },
    {
      name: 'units',
      title: { zh: '积分', en: 'Points' },
      required: false,
      shape: 'integer',
      synonyms: ['积分数', 'units'],
    },
    {
      name: 'number',
      title: { zh: '支付单号', en: 'Payment number' },
      required: false,
      shape: 'code',
      synonyms: [
        '交易号',
        '流水号',
        '付款单号',
        'payout number',
        '微信支付单号',
        '支付宝交易号',
        'transaction id',
        'trade no',
      ],
    },
    {
      name: 'at',
      title: { zh: '支付时间', en: 'Paid at' },
      required: false,
      shape: 'instant',
      synonyms: ['付款时间', '交易时间', '收款时间', 'time', 'date'],
    },
  ],
  async apply(ctx, rows): Promise<Applied> {
    const created: string[] = []
    const refused = await eachRow(rows, async (row) => {
      const given = await captureOf(building, ctx, row)
      const before = await store.paymentByKey(ctx, given.key)
      const { id } = await capture(building, ctx, given)
      if (!before) created.push(id)
    })
    return { created, updated: [], refused, undo: { payments: created } }
  },
  async undo(ctx, undo) {
    const ids = paymentsIn(undo)
    for (const id of ids) await reversePayment(building, ctx, id, 'import-undone')
    return { removed: ids.length, restored: 0 }
  },
})

async function captureOf(building: Building, ctx: Ctx, row: ImportRow): Promise<NewCapture> {
  const number = textOf(row, 'order')
  const order = await building.orders.byNumber(ctx, number)
  if (!order) throw refusedBy('payouts.order-unknown', 'order', { order: number })
  const tender = textOf(row, 'tender') as TenderName
  const [fen, units, at] = [numberOf(row, 'amount'), numberOf(row, 'units'), instantOf(row, 'at')]
  const gatewayNumber = textOf(row, 'number')
  const what = gatewayNumber || `${order.id}:${fen ?? units ?? 0}:${at?.toISOString() ?? ''}`
  return {
    ...{ orderId: order.id, tender, source: 'sheet', key: `sheet:${tender}:${what}` },
    ...(fen !== undefined && { fen }),
    ...(units !== undefined && { units }),
    ...(gatewayNumber && { gatewayNumber }),
    ...(at && { at }),
  }
}

/** @throws Refusal payouts.undo-unreadable */
function paymentsIn(undo: Json): string[] {
  const ids = typeof undo === 'object' && undo !== null && 'payments' in undo ? undo.payments : undefined
  if (!Array.isArray(ids)) throw new Refusal('conflict', 'payouts.no-undo')
  return ids.map(String)
}
