/** The cartons of the pieces that a case is about: of goods that come back, whether they are here; of all others, what the door said. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import { voiceOf } from '../possible/voice.ts'
import type { CaseRecord } from '../row.ts'
import { cartons } from './carton.ts'
import type { CartonSeenShape } from './contract.ts'

const COMES_BACK: readonly string[] = ['return', 'exchange']
const AMISS: readonly CartonSeenShape['state'][] = ['refused', 'missing']

/** @param opened somebody graded what was in them, so they are here */
export async function cartonsOfCase(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  opened: boolean,
): Promise<CartonSeenShape[]> {
  const all = (await cartons(core, ctx, row.orderId)).filter(({ lineId }) => lineId === row.lineId)
  const back = COMES_BACK.includes(row.kind)
  const pieces = piecesOf(all, row.quantity, back)
  const own = all.filter(({ piece }) => pieces.includes(piece))
  const counted = own.map((one) => ({ ...one, piece: pieces.indexOf(one.piece) + 1 }))
  if (!back) return counted
  const here = await cameBack(core, ctx, row, opened)
  const voice = voiceOf(core.building.house.words, ctx)
  return counted.map((one) => ({
    ...one,
    state: here ? ('signed' as const) : ('expected' as const),
    stateText: voice.say(here ? 'goods.carton.back' : 'goods.carton.expected'),
    signedAt: here?.at ?? null,
    note: '',
  }))
}

/** As many as the case is about; those that were refused or did not come are what a claim on the way is about. */
function piecesOf(all: readonly CartonSeenShape[], quantity: number, back: boolean): number[] {
  const pieces = [...new Set(all.map(({ piece }) => piece))]
  const amiss = (piece: number) =>
    !back && all.some((one) => one.piece === piece && (AMISS.includes(one.state) || one.note !== ''))
  const first = [...pieces.filter(amiss), ...pieces.filter((piece) => !amiss(piece))]
  return first.slice(0, quantity).sort((a, b) => a - b)
}

/** By the case's own word, by the carrier's, or because they were opened. */
async function cameBack(
  core: Core,
  ctx: Ctx,
  { id, facts }: CaseRecord,
  opened: boolean,
): Promise<{ at: string | null } | undefined> {
  if (facts.received === true) return { at: typeof facts.goodsAt === 'string' ? facts.goodsAt : null }
  const shipments = await core.building.delivery.ofCase(ctx, id)
  const came = shipments.find(({ direction, arrivedAt }) => direction === 'back' && arrivedAt !== null)
  if (came) return { at: came.arrivedAt }
  return opened ? { at: null } : undefined
}
