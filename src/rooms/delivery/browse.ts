/** Reading shipments: the queue of the warehouse, one in full, those of a case and of a customer. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type { CustomerShipmentShape, ShipmentRowShape } from './contract.ts'
import { forCustomer, rows } from './show.ts'
import * as store from './store.ts'

export interface Query extends store.Wanted {
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export async function list(
  building: Building,
  ctx: Ctx,
  { cursor, limit = 50, ...want }: Query,
): Promise<{ items: ShipmentRowShape[]; next?: string }> {
  const found = await store.list(ctx, want, readCursor(cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = last && JSON.stringify([store.placeOf(last, want.view).toISOString(), last.id])
  return {
    items: await rows(building, ctx, page),
    ...(found.length > limit && next && { next: Buffer.from(next).toString('base64url') }),
  }
}

/** @throws Refusal http.cursor */
function readCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (!cursor) return undefined
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const date = new Date(String(at))
    if (typeof id === 'string' && !Number.isNaN(date.getTime())) return { at: date, id }
  } catch {
    // Falls through to the refusal: a cursor that is not ours.
  }
  throw new Refusal('invalid', 'http.cursor', { path: 'cursor' })
}

/** The acting customer's own: of one case, of one order, or all. */
export async function mine(
  building: Building,
  ctx: Ctx,
  asked: { readonly case?: string | undefined; readonly order?: string | undefined },
): Promise<CustomerShipmentShape[]> {
  const own = await store.ofCustomer(ctx, ctx.actor.id)
  return forCustomer(
    building,
    ctx,
    own.filter(
      (row) => (!asked.case || row.case_id === asked.case) && (!asked.order || row.order_id === asked.order),
    ),
  )
}
