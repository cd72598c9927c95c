/** When waiting search rows are folded: after so many writings of this process, by a job of its own. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import { FOLD_AT, fold } from './search.ts'
import { sweep } from './search-store.ts'

const JOB = 'conversations.fold'
/** A process that is started often must fold too, so its first round comes early. */
const HEAD_START = FOLD_AT - 100

export interface Folding {
  /** Folds until little is left, then sweeps up; opens its own transactions. */
  all(who: Who): Promise<void>
  /** A deed that writes words, counted; the one that crosses the line puts the job down in its own transaction. */
  after<A extends readonly unknown[], R>(
    deed: (ctx: Ctx, ...rest: A) => Promise<R>,
  ): (ctx: Ctx, ...rest: A) => Promise<R>
}

export function openFolding(house: House): Folding {
  const written = new Map<string, number>()
  const all = async (who: Who) => {
    let left = FOLD_AT
    while (left >= FOLD_AT) left = await house.transact(who, (ctx) => fold(ctx))
    await sweep(house.database.kysely)
  }
  house.stagedJob(JOB, all)
  return {
    all,
    after:
      (deed) =>
      async (ctx, ...rest) => {
        const answer = await deed(ctx, ...rest)
        const count = (written.get(ctx.tenant) ?? HEAD_START) + 1
        written.set(ctx.tenant, count >= FOLD_AT ? 0 : count)
        if (count >= FOLD_AT) await ctx.later(JOB, {})
        return answer
      },
  }
}
