/** A day compared with what the gateway says it moved: what agrees is reconciled, what does not becomes a difference. */
import { startOfDay } from '../../../kernel/clock.ts'
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Building } from '../building.ts'
import type { ReconciledDayShape } from '../contract.ts'
import type { StatementLine } from '../gateways/port.ts'
import { gatewayFor } from '../gateways/settings.ts'
import { legFlow } from '../obligation.ts'
import { takeIn } from '../sending/found.ts'
import { locked, refresh } from '../settle.ts'
import * as payoutStore from '../store.ts'
import { armAgain, armDay, dayAfter } from './arm.ts'
import { noteDifference } from './difference.ts'
import { compare } from './match.ts'
import * as store from './store.ts'

const DAY = 86_400_000

/** By its timer: the statement is fetched with no transaction open; the next day is armed whatever comes. */
export async function reconcileByTimer(
  building: Building,
  who: Who,
  { gateway, day, tries }: { gateway: string; day: string; tries: number },
): Promise<void> {
  const { house } = building
  const isOn = await house.transact(who, async (ctx) => {
    if (!(await gatewayFor(building, ctx, gateway))) return false
    await armDay(ctx, gateway, startOfDay(ctx.zone, dayAfter(ctx.zone, day)))
    return true
  })
  if (!isOn) return
  const lines = await fetched(building, who, gateway, day)
  await house.transact(who, async (ctx) => {
    if (typeof lines !== 'string') await takeStatement(building, ctx, { gateway, day, lines })
    else {
      await store.saveDay(ctx, {
        ...{ gateway, day, lines: 0, matched: 0, theirsFen: 0, oursFen: 0 },
        note: lines,
      })
      await armAgain(ctx, gateway, day, tries)
    }
  })
}

/** A person asks for it now. @throws Refusal payouts.no-gateway, payouts.no-statement */
export async function reconcileNow(
  building: Building,
  who: Who,
  gateway: string,
  day: string,
): Promise<ReconciledDayShape> {
  const lines = await fetched(building, who, gateway, day)
  if (typeof lines === 'string') throw new Refusal('unavailable', 'payouts.no-statement', { why: lines })
  return building.house.transact(who, async (ctx) => {
    await ctx.audit('payouts.day-compared', `${gateway} ${day}`, { lines: lines.length })
    return takeStatement(building, ctx, { gateway, day, lines })
  })
}

/** @returns its lines, or why they are not there. @throws Refusal payouts.no-gateway */
async function fetched(
  building: Building,
  who: Who,
  name: string,
  day: string,
): Promise<readonly StatementLine[] | string> {
  const gateway = await building.house.transact(who, (ctx) => gatewayFor(building, ctx, name))
  if (!gateway) throw new Refusal('missing', 'payouts.no-gateway', { gateway: name })
  try {
    return await gateway.statement(day)
  } catch (error) {
    building.house.log.warn({ err: error, gateway: name, day }, 'a statement could not be fetched')
    return error instanceof Error ? error.message.slice(0, 200) : 'unknown'
  }
}

export interface Statement {
  readonly gateway: string
  readonly day: string
  readonly lines: readonly StatementLine[]
}

/** Fetched or uploaded, it is the same: lines are kept, payouts of which we had not heard are confirmed by them. */
export async function takeStatement(
  building: Building,
  ctx: Ctx,
  { gateway, day, lines }: Statement,
): Promise<ReconciledDayShape> {
  await store.insertLines(ctx, gateway, day, lines)
  const out = lines.filter((line) => line.kind !== 'payment')
  for (const { number, fen, reference, at } of out)
    if (await payoutStore.legByNumber(ctx, number))
      await takeIn(building, ctx, { gateway, number, state: 'succeeded', fen, reference, at })
  const from = startOfDay(ctx.zone, day)
  const numbers = [...new Set(out.map((line) => line.number))]
  const legs = await store.legsBetween(ctx, gateway, { from, to: new Date(from.getTime() + DAY), numbers })
  const all = await store.linesOf(ctx, gateway, [...numbers, ...legs.map((leg) => leg.number)])
  const { matched, mismatches } = compare(legs, all)
  await reconcileLegs(ctx, legs, new Set(matched))
  const obligationOf = new Map(legs.map((leg) => [leg.number, leg.obligationId]))
  for (const one of mismatches)
    await noteDifference(ctx, { ...one, gateway, day, obligationId: obligationOf.get(one.number) ?? null })
  for (const late of await store.openDifferences(ctx, gateway, matched))
    if (late.kind === 'missing-there') await store.resolve(ctx, late.id, 'found-later', null)
  const sum = (list: readonly { fen: number }[]) => list.reduce((total, { fen }) => total + fen, 0)
  await store.saveDay(ctx, {
    ...{ gateway, day, lines: lines.length, matched: matched.length, note: '' },
    ...{ theirsFen: sum(out), oursFen: sum(legs) },
  })
  const [shown] = await store.days(ctx, { limit: 1, gateway, day })
  if (!shown) throw new Error(`Expected the day ${day} to be kept`)
  return shown
}

async function reconcileLegs(
  ctx: Ctx,
  legs: readonly store.OwnLeg[],
  matched: ReadonlySet<string>,
): Promise<void> {
  for (const one of legs) {
    if (!matched.has(one.number) || one.state === 'reconciled') continue
    const { row, legs: own } = await locked(ctx, one.obligationId)
    const leg = own.find(({ id }) => id === one.id)
    const state = leg && legFlow.next(leg.state, 'reconcile')
    if (!state) continue
    await payoutStore.changeLeg(ctx, one.id, { state })
    await settleOwnLegs(ctx, own)
    await refresh(ctx, row)
  }
}

/** Coupons, points and transfers with proof have no statement to be compared with: they follow the legs that have. */
async function settleOwnLegs(ctx: Ctx, legs: readonly payoutStore.LegRecord[]): Promise<void> {
  for (const leg of legs)
    if (leg.way !== 'gateway' && leg.state === 'confirmed')
      await payoutStore.changeLeg(ctx, leg.id, { state: legFlow.step(leg.state, 'reconcile') })
}
