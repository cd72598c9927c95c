/** A wish put to the law: what is asked, what proves it, and the answer with its articles. */
import { type Refund, refundOf, WrongPolicy } from '../../../engines/policy/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Decision } from '../../policies/index.ts'
import type { ReasonName } from '../contract.ts'
import type { Core } from '../core.ts'
import { type Asked, FAULTS, factsFor } from '../prepare/facts.ts'
import { daysLate, type PreparedLine } from '../prepare/purchase.ts'
import { type OrderWorld, worldFor } from '../prepare/world.ts'

/** What the catalogue asks for the same SKU today; undefined when it is no longer sold. */
export async function nowFenOf(core: Core, ctx: Ctx, line: PreparedLine): Promise<number | undefined> {
  const sold = (await core.building.catalogue.variants(ctx, [line.sku])).get(line.sku)
  return sold?.active ? sold.priceFen : undefined
}

/** What is asked when a person only looks: one piece, now, with what the order itself proves. */
export async function askedOf(
  core: Core,
  ctx: Ctx,
  { purchase, row }: OrderWorld,
  wish: {
    line: PreparedLine
    reason: ReasonName
    quantity?: number
    part?: string | undefined
    proofs?: readonly string[]
  },
): Promise<Asked> {
  const { line, reason, quantity = 1, part, proofs = [] } = wish
  const nowFen = reason === 'price' ? await nowFenOf(core, ctx, line) : undefined
  return {
    lineId: line.lineId,
    kind: reason,
    // Of a part the number counts parts; the law is asked about the piece it belongs to.
    quantity: part ? 1 : quantity,
    at: ctx.now,
    proofs,
    ...(part ? { part } : {}),
    ...(nowFen === undefined ? {} : { nowFen }),
    ...(reason === 'late'
      ? { lateDays: daysLate(ctx.zone, row.promise_day, purchase.steps.deliveredAt, ctx.now) }
      : {}),
  }
}

/** The law's answer; undefined where nothing is left to decide about. `about`: the case that rests on it, then it is kept. */
export async function decideFor(
  core: Core,
  ctx: Ctx,
  world: OrderWorld,
  asked: Asked,
  about?: string,
): Promise<Decision | undefined> {
  try {
    const facts = factsFor(worldFor(world, asked.lineId), asked)
    return await core.building.policies.decide(
      ctx,
      facts,
      ctx.now,
      ...(about ? [{ kind: 'case' as const, id: about }] : []),
    )
  } catch (error) {
    if (error instanceof WrongPolicy && error.code === 'returned-twice') return undefined
    throw error
  }
}

/** Whether the shop bears it, so that no discount is lost by it, and whether the freight that was paid goes back as well. */
export function bearing(
  decision: Decision | undefined,
  reason: ReasonName,
): { fault: boolean; outward: boolean } {
  const back = decision?.options.find(({ remedy, allowed }) => allowed && GOES_BACK.includes(remedy))
  if (!back) return { fault: FAULTS.includes(reason), outward: FAULTS.includes(reason) }
  const fault = back.ground !== 'no-reason' && back.ground !== 'bespoke'
  return { fault, outward: fault || back.costs.includes('outward-freight') }
}
const GOES_BACK: readonly string[] = ['refund-return', 'refund-only', 'cancel']

/** What goes back when it is granted after all, by a person or by silence: worked out whatever policy says of it now. */
export function refundFor(world: OrderWorld, asked: Asked): Refund {
  const { order } = factsFor(worldFor(world, asked.lineId), asked)
  const fault = FAULTS.includes(asked.kind)
  return refundOf(order, { line: asked.lineId, quantity: asked.quantity, fault })
}

/** Proofs of the order, and those among the pieces that were just handed in. */
export async function proofsIn(
  core: Core,
  ctx: Ctx,
  orderId: string,
  evidenceIds: readonly string[],
  caseId?: string,
) {
  const found = await core.building.evidence.proofsOf(ctx, { orderId, ...(caseId ? { caseId } : {}) })
  const handed = evidenceIds.length === 0 ? [] : await core.building.evidence.list(ctx, { orderId })
  const own = handed.filter(({ id }) => evidenceIds.includes(id))
  const names = new Set<string>(found.keys())
  for (const { proof, kind } of own) names.add(proof ?? (kind === 'note' ? 'chat-record' : 'fault-photos'))
  return { names: [...names].sort(), found, handed: own }
}
