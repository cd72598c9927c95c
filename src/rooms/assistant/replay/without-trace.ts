/** Runs something in a transaction that is always taken back: it may look at everything and leaves nothing. */
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import type { House } from '../../../kernel/house.ts'

class TakenBack extends Error {
  override readonly name = 'TakenBack'
}

export async function withoutTrace<T>(
  house: Pick<House, 'transact'>,
  who: Who,
  run: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const kept: { outcome?: { value: T } } = {}
  try {
    await house.transact(who, async (ctx) => {
      kept.outcome = { value: await run(ctx) }
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  if (!kept.outcome) throw new RangeError('Expected an outcome before it was taken back')
  return kept.outcome.value
}
