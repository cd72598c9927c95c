/** The shop's plain fields as rules: what each promise gives, upon which ground, with which exceptions of the law. */
import { type Pack, shipped } from '../../engines/policy/index.ts'
import { FAULT_KINDS, type SaidShape, type ShopTerms } from './contract.ts'

export type Document = Readonly<Record<string, unknown>>

/** One promise: the fields that say it, its sentence, and what it gives. */
export interface PromiseRule {
  readonly id: string
  readonly fields: readonly (keyof ShopTerms)[]
  readonly because: SaidShape
  readonly when: Document
  readonly gives: Document
}

/** Kept promises bind: the shop's own word and the article that holds it to it. */
export const PROMISE_CITES = ['店铺承诺', '条例12'] as const

const RETURN_KINDS = ['no-reason', 'colour', 'size', ...FAULT_KINDS] as const
const CHOICE_KINDS = ['no-reason', 'colour', 'size'] as const

const said = (zh: string, en: string): SaidShape => ({ zh, en })
const kinds = (...words: readonly string[]): Document => ({ in: ['request.kind', words] })
const all = (...parts: readonly Document[]): Document => ({ all: parts })
const MEMBER: Document = { known: 'member.tier' }

/** Whole yuan without a dot, else with two figures. */
export const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/** What the law itself says is not intact, made to order or no fall of price: the shop's promises use the same words. */
function lawsOwn(rule: string, only?: readonly string[]): readonly Document[] {
  const exceptions = lawRule(rule)?.then.exceptions ?? []
  return exceptions.filter(({ id }) => !only || only.includes(id)).map((one) => ({ ...one }))
}
const lawRule = (id: string): Pack['rules'][number] | undefined =>
  shipped('cn')?.rules.find((rule) => rule.id === id)

const NOT_INTACT = ['not-intact-home', 'not-intact', 'parts-missing'] as const
const exceptionsOf = (bespokeToo: boolean): readonly Document[] =>
  lawsOwn('no-reason', bespokeToo ? NOT_INTACT : ['bespoke', ...NOT_INTACT])

type Promised = (terms: ShopTerms) => PromiseRule | null

const noReason: Promised = ({ noReasonDays: days, noReasonBespoke }) =>
  days === null
    ? null
    : {
        id: 'no-reason',
        fields: ['noReasonDays', 'noReasonBespoke'],
        because: noReasonBespoke
          ? said(
              `${days} 天无理由退货，定制商品也在内`,
              `${days} days without a reason, goods made to order too`,
            )
          : said(
              `${days} 天无理由退货，定制商品除外`,
              `${days} days without a reason, goods made to order excepted`,
            ),
        when: kinds(...RETURN_KINDS),
        gives: {
          remedies: ['refund-return'],
          ground: 'no-reason',
          right: true,
          window: { days },
          start: 'signed',
          counting: 'day-after',
          holidays: 'move',
          exceptions: exceptionsOf(noReasonBespoke),
        },
      }

const noReasonFreight: Promised = ({ noReasonPayer }) =>
  noReasonPayer === 'customer'
    ? null
    : {
        id: 'no-reason-freight',
        fields: ['noReasonPayer'],
        because: said('无理由退货的运费由店铺承担', 'The shop pays the way back without a reason'),
        when: kinds(...RETURN_KINDS),
        gives: { remedies: ['refund-return'], ground: 'no-reason', payer: 'merchant' },
      }

const memberReturn: Promised = ({ memberNoReasonDays: days }) =>
  days === null
    ? null
    : {
        id: 'member-no-reason',
        fields: ['memberNoReasonDays'],
        because: said(
          `会员 ${days} 天无理由退货，定制商品除外`,
          `Members: ${days} days without a reason, goods made to order excepted`,
        ),
        when: all(MEMBER, kinds(...CHOICE_KINDS)),
        gives: {
          remedies: ['refund-return'],
          ground: 'no-reason',
          right: true,
          window: { days },
          start: 'signed',
          counting: 'day-after',
          holidays: 'move',
          exceptions: exceptionsOf(false),
        },
      }

const memberFreight: Promised = ({ memberPayer, memberPickup }) =>
  memberPayer === 'customer' && !memberPickup
    ? null
    : {
        id: 'member-freight',
        fields: ['memberPayer', 'memberPickup'],
        because: memberPickup
          ? said('会员退货上门取件，运费由店铺承担', 'Members: fetched from home, the shop pays the way back')
          : said('会员退货运费由店铺承担', 'Members: the shop pays the way back'),
        when: all(MEMBER, kinds(...CHOICE_KINDS)),
        gives: {
          remedies: ['refund-return'],
          ground: 'no-reason',
          payer: 'merchant',
          ...(memberPickup && { pickup: 'merchant' }),
        },
      }

/** What is asked for, and upon which ground its refund rests. */
const REFUNDED = {
  'no-reason': { zh: '无理由退货', en: 'Returned without a reason', kinds: RETURN_KINDS },
  quality: { zh: '质量问题退货', en: 'Returned for a fault', kinds: FAULT_KINDS },
} as const

