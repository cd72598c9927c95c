/** Stock as a reader sees it: rows, shelves with their labels, reservations and movements. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type {
  LabelledShape,
  MovementShape,
  PlaceShape,
  ReservationShape,
  ShelfShape,
  StockItemShape,
  StockRowShape,
} from './contract.ts'
import type { OnHand, Wording } from './door.ts'
import * as store from './store.ts'

/** The place there is before anybody names one; naming it is saving this code. */
export const FIRST_PLACE = { code: 'main', name_zh: '主仓', name_en: 'Main store', first: 0 } as const

export async function placesOf(ctx: Ctx): Promise<store.PlaceRecord[]> {
  const known = await store.places(ctx)
  return known.some((one) => one.code === FIRST_PLACE.code) ? known : [FIRST_PLACE, ...known]
}

const inLanguage = (ctx: Ctx, words: Wording): string =>
  ctx.language === 'en' ? words.en || words.zh : words.zh || words.en

export const placeShape = (row: store.PlaceRecord): PlaceShape => ({
  code: row.code,
  name: { zh: row.name_zh, en: row.name_en },
  first: row.first,
})

const placeText = (ctx: Ctx, places: readonly store.PlaceRecord[], code: string): string => {
  const place = places.find((one) => one.code === code)
  return place ? inLanguage(ctx, placeShape(place).name) : code
}

const labelOf = (row: store.ShelfRecord): Wording | null =>
  row.label_zh === null || row.label_en === null ? null : { zh: row.label_zh, en: row.label_en }

export const free = (row: Pick<store.ShelfRecord, 'on_hand' | 'reserved'>): number =>
  row.on_hand - row.reserved

function shelfShape(ctx: Ctx, places: readonly store.PlaceRecord[], row: store.ShelfRecord): ShelfShape {
  const label = labelOf(row)
  return {
    id: row.id,
    place: row.place,
    placeText: placeText(ctx, places, row.place),
    grade: row.grade,
    onHand: row.on_hand,
    reserved: row.reserved,
    available: free(row),
    label,
    labelText: label && inLanguage(ctx, label),
    note: row.note,
    caseId: row.case_id,
    priceFen: row.price_fen,
    version: row.version,
  }
}

export function rowShape(item: store.ItemRecord, shelves: readonly store.ShelfRecord[]): StockRowShape {
  const own = shelves.filter((one) => one.item_id === item.id)
  const fresh = own.filter((one) => one.grade === 'A')
  const sum = (of: readonly store.ShelfRecord[], what: (row: store.ShelfRecord) => number) =>
    of.reduce((all, one) => all + what(one), 0)
  const available = sum(fresh, free)
  return {
    id: item.id,
    code: item.code,
    kind: item.kind,
    name: { zh: item.name_zh, en: item.name_en },
    productCode: item.product_code,
    supplier: item.supplier,
    leadDays: item.lead_days,
    costFen: item.cost_fen,
    reorderPoint: item.reorder_point,
    onHand: sum(fresh, (one) => one.on_hand),
    reserved: sum(fresh, (one) => one.reserved),
    available,
    labelled: sum(
      own.filter((one) => one.grade === 'B' || one.grade === 'C'),
      free,
    ),
    low: item.reorder_point !== null && available <= item.reorder_point,
    version: item.version,
  }
}

export async function rows(ctx: Ctx, found: readonly store.ItemRecord[]): Promise<StockRowShape[]> {
  const shelves = await store.shelvesOf(
    ctx,
    found.map((one) => one.id),
  )
  return found.map((one) => rowShape(one, shelves))
}

export function reservationShape(
  row: store.HeldRecord,
  code: string,
  shelf: store.ShelfRecord,
): ReservationShape {
  return {
    id: row.id,
    key: row.key,
    code,
    place: shelf.place,
    grade: shelf.grade,
    label: labelOf(shelf),
    quantity: row.quantity,
    state: row.state,
    caseId: row.case_id,
    at: row.at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }
}

/** @throws Refusal stock.unknown */
export async function whole(ctx: Ctx, idOrCode: string): Promise<StockItemShape> {
  const item = await store.item(ctx, idOrCode)
  if (!item) throw new Refusal('missing', 'stock.unknown', { item: idOrCode })
  const [shelves, places, held, story] = [
    await store.shelvesOf(ctx, [item.id]),
    await placesOf(ctx),
    await store.heldOf(ctx, item.id),
    await store.storyOf(ctx, item.id),
  ]
  const on = new Map(shelves.map((one) => [one.id, one]))
  const movement = (row: (typeof story)[number]): MovementShape => {
    const shelf = on.get(row.shelf_id)
    return {
      id: row.id,
      at: row.at.toISOString(),
      what: row.what,
      place: shelf?.place ?? '',
      placeText: placeText(ctx, places, shelf?.place ?? ''),
      grade: shelf?.grade ?? 'A',
      quantity: row.quantity,
      by: row.by_name,
      reason: row.reason,
      caseId: row.case_id,
    }
  }
  return {
    ...rowShape(item, shelves),
    shelves: shelves
      .filter((one) => one.on_hand > 0 || one.grade === 'A')
      .map((one) => shelfShape(ctx, places, one)),
    held: held.flatMap((row) => {
      const shelf = on.get(row.shelf_id)
      return shelf ? [reservationShape(row, item.code, shelf)] : []
    }),
    story: story.map(movement),
  }
}

export async function labelled(ctx: Ctx, productCode?: string): Promise<LabelledShape[]> {
  const shelves = await store.labelled(ctx)
  const places = await placesOf(ctx)
  const found = await store.itemsById(ctx, [...new Set(shelves.map((one) => one.item_id))])
  const items = new Map(found.map((one) => [one.id, one]))
  return shelves.flatMap((row) => {
    const item = items.get(row.item_id)
    const label = labelOf(row)
    if (!item || !label || (row.grade !== 'B' && row.grade !== 'C')) return []
    if (productCode && item.product_code !== productCode) return []
    return [
      {
        shelfId: row.id,
        code: item.code,
        name: { zh: item.name_zh, en: item.name_en },
        productCode: item.product_code,
        grade: row.grade,
        label,
        labelText: inLanguage(ctx, label),
        note: row.note,
        place: row.place,
        placeText: placeText(ctx, places, row.place),
        available: free(row),
        priceFen: row.price_fen,
      },
    ]
  })
}

export async function onHandOf(ctx: Ctx, codes: readonly string[]): Promise<Map<string, OnHand>> {
  const found = await store.itemsOf(ctx, codes)
  const shelves = await store.shelvesOf(
    ctx,
    found.map((one) => one.id),
  )
  const known = new Map(found.map((one) => [one.code, one]))
  return new Map(codes.map((code) => [code, handOf(code, known.get(code), shelves)]))
}

function handOf(
  code: string,
  item: store.ItemRecord | undefined,
  shelves: readonly store.ShelfRecord[],
): OnHand {
  const row = item && rowShape(item, shelves)
  const fresh = shelves.filter((one) => one.item_id === item?.id && one.grade === 'A')
  return {
    code,
    known: row !== undefined,
    name: row?.name ?? null,
    onHand: row?.onHand ?? 0,
    reserved: row?.reserved ?? 0,
    available: row?.available ?? 0,
    supplier: row?.supplier ?? '',
    leadDays: row?.leadDays ?? null,
    costFen: row?.costFen ?? null,
    places: fresh.map((one) => ({ place: one.place, available: free(one) })),
  }
}
