/** What a customer owes: asked for, shown, never charged; a payment that names the request settles it. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Building } from './building.ts'
import * as store from './store.ts'

export interface Ask {
  readonly key: string
  readonly orderId: string
  readonly caseId?: string | undefined
  readonly fen: number
  readonly reason: string
}

/** The same key is the same request. @throws Refusal payouts.key-taken, orders.unknown */
export async function askToPay(building: Building, ctx: Ctx, ask: Ask): Promise<store.RequestRecord> {
  const { customerId } = await building.orders.read(ctx, ask.orderId)
  const id = make('req', ctx.now)
  const isNew = await store.insertRequest(ctx, {
    ...{ tenant_id: ctx.tenant, id, key: ask.key, order_id: ask.orderId, case_id: ask.caseId ?? null },
    ...{
      customer_id: customerId,
      fen: ask.fen,
      reason: ask.reason,
      state: 'open',
      at: ctx.now,
      paid_at: null,
    },
  })
  const [row] = await store.requests(ctx, { key: ask.key })
  if (!row || row.order_id !== ask.orderId || row.fen !== ask.fen)
    throw new Refusal('conflict', 'payouts.key-taken', { key: ask.key })
  if (isNew) {
    await ctx.audit('payouts.asked', id, { fen: ask.fen, order: ask.orderId })
    await ctx.tell('payouts.request.made', toldOf(row))
  }
  return row
}

/** @throws Refusal payouts.request-over */
export async function withdraw(ctx: Ctx, id: string, reason: string): Promise<store.RequestRecord> {
  const row = await store.endRequest(ctx, id, 'withdrawn', null)
  if (!row) throw new Refusal('conflict', 'payouts.request-over')
  await ctx.audit('payouts.request-withdrawn', id, { reason })
  await ctx.tell('payouts.request.withdrawn', toldOf(row))
  return row
}

const toldOf = (row: store.RequestRecord) => ({
  ...{ requestId: row.id, key: row.key, caseId: row.case_id, orderId: row.order_id },
  ...{ customerId: row.customer_id, fen: row.fen },
})
