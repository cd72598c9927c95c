/** The clock of a shipment: nobody came, nothing was heard, nobody decided; each ends without a person. */
import type { Ctx } from '../../kernel/ctx.ts'
import { arm } from './arm.ts'
import type { Building } from './building.ts'
import { timeOver } from './shipment.ts'
import { take } from './step.ts'
import * as store from './store.ts'

export async function timeIsOver(building: Building, ctx: Ctx, id: string): Promise<void> {
  const row = await store.byId(ctx, id, true)
  if (!row?.due_at || row.ended_at) return
  // Its time was moved, or a clock ran ahead of ours: the timer of the time as it is now stands or is armed here.
  if (row.due_at > ctx.now) {
    await arm(ctx, row)
    return
  }
  const step = timeOver(row)
  if (step) await take(building, ctx, row, step)
}
