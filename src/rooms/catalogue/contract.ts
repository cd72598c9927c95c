// What the catalogue says on the wire: products with true sizes, their truth sheet, and the requests about them. Long, because a browser reads this one page.
// Over 400 lines because one contract per room is the law and every fact of a product has its shape here.
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

/** Chinese and English of the same words; English may still be empty where nobody wrote it. */
export const Wording = z.object({ zh: z.string().max(4000), en: z.string().max(4000) })
export type Wording = z.infer<typeof Wording>
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Mm = z.number().int().min(1).max(20_000)
const Fen = z.number().int().min(0).max(1_000_000_000)

export const CATEGORIES = [
  'sofa',
  'l-sofa',
  'armchair',
  'coffee-table',
  'tv-unit',
  'dining-table',
  'chair',
  'bed',
  'mattress',
  'nightstand',
  'wardrobe',
  'desk',
  'bookcase',
  'cabinet',
  'shoe-cabinet',
  'mirror',
  'lamp',
  'rug',
  'other',
] as const
export const Category = z.enum(CATEGORIES)
export type Category = z.infer<typeof Category>

export const COLOUR_FAMILIES = [
  'white',
  'black',
  'grey',
  'light-grey',
  'dark-grey',
  'beige',
  'cream',
  'brown',
  'walnut',
  'oak',
  'wood',
  'red',
  'orange',
  'yellow',
  'green',
  'dark-green',
  'blue',
  'navy',
  'purple',
  'pink',
] as const

/** Where a fact comes from: our own ruler, the maker's drawing, a laboratory, a certificate, or only somebody's word. */
export const SOURCES = ['measured', 'maker', 'lab', 'certificate', 'stated'] as const
export const Source = z.enum(SOURCES)
export type Source = z.infer<typeof Source>
const provenance = { source: Source, measuredOn: Day.optional(), note: z.string().max(500).optional() }

export const SIZES = [
  'width',
  'depth',
  'height',
  'chaise-depth',
  'seat-height',
  'seat-depth',
  'seat-width',
  'arm-height',
  'back-height',
  'lie-width',
  'lie-length',
  'headboard-height',
  'clearance-under',
  'top-thickness',
  'leg-room',
  'extended-width',
  'inner-width',
  'inner-depth',
  'inner-height',
  'hanging-height',
  'shelf-load-width',
  'diameter',
  'thickness',
  'cable-length',
] as const
export const SizeKey = z.enum(SIZES)
export type SizeKey = z.infer<typeof SizeKey>
/** One length in mm with its origin. */
export const Size = z.object({ key: SizeKey, mm: Mm, ...provenance })
export type Size = z.infer<typeof Size>

export const PLACES = [
  'frame',
  'top',
  'body',
  'door',
  'back',
  'drawer',
  'legs',
  'slats',
  'filling',
  'springs',
  'core',
  'cover',
  'fabric',
  'leather',
  'shade',
  'hardware',
  'surface',
  'pile',
  'backing',
] as const
export const MATERIAL_KINDS = [
  'solid-wood',
  'veneer',
  'plywood',
  'particle-board',
  'mdf',
  'steel',
  'aluminium',
  'brass',
  'glass',
  'stone',
  'rattan',
  'fabric',
  'velvet',
  'linen',
  'leather',
  'faux-leather',
  'foam',
  'latex',
  'down',
  'spring',
  'wool',
  'cotton',
  'paper',
  'lacquer',
  'oil',
  'plastic',
  'other',
] as const
/** What a place of the piece is truly made of; `name` says it plainly, for instance 红橡实木 or 白橡贴皮多层板. */
export const Material = z.object({
  place: z.enum(PLACES),
  kind: z.enum(MATERIAL_KINDS),
  name: Wording,
  grade: z.string().max(60).optional(),
  ...provenance,
})
export type Material = z.infer<typeof Material>

export const TESTS = [
  'martindale',
  'scratch',
  'pilling',
  'light-fastness',
  'formaldehyde',
  'load',
  'cycles',
  'flame',
  'tip-over',
] as const
/** A test figure; `colour` names the one colour that was tested, absent means it holds for all of them. */
export const Test = z.object({
  kind: z.enum(TESTS),
  value: z.number().optional(),
  unit: z.enum(['rubs', 'grade', 'mg/m3', 'kg', 'cycles', 'strokes']).optional(),
  result: Wording,
  standard: z.string().max(60).optional(),
  laboratory: z.string().max(80).optional(),
  colour: z.string().max(40).optional(),
  ...provenance,
})
export type Test = z.infer<typeof Test>

const ColourId = z.string().regex(/^[a-z0-9-]{1,40}$/)
export const Colour = z.object({
  id: ColourId,
  name: Wording,
  family: z.enum(COLOUR_FAMILIES).optional(),
  hex: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .optional(),
})
export type Colour = z.infer<typeof Colour>

/** Firmness 1 (sinks in) to 5 (hardly gives), with words that a person would use. */
export const Comfort = z.object({ firmness: z.number().int().min(1).max(5), words: Wording, ...provenance })

