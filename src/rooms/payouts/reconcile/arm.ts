/** The hour at which a day is compared with its statement: the morning after, when gateways have it ready. */
import { dayIn, startOfDay } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { RECONCILE } from '../sending/job.ts'

const HOUR = 3600_000
/** WeChat has it from 10:00 on, Alipay from 9:00. */
const MORNING_HOURS = 10.5

/** The day after a day. */
export const dayAfter = (zone: string, day: string): string =>
  dayIn(zone, new Date(startOfDay(zone, day).getTime() + 36 * HOUR))

export async function armDay(ctx: Ctx, gateway: string, at: Date): Promise<void> {
  const day = dayIn(ctx.zone, at)
  const morning = new Date(startOfDay(ctx.zone, dayAfter(ctx.zone, day)).getTime() + MORNING_HOURS * HOUR)
  await ctx.later(RECONCILE, { gateway, day }, { at: morning, key: `${gateway} ${day}` })
}

/** From the day on which it is connected every day is compared: each arms the next. */
export const armFirst = (ctx: Ctx, gateway: string): Promise<void> => armDay(ctx, gateway, ctx.now)

/** It is not out yet: asked again in an hour, for two days. */
export async function armAgain(ctx: Ctx, gateway: string, day: string, tries: number): Promise<void> {
  if (tries >= 48) return
  const at = new Date(ctx.now.getTime() + HOUR)
  await ctx.later(
    RECONCILE,
    { gateway, day, tries: tries + 1 },
    { at, key: `${gateway} ${day} ${tries + 1}` },
  )
}
