/** The timer of a shipment: one for each time that it is given; an earlier one finds the time changed and does nothing. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ShipmentRecord } from './store.ts'

export const TIME = 'delivery.time'

export async function arm(ctx: Ctx, row: Pick<ShipmentRecord, 'id' | 'due_at' | 'version'>): Promise<void> {
  if (row.due_at)
    await ctx.later(TIME, { shipment: row.id }, { at: row.due_at, key: `${row.id} ${row.due_at.getTime()}` })
}
