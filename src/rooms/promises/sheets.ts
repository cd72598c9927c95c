/** The ledger as a spreadsheet. */
import type { ExportKind } from '../../kernel/sheets.ts'
import type { Building } from './building.ts'
import { standingOf } from './contract.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

const PAGE = 500

export const exportKind = (building: Building): ExportKind => ({
  kind: 'promises',
  title: { zh: '承诺', en: 'Promises' },
  permission: 'promises.read',
  columns: [
    { name: 'what', title: { zh: '承诺', en: 'Promise' }, width: 40 },
    { name: 'kind', title: { zh: '种类', en: 'Kind' } },
    { name: 'state', title: { zh: '状态', en: 'State' } },
    { name: 'due', title: { zh: '最晚', en: 'Due' }, shape: 'instant', width: 18 },
    { name: 'madeAt', title: { zh: '承诺时间', en: 'Made' }, shape: 'instant', width: 18 },
    { name: 'by', title: { zh: '谁说的', en: 'By' } },
    { name: 'customer', title: { zh: '客户', en: 'Customer' } },
    { name: 'order', title: { zh: '订单号', en: 'Order number' } },
    { name: 'endedAt', title: { zh: '了结时间', en: 'Ended' }, shape: 'instant', width: 18 },
    { name: 'reason', title: { zh: '原因', en: 'Reason' }, width: 24 },
    { name: 'cash', title: { zh: '赔付', en: 'Amends' }, shape: 'money' },
    { name: 'coupon', title: { zh: '补偿券', en: 'Coupon' }, shape: 'money' },
  ],
  async *rows(ctx) {
    const { words } = building.house
    let after: { at: Date; id: string } | undefined
    for (;;) {
      const records = await store.list(ctx, { view: 'all' }, after, PAGE)
      const hidden = !ctx.actor.permissions.has('customers.read')
      yield (await rows(building, ctx, records)).map((row) => ({
        what: row.what,
        kind: words.say(ctx.language, `promises.kind.${row.kind}`),
        state: words.say(ctx.language, `promises.state.${standingOf(row)}`),
        due: new Date(row.due),
        madeAt: new Date(row.madeAt),
        by:
          row.by.name ||
          words.say(ctx.language, `promises.by.${row.by.id === 'orders' ? 'orders' : row.by.kind}`),
        customer: hidden ? '' : row.customer.name,
        order: row.order?.number,
        endedAt: row.endedAt ? new Date(row.endedAt) : null,
        reason: row.reason,
        cash: row.amends?.cashFen,
        coupon: row.amends?.couponFen,
      }))
      const last = records.at(-1)
      if (!last || records.length < PAGE) return
      after = { at: last.made_at, id: last.id }
    }
  },
})
