/** The policy of promises: times and amends of each kind, as the shop set them, else as they come with the program. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type PolicyShape, PromisePolicy } from './contract.ts'
import * as store from './store.ts'

type KindPolicy = PolicyShape['kinds'][keyof PolicyShape['kinds']]
const HOUR = 60
const DAY = 24 * HOUR
const kind = (
  defaultMinutes: number,
  warnMinutes: number,
  [cash, coupon]: readonly [cash: number, coupon: number],
  automatic = true,
): KindPolicy => ({
  defaultMinutes,
  warnMinutes,
  cashFen: cash * 100,
  couponFen: coupon * 100,
  automatic,
})

/** 100 yuan and a coupon of 20 for what stands people up at home; a late word costs nothing but an apology. */
export const USUAL_POLICY: PolicyShape = {
  kinds: {
    answer: kind(4 * HOUR, 30, [0, 0]),
    'call-back': kind(4 * HOUR, 30, [0, 20]),
    visit: kind(3 * DAY, 4 * HOUR, [100, 20]),
    delivery: kind(3 * DAY, DAY, [100, 20]),
    dispatch: kind(2 * DAY, 8 * HOUR, [0, 20]),
    refund: kind(3 * DAY, DAY, [0, 20]),
    repair: kind(7 * DAY, DAY, [100, 20]),
    other: kind(DAY, 2 * HOUR, [0, 0]),
  },
  customerCapFen: 24_000,
  dayCapFen: 200_000,
  target: 0.95,
  version: 0,
}

export async function policyOf(ctx: Ctx): Promise<PolicyShape> {
  const saved = await store.policy(ctx)
  return saved
    ? PromisePolicy.parse({ ...USUAL_POLICY, ...saved.body, version: saved.version })
    : USUAL_POLICY
}

/** @throws Refusal promises.changed-meanwhile */
export async function changePolicy(ctx: Ctx, wanted: PolicyShape): Promise<PolicyShape> {
  const { version, ...body } = wanted
  const before = await policyOf(ctx)
  if (!(await store.savePolicy(ctx, body, version)))
    throw new Refusal('conflict', 'promises.changed-meanwhile')
  const changed = Object.entries(body.kinds)
    .filter(
      ([name, value]) =>
        JSON.stringify(value) !==
        JSON.stringify(Object.entries(before.kinds).find(([one]) => one === name)?.[1]),
    )
    .map(([name]) => name)
  await ctx.audit('promises.policy-changed', 'promises.policy', {
    kinds: changed,
    customerCapFen: body.customerCapFen,
    dayCapFen: body.dayCapFen,
    target: body.target,
  })
  return policyOf(ctx)
}
