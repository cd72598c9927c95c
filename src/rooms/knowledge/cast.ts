// What 青禾木居 knows and tells.
import type { Ctx } from '../../kernel/ctx.ts'
export async function seedKnowledge(_ctx: Ctx, _knowledge: unknown): Promise<void> {}
