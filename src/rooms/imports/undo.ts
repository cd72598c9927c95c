/** Takes an import back, unless something of it was changed or used since: then nothing is taken back. */
import type { Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { allowed, type Room } from './room.ts'
import * as store from './store.ts'

export function undo(room: Room, who: Who, id: string): Promise<{ removed: number; restored: number }> {
  return room.house.transact(who, async (ctx) => {
    const row = await store.find(ctx, id, true)
    if (!row) throw new Refusal('missing', 'imports.unknown', { import: id })
    const kind = allowed(room.kinds, row.kind, who)
    const open = row.state === 'imported' && row.undo_until !== null && row.undo_until > ctx.now
    if (!open || row.undo === null) throw new Refusal('conflict', 'imports.not-undoable', { import: id })
    const { removed, restored } = await kind.undo(ctx, row.undo)
    await store.setUndone(ctx, id)
    await ctx.audit('imports.undone', id, { kind: row.kind, removed, restored })
    await ctx.tell('imports.import.undone', { import: id, kind: row.kind }, { topic: id })
    return { removed, restored }
  })
}
