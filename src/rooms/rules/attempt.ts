/** Tries deeds within one transaction so that a refusal takes back all of them and nothing else: rows by a savepoint, facts by telling them late. */
import type { Actor, Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Chain } from './chain.ts'
import * as store from './store.ts'

type Telling = Parameters<Ctx['tell']>

/** @param chain what the facts told by the deeds carry, so that rules know what rules caused */
export async function attempt<T>(
  ctx: Ctx,
  { actor, chain }: { readonly actor: Actor; readonly chain: Chain },
  run: (ctx: Ctx) => Promise<T>,
): Promise<{ done: T } | { refused: Refusal }> {
  const told: Telling[] = []
  const afterwards: (() => void)[] = []
  const inner: Ctx = {
    ...ctx,
    actor,
    async tell(...given) {
      told.push(given)
    },
    afterCommit(next) {
      afterwards.push(next)
    },
  }
  await store.mark(ctx)
  try {
    const done = await run(inner)
    await store.keep(ctx)
    for (const [name, data, about] of told) await ctx.tell(name, { ...data, byRules: [...chain] }, about)
    for (const next of afterwards) ctx.afterCommit(next)
    return { done }
  } catch (error) {
    // Anything but a refusal is a bug or a lost connection: the whole event is heard again.
    if (!(error instanceof Refusal)) throw error
    await store.takeBack(ctx)
    return { refused: error }
  }
}
