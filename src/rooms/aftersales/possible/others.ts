/** Other pieces of the same product that an exchange may bring, each with what it costs more or less than was paid. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { OtherShape } from '../contract.ts'
import type { Core } from '../core.ts'
import { differenceOf } from '../effects/difference.ts'
import { seesMoney } from '../money-seen.ts'
import type { CaseRecord } from '../row.ts'

/** In the order of the catalogue; a customer is shown none that is dearer: nobody asks him for more. */
export async function othersOf({ building, sales }: Core, ctx: Ctx, row: CaseRecord): Promise<OtherShape[]> {
  const sale = (await sales(ctx, row.orderId)).find(({ lineId }) => lineId === row.lineId)
  const sold = (await building.catalogue.variants(ctx, [row.sku])).get(row.sku)
  const product = sold && (await building.catalogue.product(ctx, sold.product.id))
  if (row.kind !== 'exchange' || !sale || !product) return []
  const skus = product.variants.filter(({ active, sku }) => active && sku !== row.sku).map(({ sku }) => sku)
  const variants = await building.catalogue.variants(ctx, skus)
  const stock = await building.stock.onHandOf(ctx, skus)
  const customer = ctx.actor.kind === 'customer'
  return skus.flatMap((sku) => {
    const other = variants.get(sku)
    if (!other) return []
    const fen = differenceOf(sale, other, row)
    const there = stock.get(sku)
    if (customer && fen > 0) return []
    return [
      {
        sku,
        name: ctx.language === 'en' ? other.title.en : other.title.zh,
        differenceFen: seesMoney(ctx) ? fen : null,
        onHand: there?.known && !customer ? (there.available ?? 0) : null,
      },
    ]
  })
}
