/** Goods on their way for a case: fetched from the door with two people and floor fee where needed, or sent out to it. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Core } from '../core.ts'
import { needsTwo } from '../prepare/purchase.ts'
import { purchaseOf } from '../prepare/write.ts'
import type { CaseRecord } from '../row.ts'

const backKey = (caseId: string): string => `${caseId} back`

/** @returns whether we come for it; without an address nobody can, and the customer sends it */
export async function bookPickup(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  given: { slot?: { from: Date; to: Date } | undefined },
): Promise<{ pickup: boolean; feeFen: number }> {
  if (row.facts.pickup !== true) return { pickup: false, feeFen: 0 }
  const { lines } = await purchaseOf(core, ctx, row.orderId)
  const line = lines.find(({ lineId }) => lineId === row.lineId)
  const cartons = line?.cartons ?? []
  try {
    const booked = await core.building.delivery.book(ctx, {
      key: backKey(row.id),
      direction: 'back',
      orderId: row.orderId,
      caseId: row.id,
      goods: [{ name: row.productName, quantity: row.quantity, sku: row.sku }],
      cartons: Math.min(200, Math.max(1, cartons.length) * row.quantity),
      twoPerson: needsTwo(cartons),
      dismantle: line?.mustInstall ? Math.min(50, row.quantity) : 0,
      merchantPays: row.facts.payer === 'merchant',
      ...(given.slot ? { slot: given.slot } : {}),
    })
    return { pickup: true, feeFen: booked.feeFen }
  } catch (error) {
    if (error instanceof Refusal && CANNOT_COME.includes(error.code)) return { pickup: false, feeFen: 0 }
    throw error
  }
}

const CANNOT_COME: readonly string[] = ['delivery.place-missing', 'delivery.carrier-off']

/** Calls it off; what is on the carrier's van already is not called off by a clock. */
export async function cancelPickup(core: Core, ctx: Ctx, row: CaseRecord, event: string): Promise<void> {
  try {
    await core.building.delivery.cancel(ctx, { key: backKey(row.id) }, event)
  } catch (error) {
    if (!(error instanceof Refusal) || event === 'withdraw') throw error
  }
}

interface Sending {
  readonly key: string
  readonly name: string
  readonly quantity: number
  readonly sku?: string
  readonly whole: boolean
}

/** Something goes out to the customer, at our cost. @returns false when nobody knows where to */
export async function send(core: Core, ctx: Ctx, row: CaseRecord, out: Sending): Promise<boolean> {
  const { lines } = await purchaseOf(core, ctx, row.orderId)
  const cartons = lines.find(({ lineId }) => lineId === row.lineId)?.cartons ?? []
  const { key, name, quantity, sku, whole } = out
  try {
    await core.building.delivery.book(ctx, {
      key,
      direction: 'out',
      orderId: row.orderId,
      caseId: row.id,
      goods: [{ name: name.slice(0, 120), quantity, ...(sku ? { sku } : {}) }],
      cartons: whole ? Math.min(200, Math.max(1, cartons.length) * quantity) : 1,
      twoPerson: whole && needsTwo(cartons),
      merchantPays: true,
    })
    return true
  } catch (error) {
    if (error instanceof Refusal && CANNOT_COME.includes(error.code)) return false
    throw error
  }
}
