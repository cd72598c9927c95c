/** The shop's limits for what the machine may settle by itself, and what remedies cost here; as set, else as they come with the program. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { RemedyLimits, type RemedyLimitsShape } from './contract.ts'
import * as store from './store.ts'

export const USUAL: RemedyLimitsShape = {
  autoApproveFen: 2_000_000,
  flashOn: true,
  flashAtOnceFen: 30_000,
  flashCaseFen: 300_000,
  flashCustomerFen: 500_000,
  flashDayFen: 5_000_000,
  lowRiskOrders: 2,
  guideFen: 1_500,
  visitFen: 12_000,
  partPostFen: 1_500,
  handlingFen: 6_000,
  lossShare: 0.35,
  partialShare: 0.08,
  offerHours: 48,
  signalReturns: 4,
  signalShare: 0.5,
  signalAddress: 3,
  version: 0,
}

export async function limitsOf(ctx: Ctx): Promise<RemedyLimitsShape> {
  const saved = await store.limits(ctx)
  return saved ? RemedyLimits.parse({ ...USUAL, ...saved.body, version: saved.version }) : USUAL
}

/** @throws Refusal aftersales.limits.changed-meanwhile, aftersales.limits.odd when a part is above its whole */
export async function changeLimits(ctx: Ctx, wanted: RemedyLimitsShape): Promise<RemedyLimitsShape> {
  const { version, ...body } = wanted
  if (body.flashAtOnceFen > body.flashCaseFen || body.flashCaseFen > body.flashCustomerFen)
    throw new Refusal('invalid', 'aftersales.limits.odd')
  const before = await limitsOf(ctx)
  if (!(await store.saveLimits(ctx, body, version)))
    throw new Refusal('conflict', 'aftersales.limits.changed-meanwhile')
  const after = { ...body, version: version + 1 }
  const changed = Object.entries(body).filter(([name, value]) => !Object.is(Reflect.get(before, name), value))
  await ctx.audit('aftersales.limits-changed', 'aftersales.limits', Object.fromEntries(changed))
  return after
}
