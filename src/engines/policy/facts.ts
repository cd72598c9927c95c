/** What is known about one case: the order as it was made, what was delivered, what is asked for, and the proofs in hand. */
import { type Days, isZone } from './day.ts'
import {
  day,
  fen,
  flag,
  instant,
  list,
  oneOf,
  type Reader,
  shape,
  text,
  WrongPolicy,
  whole,
  wrong,
} from './reading.ts'
import { CATEGORIES, KINDS, PROMISES, PROOFS, PROVINCES } from './vocabulary.ts'

const COUNTRIES = ['CN', 'EU', 'UK', 'US'] as const
const ZONES: Readonly<Record<(typeof COUNTRIES)[number], string>> = {
  CN: 'Asia/Shanghai',
  EU: 'Europe/Brussels',
  UK: 'Europe/London',
  US: 'America/New_York',
}

const CHINESE_PROVINCES: Readonly<Record<string, (typeof PROVINCES)[number]>> = {
  安徽: 'anhui',
  北京: 'beijing',
  重庆: 'chongqing',
  福建: 'fujian',
  甘肃: 'gansu',
  广东: 'guangdong',
  广西: 'guangxi',
  贵州: 'guizhou',
  海南: 'hainan',
  河北: 'hebei',
  黑龙江: 'heilongjiang',
  河南: 'henan',
  湖北: 'hubei',
  湖南: 'hunan',
  内蒙古: 'inner-mongolia',
  江苏: 'jiangsu',
  江西: 'jiangxi',
  吉林: 'jilin',
  辽宁: 'liaoning',
  宁夏: 'ningxia',
  青海: 'qinghai',
  陕西: 'shaanxi',
  山东: 'shandong',
  上海: 'shanghai',
  山西: 'shanxi',
  四川: 'sichuan',
  天津: 'tianjin',
  西藏: 'tibet',
  新疆: 'xinjiang',
  云南: 'yunnan',
  浙江: 'zhejiang',
}

/** By its name in English letters, or in Chinese with or without 省, 市 or 自治区. */
const province: Reader<(typeof PROVINCES)[number]> = (value, path) => {
  const known =
    typeof value === 'string'
      ? CHINESE_PROVINCES[value.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, '')]
      : undefined
  return known ?? oneOf(PROVINCES)(value, path)
}

const zone: Reader<string> = (value, path) =>
  isZone(text(value, path)) ? text(value, path) : wrong(path, 'an IANA zone', value, 'zone-unknown')

const count = whole(0, 1_000_000)

const readLine = shape(
  {
    id: text,
    /** Of one piece, at purchase, before any coupon. */
    priceFen: fen,
  },
  {
    quantity: whole(1, 10_000),
    category: oneOf(CATEGORIES),
    /** On a list of 三包 goods, the nation's or the province's. */
    sanbao: flag,
    large: flag,
    /** Objectively hard to send back. */
    hardToReturn: flag,
    /** The platform holds it unsuitable to send back. */
    unsuitableToReturn: flag,
    /** Given at all: sold as made to order. `afterOrder`, `specialNeed`: made then, and for this customer's own need. */
    bespoke: shape({}, { afterOrder: flag, specialNeed: flag, completed: flag }),
    /** A class that leaves the no-reason right only when confirmed at this purchase, never by a box ticked beforehand. */
    exception: shape(
      {
        kind: oneOf(['opening-affects-safety', 'trial-destroys-value', 'near-expiry', 'flaw-disclosed']),
      },
      { confirmed: flag, preticked: flag },
    ),
  },
)

const readTender = shape(
  { id: text, fen },
  {
    kind: oneOf(['money', 'points', 'coupon']),
    /** Points or coupons themselves, given back in kind. */
    units: fen,
    refundedFen: fen,
    refundedUnits: fen,
    /** Paid with a coupon that holds as long as the goods reach this: below it, the coupon goes back before money. */
    fromFen: fen,
    lines: list(text, 1),
    allOf: flag,
  },
)

/** Money off when the goods it counts reach a sum. A bundle is a coupon over its lines that needs all of them. */
const readCoupon = shape(
  { id: text, offFen: fen },
  { fromFen: fen, lines: list(text, 1), allOf: flag, inKind: flag },
)

const readOrder = shape(
  { lines: list(readLine, 1, 500) },
  {
    placedAt: instant,
    tenders: list(readTender, 1, 20),
    coupons: list(readCoupon, 0, 50),
    gifts: list(shape({ id: text, line: text, statedFen: fen }, { returned: flag }), 0, 50),
    freightFen: fen,
    /** Below this sum of goods the order would have cost `normalFreightFen`. */
    freeFreightFromFen: fen,
    normalFreightFen: fen,
    /** Sent back before this case, in order; `fault`: through the merchant's fault. */
    returned: list(shape({ line: text, quantity: whole(1, 10_000) }, { fault: flag }), 0, 500),
    /** Earlier returns gave back this much more than all of them together should have. */
    owedFen: fen,
    remote: flag,
    doorstep: flag,
    prepaid: flag,
  },
)

