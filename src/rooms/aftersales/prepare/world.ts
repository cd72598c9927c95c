/** Everything a decision about an order rests on, loaded once: the purchase, what was paid, what came, what happened since. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import type { SaleRecord } from '../row.ts'
import { Terms } from './contract.ts'
import { type Arrived, NO_PAST, type Paid, type Past, type Purchase, type World } from './facts.ts'
import { pastOf } from './past.ts'
import type { PreparedLine } from './purchase.ts'
import * as store from './store.ts'
import { purchaseOf } from './write.ts'

export interface OrderWorld {
  readonly row: store.PurchaseRecord
  readonly purchase: Purchase
  readonly paid: readonly Paid[]
  readonly receipts: readonly store.CartonRecord[]
  readonly cartons: readonly Arrived[]
  readonly sales: readonly SaleRecord[]
  readonly past: ReadonlyMap<string, Past>
}

/** @param known the sold lines, where they were read already */
export async function orderWorld(
  core: Core,
  ctx: Ctx,
  orderId: string,
  known?: readonly SaleRecord[],
): Promise<OrderWorld> {
  const [row, receipts, sales, payments, past] = await Promise.all([
    purchaseOf(core, ctx, orderId),
    store.cartonsOf(ctx, orderId),
    known ?? core.sales(ctx, orderId),
    core.building.payouts.payments(ctx, orderId),
    pastOf(ctx, orderId),
  ])
  return {
    row,
    purchase: purchaseFrom(row),
    paid: payments.filter(({ reversedAt }) => reversedAt === null).map(paidFrom),
    receipts,
    cartons: row.lines.flatMap((line) => arrivedOf(line, receipts)),
    sales,
    past: new Map(row.lines.map(({ lineId }) => [lineId, past(lineId)])),
  }
}

export const worldFor = ({ purchase, paid, cartons, past }: OrderWorld, lineId: string): World => ({
  purchase,
  paid,
  cartons,
  past: past.get(lineId) ?? NO_PAST,
})

const purchaseFrom = (row: store.PurchaseRecord): Purchase => ({
  orderId: row.id,
  placedAt: row.placed_at,
  platform: row.platform,
  remote: row.remote,
  province: row.province,
  tier: row.tier,
  lines: row.lines,
  terms: Terms.parse(row.terms),
  steps: {
    shippedAt: row.shipped_at,
    deliveredAt: row.delivered_at,
    installedAt: row.installed_at,
    begunAt: row.begun_at,
    readyAt: row.ready_at,
    cancelledAt: row.cancelled_at,
  },
})

type Payment = Awaited<ReturnType<Core['building']['payouts']['payments']>>[number]

function paidFrom({ id, tender, unit, amount, worthFen, returned }: Payment): Paid {
  const inKind = unit !== 'fen'
  return {
    id,
    tender,
    fen: worthFen,
    units: inKind ? amount : null,
    refundedFen: inKind ? part(worthFen, returned, amount) : returned,
    refundedUnits: inKind ? returned : 0,
  }
}

const part = (fen: number, of: number, all: number): number =>
  all === 0 ? 0 : Number((BigInt(fen) * BigInt(of)) / BigInt(all))

/** Past this many they are not counted one by one: a hundred identical chairs arrive as one delivery. */
const MOST_CARTONS = 200

/** Every carton that belongs to a line, by piece and number. */
export function cartonIds(line: PreparedLine): readonly { id: string; piece: number; no: number }[] {
  if (line.cartons.length * line.quantity > MOST_CARTONS) return []
  return Array.from({ length: line.quantity }, (_, piece) =>
    line.cartons.map(({ no }) => ({ id: `${line.lineId}.${piece + 1}.${no}`, piece: piece + 1, no })),
  ).flat()
}

function arrivedOf(line: PreparedLine, receipts: readonly store.CartonRecord[]): Arrived[] {
  return cartonIds(line).map(({ id }) => {
    const receipt = receipts.find((one) => one.id === id)
    return {
      id,
      lineId: line.lineId,
      signedAt: receipt?.signed_at ?? null,
      signedAs: receipt?.signed_as ?? null,
    }
  })
}
