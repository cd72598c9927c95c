/** Price protection: what was paid against what the catalogue asks now for the same piece; never more in all than paid less the lowest. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import { creditedFor } from '../prepare/past.ts'
import type { PreparedLine } from '../prepare/purchase.ts'
import { orderWorld } from '../prepare/world.ts'
import type { CaseRecord, Facts } from '../row.ts'
import { askedOf, decideFor, nowFenOf } from './decide.ts'

export interface Drop {
  /** Really paid for these pieces, coupons off. */
  readonly paidFen: number
  /** Asked now for one piece. */
  readonly nowFen: number
  readonly quantity: number
  /** Given back for earlier drops of these pieces. */
  readonly creditedFen: number
}

/** Whole fen; a second credit at the same price is nothing. */
export const creditOf = ({ paidFen, nowFen, quantity, creditedFen }: Drop): number =>
  Math.max(0, paidFen - nowFen * quantity - creditedFen)

/** The evidence of a drop as the case keeps it, and the sum when the law or a promise gives one. */
export async function priceDrop(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  claimedFen: number | undefined,
): Promise<{ creditFen: number; facts: Facts }> {
  const world = await orderWorld(core, ctx, row.orderId)
  const line = world.purchase.lines.find(({ lineId }) => lineId === row.lineId)
  if (!line) return { creditFen: 0, facts: { price: 'unknown' } }
  const shopFen = await nowFenOf(core, ctx, line)
  const prices = [shopFen, claimedFen].filter((one): one is number => one !== undefined)
  const nowFen = prices.length > 0 ? Math.min(...prices) : undefined
  const found: Facts = {
    priceAt: ctx.now.toISOString(),
    shopFen: shopFen ?? null,
    claimedFen: claimedFen ?? null,
    sku: line.sku,
    channel: world.purchase.platform,
  }
  if (nowFen === undefined || nowFen >= line.priceFen)
    return { creditFen: 0, facts: { ...found, fell: false, outside: false, dropFen: 0 } }
  const asked = await askedOf(core, ctx, world, { line, reason: 'price', quantity: row.quantity })
  const decision = await decideFor(core, ctx, world, { ...asked, nowFen })
  const option = decision?.options.find(({ remedy }) => remedy === 'price-protection')
  const allowed = option?.allowed ?? false
  const creditedFen = await creditedFor(ctx, row.lineId, row.id)
  const paidFen = paidFor(world.paid, world.purchase.lines, line, row.quantity)
  const dropFen = creditOf({ paidFen, nowFen, quantity: row.quantity, creditedFen })
  return {
    creditFen: allowed ? dropFen : 0,
    facts: {
      ...{ ...found, fell: true, allowed, paidFen, nowFen, creditedFen, dropFen, outside: !allowed },
      priceUntil: option?.until ?? null,
    },
  }
}

/** A line's share of what was really paid, by the prices at purchase; unpaid orders count as they were priced. */
function paidFor(
  paid: readonly { readonly fen: number }[],
  lines: readonly PreparedLine[],
  line: PreparedLine,
  quantity: number,
): number {
  const goods = lines.reduce((sum, one) => sum + one.priceFen * one.quantity, 0)
  const given = paid.length === 0 ? goods : paid.reduce((sum, { fen }) => sum + fen, 0)
  const own = line.priceFen * quantity
  return goods === 0 ? 0 : Number((BigInt(Math.min(given, goods)) * BigInt(own)) / BigInt(goods))
}
