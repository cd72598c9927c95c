/** Decides the money of a return at the moment it is owed, under the order's lock, and keeps at what it was settled. */

import { splitOfLost } from '../../../engines/policy/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import { FAULTS, factsFor, NO_PAST } from '../prepare/facts.ts'
import { orderWorld, worldFor } from '../prepare/world.ts'
import type { CaseRecord, Facts } from '../row.ts'
import { settle } from './settlement.ts'
import { keep, lockSettled, type Standing } from './store.ts'

/** @param most what a person named for it */
export async function settleReturn(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  most: number,
): Promise<{ fen: number; facts: Facts }> {
  if (row.partNo !== null) return { fen: Math.min(row.amountFen ?? 0, most), facts: {} }
  const standing = await lockSettled(ctx, row.orderId)
  const known = standing.before.find(({ caseId }) => caseId === row.id)
  if (known) return { fen: known.fen, facts: {} }
  const { worthFen, leftFen, owesFen } = await worthOf(core, ctx, row, standing)
  const fen = Math.min(worthFen, leftFen, most)
  const { lineId, quantity } = row
  await keep(ctx, row.orderId, { caseId: row.id, lineId, quantity, ...bornBy(row), worthFen, fen, owesFen })
  return { fen, facts: { settledFen: fen, ...(owesFen > 0 ? { owesFen } : {}) } }
}

/** The payments to which it goes back, where the order's returns cost a coupon that was paid with; else its usual mix. */
export async function lostTenders(core: Core, ctx: Ctx, row: CaseRecord, fen: number) {
  const { before } = await lockSettled(ctx, row.orderId)
  if (!before.some(({ caseId }) => caseId === row.id)) return undefined
  const order = await orderOf(core, ctx, row)
  const returned = before.map(({ lineId, quantity, fault }) => ({ line: lineId, quantity, fault }))
  return splitOfLost(order, returned, fen)
    ?.filter((one) => one.fen > 0)
    .map((one) => ({ paymentId: one.id, fen: one.fen }))
}

/** As it was bought and paid, whatever came back since. */
async function orderOf(core: Core, ctx: Ctx, row: CaseRecord) {
  const { purchase, paid, cartons } = await orderWorld(core, ctx, row.orderId)
  const asked = { lineId: row.lineId, kind: row.reason, quantity: 1, at: ctx.now, proofs: [] }
  return factsFor({ purchase, paid, cartons, past: NO_PAST }, asked).order
}

const bornBy = ({ facts, reason }: CaseRecord): { fault: boolean; outward: boolean } => {
  const fault = typeof facts.fault === 'boolean' ? facts.fault : FAULTS.includes(reason)
  return { fault, outward: typeof facts.outward === 'boolean' ? facts.outward : fault }
}

async function worthOf(core: Core, ctx: Ctx, row: CaseRecord, { before, cuts }: Standing) {
  const { workedFen } = row.facts
  // Alone it is worth what was worked out when it was opened.
  if (before.length === 0 && cuts.length === 0 && typeof workedFen === 'number' && workedFen > 0)
    return { worthFen: workedFen, leftFen: workedFen, owesFen: 0 }
  const world = await orderWorld(core, ctx, row.orderId)
  const { order } = factsFor(worldFor(world, row.lineId), {
    ...{ lineId: row.lineId, kind: row.reason, quantity: row.quantity, at: ctx.now, proofs: [] },
  })
  const { lineId, quantity } = row
  const found = settle(order, { before, cuts }, { lineId, quantity, ...bornBy(row) })
  const left = world.paid.map(({ fen, refundedFen }) => fen - refundedFen)
  const leftFen = left.length > 0 ? left.reduce((sum, one) => sum + one, 0) : found.worthFen
  return { ...found, leftFen }
}