const readDelivery = shape(
  {},
  {
    signedAt: instant,
    /** Signed per carton; the line is received when the last of its cartons is. */
    cartons: list(shape({ id: text }, { signedAt: instant }), 1, 200),
    signedAs: oneOf(['unchecked', 'checked', 'noted', 'refused']),
    shippedAt: instant,
    /** The customer chose another carrier than the merchant's. */
    customerCarrier: flag,
    mustInstall: flag,
    installStartedAt: instant,
    installedAt: instant,
    /** When the goods that were sent back reached the merchant. */
    goodsReceivedAt: instant,
  },
)

const readRequest = shape(
  { kind: oneOf(KINDS) },
  {
    line: text,
    quantity: whole(1, 10_000),
    at: instant,
    reason: text,
    part: text,
    /** So grave that the contract may be rescinded. */
    serious: flag,
    /** Seen without use at the door. */
    visible: flag,
    showsOnlyInUse: flag,
    naturalFeature: flag,
    pageError: flag,
    /** The merchant refused to help with sending back. */
    helpRefused: flag,
    proofAskedAt: instant,
    ruledAt: instant,
  },
)

const readFacts = shape(
  { order: readOrder, request: readRequest },
  {
    country: oneOf(COUNTRIES),
    province,
    platform: oneOf(['own', 'taobao', 'tmall', 'jd', 'douyin', 'pinduoduo', 'other']),
    merchant: text,
    zone,
    holidays: list(day, 0, 3000),
    workdays: list(day, 0, 3000),
    delivery: readDelivery,
    condition: shape(
      {},
      {
        opened: flag,
        tested: flag,
        labelRemoved: flag,
        soiled: flag,
        damaged: flag,
        partsComplete: flag,
      },
    ),
    member: shape({ tier: text }, {}),
    repairs: list(shape({ from: instant }, { to: instant, failed: flag }), 0, 100),
    replacedAt: instant,
    promised: shape({}, Object.fromEntries(PROMISES.map((name) => [name, fen]))),
    evidence: list(oneOf(PROOFS), 0, 100),
    /** What a person found: deceit, and whether it is only a harmless label or a staged claim. */
    fraud: shape({ found: flag }, { labelOnly: flag, staged: flag, foundBy: text }),
    injury: shape({ knownDefect: flag }, { lossFen: fen }),
    late: shape({ by: oneOf(['delivery', 'installer']) }, { minutes: count, days: count }),
    price: shape(
      { nowFen: fen },
      { sameSku: flag, sameChannel: flag, sameConditions: flag, creditedFen: fen },
    ),
    now: instant,
  },
)

export type Facts = ReturnType<typeof readFacts>
export type Line = ReturnType<typeof readLine>
export type Order = ReturnType<typeof readOrder>

/** @throws WrongPolicy with the path of the first fact that cannot be one */
export function factsOf(value: unknown, path = 'facts'): Facts {
  const facts = readFacts(value, path)
  const { order, request } = facts
  const ids = order.lines.map((line) => line.id)
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) twice(`${path}.order.lines[${index}].id`, id)
  })
  if (request.line !== undefined && !ids.includes(request.line)) {
    wrong(`${path}.request.line`, `one of ${ids.join(', ')}`, request.line, 'line-unknown')
  }
  if (request.line === undefined && ids.length > 1) {
    wrong(`${path}.request.line`, `one of ${ids.join(', ')}`, undefined, 'field-missing')
  }
  const left = piecesLeft(facts)
  if (left <= 0) wrong(`${path}.order.returned`, 'a piece that is not sent back yet', left, 'returned-twice')
  if ((request.quantity ?? 1) > left) wrong(`${path}.request.quantity`, `at most ${left}`, request.quantity)
  facts.repairs?.forEach(({ from, to }, index) => {
    if (to !== undefined && to < from) wrong(`${path}.repairs[${index}].to`, 'an end after its start', to)
  })
  return facts
}

const twice = (path: string, id: string): never => {
  throw new WrongPolicy('id-twice', path, `Expected ${id} once at ${path}`)
}

/** The line that the request is about. */
export function lineOf(facts: Facts): Line {
  const { lines } = facts.order
  return (
    lines.find((line) => line.id === facts.request.line) ??
    lines[0] ??
    wrong('facts.order.lines', 'a line', undefined)
  )
}

function piecesLeft(facts: Facts): number {
  const line = lineOf(facts)
  const back = (facts.order.returned ?? []).filter((one) => one.line === line.id)
  return back.reduce((left, { quantity }) => left - quantity, line.quantity ?? 1)
}

/** Of the line, the pieces that the request is about: all that were not sent back before, if it does not say. */
export const piecesOf = (facts: Facts): number => facts.request.quantity ?? piecesLeft(facts)

export function daysOf(facts: Facts): Days {
  return {
    zone: facts.zone ?? ZONES[facts.country ?? 'CN'],
    holidays: new Set(facts.holidays),
    workdays: new Set(facts.workdays),
  }
}

/** The instant at which the whole line is in the customer's hands; undefined while a carton is still on its way. */
export function signedAt({ delivery }: Facts): number | undefined {
  const cartons = delivery?.cartons
  if (!cartons) return delivery?.signedAt
  const known = cartons.flatMap((carton) => (carton.signedAt === undefined ? [] : [carton.signedAt]))
  return known.length === cartons.length ? Math.max(...known) : undefined
}
