/** Payments of long ago, many at once: an import of a past, the demo shop. Nothing is told and nothing is checked twice. */
import type { Ctx } from '../../kernel/ctx.ts'
import { bookingOf, rowOf } from './capture.ts'
import type { PastPayment } from './door.ts'
import { bookMany } from './ledger/book.ts'
import { policyOf } from './policy.ts'
import * as store from './store.ts'

const BATCH = 300

/** @param past of orders that have no payment here yet */
export async function recordPast(ctx: Ctx, past: readonly PastPayment[]): Promise<number> {
  const { pointFen } = await policyOf(ctx)
  const orders = new Map(past.map(({ order }) => [order.id, order]))
  const rows = past.map(({ order, ...given }) =>
    rowOf(
      ctx,
      { ...given, orderId: order.id },
      given.tender === 'points'
        ? { amount: given.units ?? 0, worthFen: given.fen ?? Math.floor((given.units ?? 0) * pointFen) }
        : { amount: given.fen ?? 0, worthFen: given.fen ?? 0 },
    ),
  )
  // Payments of one order stay in one batch: its account is written with it.
  const ofOrder = Map.groupBy(rows, (row) => row.order_id)
  let batch: store.PaymentTable[] = []
  const write = async () => {
    await store.insertPayments(ctx, batch, orders)
    await bookMany(ctx, batch.map(bookingOf))
    batch = []
  }
  for (const payments of ofOrder.values()) {
    batch.push(...payments)
    if (batch.length >= BATCH) await write()
  }
  await write()
  return rows.length
}
