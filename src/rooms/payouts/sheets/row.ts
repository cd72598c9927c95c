/** Cells of a row as the kinds of payouts read them, and a refusal that names its row. */
import { type Facts, Refusal } from '../../../kernel/errors.ts'
import type { ImportRefusal, ImportRow } from '../../../kernel/sheets.ts'

export const TENDER_CHOICES = [
  { value: 'wechat', says: ['微信', '微信支付', 'wechat', 'wechat pay', 'weixin'] },
  { value: 'alipay', says: ['支付宝', 'alipay'] },
  { value: 'bank', says: ['银行', '银行转账', '转账', '对公转账', 'bank', 'bank transfer'] },
  { value: 'cash', says: ['现金', 'cash'] },
  { value: 'coupon', says: ['优惠券', '券', 'coupon'] },
  { value: 'points', says: ['积分', 'points'] },
  { value: 'platform', says: ['平台', '平台代收', 'platform', 'marketplace'] },
  { value: 'demo', says: ['演示', 'demo'] },
] as const

export const textOf = (row: ImportRow, name: string): string => {
  const value = row.values[name]
  return typeof value === 'string' ? value.trim() : ''
}
export const numberOf = (row: ImportRow, name: string): number | undefined => {
  const value = row.values[name]
  return typeof value === 'number' ? value : undefined
}
export const instantOf = (row: ImportRow, name: string): Date | undefined => {
  const text = textOf(row, name)
  return text === '' ? undefined : new Date(text)
}

/** A refusal that belongs to one cell. */
export const refusedBy = (code: string, field: string, facts: Facts = {}): Refusal =>
  new Refusal('invalid', code, { ...facts, field })

/** Takes each row in; what is refused is answered with its row instead of thrown. */
export async function eachRow(
  rows: readonly ImportRow[],
  take: (row: ImportRow) => Promise<void>,
): Promise<ImportRefusal[]> {
  const refused: ImportRefusal[] = []
  for (const row of rows) {
    try {
      await take(row)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { field, ...facts } = error.facts
      refused.push({
        ...{ row: row.row, code: error.code, facts },
        ...(typeof field === 'string' && { field }),
      })
    }
  }
  return refused
}
