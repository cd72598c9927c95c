/** What can be had for each line of an order now: prepared at purchase, asked of the law at every look. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Decision } from '../../policies/index.ts'
import type {
  PossibleAnswerShape,
  PossibleAskShape,
  PossibleLineShape,
  PossibleShape,
  ReasonName,
} from '../contract.ts'
import type { Core } from '../core.ts'
import { seesMoney } from '../money-seen.ts'
import { receivedAt } from '../prepare/facts.ts'
import { casesOfOrder } from '../prepare/past.ts'
import type { PreparedLine } from '../prepare/purchase.ts'
import { type OrderWorld, orderWorld, worldFor } from '../prepare/world.ts'
import { limitsOf } from '../review/limits.ts'
import type { FlashMode } from '../review/ruling.ts'
import { salesNow } from '../sales.ts'
import { type Back, wayBack } from './back.ts'
import { askedOf, decideFor, proofsIn } from './decide.ts'
import { exceptionOf } from './exception.ts'
import { fastFor } from './fast.ts'
import { optionsOf, type Sums, type WayBack } from './option.ts'
import { stateSay } from './state.ts'
import { summaryOf } from './summary.ts'
import { type Voice, voiceOf } from './voice.ts'

/** Reasons in the order in which people look for them, and when each makes sense. */
const BEFORE: readonly ReasonName[] = ['cancel', 'late', 'price']
const AFTER: readonly ReasonName[] = [
  'no-reason',
  'size',
  'colour',
  'damage',
  'missing',
  'quality',
  'mismatch',
  'wrong-item',
  'install',
  'late',
  'price',
]

export async function possible(core: Core, ctx: Ctx, orderId: string): Promise<PossibleShape> {
  const world = await orderWorld(core, ctx, orderId, await salesNow(core, ctx, orderId))
  const voice = voiceOf(core.building.house.words, ctx)
  const lines = []
  for (const line of world.purchase.lines) lines.push(await lineShown(core, ctx, { world, line, voice }))
  return {
    orderId,
    orderNumber: world.row.order_number,
    zone: ctx.zone,
    preparedAt: world.row.prepared_at.toISOString(),
    lines,
  }
}

interface Looking {
  readonly world: OrderWorld
  readonly line: PreparedLine
  readonly voice: Voice
}

async function lineShown(core: Core, ctx: Ctx, looking: Looking): Promise<PossibleLineShape> {
  const { world, line, voice } = looking
  const { sale, left } = countsOf(world, line)
  const received = receivedAt(worldFor(world, line.lineId), line.lineId)
  const { steps } = world.purchase
  const back = left > 0 ? await wayBack(core, ctx, line, {}) : null
  const kinds = left > 0 && !steps.cancelledAt ? reasonsFor(world, line) : []
  const { reasons, decisions, fast } = await answersFor(core, ctx, looking, { kinds, back })
  const stock = await core.building.stock.onHandOf(
    ctx,
    line.parts.map(({ no }) => no),
  )
  return {
    lineId: line.lineId,
    sku: line.sku,
    productName: voice.pick(line.name),
    image: null,
    bought: line.quantity,
    delivered: sale?.delivered ?? 0,
    left,
    category: line.catalogueCategory,
    priceFen: seesMoney(ctx) ? line.priceFen : null,
    deliveredAt: received?.toISOString() ?? null,
    installedAt: steps.installedAt?.toISOString() ?? null,
    bespoke: line.madeToOrder || world.purchase.terms.bespoke.some((one) => one.line === line.lineId),
    summary: summaryOf({ line, world, received, decisions, fast }, voice),
    picture: null,
    parts: line.parts.map((part) => ({
      no: part.no,
      name: voice.pick(part.name),
      perUnit: part.quantity,
      left: part.replaceable ? part.quantity * Math.max(0, left) : 0,
      onHand: stock.get(part.no)?.known ? (stock.get(part.no)?.available ?? 0) : null,
      spot: null,
    })),
    reasons,
    quote: quoteFor(ctx, back),
    cases: (await casesOfOrder(ctx, world.row.id))
      .filter(({ lineId }) => lineId === line.lineId)
      .map(({ id, number, kind, state }) => ({
        id,
        number,
        kind,
        stateText: voice.pick(stateSay(kind, state)),
      })),
  }
}

