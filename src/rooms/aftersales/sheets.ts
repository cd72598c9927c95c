/** Cases as a spreadsheet. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import type { CaseRowShape } from './contract.ts'
import type { Core } from './core.ts'
import type { CaseRecord } from './row.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

const PAGE = 500

export const exportKind = (core: Core): ExportKind => ({
  kind: 'cases',
  title: { zh: '售后单', en: 'Cases' },
  permission: 'aftersales.read',
  columns: [
    { name: 'number', title: { zh: '单号', en: 'Number' } },
    { name: 'kind', title: { zh: '种类', en: 'Kind' } },
    { name: 'state', title: { zh: '状态', en: 'State' } },
    { name: 'order', title: { zh: '订单号', en: 'Order number' }, width: 18 },
    { name: 'product', title: { zh: '商品', en: 'Product' }, width: 30 },
    { name: 'sku', title: { zh: '货号', en: 'SKU' } },
    { name: 'quantity', title: { zh: '件数', en: 'Quantity' }, shape: 'number' },
    { name: 'part', title: { zh: '配件', en: 'Part' } },
    { name: 'reason', title: { zh: '原因', en: 'Reason' }, width: 24 },
    { name: 'customer', title: { zh: '客户', en: 'Customer' } },
    { name: 'amount', title: { zh: '金额', en: 'Amount' }, shape: 'money' },
    { name: 'due', title: { zh: '最晚', en: 'Due' }, shape: 'instant', width: 18 },
    { name: 'late', title: { zh: '超时', en: 'Late' } },
    { name: 'openedAt', title: { zh: '提出时间', en: 'Opened' }, shape: 'instant', width: 18 },
    { name: 'closedAt', title: { zh: '结束时间', en: 'Closed' }, shape: 'instant', width: 18 },
    { name: 'articles', title: { zh: '依据', en: 'Articles' }, width: 30 },
  ],
  async *rows(ctx) {
    let after: { at: Date; id: string } | undefined
    for (;;) {
      const found = await store.list(
        ctx,
        { view: 'all', now: ctx.now, today: ctx.now },
        { sort: 'newest', after, limit: PAGE },
      )
      const shown = await rows(core, ctx, found)
      yield shown.map((row, i) => line(core, ctx, row, found[i]))
      const last = found.at(-1)
      if (!last || found.length < PAGE) return
      after = { at: last.openedAt, id: last.id }
    }
  },
})

function line({ building }: Core, ctx: Ctx, row: CaseRowShape, record: CaseRecord | undefined) {
  const say = (code: string) => building.house.words.say(ctx.language, `aftersales.${code}`)
  const instant = (at: string | null | undefined) => (at ? new Date(at) : null)
  // His name and his own words are a person's: only who may see customers reads them.
  const hidden = !ctx.actor.permissions.has('customers.read')
  return {
    ...{ number: row.number, kind: row.kindText, state: row.stateText, order: row.orderNumber, sku: row.sku },
    ...{ product: row.productName, quantity: row.quantity, amount: row.amountFen },
    part: row.part?.name,
    reason: hidden ? say(`reason.${row.reason}`) : row.reasonText,
    customer: hidden ? '' : row.customerName,
    due: instant(row.due?.at),
    late: say(`sheet.${row.late ? 'yes' : 'no'}`),
    openedAt: instant(row.openedAt),
    closedAt: instant(row.closedAt),
    articles: record?.decision?.articles.join('；') ?? '',
  }
}
