/** What can be had for each line of an order now: prepared at purchase, asked of the law at every look. */
import { WrongPolicy } from '../../../engines/policy/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Decision } from '../../policies/index.ts'
import type {
  PossibleAnswerShape,
  PossibleAskShape,
  PossibleLineShape,
  PossibleShape,
  QuoteShape,
  ReasonName,
} from '../contract.ts'
import type { Core } from '../core.ts'
import { type Asked, factsFor, receivedAt } from '../prepare/facts.ts'
import { casesOfOrder } from '../prepare/past.ts'
import { daysLate, needsTwo, type PreparedLine } from '../prepare/purchase.ts'
import { type OrderWorld, orderWorld, worldFor } from '../prepare/world.ts'
import { limitsOf } from '../review/limits.ts'
import { exceptionOf } from './exception.ts'
import { optionsOf, type Sums, type WayBack } from './option.ts'
import { nowFenOf } from './price.ts'
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
  const world = await orderWorld(core, ctx, orderId)
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
  const reasons = []
  const decisions = new Map<ReasonName, Decision>()
  for (const reason of kinds) {
    const decision = await decideFor(core, ctx, world, await askedOf(core, ctx, world, { line, reason }))
    if (!decision) continue
    decisions.set(reason, decision)
    const options = optionsOf(decision, reason, await sumsOf(core, ctx, looking, decision, back), voice)
    if (options.length > 0) reasons.push({ reason, text: voice.say(`reason.${reason}`), options })
  }
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
    priceFen: line.priceFen,
    deliveredAt: received?.toISOString() ?? null,
    installedAt: steps.installedAt?.toISOString() ?? null,
    bespoke: line.madeToOrder || world.purchase.terms.bespoke.some((one) => one.line === line.lineId),
    summary: summaryOf({ line, world, received, decisions }, voice),
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
    quote: back?.quote ?? null,
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

/** What is asked when a person only looks: one piece, now, with what the order itself proves. */
export async function askedOf(
  core: Core,
  ctx: Ctx,
  { purchase, row }: OrderWorld,
  wish: {
    line: PreparedLine
    reason: ReasonName
    quantity?: number
    part?: string | undefined
    proofs?: readonly string[]
  },
): Promise<Asked> {
  const { line, reason, quantity = 1, part, proofs = [] } = wish
  const nowFen = reason === 'price' ? await nowFenOf(core, ctx, line) : undefined
  return {
    lineId: line.lineId,
    kind: reason,
    quantity,
    at: ctx.now,
    proofs,
    ...(part ? { part } : {}),
    ...(nowFen === undefined ? {} : { nowFen }),
    ...(reason === 'late'
      ? { lateDays: daysLate(ctx.zone, row.promise_day, purchase.steps.deliveredAt, ctx.now) }
      : {}),
  }
}

/** The law's answer; undefined where nothing is left to decide about. `about`: the case that rests on it, then it is kept. */
export async function decideFor(
  core: Core,
  ctx: Ctx,
  world: OrderWorld,
  asked: Asked,
  about?: string,
): Promise<Decision | undefined> {
  try {
    const facts = factsFor(worldFor(world, asked.lineId), asked)
    return await core.building.policies.decide(
      ctx,
      facts,
      ctx.now,
      ...(about ? [{ kind: 'case' as const, id: about }] : []),
    )
  } catch (error) {
    if (error instanceof WrongPolicy && error.code === 'returned-twice') return undefined
    throw error
  }
}

export interface Back extends WayBack {
  readonly quote: QuoteShape
  /** By the tariff, whoever pays. */
  readonly costFen: number
}

/** The way back of so many pieces: cartons, two people, stairs and taking apart, before anybody says yes. */
export async function wayBack(
  core: Core,
  ctx: Ctx,
  line: PreparedLine,
  wish: { quantity?: number; floor?: number; lift?: boolean; merchantPays?: boolean },
): Promise<Back> {
  const { quantity = 1, floor, lift, merchantPays = false } = wish
  const cartons = Math.min(200, Math.max(1, line.cartons.length) * quantity)
  const twoPerson = needsTwo(line.cartons)
  const quote = await core.building.delivery.quote(ctx, {
    direction: 'back',
    cartons,
    twoPerson,
    dismantle: line.mustInstall ? Math.min(50, quantity) : 0,
    merchantPays,
    ...(floor === undefined ? {} : { floor }),
    ...(lift === undefined ? {} : { lift }),
  })
  const lines = quote.lines.map(({ text, fen }) => ({ text, fen }))
  return {
    feeFen: quote.fen,
    lines,
    costFen: quote.costFen,
    quote: { fen: quote.fen, lines, cartons, twoPerson },
  }
}

export async function sumsOf(
  core: Core,
  ctx: Ctx,
  { world, line }: Looking,
  decision: Decision,
  back: WayBack | null,
): Promise<Sums> {
  const { partialShare } = await limitsOf(ctx)
  return {
    refund: decision.refund,
    wayBack: back,
    tenderOf: (id) => world.paid.find((one) => one.id === id)?.tender ?? 'original',
    partialFen: Math.round((line.priceFen * partialShare) / 100) * 100,
  }
}

/** One wish in full, with the evidence at hand; nothing is opened. @throws Refusal aftersales.line-unknown */
export async function quote(
  core: Core,
  ctx: Ctx,
  orderId: string,
  ask: PossibleAskShape,
): Promise<PossibleAnswerShape> {
  const world = await orderWorld(core, ctx, orderId)
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
  if (!decision) return { options: [], quote: back.quote, exception: null, diagnosis: false }
  const sums = await sumsOf(core, ctx, { world, line, voice }, decision, back)
  return {
    options: optionsOf(decision, ask.reason, sums, voice),
    quote: back.quote,
    exception: exceptionOf(decision, proofs.found, voice),
    diagnosis: DIAGNOSED.includes(ask.reason),
  }
}

const DIAGNOSED: readonly ReasonName[] = ['damage', 'quality', 'install', 'missing']

/** Proofs of the order, and those among the pieces that were just handed in. */
export async function proofsIn(
  core: Core,
  ctx: Ctx,
  orderId: string,
  evidenceIds: readonly string[],
  caseId?: string,
) {
  const found = await core.building.evidence.proofsOf(ctx, { orderId, ...(caseId ? { caseId } : {}) })
  const handed = evidenceIds.length === 0 ? [] : await core.building.evidence.list(ctx, { orderId })
  const own = handed.filter(({ id }) => evidenceIds.includes(id))
  const names = new Set<string>(found.keys())
  for (const { proof, kind } of own) names.add(proof ?? (kind === 'note' ? 'chat-record' : 'fault-photos'))
  return { names: [...names].sort(), found, handed: own }
}
