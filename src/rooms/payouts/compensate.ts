/** Making good: cash and a coupon by policy when it was our fault, once for an order and a cause; and the amends of broken promises. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import type { NewObligation } from './door.ts'
import { oblige } from './oblige.ts'
import { policyOf } from './policy.ts'
import * as store from './store.ts'

interface Amends {
  /** What both parts have in common: `<base>:cash` and `<base>:coupon` are paid once each. */
  readonly base: string
  readonly cashFen: number
  readonly couponFen: number
  readonly about: Pick<NewObligation, 'orderId' | 'caseId' | 'customerId' | 'cause' | 'reason'>
}

export async function compensate(
  building: Building,
  ctx: Ctx,
  given: { orderId: string; caseId?: string | undefined; cause: string; reason: string },
): Promise<{ items: readonly store.ObligationRecord[]; already: boolean }> {
  const base = `compensation:${given.orderId}:${given.cause}`
  await store.lockKey(ctx, base)
  const before = await standingOf(ctx, base)
  if (before.length > 0) return { items: before, already: true }
  const { compensation } = await policyOf(ctx)
  const { customerId } = await building.orders.read(ctx, given.orderId)
  const about = { ...given, ...(customerId && { customerId }) }
  return { items: await pay(building, ctx, { base, ...compensation, about }), already: false }
}

export async function payAmends(
  building: Building,
  ctx: Ctx,
  given: {
    promiseId: string
    customerId: string
    orderId?: string | undefined
    cashFen: number
    couponFen: number
    reason: string
    late?: boolean | undefined
  },
): Promise<readonly store.ObligationRecord[]> {
  const { promiseId, cashFen, couponFen, customerId, orderId, reason, late } = given
  const base = `amends:${promiseId}`
  await store.lockKey(ctx, base)
  const before = await standingOf(ctx, base)
  if (before.length > 0) return before
  const about = { customerId, orderId, reason, cause: late ? 'late-promise' : 'unkept-promise' }
  return pay(building, ctx, { base, cashFen, couponFen, about })
}

async function pay(
  building: Building,
  ctx: Ctx,
  { base, cashFen, couponFen, about }: Amends,
): Promise<store.ObligationRecord[]> {
  const shared = { ...about, to: 'customer' as const }
  const made: store.ObligationRecord[] = []
  if (cashFen > 0)
    made.push(
      await oblige(building, ctx, { ...shared, key: `${base}:cash`, kind: 'compensation', fen: cashFen }),
    )
  if (couponFen > 0)
    made.push(
      await oblige(building, ctx, { ...shared, key: `${base}:coupon`, kind: 'coupon', fen: couponFen }),
    )
  return made
}

async function standingOf(ctx: Ctx, base: string): Promise<store.ObligationRecord[]> {
  const both = await Promise.all([store.byKey(ctx, `${base}:cash`), store.byKey(ctx, `${base}:coupon`)])
  return both.flatMap((row) => row ?? [])
}

const AMENDS = /^amends:(.+):(?:cash|coupon)$/
const PAID: readonly string[] = ['confirmed', 'reconciled']

/** Whose amends an obligation pays, and whether all of them have arrived; null: it pays none. */
export async function amendsOf(
  ctx: Ctx,
  obligationId: string,
): Promise<{ readonly promiseId: string; readonly paid: boolean } | null> {
  const row = await store.byId(ctx, obligationId)
  const promiseId = AMENDS.exec(row?.key ?? '')?.[1]
  if (!promiseId) return null
  const both = await standingOf(ctx, `amends:${promiseId}`)
  return { promiseId, paid: both.every(({ state }) => PAID.includes(state)) }
}
