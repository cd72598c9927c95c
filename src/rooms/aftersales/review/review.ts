/** Looks at a case as it is opened: what policy says, what slows it, who is to look; says yes by itself, never no. */
import type { Refund } from '../../../engines/policy/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Decision, Offered } from '../../policies/index.ts'
import type { Core, Verdict } from '../core.ts'
import { couldLeave } from '../goods/part.ts'
import { peakLimits } from '../peak/peak.ts'
import { wayBack } from '../possible/back.ts'
import { askedOf, bearing, decideFor, proofsIn, refundFor } from '../possible/decide.ts'
import { articleText, MONEY } from '../possible/option.ts'
import { voiceOf } from '../possible/voice.ts'
import type { PreparedLine } from '../prepare/purchase.ts'
import { orderWorld } from '../prepare/world.ts'
import type { CaseRecord, Facts, SaleRecord } from '../row.ts'
import { look } from '../signals/look.ts'
import type { ReviewShape } from './contract.ts'
import { limitsOf } from './limits.ts'
import { flashOf, type Ruling, rulingOf } from './ruling.ts'
import * as store from './store.ts'

const MONTH_MS = 30 * 86_400_000

export async function review(core: Core, ctx: Ctx, row: CaseRecord, sale: SaleRecord): Promise<Verdict> {
  const [world, proofs, handed, set] = await Promise.all([
    orderWorld(core, ctx, row.orderId, [sale]),
    proofsIn(core, ctx, row.orderId, [], row.id),
    core.building.evidence.list(ctx, { caseId: row.id }),
    limitsOf(ctx),
  ])
  const line = world.purchase.lines.find(({ lineId }) => lineId === row.lineId)
  if (!line) return { decision: null }
  const names = [...new Set([...proofs.names, ...shownBy(handed)])].sort()
  const asked = await askedOf(core, ctx, world, {
    ...{ line, reason: row.reason, quantity: row.quantity, part: row.partNo ?? undefined, proofs: names },
  })
  const limits = peakLimits(set, await core.building.peak?.(ctx))
  const [decision, { slowing, orders }] = await Promise.all([
    decideFor(core, ctx, world, asked, row.id),
    look(ctx, row, { mark: world.row.address_mark, handed, limits }),
  ])
  if (!decision) return { decision: null }
  const option = decision.options.find(({ remedy }) => remedy === row.remedy)
  const amountFen = amountOf(decision.refund ?? refundFor(world, asked), option, row)
  const ruling = rulingOf({
    ...{ reason: row.reason, option, amountFen, proofs: names, slowing, limits },
    agreed: row.facts.agreed === true,
    handed: handed.filter(({ kind }) => kind !== 'note').length,
    unclear: handed.filter(({ gates }) => gates && !gates.ok).length,
  })
  const flash = await granted(ctx, row, {
    ...{ ruling, amountFen, limits, orders, member: world.purchase.tier !== null },
  })
  await keep(ctx, row, { decision, option, ruling, flash })
  return {
    decision: decided(decision, option),
    amountFen,
    quiet: slowing === 0,
    flash: flash.mode !== null,
    facts: {
      ...(await factsOf(core, ctx, { row, line, option, ruling, mode: flash.mode })),
      member: world.purchase.tier !== null,
      ...(row.kind === 'return' || row.kind === 'exchange'
        ? { workedFen: amountFen, ...bearing(decision, row.reason) }
        : {}),
    },
    ...(await eventOf(core, ctx, row, ruling)),
  }
}

/** A photo that says nothing of itself shows the fault. */
const shownBy = (handed: readonly { kind: string; proof: string | null }[]): string[] =>
  handed.flatMap(({ kind, proof }) => proof ?? (kind === 'photo' || kind === 'video' ? ['fault-photos'] : []))

/** A return that is not allowed by policy still has its sum: a person may grant it, silence does (T4). */
function amountOf(refund: Refund, option: Offered | undefined, row: CaseRecord): number {
  if (row.kind === 'exchange' || (row.remedy && MONEY.includes(row.remedy))) return refund.totalFen
  return option?.allowed ? (option.amountFen ?? 0) : 0
}

const decided = (decision: Decision, option: Offered | undefined): Verdict['decision'] => ({
  fingerprint: decision.fingerprint,
  articles: option?.articles ?? [],
  reasons: (option?.reasons ?? []).map(({ pack, rule }) => `${pack}:${rule}`),
  humanReview: option?.humanReview ?? true,
})

interface Speeding {
  readonly ruling: Ruling
  readonly amountFen: number
  readonly limits: Parameters<typeof flashOf>[0]['limits']
  readonly orders: number
  readonly member: boolean
}

