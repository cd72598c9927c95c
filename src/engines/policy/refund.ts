/** How much money goes back, to which tender, and what comes back in kind; whole fen, and every sum exact. */
import type { Order } from './facts.ts'
import { wrong } from './reading.ts'
import type { Said } from './vocabulary.ts'

type Coupon = NonNullable<Order['coupons']>[number]
type Tender = NonNullable<Order['tenders']>[number]

/** One return: how many of which line, and whether the fault is the merchant's. */
export interface Returned {
  readonly line: string
  readonly quantity: number
  /** True: not up to quality or contract, so that no discount is lost by it (暂行办法 35, 消法 24). */
  readonly fault: boolean
}

export interface Deduction {
  readonly what: Said
  readonly fen: number
  readonly articles: readonly string[]
}

export interface Refund {
  /** What was really paid for the goods sent back, after settling lost discounts at the prices at purchase. */
  readonly goodsFen: number
  /** Outward freight given back. */
  readonly freightFen: number
  readonly deductions: readonly Deduction[]
  readonly totalFen: number
  /** What the settling leaves the customer owing: shown, never charged by itself. */
  readonly owesFen: number
  readonly tenders: readonly { readonly id: string; readonly fen: number; readonly units?: number }[]
  /** Coupons that were used up by goods that all came back: returned as coupons. */
  readonly couponsBack: readonly string[]
  readonly articles: readonly string[]
}

interface Kept {
  readonly kept: ReadonlyMap<string, number>
  /** Pieces returned through the merchant's fault: they still count towards thresholds. */
  readonly faulty: ReadonlyMap<string, number>
  readonly broken: ReadonlySet<string>
  readonly freightLost: boolean
}

