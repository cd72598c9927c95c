/** What got stuck at a gateway because the payer's account is closed comes back to the shop, once a person has paid it by hand. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import { ask, askedFor } from './sending/look.ts'
import { lockedLeg } from './settle.ts'
import * as store from './store.ts'

/** Gateways that can send what is stuck to the shop's own card. */
const CAN: ReadonlySet<string> = new Set(['wechat'])
const STUCK = /^abnormal\b/i
const OWN_CARD = 'own-card'

/** Before somebody paid it by hand it is still the customer's: its arrival would be taken for his. */
export const mayComeBack = ({ tender, state, way, why }: store.LegRecord): boolean =>
  CAN.has(tender) &&
  way === 'hand' &&
  (state === 'confirmed' || state === 'reconciled') &&
  STUCK.test(why ?? '')

/** @throws Refusal payouts.not-stuck, payouts.gateway-silent, payouts.gateway-refuses */
export async function toOwnCard(
  building: Building,
  who: Who,
  legId: string,
): Promise<store.ObligationRecord> {
  const { house } = building
  const asked = await house.transact(who, async (ctx) => {
    mustBeStuck((await lockedLeg(ctx, legId)).leg)
    return askedFor(building, ctx, legId)
  })
  if (!asked?.gateway.settleAbnormal) throw new Refusal('conflict', 'payouts.not-stuck')
  const { state, reference } = await ask(building, asked)
  if (state === 'unknown') throw new Refusal('unavailable', 'payouts.gateway-silent')
  if (state !== 'abnormal' || !reference) throw new Refusal('conflict', 'payouts.not-stuck')
  const answer = await asked.gateway.settleAbnormal({ number: asked.number, reference })
  if (answer === 'unknown') throw new Refusal('unavailable', 'payouts.gateway-silent')
  if (typeof answer === 'object')
    throw new Refusal('conflict', 'payouts.gateway-refuses', { why: answer.failed })
  return house.transact(who, (ctx) => note(ctx, legId))
}

async function note(ctx: Ctx, legId: string): Promise<store.ObligationRecord> {
  const { row, leg } = await lockedLeg(ctx, legId)
  if (!mayComeBack(leg)) return row
  await store.changeLeg(ctx, legId, { why: OWN_CARD })
  await store.addStory(ctx, row.id, OWN_CARD, { number: leg.number })
  await ctx.audit('payouts.to-own-card', row.id, { leg: legId, amount: leg.amount })
  return row
}

/** @throws Refusal payouts.not-stuck */
function mustBeStuck(leg: store.LegRecord): void {
  if (!mayComeBack(leg)) throw new Refusal('conflict', 'payouts.not-stuck')
}
