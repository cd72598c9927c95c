/** The way back of goods, quoted before anybody says yes: cartons, two people, stairs, taking apart. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { QuoteShape } from '../contract.ts'
import type { Core } from '../core.ts'
import { needsTwo, type PreparedLine } from '../prepare/purchase.ts'
import type { WayBack } from './option.ts'

export interface Back extends WayBack {
  readonly quote: QuoteShape
  /** By the tariff, whoever pays. */
  readonly costFen: number
}

/** The way back of so many pieces: cartons, two people, stairs and taking apart, before anybody says yes. */
export async function wayBack(
  core: Core,
  ctx: Ctx,
  line: PreparedLine,
  wish: { quantity?: number; floor?: number; lift?: boolean; merchantPays?: boolean },
): Promise<Back> {
  const { quantity = 1, floor, lift, merchantPays = false } = wish
  const cartons = Math.min(200, Math.max(1, line.cartons.length) * quantity)
  const twoPerson = needsTwo(line.cartons)
  const quote = await core.building.delivery.quote(ctx, {
    direction: 'back',
    cartons,
    twoPerson,
    dismantle: line.mustInstall ? Math.min(50, quantity) : 0,
    merchantPays,
    ...(floor === undefined ? {} : { floor }),
    ...(lift === undefined ? {} : { lift }),
  })
  const lines = quote.lines.map(({ text, fen }) => ({ text, fen }))
  return {
    feeFen: quote.fen,
    lines,
    costFen: quote.costFen,
    quote: { fen: quote.fen, lines, cartons, twoPerson },
  }
}
