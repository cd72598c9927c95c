/** A broken promise with amends: payouts owes them once, finance sees them in its queue, and the ledger of promises hears when they are paid. */
import type { Ctx, Json } from '../kernel/ctx.ts'
import type { House } from '../kernel/house.ts'
import type { Payouts } from '../rooms/payouts/index.ts'
import type { Promises } from '../rooms/promises/index.ts'

export interface AmendsRooms {
  readonly promises: Pick<Promises, 'read' | 'markPaid'>
  readonly payouts: Pick<Payouts, 'payAmends' | 'amendsOf'>
}

type Told = { readonly [name: string]: Json }

export function openAmendsPaid(house: House, rooms: AmendsRooms): void {
  house.on('promises.amended', 'flows.amends-owed', (ctx, { data }) => owe(rooms, ctx, data))
  for (const word of ['confirmed', 'reconciled'])
    house.on(`payouts.obligation.${word}`, `flows.amends-${word}`, (ctx, { data }) => paid(rooms, ctx, data))
}

/** Promises about when goods or people come. */
const LATE: readonly string[] = ['visit', 'delivery', 'dispatch']

async function owe({ promises, payouts }: AmendsRooms, ctx: Ctx, data: Told): Promise<void> {
  const promiseId = String(data.promise)
  const promise = await promises.read(ctx, promiseId)
  await payouts.payAmends(ctx, {
    promiseId,
    customerId: String(data.customer),
    ...(promise.order && { orderId: promise.order.id }),
    cashFen: Number(data.cashFen),
    couponFen: Number(data.couponFen),
    reason: promise.what,
    late: LATE.includes(promise.kind),
  })
}

/** Cash and coupon are two obligations: it is paid when nothing of them is left. */
async function paid({ promises, payouts }: AmendsRooms, ctx: Ctx, data: Told): Promise<void> {
  const amends = await payouts.amendsOf(ctx, String(data.obligationId))
  if (amends?.paid) await promises.markPaid(ctx, amends.promiseId, 'payouts')
}
