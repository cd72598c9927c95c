/** Cases that prove a shop's pack: each promise tried where it still holds and where it just does not, counted apart from the engine. */
import type { ShopTerms } from './contract.ts'
import type { Document } from './promises.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const EAST_MS = 8 * HOUR_MS
/** What is asked with the law beside it, as the promise alone gives no right. */
const WITH_LAW = { with: ['cn'] } as const
const SHOWN = { evidence: ['fault-photos'] } as const

/** An instant of Shanghai, whose clock is never put forward. */
const iso = (at: number): string => `${new Date(at + EAST_MS).toISOString().slice(0, 19)}+08:00`
const wall = (text: string): number => Date.parse(`${text}+08:00`)

/** A sofa of 6,880 yuan, bought on 25 August 2026 and signed for on 1 September at ten. */
const ORDERED = wall('2026-08-25T20:00:00')
const SIGNED = wall('2026-09-01T10:00:00')
const ASKED = wall('2026-09-03T12:00:00')
/** A Thursday. */
const BACK = wall('2026-09-17T10:00:00')
const PRICE = 688_000

const midnight = (at: number): number => Math.floor((at + EAST_MS) / DAY_MS) * DAY_MS - EAST_MS
/** The first instant after so many whole days, the day itself not counted. */
const afterDays = (at: number, days: number): number => midnight(at) + (days + 1) * DAY_MS

function afterMonths(at: number, months: number): number {
  const day = new Date(midnight(at) + EAST_MS)
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate() + 1) - EAST_MS
}