/** Under one lock of the shop, so that two at once never pass a limit together. */
async function granted(ctx: Ctx, row: CaseRecord, given: Speeding) {
  const speed = {
    ...given,
    isReturn: row.kind === 'return' && row.remedy === 'refund-return',
    deliveredOrders: Math.max(0, given.orders - 1),
  }
  const first = flashOf({ ...speed, usedFen: { customer: 0, day: 0 } })
  if (!first.mode) return first
  await store.holdGrants(ctx)
  const day = dayIn(ctx.zone, ctx.now)
  const since = new Date(ctx.now.getTime() - MONTH_MS)
  const found = flashOf({ ...speed, usedFen: await store.granted(ctx, row.customerId, since, day) })
  if (found.mode)
    await store.grant(ctx, {
      tenant_id: ctx.tenant,
      id: row.id,
      day,
      fen: given.amountFen,
      mode: found.mode,
      at: ctx.now,
    })
  return found
}

async function keep(
  ctx: Ctx,
  row: CaseRecord,
  given: {
    decision: Decision
    option: Offered | undefined
    ruling: Ruling
    flash: ReturnType<typeof flashOf>
  },
): Promise<void> {
  const { decision, option, ruling, flash } = given
  const barred = decision.options.find(({ remedy, allowed }) => remedy === 'refuse-with-proof' && allowed)
  const shown = option?.allowed ? option : (barred ?? option)
  await store.save(ctx, {
    tenant_id: ctx.tenant,
    id: row.id,
    outcome: ruling.outcome,
    queue: ruling.queue,
    stages: ruling.stages,
    flash: flash.mode,
    flash_code: flash.code,
    reasons: shown?.reasons ?? [],
    articles: shown?.articles ?? [],
    missing: ruling.missing,
    needs_counsel: option?.needsCounsel ?? false,
    fingerprint: decision.fingerprint,
    at: ctx.now,
  })
}

interface Fitting {
  readonly row: CaseRecord
  readonly line: PreparedLine
  readonly option: Offered | undefined
  readonly ruling: Ruling
  readonly mode: 'at-once' | 'on-scan' | null
}

/** What the moves after it ask: whether the goods come back, who fetches them, whether a no could stand. */
async function factsOf(core: Core, ctx: Ctx, { row, line, option, ruling, mode }: Fitting): Promise<Facts> {
  const ours =
    option?.payer === 'merchant' || option?.pickup === 'merchant' || line.hardToReturn || line.large
  const theirs = option?.allowed === true && option.goodsBack && option.payer !== 'merchant'
  const back = theirs ? await wayBack(core, ctx, line, { quantity: row.quantity }) : null
  return {
    outcome: ruling.outcome,
    reviewQueue: ruling.queue,
    refusable: ruling.refusable,
    keepsGoods: option ? !option.goodsBack : false,
    pickup: ours,
    payer: option?.payer ?? null,
    wayBackFen: back?.feeFen ?? 0,
    flashMode: mode,
    policyFen: option?.allowed ? (option.amountFen ?? 0) : 0,
    couponFen: option?.couponFen ?? 0,
    ground: option?.ground ?? null,
  }
}

/** The move that follows at once: a yes, or on to the next who looks; a part that cannot leave in time is said at once. */
async function eventOf(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  ruling: Ruling,
): Promise<Pick<Verdict, 'event'>> {
  const { kind, partNo: item, quantity } = row
  if (
    kind === 'part' &&
    ruling.outcome === 'approved' &&
    item &&
    !(await couldLeave(core, ctx, { item, quantity }))
  )
    return { event: 'no-part' }
  const event =
    ruling.outcome === 'approved' ? YES[kind] : ruling.queue === 'quality' ? NEXT[kind] : undefined
  return event ? { event } : {}
}

const YES: Readonly<Partial<Record<CaseRecord['kind'], string>>> = {
  return: 'approve',
  exchange: 'approve',
  part: 'confirm',
  repair: 'look',
  complaint: 'acknowledge',
  'price-protection': 'check',
}
const NEXT: Readonly<Partial<Record<CaseRecord['kind'], string>>> = {
  return: 'look',
  exchange: 'look',
  repair: 'look',
  complaint: 'acknowledge',
}

/** As people read it. */
export async function reviewShown(core: Core, ctx: Ctx, row: CaseRecord): Promise<ReviewShape | null> {
  const found = await store.review(ctx, row.id)
  if (!found) return null
  const voice = voiceOf(core.building.house.words, ctx)
  return {
    caseId: row.id,
    outcome: found.outcome,
    outcomeText: voice.say(`review.outcome.${found.outcome}`),
    queue: found.queue,
    stages: found.stages.map(({ stage, passed, code }) => ({
      stage,
      passed,
      text: voice.say(`review.stage.${code}`),
    })),
    flash: found.flash,
    flashText: voice.say(`review.flash.${found.flash_code}`),
    reasons: found.reasons.map((reason) => ({ text: voice.pick(reason), articles: [...reason.articles] })),
    articles: found.articles.map((id) => articleText(id, voice)),
    missing: found.missing.map(({ proof, from, by, because }) => ({
      proof: [...proof],
      from,
      text: voice.pick(because),
      by: by === null ? null : new Date(by).toISOString(),
    })),
    needsCounsel: found.needs_counsel,
    fingerprint: found.fingerprint,
    route: voice.say('possible.review-route'),
    at: found.at.toISOString(),
  }
}
