/** An order's account: the row that everybody who pays, refunds or reverses for this order holds while he does. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import * as store from './store.ts'

/** Locked until the transaction ends, with its number and source. @throws Refusal orders.unknown */
export async function lockedAccount(
  building: Building,
  ctx: Ctx,
  orderId: string,
): Promise<store.AccountRecord> {
  const account = await store.lockAccount(ctx, orderId)
  if (account.order_number !== '') return account
  return store.nameAccount(ctx, orderId, await building.orders.read(ctx, orderId))
}
