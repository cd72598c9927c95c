/** A day's bill as Alipay writes it: a zip of tables in GBK, with lines of talk around the table that begin with #. */
import { openZip } from '../../../../kernel/sheets/zip.ts'
import type { StatementLine } from '../port.ts'
import { beijing, fenOf } from '../wechat/bill.ts'

/** Every refund in it. @throws Error when no table in it is one of refunds: a bill we cannot read is not an empty one */
export async function refundsIn(bytes: Buffer): Promise<StatementLine[]> {
  const zip = openZip(bytes)
  const gbk = new TextDecoder('gbk')
  const found: StatementLine[] = []
  let read = 0
  for (const name of zip.names.filter((one) => one.endsWith('.csv'))) {
    const lines = gbk.decode(await zip.read(name)).split(/\r?\n/)
    const head = lines.findIndex((line) => line.includes(NUMBER) && line.includes('支付宝交易号'))
    if (head < 0) continue
    read += 1
    found.push(...rowsOf(lines[head] ?? '', lines.slice(head + 1)))
  }
  if (read === 0) throw new Error('Expected a bill with a table of payments and refunds')
  return found
}

const NUMBER = '退款批次号/请求号'

function rowsOf(head: string, lines: readonly string[]): StatementLine[] {
  const names = cellsOf(head)
  const place = (name: string) => names.findIndex((one) => one.startsWith(name))
  const columns = {
    ...{ number: place(NUMBER), trade: place('支付宝交易号'), kind: place('业务类型') },
    ...{ at: place('完成时间'), fen: place('订单金额') },
  }
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const cells = cellsOf(line)
      const cell = (column: number) => cells[column] ?? ''
      const number = cell(columns.number)
      if (!number || !cell(columns.kind).includes('退款')) return []
      const [trade, at] = [cell(columns.trade), cell(columns.at)]
      // They number payments, not refunds: a payment and the time of the refund tell two refunds apart.
      const reference = `${trade} ${at}`
      return [{ number, reference, kind: 'refund' as const, fen: fenOf(cell(columns.fen)), at: beijing(at) }]
    })
}

/** Cells end with a tab so that no program takes them for numbers. */
const cellsOf = (line: string): string[] => line.split(',').map((cell) => cell.trim())
