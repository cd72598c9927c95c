/** What 青禾木居 promises after the sale, in two versions, so that orders of last spring keep the older one; and what it writes beside. */
import type { Ctx } from '../../kernel/ctx.ts'
import { dayOf } from './complete.ts'
import { type Clause, ShopTerms } from './contract.ts'
import type { Policies } from './door.ts'

/** In force since the shop opened. */
const FIRST = ShopTerms.parse({
  memberNoReasonDays: 15,
  memberPayer: 'merchant',
  refundWithinDays: 5,
  refundWithinCounting: 'working-days',
  warrantyMonths: 36,
  faultAmendsFen: 10_000,
  faultAmendsCouponFen: 2_000,
  partConfirmHours: 24,
  partSendHours: 72,
})

/** Thirty days for members with free pick-up, price protection, pay for lateness. */
export const QINGHE_TERMS: ShopTerms = {
  ...FIRST,
  memberNoReasonDays: 30,
  memberPickup: true,
  refundWithinDays: 3,
  warrantyMonths: 60,
  priceProtectionDays: 30,
  installerLateMinutes: 60,
  installerLateFen: 10_000,
  installerLateCouponFen: 2_000,
  lateFenPerDay: 5_000,
  lateCapFen: 50_000,
  repairDays: 5,
}

const CLAUSES: readonly Clause[] = [
  {
    topic: 'returns',
    zh: '签收次日起七天内可以无理由退货，会员三十天。打开看、试坐不影响退货。请保留标签和全部配件。',
    en: 'Return within seven days from the day after delivery without a reason; members within thirty. Opening and trying is fine. Please keep the label and all parts.',
  },
  {
    topic: 'freight',
    zh: '质量问题的运费全由我们付。无理由退货的运费由您付，下单前会先报价；会员由我们上门取，不收运费。',
    en: 'For faults we pay all freight. Without a reason the way back is yours, quoted beforehand; from members we fetch it free of charge.',
  },
  {
    topic: 'bespoke',
    zh: '按您的尺寸做的家具不适用无理由退货；颜色、尺寸与签字图纸不符，或有质量问题，照样退、换、修。',
    en: 'Furniture made to your size cannot be returned without a reason; when colour or size differ from the signed drawing, or there is a fault, return, exchange and repair all stay.',
  },
  {
    topic: 'warranty',
    zh: '质保五年，从装好那天算起；送修的日子不算在内，换新的重新计算。',
    en: 'Five years of warranty from the day it is set up; days in repair do not count, a replacement begins anew.',
  },
  {
    topic: 'delivery',
    zh: '请当面看外箱和件数，箱子破了可以拒收；签收不影响您日后就质量提出要求。',
    en: 'Please look at cartons and count at the door; crushed cartons may be refused. Signing takes no right about quality away.',
  },
]

const DAY_MS = 86_400_000
const FIRST_DAYS_AGO = 540
const SECOND_DAYS_AGO = 75

/** Older orders are judged by the first version, those of the last weeks by the second; a third is being written. */
export async function seedPolicies(
  ctx: Ctx,
  policies: Pick<Policies, 'saveDraft' | 'record'>,
): Promise<void> {
  const daysAgo = (days: number) => dayOf(ctx.zone, ctx.now.getTime() - days * DAY_MS)
  await policies.record(ctx, {
    from: daysAgo(FIRST_DAYS_AGO),
    terms: FIRST,
    clauses: CLAUSES.slice(0, 3),
    note: '开店时的承诺',
  })
  await policies.record(ctx, {
    from: daysAgo(SECOND_DAYS_AGO),
    terms: QINGHE_TERMS,
    clauses: CLAUSES,
    note: '会员三十天，加价保与晚到赔付',
  })
  await policies.saveDraft(ctx, {
    revision: 0,
    terms: { ...QINGHE_TERMS, noReasonDays: 15 },
    clauses: [
      ...CLAUSES,
      {
        topic: 'disputes',
        zh: '有争议先找我们，也可以打 12315；以法律规定为准。',
        en: 'Come to us first; 12315 is open to you as well. The law decides.',
      },
    ],
    note: '所有人放到十五天，先算算',
  })
}
