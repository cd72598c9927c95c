/** Stands at the door of signing in: counts each try before it is judged, so that many at once win nothing. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Seal } from './seal.ts'
import { countTry, forgetTries, sweepTries, writeTry } from './store.ts'
import { isOver, PATIENCE, waitSeconds } from './throttle.ts'

const KINDS = ['pair', 'login', 'address'] as const

/** Where a try comes from and whom it is for; kept as blind words. */
export interface Trying {
  readonly login: string
  readonly address: string
}

function keysOf(ctx: Ctx, seal: Seal, { login, address }: Trying): Record<(typeof KINDS)[number], string> {
  const blind = (text: string) => seal.blind(ctx.tenant, 'access.tries', text)
  return {
    pair: blind(`pair ${login} ${address}`),
    login: blind(`login ${login}`),
    address: blind(`address ${address}`),
  }
}

/** Counts a try in a transaction of its own. @throws Refusal access.wait with the seconds to wait */
export async function countOne(ctx: Ctx, seal: Seal, trying: Trying): Promise<void> {
  const keys = keysOf(ctx, seal, trying)
  let longest = 0
  for (const kind of KINDS) {
    const tries = await countTry(ctx, keys[kind], ctx.now)
    longest = Math.max(longest, waitSeconds(tries, PATIENCE[kind], ctx.now))
    const failures = tries && !isOver(tries, PATIENCE[kind], ctx.now) ? tries.failures : 0
    await writeTry(ctx, keys[kind], failures + 1, ctx.now)
  }
  if (longest > 0) throw new Refusal('too-many', 'access.wait', { seconds: longest })
}

/** A success: this account is free again. The address is not, else one own account would pay for guessing others. */
export async function forgetFailures(ctx: Ctx, seal: Seal, trying: Trying): Promise<void> {
  const keys = keysOf(ctx, seal, trying)
  await forgetTries(ctx, [keys.pair, keys.login])
  await sweepTries(ctx, new Date(ctx.now.getTime() - 24 * 3_600_000))
}
