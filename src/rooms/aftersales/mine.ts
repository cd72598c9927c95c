/** A case as its customer sees it: what happens next and by when, what he may do, and where his money and goods are. */
import type { Ctx } from '../../kernel/ctx.ts'
import { yuan } from '../../kernel/money.ts'
import type { CustomerMoneyShape } from '../payouts/contract.ts'
import { isFinal, tableOf } from './case.ts'
import type { Chained } from './chain.ts'
import type { CustomerCaseShape, CustomerRefundShape, CustomerShipmentShape } from './contract.ts'
import type { Core, Remedies } from './core.ts'
import { namesIn } from './english.ts'
import { freshly, isStill } from './fresh.ts'
import { endingWith, moneyNext } from './money-next.ts'
import { pickupWord } from './peak/peak.ts'
import type { CaseRecord } from './row.ts'
import { sayInstant } from './say-time.ts'
import { actionsOf, evidenceOf, inWords, nextOf, pauseOf, standsText, stepsOf } from './show.ts'
import * as store from './store.ts'
import { whyOf } from './why.ts'

export async function customerView(
  core: Core,
  remedies: Remedies,
  ctx: Ctx,
  row: CaseRecord,
): Promise<CustomerCaseShape> {
  const { id, number, kind, state, version, orderId, orderNumber, lineId, quantity } = row
  const { words } = core.building.house
  const { reason, remedy, amountFen, flash, conversationId } = row
  const still = isStill(row)
  const fresh = freshly(row)
  const asked = fresh?.events ?? store.events(ctx, id)
  const [chain, refunds, { because, articles }, considered, offers, shipments] = await Promise.all([
    asked,
    still ? [] : moneyOf(core, ctx, row),
    whyOf(core, ctx, row, asked),
    fresh?.quiet ? [] : remedies.considered(ctx, row),
    still ? [] : remedies.offers(ctx, id),
    still ? [] : shipmentsOf(core, ctx, id),
  ])
  const next = await nextFor(core, ctx, row, refunds)
  return {
    ...{ id, number, kind, state, version, orderId, orderNumber, lineId, quantity },
    ...(await namesIn(core, ctx, [row]))(row),
    ...{ reason, remedy, amountFen, flash, conversationId },
    kindText: inWords(ctx, tableOf(row).say),
    stateText: standsText(core, ctx, row),
    final: isFinal(row),
    reasonText: [words.say(ctx.language, `aftersales.reason.${reason}`), row.reasonText]
      .filter(Boolean)
      .join(' · '),
    next,
    pause: pauseOf(row),
    steps: endingWith(stepsOf(core, ctx, row, chain), next),
    actions: actionsOf(ctx, row, ['customer']),
    offers: [...offers],
    evidence: still && handedIn(chain) === 0 ? [] : await evidenceOf(core, ctx, id),
    refunds: refunds.map(refundShown),
    shipments,
    ...{ because, articles },
    considered: [...considered],
    zone: ctx.zone,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

/** Pieces of evidence that came with the opening. */
const handedIn = (chain: readonly Chained[]): number => {
  const given: unknown = chain[0]?.data.evidence
  return Array.isArray(given) ? given.length : 1
}

type Refund = CustomerMoneyShape['refunds'][number]

/** The good news first; on a peak day whoever waits to have goods fetched is told that it takes longer. */
async function nextFor(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  refunds: readonly Refund[],
): Promise<CustomerCaseShape['next']> {
  const next = moneyNext(core, ctx, row, refunds) ?? nextOf(core, ctx, row)
  const news = ARRIVED.includes(row.state) ? goodNews(core, ctx, refunds) : []
  const word = await pickupWord(core.building.peak, ctx, row)
  const text = [...news, next.text].join(ctx.language === 'en' ? '; ' : '；')
  return { ...next, text: word ? `${text} · ${word}` : text }
}

const ARRIVED: readonly string[] = ['refunded', 'paid', 'closed']
const BACK: readonly string[] = ['refund', 'freight', 'credit']

/** What has arrived, and by which way. */
const goodNews = ({ building }: Core, { language }: Ctx, refunds: readonly Refund[]): string[] =>
  refunds
    .filter(({ state }) => state === 'arrived')
    .map(({ kind, fen, parts }) =>
      building.house.words.say(language, `aftersales.arrived.${BACK.includes(kind) ? 'back' : 'paid'}`, {
        sum: parts.map(({ amount }) => amount).join(' + ') || yuan(fen),
        ways: [...new Set(parts.map(({ text }) => text))].join(language === 'en' ? ', ' : '、'),
      }),
    )

async function moneyOf({ building }: Core, ctx: Ctx, row: CaseRecord): Promise<Refund[]> {
  if (!row.customerId) return []
  return (await building.payouts.refundsOf(ctx, { customerId: row.customerId, caseId: row.id })).refunds
}

const refundShown = ({ kind, fen, state, text, until, at }: Refund): CustomerRefundShape => ({
  ...{ kind, fen, state, stateText: text, tender: null },
  at: until ?? at,
})

async function shipmentsOf({ building }: Core, ctx: Ctx, caseId: string): Promise<CustomerShipmentShape[]> {
  const found = await building.delivery.ofCase(ctx, caseId)
  return found.map(({ direction, carrierText, waybill, state, stateText, slot }) => ({
    ...{ direction, carrier: carrierText, waybill, state, stateText },
    slotText: slot && `${sayInstant(new Date(slot.from), ctx)} – ${sayInstant(new Date(slot.to), ctx)}`,
  }))
}
