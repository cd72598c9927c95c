/** Whether a return would go by the fast lane, said before it is handed in: by the very rules that decide it afterwards. */
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Decision } from '../../policies/index.ts'
import type { PossibleAskShape } from '../contract.ts'
import type { OrderWorld } from '../prepare/world.ts'
import { limitsOf } from '../review/limits.ts'
import { type FlashMode, flashOf, rulingOf } from '../review/ruling.ts'
import { granted } from '../review/store.ts'
import { weigh } from '../signals/look.ts'
import type { proofsIn } from './decide.ts'

interface Wished {
  readonly world: OrderWorld
  readonly ask: PossibleAskShape
  readonly sku: string
  readonly decision: Decision
  readonly proofs: Awaited<ReturnType<typeof proofsIn>>
}

/** Null where it would go the usual way; limits that others use up meanwhile are looked at again when it is handed in. */
export async function fastFor(ctx: Ctx, wished: Wished): Promise<FlashMode | null> {
  const { world, ask, sku, decision, proofs } = wished
  const option = decision.options.find(({ remedy }) => remedy === 'refund-return')
  const customerId = world.sales.find(({ lineId }) => lineId === ask.lineId)?.customerId
  if (!option?.allowed || !decision.refund || !customerId) return null
  const limits = await limitsOf(ctx)
  const { handed, names } = proofs
  const looked = await weigh(
    ctx,
    { customerId, id: '', sku, reason: ask.reason, orderId: world.row.id },
    { mark: world.row.address_mark, handed, limits },
  )
  const amountFen = decision.refund.totalFen
  const ruling = rulingOf({
    ...{ reason: ask.reason, option, amountFen, proofs: names, limits, agreed: false },
    slowing: looked.found.length + looked.upheld,
    handed: handed.filter(({ kind }) => kind !== 'note').length,
    unclear: handed.filter(({ gates }) => gates && !gates.ok).length,
  })
  const speed = {
    ...{ ruling, amountFen, limits, isReturn: true, member: world.purchase.tier !== null },
    deliveredOrders: Math.max(0, looked.orders - 1),
  }
  if (!flashOf({ ...speed, usedFen: { customer: 0, day: 0 } }).mode) return null
  const since = new Date(ctx.now.getTime() - MONTH_MS)
  const usedFen = await granted(ctx, customerId, since, dayIn(ctx.zone, ctx.now))
  return flashOf({ ...speed, usedFen }).mode
}

const MONTH_MS = 30 * 86_400_000
