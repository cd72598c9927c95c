// The catalogue as a spreadsheet: columns it understands, rows into products by code or SKU, the way back, and the export (PLAT-11).

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
import type { Words } from '../../kernel/words.ts'
import { CATEGORIES, ProductDraft } from './contract.ts'
import { contradictions, fresh, LENGTHS, mainPlace, withRow } from './imported.ts'
import * as sell from './sell.ts'
import { speaker } from './speaker.ts'
import * as store from './store.ts'

const title = { zh: '商品', en: 'Products' }

type Column = readonly [
  name: string,
  zh: string,
  en: string,
  shape: ImportField['shape'],
  synonyms: readonly string[],
]
const COLUMNS: readonly Column[] = [
  [
    'code',
    '商品编码',
    'Product code',
    'code',
    ['编码', '货号', '款号', '型号', '商品编号', 'product code', 'item no', 'model', 'style'],
  ],
  ['sku', 'SKU', 'SKU', 'code', ['sku编码', '规格编码', '条码', 'sku code', 'variant sku', 'barcode']],
  [
    'name',
    '商品名称',
    'Name',
    'text',
    ['名称', '品名', '商品', '产品名称', '标题', 'product', 'product name', 'title'],
  ],
  ['nameEn', '英文名', 'English name', 'text', ['英文名称', 'name (en)', 'english title']],
  ['category', '类别', 'Category', 'choice', ['类目', '分类', '品类', 'type', 'product type']],
  ['series', '系列', 'Series', 'text', ['collection', 'range']],
  ['intro', '一句话介绍', 'Introduction', 'text', ['卖点', '简介', 'description', 'subtitle']],
  ['colour', '颜色', 'Colour', 'text', ['色', '花色', 'color', 'finish']],
  ['option', '规格', 'Option', 'text', ['款式', '选项', 'variant', 'spec']],
  [
    'price',
    '价格',
    'Price',
    'money',
    [
      '售价',
      '单价',
      '零售价',
      '标价',
      '金额',
      '价格（元）',
      'price (cny)',
      'unit price',
      'retail price',
      'rmb',
    ],
  ],
  [
    'size',
    '尺寸',
    'Size',
    'size',
    [
      '规格尺寸',
      '外形尺寸',
      '长宽高',
      '尺寸（cm）',
      '尺寸（mm）',
      'dimensions',
      'size (cm)',
      'size (mm)',
      'w x d x h',
      'l x w x h',
    ],
  ],
  ['width', '总宽', 'Width', 'length', ['宽', '宽度', '长', '长度', 'overall width', 'length']],
  ['depth', '总深', 'Depth', 'length', ['深', '深度', '进深', 'overall depth']],
  ['height', '总高', 'Height', 'length', ['高', '高度', 'overall height']],
  ['seatHeight', '坐高', 'Seat height', 'length', ['座高', '座面高']],
  ['seatDepth', '坐深', 'Seat depth', 'length', ['座深', '座面深']],
  ['seatWidth', '坐宽', 'Seat width', 'length', ['座宽']],
  ['chaise', '贵妃位长', 'Chaise length', 'length', ['贵妃长', '贵妃', 'chaise']],
  ['clearance', '离地高', 'Clearance', 'length', ['离地', '脚高', 'clearance under', 'leg height']],
  ['thickness', '厚度', 'Thickness', 'length', ['厚']],
  ['diameter', '直径', 'Diameter', 'length', ['ø']],
  ['innerDepth', '内深', 'Inner depth', 'length', ['内进深']],
  ['material', '主材', 'Material', 'text', ['材质', '材料', '框架', '材质说明', 'main material', 'frame']],
  ['fabric', '面料', 'Cover', 'text', ['布料', '皮料', '面材', 'upholstery', 'fabric', 'leather']],
  ['filling', '填充', 'Filling', 'text', ['填充物', '内芯', 'padding']],
  [
    'guaranteeYears',
    '质保（年）',
    'Guarantee (years)',
    'number',
    ['质保', '保修', '保修期', 'warranty', 'guarantee'],
  ],
  ['care', '养护说明', 'Care', 'text', ['养护', '保养', '清洁', 'care instructions']],
  ['madeToOrder', '定制', 'Made to order', 'boolean', ['是否定制', 'custom', 'bespoke']],
  ['active', '在售', 'On sale', 'boolean', ['上架', '状态', '是否上架', 'active', 'published']],
]

const categorySays = (words: Words) =>
  CATEGORIES.map((value) => ({
    value,
    says: [
      value,
      ...(['zh-CN', 'en'] as const).map((language) => speaker(words, language).say(`category.${value}`)),
      ...(ALSO[value] ?? []),
    ],
  }))
