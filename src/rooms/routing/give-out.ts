/** What waits is given out after the commit of whoever left it waiting, so that nothing waits beside a free seat. */
import type { Ctx } from '../../kernel/ctx.ts'
import { anythingWaits, leftOver, lockSeats, pair } from './give-store.ts'
import { type Room, tellAssigned, tellWaiting } from './room.ts'
import { settingsOf } from './wishes.ts'

/** In one transaction; more than that goes on in the next. */
const MOST = 200
const AGAIN_MS = 1000

export async function giveOut(room: Room, ctx: Ctx): Promise<void> {
  if (!(await settingsOf(room.house, ctx)).automatic) return
  // Whoever rang had written what waits, so it is seen here; without it no seat need be held up.
  if (!(await anythingWaits(ctx)) || (await lockSeats(ctx)) === 0) return
  for (let given = 0; given < MOST; given++) {
    const next = await pair(ctx)
    if (!next) {
      // Somebody has the rest in hand; if he lets go of it, it must not stay.
      if (await leftOver(ctx)) {
        await ctx.later('routing.give-out', {}, { at: new Date(ctx.now.getTime() + AGAIN_MS) })
      }
      return
    }
    await tellAssigned(ctx, next, next.staffId)
  }
  await tellWaiting(ctx, null)
}
