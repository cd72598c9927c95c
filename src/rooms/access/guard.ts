/** Stands at doors that guess: counts each try before it is judged, so that many at once win nothing. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Seal } from './seal.ts'
import { countTry, forgetTries, giveBackTry, sweepTries, writeTry } from './store.ts'
import { isOver, PATIENCE, type Patience, waitSeconds } from './throttle.ts'

/** What is guessed at, or who guesses; kept as a blind word. */
export interface Try {
  readonly key: string
  readonly patience: Patience
}

/** Counts a try under all keys; wants a transaction of its own, since a refusal takes the count back and a failure must not. @throws Refusal access.wait */
export async function countTries(ctx: Ctx, seal: Seal, tries: readonly Try[]): Promise<void> {
  let longest = 0
  for (const { key, patience } of tries) {
    const kept = blind(ctx, seal, key)
    const before = await countTry(ctx, kept, ctx.now)
    longest = Math.max(longest, waitSeconds(before, patience, ctx.now))
    const failures = before && !isOver(before, patience, ctx.now) ? before.failures : 0
    await writeTry(ctx, kept, failures + 1, ctx.now)
  }
  if (longest > 0) throw new Refusal('too-many', 'access.wait', { seconds: longest })
}

/** A success: these keys are free again. */
export async function forgive(ctx: Ctx, seal: Seal, keys: readonly string[]): Promise<void> {
  const kept = keys.map((key) => blind(ctx, seal, key))
  await forgetTries(ctx, kept)
  await sweepTries(ctx, new Date(ctx.now.getTime() - 24 * 3_600_000))
}

const blind = (ctx: Ctx, seal: Seal, key: string) => seal.blind(ctx.tenant, 'access.tries', key)

/** Where a sign-in comes from and whom it is for. */
export interface Trying {
  readonly login: string
  readonly address: string
}

/** @throws Refusal access.wait with the seconds to wait */
export const countOne = (ctx: Ctx, seal: Seal, { login, address }: Trying): Promise<void> =>
  countTries(ctx, seal, [
    { key: `pair ${login} ${address}`, patience: PATIENCE.pair },
    { key: `login ${login}`, patience: PATIENCE.login },
    { key: `address ${address}`, patience: PATIENCE.address },
  ])

/**
 * A right try is none of the failures: the pair and the login are free again. The address gets back this one try only,
 * else one own account would pay for guessing others.
 */
export async function forgetFailures(ctx: Ctx, seal: Seal, { login, address }: Trying): Promise<void> {
  await forgive(ctx, seal, [`pair ${login} ${address}`, `login ${login}`])
  // It had waited for its turn; whoever is next behind the same address need not wait anew for it.
  const waited = new Date(ctx.now.getTime() - PATIENCE.address.longest * 1000)
  await giveBackTry(ctx, blind(ctx, seal, `address ${address}`), waited)
}
