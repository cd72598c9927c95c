// The furniture of 青禾木居, 140 products with true sizes and parts lists: the cast that tests and the demo shop share.
import type { Ctx } from '../../kernel/ctx.ts'
import { beds } from './cast/beds.ts'
import { cabinets } from './cast/cabinets.ts'
import { chairs } from './cast/chairs.ts'
import { mattresses } from './cast/mattresses.ts'
import { seats } from './cast/seats.ts'
import { small } from './cast/small.ts'
import { tables } from './cast/tables.ts'
import type { ProductDraft } from './contract.ts'

/** Those that stories name: the corner sofa, the oak table, the elm wardrobe. */
export const NAMED = { sofa: 'YQ-L285', table: 'CH-T140', wardrobe: 'BY-W160' } as const

/** All of them, the named ones first in their kind. */
export const products = (): ProductDraft[] => [
  ...seats(),
  ...tables(),
  ...chairs(),
  ...beds(),
  ...mattresses(),
  ...cabinets(),
  ...small(),
]

interface Selling {
  createMany(ctx: Ctx, drafts: readonly ProductDraft[]): Promise<string[]>
}

/** Puts the whole cast on sale. @returns the ids by product code */
export async function seedCatalogue(ctx: Ctx, catalogue: Selling): Promise<Map<string, string>> {
  const drafts = products()
  const ids = await catalogue.createMany(ctx, drafts)
  return new Map(drafts.map((draft, i) => [draft.code, ids[i] ?? '']))
}
