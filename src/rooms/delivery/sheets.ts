/** Shipments as a spreadsheet. */
import type { ExportKind } from '../../kernel/sheets.ts'
import type { Building } from './building.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

const PAGE = 500

export const exportKind = (building: Building): ExportKind => ({
  kind: 'shipments',
  title: { zh: '取件与寄件', en: 'Pick-ups and parcels' },
  permission: 'delivery.read',
  columns: [
    { name: 'order', title: { zh: '订单号', en: 'Order number' } },
    { name: 'direction', title: { zh: '方向', en: 'Direction' } },
    { name: 'goods', title: { zh: '物品', en: 'Goods' }, width: 36 },
    { name: 'cartons', title: { zh: '箱数', en: 'Cartons' } },
    { name: 'carrier', title: { zh: '承运', en: 'Carrier' } },
    { name: 'waybill', title: { zh: '运单号', en: 'Waybill' }, width: 18 },
    { name: 'state', title: { zh: '状态', en: 'State' } },
    { name: 'customer', title: { zh: '客户', en: 'Customer' } },
    { name: 'fee', title: { zh: '客户付', en: 'Customer pays' }, shape: 'money' },
    { name: 'cost', title: { zh: '成本', en: 'Cost' }, shape: 'money' },
    { name: 'attempt', title: { zh: '第几次', en: 'Attempt' } },
    { name: 'bookedAt', title: { zh: '预约时间', en: 'Booked' }, shape: 'instant', width: 18 },
    { name: 'collectedAt', title: { zh: '取件时间', en: 'Collected' }, shape: 'instant', width: 18 },
    { name: 'arrivedAt', title: { zh: '到达时间', en: 'Arrived' }, shape: 'instant', width: 18 },
    { name: 'trouble', title: { zh: '留意', en: 'Look at' }, width: 24 },
  ],
  async *rows(ctx) {
    const { words } = building.house
    const day = (at: string | null) => (at ? new Date(at) : null)
    let after: { at: Date; id: string } | undefined
    for (;;) {
      const records = await store.list(ctx, { view: 'all' }, after, PAGE)
      yield (await rows(building, ctx, records)).map((row) => ({
        order: row.orderNumber,
        direction: words.say(ctx.language, `delivery.direction.${row.direction}`),
        goods: row.goodsText,
        cartons: row.cartons,
        carrier: row.carrierText,
        waybill: row.waybill,
        state: row.stateText,
        customer: row.customerName,
        fee: row.feeFen,
        cost: row.costFen,
        attempt: row.attempt,
        bookedAt: day(row.bookedAt),
        collectedAt: day(row.collectedAt),
        arrivedAt: day(row.arrivedAt),
        trouble: row.trouble,
      }))
      const last = records.at(-1)
      if (!last || records.length < PAGE) return
      after = { at: last.booked_at, id: last.id }
    }
  },
})
