/** Stock out of and into spreadsheets: a row for each shelf; in, a count by code and place. */
import { z } from 'zod'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type {
  Applied,
  ExportCell,
  ExportKind,
  ImportField,
  ImportKind,
  ImportRefusal,
  ImportRow,
} from '../../kernel/sheets.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { begin, correct, shelfAt } from './receive.ts'
import { free, placeShape, placesOf } from './show.ts'
import * as store from './store.ts'
import { tune } from './tune.ts'

const PAGE = 500
const title = { zh: '配件与库存', en: 'Parts and stock' }

export const exportKind: ExportKind = {
  kind: 'stock',
  title,
  permission: 'stock.read',
  columns: [
    { name: 'code', title: { zh: '编号', en: 'Code' }, width: 20 },
    { name: 'name', title: { zh: '名称', en: 'Name' }, width: 28 },
    { name: 'kind', title: { zh: '种类', en: 'Kind' } },
    { name: 'product', title: { zh: '商品编号', en: 'Product code' }, width: 14 },
    { name: 'place', title: { zh: '位置', en: 'Place' } },
    { name: 'grade', title: { zh: '成色', en: 'Grade' } },
    { name: 'label', title: { zh: '标签', en: 'Label' }, width: 32 },
    { name: 'onHand', title: { zh: '在库', en: 'On hand' }, shape: 'number' },
    { name: 'reserved', title: { zh: '已锁定', en: 'Held' }, shape: 'number' },
    { name: 'available', title: { zh: '可用', en: 'Free' }, shape: 'number' },
    { name: 'reorder', title: { zh: '补货点', en: 'Reorder point' }, shape: 'number' },
    { name: 'supplier', title: { zh: '供应商', en: 'Supplier' }, width: 20 },
    { name: 'leadDays', title: { zh: '到货天数', en: 'Lead days' }, shape: 'number' },
    { name: 'cost', title: { zh: '成本', en: 'Cost' }, shape: 'money' },
  ],
  async *rows(ctx) {
    let after: string | undefined
    for (;;) {
      const items = await store.list(ctx, {}, after, PAGE)
      yield await cellsOf(ctx, items)
      after = items.at(-1)?.code
      if (items.length < PAGE) return
    }
  },
}

async function cellsOf(ctx: Ctx, items: readonly store.ItemRecord[]): Promise<Record<string, ExportCell>[]> {
  const english = ctx.language === 'en'
  const places = (await placesOf(ctx)).map(placeShape)
  const shelves = await store.shelvesOf(
    ctx,
    items.map((one) => one.id),
  )
  return items.flatMap((item) => {
    const shared = {
      code: item.code,
      name: english ? item.name_en : item.name_zh,
      kind: english ? (item.kind === 'part' ? 'part' : 'unit') : item.kind === 'part' ? '配件' : '整件',
      product: item.product_code,
      reorder: item.reorder_point,
      supplier: item.supplier,
      leadDays: item.lead_days,
      cost: item.cost_fen,
    }
    const own = shelves.filter((one) => one.item_id === item.id)
    if (own.length === 0) return [{ ...shared, onHand: 0, reserved: 0, available: 0 }]
    return own.map((shelf) => ({
      ...shared,
      place: places.find((one) => one.code === shelf.place)?.name[english ? 'en' : 'zh'] ?? shelf.place,
      grade: shelf.grade,
      label: english ? shelf.label_en : shelf.label_zh,
      onHand: shelf.on_hand,
      reserved: shelf.reserved,
      available: free(shelf),
    }))
  })
}

const field = (
  name: string,
  zh: string,
  en: string,
  shape: ImportField['shape'],
  synonyms: readonly string[],
): ImportField => ({ name, title: { zh, en }, required: name === 'code', shape, synonyms })

export const importKind = (catalogue: Catalogue): ImportKind => ({
  kind: 'stock',
  title,
  permission: 'stock.write',
  fields: [
    {
      ...field('code', '编号', 'Code', 'code', ['配件编号', '料号', 'part no', 'part number', 'item code']),
      identifies: true,
    },
    field('name', '名称', 'Name', 'text', ['品名', '配件名称', 'part name', 'item']),
    field('product', '商品编号', 'Product code', 'code', ['适用商品', '所属商品', 'product', 'fits']),
    field('place', '位置', 'Place', 'text', ['仓库', '库位', 'warehouse', 'location', 'store']),
    field('onHand', '在库', 'On hand', 'integer', [
      '库存',
      '数量',
      '盘点数',
      'quantity',
      'qty',
      'stock',
      'count',
    ]),
    field('reorder', '补货点', 'Reorder point', 'integer', [
      '安全库存',
      '最低库存',
      'minimum',
      'safety stock',
    ]),
    field('supplier', '供应商', 'Supplier', 'text', ['厂家', '供货商', 'vendor', 'maker']),
    field('leadDays', '到货天数', 'Lead days', 'integer', ['交期', '采购周期', 'lead time']),
    field('cost', '成本', 'Cost', 'money', ['成本价', '进价', '单价', 'unit cost', 'price']),
  ],
  apply: (ctx, rows) => apply(ctx, catalogue, rows),
  undo,
})