export const WHOM = [
  'children',
  'elderly',
  'pets',
  'tenants',
  'small-flat',
  'back-trouble',
  'tall',
  'short',
  'allergy',
  'left-handed',
  'underfloor-heating',
] as const
/** Whom it suits, and honestly whom not, each with its reason. */
export const Suits = z.object({
  who: z.enum(WHOM),
  verdict: z.enum(['well', 'with-care', 'not']),
  because: Wording,
})
export type Suits = z.infer<typeof Suits>

/** One line of the parts list; a replaceable part with a spare price can be sent alone. */
export const Part = z.object({
  no: z.string().min(1).max(40),
  name: Wording,
  quantity: z.number().int().min(1).max(999),
  replaceable: z.boolean(),
  spareFen: Fen.optional(),
})
export type Part = z.infer<typeof Part>

/** One carton as it stands at the customer's door: mm and grams. */
export const Carton = z.object({
  no: z.number().int().min(1),
  length: Mm,
  width: Mm,
  height: Mm,
  grams: z.number().int().min(1).max(500_000),
  holds: Wording.optional(),
})
export type Carton = z.infer<typeof Carton>

export const Variant = z.object({
  sku: z.string().trim().min(1).max(60),
  colour: ColourId.optional(),
  option: Wording.optional(),
  priceFen: Fen,
  active: z.boolean(),
})
export type Variant = z.infer<typeof Variant>

/** Everything the merchant knows about one product; sizes, materials and tests carry where they come from. */
export const ProductDraft = z.object({
  code: z.string().trim().min(1).max(40),
  name: Wording,
  series: Wording.optional(),
  category: Category,
  lead: Wording.optional(),
  variants: z.array(Variant).max(200),
  colours: z.array(Colour).max(60),
  sizes: z.array(Size).max(60),
  materials: z.array(Material).max(40),
  tests: z.array(Test).max(60),
  comfort: Comfort.optional(),
  suits: z.array(Suits).max(20),
  bodyHeight: z.object({ from: Mm, to: Mm, note: Wording.optional() }).optional(),
  parts: z.array(Part).max(200),
  cartons: z.array(Carton).max(40),
  care: z.object({ words: Wording, ...provenance }).optional(),
  guarantee: z.object({ years: z.number().min(0).max(50), covers: Wording }).optional(),
  loadKg: z.number().min(1).max(5000).optional(),
  assembly: z
    .object({
      by: z.enum(['none', 'self', 'technician']),
      minutes: z.number().int().min(0).max(2000).optional(),
    })
    .optional(),
  madeToOrder: z.boolean(),
  leadDays: z.object({ from: z.number().int().min(0), to: z.number().int().min(0) }).optional(),
})
export type ProductDraft = z.infer<typeof ProductDraft>

/** What a sheet lacks: how many of its 100 points it costs and why a customer needs it. */
export const Missing = z.object({ key: z.string(), label: z.string(), points: z.number(), why: z.string() })
export const SheetLine = z.object({
  id: z.string(),
  key: z.string(),
  label: z.string(),
  text: z.string(),
  value: z.number().optional(),
  unit: z.string().optional(),
  colour: z.string().optional(),
  source: Source,
  sourceText: z.string(),
  measuredOn: Day.optional(),
})
export const SECTIONS = [
  'size',
  'material',
  'colour',
  'comfort',
  'suits',
  'test',
  'parts',
  'delivery',
  'care',
] as const
/** The truth sheet in the reader's language, score 0..100; a `gap` of a section is said, never hidden. */
export const TruthSheet = z.object({
  product: z.string(),
  code: z.string(),
  title: z.string(),
  language: z.enum(['zh-CN', 'en']),
  score: z.number().int(),
  complete: z.boolean(),
  measuredOn: Day.optional(),
  sections: z.array(
    z.object({
      key: z.enum(SECTIONS),
      title: z.string(),
      lines: z.array(SheetLine),
      gaps: z.array(z.string()),
    }),
  ),
  missing: z.array(Missing),
})
export type TruthSheet = z.infer<typeof TruthSheet>

export const Product = ProductDraft.extend({
  id: z.string(),
  revision: z.number().int(),
  score: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  archivedAt: z.string().optional(),
})
export type Product = z.infer<typeof Product>

export const ProductRow = z.object({
  id: z.string(),
  code: z.string(),
  name: Wording,
  series: Wording.optional(),
  category: Category,
  score: z.number().int(),
  missing: z.array(z.string()),
  colours: z.array(Colour),
  fromFen: Fen.optional(),
  toFen: Fen.optional(),
  variants: z.number().int(),
  parts: z.number().int(),
  revision: z.number().int(),
  updatedAt: z.string(),
  archivedAt: z.string().optional(),
})
export type ProductRow = z.infer<typeof ProductRow>

/** One fact that changed, both sides as a person would read them. */
export const FactChange = z.object({
  fact: z.string(),
  label: Wording,
  old: Wording.optional(),
  new: Wording.optional(),
})
export type FactChange = z.infer<typeof FactChange>
export const ProductChanged = z.object({
  product: z.string(),
  code: z.string(),
  name: Wording,
  revision: z.number().int(),
  changes: z.array(FactChange),
})
export type ProductChanged = z.infer<typeof ProductChanged>
export const Revision = z.object({
  revision: z.number().int(),
  at: z.string(),
  by: z.string(),
  note: z.string().optional(),
  changes: z.array(FactChange),
})

