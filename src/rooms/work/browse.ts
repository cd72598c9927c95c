/** Reading work orders: lists, and one in full. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type { WorkOrderShape, WorkRowShape } from './contract.ts'
import { rows, whole } from './show.ts'
import * as store from './store.ts'

export interface Query extends Omit<store.Wanted, 'words' | 'view'> {
  readonly view?: store.Wanted['view'] | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export async function list(
  building: Building,
  ctx: Ctx,
  { q, cursor, limit = 50, view = 'open', ...rest }: Query,
): Promise<{ items: WorkRowShape[]; next?: string }> {
  const words = q ? { text: q, customers: await building.customers.find(ctx, q) } : undefined
  const found = await store.list(ctx, { view, ...rest, words }, readCursor(cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = last && JSON.stringify([store.cursorOf(last, view).toISOString(), last.id])
  return {
    items: await rows(building, ctx, page),
    ...(found.length > limit && next && { next: Buffer.from(next).toString('base64url') }),
  }
}

function readCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (!cursor) return undefined
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const date = new Date(String(at))
    if (typeof id === 'string' && !Number.isNaN(date.getTime())) return { at: date, id }
  } catch {
    // Falls through to the refusal: a cursor that is not ours.
  }
  throw new Refusal('invalid', 'work.cursor-wrong')
}

/** @throws Refusal work.unknown */
export const reading =
  (building: Building) =>
  async (ctx: Ctx, id: string): Promise<WorkOrderShape> => {
    const row = await store.byId(ctx, id)
    if (!row) throw new Refusal('missing', 'work.unknown', { work: id })
    return whole(building, ctx, row)
  }
