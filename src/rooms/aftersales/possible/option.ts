/** One remedy as a person reads it: whether, until when, at whose cost, with which sum, by which articles and why. */
import type { Decision, Offered } from '../../policies/index.ts'
import { HOUR_MS } from '../case.ts'
import type { CaseKindName, PossibleOptionShape, ReasonName, RemedyName } from '../contract.ts'
import type { FlashMode } from '../review/ruling.ts'
import { TABLES } from '../tables/all.ts'
import type { Voice } from './voice.ts'

/** Which kind of case carries a remedy. */
export const KIND_OF: Readonly<Record<RemedyName, CaseKindName>> = {
  'refund-return': 'return',
  'refund-only': 'return',
  cancel: 'return',
  exchange: 'exchange',
  repair: 'repair',
  'install-again': 'repair',
  part: 'part',
  'partial-refund': 'complaint',
  'return-freight': 'complaint',
  compensation: 'complaint',
  'refuse-with-proof': 'complaint',
  'price-protection': 'price-protection',
}

/** What is shown for a reason, the one that fits it best first; the rest by favour of the engine. */
const FIRST: Readonly<Partial<Record<ReasonName, readonly RemedyName[]>>> = {
  'no-reason': ['refund-return', 'exchange'],
  colour: ['refund-return', 'exchange', 'partial-refund'],
  size: ['refund-return', 'exchange'],
  missing: ['part', 'refund-return', 'partial-refund'],
  install: ['install-again', 'repair', 'part'],
  damage: ['part', 'repair', 'exchange', 'refund-return', 'partial-refund'],
  quality: ['repair', 'part', 'exchange', 'refund-return', 'partial-refund'],
  mismatch: ['exchange', 'refund-return', 'partial-refund'],
  'wrong-item': ['exchange', 'refund-return'],
  late: ['compensation', 'cancel'],
  price: ['price-protection'],
  cancel: ['cancel'],
}
/** Never asked for by a customer: a term of another remedy, or the shop's own answer. */
export const NOT_ASKED: readonly RemedyName[] = ['refuse-with-proof', 'return-freight']

export const MONEY: readonly RemedyName[] = ['refund-return', 'refund-only', 'cancel']

export interface WayBack {
  /** What the customer bears of it. */
  readonly feeFen: number | null
  readonly lines: readonly { readonly text: string; readonly fen: number }[]
}

export interface Sums {
  readonly refund: Decision['refund']
  readonly wayBack: WayBack | null
  readonly tenderOf: (id: string) => string
  /** A usual partial refund, where the law names no sum. */
  readonly partialFen: number
  /** How a return would go by the fast lane; absent where nobody looked. */
  readonly fast?: FlashMode | null
  /** Who reads it may not see money. */
  readonly blind?: boolean
}

export function optionsOf(
  decision: Decision,
  reason: ReasonName,
  sums: Sums,
  voice: Voice,
): PossibleOptionShape[] {
  const order = FIRST[reason] ?? []
  const place = (remedy: RemedyName) => (order.includes(remedy) ? order.indexOf(remedy) : order.length)
  return decision.options
    .filter(({ remedy, allowed }) => !NOT_ASKED.includes(remedy) && (allowed || order.includes(remedy)))
    .map((option) => optionOf(option, sums, voice))
    .sort((a, b) => Number(b.allowed) - Number(a.allowed) || place(a.remedy) - place(b.remedy))
}

export function optionOf(option: Offered, sums: Sums, voice: Voice): PossibleOptionShape {
  const { remedy, allowed, payer } = option
  const feeFen = allowed && option.goodsBack && payer !== 'merchant' ? (sums.wayBack?.feeFen ?? null) : null
  const amountFen = allowed ? amountOf(option, sums) : null
  const fast = allowed && remedy === 'refund-return' ? (sums.fast ?? null) : null
  return {
    kind: KIND_OF[remedy],
    remedy,
    title: voice.say(`possible.title.${remedy}`),
    detail: detailOf(option, { amountFen, fast }, voice),
    allowed,
    until: utc(option.until),
    payer,
    payerText:
      payer && allowed ? voice.say(`possible.payer.${option.goodsBack ? 'back' : 'stays'}.${payer}`) : '',
    amountFen,
    feeFen,
    split: allowed && MONEY.includes(remedy) ? splitOf(sums, voice) : [],
    because: [...option.reasons.map((reason) => voice.pick(reason)), ...lawLeaves(option, voice)],
    articles: option.articles.map((id) => ({ id, text: articleText(id, voice) })),
    needs: option.needs.map(({ proof, from, by, because }) => ({
      proof: [...proof],
      text: voice.pick(because),
      from,
      by: utc(by),
    })),
    flash: fast !== null,
    next: { text: nextText(option, fast, voice), at: null },
  }
}

/** The one time by which there is an answer. */
function nextText(option: Offered, fast: FlashMode | null, voice: Voice): string {
  const sooner = option.allowed && !fast ? soonerThanUs(option, voice) : null
  return sooner
    ? voice.say('possible.decide-by', { until: voice.until(sooner) })
    : voice.say(`possible.next.${fast ?? (option.allowed ? 'review' : 'person')}`)
}

