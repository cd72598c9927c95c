// The furniture of 青禾木居.
import type { Ctx } from '../../kernel/ctx.ts'
import type { ProductDraft } from './contract.ts'

interface Selling {
  createMany(ctx: Ctx, drafts: readonly ProductDraft[]): Promise<string[]>
}
export async function seedCatalogue(ctx: Ctx, catalogue: Selling): Promise<void> {
  await catalogue.createMany(ctx, [])
}
