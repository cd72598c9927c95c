/** The parts of the room that say what can be had, look at cases, offer rungs and handle goods, opened as one for the core. */
import { CaseKind } from '../contract.ts'
import type { Core, Remedies } from '../core.ts'
import { GOODS_EFFECTS } from '../goods/effects.ts'
import { followUp } from '../goods/follow-up.ts'
import { possible, quote } from '../possible/look.ts'
import { prepare } from '../prepare/write.ts'
import { review } from '../review/review.ts'
import { slowedBy } from '../signals/considered.ts'
import { signalsOf } from '../signals/look.ts'
import { pastOffers } from './carry-out.ts'
import { ladder, offersOf } from './ladder.ts'
import { answerOffer, EXPIRE, offer, offerOutlived, offerOver, withdrawOffer } from './offer.ts'

export function openRemedies(core: Core): Remedies {
  const { house } = core.building
  house.job(EXPIRE, (ctx, data) => offerOver(core, ctx, String(data.offer)))
  house.on(
    'aftersales.case.moved',
    'aftersales.offer-outlived',
    (ctx, { data }) => offerOutlived(core, ctx, String(data.caseId)),
    ({ data }) => {
      const kind = CaseKind.safeParse(data.kind)
      return kind.success && pastOffers(kind.data, String(data.state))
    },
  )
  followUp(core)
  return {
    async prepare(ctx, orderId) {
      await prepare(core, ctx, orderId)
    },
    possible: (ctx, orderId) => possible(core, ctx, orderId),
    quote: (ctx, orderId, ask) => quote(core, ctx, orderId, ask),
    review: (ctx, row, sale) => review(core, ctx, row, sale),
    ladder: (ctx, row) => ladder(core, ctx, row),
    offers: (ctx, caseId) => offersOf(core, ctx, caseId),
    offer: (ctx, row, wish) => offer(core, ctx, row, wish),
    withdrawOffer: (ctx, row, offerId, key) => withdrawOffer(core, ctx, row, offerId, key),
    answerOffer: (ctx, row, offerId, given) => answerOffer(core, ctx, row, offerId, given),
    signals: (ctx, row) => signalsOf(core, ctx, row),
    considered: (ctx, row) => slowedBy(core, ctx, row),
    effects: GOODS_EFFECTS,
  }
}
