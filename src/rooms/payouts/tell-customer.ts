/** Where a customer's money is, in plain words: how much, by which way, and by when; in his language, without our numbers. */
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { yuan } from '../../kernel/money.ts'
import type { Building } from './building.ts'
import type { CustomerMoneyShape, CustomerRefundShape, TenderName } from './contract.ts'
import * as show from './show.ts'
import * as store from './store.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR

/** Hours after sending by which it has arrived: a WeChat balance in minutes, a bank card within three working days. */
const ARRIVES_HOURS: Readonly<Record<TenderName, number>> = {
  wechat: 5 * 24,
  alipay: 5 * 24,
  bank: 5 * 24,
  platform: 5 * 24,
  cash: 24,
  coupon: 0,
  points: 0,
  demo: 1,
}
/** Law: the money is back within seven days after the goods came back, or after it was agreed. */
const LAW_DAYS = 7

export interface About {
  readonly customerId: string
  readonly orderId?: string | undefined
  readonly caseId?: string | undefined
}

export async function refundsOf(
  building: Building,
  ctx: Ctx,
  { customerId, orderId, caseId }: About,
): Promise<CustomerMoneyShape> {
  const wanted = { view: 'all' as const, customer: customerId, order: orderId, case: caseId }
  const found = (await store.list(ctx, wanted, undefined, 100)).filter((row) => row.to_party === 'customer')
  const legs = await store.legsOf(
    ctx,
    found.map((row) => row.id),
  )
  const asked = await store.requests(ctx, { customer: customerId, order: orderId, case: caseId })
  const grants = await store.grantsOf(ctx, customerId, orderId)
  return {
    refunds: found.map((row) =>
      refund(
        building,
        ctx,
        row,
        legs.filter((leg) => leg.obligation_id === row.id && leg.amount > 0),
      ),
    ),
    asked: asked.map(({ id, fen, state, reason }) => ({
      ...{ id, fen, state },
      text: building.house.words.say(ctx.language, `payouts.mine.asked-${state}`, { sum: yuan(fen), reason }),
    })),
    grants: grants.map(show.grant),
  }
}

type Stage = CustomerRefundShape['state']
const STAGES: Readonly<Record<store.ObligationRecord['state'], Stage>> = {
  made: 'preparing',
  'awaiting-approval': 'preparing',
  due: 'preparing',
  sending: 'on-its-way',
  sent: 'on-its-way',
  confirmed: 'arrived',
  reconciled: 'arrived',
  failed: 'held-up',
  cancelled: 'not-paid',
}

function refund(
  { house }: Building,
  ctx: Ctx,
  row: store.ObligationRecord,
  legs: readonly store.LegRecord[],
): CustomerRefundShape {
  const state = STAGES[row.state]
  const until = state === 'arrived' || state === 'not-paid' ? null : latest(row, legs)
  const say = (code: string, facts = {}) => house.words.say(ctx.language, `payouts.mine.${code}`, facts)
  const facts = {
    sum: sumsOf(legs, say),
    day: until ? dayIn(ctx.zone, until) : '',
    kind: say(`kind.${row.kind}`),
  }
  const waits = waitsFor(row, legs)
  return {
    id: row.id,
    kind: row.kind,
    title: say(`kind.${row.kind}`),
    ...{ state, waits },
    text: say(waits ? `waits-${waits}` : state, facts),
    fen: row.fen,
    parts: legs.map((leg) => ({
      text: say(`tender.${leg.tender}`),
      amount: amountOf(leg, say),
      state: say(`part.${partState(leg)}`),
      until: leg.confirmed_at ? null : (until?.toISOString() ?? null),
    })),
    orderId: row.order_id,
    caseId: row.case_id,
    at: row.made_at.toISOString(),
    until: until?.toISOString() ?? null,
  }
}

/** What has to be done by a person first: nothing is on its way that still waits for one. */
function waitsFor(
  row: store.ObligationRecord,
  legs: readonly store.LegRecord[],
): CustomerRefundShape['waits'] {
  if (row.state === 'awaiting-approval') return 'approval'
  if (!['due', 'sending', 'sent'].includes(row.state)) return null
  return legs.some(({ way, state }) => way === 'hand' && state === 'due') ? 'hand' : null
}

const partState = ({ state }: store.LegRecord): string =>
  state === 'confirmed' || state === 'reconciled'
    ? 'arrived'
    : state === 'sent' || state === 'sending'
      ? 'on-its-way'
      : 'preparing'

type Say = (code: string, facts?: Record<string, string | number>) => string

const amountOf = (leg: store.LegRecord, say: Say): string =>
  leg.unit === 'points' ? say('points', { count: leg.amount }) : yuan(leg.amount)

const sumsOf = (legs: readonly store.LegRecord[], say: Say): string =>
  legs
    .map((leg) => (leg.unit === 'coupon-fen' ? say('coupon', { sum: yuan(leg.amount) }) : amountOf(leg, say)))
    .join(' + ')

/** The later of what the slowest way takes and never after what the law gives us. */
function latest(row: store.ObligationRecord, legs: readonly store.LegRecord[]): Date {
  const law = row.made_at.getTime() + LAW_DAYS * DAY
  const ways = legs.map((leg) => {
    const from = leg.sent_at ?? new Date(row.made_at.getTime() + DAY)
    return from.getTime() + ARRIVES_HOURS[leg.tender] * HOUR
  })
  return new Date(Math.min(law, Math.max(row.made_at.getTime() + HOUR, ...ways)))
}
