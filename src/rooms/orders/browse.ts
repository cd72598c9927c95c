/** Lists of orders for the desk: filtered, searched, counted, newest first or by promised day. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import { type Ctx, may } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type { HoldName, OrderRowShape, OrderShape, OrderStateName, OrderSummaryShape } from './contract.ts'
import { ORDER_STATES } from './contract.ts'
import { dayAfter, OPEN, standing } from './order.ts'
import { rowsOf, wholeOf } from './show.ts'
import * as store from './store.ts'

export interface Asked {
  readonly q?: string | undefined
  readonly state?: OrderStateName | readonly OrderStateName[] | undefined
  readonly hold?: HoldName | undefined
  readonly risk?: 'at-risk' | 'late' | undefined
  readonly customer?: string | undefined
  readonly source?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly sort: 'newest' | 'promise'
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function list(
  building: Building,
  ctx: Ctx,
  asked: Asked,
): Promise<{ items: OrderRowShape[]; next?: string; total: number }> {
  const today = dayIn(ctx.zone, ctx.now)
  const want = await wanted(building, ctx, asked)
  const records = await store.list(ctx, want, today, {
    sort: asked.sort,
    limit: asked.limit + 1,
    after: readCursor(asked.cursor),
  })
  const items = await rowsOf(building, ctx, records.slice(0, asked.limit))
  const last = records.length > asked.limit ? records[asked.limit - 1] : undefined
  return {
    items,
    total: await store.total(ctx, want, today),
    ...(last && { next: cursor(last, asked.sort) }),
  }
}

async function wanted({ customers }: Building, ctx: Ctx, asked: Asked): Promise<store.Wanted> {
  const { q } = asked
  // Whoever may not see customers can't find them out by searching either.
  const persons = may(ctx.actor, 'customers.read')
  const words = q
    ? {
        text: q,
        customers: persons ? await customers.find(ctx, q, 200) : [],
        phone4: persons && /^\d{4}$/.test(q) ? customers.blind(ctx, 'orders.phone4', q) : null,
      }
    : undefined
  return {
    states: asked.state === undefined ? [] : [asked.state].flat(),
    hold: asked.hold,
    risk: asked.risk,
    customer: asked.customer,
    source: asked.source,
    placedFrom: asked.from ? startOfDay(ctx.zone, asked.from) : undefined,
    placedBefore: asked.to ? startOfDay(ctx.zone, dayAfter(asked.to)) : undefined,
    words,
  }
}

function cursor(order: store.OrderRecord, sort: Asked['sort']): string {
  const key = sort === 'newest' ? order.placed_at.toISOString() : (order.promise_day ?? '9999-12-31')
  return Buffer.from(`${key} ${order.id}`).toString('base64url')
}

function readCursor(text: string | undefined): { key: string; id: string } | undefined {
  if (!text) return undefined
  const [key = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  if (!/^\d{4}-\d{2}-\d{2}/.test(key) || Number.isNaN(Date.parse(key)) || !id) {
    throw new Refusal('invalid', 'http.cursor', { path: 'cursor' })
  }
  return { key, id }
}

export async function counts(ctx: Ctx) {
  const rows = await store.counts(ctx, dayIn(ctx.zone, ctx.now))
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0)
  const states = Object.fromEntries(
    ORDER_STATES.map((state) => [state, rows.find((row) => row.state === state)?.n ?? 0]),
  )
  return {
    states: states as Record<OrderStateName, number>,
    atRisk: sum((row) => row.risk),
    late: sum((row) => row.late),
    held: sum((row) => row.held),
    total: sum((row) => row.n),
  }
}

export async function ofCustomer(
  building: Building,
  ctx: Ctx,
  customerId: string,
): Promise<{ items: OrderShape[]; summary: OrderSummaryShape }> {
  const records = await store.ofCustomer(ctx, customerId)
  const today = dayIn(ctx.zone, ctx.now)
  const lateOnes = records.filter(
    (one) =>
      standing(
        { state: one.state, hold: one.hold, promiseDay: one.promise_day, doneDay: one.done_day },
        today,
      ).level === 'late',
  )
  return {
    items: await wholeOf(building, ctx, records),
    summary: {
      orders: records.length,
      totalFen: records
        .filter((one) => one.state !== 'cancelled')
        .reduce((sum, one) => sum + one.total_fen, 0),
      open: records.filter((one) => OPEN.includes(one.state)).length,
      late: lateOnes.length,
      firstAt: records.at(-1)?.placed_at.toISOString() ?? null,
    },
  }
}
