/** What a named person does about a payout: pays it himself and hands in the proof, books it back, has the gateway try again (M3). */
import type { Readable } from 'node:stream'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Download } from '../../kernel/route.ts'
import type { Building } from './building.ts'
import type { LegShape } from './contract.ts'
import { bookBack } from './ledger/book.ts'
import { legFlow } from './obligation.ts'
import { mayComeBack } from './own-card.ts'
import { takeIn } from './sending/found.ts'
import { SEND } from './sending/job.ts'
import { ask, askedFor } from './sending/look.ts'
import { confirm, entryKey, lockedLeg, refresh } from './settle.ts'
import * as store from './store.ts'

const LIMITS = { maxBytes: 10 * 1024 * 1024, takes: ['image', 'application/pdf'] }

const BY_GATEWAY: ReadonlySet<string> = new Set(['wechat', 'alipay', 'demo'])

/** What a person may do with a leg now. */
export function deedsOf(leg: store.LegRecord): LegShape['deeds'] {
  if (leg.state === 'failed') return BY_GATEWAY.has(leg.tender) ? ['by-hand', 'again'] : ['by-hand']
  if (leg.state === 'due' && leg.way === 'hand') return ['by-hand']
  return mayComeBack(leg) ? ['own-card'] : []
}

export interface Transfer {
  readonly name: string
  readonly stream: Readable | undefined
  readonly reference?: string | undefined
  readonly at?: Date | undefined
}

/** @throws Refusal files.empty, payouts.not-by-hand, payouts.named-person, payouts.gateway-silent */
export async function payByHand(
  building: Building,
  who: Who,
  legId: string,
  { name, stream, reference, at }: Transfer,
): Promise<store.ObligationRecord> {
  const { house } = building
  if (!stream) throw new Refusal('invalid', 'files.empty')
  const arrived = await house.files.arrive(who.tenant, stream, name, LIMITS)
  await askFirst(building, who, legId)
  return house.transact(who, async (ctx) => {
    const proof = await house.files.keep(ctx, arrived, legId)
    return confirmByHand(ctx, legId, { proofId: proof.id, reference: reference ?? null, at: at ?? ctx.now })
  })
}

/** Before anybody pays what a gateway failed to pay, the gateway is asked once more whether it did after all. */
async function askFirst(building: Building, who: Who, legId: string): Promise<void> {
  const { house } = building
  const leg = await house.transact(who, (ctx) => store.legById(ctx, legId))
  if (leg?.state !== 'failed' || leg.attempts === 0) return
  const asked = await house.transact(who, (ctx) => askedFor(building, ctx, legId))
  if (!asked) return
  const { state, fen, reference = null, at, why } = await ask(building, asked)
  if (state === 'unknown') throw new Refusal('unavailable', 'payouts.gateway-silent')
  if (state === 'unheard' || state === 'closed' || state === 'abnormal') return
  const { gateway, number } = asked
  await house.transact(who, (ctx) =>
    takeIn(building, ctx, { gateway: gateway.name, number, state, fen, reference, at: at ?? ctx.now, why }),
  )
  throw new Refusal('conflict', 'payouts.not-by-hand')
}

interface Proven {
  readonly proofId: string | null
  readonly reference: string | null
  readonly at: Date
}

/** @throws Refusal payouts.not-by-hand: it may be on its way already; payouts.named-person */
export async function confirmByHand(ctx: Ctx, legId: string, given: Proven): Promise<store.ObligationRecord> {
  if (ctx.actor.kind !== 'staff') throw new Refusal('forbidden', 'payouts.named-person')
  const { row, leg } = await lockedLeg(ctx, legId)
  if (!deedsOf(leg).includes('by-hand')) throw new Refusal('conflict', 'payouts.not-by-hand')
  await confirm(ctx, row, leg, { ...given, event: 'confirm-by-hand', by: ctx.actor.id })
  await store.addStory(ctx, row.id, 'paid-by-hand', { number: leg.number })
  await ctx.audit('payouts.paid-by-hand', row.id, { leg: legId, amount: leg.amount, proof: given.proofId })
  return refresh(ctx, row)
}

/** @throws Refusal payouts.no-proof */
export async function proofOf({ house }: Building, ctx: Ctx, legId: string): Promise<Download> {
  const leg = await store.legById(ctx, legId)
  if (!leg?.proof_id) throw new Refusal('missing', 'payouts.no-proof')
  const { file, body } = await house.files.read(ctx, leg.proof_id)
  return { name: file.name, type: file.type, body, bytes: file.bytes, inline: true, cache: 'private' }
}

/** The money came back: booked back by a new entry, and the leg waits for a person. @throws Refusal payouts.leg.not-now */
export async function reverse(
  ctx: Ctx,
  id: string,
  { legId, reason }: { readonly legId: string; readonly reason: string },
): Promise<store.ObligationRecord> {
  const { row, leg } = await lockedLeg(ctx, legId)
  if (row.id !== id) throw new Refusal('missing', 'payouts.leg-unknown', { leg: legId })
  const state = legFlow.step(leg.state, 'reverse')
  await bookBack(ctx, entryKey(leg), 'came-back')
  await store.takeGrantBack(ctx, legId)
  await store.changeLeg(ctx, legId, {
    ...{ state, reversals: leg.reversals + 1, why: 'came-back', confirmed_at: null, settled_at: null },
    ...{ reference: null, proof_id: null, confirmed_by: null },
  })
  await store.addStory(ctx, id, 'reversed', { text: reason })
  await ctx.audit('payouts.reversed', id, { leg: legId, amount: leg.amount })
  return refresh(ctx, row)
}

/** @throws Refusal payouts.not-again */
export async function sendAgain(ctx: Ctx, legId: string): Promise<store.ObligationRecord> {
  const { row, leg } = await lockedLeg(ctx, legId)
  if (!deedsOf(leg).includes('again')) throw new Refusal('conflict', 'payouts.not-again')
  await store.changeLeg(ctx, legId, { way: 'gateway' })
  await ctx.audit('payouts.sent-again', row.id, { leg: legId, number: leg.number })
  await ctx.later(SEND, { leg: legId }, { key: `${legId} again ${ctx.now.getTime()}` })
  return row
}
