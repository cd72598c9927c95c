/** Goods come to a place with their grade, are counted again with a reason, and items begin to be kept. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { GradeName } from './contract.ts'
import type { Arrival, NewItem, Wording } from './door.ts'
import { moved } from './hold.ts'
import { labelOf } from './label.ts'
import { placesOf } from './show.ts'
import * as store from './store.ts'

/** @throws Refusal stock.unknown, stock.place-unknown */
export async function receive(
  ctx: Ctx,
  catalogue: Catalogue,
  given: Arrival,
): Promise<{ shelfId: string; grade: GradeName; label: Wording | null }> {
  const item = await keptItem(ctx, catalogue, given)
  const done = await store.movementOf(ctx, given.key)
  const before = done && (await store.shelf(ctx, done.shelf_id))
  if (before) return shelfSays(before)
  const shelf = await shelfFor(ctx, item, given)
  const after = await store.move(ctx, shelf.id, { onHand: given.quantity })
  const { quantity, reason, key, caseId } = given
  await moved(ctx, item, after, { what: 'received', quantity, reason, key, caseId })
  await ctx.audit('stock.received', item.id, { code: item.code, quantity, grade: given.grade, reason })
  return shelfSays(after)
}

const shelfSays = (row: store.ShelfRecord) => ({
  shelfId: row.id,
  grade: row.grade,
  label: row.label_zh === null || row.label_en === null ? null : { zh: row.label_zh, en: row.label_en },
})

/** A code that the catalogue knows begins to be kept by its first goods. */
async function keptItem(
  ctx: Ctx,
  catalogue: Catalogue,
  { item: code, productCode }: Arrival,
): Promise<store.ItemRecord> {
  const known = await store.lockedItem(ctx, code)
  if (known) return known
  await begin(ctx, catalogue, { code, kind: productCode ? 'part' : 'unit', productCode })
  const made = await store.lockedItem(ctx, code)
  if (!made) throw new Refusal('missing', 'stock.unknown', { item: code })
  return made
}

/** New goods share a shelf; everything else stands alone, because its label is its own. */
async function shelfFor(ctx: Ctx, item: store.ItemRecord, given: Arrival): Promise<store.ShelfRecord> {
  const places = await placesOf(ctx)
  const place = given.place ?? places[0]?.code ?? ''
  if (!places.some((one) => one.code === place))
    throw new Refusal('invalid', 'stock.place-unknown', { place })
  const label = labelOf(given.grade, given.label, given.note ?? '')
  if (given.grade === 'A') return shelfAt(ctx, item.id, place)
  return store.addShelf(ctx, {
    item_id: item.id,
    place,
    grade: given.grade,
    on_hand: 0,
    reserved: 0,
    label_zh: label?.zh ?? null,
    label_en: label?.en ?? null,
    note: given.note ?? '',
    case_id: given.caseId ?? null,
    price_fen: given.priceFen ?? null,
    version: 1,
  })
}

/** The one shelf of new goods of an item in a place. */
export async function shelfAt(ctx: Ctx, itemId: string, place: string): Promise<store.ShelfRecord> {
  const known = (await store.shelvesOf(ctx, [itemId])).find((one) => one.grade === 'A' && one.place === place)
  if (known) return known
  const empty = { label_zh: null, label_en: null, note: '', case_id: null, price_fen: null }
  return store.addShelf(ctx, {
    item_id: itemId,
    place,
    grade: 'A',
    on_hand: 0,
    reserved: 0,
    ...empty,
    version: 1,
  })
}

/** @throws Refusal stock.unknown-shelf, stock.changed-meanwhile, stock.below-held */
export async function correct(
  ctx: Ctx,
  shelfId: string,
  given: { onHand: number; reason: string; version: number },
): Promise<string> {
  const first = await store.shelf(ctx, shelfId)
  const item = first && (await store.lockedItem(ctx, first.item_id))
  const shelf = item && (await store.shelf(ctx, shelfId))
  if (!item || !shelf) throw new Refusal('missing', 'stock.unknown-shelf')
  if (shelf.version !== given.version) throw new Refusal('conflict', 'stock.changed-meanwhile')
  if (given.onHand < shelf.reserved)
    throw new Refusal('conflict', 'stock.below-held', { held: shelf.reserved })
  const quantity = given.onHand - shelf.on_hand
  if (quantity === 0) return item.id
  const after = await store.move(ctx, shelf.id, { onHand: quantity })
  await moved(ctx, item, after, { what: 'corrected', quantity, reason: given.reason })
  await ctx.audit('stock.corrected', item.id, {
    code: item.code,
    from: shelf.on_hand,
    to: given.onHand,
    reason: given.reason,
  })
  return item.id
}

/** @throws Refusal stock.code-taken, stock.name-missing */
export async function begin(ctx: Ctx, catalogue: Catalogue, given: NewItem): Promise<string> {
  const known = await named(ctx, catalogue, given)
  const id = make('itm', ctx.now)
  const fresh = await store.insertItem(ctx, {
    id,
    code: given.code,
    kind: known.kind,
    name_zh: known.name.zh,
    name_en: known.name.en,
    product_code: known.productCode,
    supplier: given.supplier ?? '',
    lead_days: given.leadDays ?? null,
    cost_fen: given.costFen ?? null,
    reorder_point: given.reorderPoint ?? null,
    version: 1,
  })
  if (!fresh) throw new Refusal('conflict', 'stock.code-taken', { code: given.code })
  await ctx.audit('stock.item-made', id, { code: given.code })
  await ctx.tell('stock.item.changed', { item: id, code: given.code, what: 'made' }, { topic: id })
  return id
}

/** What the shop calls it: its own words, else the catalogue's for this part or SKU. */
async function named(ctx: Ctx, catalogue: Catalogue, given: NewItem) {
  const [own, productCode] = [given.name, given.productCode ?? null]
  if (own && (own.zh || own.en))
    return {
      kind: given.kind,
      productCode,
      name: { zh: own.zh || own.en, en: own.en || own.zh },
    }
  const part = productCode && (await catalogue.parts(ctx, productCode)).find((one) => one.no === given.code)
  if (part) return { kind: 'part' as const, productCode, name: part.name }
  const sold = (await catalogue.variants(ctx, [given.code])).get(given.code)
  if (sold) return { kind: 'unit' as const, productCode: sold.product.code, name: sold.title }
  throw new Refusal('invalid', 'stock.name-missing', { code: given.code })
}