function refundWithin(ground: keyof typeof REFUNDED): Promised {
  const what = REFUNDED[ground]
  return ({ refundWithinDays: days, refundWithinCounting: counting }) => {
    if (days === null) return null
    const [zh, en, counted] = counting === 'days' ? ['自然日', '', {}] : ['工作日', 'working ', { counting }]
    return {
      id: `refund-within-${ground}`,
      fields: ['refundWithinDays', 'refundWithinCounting'],
      because: said(
        `${what.zh}，收到货后 ${days} 个${zh}内退款`,
        `${what.en}: money back within ${days} ${en}days of the goods' return`,
      ),
      when: kinds(...what.kinds),
      gives: {
        remedies: ['refund-return'],
        ground,
        refundBy: { days, start: 'goods-received', ...counted },
      },
    }
  }
}

const warranty: Promised = ({ warrantyMonths: months }) => {
  const proof = lawRule('mend-warranty')?.then.proof
  return months === null
    ? null
    : {
        id: 'warranty',
        fields: ['warrantyMonths'],
        because: said(
          `质保 ${months} 个月，装好之日起算，维修时间不算在内，换新重新计算`,
          `${months} months of warranty from the day it is set up; time in repair does not count, a replacement begins anew`,
        ),
        when: kinds(...FAULT_KINDS),
        gives: {
          remedies: ['exchange', 'repair'],
          ground: 'quality',
          right: true,
          window: { months },
          start: 'in-use',
          pauseCauses: ['in-repair'],
          restart: 'replacement',
          holidays: 'move',
          payer: 'merchant',
          ...(proof && { proof }),
        },
      }
}

const priceProtection: Promised = ({ priceProtectionDays: days }) =>
  days === null
    ? null
    : {
        id: 'price-protection',
        fields: ['priceProtectionDays'],
        because: said(
          `下单后 ${days} 天内降价，退差价`,
          `If the price falls within ${days} days of the order, the difference comes back`,
        ),
        when: kinds('price'),
        gives: {
          remedies: ['price-protection'],
          ground: 'price',
          right: true,
          window: { days },
          start: 'ordered',
          payer: 'merchant',
          amount: { of: 'price-drop' },
          exceptions: lawsOwn('price-protection'),
        },
      }

const sum = (fen: number, coupon: number): SaidShape => {
  const zh = [...(fen > 0 ? [`${yuan(fen)} 元`] : []), ...(coupon > 0 ? [`${yuan(coupon)} 元券`] : [])]
  const en = [...(fen > 0 ? [`¥${yuan(fen)}`] : []), ...(coupon > 0 ? [`a coupon of ¥${yuan(coupon)}`] : [])]
  return said(zh.join('和'), en.join(' and '))
}

const faultAmends: Promised = ({ faultAmendsFen, faultAmendsCouponFen: coupon }) => {
  const fen = faultAmendsFen ?? 0
  const much = sum(fen, coupon)
  return fen + coupon === 0
    ? null
    : {
        id: 'fault-amends',
        fields: ['faultAmendsFen', 'faultAmendsCouponFen'],
        because: said(
          `店铺有错，赔 ${much.zh}，每单每因一次`,
          `The shop's fault: ${much.en}, once per order and cause`,
        ),
        when: kinds(...FAULT_KINDS),
        gives: {
          remedies: ['compensation'],
          ground: 'promise',
          right: true,
          payer: 'merchant',
          amount: { of: 'fixed', fen, couponFen: coupon },
        },
      }
}

const installerLate: Promised = ({ installerLateMinutes, installerLateFen, installerLateCouponFen }) => {
  const much = sum(installerLateFen, installerLateCouponFen)
  return installerLateMinutes === null || installerLateFen + installerLateCouponFen === 0
    ? null
    : {
        id: 'installer-late',
        fields: ['installerLateMinutes', 'installerLateFen', 'installerLateCouponFen'],
        because: said(
          `师傅迟到超过 ${installerLateMinutes} 分钟，赔 ${much.zh}`,
          `The technician more than ${installerLateMinutes} minutes late: ${much.en}`,
        ),
        when: all(
          kinds('late'),
          { eq: ['late.by', 'installer'] },
          { gt: ['late.minutes', installerLateMinutes] },
        ),
        gives: {
          remedies: ['compensation'],
          ground: 'late',
          right: true,
          payer: 'merchant',
          amount: { of: 'fixed', fen: installerLateFen, couponFen: installerLateCouponFen },
        },
      }
}

