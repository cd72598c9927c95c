/** Cartons at the door: signed for, refused, or missing; the days of a line begin with its last one. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Core } from '../core.ts'
import { type Voice, voiceOf } from '../possible/voice.ts'
import type { PreparedLine } from '../prepare/purchase.ts'
import * as store from '../prepare/store.ts'
import { cartonIds } from '../prepare/world.ts'
import { purchaseOf } from '../prepare/write.ts'
import type { CartonSeenShape } from './contract.ts'

export async function cartons(core: Core, ctx: Ctx, orderId: string): Promise<CartonSeenShape[]> {
  const { lines } = await purchaseOf(core, ctx, orderId)
  const receipts = await store.cartonsOf(ctx, orderId)
  const voice = voiceOf(core.building.house.words, ctx)
  return lines.flatMap((line) => seen(line, receipts, voice))
}

function seen(line: PreparedLine, receipts: readonly store.CartonRecord[], voice: Voice): CartonSeenShape[] {
  return cartonIds(line).map(({ id, piece, no }) => {
    const receipt = receipts.find((one) => one.id === id)
    const packed = line.cartons.find((one) => one.no === no)
    const state = receipt?.state ?? 'expected'
    return {
      ...{ id, lineId: line.lineId, piece, no, state },
      holds: packed?.holds ? voice.pick(packed.holds) : '',
      grams: packed?.grams ?? 0,
      stateText: voice.say(`goods.carton.${state}`),
      signedAt: receipt?.signed_at?.toISOString() ?? null,
      note: receipt?.note ?? '',
    }
  })
}

export interface Receipt {
  readonly cartonId: string
  readonly state: 'signed' | 'refused' | 'missing'
  readonly signedAs: 'unchecked' | 'checked' | 'noted'
  readonly at?: Date | undefined
  readonly note: string
}

/** @throws Refusal aftersales.goods.carton-unknown, aftersales.goods.carton-ahead */
export async function receive(
  core: Core,
  ctx: Ctx,
  orderId: string,
  given: Receipt,
): Promise<CartonSeenShape[]> {
  const { lines } = await purchaseOf(core, ctx, orderId)
  const line = lines.find((one) => cartonIds(one).some(({ id }) => id === given.cartonId))
  if (!line) throw new Refusal('missing', 'aftersales.goods.carton-unknown')
  const at = given.at ?? ctx.now
  if (at > ctx.now) throw new Refusal('invalid', 'aftersales.goods.carton-ahead')
  const signed = given.state === 'signed'
  await store.saveCarton(ctx, {
    tenant_id: ctx.tenant,
    id: given.cartonId,
    order_id: orderId,
    line_id: line.lineId,
    state: given.state,
    signed_at: signed ? at : null,
    signed_as: signed ? given.signedAs : given.state === 'refused' ? 'refused' : null,
    note: given.note,
    by_name: ctx.actor.name,
    at: ctx.now,
  })
  await ctx.audit('aftersales.carton-received', orderId, { carton: given.cartonId, state: given.state })
  const all = await cartons(core, ctx, orderId)
  const own = all.filter(({ lineId }) => lineId === line.lineId)
  await ctx.tell(
    'aftersales.cartons.counted',
    {
      orderId,
      lineId: line.lineId,
      cartons: own.length,
      signed: own.filter(({ state }) => state === 'signed').length,
      missing: own.filter(({ state }) => state === 'missing').length,
      refused: own.filter(({ state }) => state === 'refused').length,
    },
    { topic: `order:${orderId}` },
  )
  return all
}