const ALSO: Partial<Record<(typeof CATEGORIES)[number], readonly string[]>> = {
  sofa: ['直排沙发', '三人位', '双人沙发', '布艺沙发', 'sofa', 'couch'],
  'l-sofa': ['L型沙发', '贵妃沙发', '转角', 'sectional', 'corner sofa'],
  armchair: ['单椅', '休闲椅', '单人沙发', 'armchair', 'lounge chair'],
  'coffee-table': ['边几', 'coffee table'],
  'tv-unit': ['地柜', 'tv stand', 'tv unit'],
  'dining-table': ['饭桌', '餐台', 'dining table', 'table'],
  chair: ['餐椅', '凳子', 'chair', 'stool'],
  bed: ['床架', '双人床', 'bed'],
  mattress: ['乳胶床垫', 'mattress'],
  nightstand: ['床边柜', 'nightstand', 'bedside table'],
  wardrobe: ['衣橱', 'wardrobe', 'closet'],
  desk: ['写字台', '电脑桌', 'desk'],
  bookcase: ['书架', 'bookcase', 'bookshelf'],
  cabinet: ['餐边柜', '斗柜', 'sideboard', 'cabinet'],
  'shoe-cabinet': ['玄关柜', 'shoe cabinet', 'shoe rack'],
  mirror: ['穿衣镜', 'mirror'],
  lamp: ['落地灯', '台灯', '吊灯', 'lamp', 'light'],
  rug: ['毯子', 'rug', 'carpet'],
}

export const importKind = (words: Words): ImportKind => ({
  kind: 'catalogue',
  title,
  permission: 'catalogue.write',
  fields: COLUMNS.map(([name, zh, en, shape, synonyms]) => ({
    name,
    title: { zh, en },
    required: false,
    synonyms,
    shape,
    ...(name === 'category' ? { choices: categorySays(words) } : {}),
    ...(name === 'code' || name === 'sku' || name === 'name' ? { identifies: true } : {}),
  })),
  apply: (ctx, rows) => apply(ctx, words, rows),
  undo: (ctx, undo) => undoImport(ctx, words, undo),
})

/** The rows of one product, in the order of the sheet. */
interface Group {
  readonly code: string
  readonly rows: ImportRow[]
}

async function apply(ctx: Ctx, words: Words, rows: readonly ImportRow[]): Promise<Applied> {
  const refused: ImportRefusal[] = []
  const groups = await grouped(ctx, rows, refused)
  const known = new Map((await store.byCodes(ctx, [...groups.keys()])).map((row) => [row.code, row]))
  const drafts: ProductDraft[] = []
  const updated: { id: string; now: number; back: number }[] = []
  for (const { code, rows: own } of groups.values()) {
    const old = known.get(code)
    const read = readGroup(code, own, old?.draft)
    const others = contradictions(read.draft.category, own)
    if (others.length > 0)
      refused.push(
        ...others.map(({ row, field, first }) => ({
          row,
          field,
          code: 'catalogue.code-of-another',
          facts: { code, first },
        })),
      )
    else if ('code' in read.refusal) refused.push(read.refusal)
    else if (!old) drafts.push(read.draft)
    else
      await attempt(refused, own[0]?.row ?? 0, async () => {
        const now = await sell.change(ctx, words, { id: old.id, revision: old.revision, draft: read.draft })
        if (now.revision !== old.revision) updated.push({ id: old.id, now: now.revision, back: old.revision })
      })
  }
  const created: string[] = []
  await attempt(refused, rows[0]?.row ?? 0, async () => {
    if (drafts.length > 0) created.push(...(await sell.createMany(ctx, drafts)))
  })
  return { created, updated: updated.map((u) => u.id), refused, undo: { created, updated } }
}

/** Rows belong together by product code, or by the product that has their SKU; a SKU alone is its own code. */
async function grouped(
  ctx: Ctx,
  rows: readonly ImportRow[],
  refused: ImportRefusal[],
): Promise<Map<string, Group>> {
  const word = (row: ImportRow, key: string) =>
    typeof row.values[key] === 'string' ? row.values[key].trim() : ''
  const loose = rows.filter((row) => word(row, 'code') === '').map((row) => word(row, 'sku'))
  const owners = await store.ownersOf(
    ctx,
    loose.filter((sku) => sku !== ''),
  )
  const codes = new Map(
    (await store.byIds(ctx, [...new Set(owners.values())])).map((row) => [row.id, row.code]),
  )
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const sku = word(row, 'sku')
    const code = word(row, 'code') || (codes.get(owners.get(sku) ?? '') ?? sku)
    if (code === '') {
      refused.push({ row: row.row, field: 'code', code: 'catalogue.row-without-code' })
      continue
    }
    const group = groups.get(code) ?? { code, rows: [] }
    group.rows.push(row)
    groups.set(code, group)
  }
  return groups
}

