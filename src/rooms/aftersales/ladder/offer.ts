/** Offers of a rung as a card: one open at a time, ended by the customer's word or by the clock; a no leaves every remedy of the law. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import type { Core } from '../core.ts'
import type { NewOffer } from '../door.ts'
import { voiceOf } from '../possible/voice.ts'
import { limitsOf } from '../review/limits.ts'
import type { CaseRecord } from '../row.ts'
import { carryOut, leadsOn } from './carry-out.ts'
import { offerShown, outlived } from './ladder.ts'
import { belowLaw, PART_RUNGS, type RungFound, rungsOf } from './rungs.ts'
import { type Ground, groundOf } from './situation.ts'
import * as store from './store.ts'

export const EXPIRE = 'aftersales.offer-over'
const HOUR_MS = 3_600_000

/** @throws Refusal aftersales.ladder.not-possible, aftersales.ladder.below-law, aftersales.ladder.which-part, aftersales.ladder.too-late */
export async function offer(core: Core, ctx: Ctx, row: CaseRecord, wish: NewOffer): Promise<void> {
  if (await store.byKey(ctx, wish.key)) return
  if (!leadsOn(row, wish.rung)) throw new Refusal('conflict', 'aftersales.ladder.too-late')
  const part = wish.part ?? row.partNo
  const ground = await groundOf(core, ctx, row, part)
  const rung = ground && rungsOf(ground.situation).find((one) => one.rung === wish.rung)
  if (!ground || !rung?.available) throw new Refusal('conflict', 'aftersales.ladder.not-possible')
  if (PART_RUNGS.includes(rung.rung) && !part) throw new Refusal('invalid', 'aftersales.ladder.which-part')
  const record = await drafted(ctx, row, { wish, rung, ground, part })
  if (belowLaw(rung.rung, record.fen, ground.situation.options))
    throw new Refusal('invalid', 'aftersales.ladder.below-law')
  await withdrawOpen(ctx, row.id)
  await store.insert(ctx, record)
  await core.write(ctx, row.id, {
    event: 'offer-made',
    key: wish.key,
    data: { offer: record.id, rung: record.rung, fen: record.fen, expires: record.expires_at.toISOString() },
    ...(record.text ? { said: record.text } : {}),
  })
  await ctx.later(EXPIRE, { offer: record.id }, { at: record.expires_at, key: record.id })
  await tell(ctx, row, record, 'made')
  await announce(core, ctx, row, record)
}

interface Drafting {
  readonly wish: NewOffer
  readonly rung: RungFound
  readonly ground: Ground
  readonly part: string | null
}

/** Whole fen and no more than was paid for the line; a sum that the way does not have is said, not put right in silence. @throws Refusal aftersales.data-wrong */
function mustBeSum(fen: number, { rung, amountFen }: RungFound, paidFen: number): void {
  const fits = rung === 'partial-refund' ? fen >= 1 && fen <= paidFen : fen === amountFen
  if (!Number.isSafeInteger(fen) || !fits)
    throw new Refusal('invalid', 'aftersales.data-wrong', { field: 'amountFen', most: paidFen })
}

async function drafted(ctx: Ctx, row: CaseRecord, given: Drafting): Promise<store.OfferRecord> {
  const { wish, rung, ground, part } = given
  const { offerHours } = await limitsOf(ctx)
  const money = rung.rung === 'partial-refund'
  const { paidFen } = ground.situation
  if (wish.amountFen !== undefined) mustBeSum(wish.amountFen, rung, paidFen)
  const fen = money ? (wish.amountFen ?? Math.min(rung.amountFen ?? 0, paidFen)) : rung.amountFen
  return {
    tenant_id: ctx.tenant,
    id: make('off', ctx.now),
    case_id: row.id,
    key: wish.key,
    rung: rung.rung,
    remedy: rung.remedy,
    state: 'open',
    fen,
    part_no: PART_RUNGS.includes(rung.rung) ? part : null,
    days: rung.days,
    text: (wish.text ?? '').trim(),
    options: [],
    chosen: null,
    cost_fen: money ? (fen ?? 0) : rung.costFen,
    floor: ground.floor,
    reason: row.reason,
    child_id: null,
    made_by: ctx.actor.name,
    made_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + offerHours * HOUR_MS),
    answered_at: null,
  }
}

async function withdrawOpen(ctx: Ctx, caseId: string): Promise<void> {
  const open = await store.openOf(ctx, caseId)
  if (open) await store.end(ctx, open.id, { state: 'withdrawn', answered_at: ctx.now })
}

