/** A case as its customer sees it: what happens next and by when, what he may do, and where his money and goods are. */
import type { Ctx } from '../../kernel/ctx.ts'
import { isFinal, standing, tableOf } from './case.ts'
import type { CustomerCaseShape, CustomerRefundShape, CustomerShipmentShape } from './contract.ts'
import type { Core, Remedies } from './core.ts'
import { pickupWord } from './peak/peak.ts'
import type { CaseRecord } from './row.ts'
import { sayInstant } from './say-time.ts'
import { actionsOf, evidenceOf, inWords, nextOf, pauseOf, stepsOf } from './show.ts'
import * as store from './store.ts'

export async function customerView(
  core: Core,
  remedies: Remedies,
  ctx: Ctx,
  row: CaseRecord,
): Promise<CustomerCaseShape> {
  const { id, number, kind, state, version, orderId, orderNumber, lineId, productName, quantity } = row
  const { words } = core.building.house
  const { reason, remedy, amountFen, flash, conversationId } = row
  return {
    ...{ id, number, kind, state, version, orderId, orderNumber, lineId, productName, quantity },
    ...{ reason, remedy, amountFen, flash, conversationId },
    kindText: inWords(ctx, tableOf(row).say),
    stateText: inWords(ctx, standing(row).say),
    final: isFinal(row),
    part: row.partNo === null ? null : { no: row.partNo, name: row.partName ?? '' },
    reasonText: [words.say(ctx.language, `aftersales.reason.${reason}`), row.reasonText]
      .filter(Boolean)
      .join(' · '),
    next: await nextFor(core, ctx, row),
    pause: pauseOf(row),
    steps: stepsOf(core, ctx, row, await store.events(ctx, id)),
    actions: actionsOf(ctx, row, ['customer']),
    offers: [...(await remedies.offers(ctx, id))],
    evidence: await evidenceOf(core, ctx, id),
    refunds: await refundsOf(core, ctx, row),
    shipments: await shipmentsOf(core, ctx, id),
    because: [...(row.decision?.reasons ?? [])],
    articles: [...(row.decision?.articles ?? [])],
    considered: [...(await remedies.considered(ctx, row))],
    zone: ctx.zone,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

/** On a peak day whoever waits to have goods fetched is told that it takes longer. */
async function nextFor(core: Core, ctx: Ctx, row: CaseRecord): Promise<CustomerCaseShape['next']> {
  const next = nextOf(core, ctx, row)
  const word = await pickupWord(core.building.peak, ctx, row)
  return word ? { ...next, text: `${next.text} · ${word}` } : next
}

async function refundsOf({ building }: Core, ctx: Ctx, row: CaseRecord): Promise<CustomerRefundShape[]> {
  if (!row.customerId) return []
  const found = await building.payouts.refundsOf(ctx, { customerId: row.customerId, caseId: row.id })
  return found.refunds.map(({ kind, fen, state, text, until, at }) => ({
    ...{ kind, fen, state, stateText: text, tender: null },
    at: until ?? at,
  }))
}

async function shipmentsOf({ building }: Core, ctx: Ctx, caseId: string): Promise<CustomerShipmentShape[]> {
  const found = await building.delivery.ofCase(ctx, caseId)
  return found.map(({ direction, carrierText, waybill, state, stateText, slot }) => ({
    ...{ direction, carrier: carrierText, waybill, state, stateText },
    slotText: slot && `${sayInstant(new Date(slot.from), ctx)} – ${sayInstant(new Date(slot.to), ctx)}`,
  }))
}
