/** Price protection: what was paid against what the catalogue asks now for the same piece; one credit for each drop. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import type { PreparedLine } from '../prepare/purchase.ts'

/** What the catalogue asks for the same SKU today; undefined when it is no longer sold. */
export async function nowFenOf(core: Core, ctx: Ctx, line: PreparedLine): Promise<number | undefined> {
  const sold = (await core.building.catalogue.variants(ctx, [line.sku])).get(line.sku)
  return sold?.active ? sold.priceFen : undefined
}

export interface Drop {
  /** Really paid for one piece, coupons off. */
  readonly paidFen: number
  readonly nowFen: number
  readonly quantity: number
  /** Given back for earlier drops of these pieces. */
  readonly creditedFen: number
}

/** Never more in all than what was paid less the lowest price (M1); whole fen. */
export const creditOf = ({ paidFen, nowFen, quantity, creditedFen }: Drop): number =>
  Math.max(0, (paidFen - nowFen) * quantity - creditedFen)