/** What each reason gives; of the one that asks for no proof also, whether it would go by the fast lane. */
async function answersFor(
  core: Core,
  ctx: Ctx,
  looking: Looking,
  { kinds, back }: { kinds: readonly ReasonName[]; back: WayBack | null },
) {
  const { world, line, voice } = looking
  const reasons = []
  const decisions = new Map<ReasonName, Decision>()
  let fast: FlashMode | null = null
  for (const reason of kinds) {
    const decision = await decideFor(core, ctx, world, await askedOf(core, ctx, world, { line, reason }))
    if (!decision) continue
    decisions.set(reason, decision)
    if (reason === UNPROVEN) fast = await fastUnproven(core, ctx, looking, decision)
    const sums = await sumsOf(ctx, looking, decision, back)
    const options = optionsOf(decision, reason, reason === UNPROVEN ? { ...sums, fast } : sums, voice)
    if (options.length > 0) reasons.push({ reason, text: voice.say(`reason.${reason}`), options })
  }
  return { reasons, decisions, fast }
}
const UNPROVEN: ReasonName = 'no-reason'

async function fastUnproven(
  core: Core,
  ctx: Ctx,
  { world, line: { lineId, sku } }: Looking,
  decision: Decision,
): Promise<FlashMode | null> {
  const proofs = await proofsIn(core, ctx, world.row.id, [])
  return fastFor(ctx, { world, ask: { lineId, reason: UNPROVEN }, sku, decision, proofs })
}

interface CountedLine {
  readonly sale: OrderWorld['sales'][number] | undefined
  readonly left: number
}

function countsOf({ sales }: OrderWorld, line: PreparedLine): CountedLine {
  const sale = sales.find(({ lineId }) => lineId === line.lineId)
  return { sale, left: line.quantity - (sale ? sale.open + sale.accepted + sale.cancelled : 0) }
}

function reasonsFor({ purchase }: OrderWorld, line: PreparedLine): readonly ReasonName[] {
  const { shippedAt, deliveredAt } = purchase.steps
  if (!deliveredAt && !shippedAt) return BEFORE
  return AFTER.filter((reason) => reason !== 'install' || line.mustInstall)
}

export async function sumsOf(
  ctx: Ctx,
  { world, line }: Looking,
  decision: Decision,
  back: WayBack | null,
): Promise<Sums> {
  const { partialShare } = await limitsOf(ctx)
  const blind = !seesMoney(ctx)
  return {
    refund: blind ? null : decision.refund,
    wayBack: blind ? null : back,
    blind,
    tenderOf: (id) => world.paid.find((one) => one.id === id)?.tender ?? 'original',
    partialFen: Math.round((line.priceFen * partialShare) / 100) * 100,
  }
}

/** What the way back costs is money too. */
const quoteFor = (ctx: Ctx, back: Back | null) => (back && seesMoney(ctx) ? back.quote : null)

/** One wish in full, with the evidence at hand; nothing is opened. @throws Refusal aftersales.line-unknown */
export async function quote(
  core: Core,
  ctx: Ctx,
  orderId: string,
  ask: PossibleAskShape,
): Promise<PossibleAnswerShape> {
  const world = await orderWorld(core, ctx, orderId, await salesNow(core, ctx, orderId))
  const line = world.purchase.lines.find(({ lineId }) => lineId === ask.lineId)
  if (!line) throw new Refusal('invalid', 'aftersales.line-unknown', { line: ask.lineId })
  const voice = voiceOf(core.building.house.words, ctx)
  const { left } = countsOf(world, line)
  const quantity = Math.min(ask.quantity ?? 1, Math.max(1, left))
  const proofs = await proofsIn(core, ctx, orderId, ask.evidenceIds ?? [])
  const asked = await askedOf(core, ctx, world, {
    ...{ line, reason: ask.reason, quantity, part: ask.part },
    proofs: proofs.names,
  })
  const decision = left > 0 ? await decideFor(core, ctx, world, asked) : undefined
  const back = await wayBack(core, ctx, line, { quantity })
  if (!decision) return { options: [], quote: quoteFor(ctx, back), exception: null, diagnosis: false }
  const sums = await sumsOf(ctx, { world, line, voice }, decision, back)
  const fast = await fastFor(ctx, { world, ask, sku: line.sku, decision, proofs })
  return {
    options: optionsOf(decision, ask.reason, { ...sums, fast }, voice),
    quote: quoteFor(ctx, back),
    exception: exceptionOf(decision, { found: proofs.found, bespoke: bespokeOf(world, line) }, voice),
    diagnosis: DIAGNOSED.includes(ask.reason),
  }
}

/** Proofs of a bespoke piece that the order was made under; they are as old as the order. */
const bespokeOf = ({ purchase }: OrderWorld, { lineId, madeToOrder }: PreparedLine) => {
  const terms = purchase.terms.bespoke.find(({ line }) => line === lineId)
  return madeToOrder || terms ? { proofs: terms?.proofs ?? [], at: purchase.placedAt } : null
}

const DIAGNOSED: readonly ReasonName[] = ['damage', 'quality', 'install', 'missing']