const latePerDay: Promised = ({ lateFenPerDay, lateCapFen }) => {
  if (!lateFenPerDay) return null
  const [capZh, capEn] =
    lateCapFen === null ? ['', ''] : [`，最多 ${yuan(lateCapFen)} 元`, `, at most ¥${yuan(lateCapFen)}`]
  return {
    id: 'late-per-day',
    fields: ['lateFenPerDay', 'lateCapFen'],
    because: said(
      `送货晚一天赔 ${yuan(lateFenPerDay)} 元${capZh}`,
      `¥${yuan(lateFenPerDay)} for each day that delivery is late${capEn}`,
    ),
    when: all(
      kinds('late'),
      { eq: ['late.by', 'delivery'] },
      { known: 'promised.lateFenPerDay' },
      { ge: ['late.days', 1] },
    ),
    gives: {
      remedies: ['compensation'],
      ground: 'late',
      right: true,
      payer: 'merchant',
      amount: { of: 'late' },
    },
  }
}

const fastParts: Promised = ({ partConfirmHours: confirm, partSendHours: send }) => {
  if (confirm === null && send === null) return null
  const hours = (count: number) => ({ hours: count, start: 'requested', counting: 'exact' })
  const zh = [...(confirm ? [`${confirm} 小时内确认`] : []), ...(send ? [`${send} 小时内发出`] : [])]
  const en = [
    ...(confirm ? [`confirmed within ${confirm} hours`] : []),
    ...(send ? [`sent within ${send} hours`] : []),
  ]
  return {
    id: 'fast-parts',
    fields: ['partConfirmHours', 'partSendHours'],
    because: said(`缺件 ${zh.join('，')}`, `Missing parts are ${en.join(' and ')}`),
    when: kinds('missing'),
    gives: {
      remedies: ['part'],
      ground: 'quality',
      ...(confirm && { decideBy: hours(confirm) }),
      ...(send && { doneBy: hours(send) }),
    },
  }
}

const repairWithin: Promised = ({ repairDays: days }) =>
  days === null
    ? null
    : {
        id: 'repair-within',
        fields: ['repairDays'],
        because: said(`报修后 ${days} 天内修好`, `A repair is done within ${days} days of asking`),
        when: kinds(...FAULT_KINDS),
        gives: { remedies: ['repair'], ground: 'quality', doneBy: { days, start: 'requested' } },
      }

const PROMISES: readonly Promised[] = [
  noReason,
  noReasonFreight,
  memberReturn,
  memberFreight,
  refundWithin('no-reason'),
  refundWithin('quality'),
  warranty,
  priceProtection,
  faultAmends,
  installerLate,
  latePerDay,
  fastParts,
  repairWithin,
]

/** The rules that these fields make; a field left empty makes none. */
export const promisesOf = (terms: ShopTerms): readonly PromiseRule[] =>
  PROMISES.flatMap((promised) => promised(terms) ?? [])

/** Where no longer period is agreed, a fault can be told within two years of receipt (民法典 621). */
const LAW_MONTHS = 24

/**
 * What the national rules need to know of the order's promises, as numbers. A warranty shorter than the law's two years
 * is not told: it would take the place of the better period.
 */
export function promisedFacts(terms: ShopTerms): Readonly<Record<string, number>> {
  const { warrantyMonths, priceProtectionDays, lateFenPerDay, lateCapFen, noReasonDays } = terms
  const known = {
    warrantyMonths: warrantyMonths !== null && warrantyMonths >= LAW_MONTHS ? warrantyMonths : null,
    priceProtectionDays,
    lateFenPerDay,
    lateCapFen: lateFenPerDay ? lateCapFen : null,
    // The law binds such a promise for goods made to order as well, unless the shop excepted them.
    noReasonDays: terms.noReasonBespoke ? noReasonDays : null,
  }
  return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** What the fields contradict among themselves: field and the key of its sentence. */
export function problemsOf(terms: ShopTerms): readonly { field: keyof ShopTerms; code: string }[] {
  const { lateFenPerDay, lateCapFen, installerLateMinutes, installerLateFen, installerLateCouponFen } = terms
  const amends = installerLateFen + installerLateCouponFen
  return [
    ...(lateCapFen !== null && !lateFenPerDay ? [{ field: 'lateCapFen', code: 'cap-alone' } as const] : []),
    ...(lateFenPerDay && lateCapFen !== null && lateCapFen < lateFenPerDay
      ? [{ field: 'lateCapFen', code: 'cap-small' } as const]
      : []),
    ...(installerLateMinutes !== null && amends === 0
      ? [{ field: 'installerLateFen', code: 'late-without-sum' } as const]
      : []),
    ...(installerLateMinutes === null && amends > 0
      ? [{ field: 'installerLateMinutes', code: 'sum-without-late' } as const]
      : []),
    ...(terms.memberNoReasonDays !== null && (terms.noReasonDays ?? 0) > terms.memberNoReasonDays
      ? [{ field: 'memberNoReasonDays', code: 'members-worse' } as const]
      : []),
    ...(terms.noReasonBespoke && terms.noReasonDays === null
      ? [{ field: 'noReasonBespoke', code: 'bespoke-alone' } as const]
      : []),
  ]
}