const one = z.object({ product: z.string() })
const revised = z.object({ revision: z.number().int() })

export const listProducts = endpoint({
  method: 'GET',
  path: '/api/catalogue/products',
  summary: 'Products of the shop, searched and filtered',
  query: z.object({
    q: z.string().max(100).optional(),
    category: Category.optional(),
    state: z.enum(['on-sale', 'archived', 'all']).default('on-sale'),
    lacking: z.string().max(60).optional(),
    scoreBelow: z.coerce.number().int().min(1).max(100).optional(),
    sort: z.enum(['code', 'name', 'score', 'updated', 'price']).default('code'),
    descending: z.stringbool().default(false),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(ProductRow), next: z.string().optional(), total: z.number().int() }),
})
export const catalogueOverview = endpoint({
  method: 'GET',
  path: '/api/catalogue/overview',
  summary: 'How many products, how complete their truth sheets are, what is lacking most',
  answer: z.object({
    products: z.number().int(),
    archived: z.number().int(),
    complete: z.number().int(),
    meanScore: z.number(),
    categories: z.array(
      z.object({ category: Category, label: z.string(), products: z.number().int(), meanScore: z.number() }),
    ),
    lacking: z.array(
      z.object({ key: z.string(), label: z.string(), products: z.number().int(), why: z.string() }),
    ),
  }),
})
export const readProduct = endpoint({
  method: 'GET',
  path: '/api/catalogue/products/:product',
  summary: 'One product with its truth sheet',
  params: one,
  answer: z.object({
    product: Product,
    sheet: TruthSheet,
    door: z.object({ narrowestMm: Mm, carton: z.number().int() }).optional(),
  }),
})
export const createProduct = endpoint({
  method: 'POST',
  path: '/api/catalogue/products',
  summary: 'Put a product on sale',
  body: ProductDraft,
  answer: Product,
  creates: true,
})
export const changeProduct = endpoint({
  method: 'PUT',
  path: '/api/catalogue/products/:product',
  summary: 'Change a product that nobody changed since it was read',
  params: one,
  body: z.object({ revision: z.number().int(), product: ProductDraft, note: z.string().max(300).optional() }),
  answer: Product,
})
export const archiveProduct = endpoint({
  method: 'POST',
  path: '/api/catalogue/products/:product/archive',
  summary: 'Take a product off sale; its history stays',
  params: one,
  body: revised,
  answer: Product,
})
export const reviveProduct = endpoint({
  method: 'DELETE',
  path: '/api/catalogue/products/:product/archive',
  summary: 'Put an archived product back on sale',
  params: one,
  answer: Product,
})
export const listRevisions = endpoint({
  method: 'GET',
  path: '/api/catalogue/products/:product/revisions',
  summary: 'Who changed which fact and when',
  params: one,
  answer: z.object({ items: z.array(Revision) }),
})
export const restoreRevision = endpoint({
  method: 'POST',
  path: '/api/catalogue/products/:product/revisions/:number/restoration',
  summary: 'Bring an earlier revision back as the newest',
  params: z.object({ product: z.string(), number: z.coerce.number().int().min(1) }),
  body: revised,
  answer: Product,
})

/** A product as the shop's visitor sees it in a list. */
export const ShopItem = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  category: Category,
  categoryName: z.string(),
  colours: z.array(Colour.extend({ title: z.string() })),
  fromFen: Fen.optional(),
  size: z.string().optional(),
  score: z.number().int(),
  url: z.string(),
})
export const shopCategories = endpoint({
  method: 'GET',
  path: '/api/shop/categories',
  summary: 'Categories of the shop with how many products each holds',
  answer: z.object({
    items: z.array(z.object({ category: Category, name: z.string(), products: z.number().int() })),
  }),
})
export const shopProducts = endpoint({
  method: 'GET',
  path: '/api/shop/products',
  summary: 'Products on sale, by category or by words',
  query: z.object({
    category: Category.optional(),
    q: z.string().max(100).optional(),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(24),
  }),
  answer: z.object({ items: z.array(ShopItem), next: z.string().optional(), total: z.number().int() }),
})
export const shopProduct = endpoint({
  method: 'GET',
  path: '/api/shop/products/:product',
  summary: 'The page of one product (id or code): prices, colours and the truth sheet',
  params: one,
  answer: z.object({
    item: ShopItem,
    lead: z.string().optional(),
    series: z.string().optional(),
    sheet: TruthSheet,
    variants: z.array(
      z.object({ sku: z.string(), colour: z.string().optional(), title: z.string(), priceFen: Fen }),
    ),
    care: z.string().optional(),
    guarantee: z.string().optional(),
    delivery: z.string().optional(),
    assembly: z.string().optional(),
    madeToOrder: z.boolean(),
    /** What it is made of, each kind once. */
    materials: z.array(z.enum(MATERIAL_KINDS)),
    relatives: z.array(ShopItem),
  }),
})
