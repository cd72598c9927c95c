/** The promised day of an order is a promise like any other: it follows the order, and stands here once. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make as makeId } from '../../kernel/ids.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { Building } from './building.ts'
import type { PromiseRowShape } from './contract.ts'
import { breakNow } from './end.ts'
import { OPEN } from './promise.ts'
import { newRow } from './row.ts'
import * as store from './store.ts'

/** 交付: kinds that an order's arrival keeps. */
const ARRIVES: readonly store.PromiseRecord['kind'][] = ['delivery', 'dispatch']
const DAY = 86_400_000

/** The promised day counts to its end. */
export const endOfDay = (zone: string, day: string): Date =>
  startOfDay(zone, new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10))

/** Brings what was promised about an order to what has become of it; runs after each of its changes. */
export async function followOrder(building: Building, ctx: Ctx, orderId: string): Promise<void> {
  const order = await building.orders.read(ctx, orderId).catch(unlessUnknown)
  if (!order?.customerId) return
  const rows = await store.ofOrder(ctx, orderId, true)
  const own = rows.find((row) => row.source === 'order')
  const arrived = order.risk.level === 'kept' || order.risk.level === 'missed'
  for (const row of rows) {
    if (row !== own && arrived && ARRIVES.includes(row.kind) && OPEN.includes(row.state))
      await arrive(ctx, row, arrivedAt(ctx, order))
  }
  if (own) await renew(ctx, own, order)
  // What has come already is over: a note on it must not judge it today.
  else if (order.promiseDay && !arrived && !rows.some((row) => row.kind === 'delivery'))
    await begin(ctx, order)
}

/** When it came, not when we heard of it. */
function arrivedAt(ctx: Ctx, { timeline }: OrderShape): Date {
  const at = timeline.find(({ step, when }) => step === 'delivered' && when !== 'future')?.at
  return at ? new Date(at) : ctx.now
}

function unlessUnknown(error: unknown): undefined {
  if (error instanceof Refusal && error.kind === 'missing') return undefined
  throw error
}

/** It came: in time it is kept, else it was broken and is done. */
async function arrive(ctx: Ctx, row: store.PromiseRecord, at: Date): Promise<void> {
  if (at < row.due_at) {
    await store.change(ctx, row.id, { state: 'kept', ended_at: ctx.now, fulfilled_at: at })
    await store.addEntry(ctx, row.id, { word: 'kept' })
    await tellEnd(ctx, row, 'kept')
    return
  }
  const broken = await breakNow(ctx, row, '')
  await store.change(ctx, broken.id, { fulfilled_at: at })
}

async function renew(ctx: Ctx, row: store.PromiseRecord, order: OrderShape): Promise<void> {
  if (!OPEN.includes(row.state)) {
    if (!row.fulfilled_at && (order.risk.level === 'missed' || order.risk.level === 'kept'))
      await store.change(ctx, row.id, { fulfilled_at: arrivedAt(ctx, order) })
    return
  }
  if (order.state === 'cancelled' || !order.promiseDay) {
    await store.change(ctx, row.id, { state: 'released', ended_at: ctx.now })
    await store.addEntry(ctx, row.id, { word: 'released' })
    return
  }
  const due = endOfDay(ctx.zone, order.promiseDay)
  if (due.getTime() !== row.due_at.getTime()) {
    await store.change(ctx, row.id, { due_at: due, moves: row.moves + 1, state: 'made' })
    await store.addEntry(ctx, row.id, { word: 'moved' })
  }
  if (order.risk.level === 'kept') await arrive(ctx, { ...row, due_at: due }, arrivedAt(ctx, order))
  else if (order.risk.level === 'missed' || order.risk.level === 'late') await breakNow(ctx, row, '')
}

async function begin(ctx: Ctx, order: OrderShape): Promise<void> {
  const row = rowOf(ctx, order)
  if (!row || !(await store.insert(ctx, row))) return
  await store.addEntry(ctx, row.id, { word: 'made', at: row.made_at })
  await renew(ctx, row, order)
}

function rowOf(ctx: Ctx, order: OrderShape): store.PromiseTable | undefined {
  if (!order.promiseDay || !order.customerId) return undefined
  const due = endOfDay(ctx.zone, order.promiseDay)
  const placed = new Date(order.placedAt)
  const said = {
    id: makeId('prm', ctx.now),
    customer_id: order.customerId,
    what: order.lineText,
    kind: 'delivery' as const,
    due_at: due,
    made_at: placed < due ? placed : ctx.now,
    by_kind: 'flow' as const,
    by_id: 'orders',
    by_name: '',
  }
  return newRow(ctx, said, {
    key: `order ${order.id}`,
    order_id: order.id,
    order_number: order.number,
    source: 'order',
  })
}

async function tellEnd(ctx: Ctx, row: store.PromiseRecord, word: 'kept'): Promise<void> {
  const { customer_id: customer, conversation_id: conversation, order_id: order, kind } = row
  await ctx.tell(
    `promises.${word}`,
    {
      promise: row.id,
      customer,
      conversation,
      order,
      kind,
      state: word,
      team: row.team_id,
      keeper: row.keeper_id,
    },
    { topic: `promise:${row.id}` },
  )
}

const STATES: Readonly<Partial<Record<OrderShape['risk']['level'], PromiseRowShape['state']>>> = {
  'on-time': 'made',
  'at-risk': 'due-soon',
  late: 'broken',
  missed: 'broken',
  kept: 'kept',
}

/** An order that has not changed since the ledger began is shown from the order itself. */
export function shownFromOrder(zone: string, name: string, order: OrderShape): PromiseRowShape | undefined {
  const state = STATES[order.risk.level]
  if (!state || !order.promiseDay || !order.customerId) return undefined
  const due = endOfDay(zone, order.promiseDay)
  const ended = state === 'kept' || order.risk.level === 'missed'
  return {
    id: `order ${order.id}`,
    what: order.lineText,
    kind: 'delivery',
    state,
    from: null,
    due: due.toISOString(),
    madeAt: order.placedAt,
    by: { kind: 'flow', id: 'orders', name: '' },
    teamId: null,
    customer: { id: order.customerId, name },
    conversationId: null,
    order: { id: order.id, number: order.number },
    source: 'order',
    endedAt: state === 'made' || state === 'due-soon' ? null : due.toISOString(),
    fulfilledAt: ended ? due.toISOString() : null,
    reason: '',
    moves: 0,
    amends: null,
    acts: [],
    version: 0,
  }
}

/** The day an instant lies on in the shop's zone. */
export const promisedDay = (zone: string, due: Date): string => dayIn(zone, new Date(due.getTime() - 1))
