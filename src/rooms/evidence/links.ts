/** To what evidence may be tied: an order and a case of whoever gives it, and a proof that the matrix knows. */
import type { Proof } from '../../engines/policy/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type { Giver, Links } from './door.ts'
import { keptUntil } from './kind.ts'
import { proofNamed } from './proofs.ts'
import * as store from './store.ts'

interface Tied {
  readonly order_id: string | null
  readonly case_id: string | null
  readonly proof: Proof | null
  readonly customer_id: string | null
}

/** @throws Refusal orders.unknown, evidence.case-unknown, evidence.proof-unknown */
export async function linksFor(building: Building, ctx: Ctx, links: Links, by: Giver): Promise<Tied> {
  const found = links.caseId ? await building.cases.ask(ctx, links.caseId) : null
  const customer = by.kind === 'customer'
  if (links.caseId && customer && found?.customerId !== by.id)
    throw new Refusal('missing', 'evidence.case-unknown', { case: links.caseId })
  const orderId = links.orderId ?? found?.orderId
  return {
    order_id: orderId ?? null,
    case_id: links.caseId ?? null,
    proof: proofOf(links.proof),
    customer_id: customer
      ? await ownOrder(building, ctx, by.id, orderId)
      : await customerOf(building, ctx, orderId),
  }
}

async function ownOrder({ orders }: Building, ctx: Ctx, customerId: string, orderId: string | undefined) {
  if (orderId) await orders.readFor(ctx, customerId, orderId)
  return customerId
}

async function customerOf({ orders }: Building, ctx: Ctx, orderId: string | undefined) {
  return orderId ? (await orders.read(ctx, orderId)).customerId : null
}

function proofOf(named: string | undefined): Proof | null {
  if (named === undefined) return null
  const proof = proofNamed(named)
  if (!proof) throw new Refusal('invalid', 'evidence.proof-unknown', { proof: named })
  return proof
}

/** Ties what was handed in to a case and keeps it as long as cases are kept. @throws Refusal evidence.unknown */
export async function link(
  ctx: Ctx,
  ids: readonly string[],
  to: Links & { readonly customerId?: string | undefined },
): Promise<store.PieceRecord[]> {
  const rows = await store.byIds(ctx, ids)
  const known = new Map(rows.map((row) => [row.id, row]))
  const changed: store.PieceRecord[] = []
  for (const id of ids) {
    const row = known.get(id)
    if (!row || (to.customerId !== undefined && row.customer_id !== to.customerId))
      throw new Refusal('missing', 'evidence.unknown', { evidence: id })
    changed.push(await tie(ctx, row, to))
  }
  return changed
}

async function tie(ctx: Ctx, row: store.PieceRecord, to: Links): Promise<store.PieceRecord> {
  const caseId = to.caseId ?? row.case_id
  const after = await store.change(ctx, row.id, {
    ...(to.orderId && { order_id: to.orderId }),
    ...(to.caseId && { case_id: to.caseId }),
    ...(to.proof !== undefined && { proof: proofOf(to.proof) }),
    keep_until: keptUntil(row.at, caseId),
  })
  await told(ctx, 'linked', after)
  return after
}

export const told = (ctx: Ctx, what: string, row: store.PieceRecord): Promise<void> =>
  ctx.tell(
    `evidence.${what}`,
    {
      evidenceId: row.id,
      kind: row.kind,
      proof: row.proof,
      orderId: row.order_id,
      caseId: row.case_id,
      customerId: row.customer_id,
    },
    { topic: row.id },
  )
