/** Lists of stock, by code, a page at a time. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { StockRowShape } from './contract.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

export interface Query extends store.Wanted {
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export async function list(
  ctx: Ctx,
  { cursor, limit = 50, ...want }: Query,
): Promise<{ items: StockRowShape[]; next?: string }> {
  const found = await store.list(ctx, want, readCursor(cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await rows(ctx, page),
    ...(found.length > limit && last && { next: writeCursor(last.code) }),
  }
}

const writeCursor = (code: string): string => Buffer.from(JSON.stringify([code])).toString('base64url')

/** @throws Refusal http.cursor when it is not one of ours: junk would look like a first page */
function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(read) && read.length === 1 && typeof read[0] === 'string') return read[0]
  } catch {
    // Falls through to the refusal.
  }
  throw new Refusal('invalid', 'http.cursor', { path: 'cursor' })
}
