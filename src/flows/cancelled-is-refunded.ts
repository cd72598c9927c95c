/** A cancelled order's money goes back by itself, once, after the half hour in which the cancelling may be taken back. */
import type { Ctx } from '../kernel/ctx.ts'
import type { House } from '../kernel/house.ts'
import type { Orders } from '../rooms/orders/index.ts'
import type { Payouts } from '../rooms/payouts/index.ts'

export interface CancelRooms {
  readonly orders: Pick<Orders, 'read'>
  readonly payouts: Pick<Payouts, 'payments' | 'ofOrder' | 'oblige'>
}

const JOB = 'flows.refund-cancelled'
const MAY_BE_TAKEN_BACK_MS = 30 * 60_000
/** An obligation that was taken back pays nothing. */
const NOTHING: ReadonlySet<string> = new Set(['cancelled'])

export function openCancelledIsRefunded(house: House, rooms: CancelRooms): void {
  house.on('orders.order.state-changed', 'flows.order-cancelled', async (ctx, { id, at, data }) => {
    if (data.to !== 'cancelled') return
    const over = new Date(at.getTime() + MAY_BE_TAKEN_BACK_MS)
    await ctx.later(JOB, { order: String(data.order) }, { at: over, key: id })
  })
  house.job(JOB, (ctx, { order }) => refund(house, rooms, ctx, String(order)))
}

async function refund(
  house: House,
  { orders, payouts }: CancelRooms,
  ctx: Ctx,
  orderId: string,
): Promise<void> {
  const order = await orders.read(ctx, orderId)
  if (order.state !== 'cancelled') return
  const paid = (await payouts.payments(ctx, orderId)).filter(({ reversedAt }) => reversedAt === null)
  const owed = (await payouts.ofOrder(ctx, orderId)).filter(
    ({ kind, state }) => kind === 'refund' && !NOTHING.has(state),
  )
  const sum = (of: readonly number[]) => of.reduce((total, fen) => total + fen, 0)
  const left = sum(paid.map(({ worthFen }) => worthFen)) - sum(owed.map(({ fen }) => fen))
  if (left <= 0) return
  await payouts.oblige(ctx, {
    ...{
      key: `cancelled:${orderId}`,
      kind: 'refund',
      orderId,
      to: 'customer',
      fen: left,
      cause: 'cancelled',
    },
    ...(order.customerId !== null && { customerId: order.customerId }),
    reason: house.words.say(ctx.language, 'flows.cancelled', { number: order.number }),
  })
}
