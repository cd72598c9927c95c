// The door of the catalogue: what we sell, how big it truly is, what it is made of and which parts it has.
import type { Ctx } from '../../kernel/ctx.ts'
import type {
  Category,
  Part,
  Product,
  ProductDraft,
  Source,
  TruthSheet,
  Variant,
  Wording,
} from './contract.ts'

/** One citable sentence about a product; `id` is stable as long as the fact exists, `value` is in `unit`. */
export interface ProductFact {
  id: string
  key: string
  sentence: Wording
  value?: number
  unit?: string
  colour?: string
  source: Source
  measuredOn?: string
}

/** All that may be said about a product, and what may not because nobody knows it. */
export interface ProductFacts {
  product: {
    id: string
    code: string
    name: Wording
    series?: Wording
    category: Category
    url: string
    revision: number
    score: number
    archived: boolean
  }
  facts: ProductFact[]
  unknown: { key: string; label: Wording; why: Wording; colour?: string }[]
}

/** A product as other rooms name it; `words` are what people call it. */
export interface ProductName {
  id: string
  code: string
  name: Wording
  series?: Wording
  category: Category
  url: string
  words: string[]
}

/** A variant with the product it belongs to, as an order line needs it. */
export interface SoldVariant extends Variant {
  product: ProductName
  title: Wording
  madeToOrder: boolean
}

export interface Catalogue {
  /** One product by id or code, null when there is none. */
  product(ctx: Ctx, idOrCode: string): Promise<Product | null>
  /** Puts a new product on sale; its code and SKUs must be free. @throws catalogue.code-taken, catalogue.sku-taken */
  create(ctx: Ctx, draft: ProductDraft, note?: string): Promise<Product>
  /** Puts many new products on sale in a few statements; for imports and the demo shop. */
  createMany(ctx: Ctx, drafts: readonly ProductDraft[]): Promise<string[]>
  /** Replaces what we know of a product if `revision` is still the newest. @throws catalogue.changed-meanwhile */
  change(ctx: Ctx, id: string, revision: number, draft: ProductDraft, note?: string): Promise<Product>
  /** The customer-readable sheet in the ctx's language with its score 0..100 and what is missing. */
  sheet(ctx: Ctx, idOrCode: string): Promise<TruthSheet | null>
  /** Sentences and numbers about a product in both languages with ids for citing; null when there is no such product. */
  factsFor(ctx: Ctx, idOrCode: string): Promise<ProductFacts | null>
  /** Every product on sale with the words people call it by: for recognising one in a message. */
  names(ctx: Ctx): Promise<ProductName[]>
  /** Products whose name, series, code or SKU answers the words, best first. */
  find(ctx: Ctx, words: string, limit?: number): Promise<ProductName[]>
  /** Variants by SKU, for order lines; unknown SKUs are absent from the map. */
  variants(ctx: Ctx, skus: readonly string[]): Promise<Map<string, SoldVariant>>
  /** The parts list of a product by id or code; empty when there is none. */
  parts(ctx: Ctx, idOrCode: string): Promise<Part[]>
}
