/** The part that mends it, as the product's own list names it. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import { type Finding, PARTS } from './knowledge/finding.ts'
import type { Matter } from './store.ts'

export interface FoundPart {
  readonly no: string
  readonly name: { readonly zh: string; readonly en: string }
}

/** The product's part whose name holds the word; otherwise the general name of it; null: no part mends it. */
export async function partFor(
  { orders, catalogue }: Building,
  ctx: Ctx,
  matter: Matter,
  { part }: Finding,
): Promise<FoundPart | null> {
  if (part === null) return null
  const word = PARTS[part]
  const lines = matter.order_id ? await linesOf(orders, ctx, matter) : []
  const line = lines.find(({ id }) => id === matter.line_id)
  const list = line?.productId ? await catalogue.parts(ctx, line.productId) : []
  const own = list.find(
    ({ name }) => name.zh.includes(word.zh) || (name.en ?? '').toLowerCase().includes(word.en),
  )
  return own
    ? { no: own.no, name: { zh: own.name.zh, en: own.name.en ?? own.name.zh } }
    : { no: part, name: word }
}

async function linesOf(orders: Building['orders'], ctx: Ctx, { order_id, customer_id }: Matter) {
  if (!order_id) return []
  const own = ctx.actor.kind === 'customer' && customer_id
  return (own ? await orders.readFor(ctx, customer_id, order_id) : await orders.read(ctx, order_id)).lines
}
