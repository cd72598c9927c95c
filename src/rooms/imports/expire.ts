/** Files and old values are kept only as long as they are of use: an upload nobody ran a day, the way back a week. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

export const KEPT_UNREAD_HOURS = 24
export const UNDO_DAYS = 7

export async function expire(room: Room, ctx: Ctx, data: { readonly [key: string]: Json }): Promise<void> {
  const row = await store.find(ctx, String(data.import), true)
  if (!row) return
  if (row.state === 'read') await dropUpload(room, ctx, row)
  else if (row.undo_until !== null && row.undo_until <= ctx.now) await store.dropUndo(ctx, row.id)
}

export async function dropUpload(
  room: Room,
  ctx: Ctx,
  row: Pick<store.Import, 'id' | 'file_id'>,
): Promise<void> {
  if (row.file_id !== null) await room.house.files.remove(ctx, row.file_id)
  await store.remove(ctx, row.id)
}
