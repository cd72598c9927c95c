/** Reading money: lists with a place to go on from, the ledger with its balances, an order's payments. */
import type { z } from 'zod'
import { startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { idCursor, isId } from '../../kernel/cursor.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type {
  DifferenceShape,
  listDifferences,
  listObligations,
  ObligationRowShape,
  paymentsOfOrder,
  readLedger,
} from './contract.ts'
import type { LedgerFilter } from './door.ts'
import * as ledger from './ledger/store.ts'
import { dayAfter } from './reconcile/arm.ts'
import * as statements from './reconcile/store.ts'
import * as show from './show.ts'
import * as store from './store.ts'

type Query<E extends { query?: z.ZodType }> = z.output<NonNullable<E['query']>>
type Answer<E extends { answer?: z.ZodType }> = z.output<NonNullable<E['answer']>>

export async function list(
  building: Building,
  ctx: Ctx,
  { limit, cursor, ...wanted }: Query<typeof listObligations>,
): Promise<{ items: ObligationRowShape[]; next?: string }> {
  const found = await store.list(ctx, wanted, placeOf('obl', cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await show.rows(building, ctx, page),
    ...(found.length > limit && last && { next: `${last.made_at.getTime()}.${last.id}` }),
  }
}

/** @throws Refusal http.cursor */
function placeOf(prefix: string, cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [ms = '', id = ''] = cursor.split('.')
  const at = new Date(Number(ms))
  if (ms === '' || Number.isNaN(at.getTime()) || !isId(prefix, id))
    throw new Refusal('invalid', 'http.cursor', { path: 'cursor' })
  return { at, id }
}

export async function readEntries(
  building: Building,
  ctx: Ctx,
  given: LedgerFilter,
): Promise<Answer<typeof readLedger>> {
  const limit = Number(given.limit ?? 50)
  const filter = {
    ...{ party: given.party, tender: given.tender, order: given.order, case: given.case },
    ...(given.from && { from: startOfDay(ctx.zone, given.from) }),
    ...(given.to && { to: startOfDay(ctx.zone, dayAfter(ctx.zone, given.to)) }),
  }
  const found = await ledger.list(ctx, filter, placeOf('ent', given.cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const postings = await ledger.postingsOf(
    ctx,
    page.map((row) => row.id),
  )
  return {
    items: show.entries(building, ctx, page, postings),
    balances: await ledger.balances(ctx, filter),
    ...(found.length > limit && last && { next: `${last.at.getTime()}.${last.id}` }),
  }
}

export async function paymentsOf(ctx: Ctx, orderId: string): Promise<Answer<typeof paymentsOfOrder>> {
  const payments = await store.paymentsOf(ctx, orderId)
  const live = payments.filter((one) => !one.reversed_at)
  const sum = (pick: (one: store.PaymentRecord) => number) => live.reduce((all, one) => all + pick(one), 0)
  const [paidFen, returnedFen] = [sum((one) => one.worth_fen), sum((one) => one.returned_fen)]
  return { items: payments.map(show.payment), paidFen, returnedFen, leftFen: paidFen - returnedFen }
}

export async function differences(
  building: Building,
  ctx: Ctx,
  { limit, cursor, state, day }: Query<typeof listDifferences>,
): Promise<{ items: DifferenceShape[]; next?: string }> {
  const found = await statements.listDifferences(ctx, { state, day }, idCursor('dif', cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => show.difference(building, ctx, row)),
    ...(found.length > limit && last && { next: last.id }),
  }
}
