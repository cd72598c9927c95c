/** A day's bill of refunds as WeChat Pay writes it: a table whose cells begin with a backtick, then a line of sums. */
import type { StatementLine } from '../port.ts'

/** @throws Error when it is no such table: a bill we cannot read is not an empty one */
export function refundsIn(text: string): StatementLine[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = head.split(',')
  const place = (name: string) => names.indexOf(name)
  const columns = {
    number: place('商户退款单号'),
    reference: place('微信退款单号'),
    state: place('退款状态'),
    at: place('退款成功时间'),
    asked: place('申请退款金额'),
    paid: place('退款金额'),
  }
  if (columns.number < 0 || columns.reference < 0 || columns.paid < 0)
    throw new Error(`Expected a bill of refunds, got columns ${head.slice(0, 80)}`)
  return lines
    .filter((line) => line.startsWith('`'))
    .flatMap((line) => {
      const cells = line.split(',`').map((cell) => cell.replace(/^`/, ''))
      const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? ''))
      const [number, reference] = [cell(columns.number), cell(columns.reference)]
      // The line of sums begins with a backtick too, but names no refund.
      if (!number || !reference || cell(columns.state) !== 'SUCCESS') return []
      const fen = fenOf(cell(columns.asked) || cell(columns.paid))
      return [{ number, reference, kind: 'refund' as const, fen, at: beijing(cell(columns.at)) }]
    })
}

/** '12.30' -> 1230, without ever being a fraction. @throws Error on what is no sum */
export function fenOf(yuan: string): number {
  const found = /^-?(\d+)(?:\.(\d{1,2}))?$/.exec(yuan.trim())
  if (!found) throw new Error(`Expected a sum in yuan, got "${yuan}"`)
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}

/** '2026-11-24 10:00:00', always their time. */
export function beijing(text: string): Date {
  const at = new Date(`${text.trim().replace(' ', 'T')}+08:00`)
  if (Number.isNaN(at.getTime())) throw new Error(`Expected a time, got "${text}"`)
  return at
}
