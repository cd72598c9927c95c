/** Giving a file back to whoever may see it, and taking back what belongs to no case yet. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Download } from '../../kernel/route.ts'
import { mine } from './begin.ts'
import type { Building } from './building.ts'
import type { Giver } from './door.ts'
import * as store from './store.ts'

/**
 * @param customerId only what concerns this customer @param orderId and only what belongs to this order
 * @throws Refusal evidence.unknown, evidence.file-gone
 */
export async function give(
  { house }: Building,
  ctx: Ctx,
  id: string,
  customerId?: string,
  orderId?: string,
): Promise<Download> {
  const row = await store.byId(ctx, id)
  const hidden = (customerId && row?.customer_id !== customerId) || (orderId && row?.order_id !== orderId)
  if (!row || hidden) throw new Refusal('missing', 'evidence.unknown', { evidence: id })
  if (!row.file_id) throw new Refusal('gone', 'evidence.file-gone')
  const { file, body } = await house.files.read(ctx, row.file_id)
  const inline = /^(image|video|audio)\//.test(file.type)
  return { name: file.name, type: file.type, body, bytes: file.bytes, inline, cache: 'private' }
}

/** @throws Refusal evidence.unknown, evidence.in-a-case */
export async function takeBack(
  { house }: Building,
  ctx: Ctx,
  id: string,
  by: Giver,
): Promise<{ removed: boolean }> {
  const piece = await store.byId(ctx, id)
  if (piece && (piece.by_kind !== by.kind || piece.by_id !== by.id))
    throw new Refusal('missing', 'evidence.unknown', { evidence: id })
  if (piece?.case_id) throw new Refusal('conflict', 'evidence.in-a-case')
  if (!piece) await mine(ctx, id, by)
  if (piece?.file_id) await house.files.remove(ctx, piece.file_id)
  await store.remove(ctx, id)
  await store.removeUpload(ctx, id)
  await ctx.audit('evidence.taken-back', id)
  ctx.afterCommit(() => void house.files.half.remove(ctx.tenant, id))
  return { removed: true }
}
