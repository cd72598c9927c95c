/** How a customer's matters stand, as he asks about them: the next step with its day, who comes and when, and his money by each way that he paid. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { yuan } from '../../../kernel/money.ts'
import type { Asker, Sentence } from '../../assistant/index.ts'
import type { CustomerMoneyShape } from '../../payouts/contract.ts'
import type { Building } from '../building.ts'
import type { CaseKindName, CustomerCaseShape, CustomerShipmentShape } from '../contract.ts'
import { caseSentence, say } from './told.ts'

/** `open`: whatever is not over, for whoever takes the matter up. */
export const ABOUT = ['refund', 'pick-up', 'visit', 'part', 'exchange', 'open'] as const
export type About = (typeof ABOUT)[number]

const MOST = 3
const LATELY_MS = 30 * 86_400_000

/** Kinds of case that such a question is about; absent: any. */
const KINDS: Readonly<Partial<Record<About, readonly CaseKindName[]>>> = {
  'pick-up': ['return', 'exchange', 'repair'],
  visit: ['repair'],
  part: ['part'],
  exchange: ['exchange'],
}

interface Asked {
  readonly cases: readonly CustomerCaseShape[]
  readonly order?: string | undefined
  readonly about?: About | undefined
}

export async function followed(
  building: Building,
  ctx: Ctx,
  asker: Asker,
  { cases, order, about }: Asked,
): Promise<Sentence[]> {
  const kinds = about && KINDS[about]
  const meant = cases.filter(({ kind }) => kinds?.includes(kind) ?? true)
  const near = about === 'open' ? meant.filter(({ final }) => !final).slice(0, MOST) : nearest(meant)
  const wantsMoney = about === undefined || about === 'refund'
  const { refunds } = wantsMoney
    ? await building.payouts.refundsOf(ctx, { customerId: asker.customerId, orderId: order })
    : { refunds: [] }
  const paying = about === 'refund' ? near.filter(({ id }) => moneyOf(refunds, id).length > 0) : []
  // Who asks for his money is told of the cases that pay; without any, of those that may.
  const told = paying.length > 0 ? paying : near
  const { language } = asker
  return [
    ...told.map((one) =>
      caseSentence(building, language, one, 'follows', [
        ...moneyTexts(building, language, one, { refunds, about }),
        ...one.shipments.filter(isUnderWay).map((way) => wayText(building, language, way)),
      ]),
    ),
    ...(await besideCases(building, ctx, asker, { refunds, said: told.length })),
  ].slice(0, MOST)
}

/** Open ones; when there is none, the one that ended last. */
function nearest(cases: readonly CustomerCaseShape[]): readonly CustomerCaseShape[] {
  const open = cases.filter((one) => !one.final)
  return open.length > 0 ? open.slice(0, MOST) : cases.slice(0, 1)
}

type Refund = CustomerMoneyShape['refunds'][number]
type Language = Asker['language']

const moneyOf = (refunds: readonly Refund[], caseId: string) =>
  refunds.filter((refund) => refund.caseId === caseId && refund.state !== 'not-paid')

/** What is on its way; who asks for money that is not owed yet is told how much it will be. */
function moneyTexts(
  building: Building,
  language: Language,
  { id, kind, amountFen, final }: CustomerCaseShape,
  { refunds, about }: { refunds: readonly Refund[]; about: About | undefined },
): readonly string[] {
  const texts = moneyOf(refunds, id).map((refund) => moneyText(building, language, refund))
  if (texts.length > 0 || about !== 'refund' || kind !== 'return' || !amountFen || final) return texts
  return [say(building, language, 'money-later', { sum: yuan(amountFen) })]
}

/** In the words of whoever pays; where it goes back by several ways, each with its own standing. */
function moneyText(building: Building, language: Language, { text, parts }: Refund): string {
  if (parts.length < 2) return text
  const each = parts.map((part) =>
    say(building, language, 'tender', { way: part.text, amount: part.amount, state: part.state }),
  )
  return say(building, language, 'tenders', { text, each: each.join(language === 'en' ? '; ' : '；') })
}

const isUnderWay = ({ state }: CustomerShipmentShape): boolean => !['arrived', 'cancelled'].includes(state)

function wayText(building: Building, language: Language, way: CustomerShipmentShape): string {
  const facts = {
    carrier: [way.carrier, way.waybill].filter(Boolean).join(' '),
    state: way.stateText,
    slot: way.slotText ?? '',
  }
  const code = way.direction === 'out' ? 'way-out' : 'way-back'
  return say(building, language, way.slotText ? `${code}-at` : code, facts)
}

/** What goes back without a case, such as the money of a cancelled order; long past only where nothing else is there to tell. */
async function besideCases(
  building: Building,
  ctx: Ctx,
  { customerId, language }: Asker,
  { refunds, said }: { refunds: readonly Refund[]; said: number },
): Promise<Sentence[]> {
  const since = ctx.now.getTime() - LATELY_MS
  const alone = refunds.filter(
    ({ caseId, state, at }) =>
      caseId === null && state !== 'not-paid' && (state !== 'arrived' || new Date(at).getTime() > since),
  )
  if (alone.length === 0 || said >= MOST) return []
  const { items } = await building.orders.ofCustomer(ctx, customerId)
  return alone.flatMap((refund) => {
    const order = items.find(({ id }) => id === refund.orderId)
    if (!order) return []
    const { number } = order
    const text = say(building, language, 'of-order', { number, money: moneyText(building, language, refund) })
    const title = say(building, language, 'source.order', { number })
    const url = `${building.house.config.publicUrl}/c/orders/${order.id}`
    return [{ text, source: { kind: 'order', id: order.id, title, quote: text, url } }]
  })
}