function afterWorkingDays(at: number, days: number): number {
  let day = midnight(at)
  for (let left = days; left > 0; ) {
    day += DAY_MS
    const weekday = new Date(day + EAST_MS).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return day + DAY_MS
}

interface Trial {
  readonly kind: string
  readonly at?: number
  readonly line?: Document
  readonly delivery?: Document
  readonly more?: Document
}

const factsOf = (merchant: string, { kind, at = ASKED, line, delivery, more }: Trial): Document => ({
  merchant,
  order: { placedAt: iso(ORDERED), lines: [{ id: 'sofa', priceFen: PRICE, category: 'furniture', ...line }] },
  delivery: { signedAt: iso(SIGNED), ...delivery },
  request: { kind, at: iso(at) },
  ...more,
  now: iso(at),
})

/** Cases of the promises that these fields make. @returns documents as a pack carries them */
export function casesOf(terms: ShopTerms, merchant: string): readonly Document[] {
  const one = (name: string, trial: Trial, expect: Document, more: Document = {}): Document => ({
    name,
    facts: factsOf(merchant, trial),
    expect,
    ...more,
  })
  return [...returnCases(terms, one), ...moneyCases(terms, one), ...mendCases(terms, one)]
}

type One = (name: string, trial: Trial, expect: Document, more?: Document) => Document

const RETURN = { remedy: 'refund-return', ground: 'no-reason' } as const
const MEMBER = { member: { tier: 'gold' } } as const

/** The last second of a window and the first after it. */
function edges(one: One, who: string, days: number, more: Document): readonly Document[] {
  const until = afterDays(SIGNED, days)
  const open = { ...RETURN, allowed: true, until: iso(until), cites: ['店铺承诺'] }
  return [
    one(`${who} ${days} 天，最后一秒 / the last second`, { kind: 'no-reason', at: until - 1000, more }, open),
    one(
      `${who} ${days} 天，过了 / just over`,
      { kind: 'no-reason', at: until, more },
      { ...RETURN, allowed: false },
    ),
    one(
      `${who} 弄脏了 / soiled`,
      { kind: 'no-reason', more: { ...more, condition: { soiled: true } } },
      { ...RETURN, allowed: false },
    ),
  ]
}

function returnCases(terms: ShopTerms, one: One): readonly Document[] {
  const { noReasonDays, noReasonBespoke, noReasonPayer, memberNoReasonDays } = terms
  const made = { line: { bespoke: {} } }
  const record = { evidence: ['bespoke-record'] }
  const forAll =
    noReasonDays === null
      ? []
      : [
          ...edges(one, '所有人 / everybody', noReasonDays, {}),
          one(
            '定制衣柜，有签字图纸 / made to order, with its drawing',
            { kind: 'no-reason', ...made, more: record },
            { ...RETURN, allowed: noReasonBespoke },
          ),
        ]
  const members =
    memberNoReasonDays === null
      ? []
      : edges(one, '会员 / members', Math.max(memberNoReasonDays, noReasonDays ?? 0), MEMBER)
  const free =
    noReasonPayer === 'merchant'
      ? [
          one(
            '无理由退货，谁付运费 / who pays the way back',
            { kind: 'no-reason' },
            { ...RETURN, payer: 'merchant', allowed: true },
            WITH_LAW,
          ),
        ]
      : []
  const fetched =
    terms.memberPayer === 'merchant' || terms.memberPickup
      ? [
          one(
            '会员退货，谁付运费 / members: who pays the way back',
            { kind: 'no-reason', more: MEMBER },
            { ...RETURN, payer: 'merchant', allowed: true },
            WITH_LAW,
          ),
        ]
      : []
  return [...forAll, ...members, ...free, ...fetched, ...refundCases(terms, one)]
}

/** Where the law is quicker than the promise, the law's day must come out. */
function refundCases(
  { refundWithinDays: days, refundWithinCounting }: ShopTerms,
  one: One,
): readonly Document[] {
  if (days === null) return []
  const own = refundWithinCounting === 'working-days' ? afterWorkingDays(BACK, days) : afterDays(BACK, days)
  const refundBy = iso(Math.min(own, afterDays(BACK, 7)))
  const delivery = { goodsReceivedAt: iso(BACK) }
  return [
    one(
      '无理由退回后的退款日 / money back without a reason',
      { kind: 'no-reason', delivery },
      { ...RETURN, refundBy },
      WITH_LAW,
    ),
    one(
      '质量退回后的退款日 / money back for a fault',
      { kind: 'quality', delivery, more: SHOWN },
      { remedy: 'refund-return', ground: 'quality', refundBy },
      WITH_LAW,
    ),
  ]
}

function moneyCases(terms: ShopTerms, one: One): readonly Document[] {
  const { faultAmendsFen, faultAmendsCouponFen: coupon, installerLateMinutes: minutes } = terms
  const fault =
    (faultAmendsFen ?? 0) + coupon === 0
      ? []
      : [
          one(
            '发错货 / the wrong goods',
            { kind: 'wrong-item' },
            {
              remedy: 'compensation',
              ground: 'promise',
              allowed: true,
              amountFen: faultAmendsFen ?? 0,
              couponFen: coupon,
            },
          ),
          one(
            '不喜欢，不是店铺的错 / no fault of the shop',
            { kind: 'no-reason' },
            { remedy: 'compensation', allowed: false },
          ),
        ]
  const sum = terms.installerLateFen + terms.installerLateCouponFen
  const late = (by: string, more: Document) => ({ late: { by, ...more } })
  const installer =
    minutes === null || sum === 0
      ? []
      : [
          one(
            `师傅迟到 ${minutes + 1} 分钟 / late`,
            { kind: 'late', more: late('installer', { minutes: minutes + 1 }) },
            {
              remedy: 'compensation',
              ground: 'late',
              allowed: true,
              amountFen: terms.installerLateFen,
              couponFen: terms.installerLateCouponFen,
            },
          ),
          one(
            `师傅迟到 ${minutes} 分钟 / just in time`,
            { kind: 'late', more: late('installer', { minutes }) },
            { remedy: 'compensation', allowed: false },
          ),
        ]
  return [...fault, ...installer, ...lateCases(terms, one), ...priceCases(terms, one)]
}

function lateCases({ lateFenPerDay: perDay, lateCapFen: cap }: ShopTerms, one: One): readonly Document[] {
  if (!perDay) return []
  const promised = { promised: { lateFenPerDay: perDay, ...(cap !== null && { lateCapFen: cap }) } }
  return [1, 3, 400].map((days) =>
    one(
      `晚 ${days} 天送到 / ${days} days late`,
      { kind: 'late', more: { ...promised, late: { by: 'delivery', days } } },
      {
        remedy: 'compensation',
        ground: 'late',
        allowed: true,
        amountFen: Math.min(days * perDay, cap ?? days * perDay),
      },
    ),
  )
}

function priceCases({ priceProtectionDays: days }: ShopTerms, one: One): readonly Document[] {
  if (days === null) return []
  const until = afterDays(ORDERED, days)
  const fell = (more: Document = {}) => ({
    price: { nowFen: PRICE - 60_000, sameSku: true, sameChannel: true, sameConditions: true, ...more },
  })
  const asked = { remedy: 'price-protection', ground: 'price' } as const
  return [
    one(
      `价保 ${days} 天，最后一秒 / the last second`,
      { kind: 'price', at: until - 1000, more: fell() },
      {
        ...asked,
        allowed: true,
        until: iso(until),
        amountFen: 60_000,
      },
    ),
    one(
      `价保 ${days} 天，过了 / just over`,
      { kind: 'price', at: until, more: fell() },
      { ...asked, allowed: false },
    ),
    one(
      '别的店的价 / a price of another shop',
      { kind: 'price', at: until - 1000, more: fell({ sameChannel: false }) },
      { ...asked, allowed: false },
    ),
  ]
}

function mendCases(terms: ShopTerms, one: One): readonly Document[] {
  const { warrantyMonths: months, partConfirmHours: confirm, partSendHours: send, repairDays } = terms
  const part =
    confirm === null && send === null
      ? []
      : [
          one(
            '少一只铰链 / a hinge is missing',
            { kind: 'missing', more: SHOWN },
            {
              remedy: 'part',
              allowed: true,
              ...(confirm && { decideBy: iso(ASKED + confirm * HOUR_MS) }),
              ...(send && { doneBy: iso(ASKED + send * HOUR_MS) }),
            },
            WITH_LAW,
          ),
        ]
  const repaired =
    repairDays === null
      ? []
      : [
          one(
            '报修 / a repair is asked for',
            { kind: 'quality', more: SHOWN },
            {
              remedy: 'repair',
              allowed: true,
              doneBy: iso(afterDays(ASKED, repairDays)),
            },
            WITH_LAW,
          ),
        ]
  return [...(months === null ? [] : warrantyCases(months, one)), ...part, ...repaired]
}

function warrantyCases(months: number, one: One): readonly Document[] {
  const until = afterMonths(SIGNED, months)
  const mend = { remedy: 'repair', ground: 'quality' } as const
  const open = (end: number) => ({ ...mend, allowed: true, until: iso(end) })
  const stood = { from: '2026-09-10T00:00:00+08:00', to: '2026-09-20T00:00:00+08:00' }
  const installed = wall('2026-09-11T15:00:00')
  return [
    one(
      `质保 ${months} 个月，最后一秒 / the last second`,
      { kind: 'quality', at: until - 1000, more: SHOWN },
      open(until),
    ),
    one(
      `质保 ${months} 个月，过了 / just over`,
      { kind: 'quality', at: until, more: SHOWN },
      { ...mend, allowed: false },
    ),
    one(
      '修了十天，质保顺延十天 / ten days in repair do not count',
      { kind: 'quality', at: wall('2026-09-21T12:00:00'), more: { ...SHOWN, repairs: [stood] } },
      open(until + 10 * DAY_MS),
    ),
    one(
      '要店铺安装，装好才起算 / from the day it is set up',
      {
        kind: 'quality',
        at: wall('2026-09-21T12:00:00'),
        delivery: { mustInstall: true, installedAt: iso(installed) },
        more: SHOWN,
      },
      open(afterMonths(installed, months)),
    ),
  ]
}
