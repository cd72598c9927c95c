/** The orders of the customer who asks. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import type { CustomerOrderShape } from './contract.ts'
import { customerView } from './show.ts'
import { ofCustomer } from './store.ts'

const MOST = 50

export async function mine(building: Building, ctx: Ctx): Promise<CustomerOrderShape[]> {
  const shown: CustomerOrderShape[] = []
  for (const order of (await ofCustomer(ctx, ctx.actor.id)).slice(0, MOST))
    shown.push(await customerView(building, ctx, order))
  return shown
}
