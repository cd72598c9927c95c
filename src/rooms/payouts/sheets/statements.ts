/** A gateway's statement as a file: the same as if it had been fetched, day by day. */
import { dayIn } from '../../../kernel/clock.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Applied, ImportKind, ImportRow } from '../../../kernel/sheets.ts'
import type { Building } from '../building.ts'
import type { StatementLine } from '../gateways/port.ts'
import { takeStatement } from '../reconcile/reconcile.ts'
import { eachRow, instantOf, numberOf, refusedBy, TENDER_CHOICES, textOf } from './row.ts'

const GATEWAYS = TENDER_CHOICES.filter(({ value }) => ['wechat', 'alipay', 'demo'].includes(value))

export const statementSheet = (building: Building): ImportKind => ({
  kind: 'statements',
  title: { zh: '支付对账单', en: 'Gateway statement' },
  permission: 'payouts.manage',
  fields: [
    {
      name: 'gateway',
      title: { zh: '渠道', en: 'Gateway' },
      required: true,
      shape: 'choice',
      synonyms: ['支付方式', '支付渠道', 'channel'],
      choices: GATEWAYS,
    },
    {
      name: 'number',
      title: { zh: '商户退款单号', en: 'Our number' },
      required: true,
      shape: 'code',
      synonyms: ['退款批次号', '退款请求号', '商户单号', 'out_refund_no', 'out_request_no'],
      identifies: true,
    },
    {
      name: 'amount',
      title: { zh: '金额', en: 'Amount' },
      required: true,
      shape: 'money',
      synonyms: ['退款金额', '申请退款金额', '支出', 'refund amount', 'debit'],
    },
    {
      name: 'reference',
      title: { zh: '渠道单号', en: "Gateway's number" },
      required: true,
      shape: 'code',
      synonyms: ['微信退款单号', '支付宝流水号', '退款单号', 'refund_id', 'trade no'],
    },
    {
      name: 'at',
      title: { zh: '时间', en: 'Time' },
      required: true,
      shape: 'instant',
      synonyms: ['退款成功时间', '交易时间', '完成时间', 'success time', 'date'],
    },
  ],
  async apply(ctx, rows): Promise<Applied> {
    const statements = new Map<string, StatementLine[]>()
    const refused = await eachRow(rows, async (row) => {
      const line = lineOf(row)
      const key = `${textOf(row, 'gateway')} ${dayIn(ctx.zone, line.at)}`
      statements.set(key, [...(statements.get(key) ?? []), line])
    })
    const updated: string[] = []
    if (refused.length === 0)
      for (const [key, lines] of statements) {
        const [gateway = '', day = ''] = key.split(' ')
        await takeStatement(building, ctx, { gateway, day, lines })
        updated.push(key)
      }
    return { created: [], updated, refused, undo: null }
  },
  async undo() {
    throw new Refusal('conflict', 'payouts.no-undo')
  },
})

function lineOf(row: ImportRow): StatementLine {
  const at = instantOf(row, 'at')
  const fen = numberOf(row, 'amount')
  if (!at) throw refusedBy('payouts.time-missing', 'at')
  if (fen === undefined || fen === 0) throw refusedBy('payouts.sum-missing', 'amount')
  return {
    ...{ number: textOf(row, 'number'), reference: textOf(row, 'reference'), at },
    // Statements write money that left as a minus or as a sum in a column of refunds.
    ...{ kind: 'refund', fen: Math.abs(fen) },
  }
}
