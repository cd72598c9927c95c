/** What ends by itself: half uploads that nobody goes on with, and files whose time is over. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import * as store from './store.ts'

export const HALF_OVER = 'evidence.half-over'
export const KEPT_OVER = 'evidence.kept-over'

export const expireAt = (ctx: Ctx, id: string, at: Date): Promise<void> =>
  ctx.later(HALF_OVER, { upload: id }, { at, key: `${id} half ${at.getTime()} from ${ctx.now.getTime()}` })

/** Pieces that came since moved its time: then it is looked at again. */
export async function halfOver({ house }: Building, ctx: Ctx, id: string): Promise<void> {
  const row = await store.upload(ctx, id, true)
  if (!row || row.done_at) return
  if (row.expires_at > ctx.now) return expireAt(ctx, id, row.expires_at)
  await store.removeUpload(ctx, id)
  ctx.afterCommit(() => void house.files.half.remove(ctx.tenant, id))
}

export const keepUntil = (ctx: Ctx, row: store.PieceRecord): Promise<void> =>
  ctx.later(
    KEPT_OVER,
    { evidence: row.id },
    { at: row.keep_until, key: `${row.id} kept ${row.keep_until.getTime()} from ${ctx.now.getTime()}` },
  )

/** The file goes; of a case's evidence the row with its hash stays, so that the history remains whole. */
export async function keptOver({ house }: Building, ctx: Ctx, id: string): Promise<void> {
  const row = await store.byId(ctx, id)
  if (!row) return
  if (row.keep_until > ctx.now) return keepUntil(ctx, row)
  if (row.file_id) await house.files.remove(ctx, row.file_id)
  if (row.case_id) await store.change(ctx, id, { file_id: null, file_gone_at: ctx.now })
  else await store.remove(ctx, id)
  await ctx.audit('evidence.expired', id, { kind: row.kind, kept: row.case_id !== null })
}
