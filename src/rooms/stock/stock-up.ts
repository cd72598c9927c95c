/** Many items at once with what stands of them, in a few statements: for the first day of a shop. */
import type { Ctx } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import type { NewItem } from './door.ts'
import * as store from './store.ts'

export type Counted = NewItem & { readonly counts: readonly { place: string; onHand: number }[] }

/** Known codes are left alone. @returns how many were new */
export async function stockUp(ctx: Ctx, given: readonly Counted[]): Promise<number> {
  const known = new Set(
    (
      await store.itemsOf(
        ctx,
        given.map(({ code }) => code),
      )
    ).map(({ code }) => code),
  )
  const fresh = given.filter(({ code }) => !known.has(code))
  const items = fresh.map((one) => ({
    id: make('itm', ctx.now),
    code: one.code,
    kind: one.kind,
    name_zh: one.name?.zh || one.code,
    name_en: one.name?.en || one.name?.zh || one.code,
    product_code: one.productCode ?? null,
    supplier: one.supplier ?? '',
    lead_days: one.leadDays ?? null,
    cost_fen: one.costFen ?? null,
    reorder_point: one.reorderPoint ?? null,
    version: 1,
  }))
  const shelves = fresh.flatMap(({ counts }, i) =>
    counts.map(({ place, onHand }) => ({
      id: make('shf', ctx.now),
      item_id: items[i]?.id ?? '',
      place,
      grade: 'A' as const,
      on_hand: onHand,
      reserved: 0,
      label_zh: null,
      label_en: null,
      note: '',
      case_id: null,
      price_fen: null,
      version: 1,
    })),
  )
  await store.insertMany(ctx, items, shelves)
  return items.length
}
