/** The facts of one wish, as the law's engine reads them: the purchase, the money, what came and when, what is asked and proven. */
import { type Facts, factsOf } from '../../../engines/policy/index.ts'
import type { ReasonName } from '../contract.ts'
import type { TermsShape } from './contract.ts'
import type { Platform, PreparedLine, Steps } from './purchase.ts'

export interface Purchase {
  readonly orderId: string
  readonly placedAt: Date
  readonly platform: Platform
  readonly remote: boolean
  readonly province: string | null
  readonly tier: string | null
  readonly lines: readonly PreparedLine[]
  readonly terms: TermsShape
  readonly steps: Steps
}

/** What one tender paid and what of it went back already. @property units points or coupons themselves */
export interface Paid {
  readonly id: string
  readonly tender: string
  readonly fen: number
  readonly units: number | null
  readonly refundedFen: number
  readonly refundedUnits: number
}

/** A carton and when it was signed for; one that is not there yet has no time. */
export interface Arrived {
  readonly id: string
  readonly lineId: string
  readonly signedAt: Date | null
  readonly signedAs: 'unchecked' | 'checked' | 'noted' | 'refused' | null
}

/** What happened to the order's goods after the sale. */
export interface Past {
  /** Sent back before, in order. */
  readonly returned: readonly { lineId: string; quantity: number; fault: boolean }[]
  /** So much more went back with them than all of them together should have brought. */
  readonly owedFen?: number
  /** Times in repair of the line. */
  readonly repairs: readonly { from: Date; to: Date | null; failed: boolean }[]
  readonly replacedAt: Date | null
  readonly goodsReceivedAt: Date | null
}

export interface Condition {
  readonly opened?: boolean | undefined
  readonly labelRemoved?: boolean | undefined
  readonly soiled?: boolean | undefined
  readonly damaged?: boolean | undefined
  readonly partsComplete?: boolean | undefined
}

export interface Asked {
  readonly lineId: string
  readonly kind: ReasonName
  readonly quantity: number
  readonly part?: string | undefined
  readonly at: Date
  readonly condition?: Condition | undefined
  readonly proofs: readonly string[]
  /** What the catalogue asks now for the same piece, on the same front and conditions. */
  readonly nowFen?: number | undefined
  readonly creditedFen?: number | undefined
  readonly lateDays?: number | undefined
  readonly lateMinutes?: number | undefined
}

export interface World {
  readonly purchase: Purchase
  readonly paid: readonly Paid[]
  readonly cartons: readonly Arrived[]
  readonly past: Past
}

export const NO_PAST: Past = { returned: [], repairs: [], replacedAt: null, goodsReceivedAt: null }

/** Kinds in which the shop is at fault, so that no discount is lost by sending back. */
export const FAULTS: readonly ReasonName[] = [
  'quality',
  'mismatch',
  'wrong-item',
  'damage',
  'missing',
  'install',
  'fraud',
  'injury',
]

const ms = (at: Date): string => at.toISOString()

/** @throws WrongPolicy with the path of the first fact that cannot be one */
export function factsFor(world: World, asked: Asked): Facts {
  const { purchase, past } = world
  const line = purchase.lines.find(({ lineId }) => lineId === asked.lineId)
  return factsOf({
    country: 'CN',
    ...(purchase.province ? { province: purchase.province } : {}),
    platform: purchase.platform,
    order: orderFacts(world),
    delivery: deliveryFacts(world, line, past.goodsReceivedAt),
    request: {
      kind: asked.kind,
      line: asked.lineId,
      quantity: asked.quantity,
      at: ms(asked.at),
      ...(asked.part ? { part: asked.part } : {}),
    },
    ...(asked.condition ? { condition: told(asked.condition) } : {}),
    ...(purchase.tier ? { member: { tier: purchase.tier } } : {}),
    repairs: past.repairs.map(({ from, to, failed }) => ({
      from: ms(from),
      ...(to ? { to: ms(to) } : {}),
      failed,
    })),
    ...(past.replacedAt ? { replacedAt: ms(past.replacedAt) } : {}),
    ...(line?.warrantyMonths ? { promised: { warrantyMonths: line.warrantyMonths } } : {}),
    evidence: [...new Set([...asked.proofs, ...bespokeProofs(purchase, asked.lineId)])].sort(),
    ...lateFacts(asked),
    ...priceFacts(asked),
  })
}

function lateFacts({ kind, lateDays, lateMinutes }: Asked): object {
  if (kind !== 'late') return {}
  if (lateMinutes !== undefined) return { late: { by: 'installer', minutes: lateMinutes } }
  return { late: { by: 'delivery', days: lateDays ?? 0 } }
}

function priceFacts({ kind, nowFen, creditedFen = 0 }: Asked): object {
  if (kind !== 'price' || nowFen === undefined) return {}
  return { price: { nowFen, sameSku: true, sameChannel: true, sameConditions: true, creditedFen } }
}

const told = (condition: Condition): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(condition).filter((one): one is [string, boolean] => one[1] !== undefined),
  )

function bespokeProofs({ terms }: Purchase, lineId: string): readonly string[] {
  return terms.bespoke.find(({ line }) => line === lineId)?.proofs ?? []
}

