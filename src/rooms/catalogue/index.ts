// The door of the catalogue: what we sell, how big it truly is, what it is made of and which parts it has.
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { Part, Product, ProductDraft, TruthSheet } from './contract.ts'
import { catalogueRoutes } from './http.ts'
import type { FoundName, ProductFacts, ProductName, SoldVariant } from './recall.ts'
import * as recall from './recall.ts'
import { shown } from './record.ts'
import * as sell from './sell.ts'
import { exportKind, importKind } from './sheets.ts'
import { speaker } from './speaker.ts'
import * as store from './store.ts'
import { truthSheet } from './truth-sheet.ts'

export { seedCatalogue } from './cast.ts'
export type { FoundName, ProductFact, ProductFacts, ProductName, SoldVariant } from './recall.ts'

export const catalogueTables: MigrationFolder = {
  schema: 'catalogue',
  folder: new URL('./migrations/', import.meta.url),
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
  /** Takes a product off sale; its history and its facts stay. @throws catalogue.changed-meanwhile */
  archive(ctx: Ctx, id: string, revision: number): Promise<Product>
  /** The customer-readable sheet in the ctx's language with its score 0..100 and what is missing. */
  sheet(ctx: Ctx, idOrCode: string): Promise<TruthSheet | null>
  /** Sentences and numbers about a product in both languages with ids for citing; null when there is no such product. */
  factsFor(ctx: Ctx, idOrCode: string): Promise<ProductFacts | null>
  /** Every product on sale with the words people call it by: for recognising one in a message. */
  names(ctx: Ctx): Promise<ProductName[]>
  /** Products whose name, series, code or SKU answers the words, best first. */
  find(ctx: Ctx, words: string, limit?: number): Promise<FoundName[]>
  /** Variants by SKU, for order lines; unknown SKUs are absent from the map. */
  variants(ctx: Ctx, skus: readonly string[]): Promise<Map<string, SoldVariant>>
  /** The parts list of a product by id or code; empty when there is none. */
  parts(ctx: Ctx, idOrCode: string): Promise<Part[]>
  /** Products from a spreadsheet, created or changed by their code. */
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}

export function openCatalogue(house: House): Catalogue {
  const { words } = house
  words.add('catalogue', new URL('./words/', import.meta.url))
  const found = async (ctx: Ctx, idOrCode: string) => (await store.byIdOrCode(ctx, idOrCode)) ?? null
  return {
    async product(ctx, idOrCode) {
      const row = await found(ctx, idOrCode)
      return row && shown(row)
    },
    create: sell.create,
    createMany: sell.createMany,
    change: (ctx, id, revision, draft, note) => sell.change(ctx, words, { id, revision, draft, note }),
    archive: (ctx, id, revision) => sell.archive(ctx, words, id, revision),
    async sheet(ctx, idOrCode) {
      const row = await found(ctx, idOrCode)
      return row && truthSheet(row.id, row.draft, speaker(words, ctx.language))
    },
    factsFor: (ctx, idOrCode) => recall.factsFor(ctx, words, idOrCode),
    names: (ctx) => recall.names(ctx, words),
    find: (ctx, text, limit = 10) => recall.find(ctx, words, text, limit),
    variants: (ctx, skus) => recall.variants(ctx, words, skus),
    parts: recall.parts,
    importKinds: [importKind(words)],
    exportKinds: [exportKind],
    routes: catalogueRoutes(words),
  }
}
