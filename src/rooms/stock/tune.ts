/** What the shop decides about an item and its places: when to order again, from whom, within how many days. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { PlaceShape } from './contract.ts'
import { placeShape } from './show.ts'
import * as store from './store.ts'

interface Tuning {
  readonly supplier?: string | undefined
  readonly leadDays?: number | null | undefined
  readonly costFen?: number | null | undefined
  readonly reorderPoint?: number | null | undefined
  readonly version?: number | undefined
}

/** @throws Refusal stock.unknown, stock.changed-meanwhile */
export async function tune(ctx: Ctx, idOrCode: string, given: Tuning): Promise<string> {
  const item = await store.lockedItem(ctx, idOrCode)
  if (!item) throw new Refusal('missing', 'stock.unknown', { item: idOrCode })
  if (given.version !== undefined && given.version !== item.version)
    throw new Refusal('conflict', 'stock.changed-meanwhile')
  await store.changeItem(ctx, item.id, {
    ...(given.supplier !== undefined && { supplier: given.supplier }),
    ...(given.leadDays !== undefined && { lead_days: given.leadDays }),
    ...(given.costFen !== undefined && { cost_fen: given.costFen }),
    ...(given.reorderPoint !== undefined && { reorder_point: given.reorderPoint }),
  })
  await ctx.audit('stock.item-changed', item.id, { code: item.code, reorderPoint: given.reorderPoint })
  await ctx.tell(
    'stock.item.changed',
    { item: item.id, code: item.code, what: 'changed' },
    { topic: item.id },
  )
  return item.id
}

export async function savePlace(ctx: Ctx, { code, name, first }: PlaceShape): Promise<PlaceShape> {
  const row = { code, name_zh: name.zh || name.en, name_en: name.en || name.zh, first }
  await store.savePlace(ctx, row)
  await ctx.audit('stock.place-saved', code, { first })
  return placeShape(row)
}
