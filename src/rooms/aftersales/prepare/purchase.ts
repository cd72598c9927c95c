/** A purchase as after-sales knows it from the day it was made: pieces, cartons and parts, where it goes, by which shop front, and whether it was made to order. */
import { dayIn } from '../../../kernel/clock.ts'
import type { Category, Product } from '../../catalogue/contract.ts'
import type { OrderShape } from '../../orders/contract.ts'

export interface Both {
  readonly zh: string
  readonly en: string
}

/** One carton of one piece, as it is packed. */
export interface Packed {
  readonly no: number
  readonly grams: number
  /** mm, the longest side. */
  readonly longest: number
  readonly holds: Both | null
}

export interface PreparedPart {
  readonly no: string
  readonly name: Both
  readonly quantity: number
  readonly replaceable: boolean
  readonly spareFen: number | null
}

export interface PreparedLine {
  readonly lineId: string
  readonly productId: string | null
  readonly sku: string
  readonly name: Both
  readonly quantity: number
  readonly priceFen: number
  readonly category: 'furniture' | 'home-goods' | 'appliance' | 'other'
  readonly catalogueCategory: string
  readonly large: boolean
  readonly hardToReturn: boolean
  /** Sold as made to order; whether for this customer's own need is a matter of proof. */
  readonly madeToOrder: boolean
  readonly mustInstall: boolean
  readonly warrantyMonths: number | null
  readonly cartons: readonly Packed[]
  readonly parts: readonly PreparedPart[]
}

/** Two people carry what is heavier or longer than this. Grams, mm. */
const ONE_PERSON_GRAMS = 30_000
const ONE_PERSON_MM = 1_800
/** A parcel service takes it no more. */
const LARGE_GRAMS = 30_000
const LARGE_MM = 1_500
const HARD_GRAMS = 50_000

const HOME_GOODS: readonly Category[] = ['mirror', 'rug']

export const needsTwo = (cartons: readonly Packed[]): boolean =>
  cartons.some(({ grams, longest }) => grams > ONE_PERSON_GRAMS || longest > ONE_PERSON_MM)

export function prepareLine(
  line: OrderShape['lines'][number],
  product: Product | null,
  madeToOrder: boolean,
): PreparedLine {
  const cartons = (product?.cartons ?? []).map(({ no, grams, length, width, height, holds }) => ({
    no,
    grams,
    longest: Math.max(length, width, height),
    holds: holds ?? null,
  }))
  const weight = cartons.reduce((sum, { grams }) => sum + grams, 0)
  const mustInstall = product?.assembly?.by === 'technician'
  return {
    lineId: line.id,
    productId: line.productId,
    sku: line.sku,
    name: product?.name ?? { zh: line.name, en: line.name },
    quantity: line.quantity,
    priceFen: line.priceFen,
    category: categoryOf(product?.category),
    catalogueCategory: product?.category ?? 'other',
    large: cartons.some(({ grams, longest }) => grams > LARGE_GRAMS || longest > LARGE_MM),
    hardToReturn: mustInstall || weight > HARD_GRAMS,
    madeToOrder,
    mustInstall,
    warrantyMonths: product?.guarantee ? Math.round(product.guarantee.years * 12) : null,
    cartons,
    parts: (product?.parts ?? []).map(({ no, name, quantity, replaceable, spareFen }) => ({
      no,
      name,
      quantity,
      replaceable,
      spareFen: spareFen ?? null,
    })),
  }
}

function categoryOf(category: Category | undefined): PreparedLine['category'] {
  if (category === undefined) return 'furniture'
  if (category === 'lamp') return 'appliance'
  return HOME_GOODS.includes(category) ? 'home-goods' : 'furniture'
}

export type Platform = 'own' | 'taobao' | 'tmall' | 'jd' | 'douyin' | 'pinduoduo' | 'other'
const FRONTS: readonly (readonly [RegExp, Platform])[] = [
  [/天猫|tmall/i, 'tmall'],
  [/淘宝|taobao/i, 'taobao'],
  [/京东|jd\b|jingdong/i, 'jd'],
  [/抖音|douyin/i, 'douyin'],
  [/拼多多|pinduoduo|pdd/i, 'pinduoduo'],
  [/官网|小程序|门店|shop|web|own|store|widget|phone|电话/i, 'own'],
]

/** The shop front an order came by, as the law's packs name it. */
export const platformOf = (source: string): Platform =>
  FRONTS.find(([pattern]) => pattern.test(source))?.[1] ?? 'other'

/** Bought across the counter there is no right of distance selling. */
export const isRemote = (source: string): boolean => !/门店|\bstore\b|展厅|showroom/i.test(source)

const PROVINCES =
  /^(安徽|北京|重庆|福建|甘肃|广东|广西|贵州|海南|河北|黑龙江|河南|湖北|湖南|内蒙古|江苏|江西|吉林|辽宁|宁夏|青海|陕西|山东|上海|山西|四川|天津|西藏|新疆|云南|浙江)/
/** Cities by which people write an address without its province. */
const CITIES: Readonly<Record<string, string>> = {
  杭州: '浙江',
  宁波: '浙江',
  温州: '浙江',
  苏州: '江苏',
  南京: '江苏',
  无锡: '江苏',
  济南: '山东',
  青岛: '山东',
  广州: '广东',
  深圳: '广东',
  佛山: '广东',
  东莞: '广东',
  成都: '四川',
  武汉: '湖北',
  西安: '陕西',
  长沙: '湖南',
  郑州: '河南',
  合肥: '安徽',
  厦门: '福建',
  福州: '福建',
}

/** Where the goods go; undefined where the address does not say. */
export function provinceOf(region: string | undefined): string | undefined {
  const text = (region ?? '').trim()
  return PROVINCES.exec(text)?.[1] ?? CITIES[text.slice(0, 2)]
}

/** When each step of an order was first reached. */
export interface Steps {
  readonly shippedAt: Date | null
  readonly deliveredAt: Date | null
  readonly installedAt: Date | null
  readonly begunAt: Date | null
  readonly readyAt: Date | null
  readonly cancelledAt: Date | null
}

export function stepsOf(order: Pick<OrderShape, 'timeline' | 'state'>): Steps {
  const first = (step: OrderShape['state']): Date | null => {
    const found = order.timeline.find((entry) => entry.kind === 'state' && entry.step === step && entry.at)
    return found?.at ? new Date(found.at) : null
  }
  return {
    shippedAt: first('shipped'),
    deliveredAt: first('delivered'),
    installedAt: first('installed'),
    begunAt: first('in-production'),
    readyAt: first('ready'),
    cancelledAt: order.state === 'cancelled' ? first('cancelled') : null,
  }
}

/** Days by which an order came later than promised; 0 in time or not promised. */
export function daysLate(
  zone: string,
  promiseDay: string | null,
  deliveredAt: Date | null,
  now: Date,
): number {
  if (!promiseDay) return 0
  const came = dayIn(zone, deliveredAt ?? now)
  const days = (Date.parse(`${came}T00:00:00Z`) - Date.parse(`${promiseDay}T00:00:00Z`)) / 86_400_000
  return Math.max(0, Math.round(days))
}