/** Either what the product becomes, or why its rows cannot be taken. */
function readGroup(
  code: string,
  rows: readonly ImportRow[],
  old: ProductDraft | undefined,
): { draft: ProductDraft; refusal: ImportRefusal | Record<never, never> } {
  const [first] = rows
  const start = old ?? fresh(code, first?.values ?? {})
  const draft = rows.reduce(withRow, start)
  const row = first?.row ?? 0
  if (draft.name.zh === '') return { draft, refusal: { row, field: 'name', code: 'catalogue.name-empty' } }
  if (draft.variants.length === 0)
    return { draft, refusal: { row, field: 'price', code: 'catalogue.price-missing' } }
  const doubled = twice(rows.map((r) => r.values.sku))
  if (doubled)
    return {
      draft,
      refusal: {
        row: rows[doubled.at]?.row ?? row,
        field: 'sku',
        code: 'catalogue.sku-twice',
        facts: { sku: doubled.value },
      },
    }
  const checked = ProductDraft.safeParse(draft)
  if (checked.success) return { draft, refusal: {} }
  const [issue] = checked.error.issues
  return {
    draft,
    refusal: { row, code: 'catalogue.row-impossible', facts: { place: issue?.path.join('.') ?? '' } },
  }
}

function twice(values: readonly unknown[]): { value: string; at: number } | undefined {
  const at = values.findIndex(
    (value, i) => typeof value === 'string' && value !== '' && values.indexOf(value) !== i,
  )
  const value = values[at]
  return typeof value === 'string' ? { value, at } : undefined
}

/** A refusal of a verb becomes a refusal of its row; the import rolls everything back anyway. */
async function attempt(refused: ImportRefusal[], row: number, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refused.push({ row, code: error.code, facts: error.facts })
  }
}

const Undo = z.object({
  created: z.array(z.string()),
  updated: z.array(z.object({ id: z.string(), now: z.number(), back: z.number() })),
})

async function undoImport(
  ctx: Ctx,
  words: Words,
  undo: Json,
): Promise<{ removed: number; restored: number }> {
  const { created, updated } = Undo.parse(undo)
  for (const id of created) await remove(ctx, id)
  for (const { id, now, back } of updated) {
    const row = await store.locked(ctx, id)
    if (!row || row.revision !== now)
      throw new Refusal('conflict', 'catalogue.used-since', { product: row?.code ?? id })
    await sell.restore(ctx, words, { id, number: back, revision: now })
  }
  return { removed: created.length, restored: updated.length }
}

async function remove(ctx: Ctx, id: string): Promise<void> {
  const row = await store.locked(ctx, id)
  if (row?.revision !== 1) throw new Refusal('conflict', 'catalogue.used-since', { product: row?.code ?? id })
  await store.remove(ctx, id)
  await ctx.tell('catalogue.product.removed', { product: id, code: row.code }, { topic: id })
}

const EXPORTED: readonly string[] = COLUMNS.map(([name]) => name).filter((name) => name !== 'size')
const EXPORT_SHAPE: Partial<
  Record<ImportField['shape'], NonNullable<ExportKind['columns'][number]['shape']>>
> = {
  money: 'money',
  length: 'length',
  number: 'number',
  boolean: 'boolean',
}

export const exportKind: ExportKind = {
  kind: 'catalogue',
  title,
  permission: 'catalogue.read',
  columns: COLUMNS.filter(([name]) => EXPORTED.includes(name)).map(([name, zh, en, shape]) => ({
    name,
    title: { zh, en },
    shape: EXPORT_SHAPE[shape] ?? 'text',
  })),
  rows: (ctx) => exportRows(ctx),
}

const EXPORT_BATCH = 200

async function* exportRows(ctx: Ctx): AsyncGenerator<Record<string, ExportCell>[]> {
  let after: { value: string; id: string } | undefined
  for (;;) {
    const rows = await store.page(
      ctx,
      { state: 'on-sale', terms: [] },
      { sort: 'code', descending: false, after, limit: EXPORT_BATCH },
    )
    if (rows.length > 0) yield rows.flatMap((row) => exported(row.draft))
    const last = rows.at(-1)
    if (!last || rows.length < EXPORT_BATCH) return
    after = { value: last.key, id: last.id }
  }
}

/** One row for each variant, each with all facts of its product. */
function exported(p: ProductDraft): Record<string, ExportCell>[] {
  const material = (...places: string[]) => p.materials.find((m) => places.includes(m.place))?.name.zh
  const shared: Record<string, ExportCell> = {
    code: p.code,
    name: p.name.zh,
    nameEn: p.name.en,
    category: p.category,
    series: p.series?.zh,
    intro: p.lead?.zh,
    material: material(mainPlace(p.category)),
    fabric: material('fabric', 'leather'),
    filling: material('filling'),
    guaranteeYears: p.guarantee?.years,
    care: p.care?.words.zh,
    madeToOrder: p.madeToOrder,
  }
  for (const [column, key] of Object.entries(LENGTHS))
    shared[column] = p.sizes.find((size) => size.key === key)?.mm
  return p.variants.map((v) => ({
    ...shared,
    sku: v.sku,
    colour: p.colours.find((c) => c.id === v.colour)?.name.zh,
    option: v.option?.zh,
    price: v.priceFen,
    active: v.active,
  }))
}
