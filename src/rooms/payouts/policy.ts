/** The policy of payments: limits, compensation and usual ways, as the shop set them, else as they come with the program. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { PayoutPolicy, type PolicyShape } from './contract.ts'
import * as store from './store.ts'

/** Caps of marketplaces: `rp.refunds.agree` takes 20 refunds and 6,000 yuan on Taobao, 30 and 10,000 on Tmall. */
export const USUAL_POLICY: PolicyShape = {
  usualTender: 'wechat',
  outTender: 'bank',
  approveAboveFen: 500_000,
  dayLimitFen: 5_000_000,
  agentDayLimitFen: 1_000_000,
  compensation: { cashFen: 10_000, couponFen: 2000, dayCapFen: 200_000, agentDayCapFen: 60_000 },
  couponDays: 365,
  pointFen: 1,
  platformCaps: [
    { source: '淘宝', perCallFen: 600_000, perCall: 20 },
    { source: '天猫', perCallFen: 1_000_000, perCall: 30 },
  ],
  version: 0,
}

export async function policyOf(ctx: Ctx): Promise<PolicyShape> {
  const saved = await store.policy(ctx)
  return saved ? PayoutPolicy.parse({ ...USUAL_POLICY, ...saved.body, version: saved.version }) : USUAL_POLICY
}

/** @throws Refusal payouts.changed-meanwhile */
export async function changePolicy(ctx: Ctx, wanted: PolicyShape): Promise<PolicyShape> {
  const { version, ...body } = wanted
  if (!(await store.savePolicy(ctx, body, version)))
    throw new Refusal('conflict', 'payouts.changed-meanwhile')
  const { compensation, platformCaps: _, ...facts } = body
  await ctx.audit('payouts.policy-changed', 'payouts.policy', { ...facts, ...compensation })
  return policyOf(ctx)
}