const text = (row: ImportRow, name: string): string | undefined => {
  const value = row.values[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
const count = (row: ImportRow, name: string): number | undefined => {
  const value = row.values[name]
  return typeof value === 'number' ? value : undefined
}

const Undo = z.object({
  created: z.array(z.string()),
  counted: z.array(z.object({ shelf: z.string(), was: z.number(), version: z.number() })),
  tuned: z.array(
    z.object({
      item: z.string(),
      version: z.number(),
      was: z.object({
        supplier: z.string(),
        leadDays: z.number().nullable(),
        costFen: z.number().nullable(),
        reorderPoint: z.number().nullable(),
      }),
    }),
  ),
})

async function apply(ctx: Ctx, catalogue: Catalogue, rows: readonly ImportRow[]): Promise<Applied> {
  const done: z.infer<typeof Undo> = { created: [], counted: [], tuned: [] }
  const refused: ImportRefusal[] = []
  for (const row of rows) {
    try {
      await applyRow(ctx, catalogue, row, done)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ row: row.row, code: error.code, facts: error.facts })
    }
  }
  const updated = [...new Set(done.tuned.map((one) => one.item))]
  return {
    created: done.created,
    updated: updated.filter((id) => !done.created.includes(id)),
    refused,
    undo: done,
  }
}

async function applyRow(
  ctx: Ctx,
  catalogue: Catalogue,
  row: ImportRow,
  done: z.infer<typeof Undo>,
): Promise<void> {
  const code = text(row, 'code') ?? ''
  const name = text(row, 'name')
  const known = await store.item(ctx, code)
  const id =
    known?.id ??
    (await begin(ctx, catalogue, {
      code,
      kind: 'part',
      productCode: text(row, 'product'),
      ...(name && { name: { zh: name, en: '' } }),
    }))
  if (!known) done.created.push(id)
  const item = await store.item(ctx, id)
  if (!item) throw new Refusal('missing', 'stock.unknown', { item: code })
  done.tuned.push({
    item: id,
    version: item.version + 1,
    was: {
      supplier: item.supplier,
      leadDays: item.lead_days,
      costFen: item.cost_fen,
      reorderPoint: item.reorder_point,
    },
  })
  await tune(ctx, id, {
    supplier: text(row, 'supplier'),
    leadDays: count(row, 'leadDays'),
    costFen: count(row, 'cost'),
    reorderPoint: count(row, 'reorder'),
  })
  const onHand = count(row, 'onHand')
  if (onHand === undefined) return
  if (onHand < 0) throw new Refusal('invalid', 'stock.count-below-zero')
  const shelf = await shelfAt(ctx, id, await placeNamed(ctx, text(row, 'place')))
  await correct(ctx, shelf.id, { onHand, reason: 'import', version: shelf.version })
  const after = await store.shelf(ctx, shelf.id)
  if (after && after.version !== shelf.version)
    done.counted.push({ shelf: shelf.id, was: shelf.on_hand, version: after.version })
}

/** @throws Refusal stock.place-unknown */
async function placeNamed(ctx: Ctx, word: string | undefined): Promise<string> {
  const places = await placesOf(ctx)
  const found = word ? places.find((one) => [one.code, one.name_zh, one.name_en].includes(word)) : places[0]
  if (!found) throw new Refusal('invalid', 'stock.place-unknown', { place: word ?? '' })
  return found.code
}

async function undo(ctx: Ctx, given: Json): Promise<{ removed: number; restored: number }> {
  const { created, counted, tuned } = Undo.parse(given)
  for (const { shelf, was, version } of counted.toReversed())
    await correct(ctx, shelf, { onHand: was, reason: 'import undone', version })
  for (const { item, was, version } of tuned.toReversed()) {
    const now = await store.item(ctx, item)
    if (!now || now.version !== version)
      throw new Refusal('conflict', 'stock.used-since', { item: now?.code ?? item })
    if (!created.includes(item)) await tune(ctx, item, was)
  }
  for (const id of created) await store.removeItem(ctx, id)
  return { removed: created.length, restored: new Set(tuned.map((one) => one.item)).size - created.length }
}
