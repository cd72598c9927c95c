/** The books of the demo shop: what its orders were paid with, a demo bank that answers, and the refunds of a usual morning. */
import type { Ctx } from '../../kernel/ctx.ts'
import { openDice } from '../../kernel/dice.ts'
import { secret } from '../../kernel/ids.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { PastPayment, Payouts } from './door.ts'

type DemoOrder = Pick<
  OrderShape,
  'id' | 'number' | 'source' | 'state' | 'totalFen' | 'placedAt' | 'customerId' | 'customerName'
>

const UNPAID: ReadonlySet<string> = new Set(['placed', 'cancelled'])
const MINUTE = 60_000

/** What the demo's orders were paid with: most by one payment, some with a coupon, a few with points. */
export function demoPayments(orders: readonly DemoOrder[]): PastPayment[] {
  const dice = openDice(20261205)
  return orders
    .filter((order) => !UNPAID.has(order.state) && order.totalFen > 0)
    .flatMap((order) => {
      const at = new Date(Date.parse(order.placedAt) + dice.whole(2, 40) * MINUTE)
      const luck = dice.roll()
      const coupon = luck < 0.15 && order.totalFen > 200_000 ? dice.pick([10_000, 20_000]) : 0
      const points = luck > 0.94 && order.totalFen > 100_000 ? dice.whole(20, 90) * 100 : 0
      const shared = {
        order: { id: order.id, number: order.number, source: order.source },
        at,
        source: 'demo' as const,
      }
      const key = (what: string) => `demo:${order.number}:${what}`
      return [
        {
          ...shared,
          ...{
            tender: 'demo' as const,
            fen: order.totalFen - coupon - points,
            gatewayNumber: `DEMO${order.number}`,
          },
          key: key('paid'),
        },
        ...(coupon ? [{ ...shared, tender: 'coupon' as const, fen: coupon, key: key('coupon') }] : []),
        ...(points
          ? [{ ...shared, tender: 'points' as const, units: points, fen: points, key: key('points') }]
          : []),
      ]
    })
}

interface Seeding {
  readonly payouts: Pick<
    Payouts,
    'connect' | 'changePolicy' | 'policy' | 'recordPast' | 'oblige' | 'compensate' | 'importKinds'
  >
  readonly orders: {
    ofCustomer(ctx: Ctx, customerId: string): Promise<{ readonly items: readonly DemoOrder[] }>
  }
}

export async function seedPayouts(
  ctx: Ctx,
  { payouts, orders }: Seeding,
  people: readonly { readonly id: string }[],
): Promise<void> {
  const usual = await payouts.policy(ctx)
  await payouts.changePolicy(ctx, { ...usual, usualTender: 'demo', outTender: 'demo' })
  await payouts.connect(ctx, 'demo', { on: true, settings: { secret: secret() } })
  const all: DemoOrder[] = []
  for (const { id } of people) all.push(...(await orders.ofCustomer(ctx, id)).items)
  await payouts.recordPast(ctx, demoPayments(all))
  await usualMorning(ctx, payouts, all)
  await yesterdaysStatement(ctx, payouts)
}

/** Refunds that the demo bank pays while the shop is opened; one is too large to leave without a second pair of eyes. */
async function usualMorning(
  ctx: Ctx,
  payouts: Seeding['payouts'],
  orders: readonly DemoOrder[],
): Promise<void> {
  const done = orders.filter((order) => order.state === 'closed' && order.customerId)
  const small = done.filter((order) => order.totalFen >= 100_000).slice(0, 3)
  const large = done.find((order) => order.totalFen > 600_000 && !small.includes(order))
  const refund = (order: DemoOrder, fen: number, reason: string) =>
    payouts.oblige(ctx, {
      ...{ key: `demo:refund:${order.number}`, kind: 'refund', to: 'customer', fen, reason },
      ...{ orderId: order.id, ...(order.customerId && { customerId: order.customerId }), cause: 'agreed' },
    })
  const reasons = ['桌面划痕，客户留用，退一部分', '换了小一号的床头柜，退差价', '少发一只抱枕，退它的钱']
  for (const [i, order] of small.entries()) await refund(order, 8800 + i * 4100, reasons[i] ?? '')
  if (large) await refund(large, large.totalFen, '整单退货，已收到并验过')
  const late = done.find((order) => !small.includes(order) && order !== large)
  if (late) await payouts.compensate(ctx, { orderId: late.id, cause: 'late-visit', reason: '师傅迟到两小时' })
}

/** Somebody refunded by hand on the bank's own page: the statement has it, our books do not. */
async function yesterdaysStatement(ctx: Ctx, payouts: Seeding['payouts']): Promise<void> {
  const at = new Date(ctx.now.getTime() - 24 * 60 * MINUTE).toISOString()
  const values = { gateway: 'demo', number: 'RFHAND20411', amount: 5000, reference: 'DEMO9004117', at }
  const sheet = payouts.importKinds.find(({ kind }) => kind === 'statements')
  await sheet?.apply(ctx, [{ row: 2, values }])
}
