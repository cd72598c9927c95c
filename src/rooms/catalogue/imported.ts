// Rows of a spreadsheet become a product: what a row says replaces what we knew, what it leaves out stays.
import type { ImportedSize, ImportRow } from '../../kernel/sheets.ts'
import { familyOf } from './colour-words.ts'
import {
  Category,
  type Colour,
  type Material,
  type ProductDraft,
  type Size,
  type SizeKey,
  type Variant,
} from './contract.ts'

type Values = ImportRow['values']
const text = (values: Values, key: string): string | undefined => {
  const value = values[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
const number = (values: Values, key: string): number | undefined => {
  const value = values[key]
  return typeof value === 'number' ? value : undefined
}

/** Lengths that have a column of their own: column -> what it measures. */
export const LENGTHS: Readonly<Record<string, SizeKey>> = {
  width: 'width',
  depth: 'depth',
  height: 'height',
  seatHeight: 'seat-height',
  seatDepth: 'seat-depth',
  seatWidth: 'seat-width',
  chaise: 'chaise-depth',
  clearance: 'clearance-under',
  thickness: 'thickness',
  diameter: 'diameter',
  innerDepth: 'inner-depth',
}

/** A product that does not exist yet; the first row names it. */
export function fresh(code: string, values: Values): ProductDraft {
  return {
    code,
    name: { zh: '', en: '' },
    category: Category.catch('other').parse(values.category),
    variants: [],
    colours: [],
    sizes: [],
    materials: [],
    tests: [],
    suits: [],
    parts: [],
    cartons: [],
    madeToOrder: false,
  }
}

/** The draft with one more row read into it. @param day when the file was read, for the origin of its sizes */
export function withRow(draft: ProductDraft, { values }: ImportRow): ProductDraft {
  const named = withIdentity(draft, values)
  const coloured = withColour(named, text(values, 'colour'))
  const sized = withSizes(coloured.draft, values)
  const made = withMaterials(sized, values)
  return withVariant(withRest(made, values), values, coloured.id)
}

function withIdentity(draft: ProductDraft, values: Values): ProductDraft {
  const zh = text(values, 'name')
  const en = text(values, 'nameEn')
  const series = text(values, 'series')
  const category = Category.safeParse(values.category)
  return {
    ...draft,
    name: { zh: zh ?? draft.name.zh, en: en ?? draft.name.en },
    ...(series === undefined ? {} : { series: { zh: series, en: draft.series?.en ?? '' } }),
    ...(category.success ? { category: category.data } : {}),
  }
}

function withColour(
  draft: ProductDraft,
  name: string | undefined,
): { draft: ProductDraft; id: string | undefined } {
  if (name === undefined) return { draft, id: undefined }
  const known = draft.colours.find(
    (c) => c.name.zh === name || c.name.en.toLowerCase() === name.toLowerCase(),
  )
  if (known) return { draft, id: known.id }
  const family = familyOf(name)
  const id = freeId(draft.colours, family ?? 'colour')
  const english = /^[\x20-\x7e]+$/.test(name)
  const colour: Colour = { id, name: { zh: name, en: english ? name : '' }, ...(family ? { family } : {}) }
  return { draft: { ...draft, colours: [...draft.colours, colour] }, id }
}

function freeId(colours: readonly Colour[], wish: string): string {
  const taken = new Set(colours.map((c) => c.id))
  let id = wish
  for (let n = 2; taken.has(id); n++) id = `${wish}-${n}`
  return id
}

function sizesSaid(category: Category, values: Values): Map<SizeKey, number> {
  const read = new Map<SizeKey, number>(overall(category, values.size))
  for (const [column, key] of Object.entries(LENGTHS)) {
    const mm = number(values, column)
    if (mm !== undefined) read.set(key, Math.round(mm))
  }
  return read
}

export interface Contradiction {
  readonly row: number
  readonly field: string
  /** The row that said it first. */
  readonly first: number
}

/** Rows of one code that say another name, category, size, or price without SKU, than a row before: another product. */
export function contradictions(category: Category, rows: readonly ImportRow[]): Contradiction[] {
  const said = new Map<string, { value: string; row: number }>()
  return rows.flatMap(({ row, values }) => {
    const facts = factsOf(category, values)
    const against = facts.find(([key, , value]) => said.has(key) && said.get(key)?.value !== value)
    const first = against && said.get(against[0])
    if (first) return [{ row, field: against[1], first: first.row }]
    for (const [key, , value] of facts) if (!said.has(key)) said.set(key, { value, row })
    return []
  })
}

/** What must be the same in every row of a product: its key, the column that says it, and the value. */
function factsOf(category: Category, values: Values): [key: string, field: string, value: string][] {
  const name = text(values, 'name')
  const kind = Category.safeParse(values.category)
  const loose = text(values, 'sku') === undefined ? number(values, 'price') : undefined
  const column = new Map(Object.entries(LENGTHS).map(([field, key]) => [key, field]))
  const sizes = [...sizesSaid(category, values)].filter(([, mm]) => mm > 0)
  return [
    ...(name === undefined ? [] : [['name', 'name', name.normalize('NFKC').replace(/\s+/g, ' ')] as const]),
    ...(kind.success ? [['category', 'category', kind.data] as const] : []),
    ...sizes.map(([key, mm]) => [key, fieldOf(values, column.get(key)), String(mm)] as const),
    ...(loose === undefined ? [] : [['price', 'price', String(loose)] as const]),
  ].map(([key, field, value]) => [key, field, value])
}

const fieldOf = (values: Values, column: string | undefined): string =>
  column !== undefined && number(values, column) !== undefined ? column : 'size'

function withSizes(draft: ProductDraft, values: Values): ProductDraft {
  const read = sizesSaid(draft.category, values)
  // A size that says the same keeps its origin: a file does not turn what we measured into hearsay.
  const news = [...read].filter(([key, mm]) => mm > 0 && draft.sizes.find((s) => s.key === key)?.mm !== mm)
  const sizes = news.map(([key, mm]): Size => ({ key, mm, source: 'stated' }))
  return { ...draft, sizes: renewed(draft.sizes, sizes, (size) => size.key) }
}

/** New ones take the place of those they replace; the rest come behind. */
function renewed<T>(old: readonly T[], news: readonly T[], keyOf: (one: T) => string): T[] {
  const byKey = new Map(news.map((one) => [keyOf(one), one]))
  const known = new Set(old.map(keyOf))
  return [...old.map((one) => byKey.get(keyOf(one)) ?? one), ...news.filter((one) => !known.has(keyOf(one)))]
}

const LYING = new Set<Category>(['mattress'])

/** 1400 x 800 x 750: the longer of length and width runs along the wall, except for what one lies on. */
function overall(category: Category, value: Values[string] | undefined): [SizeKey, number][] {
  if (!isSize(value)) return []
  const { widthMm, depthMm, heightMm, lengthMm, diameterMm } = value
  const found: [SizeKey, number | undefined][] = LYING.has(category)
    ? [
        ['lie-width', widthMm],
        ['lie-length', lengthMm ?? depthMm],
        ['thickness', heightMm],
      ]
    : [
        ['width', lengthMm ?? widthMm],
        ['depth', lengthMm === undefined ? depthMm : (depthMm ?? widthMm)],
        ['height', heightMm],
        ['diameter', diameterMm],
      ]
  return found.flatMap(([key, mm]): [SizeKey, number][] => (mm === undefined ? [] : [[key, Math.round(mm)]]))
}

const isSize = (value: unknown): value is ImportedSize =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const MAIN_PLACE: Partial<Record<Category, Material['place']>> = {
  'coffee-table': 'top',
  'dining-table': 'top',
  desk: 'top',
  'tv-unit': 'body',
  nightstand: 'body',
  wardrobe: 'body',
  bookcase: 'body',
  cabinet: 'body',
  'shoe-cabinet': 'body',
  mattress: 'core',
  rug: 'pile',
  lamp: 'frame',
}

/** The place that a file's one column of material speaks of. */
export const mainPlace = (category: Category): Material['place'] => MAIN_PLACE[category] ?? 'frame'

const KIND_WORDS: readonly (readonly [Material['kind'], RegExp])[] = [
  ['veneer', /贴皮|木皮|veneer/i],
  ['particle-board', /颗粒板|刨花板|particle/i],
  ['mdf', /密度板|纤维板|mdf/i],
  ['plywood', /多层板|胶合板|夹板|plywood/i],
  ['solid-wood', /实木|橡木|胡桃木|榉木|松木|solid|oak|walnut|beech/i],
  ['faux-leather', /仿皮|科技皮|皮革布|pu|faux/i],
  ['leather', /皮|leather/i],
  ['velvet', /绒|velvet/i],
  ['linen', /麻|linen/i],
  ['cotton', /棉|cotton/i],
  ['wool', /羊毛|wool/i],
  ['fabric', /布|fabric/i],
  ['stone', /岩板|大理石|石|marble|stone/i],
  ['glass', /玻璃|glass/i],
  ['steel', /钢|铁|steel|iron/i],
  ['aluminium', /铝|alumin/i],
  ['rattan', /藤|rattan/i],
  ['latex', /乳胶|latex/i],
  ['spring', /弹簧|spring/i],
  ['foam', /海绵|foam/i],
]

function withMaterials(draft: ProductDraft, values: Values): ProductDraft {
  const said: [Material['place'], string | undefined][] = [
    [mainPlace(draft.category), text(values, 'material')],
    ['fabric', text(values, 'fabric')],
    ['filling', text(values, 'filling')],
  ]
  const news = said.flatMap(([place, name]): Material[] => {
    if (name === undefined) return []
    const kind = KIND_WORDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
    const at = place === 'fabric' && (kind === 'leather' || kind === 'faux-leather') ? 'leather' : place
    const same = draft.materials.find((m) => m.place === at && m.name.zh === name)
    return [same ?? { place: at, kind, name: { zh: name, en: '' }, source: 'stated' }]
  })
  return { ...draft, materials: renewed(draft.materials, news, (m) => m.place) }
}

function withRest(draft: ProductDraft, values: Values): ProductDraft {
  const care = text(values, 'care')
  const years = number(values, 'guaranteeYears')
  const lead = text(values, 'intro')
  const custom = values.madeToOrder
  return {
    ...draft,
    ...(lead === undefined ? {} : { lead: { zh: lead, en: draft.lead?.en ?? '' } }),
    ...(care === undefined || care === draft.care?.words.zh
      ? {}
      : { care: { words: { zh: care, en: draft.care?.words.en ?? '' }, source: 'stated' as const } }),
    ...(years === undefined
      ? {}
      : { guarantee: { years, covers: draft.guarantee?.covers ?? { zh: '整件', en: 'the whole piece' } } }),
    ...(typeof custom === 'boolean' ? { madeToOrder: custom } : {}),
  }
}

/** A row without SKU and price tells facts only. */
function withVariant(draft: ProductDraft, values: Values, colour: string | undefined): ProductDraft {
  const sku = text(values, 'sku') ?? (draft.variants.length === 0 ? draft.code : undefined)
  const old = draft.variants.find((v) => v.sku === sku)
  const priceFen = number(values, 'price') ?? old?.priceFen
  if (sku === undefined || priceFen === undefined) return draft
  const option = text(values, 'option')
  const variant: Variant = {
    ...(old ?? { sku, active: true }),
    priceFen: Math.round(priceFen),
    ...(colour === undefined ? {} : { colour }),
    ...(option === undefined ? {} : { option: { zh: option, en: old?.option?.en ?? '' } }),
    ...(typeof values.active === 'boolean' ? { active: values.active } : {}),
  }
  return {
    ...draft,
    variants: old ? draft.variants.map((v) => (v === old ? variant : v)) : [...draft.variants, variant],
  }
}