/** Goods, coupons, freight and tenders, which must add up: what was paid less than the prices is a discount, more is freight. */
function orderFacts(world: World): object {
  const { purchase, paid, past } = world
  const { lines, terms, steps } = purchase
  const goods = lines.reduce((sum, one) => sum + one.priceFen * one.quantity, 0)
  const given = paid.reduce((sum, { fen }) => sum + fen, 0)
  const { coupons, paidWith } = couponsOf(world, goods, given)
  const off = coupons.reduce((sum, { offFen }) => sum + offFen, 0)
  const known = paid.length > 0
  const over = known ? given - (goods - Math.min(off, goods) + terms.freightFen) : 0
  const discount = over < 0 ? [{ id: 'discount', offFen: -over, fromFen: 0, inKind: false }] : []
  return {
    placedAt: ms(purchase.placedAt),
    remote: purchase.remote,
    lines: lines.map((line) => lineFacts(line, terms, steps)),
    coupons: [...coupons, ...discount],
    gifts: terms.gifts,
    freightFen: terms.freightFen + Math.max(0, over),
    ...(terms.freeFreightFromFen === undefined ? {} : { freeFreightFromFen: terms.freeFreightFromFen }),
    ...(terms.normalFreightFen === undefined ? {} : { normalFreightFen: terms.normalFreightFen }),
    ...(known ? { tenders: paid.map((one) => tenderFacts(one, paidWith.get(one.id))) } : {}),
    returned: past.returned.map(({ lineId, quantity, fault }) => ({ line: lineId, quantity, fault })),
    owedFen: past.owedFen ?? 0,
  }
}

/** A coupon that was written down with the order and stands among its payments too is one coupon: it was paid with, on its condition. */
function couponsOf({ purchase, paid }: World, goods: number, given: number) {
  const { coupons, freightFen } = purchase.terms
  const tenders = paid.filter(({ tender }) => tender === 'coupon')
  const paidWith = new Map<string, Coupon>()
  const off = coupons.reduce((sum, { offFen }) => sum + offFen, 0)
  let twice = given - (goods - Math.min(off, goods) + freightFen)
  const left = coupons.filter((coupon) => {
    const { offFen } = coupon
    const at = offFen > 0 && offFen <= twice ? tenders.findIndex(({ fen }) => fen === offFen) : -1
    for (const { id } of at < 0 ? [] : tenders.splice(at, 1)) paidWith.set(id, coupon)
    if (at >= 0) twice -= offFen
    return at < 0
  })
  return { coupons: left, paidWith }
}
type Coupon = TermsShape['coupons'][number]

const IN_KIND: Readonly<Record<string, 'coupon' | 'points'>> = { coupon: 'coupon', points: 'points' }

function tenderFacts(
  { id, tender, fen, units, refundedFen, refundedUnits }: Paid,
  coupon: Coupon | undefined,
): object {
  const { fromFen = 0, allOf = false, lines } = coupon ?? {}
  return {
    id,
    fen,
    kind: IN_KIND[tender] ?? 'money',
    refundedFen,
    ...(units === null ? {} : { units, refundedUnits }),
    ...(fromFen > 0 || allOf ? { fromFen, allOf, ...(lines ? { lines } : {}) } : {}),
  }
}

function lineFacts(line: PreparedLine, terms: TermsShape, steps: Steps): object {
  const bespoke = terms.bespoke.find((one) => one.line === line.lineId)
  return {
    id: line.lineId,
    priceFen: line.priceFen,
    quantity: line.quantity,
    category: line.category,
    large: line.large,
    hardToReturn: line.hardToReturn,
    ...(line.madeToOrder || bespoke
      ? {
          bespoke: {
            afterOrder: steps.begunAt !== null,
            specialNeed: bespoke?.specialNeed ?? false,
            completed: steps.readyAt !== null || steps.shippedAt !== null,
          },
        }
      : {}),
  }
}

/**
 * The days count from the last carton. Nobody counted cartons: the order's own delivery stands for all of them; some were
 * counted: those that were not are still on their way.
 */
function deliveryFacts(
  { purchase, cartons }: World,
  line: PreparedLine | undefined,
  back: Date | null,
): object {
  const { steps } = purchase
  const own = cartons.filter(({ lineId }) => lineId === line?.lineId)
  const counted = own.some(({ signedAs }) => signedAs !== null)
  const noted = own.find(({ signedAs }) => signedAs === 'noted' || signedAs === 'refused')?.signedAs
  const signedAs = noted ?? own.find(({ signedAs: as }) => as !== null)?.signedAs
  return {
    ...(steps.shippedAt ? { shippedAt: ms(steps.shippedAt) } : {}),
    ...(counted
      ? { cartons: own.map(({ id, signedAt }) => ({ id, ...(signedAt ? { signedAt: ms(signedAt) } : {}) })) }
      : steps.deliveredAt
        ? { signedAt: ms(steps.deliveredAt) }
        : {}),
    ...(signedAs ? { signedAs } : {}),
    mustInstall: line?.mustInstall ?? false,
    ...(steps.installedAt ? { installedAt: ms(steps.installedAt) } : {}),
    ...(back ? { goodsReceivedAt: ms(back) } : {}),
  }
}

/** When the whole line was in the customer's hands; null while a carton is missing. */
export function receivedAt(world: World, lineId: string): Date | null {
  const own = world.cartons.filter((one) => one.lineId === lineId)
  if (!own.some(({ signedAs }) => signedAs !== null)) return world.purchase.steps.deliveredAt
  const times = own.map(({ signedAt }) => signedAt)
  return times.every((at): at is Date => at !== null)
    ? new Date(Math.max(...times.map((at) => at.getTime())))
    : null
}