/** Exact, also where the product passes 2^53. */
const part = (fen: number, of: number, all: number): number =>
  all === 0 ? 0 : Number((BigInt(fen) * BigInt(of)) / BigInt(all))

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Divides whole fen by weights; largest remainders first, the earlier on a tie. Each share is at most its weight when `fen` is at most their sum. */
export function divide(fen: number, weights: readonly number[]): number[] {
  const all = sum(weights)
  const shares = weights.map((weight) => part(fen, weight, all))
  if (all === 0) return shares
  const rest = weights.map((weight, index) => ({
    index,
    left: (BigInt(fen) * BigInt(weight)) % BigInt(all),
  }))
  rest.sort((a, b) => (a.left === b.left ? a.index - b.index : a.left < b.left ? 1 : -1))
  for (const { index } of rest.slice(0, fen - sum(shares))) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

const bought = (line: Order['lines'][number]): number => line.quantity ?? 1
const counted = (order: Order, coupon: Coupon) =>
  order.lines.filter((line) => coupon.lines?.includes(line.id) ?? true)

/** What each line carries of a coupon, by the prices at purchase. */
function shares(order: Order, coupon: Coupon): ReadonlyMap<string, number> {
  const lines = counted(order, coupon)
  const prices = lines.map((line) => line.priceFen * bought(line))
  const off = Math.min(coupon.offFen, sum(prices))
  const divided = divide(off, prices)
  return new Map(lines.map((line, index) => [line.id, divided[index] ?? 0]))
}

/** What the kept goods cost with the discounts that still hold for them (art. 17). */
function due(order: Order, { kept, broken }: Kept): number {
  const coupons = (order.coupons ?? []).filter((coupon) => !broken.has(coupon.id))
  const off = coupons.map((coupon) => shares(order, coupon))
  return sum(
    order.lines.map((line) => {
      const pieces = kept.get(line.id) ?? 0
      const less = sum(off.map((one) => part(one.get(line.id) ?? 0, pieces, bought(line))))
      return line.priceFen * pieces - less
    }),
  )
}

const reached = (state: Omit<Kept, 'broken' | 'freightLost'>, id: string): number =>
  (state.kept.get(id) ?? 0) + (state.faulty.get(id) ?? 0)

function stands(order: Order, coupon: Coupon, state: Omit<Kept, 'broken' | 'freightLost'>): boolean {
  const lines = counted(order, coupon)
  const value = sum(lines.map((line) => line.priceFen * reached(state, line.id)))
  const whole = lines.every((line) => reached(state, line.id) === bought(line))
  return value >= Math.max(1, coupon.fromFen ?? 0) && (coupon.allOf !== true || whole)
}

const markOf = (tender: Pick<Tender, 'id'>): string => `tender ${tender.id}`

/** Tenders that are coupons with a condition: they take nothing off the price, and are lost like the others. */
const paidWith = ({ tenders = [] }: Order): Coupon[] =>
  tenders
    .filter(({ fromFen = 0, allOf = false }) => fromFen > 0 || allOf)
    .map(({ fromFen = 0, allOf = false, lines, ...tender }) => ({
      ...{ id: markOf(tender), offFen: 0, fromFen, allOf },
      ...(lines ? { lines } : {}),
    }))

const begun = (order: Order): Kept => ({
  kept: new Map(order.lines.map((line) => [line.id, bought(line)])),
  faulty: new Map(),
  broken: new Set(),
  freightLost: false,
})

function after(order: Order, before: Kept, { line, quantity, fault }: Returned): Kept {
  const had = before.kept.get(line) ?? 0
  if (quantity > had)
    wrong('facts.order.returned', `at most ${had} of ${line} left`, quantity, 'returned-twice')
  const kept = new Map(before.kept).set(line, had - quantity)
  const faulty = fault
    ? new Map(before.faulty).set(line, (before.faulty.get(line) ?? 0) + quantity)
    : before.faulty
  const now = { kept, faulty }
  const lost = fault
    ? []
    : [...(order.coupons ?? []), ...paidWith(order)].filter((coupon) => !stands(order, coupon, now))
  const value = sum(order.lines.map((one) => one.priceFen * reached(now, one.id)))
  const freightLost = before.freightLost || (!fault && value < (order.freeFreightFromFen ?? 0))
  return { ...now, broken: new Set([...before.broken, ...lost.map((coupon) => coupon.id)]), freightLost }
}

/** What the customer really paid for all goods, coupons off, freight apart. */
export const paidFen = (order: Order): number => due(order, begun(order))

/** What the customer really paid for so many pieces of a line, before anything is settled. */
export function paidShareFen(order: Order, line: string, quantity: number): number {
  const all = begun(order)
  const rest = { ...all, kept: new Map(all.kept).set(line, (all.kept.get(line) ?? 0) - quantity) }
  return due(order, all) - due(order, rest)
}

/**
 * Money back for a return, after those of `order.returned`. `outward`: the freight that was paid comes back too, by the
 * share of the goods. Any series of returns of everything gives back exactly what was paid.
 * @throws WrongPolicy returned-twice, tenders-sum
 */
export function refundOf(order: Order, returned: Returned, outward = returned.fault): Refund {
  const earlier = (order.returned ?? []).map((one) => ({ ...one, fault: one.fault ?? false }))
  const before = earlier.reduce((state, one) => after(order, state, one), begun(order))
  const now = after(order, before, returned)
  const goodsFen = due(order, before) - due(order, now)
  const freightFen = outward ? freightBack(order, before, now) : 0
  const deductions = [...(returned.fault ? [] : deducted(order, before, now)), ...owed(order)]
  const net = goodsFen + freightFen - sum(deductions.map((one) => one.fen))
  const tenders = tendersOf(order)
  const left = sum(tenders.map((tender) => tender.fen - (tender.refundedFen ?? 0)))
  const totalFen = Math.min(Math.max(0, net), left)
  return {
    goodsFen,
    freightFen,
    deductions,
    totalFen,
    owesFen: Math.max(0, -net),
    tenders: split(tenders, totalFen, now.broken),
    couponsBack: couponsBack(order, before, now),
    articles: [
      ...new Set(['暂行办法14', '暂行办法15', '暂行办法17', ...deductions.flatMap((one) => one.articles)]),
    ],
  }
}

/**
 * What a set of returns gives back in money, whatever order they came in: a discount that no longer holds is settled
 * once, a gift kept is deducted once. May be below what was given back on the way: then that much is owed.
 */
export function settledFen(
  order: Order,
  returned: readonly (Returned & { readonly outward?: boolean })[],
): number {
  const fold = (some: typeof returned) => some.reduce((state, one) => after(order, state, one), begun(order))
  const outward = ({ fault, outward: told = fault }: (typeof returned)[number]) => told
  // A fault loses nothing: whatever was lost is lost by the others, so these are looked at first.
  const chosen = fold(returned.filter(({ fault }) => !fault))
  const all = fold([...returned].sort((a, b) => Number(a.fault) - Number(b.fault)))
  const freight = freightBack(order, fold(returned.filter((one) => !outward(one))), all)
  const off = sum(deducted(order, begun(order), chosen).map(({ fen }) => fen))
  return due(order, begun(order)) - due(order, all) + freight - off
}

/** To which tenders a sum goes after these returns, where a coupon that was paid with is lost by them; else null: by the mix. */
export function splitOfLost(
  order: Order,
  returned: readonly Returned[],
  fen: number,
): Refund['tenders'] | null {
  const faultsLast = [...returned].sort((a, b) => Number(a.fault) - Number(b.fault))
  const { broken } = faultsLast.reduce((state, one) => after(order, state, one), begun(order))
  const tenders = order.tenders ?? []
  return tenders.some((one) => broken.has(markOf(one))) ? split(tenders, fen, broken) : null
}

const owed = ({ owedFen = 0 }: Order): Deduction[] =>
  owedFen === 0
    ? []
    : [
        {
          what: {
            zh: '先退的商品多退的部分，从这次扣回',
            en: 'What went back too much with earlier returns is taken off this one',
          },
          fen: owedFen,
          articles: ['暂行办法17'],
        },
      ]

function freightBack(order: Order, before: Kept, now: Kept): number {
  const all = sum(order.lines.map((line) => line.priceFen * bought(line)))
  const value = (state: Kept) =>
    sum(order.lines.map((line) => line.priceFen * (bought(line) - (state.kept.get(line.id) ?? 0))))
  const freight = order.freightFen ?? 0
  return part(freight, value(now), all) - part(freight, value(before), all)
}

function deducted(order: Order, before: Kept, now: Kept): Deduction[] {
  const gone = (state: Kept, line: string) => (state.kept.get(line) ?? 0) === 0
  const gifts = (order.gifts ?? [])
    .filter((gift) => gift.returned !== true && gone(now, gift.line) && !gone(before, gift.line))
    .map((gift) => ({
      what: {
        zh: `赠品 ${gift.id} 未随货退回，按标明价格扣`,
        en: `Gift ${gift.id} not sent back, at its stated price`,
      },
      fen: gift.statedFen,
      articles: ['暂行办法12'],
    }))
  const lost = now.freightLost && !before.freightLost && (order.normalFreightFen ?? 0) > 0
  const freight = {
    what: { zh: '退货后不再满足包邮条件的运费', en: 'Freight, as the order no longer reaches free shipping' },
    fen: order.normalFreightFen ?? 0,
    articles: ['暂行办法18'],
  }
  return lost ? [...gifts, freight] : gifts
}

function tendersOf(order: Order): readonly Tender[] {
  const paid = paidFen(order) + (order.freightFen ?? 0)
  const tenders = order.tenders ?? [{ id: 'paid', fen: paid }]
  const given = sum(tenders.map((tender) => tender.fen))
  if (given !== paid) {
    wrong(
      'facts.order.tenders',
      `tenders of ${paid} fen in all (goods less coupons, plus freight)`,
      given,
      'tenders-sum',
    )
  }
  tenders.forEach((tender, index) => {
    if ((tender.refundedFen ?? 0) > tender.fen) {
      wrong(`facts.order.tenders[${index}].refundedFen`, `at most ${tender.fen}`, tender.refundedFen)
    }
  })
  return tenders
}

/**
 * Every tender by what is left of it (art. 14); points and coupons as points and coupons (art. 15). A coupon that holds no
 * more goes back first: what is kept is then paid in money, without its discount (art. 17).
 */
function split(tenders: readonly Tender[], fen: number, broken: ReadonlySet<string>): Refund['tenders'] {
  const left = tenders.map((tender) => tender.fen - (tender.refundedFen ?? 0))
  const lost = tenders.map((tender, index) => (broken.has(markOf(tender)) ? (left[index] ?? 0) : 0))
  const first = divide(Math.min(fen, sum(lost)), lost)
  const rest = divide(
    fen - sum(first),
    left.map((one, index) => one - (lost[index] ?? 0)),
  )
  return tenders.map((_, index) => {
    const share = (first[index] ?? 0) + (rest[index] ?? 0)
    const tender = tenders[index]
    if (!tender) return { id: '', fen: share }
    if (tender.units === undefined) return { id: tender.id, fen: share }
    const units = part(tender.units, (tender.refundedFen ?? 0) + share, tender.fen)
    return { id: tender.id, fen: share, units: units - (tender.refundedUnits ?? 0) }
  })
}

function couponsBack(order: Order, before: Kept, now: Kept): string[] {
  const unused = (state: Kept, coupon: Coupon) =>
    state.broken.has(coupon.id) ||
    counted(order, coupon).every((line) => (state.kept.get(line.id) ?? 0) === 0)
  return (order.coupons ?? [])
    .filter((coupon) => coupon.inKind !== false && unused(now, coupon) && !unused(before, coupon))
    .map((coupon) => coupon.id)
}