const utc = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString())

function amountOf(option: Offered, { refund, partialFen, blind }: Sums): number | null {
  if (blind) return null
  if (MONEY.includes(option.remedy)) return refund?.totalFen ?? null
  if (option.amountFen !== null) return option.amountFen
  return option.remedy === 'partial-refund' ? partialFen : null
}

interface Coming {
  readonly amountFen: number | null
  readonly fast: FlashMode | null
}

function detailOf(option: Offered, { amountFen, fast }: Coming, voice: Voice): string {
  if (!option.allowed) return whyNot(option, voice)
  const { remedy, until, limit, refundWithin, doneBy } = option
  return voice.join([
    voice.say(`possible.what.${remedy}`),
    limit === 'set' && until
      ? voice.say('possible.until', { until: voice.until(until) })
      : limit === 'not-begun'
        ? voice.say('possible.not-begun')
        : '',
    moneyText(option, amountFen, voice),
    fast ? voice.say(`possible.fast.${fast}`) : '',
    refundWithin?.days && !fast ? voice.say('possible.refund-within', { days: refundWithin.days }) : '',
    doneBy && !fast ? voice.say('possible.done-by', { until: voice.until(doneBy) }) : '',
  ])
}

/** When we answer at the latest: the clock that a case of this kind begins with. */
function ourAnswer({ remedy }: Pick<Offered, 'remedy'>, { now }: Voice): number {
  const { opens, states } = TABLES[KIND_OF[remedy]]
  return now.getTime() + (states[opens]?.timer?.after ?? 24) * HOUR_MS
}

/** A promise to answer before our clock strikes. */
const soonerThanUs = (option: Offered, voice: Voice): string | null =>
  option.decideBy !== null && Date.parse(option.decideBy) < ourAnswer(option, voice) ? option.decideBy : null

/** What the law leaves beyond our own time is told with the law. */
function lawLeaves(option: Offered, voice: Voice): string[] {
  const { allowed, decideBy } = option
  return allowed && decideBy !== null && Date.parse(decideBy) > ourAnswer(option, voice)
    ? [voice.say('possible.law-leaves', { until: voice.until(decideBy) })]
    : []
}

function whyNot({ until, reasons, humanReview }: Offered, voice: Voice): string {
  const over = until !== null && reasons.some(({ en }) => en.includes('that time ended'))
  return voice.join([
    over ? voice.say('possible.over', { until: voice.until(until) }) : voice.say('possible.barred'),
    humanReview ? voice.say('possible.review-route') : '',
  ])
}

function moneyText({ remedy, couponFen }: Offered, amountFen: number | null, voice: Voice): string {
  if (amountFen === null) return ''
  const sums = { sum: voice.sum(amountFen), coupon: voice.sum(couponFen ?? 0) }
  return voice.say(`possible.money.${couponFen ? 'with-coupon' : moneyKey(remedy)}`, sums)
}

const moneyKey = (remedy: RemedyName): string => (MONEY.includes(remedy) ? 'refund' : 'pays')

/** Where the sum comes from, then to which tender it goes. The way back is asked for apart and stands in `feeFen`. */
function splitOf({ refund, tenderOf }: Sums, voice: Voice): PossibleOptionShape['split'] {
  if (!refund) return []
  const own = (label: string, fen: number) => ({ label, fen, tender: null })
  return [
    own(voice.say('possible.split.goods'), refund.goodsFen),
    ...(refund.freightFen > 0 ? [own(voice.say('possible.split.freight'), refund.freightFen)] : []),
    ...refund.deductions.map(({ what, fen }) => own(voice.pick(what), -fen)),
    ...refund.couponsBack.map((coupon) => own(voice.say('possible.split.coupon-back', { coupon }), 0)),
    ...refund.tenders
      .filter(({ fen }) => fen > 0)
      .map(({ id, fen }) => {
        const tender = tenderOf(id)
        return { label: voice.say(`possible.tender.${tender}`), fen, tender }
      }),
  ]
}

/** 消法25 is said in English as well: the law keeps its Chinese name, the number speaks for itself. */
export function articleText(id: string, voice: Voice): string {
  const parts = /^(.*?)(\d[\d-]*)?$/.exec(id)
  const [law = id, number] = [parts?.[1], parts?.[2]]
  const key = LAWS[law]
  if (!key) return id
  const name = voice.say(`possible.law.${key}`)
  return number ? voice.say('possible.article', { law: name, number }) : name
}

const LAWS: Readonly<Record<string, string>> = {
  消法: 'consumer',
  条例: 'regulation',
  暂行办法: 'seven-day',
  民法典: 'civil',
  电商法: 'e-commerce',
  产品质量法: 'product',
  浙江: 'zhejiang',
  上海: 'shanghai',
  山东: 'shandong',
  淘宝争议: 'taobao',
  京东总则: 'jd-rules',
  京东商品: 'jd-goods',
  京东商品标准: 'jd-goods',
  店铺承诺: 'promise',
  个人信息保护法: 'privacy',
  '法释〔2022〕8号': 'online-interpretation',
}
