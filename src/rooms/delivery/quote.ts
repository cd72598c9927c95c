/** What a pick-up or a parcel costs by the shop's tariff: a sum that adds up line by line, told before anybody comes. */
import type { QuoteShape, TariffShape } from './contract.ts'
import type { Asked } from './door.ts'

export interface Tariffs {
  readonly back: TariffShape
  readonly out: TariffShape
}
export const USUAL_TARIFFS: Tariffs = {
  back: {
    baseFen: 4000,
    cartonFen: 1500,
    twoPersonFen: 12_000,
    floorFen: 1000,
    liftFen: 300,
    dismantleFen: 5000,
  },
  out: { baseFen: 1200, cartonFen: 800, twoPersonFen: 12_000, floorFen: 1000, liftFen: 300, dismantleFen: 0 },
}

type Part = QuoteShape['lines'][number]['what']
export interface Reckoned {
  readonly fen: number
  readonly costFen: number
  readonly floorFeeFen: number
  readonly lines: readonly { readonly what: Part; readonly fen: number }[]
}

/** A lift that nobody spoke of is none: a fee that turns up at the door would be our fault, so the sum is never too small. */
export function reckon(tariffs: Tariffs, asked: Asked): Reckoned {
  const tariff = tariffs[asked.direction]
  const { cartons, floor = 1, lift = false, dismantle = 0 } = asked
  const climbed = Math.max(0, floor > 0 ? floor - 1 : -floor)
  const floorFeeFen = climbed === 0 ? 0 : cartons * (lift ? tariff.liftFen : climbed * tariff.floorFen)
  const parts: { what: Part; fen: number }[] = [
    { what: 'base', fen: tariff.baseFen },
    { what: 'cartons', fen: (cartons - 1) * tariff.cartonFen },
    { what: 'two-person', fen: asked.twoPerson ? tariff.twoPersonFen : 0 },
    { what: 'floor', fen: floorFeeFen },
    { what: 'dismantle', fen: dismantle * tariff.dismantleFen },
  ]
  const lines = parts.filter((part) => part.fen > 0)
  const costFen = lines.reduce((sum, line) => sum + line.fen, 0)
  if (asked.merchantPays && costFen > 0) lines.push({ what: 'merchant-pays', fen: -costFen })
  return { fen: asked.merchantPays ? 0 : costFen, costFen, floorFeeFen, lines }
}