/** A case that went on past its open offer takes it back: nothing can be accepted any more that nobody would carry out. */
export async function offerOutlived(core: Core, ctx: Ctx, caseId: string): Promise<void> {
  // Most cases have none, and one that is made beside us is made under the case's lock, seeing where it stands.
  if (!(await store.hasOpen(ctx, caseId))) return
  const row = await core.row(ctx, caseId, true)
  const one = await store.openOf(ctx, caseId)
  if (!one || leadsOn(row, one.rung)) return
  await store.end(ctx, one.id, { state: 'withdrawn', answered_at: ctx.now })
  if (!row.closedAt)
    await core.write(ctx, row.id, {
      event: 'offer-withdrawn',
      key: `${one.id} outlived`,
      data: { offer: one.id, rung: one.rung },
    })
  await tell(ctx, row, one, 'answered', 'withdrawn')
}

async function tell(
  ctx: Ctx,
  row: CaseRecord,
  one: Pick<store.OfferRecord, 'id' | 'rung'>,
  what: 'made' | 'answered',
  answer?: string,
): Promise<void> {
  await ctx.tell(
    `aftersales.offer.${what}`,
    {
      offerId: one.id,
      rung: one.rung,
      caseId: row.id,
      kind: row.kind,
      state: row.state,
      version: row.version,
      orderId: row.orderId,
      customerId: row.customerId,
      conversationId: row.conversationId,
      ...(answer ? { answer } : {}),
    },
    { topic: `case:${row.id}` },
  )
}

/** In the conversation too, where the case has one; a channel that carries nothing now is no reason not to offer. */
async function announce(core: Core, ctx: Ctx, row: CaseRecord, one: store.OfferRecord): Promise<void> {
  if (!row.conversationId) return
  const voice = voiceOf(core.building.house.words, ctx)
  const { title, text, floorText: floor } = offerShown(one, voice)
  const said = voice.say('ladder.announce', { number: row.number, title, text: voice.join([text, floor]) })
  try {
    await core.building.conversations.announce(ctx, row.conversationId, said)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** @throws Refusal aftersales.ladder.unknown, aftersales.ladder.over */
async function openOffer(ctx: Ctx, row: CaseRecord, offerId: string): Promise<store.OfferRecord> {
  const found = await store.byId(ctx, offerId)
  if (found?.case_id !== row.id) throw new Refusal('missing', 'aftersales.ladder.unknown')
  if (found.state !== 'open' || found.expires_at <= ctx.now)
    throw new Refusal('conflict', 'aftersales.ladder.over')
  return found
}

export async function withdrawOffer(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  offerId: string,
  key: string,
): Promise<void> {
  const found = await store.byId(ctx, offerId)
  if (found?.case_id === row.id && found.state === 'withdrawn') return
  const one = await openOffer(ctx, row, offerId)
  await store.end(ctx, one.id, { state: 'withdrawn', answered_at: ctx.now })
  await core.write(ctx, row.id, { event: 'offer-withdrawn', key, data: { offer: one.id, rung: one.rung } })
  await tell(ctx, row, one, 'answered', 'withdrawn')
}

/** His yes moves the case, or goes on as another; his no takes nothing from him. The same answer twice is one. */
export async function answerOffer(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  offerId: string,
  given: { accept: boolean; key: string },
): Promise<void> {
  // What he heard by phone a colleague cannot say in his name: the yes and the no are the customer's.
  if (ctx.actor.kind === 'staff')
    throw new Refusal('forbidden', 'aftersales.not-yours', { event: 'answer', role: 'customer' })
  const known = await store.byId(ctx, offerId)
  const state = given.accept ? ('accepted' as const) : ('declined' as const)
  if (known?.case_id === row.id && known.state === state) return
  if (given.accept && known?.case_id === row.id && outlived(row, known))
    throw new Refusal('conflict', 'aftersales.ladder.case-went-on')
  const one = await openOffer(ctx, row, offerId)
  await store.end(ctx, one.id, { state, answered_at: ctx.now })
  await core.write(ctx, row.id, {
    event: given.accept ? 'offer-accepted' : 'offer-declined',
    key: given.key,
    data: { offer: one.id, rung: one.rung },
  })
  const child = given.accept ? await carryOut(core, ctx, row, one) : undefined
  if (child) await store.linkChild(ctx, one.id, child)
  await tell(ctx, row, one, 'answered', state)
}

/** Its time is over: it lapses, and the case goes on as it stood. */
export async function offerOver(core: Core, ctx: Ctx, offerId: string): Promise<void> {
  const one = await store.byId(ctx, offerId)
  if (one?.state !== 'open') return
  if (one.expires_at > ctx.now) {
    await ctx.later(EXPIRE, { offer: offerId }, { at: one.expires_at, key: `${offerId} again` })
    return
  }
  await store.end(ctx, offerId, { state: 'expired', answered_at: ctx.now })
  const row = await core.row(ctx, one.case_id, true)
  if (row.closedAt) return
  await core.write(ctx, row.id, { event: 'offer-over', key: `${offerId} over`, data: { offer: offerId } })
  await tell(ctx, row, one, 'answered', 'expired')
}
