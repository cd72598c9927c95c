/** What delivery tells the house: ids and states, no words. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ShipmentRecord } from './store.ts'

export async function tell(
  ctx: Ctx,
  row: ShipmentRecord,
  happened: ShipmentRecord['state'] | 'accepted',
): Promise<void> {
  await ctx.tell(
    `delivery.shipment.${happened === 'moving' ? 'moved' : happened}`,
    {
      shipmentId: row.id,
      key: row.key,
      direction: row.direction,
      carrier: row.carrier,
      waybill: row.waybill,
      state: row.state,
      failure: row.failure,
      attempt: row.attempt,
      caseId: row.case_id,
      orderId: row.order_id,
      customerId: row.customer_id,
      version: row.version,
    },
    { topic: `shipment:${row.id}` },
  )
}
