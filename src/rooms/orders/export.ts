/** Orders into spreadsheets: a row a line, persons only for whoever may see them. */
import type { ExportKind } from '../../kernel/sheets.ts'
import type { Building } from './building.ts'
import { addressOf, rowsOf, say } from './show.ts'
import * as store from './store.ts'

const PAGE = 500

export const exportKind = (building: Building): ExportKind => ({
  kind: 'orders',
  title: { zh: '订单', en: 'Orders' },
  permission: 'orders.read',
  columns: [
    { name: 'number', title: { zh: '订单号', en: 'Order number' }, width: 14 },
    { name: 'placedAt', title: { zh: '下单时间', en: 'Placed' }, shape: 'instant', width: 18 },
    { name: 'customer', title: { zh: '客户', en: 'Customer' }, width: 12 },
    { name: 'phone', title: { zh: '电话', en: 'Phone' }, width: 14 },
    { name: 'region', title: { zh: '地区', en: 'Region' }, width: 16 },
    { name: 'street', title: { zh: '地址', en: 'Address' }, width: 30 },
    { name: 'sku', title: { zh: 'SKU', en: 'SKU' }, width: 16 },
    { name: 'product', title: { zh: '商品', en: 'Product' }, width: 28 },
    { name: 'quantity', title: { zh: '数量', en: 'Quantity' }, shape: 'number' },
    { name: 'price', title: { zh: '单价', en: 'Unit price' }, shape: 'money' },
    { name: 'state', title: { zh: '状态', en: 'State' } },
    { name: 'promiseDay', title: { zh: '承诺送达', en: 'Promised day' }, shape: 'day' },
    { name: 'source', title: { zh: '来源', en: 'Source' } },
    { name: 'note', title: { zh: '备注', en: 'Note' }, width: 24 },
  ],
  async *rows(ctx) {
    let after: { at: Date; id: string } | undefined
    for (;;) {
      const orders = await store.pageForExport(ctx, after, PAGE)
      const shown = await rowsOf(building, ctx, orders)
      const lines = await store.linesOf(
        ctx,
        orders.map((one) => one.id),
      )
      const hidden = !ctx.actor.permissions.has('customers.read')
      yield orders.flatMap((order, i) => {
        const address = hidden ? null : addressOf(building, ctx, order)
        return lines
          .filter((line) => line.order_id === order.id)
          .map((line) => ({
            number: order.number,
            placedAt: order.placed_at,
            customer: hidden ? '' : address?.name || shown[i]?.customerName,
            phone: address?.phone,
            region: address?.region,
            street: address?.street,
            sku: line.sku,
            product: line.name,
            quantity: line.quantity,
            price: line.price_fen,
            state: say(building, ctx, `state.${order.state}`),
            promiseDay: order.promise_day,
            source: order.source,
            note: hidden ? '' : order.note,
          }))
      })
      const last = orders.at(-1)
      if (!last || orders.length < PAGE) return
      after = { at: last.placed_at, id: last.id }
    }
  },
})
