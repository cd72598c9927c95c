/** All that a ladder is built from: the law's answer, the part and the piece on the shelf, the way there and back, and how offers fared before. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Decision } from '../../policies/index.ts'
import type { RemedyName } from '../contract.ts'
import type { Core } from '../core.ts'
import { wayBack } from '../possible/back.ts'
import { askedOf, decideFor, proofsIn, refundFor } from '../possible/decide.ts'
import { NOT_ASKED } from '../possible/option.ts'
import type { PreparedLine } from '../prepare/purchase.ts'
import { orderWorld } from '../prepare/world.ts'
import { limitsOf } from '../review/limits.ts'
import type { CaseRecord } from '../row.ts'
import type { Situation } from './rungs.ts'
import * as store from './store.ts'

/** Until a supplier says otherwise. */
const SUPPLIER_DAYS = 7
/** A part nobody priced, as a share of what was paid. */
const PART_SHARE = 0.03

export interface Ground {
  readonly situation: Situation
  readonly floor: store.KeptFloor
  /** What of the piece can be sent by itself. */
  readonly parts: PreparedLine['parts']
}

/** @returns undefined when nothing of the line is left to decide about */
export async function groundOf(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  part: string | null = row.partNo,
): Promise<Ground | undefined> {
  const world = await orderWorld(core, ctx, row.orderId)
  const line = world.purchase.lines.find(({ lineId }) => lineId === row.lineId)
  if (!line) return undefined
  const proofs = await proofsIn(core, ctx, row.orderId, [], row.id)
  const asked = await askedOf(core, ctx, world, {
    ...{ line, reason: row.reason, quantity: row.quantity, proofs: proofs.names },
    ...(part ? { part } : {}),
  })
  const decision = await decideFor(core, ctx, world, asked)
  if (!decision) return undefined
  const stock = core.building.stock
  const back = await wayBack(core, ctx, line, { quantity: row.quantity, merchantPays: true })
  const piece = await stock.onHand(ctx, line.sku)
  const lawful = lawfulOf(decision)
  return {
    situation: {
      reason: row.reason,
      options: decision.options,
      lawful,
      paidFen: (decision.refund ?? refundFor(world, asked)).goodsFen,
      refundFen: decision.refund?.totalFen ?? 0,
      part: await partOf(core, ctx, line, part, row.quantity),
      mustInstall: line.mustInstall,
      wayBackFen: back.costFen,
      wayOutFen: back.costFen,
      replacements: piece.known && !line.madeToOrder ? piece.available : null,
      limits: await limitsOf(ctx),
      answers: await store.answers(ctx, row.reason),
    },
    floor: { remedies: lawful, articles: articlesOf(decision, lawful) },
    parts: line.parts.filter(({ replaceable }) => replaceable),
  }
}

/** What law or platform gives, whoever the shop is. */
function lawfulOf({ options, packs }: Decision): RemedyName[] {
  const mandatory = new Set(packs.filter((one) => one.mandatory).map(({ id, version }) => `${id}@${version}`))
  return options
    .filter(
      ({ remedy, allowed, reasons }) =>
        allowed && !NOT_ASKED.includes(remedy) && reasons.some(({ pack }) => mandatory.has(pack)),
    )
    .map(({ remedy }) => remedy)
}

const articlesOf = ({ options }: Decision, lawful: readonly RemedyName[]): string[] => [
  ...new Set(options.filter(({ remedy }) => lawful.includes(remedy)).flatMap(({ articles }) => articles)),
]

/** The part that was named, else the cheapest that could be: the card names it before it is sent. */
async function partOf(
  core: Core,
  ctx: Ctx,
  line: PreparedLine,
  no: string | null,
  quantity: number,
): Promise<Situation['part']> {
  const parts = line.parts.filter(({ replaceable }) => replaceable)
  const cost = ({ spareFen }: (typeof parts)[number]) => spareFen ?? Math.round(line.priceFen * PART_SHARE)
  const part = no ? parts.find((one) => one.no === no) : parts.toSorted((a, b) => cost(a) - cost(b))[0]
  if (!part) return null
  const there = await core.building.stock.onHand(ctx, part.no)
  const days = there.available >= quantity ? 0 : (there.leadDays ?? SUPPLIER_DAYS)
  return { no: part.no, costFen: (there.costFen ?? cost(part)) * quantity, days }
}
